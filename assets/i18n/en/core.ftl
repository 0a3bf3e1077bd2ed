# What the core says: words on forms, and words that several screens share.

## Forms

form-bang-tieu-chi = Checklist of criteria
form-ministry = MINISTRY OF PUBLIC SECURITY
form-number-line = No.: ........./BC-CAP
form-head = HEAD OF UNIT
form-number-line-province = No.: ........./BC-.........
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

incident-list-cases = REGISTER OF CASES
incident-list-traffic = REGISTER OF TRAFFIC ACCIDENTS
incident-list-fires = REGISTER OF FIRES AND EXPLOSIONS
incident-list-period = Happened from { $first } to { $last }
incident-list-number = No.
incident-list-when = Happened
incident-list-at = { $day }, { $hour } h
incident-list-category = Category
incident-list-cause = Cause
incident-list-place = Residential unit
incident-list-subjects = Subjects
incident-list-dead = Dead
incident-list-injured = Injured
incident-list-damage = Damage (đồng)
incident-list-cleared = Cleared
incident-list-helped = with help of { $model }
incident-list-helped-camera = with help of security cameras
incident-list-helped-household-group = with help of household group
incident-list-helped-propaganda = with help of awareness
incident-list-helped-fund = with help of fund
incident-list-helped-other = with help of another model
incident-list-criminal = PPHS
incident-list-serious = Serious
incident-list-unknown = not known
incident-list-yes = yes
incident-list-total = Total
incident-list-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
incident-list-note-damage = { $count ->
    [one] { $count } entry has no figure of damage; it is not counted as 0.
   *[other] { $count } entries have no figure of damage; they are not counted as 0.
}
incident-list-note-codes = Categories and causes are a working list of the program. The Ministry's list of offences for statistics is not at hand.
incident-list-note-privacy = Codes and counts only; this does not replace the statutory registers.
incident-list-footnote = Printed from the figures of { $day }.

report-list-title = REGISTER OF CRIME REPORTS AND DENUNCIATIONS
report-list-period = Received from { $first } to { $last }
report-list-number = No.
report-list-received = Received
report-list-content = Content, source
report-list-place = Residential unit
report-list-group = Group
report-list-officer = Officer
report-list-deadline = Legal end
report-list-standing = Outcome, standing
report-list-owed = To be done
report-list-ends = Legal end
report-list-left = Left
report-list-why = Why it ends then
report-list-warned = warning by the earlier date { $end }
report-list-optional = (if needed)
report-list-in-time = in time
report-list-late = late
report-list-unjudged = no table of deadlines
report-list-open = Open
report-list-total = Total
report-list-count = { $count ->
    [one] { $count } report
   *[other] { $count } reports
}
report-list-sums = Settled { $settled }, in time { $in_time }; open { $open }; suspended { $suspended }
report-list-note-294 = This print does not replace register 294. Codes and the names of officers only; no names of those who report, of suspects or victims.
report-list-note-first-day = Terms by days: the day of receipt is the first day.
report-list-note-next-day = Terms by days: counted from the day after receipt; warnings follow the earlier date.
report-list-note-unchecked = The table of deadlines was not compared with what came after { $law } (in force since 01/7/2025). Ask before relying on it.
report-list-note-in-time = "In time" is handed on or settled before the legal end.
report-due-title = CRIME REPORTS OVERDUE OR DUE SOON
report-due-at = At { $time } on { $day }: { $overdue } overdue, { $soon } due soon
report-due-none = Nothing is overdue or due in the next { $hours } hours.
report-due-note-soon = Due soon: at most { $hours } hours to the earliest date among the ways of counting days under article 134 of the Code of 2015.
report-due-overdue = Overdue
report-due-soon = Due soon
report-left-days = { $count ->
    [one] { $count } day left
   *[other] { $count } days left
}
report-left-hours = { $count ->
    [one] { $count } hour left
   *[other] { $count } hours left
}
report-left-minutes = { $count ->
    [one] { $count } minute left
   *[other] { $count } minutes left
}
report-late-days = { $count ->
    [one] { $count } day late
   *[other] { $count } days late
}
report-late-hours = { $count ->
    [one] { $count } hour late
   *[other] { $count } hours late
}
report-late-minutes = { $count ->
    [one] { $count } minute late
   *[other] { $count } minutes late
}

