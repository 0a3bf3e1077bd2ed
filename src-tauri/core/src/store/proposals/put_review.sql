insert into proposal_reviews (id, unit_id, proposal_id, status, note, reviewed_by, reviewed_on)
values (:id, :unit_id, :proposal_id, :status, :note, :reviewed_by, :reviewed_on)
on conflict (id) do update set
  deleted_at = null, status = excluded.status, note = excluded.note, reviewed_by = excluded.reviewed_by,
  reviewed_on = excluded.reviewed_on
