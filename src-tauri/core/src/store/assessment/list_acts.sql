select id, unit_id, set_id, year, kind, signing_id, by_id, by_name, position, acted_at, note, remarks, shown, score, copy
from assessment_acts
where unit_id = :unit_id and set_id = :set_id and year = :year and deleted_at is null
order by acted_at, id
