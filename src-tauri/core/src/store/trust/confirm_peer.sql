update peers set is_confirmed = 1 where device_id = ?1
