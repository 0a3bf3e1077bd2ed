insert into entry_undoes (undone_hash, by_hash)
select hash, :by_hash from entries
where hash = :undone_hash and unit_id = :unit_id and device_id = :device_id
on conflict do nothing
