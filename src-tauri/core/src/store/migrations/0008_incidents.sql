-- Cases, traffic accidents and fires: one incident a row, coded fields only, nobody named, no free
-- text. Synced. An unknown hour, an unknown damage and a damage of 0 đồng stay apart.

create table incidents (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  register text,
  number text,
  occurred_on text,
  occurred_hour integer,
  category text,
  cause text,
  residential_unit_id text,
  subjects integer,
  dead integer,
  injured integer,
  damage integer,
  discovered_on text,
  cleared_on text,
  helped_kind text,
  helped_id text,
  is_criminal integer,
  is_serious integer
) strict;

-- Each counts a window without touching the rows themselves.
create index incidents_by_occurred on incidents (
  unit_id, register, occurred_on, residential_unit_id, category, is_criminal, is_serious, subjects, dead, injured,
  occurred_hour
) where deleted_at is null;
create index incidents_by_discovered on incidents (
  unit_id, register, coalesce(discovered_on, occurred_on), discovered_on, occurred_on, residential_unit_id, category,
  is_criminal, is_serious, subjects, dead, injured
) where deleted_at is null;
create index incidents_by_cleared on incidents (
  unit_id, register, cleared_on, residential_unit_id, category, is_criminal, is_serious, subjects, dead, injured
) where deleted_at is null;
create index incidents_by_number on incidents (unit_id, register, number) where deleted_at is null;

-- From which day on a register gives its indicators. The id is the key (unit, register).
create table register_sources (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  register text,
  in_force_from text
) strict;

create index register_sources_by_unit on register_sources (unit_id);
