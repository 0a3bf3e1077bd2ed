insert into evidence_links (id, unit_id, evidence_id, set_id, criterion, year)
values (:id, :unit_id, :evidence_id, :set_id, :criterion, :year)
on conflict (id) do update set deleted_at = null
