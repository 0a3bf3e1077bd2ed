# Errors: what is wrong, and what to write or do. Every sentence stands alone, beside a field or in a terminal.

## Asking

error-unknown-command = The program has no command { $name }.
    .hint = A fault of the program. Write the code down and tell whoever looks after the program.
error-request-malformed = The request { $command } is malformed: { $because }.
    .hint = A fault of the program. Write the code down and tell whoever looks after the program.
error-not-allowed =
    { $right ->
        [enter] Only officers and commanders of the ward may enter and change this data.
        [undo] Viewers and administrators may not take back what was entered.
        [appraise] Only appraisers and coordinators of the province may appraise.
        [issue] Only commanders and coordinators may issue a criteria set.
        [carry] Viewers and administrators may not export or import bundles.
        [enrol] Only commanders, coordinators and administrators may join units.
        [administer] Only administrators may do this.
       *[other] The person using this computer may not do this.
    }
    .hint = Ask somebody who may, or ask an administrator to add the role under Journal, settings.
error-no-folder = No data folder is open.
    .hint = Open an existing data folder or make a new one.
error-locked = The data is locked.
    .hint = Type the passphrase to unlock it, then try again.
error-stopped = Stopped as asked.
    .hint = What was under way was not kept. It can be done again at any time.
error-not-found = Not found: { $what }.
    .hint = Check what is chosen; somebody else may have deleted it just now.
error-only-ward = This can only be done in the data folder of a ward or commune.
    .hint = Open the data folder of a ward or commune, then try again.
error-only-province = This can only be done in the data folder of a provincial police.
    .hint = Open the data folder of the provincial police, then try again.

## People and keys

error-wrong-passphrase = The passphrase is not right (attempt { $attempt }).
    .hint = Switch Unikey and Caps Lock off and type it again. Seconds to wait before typing: { $waitSeconds }.
error-too-soon = The passphrase cannot be typed yet. Type it again in { $waitSeconds } seconds.
    .hint = Meanwhile switch Unikey and Caps Lock off. If it is forgotten, use the recovery card.
error-passphrase-too-short = The passphrase is short. Write at least { $least } characters.
    .hint = Join a few words easy for you to remember and hard for others to guess.
error-wrong-recovery-key = The recovery key is not right.
    .hint = Type the first line and each group of four as printed on the card, with Unikey off.
error-field-missing = Missing: { $field }.
    .hint = Write { $field }, then try again.
error-field-too-long = Too long: { $field }. Write at most { $most } characters.
    .hint = Shorten it, then save again.
error-choice-unknown = "{ $value }" is not one of the choices of { $field }.
    .hint = Choose from the list of this field.
error-last-administrator = The folder needs at least one administrator.
    .hint = Give the role of administrator to somebody else first, then try again.
error-role-unknown =
    This folder has no role { $role ->
        [viewer] viewer
        [officer] officer
        [commander] commander
        [appraiser] appraiser
        [coordinator] coordinator
        [administrator] administrator
       *[other] "{ $role }"
    }.
    .hint = A ward has viewers, officers, commanders and administrators. A province has viewers, appraisers, coordinators and administrators.

## Units and periods

error-unit-unknown = No unit "{ $text }" was found.
    .hint = Type its name or code, with or without marks; names from before 01/7/2025 are found too.
error-unit-not-for-role =
    { $role ->
        [ward] { $unit } is a province. Choose a ward or commune.
       *[province] { $unit } is a ward or commune. Choose a province.
    }
    .hint = Choose another unit, or choose again who the data folder is for.
error-unit-former = { $unit } is a former unit that no longer exists.
    .hint = Choose the present unit that took its area over.
error-unit-elsewhere = { $unit } is outside this data folder.
    .hint = Choose the unit of this folder, or a residential unit of it.
error-period-unknown = The period "{ $text }" cannot be read.
    .hint = Choose a period from the list. On the command line write hc:2026-12 for a month, hc:2026-Q4 for a quarter, hc:2026 for a year.
error-periods-unlike = The periods { $first } ({ $firstDays }) and { $second } ({ $secondDays }) are of different kinds and cannot be compared: { $shared } days in both, { $onlyFirst } only in the first, { $onlySecond } only in the second.
    .hint = Choose two of a kind: month with month, quarter with quarter, year with year.
error-date-unreadable = The date "{ $text }" cannot be read. Write day/month/year, for example 09/12/2026.
    .hint = Write the year with four digits, from 1900 to 2200.

## Figures

