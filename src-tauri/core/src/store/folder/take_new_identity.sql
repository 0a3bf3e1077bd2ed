update this_folder
set device_id = :device_id, device_number = device_number + 1, signing_key = :signing_key, identity = :identity
where id = 1
