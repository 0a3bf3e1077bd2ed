insert into lineage_shares (id, unit_id, former_id, shares, reason, declared_by)
values (:id, :unit_id, :former_id, :shares, :reason, :declared_by)
on conflict (id) do update set
  shares = excluded.shares, reason = excluded.reason, declared_by = excluded.declared_by, deleted_at = null
