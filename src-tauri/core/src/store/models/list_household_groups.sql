select
  h.id, h.name, h.residential_unit_id, r.name as residential_unit, h.leader, h.deputy,
  h.households, h.founded_on, h.status
from household_groups as h
left join residential_units as r on r.id = h.residential_unit_id
where h.unit_id = ?1 and h.deleted_at is null
