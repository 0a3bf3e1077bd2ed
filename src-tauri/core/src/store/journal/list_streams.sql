select e.unit_id, e.device_id, e.seq, e.hash
from (
  select unit_id, device_id, max(seq) as seq from entries group by unit_id, device_id
) as head
  join entries as e
    on e.unit_id = head.unit_id and e.device_id = head.device_id and e.seq = head.seq
order by e.unit_id, e.device_id
