select e.id, e.hash
from entry_rows as r join entries as e on e.id = r.entry_id
where r.table_name = :table_name and r.row_id = :row_id and e.unit_id = :unit_id
  and e.status = 'applied'
order by e.at, e.device_id, e.seq
