insert into wanted_files (peer_unit_id, sha256) values (:peer_unit_id, :sha256)
on conflict (peer_unit_id, sha256) do nothing
