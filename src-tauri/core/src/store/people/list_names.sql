select id, name from staff
