insert into ward_totals (id, unit_id, year, wards, source)
values (:id, :unit_id, :year, :wards, :source)
on conflict (id) do update set deleted_at = null, wards = excluded.wards, source = excluded.source
