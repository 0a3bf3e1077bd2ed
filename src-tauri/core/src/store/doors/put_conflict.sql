insert into conflicts (table_name, row_id, register, unit_id, found_at)
values (:table_name, :row_id, :register, :unit_id, :found_at)
