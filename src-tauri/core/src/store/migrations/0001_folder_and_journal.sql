-- What this folder is, who may open it, and the journal that everything synced is written to.
-- Local tables: none of these travels as rows.

create table this_folder (
  id integer primary key check (id = 1),
  role text not null check (role in ('ward', 'province')),
  unit_id text not null,
  device_id text not null,
  device_number integer not null,
  signing_key blob not null,
  identity text not null,
  first_login_id text not null,
  sample text,
  next_bundle_number integer not null default 1,
  created_at integer not null
) strict;

create table logins (
  id text primary key,
  staff_id text not null,
  name text not null,
  roles text not null,
  created_at integer not null,
  removed_at integer
) strict;

create table entries (
  id integer primary key,
  hash text not null unique,
  unit_id text not null,
  device_id text not null,
  seq integer not null check (seq >= 1),
  prev text not null,
  at integer not null,
  actor_id text not null,
  actor_role text not null,
  action text not null,
  action_id text not null,
  undoes text not null,
  header text not null,
  body blob,
  -- applied: makes writes; refused: present, makes none; withheld: its body is not here
  status text not null check (status in ('applied', 'refused', 'withheld')),
  because text,
  received_at integer not null,
  unique (unit_id, device_id, seq)
) strict;

create index entries_by_action on entries (action_id);
create index entries_by_time on entries (at);

-- Which entries touched a row: a row's history is an index look-up, nothing scans JSON.
create table entry_rows (
  table_name text not null,
  row_id text not null,
  entry_id integer not null references entries (id),
  primary key (table_name, row_id, entry_id)
) strict, without rowid;

create index entry_rows_by_entry on entry_rows (entry_id);

-- Which entry takes which back; a refused undo takes nothing back.
create table entry_undoes (
  undone_hash text not null,
  by_hash text not null,
  primary key (undone_hash, by_hash)
) strict, without rowid;

-- Entries that came before something they had seen; listed until it comes.
create table waiting_entries (
  hash text primary key,
  unit_id text not null,
  device_id text not null,
  seq integer not null,
  header text not null,
  body blob,
  received_at integer not null
) strict;

-- The live writes of every register of a row, as JSON: {register: [[at, device, seq, value], …]}.
-- By unit: a stream that writes an id of another unit's row changes nothing of that unit.
create table row_registers (
  table_name text not null,
  row_id text not null,
  unit_id text not null,
  registers text not null,
  primary key (table_name, row_id, unit_id)
) strict, without rowid;

create index row_registers_by_unit on row_registers (unit_id);

-- Registers with more than one different live value, kept until a person settles them.
create table conflicts (
  table_name text not null,
  row_id text not null,
  register text not null,
  unit_id text not null,
  found_at integer not null,
  primary key (table_name, row_id, unit_id, register)
) strict, without rowid;

-- The signed heads of streams, to carry entries for somebody else no further than they said.
create table heads (
  unit_id text not null,
  device_id text not null,
  seq integer not null,
  hash text not null,
  signature text not null,
  primary key (unit_id, device_id)
) strict, without rowid;