recovery-card-title = Recovery key card
recovery-card-warning = Whoever has this key can open all data of the unit. If every passphrase and this key are lost, nobody can open the data, not even those who wrote the program. Put it into an envelope, seal it and keep it in a locked cabinet; do not photograph it, do not type it into another computer.

## Reminders of members' reports

form-reminder-list-title = REPORTS NOT SENT
form-reminder-list-subtitle = Period { $month }, as of { $day }
form-reminder-list-count = { $expected ->
    [one] { $expected } report
   *[other] { $expected } reports
} expected; { $missing } not sent. On time { $coverage }, { $rate } %.
form-reminder-list-count-open = { $expected ->
    [one] { $expected } report
   *[other] { $expected } reports
} expected; { $missing } not sent. Not yet due, so no rate on time.
form-reminder-list-none = As of { $day }, all { $expected } reports expected for { $month } are here.
form-reminder-letter-title = Reports of { $month } not yet received
form-reminder-letter-number = No: ........./CAP
form-reminder-letter-all = The members named in the list below
form-reminder-letter-addressee = { $member }, { $position }, { $organisation }
form-reminder-letter-addressee-short = { $member }, { $organisation }
form-reminder-letter-late = As of { $day }, { $unit } has not received the following reports of { $month }, which are overdue.
form-reminder-letter-open = As of { $day }, { $unit } has not received the following reports of { $month }.
form-reminder-letter-ask = Please send them before ...... / ...... / ..........; if they have been sent, please say on which day.
form-reminder-letter-thanks = With thanks.
form-reminder-same-recipients = As above;
form-reminder-late-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
form-reminder-not-due = not yet due
form-reminder-prepared-by = PREPARED BY
form-reminder-footnote = Printed from the records of { $day }. Reports received after that day are not in this print.

## What was done, by the name of the command

action-set_roles = Set roles
action-remove_login = Removed a person
action-change_passphrase = Changed the passphrase
action-import_sheet = Import figures from a sheet
action-import_answers = Import answers from Excel
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
closing-footnote-first = Print of the figures signed on { $day }, first closing, code { $id }. Printed again it stays as signed.
closing-footnote = Print of the figures signed on { $day }, correction { $number }, code { $id }. Printed again it stays as signed.

findings-title = Check of figures
findings-subtitle = Period { $period }, made on { $day }
findings-summary = { $hard } to correct before closing; { $open } to look at again; { $explained } with a reason.
findings-none = Nothing to correct and nothing to look at again.
findings-hard = To correct
findings-soft = To look at
findings-explained = Explained
findings-whole = The whole ward
findings-reason = Reason: { $reason } ({ $person })
## Deadlines of crime reports

why-moment = { $time } on { $day }
limit-at-once = at once
limit-hours = { $count ->
    [one] { $n } hour
   *[other] { $n } hours
}
limit-days = { $count ->
    [one] { $n } day
   *[other] { $n } days
}
limit-working-days = { $count ->
    [one] { $n } working day
   *[other] { $n } working days
}
limit-months = { $count ->
    [one] { $n } month
   *[other] { $n } months
}

why-term = { $from } { $start }{ $counting } + { $limit } = { $end }
why-bounded = { $from } { $start } + { $limit }, never later than the limit of group b = { $end }
why-named = The day the decision names = { $end }
why-before = At least { $limit } before the expiry { $expiry } = { $end }
why-at-once = At once on receipt { $start }
why-moved = , a day off ({ $reason }), moved to { $end }
why-warning = By the earliest way of counting it ends { $end }; that date warns.
why-first-day = {" "}(this day is day 1)
why-next-day = {" "}(counted from the next day)
why-first-working-day = {" "}(day 1 is the working day { $day })
why-skipped = {" "}({ $count ->
    [one] { $count } day
   *[other] { $count } days
} off not counted)
why-skipped-computed = {" "}({ $count ->
    [one] { $count } day
   *[other] { $count } days
} off not counted; Tết and the Hùng Kings’ day are computed from the moon, not compared with the official calendar)
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

## Reporting periods

