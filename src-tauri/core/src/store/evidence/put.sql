insert into evidence (
  id, unit_id, kind, name, sha256, file_name, media, bytes, document_id, query_code, query_year,
  amount, total, coverage, taken_on, valid_from, valid_to, added_on
) values (
  :id, :unit_id, :kind, :name, :sha256, :file_name, :media, :bytes, :document_id, :query_code, :query_year,
  :amount, :total, :coverage, :taken_on, :valid_from, :valid_to, :added_on
)
on conflict (id) do update set
  deleted_at = null, kind = excluded.kind, name = excluded.name, sha256 = excluded.sha256,
  file_name = excluded.file_name, media = excluded.media, bytes = excluded.bytes,
  document_id = excluded.document_id, query_code = excluded.query_code, query_year = excluded.query_year,
  amount = excluded.amount, total = excluded.total, coverage = excluded.coverage,
  taken_on = excluded.taken_on, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
  added_on = excluded.added_on
