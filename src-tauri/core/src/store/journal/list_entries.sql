select id, header, body, status from entries where id < :before order by id desc limit :limit
