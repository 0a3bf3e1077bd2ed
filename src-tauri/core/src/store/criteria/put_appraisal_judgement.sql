insert into appraisals (id, unit_id, set_id, criterion, year, layer, state, points, working, judged_by, judged_on)
values (:id, :unit_id, :set_id, :criterion, :year, :layer, :state, :points, :working, :judged_by, :judged_on)
on conflict (id) do update set
  state = excluded.state, points = excluded.points, working = excluded.working,
  judged_by = excluded.judged_by, judged_on = excluded.judged_on
