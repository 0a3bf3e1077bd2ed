select
  d.id, d.kind, d.number, d.issued_on, d.issuer, d.name, d.secrecy, d.effective_on, d.expires_on
from documents as d
where d.unit_id = ?1 and d.deleted_at is null
