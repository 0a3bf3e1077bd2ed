select
  cast(strftime('%w', i.occurred_on) as integer) as weekday, i.occurred_hour as hour, count(*) as incidents
from incidents as i
where i.unit_id = :unit_id and i.register = :register and i.deleted_at is null
  and i.occurred_on between :first and :last
  and (:categories is null or i.category in (select value from json_each(:categories)))
  and (:residential_unit_id is null or i.residential_unit_id = :residential_unit_id)
group by 1, 2
