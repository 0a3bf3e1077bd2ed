select path, bytes, at from backups order by id desc
