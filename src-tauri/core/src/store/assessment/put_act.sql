insert into assessment_acts (
  id, unit_id, set_id, year, kind, signing_id, by_id, by_name, position, acted_at, note, remarks, shown, score, copy
) values (
  :id, :unit_id, :set_id, :year, :kind, :signing_id, :by_id, :by_name, :position, :acted_at, :note, :remarks, :shown,
  :score, :copy
)
