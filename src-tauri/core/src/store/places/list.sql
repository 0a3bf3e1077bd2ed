select
  r.id,
  r.name,
  r.kind,
  (select count(*) from camera_sites as c where c.residential_unit_id = r.id and c.deleted_at is null) as camera_sites,
  (select count(*) from household_groups as h where h.residential_unit_id = r.id and h.deleted_at is null) as household_groups
from residential_units as r
where r.unit_id = ?1 and r.deleted_at is null
