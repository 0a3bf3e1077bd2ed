select criterion, decision, to_criterion, decided_by, decided_on, carried_to, carried_on
from crosswalk_rows
where unit_id = :unit_id and from_set_id = :from_set_id and to_set_id = :to_set_id and year = :year
  and deleted_at is null and criterion is not null
