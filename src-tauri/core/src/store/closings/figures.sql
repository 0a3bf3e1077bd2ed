select figures from closings where id = ?1
