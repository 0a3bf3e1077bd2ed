insert into figures (id, unit_id, indicator, calendar, period, residential_unit_id, source, value, state, origin)
values (:id, :unit_id, :indicator, :calendar, :period, :residential_unit_id, :source, :value, :state, :origin)
on conflict (id) do update set value = excluded.value, state = excluded.state, origin = excluded.origin
