select
  count(*) as incidents,
  count(i.cleared_on) as cleared,
  coalesce(sum(i.subjects), 0) as subjects,
  coalesce(sum(i.dead), 0) as dead,
  coalesce(sum(i.injured), 0) as injured,
  coalesce(sum(i.damage), 0) as damage,
  count(*) - count(i.damage) as damage_unknown,
  count(*) - count(i.occurred_hour) as hour_unknown,
  count(*) - count(i.residential_unit_id) as without_place
from incidents as i
where i.unit_id = :unit_id and i.register = :register and i.deleted_at is null
  and i.occurred_on between :first and :last
  and (:categories is null or i.category in (select value from json_each(:categories))
       or i.cause in (select value from json_each(:categories)))
  and (:place is null or coalesce(i.residential_unit_id, '') = :place)
  and (:cleared is null or (i.cleared_on is not null) = :cleared)
  and (:words is null or i.id in (
    select s.row_id from search join search_rows as s on s.id = search.rowid
    where search.folded match :words and s.table_name = 'incidents'
  ))
