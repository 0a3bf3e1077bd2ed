select sha256 from wanted_files where peer_unit_id = ?1 order by sha256
