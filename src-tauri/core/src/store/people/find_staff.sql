select id, name, position from staff where id = ?1
