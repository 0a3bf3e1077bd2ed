insert into acknowledgements (peer_unit_id, unit_id, device_id, seq, at)
values (:peer_unit_id, :unit_id, :device_id, :seq, :at)
on conflict (peer_unit_id, unit_id, device_id) do update set seq = excluded.seq, at = excluded.at
where excluded.at >= acknowledgements.at
