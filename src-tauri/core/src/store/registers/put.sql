insert into register_sources (id, unit_id, register, in_force_from)
values (:id, :unit_id, :register, :in_force_from)
on conflict (id) do update set in_force_from = excluded.in_force_from
