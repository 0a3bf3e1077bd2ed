-- Members of a ward's bodies, what they report each month, and what came. Synced.
-- Members are named in their office only. A report's row has the id of its key (duty, member, period).

create table committee_members (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  name text,
  position text,
  body text,
  organisation text,
  residential_unit_id text,
  effective_from text,
  effective_to text,
  is_reporting integer
) strict;

create index committee_members_by_unit on committee_members (unit_id);

create table report_duties (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  name text,
  body text,
  calendar text,
  due_day integer,
  due_month text,
  off_day_rule text,
  effective_from text,
  effective_to text
) strict;

create index report_duties_by_unit on report_duties (unit_id);

create table member_reports (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  duty_id text,
  member_id text,
  period text,
  received_on text,
  sent_on text,
  made_on text,
  channel text
) strict;

create index member_reports_by_period on member_reports (unit_id, period);
