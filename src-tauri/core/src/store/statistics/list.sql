select
  f.id, f.unit_id, f.indicator, f.period, f.value, f.state, f.origin, f.comment,
  e.actor_id, e.at,
  exists (select 1 from conflicts as c where c.table_name = 'figures' and c.row_id = f.id) as has_conflict
from figures as f
left join entries as e on e.id = (
  select max(entry_id) from entry_rows where table_name = 'figures' and row_id = f.id
)
where f.unit_id in (select value from json_each(:units))
  and f.period in (select value from json_each(:periods))
  and f.residential_unit_id is :residential_unit_id
  and f.source = :source
  and f.deleted_at is null
