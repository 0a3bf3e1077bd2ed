-- Office holders and residential units of a ward. Synced: see journal-and-sync.md §2.

create table staff (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  name text,
  position text
) strict;

create index staff_by_unit on staff (unit_id);

create table residential_units (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  name text,
  kind text
) strict;

create index residential_units_by_unit on residential_units (unit_id);
