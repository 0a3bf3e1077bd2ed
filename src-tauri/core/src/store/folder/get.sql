select role, unit_id, device_id, device_number, first_login_id, sample from this_folder where id = 1
