select set_id, year from answers where unit_id = ?1 and deleted_at is null and set_id is not null and year is not null
union
select set_id, year from appraisals where unit_id = ?1 and deleted_at is null and set_id is not null and year is not null
order by 2 desc
