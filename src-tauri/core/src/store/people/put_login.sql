insert into logins (id, staff_id, name, roles, created_at)
values (:id, :staff_id, :name, :roles, :created_at)
on conflict (id) do update set name = excluded.name, roles = excluded.roles