error-indicator-unknown = There is no indicator { $code }.
    .hint = Choose an indicator from the list under Figures.
error-indicator-not-own = The indicator "{ $indicator }" was issued elsewhere and cannot be changed here.
    .hint = A ward changes its own indicators only. Common ones are changed by the province and come with its bundle.
error-indicator-title-taken = This group already has an indicator "{ $indicator }".
    .hint = Use the one that is there, or write another name so that the two are not mixed up.
error-ratio-of-itself = Numerator and denominator are the same indicator.
    .hint = Choose two different ones, for example cleared and occurred.
error-indicator-ends-first = The last day { $to } is before the first day { $from }.
    .hint = Write a last day from { $from } on.
error-share-unreadable = The share "{ $text }" cannot be read.
    .hint = Write a fraction such as 1/3 or a percentage such as 40 %, from 0 to 1.
error-shares-not-whole = The shares of { $unit } add up to { $sum }, not to 1.
    .hint = Change them so that the parts make the whole, for example 1/3, 1/3 and 1/3.
error-unit-not-divided = { $unit } was not divided, so it needs no shares.
    .hint = Its figures go whole to the new unit.
error-indicator-computed = The indicator "{ $indicator }" is computed and cannot be typed.
    .hint = Correct the figures it is computed from; it follows.
error-figure-not-a-number = "{ $text }" is not a number. Write a whole number from 0 up, for example 12 or 1.234.
    .hint = Write 0 where nothing occurred. Leave blank what is not known yet. Write k/c where it does not apply.
error-figure-negative = { $text } is below 0. Write a number from 0 up, or k/c where it does not apply.
    .hint = Decreases are computed when two periods are compared; write the figure of this period here.
error-figure-too-large = { $text } is above { $most }. Write a smaller number.
    .hint = Check for a digit too many. Write money in the unit of the column Unit.

## Registers

error-date-in-future = { $field }: this day is still to come. Write today or an earlier day.
    .hint = Look at the day, month and year again.
error-date-before = { $field } is before { $other }. Correct one of the two days.
    .hint = The same day is allowed.
error-field-not-of-register = This register has no field { $field }.
    .hint = Leave it empty, or enter it in the register that has it.
error-incident-number-taken = Number { $number } is another entry's in { $year }. Write another number.
    .hint = Find this number in the register (F3) to see that entry.
error-figure-from-register = "{ $indicator }" comes from its register in this period and is not typed.
    .hint = Correct the register; the figure follows. To type it, take the declaration back under Registers in force.

## Criteria

error-assessment-incomplete = { $count } criteria have no judgement of the ward, the first is { $first }.
    .hint = Judge them all, then sign. What waits on another body is judged as waiting.
error-assessment-disputed = On { $count } criteria two PCs differ, the first is { $first }.
    .hint = Judge that criterion again to choose one result, then sign.
error-assessment-unchanged = Nothing changed since signature { $number }.
    .hint = Change the judgement first, then sign again.
error-assessment-not-signed = { $unit } has not signed its assessment of { $year }.
    .hint = Wait until the ward signs and sends its bundle, then appraise.
error-appraisal-incomplete = { $count } criteria are not appraised, the first is { $first }.
    .hint = Judge each of them, or take over the ward's judgement for the rest.
error-reason-missing = Criterion { $number } is judged differently from the layer before, without a reason.
    .hint = Write the reason into Reason, note.
error-set-unknown = No criteria set { $code } is here yet.
    .hint = Import the province's directives (Ctrl I) or choose another set.
error-criterion-unknown = This set has no criterion { $number }.
    .hint = Choose a criterion from the table.
error-judgement-wrong-kind = This way of judging does not fit criterion { $number }.
    .hint = Give points where the criterion has points; otherwise choose met or not met.
error-threshold-reason-missing = Criterion { $number } is judged against its figures ({ $working }) without a reason.
    .hint = Give the reason in "Reason, note", or judge as the figures say.
error-points-missing = Points are missing for criterion { $number }.
    .hint = Write points from 0 to the maximum. If another body must decide first, choose waiting.
error-not-assigned = Criterion { $number } is assigned to nobody.
    .hint = Assign it first (F4), then note it as done.
error-done-in-future = Work cannot have been done after today.
    .hint = Write the day it was really done.
error-hand-over-to-self = The same person hands over and takes over.
    .hint = Choose somebody else to take over.
error-nothing-to-hand-over = { $name } has nothing open.
    .hint = Choose another person, or assign work under Assignments.
