update committee_members set deleted_at = :deleted_at where id = :id
