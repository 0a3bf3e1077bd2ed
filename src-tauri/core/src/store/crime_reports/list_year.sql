select id, year, number, category, channel, kind, officer_id, residential_unit_id
from crime_report_rows
where unit_id = :unit_id and year = :year and rank >= :least_rank
order by rank, place
limit :limit offset :offset
