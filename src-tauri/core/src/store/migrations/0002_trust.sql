-- Whom this folder knows, what it sent and received.

create table peers (
  device_id text primary key,
  unit_id text not null,
  role text not null check (role in ('ward', 'province')),
  public_key text not null unique,
  recipient text not null,
  -- confirmed: a person compared the fingerprint; unconfirmed: "chưa xác nhận"
  is_confirmed integer not null check (is_confirmed in (0, 1)),
  enrolled_at integer not null
) strict;

create index peers_by_unit on peers (unit_id);

create table requests (
  id integer primary key check (id = 1),
  file_name text not null,
  fingerprint text not null,
  made_at integer not null
) strict;

create table bundles (
  id integer primary key,
  direction text not null check (direction in ('sent', 'received')),
  kind text not null,
  file_name text not null,
  sha256 text not null,
  bytes integer not null,
  device_id text not null,
  unit_id text not null,
  number integer not null,
  entries integer not null,
  first_seq integer,
  last_seq integer,
  fingerprint text not null,
  at integer not null,
  unique (direction, sha256)
) strict;

-- What the other side said it holds of a stream; the latest counts, even when lower.
create table acknowledgements (
  peer_unit_id text not null,
  unit_id text not null,
  device_id text not null,
  seq integer not null,
  at integer not null,
  primary key (peer_unit_id, unit_id, device_id)
) strict, without rowid;

create table backups (
  id integer primary key,
  path text not null,
  bytes integer not null,
  at integer not null
) strict;
