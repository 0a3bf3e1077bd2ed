insert into entry_rows (table_name, row_id, entry_id) values (:table_name, :row_id, :entry_id)
on conflict do nothing
