select header, body from entries where id = ?1
