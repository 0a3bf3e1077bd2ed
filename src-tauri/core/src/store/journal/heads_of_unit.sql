select e.device_id, e.seq, e.hash
from (
  select device_id, max(seq) as seq from entries where unit_id = ?1 group by device_id
) as head
  join entries as e on e.unit_id = ?1 and e.device_id = head.device_id and e.seq = head.seq