error-points-out-of-range = { $points } points are off the scale. Write points from 0 to { $max }.
    .hint = The maximum of this criterion is { $max }.
error-points-off-step = { $points } points do not fit the step. Write points in steps of { $step }.
    .hint = Round up or down to a step of { $step }.
error-deduction-unknown = Criterion { $number } has no such deduction.
    .hint = Open criterion { $number } again and choose among its deductions.
error-bonus-above = A bonus of { $bonus } is too much. This criterion gives at most { $most }.
    .hint = Enter a bonus from 0 to { $most }.
error-points-unreadable = The points "{ $text }" cannot be read. Write digits, for example 4 or 4,5.
    .hint = At most two digits after the comma.
error-layer-elsewhere =
    { $layer ->
        [appraisal] The appraisal is written by the provincial police; a ward only sees it.
        [self] The self-assessment is written by the ward; the province only sees it.
        [committee] The committee's column is written by the ward; the province only sees it.
       *[other] This column is written by another level and is only shown here.
    }
    .hint = Judge in the column of your own unit. If something seems wrong, say so in the note.
error-criteria-file-too-large = The file is larger than { $most } MB, so it is no criteria file.
    .hint = Choose the XLSX or TOML file of the criteria set.
error-criteria-file-unreadable = The criteria file cannot be read; the fault is in line { $line }.
    .hint = Open the file in an editor, correct line { $line } after the sample file and read it again.
error-criteria-file-field-missing = Criteria file, { $place }: { $field } is missing.
    .hint = Add { $field } to { $place } in the file and read it again.
error-criteria-file-field-wrong = Criteria file, { $place }: { $field } cannot be "{ $value }".
    .hint = Correct { $field } of { $place } after the sample file and read it again.
error-criteria-file-field-unknown = Criteria file, { $place }: there is no field called { $field }.
    .hint = Correct the name as in the template, or leave { $field } out, then read it again.
error-criteria-file-out-of-reach = Criteria file, { $place }: { $points } points are asked for, the whole set has only { $most }.
    .hint = Ask for no more than { $most } points, then read it again.
error-crosswalk-same-set = The old and the new version are the same set: { $title }.
    .hint = Choose two different sets, for instance versions 1 and 2.
error-crosswalk-too-long = At most { $most } rows can be confirmed at once.
    .hint = Confirm them in parts.
error-crosswalk-taken-twice = New criterion { $number } already takes old criterion { $first } and cannot take { $second } too.
    .hint = Choose another new criterion for { $second }, or say "Not carried over" and judge it anew.
error-set-base-circular = The supplement names { $code } as its base, but { $code } is no base set.
    .hint = Write the code of a set that stands alone as base, then read it again.
error-criteria-file-duplicate-number = The criteria file has two criteria with the number { $number }.
    .hint = Number them so that each criterion has a number of its own and read it again.
error-criteria-file-no-table = The file has no criteria table: no sheet has a head row with Số, Nội dung, Loại.
    .hint = Take the template where sets are imported, fill it in, then read it again.
error-criteria-file-empty = The criteria file has no criteria.
    .hint = Add at least one group with one criterion and read it again.
error-criteria-file-scale-differs = Criteria file: the maxima add up to { $sum }, the scale says { $scale }.
    .hint = Correct the maxima or the scale so that they agree and read it again.
error-set-issued-already = Version { $version } of the criteria set { $code } is issued and can no longer change.
    .hint = Write a new version in the file and issue it again.

## Answers from Excel

error-answers-file-no-table = The file has no table of answers: no sheet has a head row with Số, Tự chấm.
    .hint = Save the checklist as Excel under Forms, fill it in and import it again.
error-answers-set-missing = This PC does not have the criteria set { $code } version { $version } of the file.
    .hint = Import the set from this same file first (Ctrl I under Criteria), then the answers.
error-answers-year-missing = The file does not say of which year.
    .hint = Write the year beside Năm chấm on the sheet Bộ tiêu chí and import again.
error-answers-twice = Criterion { $number } has two rows.
    .hint = Delete one of the two rows.
error-answer-unreadable = The result { $text } cannot be read.
    .hint = Write points, or Đạt, Chưa đạt, Chờ; in the column of deductions write like 1 × 2; 3.
error-answer-sum-differs = The result says { $points }, but { $computed } comes out of points, deductions and bonus.
    .hint = Make them agree, or clear the result so that the program computes it.

## Evidence, documents, commendations

error-file-empty = The file { $name } is empty.
    .hint = Open the original, save it again and choose the file that has content.
