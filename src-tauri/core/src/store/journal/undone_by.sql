with recursive chain (hash) as (
  select ?1
  union
  select u.by_hash from entry_undoes as u join chain as c on u.undone_hash = c.hash
)
select u.by_hash, u.undone_hash
from chain as c
  join entry_undoes as u on u.undone_hash = c.hash
  join entries as e on e.hash = u.by_hash
order by e.seq desc
