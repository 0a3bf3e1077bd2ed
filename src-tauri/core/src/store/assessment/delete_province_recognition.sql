update province_recognitions set deleted_at = :deleted_at where id = :id
