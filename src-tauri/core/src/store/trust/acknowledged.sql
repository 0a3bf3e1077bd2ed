select seq from acknowledgements
where peer_unit_id = :peer_unit_id and unit_id = :unit_id and device_id = :device_id
