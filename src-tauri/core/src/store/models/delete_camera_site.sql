update camera_sites set deleted_at = :deleted_at where id = :id
