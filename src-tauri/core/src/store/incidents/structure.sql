select
  coalesce(i.category, i.cause) as code, i.residential_unit_id, r.name as residential_unit,
  i.helped_kind, count(*) as incidents, count(i.cleared_on) as cleared
from incidents as i
left join residential_units as r on r.id = i.residential_unit_id
where i.unit_id = :unit_id and i.register = :register and i.deleted_at is null
  and i.occurred_on between :first and :last
group by 1, 2, 4
