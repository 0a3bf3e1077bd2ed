update evidence_links set deleted_at = :deleted_at where id = :id
