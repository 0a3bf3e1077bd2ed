insert into camera_sites (
  id, unit_id, model_id, name, residential_unit_id, cameras, working, checked_on, owner, latitude, longitude
) values (
  :id, :unit_id, :model_id, :name, :residential_unit_id, :cameras, :working, :checked_on, :owner, :latitude, :longitude
)
on conflict (id) do update set
  model_id = excluded.model_id, name = excluded.name, residential_unit_id = excluded.residential_unit_id,
  cameras = excluded.cameras, working = excluded.working, checked_on = excluded.checked_on,
  owner = excluded.owner, latitude = excluded.latitude, longitude = excluded.longitude
