insert into proposals (id, unit_id, set_id, criterion, change, reason, wording, person, position, proposed_on)
values (:id, :unit_id, :set_id, :criterion, :change, :reason, :wording, :person, :position, :proposed_on)
on conflict (id) do update set
  set_id = excluded.set_id, criterion = excluded.criterion, change = excluded.change, reason = excluded.reason,
  wording = excluded.wording, person = excluded.person, position = excluded.position,
  proposed_on = excluded.proposed_on
