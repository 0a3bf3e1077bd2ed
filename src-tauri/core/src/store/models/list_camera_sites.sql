select
  c.id, c.model_id, m.name as model_name, c.name, c.residential_unit_id, r.name as residential_unit,
  c.cameras, c.working, c.checked_on, c.owner, c.latitude, c.longitude
from camera_sites as c
left join models as m on m.id = c.model_id
left join residential_units as r on r.id = c.residential_unit_id
where c.unit_id = ?1 and c.deleted_at is null
order by c.id
