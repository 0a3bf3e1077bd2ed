insert into entry_undoes (undone_hash, by_hash) values (:undone_hash, :by_hash) on conflict do nothing
