select year, appraisal_on from appraisal_days
where unit_id = ?1 and deleted_at is null and appraisal_on is not null
