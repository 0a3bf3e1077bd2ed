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
        [up] up
        [down] down
       *[same] no change
    }; the verb or sign of the text goes the other way. The percentage is { $computed } %.
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
