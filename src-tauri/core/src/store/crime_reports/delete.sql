update crime_reports set deleted_at = :deleted_at where id = :id
