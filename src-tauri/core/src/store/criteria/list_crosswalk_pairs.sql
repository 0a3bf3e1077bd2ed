select from_set_id, to_set_id, year, count(*), count(carried_to)
from crosswalk_rows
where unit_id = ?1 and deleted_at is null and decision is not null and from_set_id is not null
  and to_set_id is not null and year is not null
group by from_set_id, to_set_id, year
order by year desc, from_set_id, to_set_id
