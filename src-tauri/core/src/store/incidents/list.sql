select
  i.id, i.register, i.number, i.occurred_on, i.occurred_hour, i.category, i.cause, i.residential_unit_id,
  r.name as residential_unit, i.subjects, i.dead, i.injured, i.damage, i.discovered_on, i.cleared_on, i.helped_kind,
  i.helped_id, coalesce(m.name, h.name) as helped_name, i.is_criminal, i.is_serious
from incidents as i
left join residential_units as r on r.id = i.residential_unit_id
left join models as m on m.id = i.helped_id
left join household_groups as h on h.id = i.helped_id
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
order by i.occurred_on desc, i.occurred_hour desc, i.id desc
limit :limit offset :offset
