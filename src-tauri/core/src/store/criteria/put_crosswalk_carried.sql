update crosswalk_rows set carried_to = :carried_to, carried_on = :carried_on where id = :id
