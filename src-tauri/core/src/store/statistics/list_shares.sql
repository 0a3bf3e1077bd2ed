select s.id, s.unit_id, s.former_id, s.shares, s.reason, s.declared_by, e.at
from lineage_shares as s
left join entries as e on e.id = (
  select max(entry_id) from entry_rows where table_name = 'lineage_shares' and row_id = s.id
)
where s.unit_id in (select value from json_each(:units)) and s.deleted_at is null and s.shares is not null
