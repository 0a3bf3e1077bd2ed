select * from crime_report_rows
where unit_id = :unit_id and rank = :rank
order by place
limit :limit offset :offset
