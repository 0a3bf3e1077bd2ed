select id, unit_id, set_id, year, number, issued_on, issuer, score, valid_to, note, 0 as is_of_province
from recognitions where unit_id in (select value from json_each(?1)) and deleted_at is null
union all
select id, unit_id, set_id, year, number, issued_on, issuer, score, valid_to, note, 1
from province_recognitions where unit_id in (select value from json_each(?1)) and deleted_at is null
order by issued_on, number, id
