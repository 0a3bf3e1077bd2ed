update crime_report_events set deleted_at = :deleted_at where id = :id
