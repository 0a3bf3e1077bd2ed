update logins set removed_at = :removed_at where id = :id
