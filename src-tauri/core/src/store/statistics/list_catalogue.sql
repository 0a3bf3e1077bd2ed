-- The columns are read in this order.
select
  i.unit_id, i.code, i.version, i.title, i.title_en, i.short, i.kind, i.unit_word, i.unit_word_en, i.noun, i.direction,
  i.decimals, i.numerator, i.denominator, i.never_above, i.small_cells, i.starts_on, i.ends_on, i.target, i.group_code,
  i.group_title, i.group_title_en
from indicators as i
where i.unit_id in (select value from json_each(:units)) and i.deleted_at is null
order by i.code, i.version
