insert into crime_report_standings (
  report_id, unit_id, year, received_at, residential_unit_id, stage, group_now, is_taken_up, outcome, settled_at,
  is_in_time, main_code, main_legal, next_code, next_warning, next_legal, running, rank, place
) values (
  :report_id, :unit_id, :year, :received_at, :residential_unit_id, :stage, :group_now, :is_taken_up, :outcome,
  :settled_at, :is_in_time, :main_code, :main_legal, :next_code, :next_warning, :next_legal, :running, :rank, :place
)
on conflict (report_id) do update set
  unit_id = excluded.unit_id, year = excluded.year, received_at = excluded.received_at,
  residential_unit_id = excluded.residential_unit_id, stage = excluded.stage, group_now = excluded.group_now,
  is_taken_up = excluded.is_taken_up, outcome = excluded.outcome, settled_at = excluded.settled_at,
  is_in_time = excluded.is_in_time, main_code = excluded.main_code, main_legal = excluded.main_legal,
  next_code = excluded.next_code, next_warning = excluded.next_warning, next_legal = excluded.next_legal,
  running = excluded.running, rank = excluded.rank, place = excluded.place
