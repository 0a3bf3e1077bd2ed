-- The windows are taken apart once, not for every row they hold. The rows are added up by who asks,
-- because sorting them into groups takes longer than reading them. Taking a column out of a row is what costs most, so
-- only those are taken that are asked for.
with windows as materialized (
  select key as place, value ->> 'first' as first, value ->> 'last' as last
  from json_each(:windows)
)
select
  w.place, i.category, i.is_criminal, i.is_serious, iif(:subjects, i.subjects, null), iif(:casualties, i.dead, null),
  iif(:casualties, i.injured, null), iif(:by_place, i.residential_unit_id, null), 1
from windows as w
cross join incidents as i
where i.unit_id = :unit_id and i.register = :register and i.deleted_at is null
  and i.cleared_on between w.first and w.last
  and (:residential_unit_id is null or i.residential_unit_id = :residential_unit_id)
