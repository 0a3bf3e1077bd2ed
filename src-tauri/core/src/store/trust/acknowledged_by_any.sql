select coalesce(max(seq), 0) from acknowledgements
where unit_id = :unit_id and device_id = :device_id
