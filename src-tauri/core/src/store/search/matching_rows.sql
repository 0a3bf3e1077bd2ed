select r.row_id
from search as s join search_rows as r on r.id = s.rowid
where s.folded match :words and r.table_name = :table_name
