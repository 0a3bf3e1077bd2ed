insert into province_recognitions (id, unit_id, set_id, year, number, issued_on, issuer, score, valid_to, note)
values (:id, :unit_id, :set_id, :year, :number, :issued_on, :issuer, :score, :valid_to, :note)
on conflict (id) do update set
  set_id = excluded.set_id, year = excluded.year, number = excluded.number, issued_on = excluded.issued_on,
  issuer = excluded.issuer, score = excluded.score, valid_to = excluded.valid_to, note = excluded.note
