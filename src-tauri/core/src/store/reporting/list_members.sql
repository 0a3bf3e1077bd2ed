select
  m.id, m.name, m.position, m.body, m.organisation, m.residential_unit_id, r.name as residential_unit,
  m.effective_from, m.effective_to, m.is_reporting
from committee_members as m
left join residential_units as r on r.id = m.residential_unit_id and r.deleted_at is null
where m.unit_id = ?1 and m.deleted_at is null
