insert into requests (id, file_name, fingerprint, made_at) values (1, :file_name, :fingerprint, :made_at)
on conflict (id) do update set
  file_name = excluded.file_name, fingerprint = excluded.fingerprint, made_at = excluded.made_at
