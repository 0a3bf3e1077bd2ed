select rule, indicator, period, residential_unit_id, numbers, reason, person, noted_at
from overrides
where unit_id = :unit_id
  and period in (select value from json_each(:periods))
  and deleted_at is null
