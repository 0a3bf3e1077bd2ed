select id, name, position from staff where unit_id = ?1 and deleted_at is null
