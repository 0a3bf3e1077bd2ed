select coalesce(max(cast(i.number as integer)), 0)
from incidents as i
where i.unit_id = :unit_id and i.register = :register and i.deleted_at is null
  and i.occurred_on between :first and :last
