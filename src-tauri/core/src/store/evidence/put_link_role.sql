update evidence_links set role = :role where id = :id