error-file-too-large = The file { $name } is larger than { $most } MB and cannot be taken.
    .hint = Scan it again at 150–200 dpi or split it; each file may have { $most } MB at most.
error-file-kind-refused =
    { $found ->
        [zip] The file { $name } is really a ZIP archive, not a PDF, picture, DOCX or XLSX.
        [archive] The file { $name } is really a RAR or 7z archive.
        [office-old] The file { $name } is an old Word or Excel file (.doc, .xls).
        [program] The file { $name } is really a program, not a document.
        [html] The file { $name } is really a web page or XML.
        [rtf] The file { $name } is an RTF file.
       *[other] The content of { $name } is no PDF, JPEG, PNG, DOCX or XLSX.
    }
    .hint =
        { $found ->
            [zip] Unpack it and choose the files inside.
            [archive] Unpack it and choose the files inside.
            [office-old] Open it, save it as .docx or .xlsx and choose it again.
            [program] Do not open it. Tell the person in charge of the PC.
           *[other] Save or scan it as PDF, JPEG, PNG, DOCX or XLSX and choose it again. Another ending of the name does not change the content.
        }
error-file-password = The file { $name } has a password and can be neither shown nor appraised.
    .hint = Open it with its password, remove the password, save it and choose it again.
error-file-macros = The file { $name } carries macros and cannot be taken.
    .hint = Open it, save it as .docx or .xlsx without macros and choose it again.
error-file-swells = The file { $name } unpacks to more than { $most } MB and is not opened.
    .hint = Documents are not like that. Ask who sent it; if needed scan the paper as PDF.
error-file-damaged = The file { $name } begins as { $kind } but is damaged or cut short.
    .hint = Copy it again from its source, or open and save it, then choose it again.
error-preview-too-large = The file { $name } needs too much memory to be shown in the window.
    .hint = Save it and open it with another program. The file itself is kept as it is.
error-preview-too-slow = Drawing this page took more than { $seconds } seconds and was given up.
    .hint = Save the file and open it with another program. The file itself is kept as it is.
error-preview-busy = Two files before this one are still being drawn.
    .hint = Wait a little and look again, or save the file and open it elsewhere.
error-page-missing = The file { $name } has { $pages } pages only.
    .hint = Choose a page from 1 to { $pages }.
error-evidence-file-away = The file { $name } has not come to this PC yet.
    .hint = It comes with the ward's next bundle. Send a receipt so that the ward knows what is missing.
error-validity-reversed = The last day { $to } comes before the first day { $from }.
    .hint = Correct one of the two days.
error-count-missing = This register has nothing to count yet.
    .hint = Enter figures or records first, then take the count again.
error-marked-keeps-number = A document with a secrecy mark keeps kind, number, date and issuer only; no summary, no file.
    .hint = Empty the summary and take the file away, then save again. Classified content does not belong in this program.
error-citizens-named = Commended citizens are a count, without names.
    .hint = Empty name and office and enter how many.
error-named-is-one = With a name, the number is 1.
    .hint = Enter each name in a line of its own; without names leave the name empty and enter the number.

## Models

error-number-out-of-range = { $field }: write a number from { $least } to { $most }.
    .hint = Correct this number, then save again.
error-working-above-cameras = { $working } working is more than { $cameras } cameras. Correct one of the two.
    .hint = Working counts the cameras still in use among those installed.
error-place-incomplete = One coordinate is missing. Write both latitude and longitude, or leave both blank.
    .hint = For example latitude 9,9512 and longitude 106,3421.

## Reports of members

error-term-reversed = The last day { $to } is before the first day { $from }. Correct one of the two.
    .hint = Leave the last day blank while the office is still held.
error-day-in-future = The day { $day } has not come yet. Write today or a day before.
    .hint = What has not been received has no day of receipt.
error-report-before-period = The day { $day } is before the period begins on { $first }. Correct the day or choose the period again.
    .hint = A report of a period is made from its first day on.
error-report-days-out-of-order = The day { $after } is before { $before }, which comes first. Correct one of the two.
    .hint = The order is: made, sent, received.
error-reminder-for-nobody = For { $month } there is no report left to ask for.
    .hint = Choose another period, or print the list for the file.
error-report-not-owed = { $member } does not owe this report: on { $last }, the last day of the period, no duty to report was held.
    .hint = Look at the member's term of office, or at the days on which the report is asked for.

## Journal

