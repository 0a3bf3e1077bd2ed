select * from crime_report_rows
where unit_id = :unit_id and officer_id = :officer_id and rank < 2
order by rank, place
