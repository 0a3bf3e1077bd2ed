select by_hash from entry_undoes where undone_hash = ?1
