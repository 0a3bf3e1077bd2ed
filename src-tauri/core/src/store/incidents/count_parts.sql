-- Whole parts of months, counted beforehand.
with windows as materialized (
  select key as place, value ->> 'first' as first, value ->> 'last' as last
  from json_each(:windows)
)
select w.place, c.category, c.is_criminal, c.is_serious, c.subjects, c.dead, c.injured, null, c.entries
from windows as w
cross join incident_counts as c
where c.unit_id = :unit_id and c.register = :register and c.day_kind = :day_kind and c.part between w.first and w.last