core-period-hc-month = month { $number }/{ $year }
core-period-hc-quarter = quarter { $number }/{ $year }
core-period-hc-six = first 6 months of { $year }
core-period-hc-last-six = last 6 months of { $year }
core-period-hc-nine = 9 months of { $year }
core-period-hc-through = first { $number } months of { $year }
core-period-hc-year = { $year }
core-period-dl-month = calendar month { $number }/{ $year }
core-period-dl-quarter = calendar quarter { $number }/{ $year }
core-period-dl-six = first 6 months of calendar year { $year }
core-period-dl-last-six = last 6 months of calendar year { $year }
core-period-dl-nine = 9 months of calendar year { $year }
core-period-dl-through = first { $number } months of calendar year { $year }
core-period-dl-year = calendar year { $year }
core-period-qh-quarter = quarter { $number } of the Assembly year { $year } ({ $first } to { $last })
core-period-qh-six = 6 months of the Assembly year { $year } ({ $first } to { $last })
core-period-qh-last-six = last 6 months of the Assembly year { $year } ({ $first } to { $last })
core-period-qh-nine = 9 months of the Assembly year { $year } ({ $first } to { $last })
core-period-qh-year = Assembly year { $year } ({ $first } to { $last })
core-period-ct-year = safe commune year { $year } ({ $first } to { $last })
core-period-kd-year = safe neighbourhood year { $year } ({ $first } to { $last })
core-period-bv-year = security team year { $year } ({ $first } to { $last })
core-period-week = week { $number }/{ $year } ({ $first } to { $last })
core-period-days = { $first } to { $last }

## Notes under a table

core-note-small-base = The base is below 20, the percentage swings easily.
core-note-ordinary = The change is within the ordinary variation of counts.
core-note-lineage = Summed from the former units: { $units }.
core-note-not-comparable = Not comparable: { $unit } was divided and no share is declared.
core-note-share = { $share } of { $unit } ({ $whole } { $noun }), by the declared share.
core-note-overlap = { $days ->
    [one] The two periods share { $days } day: what happened on it counts on both sides.
   *[other] The two periods share { $days } days: what happened on them counts on both sides.
}
core-note-window = Summed from the months { $first } to { $last }: { $surplus ->
    [one] { $surplus } day
   *[other] { $surplus } days
} too many, { $missing ->
    [one] { $missing } day
   *[other] { $missing } days
} too few.
core-note-unlike = The two sides are summed from windows that do not match, so they are not compared.
core-note-own-differs = { $period } has a figure of its own, { $own }; its months add up to { $sum }.
core-note-other-source = { $period } is taken from the register, { $register }; another source has { $other }.

## Comparison table

comparison-title = COMPARISON OF FIGURES
comparison-subtitle = { $period } against { $base }
comparison-subtitle-mean = { $period } against the mean of { $years } years before
comparison-head-current = This period
comparison-head-base = Base
comparison-head-difference = Change
comparison-head-percent = Percent
comparison-head-mean = Mean
comparison-head-range = Lowest – highest
comparison-points = points
comparison-note-years = The mean of { $years } years with complete figures.
comparison-footnote = Printed from the figures of { $day }. “–”: not reported or not to be worked out; k/c: does not apply, of a rate nothing to divide; (n/N): n of N parts so far.
comparison-chart = { $title }, same period of 5 years, { $unit }
comparison-chart-current = This period
comparison-chart-before = Years before
comparison-chart-missing = “–”, dotted frame: not complete
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
## Checking the figures of a text: why one is not right

prose-why-change = From { $base } to { $now } is { $way ->
        [up] up
        [down] down
       *[same] no change,
    } { $computed } %; the text says { $printed } %.
prose-why-change-of-total = Now { $now }, { $way ->
        [up] up
       *[down] down
    } { $change }, so the base is { $base }. { $change }/{ $base } is { $computed } %; the text says { $printed } %.
prose-why-rate = { $now }/{ $base } is { $computed } %; the text says { $printed } %.
prose-why-bound = { $now }/{ $base } is { $computed } %, not { $side ->
        [below] below
       *[above] above
    } the { $printed } % of the text.
prose-why-direction = From { $base } to { $now } is { $way ->
        [up] up { $computed } %; the text says down.
        [down] down { $computed } %; the text says up.
       *[same] no change; the text says up or down.
    }
prose-why-zero-base = There were none before, so there is no percentage. Write the increase of { $change } alone.
prose-why-difference = From { $base } to { $now } is { $way ->
        [up] up
        [down] down
       *[same] no change,
    } { $computed }; the text says { $said ->
        [up] up
       *[down] down
    } { $printed }.
