select
  w.value ->> 'period' as period, i.category, i.is_criminal, i.is_serious,
  count(*) as incidents, sum(i.subjects) as subjects, sum(i.dead) as dead, sum(i.injured) as injured
from json_each(:windows) as w
cross join incidents as i
where i.unit_id = :unit_id and i.register = :register and i.deleted_at is null
  and coalesce(i.discovered_on, i.occurred_on) between w.value ->> 'first' and w.value ->> 'last'
  and (:residential_unit_id is null or i.residential_unit_id = :residential_unit_id)
group by 1, 2, 3, 4
