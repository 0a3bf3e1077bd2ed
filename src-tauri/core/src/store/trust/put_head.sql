insert into heads (unit_id, device_id, seq, hash, signature)
values (:unit_id, :device_id, :seq, :hash, :signature)
on conflict (unit_id, device_id) do update set
  seq = excluded.seq, hash = excluded.hash, signature = excluded.signature
where excluded.seq > heads.seq
