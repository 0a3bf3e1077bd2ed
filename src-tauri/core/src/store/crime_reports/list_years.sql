with recursive years (year) as (
  select max(year) from crime_report_standings where unit_id = :unit_id
  union all
  select (select max(s.year) from crime_report_standings as s where s.unit_id = :unit_id and s.year < years.year)
  from years
  where years.year is not null
)
select year from years where year is not null
