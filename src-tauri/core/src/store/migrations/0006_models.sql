-- Community models, camera sites, self-managed household groups. Synced.
-- Degrees are × 10⁷; leaders are named in their office only.

create table models (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  kind text,
  name text,
  launched_on text,
  status text,
  summary text
) strict;

create index models_by_unit on models (unit_id);

create table camera_sites (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  model_id text,
  name text,
  residential_unit_id text,
  cameras integer,
  working integer,
  checked_on text,
  owner text,
  latitude integer,
  longitude integer
) strict;

create index camera_sites_by_model on camera_sites (model_id);
create index camera_sites_by_unit on camera_sites (unit_id);

create table household_groups (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  name text,
  residential_unit_id text,
  leader text,
  deputy text,
  households integer,
  founded_on text,
  status text
) strict;

create index household_groups_by_unit on household_groups (unit_id);

-- Folded words of what can be searched; filled by triggers of the writing connection, never synced.
create table search_rows (
  id integer primary key,
  table_name text not null,
  row_id text not null,
  unique (table_name, row_id)
) strict;

create virtual table search using fts5 (folded, tokenize = 'unicode61');
