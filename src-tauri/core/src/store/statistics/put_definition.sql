insert into indicators (
  id, unit_id, code, version, title, title_en, short, kind, unit_word, unit_word_en, noun, direction, decimals,
  numerator, denominator, target, never_above, small_cells, group_code, group_title, group_title_en,
  starts_on, ends_on, document, reason
) values (
  :id, :unit_id, :code, :version, :title, :title_en, :short, :kind, :unit_word, :unit_word_en, :noun, :direction, :decimals,
  :numerator, :denominator, :target, :never_above, :small_cells, :group_code, :group_title, :group_title_en,
  :starts_on, :ends_on, :document, :reason
)
