insert into blobs (sha256, bytes, media_type, added_at)
values (:sha256, :bytes, :media_type, :added_at)
on conflict (sha256) do nothing
