insert into deadline_settings (id, unit_id, receipt_is_first_day, holiday_moves_days, is_remote)
values (:id, :unit_id, :receipt_is_first_day, :holiday_moves_days, :is_remote)
on conflict (id) do update set
  receipt_is_first_day = excluded.receipt_is_first_day, holiday_moves_days = excluded.holiday_moves_days,
  is_remote = excluded.is_remote
