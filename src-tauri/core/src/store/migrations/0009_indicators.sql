-- Definitions of indicators, one row a version: never changed, retired by a version with an end.
-- Synced; the province's travel down with its stream, a ward's own travel up.

create table indicators (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  code text,
  version integer,
  title text,
  title_en text,
  short text,
  kind text,
  unit_word text,
  unit_word_en text,
  noun text,
  direction text,
  decimals integer,
  numerator text,
  denominator text,
  target text,
  never_above text,
  small_cells integer,
  group_code text,
  group_title text,
  group_title_en text,
  starts_on text,
  ends_on text,
  document text,
  reason text
) strict;

create index indicators_by_unit on indicators (unit_id, code, version);

-- What part of a divided unit's figures each successor takes over: one declaration whole, as
-- "successor=numerator/denominator" with blanks between. Synced.

create table lineage_shares (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  former_id text,
  shares text,
  reason text,
  declared_by text
) strict;

create index lineage_shares_by_unit on lineage_shares (unit_id, former_id);

-- A whole unit's year is read without touching its residential units' figures.
create index figures_by_place on figures (unit_id, residential_unit_id, source, period, indicator, value, state)
where deleted_at is null;
