select unit_id, device_id, seq, hash
from entries as e
where seq = (select max(seq) from entries where unit_id = e.unit_id and device_id = e.device_id)
order by unit_id, device_id
