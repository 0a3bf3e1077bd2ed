select f.unit_id, f.indicator, f.period, f.value, f.state
from figures as f
where f.unit_id in (select value from json_each(:units))
  and f.residential_unit_id is :residential_unit_id
  and f.source = :source
  and f.period in (select value from json_each(:periods))
  and f.deleted_at is null
  and f.state is not null
