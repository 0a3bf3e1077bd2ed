select count(*), count(nullif(is_in_time = 1, 0))
from crime_report_standings
where unit_id = :unit_id and received_at >= :first and received_at < :after
  and (:residential_unit_id is null or residential_unit_id = :residential_unit_id)
