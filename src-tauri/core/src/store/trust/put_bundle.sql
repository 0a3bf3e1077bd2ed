insert into bundles (
  direction, kind, file_name, sha256, bytes, device_id, unit_id, number, entries, first_seq, last_seq, fingerprint, at
) values (
  :direction, :kind, :file_name, :sha256, :bytes, :device_id, :unit_id, :number, :entries, :first_seq, :last_seq,
  :fingerprint, :at
)
on conflict (direction, sha256) do nothing
