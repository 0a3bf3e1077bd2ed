select device_id, seq, hash
from entries as e
where unit_id = ?1
  and seq = (select max(seq) from entries where unit_id = e.unit_id and device_id = e.device_id)
