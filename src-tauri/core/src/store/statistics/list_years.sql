select distinct cast(substr(period, 4, 4) as integer) from figures where unit_id = ?1 and deleted_at is null order by 1 desc
