insert into answers (
  id, unit_id, set_id, criterion, year, layer, person_id, task, due_on, product, supervisor_id, helper_ids, done_on
)
values (
  :id, :unit_id, :set_id, :criterion, :year, :layer, :person_id, :task, :due_on, :product, :supervisor_id,
  :helper_ids, :done_on
)
on conflict (id) do update set
  person_id = excluded.person_id, task = excluded.task, due_on = excluded.due_on, product = excluded.product,
  supervisor_id = excluded.supervisor_id, helper_ids = excluded.helper_ids, done_on = excluded.done_on
