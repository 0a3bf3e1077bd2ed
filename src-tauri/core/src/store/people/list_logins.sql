select id, staff_id, name, roles from logins where removed_at is null order by created_at, id
