insert into models (id, unit_id, kind, name, launched_on, status, summary)
values (:id, :unit_id, :kind, :name, :launched_on, :status, :summary)
on conflict (id) do update set
  kind = excluded.kind, name = excluded.name, launched_on = excluded.launched_on,
  status = excluded.status, summary = excluded.summary
