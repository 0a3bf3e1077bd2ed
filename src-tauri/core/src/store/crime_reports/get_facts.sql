select unit_id, year, received_at, residential_unit_id, report_group
from crime_reports
where id = :id and deleted_at is null
