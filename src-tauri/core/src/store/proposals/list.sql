select
  p.id, p.unit_id, p.set_id, p.criterion, p.change, p.reason, p.wording, p.person, p.position, p.proposed_on,
  r.status, r.note, r.reviewed_by, r.reviewed_on
from proposals as p
left join proposal_reviews as r on r.proposal_id = p.id and r.unit_id = p.unit_id and r.deleted_at is null
where p.deleted_at is null and (?1 is null or p.unit_id = ?1)
order by p.proposed_on, p.id
