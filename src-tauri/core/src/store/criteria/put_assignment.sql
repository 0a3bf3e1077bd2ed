insert into answers (id, unit_id, set_id, criterion, year, layer, person_id, due_on)
values (:id, :unit_id, :set_id, :criterion, :year, :layer, :person_id, :due_on)
on conflict (id) do update set
  person_id = excluded.person_id, due_on = excluded.due_on
