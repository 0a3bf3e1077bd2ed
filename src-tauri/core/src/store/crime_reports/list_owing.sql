select id, year, number, category, channel, kind, officer_id, residential_unit_id
from crime_report_rows
where unit_id = :unit_id and next_warning <= :soon and (next_legal < :now) = :is_overdue
order by next_warning, id
limit :limit offset :offset
