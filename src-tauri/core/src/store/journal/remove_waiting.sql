delete from waiting_entries where hash = ?1
