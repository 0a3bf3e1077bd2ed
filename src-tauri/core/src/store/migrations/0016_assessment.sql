-- The assessment of a year as a process. Synced.
-- A signature freezes what the ward's layers say; `copy` is JSON. Insert only.

create table assessment_signings (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  set_id text,
  year integer,
  number integer,
  device text,
  signer_id text,
  signer text,
  position text,
  signed_at integer,
  note text,
  shown text,
  score text,
  copy text
) strict;

create index assessment_signings_by_year on assessment_signings (unit_id, year);

-- What the province did with a signed assessment: returned it with remarks, or appraised it.
-- `remarks` and `copy` are JSON. Insert only.
create table assessment_acts (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  set_id text,
  year integer,
  kind text,
  signing_id text,
  by_id text,
  by_name text,
  position text,
  acted_at integer,
  note text,
  remarks text,
  shown text,
  score text,
  copy text
) strict;

create index assessment_acts_by_year on assessment_acts (unit_id, year);

-- Decisions that recognise a ward: those it received on paper, and those the province entered.
create table recognitions (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  set_id text,
  year integer,
  number text,
  issued_on text,
  issuer text,
  score text,
  valid_to text,
  note text
) strict;

create index recognitions_by_unit on recognitions (unit_id);

create table province_recognitions (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  set_id text,
  year integer,
  number text,
  issued_on text,
  issuer text,
  score text,
  valid_to text,
  note text
) strict;

create index province_recognitions_by_unit on province_recognitions (unit_id);

-- What a ward would have changed in a criterion, and what the province made of it; a review's id
-- is the proposal's key.
create table proposals (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  set_id text,
  criterion text,
  change text,
  reason text,
  wording text,
  person text,
  position text,
  proposed_on text
) strict;

create index proposals_by_unit on proposals (unit_id);

create table proposal_reviews (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  proposal_id text,
  status text,
  note text,
  reviewed_by text,
  reviewed_on text
) strict;

create index proposal_reviews_by_unit on proposal_reviews (unit_id);

-- How many wards a province has, by year, for the targets of the programme; keyed by (unit, year).
create table ward_totals (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  year integer,
  wards integer,
  source text
) strict;

-- "substitute": the piece stands in for what another body still owes.
alter table evidence_links add column role text;
