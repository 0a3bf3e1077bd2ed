insert into residential_units (id, unit_id, name, kind)
values (:id, :unit_id, :name, :kind)
on conflict (id) do update set name = excluded.name, kind = excluded.kind
