select undoes from entries where hash = ?1
