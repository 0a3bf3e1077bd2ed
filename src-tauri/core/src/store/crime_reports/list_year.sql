select * from crime_report_rows
where unit_id = :unit_id and year = :year and rank >= :least_rank
order by rank, place
limit :limit offset :offset
