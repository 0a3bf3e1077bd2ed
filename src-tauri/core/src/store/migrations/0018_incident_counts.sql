-- Registers counted beforehand, so that years are not walked entry by entry each time a table opens.
-- Local, never synced: triggers of the doors keep it, whichever an entry comes through. A month is cut into
-- the days 1–14, the 15th and the rest, because every month and year of the statistics ends on the
-- 14th, the 15th or the last day; other windows are counted from the entries themselves.

-- An entry under each of its days, by the first day of the part of the month that has it. A day that is
-- no date is in no window. Nobody counts a thousand million people in one entry; the bound keeps
-- a foreign figure from spoiling every sum it is in.
create view incident_days as
with kinds (day_kind) as (values ('occurred'), ('discovered'), ('cleared')),
days as (
  select
    i.*,
    k.day_kind,
    case k.day_kind
      when 'occurred' then i.occurred_on
      when 'discovered' then coalesce(i.discovered_on, i.occurred_on)
      else i.cleared_on
    end as day
  from incidents as i
  cross join kinds as k
  where i.deleted_at is null and i.register is not null
)
select
  id,
  unit_id,
  register,
  day_kind,
  substr(day, 1, 8)
  || case when substr(day, 9) < '15' then '01' when substr(day, 9) = '15' then '15' else '16' end as part,
  coalesce(category, '') as category,
  coalesce(is_criminal, 0) = 1 as is_criminal,
  coalesce(is_serious, 0) = 1 as is_serious,
  max(-1000000000, min(1000000000, coalesce(subjects, 0))) as subjects,
  max(-1000000000, min(1000000000, coalesce(dead, 0))) as dead,
  max(-1000000000, min(1000000000, coalesce(injured, 0))) as injured
from days
where date(day) = day;

create table incident_counts (
  unit_id text not null,
  register text not null,
  day_kind text not null,
  part text not null,
  category text not null,
  is_criminal integer not null,
  is_serious integer not null,
  entries integer not null,
  subjects integer not null,
  dead integer not null,
  injured integer not null,
  primary key (unit_id, register, day_kind, part, category, is_criminal, is_serious)
) strict, without rowid;

insert into incident_counts
select
  unit_id, register, day_kind, part, category, is_criminal, is_serious, count(*), sum(subjects), sum(dead), sum(injured)
from incident_days
group by unit_id, register, day_kind, part, category, is_criminal, is_serious;
