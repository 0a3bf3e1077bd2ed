select l.set_id, l.criterion, coalesce(nullif(e.name, ''), nullif(d.name, ''), d.number, e.file_name, '') as name
from evidence_links as l
join evidence as e on e.id = l.evidence_id and e.deleted_at is null
left join documents as d on d.id = e.document_id and d.deleted_at is null
where l.unit_id = :unit_id and l.year = :year and l.role = :role and l.deleted_at is null
order by l.criterion, name
