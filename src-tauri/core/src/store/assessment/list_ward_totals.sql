select year, wards, source from ward_totals
where unit_id = ?1 and deleted_at is null and year is not null and wards is not null
order by year
