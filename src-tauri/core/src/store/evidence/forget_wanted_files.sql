delete from wanted_files where peer_unit_id = ?1
