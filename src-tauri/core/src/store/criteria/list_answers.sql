select
  id, unit_id, set_id, criterion, year, layer, state, points, working, judged_by, judged_on, note,
  person_id, task, due_on, product, supervisor_id, helper_ids, done_on, waits_for, expected_on,
  exists (select 1 from conflicts as c where c.table_name = 'answers' and c.row_id = answers.id) as has_conflict
from answers
where unit_id = :unit_id and year = :year and deleted_at is null
  and set_id in (select value from json_each(:sets))
union all
select
  id, unit_id, set_id, criterion, year, layer, state, points, working, judged_by, judged_on, note,
  null, null, null, null, null, null, null, waits_for, expected_on,
  exists (select 1 from conflicts as c where c.table_name = 'appraisals' and c.row_id = appraisals.id)
from appraisals
where unit_id = :unit_id and year = :year and deleted_at is null
  and set_id in (select value from json_each(:sets))
