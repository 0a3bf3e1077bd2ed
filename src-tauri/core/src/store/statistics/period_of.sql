select period from figures where id = ?1
