select rowid from search where search match 'a' limit 1
