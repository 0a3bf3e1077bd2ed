select signing_key, identity from this_folder where id = 1
