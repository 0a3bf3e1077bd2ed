insert into overrides (id, unit_id, rule, indicator, period, residential_unit_id, numbers, reason, person, noted_at)
values (:id, :unit_id, :rule, :indicator, :period, :residential_unit_id, :numbers, :reason, :person, :noted_at)
on conflict (id) do update set
  numbers = excluded.numbers, reason = excluded.reason, person = excluded.person, noted_at = excluded.noted_at
