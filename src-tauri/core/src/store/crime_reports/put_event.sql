insert into crime_report_events (id, unit_id, report_id, kind, at, until_on, ground)
values (:id, :unit_id, :report_id, :kind, :at, :until_on, :ground)
on conflict (id) do update set at = excluded.at, until_on = excluded.until_on, ground = excluded.ground
