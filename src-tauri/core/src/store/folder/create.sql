insert into this_folder (id, role, unit_id, device_id, device_number, signing_key, identity, first_login_id, created_at)
values (1, :role, :unit_id, :device_id, :device_number, :signing_key, :identity, :first_login_id, :created_at)
