# What the core says: words on forms, and words that several screens share.

## Forms

form-bang-tieu-chi = Checklist of criteria
form-ministry = MINISTRY OF PUBLIC SECURITY
form-number-line = No.: ........./BC-CAP
form-date-line = { $place }, day ...... month ...... year { $year }
form-prepared-by = PREPARED BY
form-committee-for = FOR THE STEERING COMMITTEE
form-committee-head = HEAD
form-commander = CHIEF OF WARD POLICE
form-appraiser = APPRAISED BY
form-sign-hint = (signature, full name)
form-seal-hint = (signature, full name, seal)
form-recipient-province = Provincial police (appraisal);
form-recipient-ward = Party committee, People's Committee of the ward;
form-recipient-file = File: ward police.

checklist-form-title = { $set }, year { $year }
checklist-title-points = SCORE SHEET
checklist-title-met = CRITERIA ASSESSMENT
checklist-subtitle = Criteria of a model ward in security, order and urban civility
checklist-period = Year { $year } (from { $first } to { $last })
checklist-sample-notice = { $set }: an illustrative sample, not a document of the Ministry of Public Security
checklist-met = Met
checklist-unmet = Not met
checklist-waiting = waiting
checklist-waits-until = Waits for { $owner }, expected { $day }
checklist-waits = Waits for { $owner }
checklist-result = Met { $shown }
checklist-note-waiting = Criteria that wait for another body, not judged yet and not counted against the ward: { $numbers }.
checklist-note-differs = Criteria on which the columns differ: { $numbers }.
checklist-note-score = Result: { $shown } criteria met, { $score } points.
checklist-note-shown = Result: { $shown } criteria met.
checklist-footnote = Printed from the data of { $day }, entry { $entry }. “waiting”: not judged because another body must decide first; blank: not judged yet.

recovery-card-title = Recovery key card
recovery-card-warning = Whoever has this key can open all data of the unit. If every passphrase and this key are lost, nobody can open the data, not even those who wrote the program. Put it into an envelope, seal it and keep it in a locked cabinet; do not photograph it, do not type it into another computer.

## What was done, by the name of the command

action-set_roles = Set roles
action-remove_login = Removed a person
action-change_passphrase = Changed the passphrase
action-import_sheet = Import figures from a sheet
action-save_mapping = Save a way of reading a sheet
action-delete_mapping = Delete a way of reading a sheet
action-request_enrolment = Made an enrolment request
action-accept_enrolment = Accepted an enrolment request
action-install_enrolment = Imported the enrolment
action-confirm_peer = Confirmed the eight words
action-export_bundle = Exported a bundle
action-import_bundles = Imported bundles
action-create_backup = Backed up
action-restore_backup = Restored

## Steps of long tasks

progress-entering = Saving figures
progress-reading = Reading the sheet
progress-saving = Saving to the journal
progress-select = Choosing entries
progress-seal = Encrypting and signing
progress-write = Writing to the drive
progress-read-back = Reading back
progress-import = Reading bundles
progress-adopt = Taking entries in
progress-sample = Loading sample data

## Why an entry was not taken in

refusal-unknown-device = Written by an unknown computer
refusal-other-unit = Written about a unit beyond its right
refusal-other-writer = Written into another level's part
refusal-misshapen = The entry is malformed

## Closing, corrections, validation

closing-period-month = month { $month }/{ $year }
closing-period-calendar-month = calendar month { $month }/{ $year }
closing-period-quarter = quarter { $quarter }/{ $year }
closing-period-six-months = first 6 months of { $year }
closing-period-nine-months = first 9 months of { $year }
closing-period-year = year { $year }
closing-period-days = { $first } to { $last }
closing-date-line = { $place }, { $day }/{ $month }/{ $year }
closing-subtitle = { $period } ({ $first } to { $last })
closing-figures-title = Table of figures
closing-changes-title = Table of corrections
closing-version-first = Figures as first closed
closing-version-corrected = Figures after correction { $number }. Reason: { $reason }
closing-changes-version = Up to correction { $number }
closing-base-line = Compared with { $period }
closing-section = Correction { $number }, { $day }, signed by { $signer }
closing-section-reason = Reason: { $reason }
closing-section-none = No number changed; the closing of another PC was taken note of.
closing-whole-ward = Whole ward
closing-points = { $points } points
closing-legend = 0: none occurred (reported); –: not reported; k/c: not applicable.
closing-remark-ordinary = ordinary variation
closing-remark-not-comparable = not comparable
closing-remark-own-differs = differs from its months
closing-remark-incomplete = not enough to compare
closing-note-lineage = The base is the sum of the units before the merger: { $units }.
closing-note-small = * The base is below 20, so percentages swing easily.
closing-recipient-province = Provincial police (report);
closing-footnote = Print of the figures signed on { $day }, number { $number }, code { $id }. Printed again it stays as signed.

findings-title = Check of figures
findings-subtitle = Period { $period }, made on { $day }
findings-summary = { $hard } to correct before closing; { $open } to look at again; { $explained } with a reason.
findings-none = Nothing to correct and nothing to look at again.
findings-hard = To correct
findings-soft = To look at
findings-reason = Reason: { $reason } ({ $person })
