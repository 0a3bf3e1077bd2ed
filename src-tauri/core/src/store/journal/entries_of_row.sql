select e.id, e.header, e.body, e.status
from entry_rows as r join entries as e on e.id = r.entry_id
where r.table_name = :table_name and r.row_id = :row_id
order by e.at desc, e.id desc