error-nothing-to-undo = There is nothing left to undo or redo.
    .hint = Only your own work can be undone. To correct a saved figure, change it in its cell.
error-undo-overtaken = This cannot be undone: it was changed since, or somebody else did it.
    .hint = Look at the record's history and write the right value.
error-undo-sent = This cannot be undone: the provincial police has received it.
    .hint = Write the right value; the next bundle carries it along.

## Samples

error-sample-unknown = There is no sample { $letter }.
    .hint = Choose one from the list of samples.
error-sample-not-empty = This folder has data already, so no sample is loaded.
    .hint = Make a new data folder and load the sample there.
error-sample-other-unit = Sample { $letter } is for { $unit }.
    .hint = Make a data folder for { $unit } and load it there, or choose another sample.
error-sample-damaged = Sample { $letter } is damaged: { $because }.
    .hint = Install the program again and load it again. Real data is not concerned.

## Joining and bundles

error-not-enrolled = The receiving unit is not joined yet, so no bundle can be exported.
    .hint = Open Exchange to make a request, then import the enrolment from the provincial police.
error-fingerprint-differs = The eight words typed are not those of the bundle.
    .hint = Read them out over the telephone once more, word by word. If they still differ, do not use the bundle: it may not be the sender's.
error-fingerprint-unreadable = The eight words are not complete. Write exactly eight words, with spaces between them.
    .hint = Type the words heard over the telephone in their order, with all Vietnamese marks.
error-enrolment-elsewhere = This enrolment was made for { $unit }, not for this unit.
    .hint = Take the enrolment made for the unit of this folder.
error-request-elsewhere = This is a request of { $unit }, which is not under this province.
    .hint = Pass it on to the provincial police of { $unit }.
error-nothing-to-export = There are no changes to export.
    .hint = The receiver has every entry already. Export again after entering more.
error-bundle-kind-unexpected =
    { $kind ->
        [request] This is a ward's request and cannot be used here.
        [enrolment] This is an enrolment by the provincial police and cannot be used here.
        [changes] This is a bundle of changes and cannot be used here.
        [receipt] This is a receipt and cannot be used here.
        [directives] This is a bundle of directives by the provincial police and cannot be used here.
        [snapshot] This is a bundle of all data and cannot be used here.
       *[other] This kind of bundle cannot be used here.
    }
    .hint = Choose another file, or open this one in its own place under Exchange.
error-bundle-entries-damaged = The entries in the bundle are damaged: { $because }.
    .hint = The data on this computer is unchanged. Ask the sender to export the bundle again.
error-bundle-forked = The journal of computer { $device } in the bundle does not continue the one known here.
    .hint = The data on this computer is unchanged. Ask whether the sender restored an old backup or copied the data folder to another computer.
error-bundle-beyond-head = The bundle carries entries of computer { $device } which that computer has not signed.
    .hint = The data on this computer is unchanged. Ask the sender to export the bundle again.

error-bundle-too-large = The bundle is too large to read: a part has { $size } bytes, at most { $limit } are allowed.
    .hint = Ask the sender to export fewer entries or attachments at a time.
error-bundle-not-a-bundle = This file is not a bundle of this program.
    .hint = Choose a .pmb file exported by the program.
error-bundle-cut-short = The bundle ends after { $size } bytes, as when a stick is pulled too early.
    .hint = Ask the sender to export it again and to wait until it has been read back.
error-bundle-archive-not-canonical = The bundle's file was changed from byte { $offset } on.
    .hint = Do not use it. Ask the sender to export the bundle again.
error-bundle-signature-not-canonical = The bundle's signature is malformed.
    .hint = Do not use it. Ask the sender to export the bundle again.
error-bundle-cover-changed = The bundle's cover was changed after signing.
    .hint = Do not use it. Ask the sender to export the bundle again and find out who held the stick.
error-bundle-cover-not-text = The bundle's cover has strange characters and cannot be read safely.
    .hint = Do not use it. Ask the sender to export the bundle again.
error-bundle-carried-key-missing = The bundle does not carry its sender's key to compare.
    .hint = Ask the sender to make the request or enrolment again.
error-bundle-unknown-sender = The sender of this bundle is not known here (key { $key }).
    .hint = Join with the sender first, compare the eight words over the telephone, then import the bundle again.
error-bundle-bad-signature = The signature does not fit the contents of the bundle.
    .hint = Do not use it. Ask the sender to export the bundle again and find out who held the stick.
error-bundle-not-for-me = This bundle is encrypted for somebody else; this computer cannot open it.
    .hint = Look at the receiver on the cover. If it is your unit, ask the sender to export it for this computer.
