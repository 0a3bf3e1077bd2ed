select
  (select count(*) from waiting_entries),
  (select count(*) from entries where status = 'refused'),
  (select count(*) from conflicts)
