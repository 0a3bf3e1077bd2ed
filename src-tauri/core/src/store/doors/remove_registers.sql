delete from row_registers
where table_name = :table_name and row_id = :row_id and unit_id = :unit_id
