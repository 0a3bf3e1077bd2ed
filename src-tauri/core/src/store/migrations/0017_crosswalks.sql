-- Which criterion of a new version of a set an old one has become, as a person decided. Synced.
-- The row's id is the key (old set, new set, unit, year, old criterion); `carried_to` says which
-- criterion its answers were carried over to, so that a later run adds only what is new.

create table crosswalk_rows (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  from_set_id text,
  to_set_id text,
  year integer,
  criterion text,
  decision text,
  to_criterion text,
  decided_by text,
  decided_on text,
  carried_to text,
  carried_on text
) strict;

create index crosswalk_rows_by_unit on crosswalk_rows (unit_id, year);
