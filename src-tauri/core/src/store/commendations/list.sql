select id, year, kind, name, office, honoured, form, number, issued_on, issuer
from commendations
where unit_id = ?1 and deleted_at is null
