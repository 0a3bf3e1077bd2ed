delete from crime_report_standings where report_id = :report_id
