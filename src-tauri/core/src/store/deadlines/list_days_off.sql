select day, kind from days_off where unit_id = :unit_id and deleted_at is null and kind is not null order by day
