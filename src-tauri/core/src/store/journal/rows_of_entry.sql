select r.table_name, r.row_id
from entries as e join entry_rows as r on r.entry_id = e.id
where e.hash = ?1
