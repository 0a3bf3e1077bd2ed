select * from crime_report_rows where id = :id and unit_id = :unit_id
