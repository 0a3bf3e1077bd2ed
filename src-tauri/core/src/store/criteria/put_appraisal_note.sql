insert into appraisals (id, unit_id, set_id, criterion, year, layer, note)
values (:id, :unit_id, :set_id, :criterion, :year, :layer, :note)
on conflict (id) do update set
  note = excluded.note
