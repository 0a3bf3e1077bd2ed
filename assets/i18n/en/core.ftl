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
## Deadlines of crime reports

why-moment = { $time } on { $day }
limit-at-once = at once
limit-hours = { $n } hours
limit-days = { $n } days
limit-working-days = { $n } working days
limit-months = { $n } months

why-term = { $from } { $start }{ $counting } + { $limit } = { $end }
why-bounded = { $from } { $start } + { $limit }, never later than the limit of group b = { $end }
why-named = The day the decision names = { $end }
why-before = At least { $limit } before the expiry { $expiry } = { $end }
why-at-once = At once on receipt { $start }
why-moved = , a day off ({ $reason }), moved to { $end }
why-warning = By the earliest way of counting it ends { $end }; that date warns.
why-first-day = {" "}(this day is day 1)
why-next-day = {" "}(counted from the next day)
why-from-received = Received
why-from-reclassified = Moved to group a
why-from-requested = Asked
why-from-expiry = Earlier expiry
why-from-decided = Decided
why-from-settled = Settled
why-from-suspended = Suspended
why-from-resumed = Resumed
why-from-grounds = Grounds found
why-waits-decided = Counts from the decision
why-waits-settled = Counts from the end of handling

day-saturday = Saturday
day-sunday = Sunday
day-off-weekend = weekend
day-off-declared = declared by the unit
day-off-tet = Tết, computed from the moon
day-off-hung-kings = Hùng Kings' day, computed from the moon

## The register of crime reports

report-kind-denunciation = Denunciation
report-kind-information = Information
report-kind-proposal = Proposal to prosecute

channel-in-person = In person
channel-written = Paper handed in
channel-phone = Telephone
channel-post = Post, courier
channel-email = E-mail
channel-media = Mass media
channel-broadcast = Radio, television

report-event-recorded = Written down on receipt
report-event-reported-at-once = Investigation agency told at once
report-event-receipt-notified = Notice of receipt
report-event-reclassified = Moved from group b to group a
report-event-taken-up = Taken up by the ward
report-event-prolonged = Term prolonged
report-event-verification-reported = Check reported as finished
report-event-extension-requested = Extension asked of the procuracy
report-event-extended = Extended by the procuracy
report-event-suspended = Suspended
report-event-resumed = Resumed
report-event-resumption-sent = Decision to resume sent
report-event-transferred = Passed to the investigation agency
report-event-prosecuted = Prosecuted
report-event-not-prosecuted = Not prosecuted
report-event-fined = Administrative fine
report-event-measure-filed = File for an administrative measure
report-event-decision-sent = Decision sent to the procuracy
report-event-result-notified = Notice of the outcome
report-event-archived = Filed to the archive
report-field-ground = the reason for suspending
## Counts taken as evidence

query-camera-sites = Camera sites in full working order
query-cameras = Cameras working
query-models = Models kept up
query-household-groups = Household groups kept up
query-crime-reports-in-time = Crime reports settled in time
query-cases-solved = Social-order cases solved
query-offences-solved = Criminal offences solved
query-online-files = Files handed in online
query-mediations = Disputes mediated
query-released-assigned = Released persons with a person in charge
query-campaigns = Information meetings
query-meetings = Residents' meetings

## Steps of reading and showing files

progress-read-files = Reading files
progress-draw = Drawing the page
