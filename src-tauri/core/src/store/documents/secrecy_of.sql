select secrecy from documents where id = ?1
