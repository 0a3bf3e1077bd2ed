insert into staff (id, unit_id, name, position)
values (:id, :unit_id, :name, :position)
on conflict (id) do update set name = excluded.name, position = excluded.position
