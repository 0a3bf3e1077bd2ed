select * from crime_report_rows
where unit_id = :unit_id and received_at >= :first and received_at < :after
order by received_at
