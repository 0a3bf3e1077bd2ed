update this_folder set sample = ?1 where id = 1
