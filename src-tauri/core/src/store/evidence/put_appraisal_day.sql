insert into appraisal_days (id, unit_id, year, appraisal_on)
values (:id, :unit_id, :year, :appraisal_on)
on conflict (id) do update set deleted_at = null, appraisal_on = excluded.appraisal_on
