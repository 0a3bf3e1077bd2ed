insert into committee_members (
  id, unit_id, name, position, body, organisation, residential_unit_id, effective_from, effective_to, is_reporting
) values (
  :id, :unit_id, :name, :position, :body, :organisation, :residential_unit_id, :effective_from, :effective_to,
  :is_reporting
)
on conflict (id) do update set
  name = excluded.name, position = excluded.position, body = excluded.body,
  organisation = excluded.organisation, residential_unit_id = excluded.residential_unit_id,
  effective_from = excluded.effective_from, effective_to = excluded.effective_to,
  is_reporting = excluded.is_reporting
