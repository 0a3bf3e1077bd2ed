select number from crime_reports
where unit_id = :unit_id and year = :year and deleted_at is null
group by number
having count(*) > 1
order by number
