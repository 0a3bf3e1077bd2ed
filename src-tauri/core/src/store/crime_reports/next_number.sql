select coalesce(max(number), 0) + 1 from crime_reports where unit_id = :unit_id and year = :year
