select header, body from waiting_entries where unit_id = ?1 order by device_id, seq
