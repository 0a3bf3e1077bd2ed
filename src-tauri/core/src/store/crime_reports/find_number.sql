select id from crime_reports
where unit_id = :unit_id and year = :year and number = :number and id <> :id
limit 1
