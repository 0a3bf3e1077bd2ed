update household_groups set deleted_at = :deleted_at where id = :id
