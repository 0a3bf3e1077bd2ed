select report_id from crime_report_events where id = :id and unit_id = :unit_id
