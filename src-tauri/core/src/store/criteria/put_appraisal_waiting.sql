insert into appraisals (id, unit_id, set_id, criterion, year, layer, waits_for, expected_on)
values (:id, :unit_id, :set_id, :criterion, :year, :layer, :waits_for, :expected_on)
on conflict (id) do update set
  waits_for = excluded.waits_for, expected_on = excluded.expected_on
