insert into incidents (
  id, unit_id, register, number, occurred_on, occurred_hour, category, cause, residential_unit_id, subjects, dead,
  injured, damage, discovered_on, cleared_on, helped_kind, helped_id, is_criminal, is_serious
) values (
  :id, :unit_id, :register, :number, :occurred_on, :occurred_hour, :category, :cause, :residential_unit_id, :subjects,
  :dead, :injured, :damage, :discovered_on, :cleared_on, :helped_kind, :helped_id, :is_criminal, :is_serious
)
on conflict (id) do update set
  number = excluded.number, occurred_on = excluded.occurred_on, occurred_hour = excluded.occurred_hour,
  category = excluded.category, cause = excluded.cause, residential_unit_id = excluded.residential_unit_id,
  subjects = excluded.subjects, dead = excluded.dead, injured = excluded.injured, damage = excluded.damage,
  discovered_on = excluded.discovered_on, cleared_on = excluded.cleared_on, helped_kind = excluded.helped_kind,
  helped_id = excluded.helped_id, is_criminal = excluded.is_criminal, is_serious = excluded.is_serious
