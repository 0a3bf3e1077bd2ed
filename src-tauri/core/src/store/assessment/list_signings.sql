select id, unit_id, set_id, year, number, device, signer_id, signer, position, signed_at, note, shown, score, copy
from assessment_signings
where unit_id = :unit_id and set_id = :set_id and year = :year and deleted_at is null
order by signed_at, device, id
