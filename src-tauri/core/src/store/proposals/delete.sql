update proposals set deleted_at = :deleted_at where id = :id
