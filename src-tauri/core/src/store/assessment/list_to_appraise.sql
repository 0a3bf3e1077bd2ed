select s.unit_id, s.set_id, s.year
from assessment_signings as s
where s.deleted_at is null
  and not exists (
    select 1 from assessment_signings as later
    where later.unit_id = s.unit_id and later.set_id = s.set_id and later.year = s.year
      and later.deleted_at is null and later.signed_at > s.signed_at
  )
  and not exists (
    select 1 from assessment_acts as a where a.signing_id = s.id and a.deleted_at is null
  )
order by s.signed_at
