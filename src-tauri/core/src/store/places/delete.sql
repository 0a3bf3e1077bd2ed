update residential_units set deleted_at = :deleted_at where id = :id
