select set_id, year from answers where deleted_at is null and set_id is not null and year is not null
union
select set_id, year from appraisals where deleted_at is null and set_id is not null and year is not null
order by 2 desc
