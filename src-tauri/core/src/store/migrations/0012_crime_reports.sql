-- Crime reports and what happened to them, in coded fields only: no person but the officer's office,
-- no note, no attachment. Synced. Minutes are local time of Việt Nam, 2026-12-09T16:20.

create table crime_reports (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  year integer,
  number integer,
  received_at text,
  channel text,
  kind text,
  category text,
  residential_unit_id text,
  report_group text,
  officer_id text
) strict;

create index crime_reports_by_number on crime_reports (unit_id, year, number);

create table crime_report_events (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  report_id text,
  kind text,
  at text,
  until_on text,
  ground text
) strict;

create index crime_report_events_by_report on crime_report_events (report_id);

-- How a unit reads what the law leaves open, one row by unit; what days are off, one row by day.
create table deadline_settings (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  receipt_is_first_day integer,
  holiday_moves_days integer,
  is_remote integer
) strict;

create table days_off (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  day text,
  kind text
) strict;

create index days_off_by_unit on days_off (unit_id, day);

-- Where each report stands, computed by the doors from the rows above; local, never synced. It says
-- nothing of the present moment: what is due soon or late is a comparison with the clock.
create table crime_report_standings (
  report_id text primary key,
  unit_id text not null,
  year integer not null,
  received_at text not null,
  residential_unit_id text,
  stage text not null,
  group_now text not null,
  is_taken_up integer not null,
  outcome text,
  settled_at text,
  is_in_time integer,
  -- the main clock's rule, and its end by law
  main_code text,
  main_legal text,
  -- of the clocks somebody must still meet: the first, its rule, and the first end by law
  next_code text,
  next_warning text,
  next_legal text,
  -- running clocks: [[rule, warning, legal, optional], …]
  running text not null,
  -- 0 open, 1 suspended, 2 settled; then by the first clock, or the latest received
  rank integer not null,
  place integer not null
) strict;

create index crime_report_standings_by_year on crime_report_standings (unit_id, year, rank, place);
create index crime_report_standings_by_rank on crime_report_standings (unit_id, rank, place);
create index crime_report_standings_by_warning on crime_report_standings (unit_id, next_warning, next_legal)
where next_warning is not null;
create index crime_report_standings_by_receipt on crime_report_standings (
  unit_id, received_at, residential_unit_id, is_in_time
);
create index crime_report_standings_by_settling on crime_report_standings (
  unit_id, settled_at, residential_unit_id, is_in_time
) where settled_at is not null;

-- Reports whose standing has to be computed anew before the transaction ends.
create table crime_report_stale (report_id text primary key) strict, without rowid;

-- The rule table the standings rest on.
create table crime_report_rules (
  id integer primary key check (id = 1),
  fingerprint text not null
) strict;

create view crime_report_rows as
select
  s.report_id as id,
  s.unit_id,
  s.year,
  s.received_at,
  s.residential_unit_id,
  s.stage,
  s.group_now,
  s.is_taken_up,
  s.outcome,
  s.settled_at,
  s.is_in_time,
  s.main_code,
  s.main_legal,
  s.next_code,
  s.next_warning,
  s.next_legal,
  s.running,
  s.rank,
  s.place,
  r.number,
  r.channel,
  r.kind,
  r.category,
  r.report_group,
  r.officer_id,
  p.name as officer,
  u.name as residential_unit
from crime_report_standings as s
join crime_reports as r on r.id = s.report_id
left join staff as p on p.id = r.officer_id
left join residential_units as u on u.id = s.residential_unit_id;
