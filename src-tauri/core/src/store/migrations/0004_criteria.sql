-- Issued criteria sets, and what is said of each criterion. Synced.
-- A set is immutable once issued, so its whole text is one register; sample sets ship with the
-- program and have no rows. Points are × 100.

create table criteria_sets (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  code text,
  version text,
  title text,
  content text
) strict;

-- Tự chấm and ban chỉ đạo: written by the ward. The row's id is the key
-- (set, criterion, unit, year, layer).
create table answers (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  set_id text,
  criterion text,
  year integer,
  layer text,
  state text,
  points integer,
  judged_by text,
  judged_on text,
  note text,
  person_id text,
  due_on text,
  waits_for text,
  expected_on text
) strict;

create index answers_by_unit on answers (unit_id, set_id, year);
create index answers_by_due on answers (due_on) where due_on is not null;

-- Thẩm định: written by the province about a ward.
create table appraisals (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  set_id text,
  criterion text,
  year integer,
  layer text,
  state text,
  points integer,
  judged_by text,
  judged_on text,
  note text,
  waits_for text,
  expected_on text
) strict;

create index appraisals_by_unit on appraisals (unit_id, set_id, year);
