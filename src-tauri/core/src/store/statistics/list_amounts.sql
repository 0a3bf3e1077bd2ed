-- Indexes into what was asked for, so that no name is compared twice.
select
  place.key as place, unit.key as unit, period.key as period, f.indicator,
  case f.state when 'reported' then f.value else f.state end as amount
from json_each(:residential_units) as place
cross join json_each(:units) as unit
cross join json_each(:periods) as period
cross join figures as f
where f.unit_id = unit.value
  and f.residential_unit_id is place.value
  and f.source = :source
  and f.period = period.value
  and f.deleted_at is null
  and f.state is not null
