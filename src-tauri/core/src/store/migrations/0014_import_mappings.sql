-- How sheets of others are read, saved under a name. Local: it is about files that lie on this PC.

create table import_mappings (
  id text primary key,
  name text not null unique,
  fingerprint text not null,
  body text not null,
  updated_at integer not null
) strict;
