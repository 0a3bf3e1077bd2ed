-- Signed acts over periods, one row each: number 0 closes, 1 … correct. Insert only. Synced.
-- `figures`, `places`, `changes` and `printed` are JSON; `seen` the heads at signing.

create table closings (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  period text,
  number integer,
  previous text,
  settles text,
  device text,
  signer_id text,
  signer text,
  position text,
  signed_at integer,
  reason text,
  seen text,
  figures text,
  places text,
  changes text,
  printed text
) strict;

create index closings_by_period on closings (unit_id, period);

-- Why a finding of the validation rules is right as it stands. Synced.
create table overrides (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  rule text,
  indicator text,
  period text,
  residential_unit_id text,
  numbers text,
  reason text,
  person text,
  noted_at integer
) strict;

create index overrides_by_period on overrides (unit_id, period);
