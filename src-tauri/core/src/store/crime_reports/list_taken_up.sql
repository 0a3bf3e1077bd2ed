select * from crime_report_rows
where unit_id = :unit_id and rank = 0 and is_taken_up = 1
order by place
limit :limit
