delete from import_mappings where id = ?1
