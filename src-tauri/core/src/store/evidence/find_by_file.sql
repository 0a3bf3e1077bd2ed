select id, name from evidence
where unit_id = :unit_id and sha256 = :sha256 and deleted_at is null
limit 1
