select unit_id, device_id, seq, hash, signature from heads order by unit_id, device_id
