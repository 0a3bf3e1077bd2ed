insert into import_mappings (id, name, fingerprint, body, updated_at)
values (:id, :name, :fingerprint, :body, :updated_at)
on conflict (name) do update set fingerprint = excluded.fingerprint, body = excluded.body, updated_at = excluded.updated_at