error-bundle-bad-encryption = The encrypted part of the bundle is damaged.
    .hint = Ask the sender to export the bundle again, best to another stick.
error-bundle-bad-compression = The compressed part of the bundle is damaged.
    .hint = Ask the sender to export the bundle again, best to another stick.
error-bundle-payload-not-canonical = The contents of the bundle are malformed from byte { $offset } on.
    .hint = Do not use it. Ask the sender to export the bundle again.
error-bundle-manifest-missing = The bundle has no list of its contents.
    .hint = Ask the sender to export the bundle again.
error-bundle-manifest-malformed = The bundle's list of contents is malformed: { $reason }.
    .hint = Ask the sender to export the bundle again.
error-bundle-too-new = The bundle was made by a newer version of the program (compatibility number { $found }).
    .hint = Install a newer version on this computer, then import the bundle again.
error-bundle-signer-mismatch = The bundle is signed by somebody other than the sender it names.
    .hint = Do not use it. Telephone the sender.
error-bundle-kind-mismatch =
    { $kind ->
        [request] A request is never encrypted, but this file is.
       *[other] Bundles of this kind are always encrypted, but this file is not.
    }
    .hint = Do not use it. Ask the sender to export the bundle again.
error-bundle-device-mismatch = The bundle names computer { $found }, but the key belongs to computer { $expected }.
    .hint = Do not use it. Telephone the sender.
error-bundle-unit-mismatch = The bundle names unit { $found }, but the key belongs to unit { $expected }.
    .hint = Do not use it. Telephone the sender.
error-bundle-recipient-mismatch = The bundle opens here, but its list does not name this receiver.
    .hint = Do not use it. Ask the sender to export the bundle again.
error-bundle-member-path = The bundle holds a file with an unusable name: { $path }.
    .hint = Do not use it. Ask the sender to export the bundle again.
error-bundle-member-repeated = The bundle lists the file { $path } twice.
    .hint = Ask the sender to export the bundle again.
error-bundle-member-missing = The bundle lacks the listed file { $path }.
    .hint = Ask the sender to export the bundle again.
error-bundle-member-unlisted = The bundle holds the file { $path }, which is not listed.
    .hint = Do not use it. Ask the sender to export the bundle again.
error-bundle-member-changed = The file { $path } in the bundle differs from the list.
    .hint = Ask the sender to export the bundle again, best to another stick.
error-bundle-blob-misnamed = The attachment { $path } does not fit its name.
    .hint = Ask the sender to export the bundle again.
error-bundle-trailing-bytes = The bundle has something after its contents.
    .hint = Do not use it. Ask the sender to export the bundle again.
error-bundle-no-recipients = The bundle has no receiver yet.
    .hint = Choose a receiver that is joined, then export again.
error-bundle-recipients-on-request = A request names no receivers.
    .hint = A fault of the program. Write the code down and tell whoever looks after the program.
error-bundle-too-many-recipients = The bundle has { $found } receivers, at most { $limit } are allowed.
    .hint = Divide the receivers over several bundles.
error-bundle-key-malformed = The key is malformed.
    .hint = Get the request or enrolment from the sender again; do not edit the file by hand.
error-bundle-no-randomness = The computer gave no random numbers to make keys from.
    .hint = Restart the computer, then try again.
error-bundle-seal-failed = The program could not seal the bundle.
    .hint = Try again. If it stays, write the code down and tell whoever looks after the program.

## Files from elsewhere

error-sheet-unknown = The file has no sheet “{ $name }”.
    .hint = Choose a sheet from the list of the file.
error-sheet-empty = The sheet has no filled cell.
    .hint = Choose another sheet or another file.
error-sheet-without-figures = No figure was recognised on this sheet.
    .hint = Say which row holds the headers, which column the indicators and which period each column is, then look again.
error-sheet-has-faults = The sheet has { $count } cells that cannot be read; nothing was imported.
    .hint = Correct them in the file and import again, or choose to leave them out.
error-sheet-mapping-wrong = The mapping fits no sheet.
    .hint = Choose the file again so that it is recognised, then correct it.
error-cell-ambiguous = “{ $text }” can be read in two ways.
    .hint = Write it without a sign (1315) or the Vietnamese way (1.315) and import again.
error-cell-not-whole = “{ $text }” is not a whole number.
    .hint = If the dot stands between thousands, write the number without it; counts have no fraction.
