select person_id, task, due_on, product, supervisor_id, helper_ids, done_on from answers
where id = ?1 and deleted_at is null
