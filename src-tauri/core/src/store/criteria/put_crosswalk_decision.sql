insert into crosswalk_rows (
  id, unit_id, from_set_id, to_set_id, year, criterion, decision, to_criterion, decided_by, decided_on
) values (
  :id, :unit_id, :from_set_id, :to_set_id, :year, :criterion, :decision, :to_criterion, :decided_by, :decided_on
)
on conflict (id) do update set
  deleted_at = null, decision = excluded.decision, to_criterion = excluded.to_criterion,
  decided_by = excluded.decided_by, decided_on = excluded.decided_on
