select
  id, unit_id, period, number, previous, settles, device, signer_id, signer, position, signed_at, reason, seen
from closings
where unit_id in (select value from json_each(:units))
  and (:periods is null or period in (select value from json_each(:periods)))
  and deleted_at is null
order by period, signed_at, device, id
