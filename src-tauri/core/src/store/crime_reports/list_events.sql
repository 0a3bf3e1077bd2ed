select id, kind, at, until_on, ground
from crime_report_events
where report_id = :report_id and unit_id = :unit_id and deleted_at is null
order by at, id
