select count(*) from crime_report_standings where unit_id = :unit_id and rank = :rank
