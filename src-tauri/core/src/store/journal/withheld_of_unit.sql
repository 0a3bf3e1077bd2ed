select hash from entries where unit_id = ?1 and status = 'withheld'
