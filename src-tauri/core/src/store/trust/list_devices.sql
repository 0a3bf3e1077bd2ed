select device_id, unit_id, role, public_key, recipient, is_confirmed, enrolled_at
from peers order by enrolled_at, device_id
