-- The five clears of an assignment: beside who and by when, what is done, what has to come out and who
-- answers for it; the day the work was done. helper_ids are ids with spaces between.

alter table answers add column task text;
alter table answers add column product text;
alter table answers add column supervisor_id text;
alter table answers add column helper_ids text;
alter table answers add column done_on text;

-- A person's load given to another, with the list as it was signed. Synced; written once.
create table handovers (
  id text primary key,
  unit_id text not null,
  deleted_at text,
  from_id text,
  to_id text,
  handed_on text,
  items text
) strict;

create index handovers_by_unit on handovers (unit_id, handed_on);
