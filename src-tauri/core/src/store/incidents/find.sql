select
  i.id, i.register, i.number, i.occurred_on, i.occurred_hour, i.category, i.cause, i.residential_unit_id,
  r.name as residential_unit, i.subjects, i.dead, i.injured, i.damage, i.discovered_on, i.cleared_on, i.helped_kind,
  i.helped_id, coalesce(m.name, h.name) as helped_name, i.is_criminal, i.is_serious
from incidents as i
left join residential_units as r on r.id = i.residential_unit_id
left join models as m on m.id = i.helped_id
left join household_groups as h on h.id = i.helped_id
where i.unit_id = :unit_id and i.id = :id and i.deleted_at is null
