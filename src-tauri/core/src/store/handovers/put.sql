insert into handovers (id, unit_id, from_id, to_id, handed_on, items)
values (:id, :unit_id, :from_id, :to_id, :handed_on, :items)
