select unit_id from answers where year = :year and deleted_at is null and set_id in (select value from json_each(:sets))
union
select unit_id from appraisals where year = :year and deleted_at is null and set_id in (select value from json_each(:sets))
