select id, evidence_id, set_id, criterion, year, role from evidence_links
where unit_id = ?1 and deleted_at is null
order by year desc, criterion
