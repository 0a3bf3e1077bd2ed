-- Evidence for criteria, the documents a ward's work rests on, and commendations. Synced.
-- A piece of evidence is a file (its bytes lie in blobs.db by their hash), a document of the
-- register, or a count taken from a register on a day. A file may be missing here: a visible state.

create table evidence (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  kind text,
  name text,
  sha256 text,
  file_name text,
  media text,
  bytes integer,
  document_id text,
  query_code text,
  query_year integer,
  amount integer,
  total integer,
  coverage text,
  taken_on text,
  valid_from text,
  valid_to text,
  added_on text
) strict;

create index evidence_by_unit on evidence (unit_id);
create index evidence_by_document on evidence (document_id) where document_id is not null;

-- Which criterion of which year a piece speaks for; the row's id is the key
-- (evidence, set, criterion, year).
create table evidence_links (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  evidence_id text,
  set_id text,
  criterion text,
  year integer
) strict;

create index evidence_links_by_unit on evidence_links (unit_id, year);
create index evidence_links_by_evidence on evidence_links (evidence_id);

-- The day the province appraises a year, where it is not the year's last; keyed by (unit, year).
create table appraisal_days (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  year integer,
  appraisal_on text
) strict;

-- Resolutions, schemes, plans, decisions, directives. A marked one keeps no content, and its
-- entries travel without their body.
create table documents (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  kind text,
  number text,
  issued_on text,
  issuer text,
  name text,
  secrecy text,
  effective_on text,
  expires_on text
) strict;

create index documents_by_unit on documents (unit_id);

-- Who was commended: collectives and office holders by name, citizens as a count.
create table commendations (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  year integer,
  kind text,
  name text,
  office text,
  honoured integer,
  form text,
  number text,
  issued_on text,
  issuer text
) strict;

create index commendations_by_unit on commendations (unit_id, year);

-- Files another unit said it has not received; they go with the next bundle. Never synced.
create table wanted_files (
  peer_unit_id text not null,
  sha256 text not null,
  primary key (peer_unit_id, sha256)
) strict, without rowid;
