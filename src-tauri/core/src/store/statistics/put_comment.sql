update figures set comment = :comment where id = :id
