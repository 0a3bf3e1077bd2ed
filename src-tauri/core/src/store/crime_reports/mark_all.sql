insert or ignore into crime_report_stale select id from crime_reports