error-cell-is-date = This cell is the day { $text }, not a number.
    .hint = The spreadsheet made a date of it: set the cell's format to Number and type it again.
error-cell-failed = The formula in the cell failed: { $text }.
    .hint = Correct the formula in the file or type the number.
error-cell-no-result = The formula { $text } has no result in the file.
    .hint = Open the file in Excel or LibreOffice, save it and import it again; or type the number.
error-cell-merged = The number { $text } stands over several merged cells; its period is not clear.
    .hint = Split the merged cells in the file and write the number in one.
error-cell-indicator = “{ $text }” is not bound to an indicator.
    .hint = Choose an indicator for this label in the mapping, or use the indicator's code.
error-cell-period = “{ $text }” is not a period.
    .hint = Write Tháng 3, Quý I, 03/2026 or Năm 2026.
error-cell-unit = “{ $text }” is not a unit of this folder.
    .hint = Import only figures of your own unit or of those before the merger; use the code or the full name.
error-cell-residential-unit = There is no residential unit called “{ $text }”.
    .hint = Add it on the Area screen, or correct the name in the file.
error-cell-twice = This figure stands at { $text } with another value.
    .hint = Keep one of the two cells in the file and import again.
error-intake-empty = The file is empty: there is nothing to read.
    .hint = Choose another file, or ask the sender for it again.
error-intake-password = The file has a password, so it cannot be read.
    .hint = Open it in Excel or Word, remove the password, save it and choose it again.
error-intake-wrong-kind = Inside is a file of kind { $kind }, which is not read here.
    .hint = Open it in Excel, Word or LibreOffice, save it as .xlsx or .docx and choose it again.
error-intake-damaged = The { $kind } file is damaged or cut short and cannot be read.
    .hint = Try to open it in Excel or Word and save it again; if that fails, ask the sender for it.
error-intake-too-large = The file is larger than can be read: { $most } MB at most, also when unpacked.
    .hint = Keep only the sheet you need, save it as a new file and choose that.
error-intake-too-many-cells = The file has more cells than can be read: { $most } filled cells at most.
    .hint = Keep only the sheet you need, or split the file, and choose it again.

## Folder and disk

error-folder-missing = The folder { $path } was not found.
    .hint = Check the path; if the folder is on a removable drive, connect it and try again.
error-folder-not-empty = The folder { $path } has files in it already.
    .hint = Choose an empty folder or type the name of a new one.
error-folder-not-ours = The folder { $path } holds no data of this program.
    .hint = Choose the folder with the file phuong.db and the folder keys.
error-folder-in-use = The data in { $path } is open in another window.
    .hint = Close the window or command line that has this folder open, then try again.
error-read-only = Not saved: { $path } is read-only. What is being typed stays on the screen.
    .hint = Switch the drive's write protection off, or ask for the right to write, then save again.
error-disk-full = Not saved: the drive of { $path } is full. What is being typed stays on the screen.
    .hint = Delete unused files on this drive, or choose another drive, then save again.
error-file-unreadable = { $path } cannot be read.
    .hint = Check that the drive is connected and the name is right, then read it again.
error-file-unwritable = { $path } could not be written. What is being typed stays on the screen.
    .hint = Check that the drive is connected and the file is not open elsewhere, then save again.
error-read-back-differs = { $path } was written, but reads back differently. Do not use this file.
    .hint = Write it again, best to another stick: this one may be failing.
error-key-file-missing = The data folder lacks the key file { $file }.
    .hint = Copy the folder keys back from the backup; copy phuong.db and keys together.
error-key-file-damaged = The key file { $file } is damaged.
    .hint = Restore from the latest backup. Do not delete the present folder before that is done.
error-store-damaged = The data file { $file } is damaged.
    .hint = Copy the whole folder to another drive to keep it, then restore from the latest backup.
error-store-too-new = The file { $file } was written by a newer version of the program (schema { $found }, this one reads up to { $known }).
    .hint = Install a newer version on this computer, then open it again. The data is unchanged.
error-backup-damaged = The backup does not match at { $file }.
    .hint = Do not restore from it. Choose another backup, or back up again to another drive.

## Crime reports

error-minute-unreadable = The date and time { $text } cannot be read.
    .hint = Write date and time, for instance 16:20 on 09/12/2026.
error-in-future = The moment { $at } has not come yet.
    .hint = Write a time in the past; check the PC's clock if this one is right.
error-before-receipt = The moment { $at } is before { $received }.
    .hint = Write a time that is not before the earlier step.
