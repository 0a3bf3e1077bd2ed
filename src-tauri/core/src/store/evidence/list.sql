select
  e.id, e.kind, e.name, e.sha256, e.file_name, e.media, e.bytes, e.document_id, e.query_code, e.query_year,
  e.amount, e.total, e.coverage, e.taken_on, e.valid_from, e.valid_to, e.added_on,
  d.id is not null and d.deleted_at is null as has_document,
  d.kind as document_kind, d.number as document_number, d.issued_on as document_issued_on,
  d.issuer as document_issuer, d.name as document_name, d.secrecy as document_secrecy,
  d.effective_on as document_effective_on, d.expires_on as document_expires_on
from evidence as e
left join documents as d on d.id = e.document_id
where e.unit_id = ?1 and e.deleted_at is null
