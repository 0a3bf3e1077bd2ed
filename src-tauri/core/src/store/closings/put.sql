insert into closings (
  id, unit_id, period, number, previous, settles, device, signer_id, signer, position, signed_at,
  reason, seen, figures, places, changes, printed
)
values (
  :id, :unit_id, :period, :number, :previous, :settles, :device, :signer_id, :signer, :position,
  :signed_at, :reason, :seen, :figures, :places, :changes, :printed
)
