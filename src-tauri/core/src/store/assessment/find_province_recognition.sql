select id, unit_id, set_id, year, number, issued_on, issuer, score, valid_to, note, 1 as is_of_province
from province_recognitions where id = ?1 and deleted_at is null
