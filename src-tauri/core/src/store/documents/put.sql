insert into documents (id, unit_id, kind, number, issued_on, issuer, name, secrecy, effective_on, expires_on)
values (:id, :unit_id, :kind, :number, :issued_on, :issuer, :name, :secrecy, :effective_on, :expires_on)
on conflict (id) do update set
  kind = excluded.kind, number = excluded.number, issued_on = excluded.issued_on, issuer = excluded.issuer,
  name = excluded.name, secrecy = excluded.secrecy, effective_on = excluded.effective_on,
  expires_on = excluded.expires_on
