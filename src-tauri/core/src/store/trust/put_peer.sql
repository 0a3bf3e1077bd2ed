insert into peers (device_id, unit_id, role, public_key, recipient, is_confirmed, enrolled_at)
values (:device_id, :unit_id, :role, :public_key, :recipient, :is_confirmed, :enrolled_at)
on conflict (device_id) do update set
  is_confirmed = max(is_confirmed, excluded.is_confirmed)
