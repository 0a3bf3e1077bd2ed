update lineage_shares set deleted_at = :day where id = :id
