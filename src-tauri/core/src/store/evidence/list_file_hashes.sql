select distinct sha256 from evidence
where unit_id = ?1 and deleted_at is null and sha256 is not null
order by sha256
