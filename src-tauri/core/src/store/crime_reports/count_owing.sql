select count(nullif(next_legal < :now, 0)), count(nullif(next_legal >= :now, 0))
from crime_report_standings
where unit_id = :unit_id and next_warning <= :soon
