select count(*), count(nullif(rank = 2, 0)), count(nullif(is_in_time = 1, 0)), count(is_in_time)
from crime_report_standings
where unit_id = :unit_id and year = :year
