insert into household_groups (
  id, unit_id, name, residential_unit_id, leader, deputy, households, founded_on, status
) values (
  :id, :unit_id, :name, :residential_unit_id, :leader, :deputy, :households, :founded_on, :status
)
on conflict (id) do update set
  name = excluded.name, residential_unit_id = excluded.residential_unit_id, leader = excluded.leader,
  deputy = excluded.deputy, households = excluded.households, founded_on = excluded.founded_on,
  status = excluded.status
