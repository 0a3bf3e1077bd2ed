-- Devices of other units. A ward that has not introduced this device yet has none: after a restore
-- nobody knows its new keys, whoever it knew before.
select device_id, unit_id, role, public_key, recipient, is_confirmed, enrolled_at
from peers
where unit_id <> (select unit_id from this_folder)
  and exists (
    select 1 from this_folder as f
    where f.role = 'province' or f.device_id in (select device_id from peers)
  )
order by enrolled_at, device_id
