select id, state, value from figures
where unit_id in (select value from json_each(:units))
  and period in (select value from json_each(:periods))
  and source = :source and state is not null and deleted_at is null
