select
  id, unit_id, period, number, previous, settles, device, signer_id, signer, position, signed_at, reason, seen
from closings
where id = ?1 and deleted_at is null
