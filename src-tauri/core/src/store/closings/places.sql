select places from closings where id = ?1
