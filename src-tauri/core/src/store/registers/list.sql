select s.id, s.unit_id, s.register, s.in_force_from, e.actor_id, e.at
from register_sources as s
left join entries as e on e.id = (
  select max(entry_id) from entry_rows where table_name = 'register_sources' and row_id = s.id
)
where s.unit_id in (select value from json_each(:units)) and s.deleted_at is null
