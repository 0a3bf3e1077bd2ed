select figures, places, changes, printed from closings where id = ?1
