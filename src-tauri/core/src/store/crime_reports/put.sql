insert into crime_reports (
  id, unit_id, year, number, received_at, channel, kind, category, residential_unit_id, report_group, officer_id
) values (
  :id, :unit_id, :year, :number, :received_at, :channel, :kind, :category, :residential_unit_id, :report_group,
  :officer_id
)
on conflict (id) do update set
  year = excluded.year, number = excluded.number, received_at = excluded.received_at, channel = excluded.channel,
  kind = excluded.kind, category = excluded.category, residential_unit_id = excluded.residential_unit_id,
  report_group = excluded.report_group, officer_id = excluded.officer_id
