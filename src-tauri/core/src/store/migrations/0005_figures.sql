-- One figure by (unit, indicator, calendar, period, residential unit or none, source). Synced.

create table figures (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  indicator text,
  calendar text,
  period text,
  residential_unit_id text,
  source text,
  value integer,
  state text,
  origin text,
  comment text
) strict;

create index figures_by_cell on figures (unit_id, period, indicator);
create index figures_by_indicator on figures (indicator, unit_id, period);
