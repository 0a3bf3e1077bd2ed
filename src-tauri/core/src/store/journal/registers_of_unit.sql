select table_name, row_id, registers from row_registers where unit_id = ?1 order by table_name, row_id