error-number-taken = The number { $number } was given to another report, perhaps one deleted since.
    .hint = Leave the number empty and the program gives the next one.
error-event-needs = Before this can be recorded there has to be: { $needs }. Being recorded: { $event }.
    .hint = Record the missing step first, then this one again.
error-event-twice = Recorded already: { $event }.
    .hint = To change its time, delete the step and record it again.
error-event-after-settling = The report has its outcome; this cannot be added: { $event }.
    .hint = If the outcome was a mistake, delete the outcome first.
error-event-not-now = As the report stands, this cannot be recorded: { $event }.
    .hint = Look at the steps the report already has.
error-event-too-early = { $event } at { $at } cannot be before { $other } at { $when }.
    .hint = Check the time; if the other step was a mistake, delete that one first.
error-event-rested-on = The step { $event } cannot be deleted yet: { $later } at { $at } rests on it.
    .hint = Delete the step that rests on it first, then this one.
error-event-before-receipt = The time of receipt { $received } is after a step already recorded: { $event } at { $at }.
    .hint = Write a time of receipt that is not after that step; if the step was a mistake, delete it first.
error-group-rested-on = The group at receipt cannot be changed: { $event } is recorded at { $at }.
    .hint = If that step was a mistake, delete it first, then change the group.
error-undo-misfits = Not undone, because the steps of the report would no longer be in order: { $event } at { $at }.
    .hint = Open the report and look at its steps; delete the one that was a mistake.
error-until-too-early = The day { $day } is not after the present deadline, { $before }.
    .hint = A prolongation or an extension only makes the deadline later. Write the day the decision names, or leave it empty.
error-until-too-late = The day { $day } is after the longest limit the law gives, { $most }.
    .hint = Write the day the decision names, or leave it empty.

## Printing

error-form-unknown = There is no form { $form }.
    .hint = Choose a form from the list under Forms, reports.
error-list-too-long = This period has { $count } entries; one print takes at most { $most }.
    .hint = Choose a shorter period: a month or a quarter.
error-format-unknown = Not saved: the file's name has no ending that can be saved.
    .hint = Give a name ending in { $endings }.

## Faults of the program

error-internal = The program met an unforeseen fault: { $what }.
    .hint = What was saved is kept. Try again; if it stays, write the code down and tell whoever looks after the program.
error-core-unreachable = The screen cannot reach the program behind it.
    .hint = What was saved is kept. Close the program and open it again.
error-cancelled = Stopped before the end.
    .hint = It can be done again at any time.
error-unexpected = The program met an unforeseen fault.
    .hint = What was saved is kept. Try again; if it stays, write the code down and tell whoever looks after the program.

## Closing and corrections

error-figure-ambiguous = "{ $text }" can be read in two ways: thousands, or decimals.
    .hint = Write it without a sign, as 1234, or with a dot, as 1.234.
error-figure-formula = "{ $text }" does not work out to a whole number.
    .hint = Write it as =3+2, =12-5, =(3+4)*2.
error-finding-is-hard = Rule { $rule } needs a corrected number; a reason does not replace it.
    .hint = Correct one of the numbers the rule names.
error-period-not-over = Period { $period } ends on { $last } and cannot be closed yet.
    .hint = Close it from { $from } on.
error-period-closed = Period { $period } was closed on { $day }, signed by { $signer }.
    .hint = Enter it as a proposal for a correction; the signed figure stays until a correction is signed.
error-period-not-closed = Period { $period } is not closed, so there is nothing to correct.
    .hint = Change the figure in the month grid.
error-closing-incomplete = Cells left empty: { $count }, the first is { $first }.
    .hint = Write the number, 0 for none, - for not reported, k/c for not applicable.
error-closing-blocked = It cannot be signed because of { $rule }: { $because }{ $more ->
        [0] .
       *[other] ; { $more } more to correct.
    }
    .hint = Correct what the check lists as to be corrected, then sign again.
error-correction-elsewhere = Corrections of period { $period } are numbered on the PC where { $signer } signed last.
    .hint = Sign there. If that PC is gone, choose to take corrections over to this one.
error-correction-empty = No figure was chosen to correct period { $period }, or the figures have just changed.
    .hint = Look at the figures that came after closing again, choose, then sign.
error-undo-closed = Period { $period } was closed after this, so it cannot be taken back.
    .hint = Enter the right figure as a proposal, then sign a correction.
error-undo-signed = What was signed is not taken back.
    .hint = For a period sign a correction with its reason; for an assessment change it and sign again.
