insert into crime_report_rules (id, fingerprint) values (1, :fingerprint)
on conflict (id) do update set fingerprint = excluded.fingerprint
