insert into criteria_sets (id, unit_id, code, version, title, content)
values (:id, :unit_id, :code, :version, :title, :content)
on conflict (id) do update set
  code = excluded.code, version = excluded.version, title = excluded.title, content = excluded.content,
  deleted_at = null
