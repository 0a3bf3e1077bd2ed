insert into entries (
  hash, unit_id, device_id, seq, prev, at, actor_id, actor_role, action, action_id, undoes,
  header, body, status, because, received_at
) values (
  :hash, :unit_id, :device_id, :seq, :prev, :at, :actor_id, :actor_role, :action, :action_id, :undoes,
  :header, :body, :status, :because, :received_at
)
