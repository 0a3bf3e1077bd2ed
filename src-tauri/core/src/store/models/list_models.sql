select
  m.id,
  m.kind,
  m.name,
  m.launched_on,
  m.status,
  m.summary,
  count(c.id) as sites,
  coalesce(sum(c.cameras), 0) as cameras,
  coalesce(sum(c.working), 0) as working
from models as m
left join camera_sites as c on c.model_id = m.id and c.deleted_at is null
where m.unit_id = ?1 and m.deleted_at is null
group by m.id
