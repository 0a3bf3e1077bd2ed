select
  id, name, body, calendar, due_day, due_month, off_day_rule, effective_from, effective_to
from report_duties
where unit_id = ?1 and deleted_at is null
order by id
