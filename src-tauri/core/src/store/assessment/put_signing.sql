insert into assessment_signings (
  id, unit_id, set_id, year, number, device, signer_id, signer, position, signed_at, note, shown, score, copy
) values (
  :id, :unit_id, :set_id, :year, :number, :device, :signer_id, :signer, :position, :signed_at, :note, :shown,
  :score, :copy
)
