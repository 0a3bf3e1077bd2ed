-- Files by their SHA-256; insert only. Written before the row that names them.

create table blobs (
  sha256 text primary key,
  bytes blob not null,
  media_type text not null,
  added_at integer not null
) strict;
