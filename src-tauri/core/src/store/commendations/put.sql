insert into commendations (id, unit_id, year, kind, name, office, honoured, form, number, issued_on, issuer)
values (:id, :unit_id, :year, :kind, :name, :office, :honoured, :form, :number, :issued_on, :issuer)
on conflict (id) do update set
  year = excluded.year, kind = excluded.kind, name = excluded.name, office = excluded.office,
  honoured = excluded.honoured, form = excluded.form, number = excluded.number,
  issued_on = excluded.issued_on, issuer = excluded.issuer
