insert into waiting_entries (hash, unit_id, device_id, seq, header, body, received_at)
values (:hash, :unit_id, :device_id, :seq, :header, :body, :received_at)
on conflict (hash) do nothing
