select
  r.id, r.duty_id, r.member_id, r.period, r.received_on, r.sent_on, r.made_on, r.channel,
  exists (select 1 from conflicts as c where c.table_name = 'member_reports' and c.row_id = r.id) as has_conflict
from member_reports as r
where r.unit_id = :unit_id
  and r.period in (select value from json_each(:periods))
  and r.deleted_at is null
