insert into backups (path, bytes, at) values (:path, :bytes, :at)
