insert into report_duties (
  id, unit_id, name, body, calendar, due_day, due_month, off_day_rule, effective_from, effective_to
) values (
  :id, :unit_id, :name, :body, :calendar, :due_day, :due_month, :off_day_rule, :effective_from, :effective_to
)
on conflict (id) do update set
  name = excluded.name, body = excluded.body, calendar = excluded.calendar, due_day = excluded.due_day,
  due_month = excluded.due_month, off_day_rule = excluded.off_day_rule,
  effective_from = excluded.effective_from, effective_to = excluded.effective_to
