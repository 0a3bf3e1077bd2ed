insert into days_off (id, unit_id, day, kind) values (:id, :unit_id, :day, :kind)
on conflict (id) do update set day = excluded.day, kind = excluded.kind