prose-why-points = A change of a rate is in percentage points: write { $computed } points.
prose-why-points-wrong = From { $base } % to { $now } % is { $computed } percentage points; the text says { $printed }.
prose-why-sum = { $parts } = { $computed }; the text says { $printed }. Correct the total or a part.
prose-why-sum-exceeds = The parts { $parts } = { $computed } exceed the total { $printed }.
prose-why-store = The figure entered for "{ $title }" from { $first } to { $last } is { $computed }; the text says { $printed }.
prose-why-truncated = Rounded it is { $computed } %; the text says { $printed } %: the decimals were cut off.
prose-why-sum-short = The parts named, { $parts } = { $computed }, are { $gap } fewer than the total { $printed }. Right if there are others.

# Assignment by the five clears, and handing work over.
form-bang-phan-cong = Assignment sheet by the five clears
form-bang-phan-cong-theo-nguoi = Assignment sheet by person
assignment-sheet-number-line = No.: ........./CAP
assignment-sheet-preview = Assignments: { $set }, { $year }
assignment-sheet-title = ASSIGNMENT SHEET
assignment-sheet-subtitle = For { $set }, { $year } (clear person, work, deadline, result and responsibility)
assignment-sheet-person = { $name }, { $position }: { $count ->
    [one] { $count } assignment
   *[other] { $count } assignments
}
assignment-sheet-person-plain = { $name }: { $count ->
    [one] { $count } assignment
   *[other] { $count } assignments
}
assignment-sheet-nobody = Nobody yet: { $count ->
    [one] { $count } criterion
   *[other] { $count } criteria
}
assignment-sheet-supervisor = In charge: { $name }
assignment-sheet-helpers = With: { $names }
assignment-sheet-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
assignment-sheet-done = Done { $day }
assignment-sheet-open = Under way
assignment-sheet-note = All five clear: { $whole } of { $all } criteria. An empty cell is not clear yet.
assignment-sheet-recipient-named = Officers named (to carry out);
assignment-sheet-footnote = Printed from the data of { $day }, entry { $entry }. Waiting is on another body, never the ward’s lateness.
handover-title = RECORD OF WORK HANDED OVER
handover-number-line = No.: ........./BB-CAP
handover-person = { $name }, { $position }
handover-opening = On this day, ...... / ...... / .........., at { $unit }, we are:
handover-from = Handing over: { $person }.
handover-to = Taking over: { $person }.
handover-content = Handed over { $count ->
    [one] is the unfinished piece of work below, as it stood on { $day }.
   *[other] are the { $count } unfinished pieces of work below, as they stood on { $day }.
}
handover-closing = The person taking over has received all of it with its papers and answers for it from { $day } on. Work already done is no part of this record. Made in three copies: one for each side, one for the file.
handover-criterion = Criterion { $number }: { $text } ({ $set }, { $year })
handover-crime-report = Crime report { $number }
handover-state-waiting = Waits on another body
handover-state-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
handover-state-open = Under way
handover-part-person = Does it
handover-part-supervisor = In charge
handover-part-helper = Helps
handover-part-officer = Officer
handover-signed-from = HANDED OVER BY
handover-signed-to = TAKEN OVER BY
handover-signed-commander = CONFIRMED BY THE COMMANDER
handover-recipient-both = Both sides;
handover-footnote = Printed { $day }, entry { $entry }.

# A chart printed by itself.
chart-title = CHART
chart-subtitle-months = { $title }, { $year } against { $before }
chart-subtitle-years = { $title }, { $period } and the { $years } years before
chart-subtitle-structure = Crime by group, { $period }
chart-months = { $title } by month, { $unit }
chart-years = { $title } over { $years } years, { $unit }
chart-structure = Cases of crime by group, { $total } in all
chart-structure-row = cases: { $value } ({ $percent } %)
chart-structure-row-none = cases: { $value }
chart-structure-missing = not complete
chart-head-month = Month
chart-head-year = Year
chart-head-value = Figure
chart-missing = “–”, dotted frame: not complete
chart-place = { $subtitle }, { $place }
heat-map-subtitle = { $register }, { $period }
heat-map-footnote = Printed from the data of { $day }.
chart-footnote = Printed from the figures of { $day }. The axis begins at 0; “–”: not reported or not complete.
