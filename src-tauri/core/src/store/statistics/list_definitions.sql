-- The columns are read in this order.
select
  i.unit_id, i.code, i.version, i.title, i.title_en, i.short, i.kind, i.unit_word, i.unit_word_en, i.noun, i.direction,
  i.decimals, i.numerator, i.denominator, i.never_above, i.small_cells, i.starts_on, i.ends_on, i.target, i.group_code,
  i.group_title, i.group_title_en, i.document, i.reason, e.actor_id, e.at
from indicators as i
left join entries as e on e.id = (
  select max(entry_id) from entry_rows where table_name = 'indicators' and row_id = i.id
)
where i.unit_id in (select value from json_each(:units)) and i.deleted_at is null
order by i.code, i.version
