insert into member_reports (id, unit_id, duty_id, member_id, period, received_on, sent_on, made_on, channel)
values (:id, :unit_id, :duty_id, :member_id, :period, :received_on, :sent_on, :made_on, :channel)
on conflict (id) do update set
  received_on = excluded.received_on, sent_on = excluded.sent_on, made_on = excluded.made_on,
  channel = excluded.channel
