# Criteria on paper and in Excel: what the printed forms say.

form-bang-tieu-chi-about = Criteria, full marks and the marks of three layers
form-giai-trinh = Explanation of the result
form-giai-trinh-about = Why so many points; which rule decided; what is missing
form-bang-phan-cong-about = The five clears of each criterion: who, what, by when, result, responsibility
form-bang-phan-cong-theo-nguoi-about = The work of each person, the nearest deadline first
form-muc-luc-minh-chung = Index of evidence
form-muc-luc-minh-chung-about = Evidence numbered by criterion, valid until the day of appraisal
form-bien-ban-tham-dinh = Record of appraisal
form-bien-ban-tham-dinh-about = Marks of three layers, differences and reasons, remarks, conclusion
form-number-line-record = No.: ........./BB
form-place-open = ....................

criteria-why-print = Print the explanation
evidence-print = Print the index
paper-field = Field
paper-value = Value
paper-answers-how = How to fill in: the columns of a layer; a blank cell changes nothing. A result is points, or Đạt (met), Chưa đạt (not met), Chờ (waiting). Deductions like 1 × 2; 3: the first deduction twice, the third once.
paper-footnote = Printed from the data of { $day }, entry { $entry }.

checklist-large-how-met = How to fill in: put an X in one box after each question.
checklist-large-how-points = How to fill in: one digit in each box, to the right. No points: write 0. Not judged: leave empty.
checklist-large-how-names = Do not write names of offenders or of people who reported.
checklist-large-most = At most { $max } points
checklist-large-opinion = Opinions, proposals:
checklist-large-signed = JUDGED BY
checklist-large-sign-day = Date ...... / ...... / 20......

## Explanation

explanation-title = EXPLANATION OF THE RESULT
explanation-why-points = Why { $score } and not { $max }
explanation-why-met = Why { $shown } criteria are met
explanation-decided = 1. Which rule decided, and what is missing
explanation-decision = { $decision }, by layer: { $layer }.
explanation-points = 2. From full marks to the score
explanation-most = Full marks of the set
explanation-max = Full marks
explanation-reached = Points
explanation-change = Change
explanation-because = Why
explanation-score = Score
explanation-nothing-lost = No point was lost.
explanation-cap-of = Cap of group { $number }: at most { $cap } points
explanation-cap = What exceeds the cap does not count
explanation-unanswered = Not judged
explanation-unmet = 2. Criteria not met
explanation-state = Result
explanation-all-met = Every criterion is met.

## Index of evidence

evidence-index-title = INDEX OF EVIDENCE
evidence-index-appraisal = Day of appraisal { $day }
evidence-index-number = No.
evidence-index-kind = Kind
evidence-index-name = Name
evidence-index-document = Number, date, issuer
evidence-index-validity = Validity
evidence-index-size = Size
evidence-index-criterion = Criterion { $number }. { $text }
evidence-index-before = See criterion { $number }
evidence-index-marked = Classified document
evidence-index-marked-note = Of classified documents only number and date are given; no file.
evidence-index-counted = { $amount }, taken from the register on { $day }
evidence-index-issued-number = No. { $number }
evidence-index-issued-on = of { $day }
evidence-index-from = From { $day }
evidence-index-to = Until { $day }
evidence-index-from-to = From { $first } to { $last }
evidence-index-not-here = file not on this PC
evidence-index-empty = No evidence is linked to a criterion of this set and year.
evidence-index-count = { $count } pieces of evidence, files { $size }; each file counted once.
evidence-index-without = Without evidence: criteria { $numbers }.

## Record of appraisal

appraisal-record-title = RECORD OF APPRAISAL
appraisal-record-subtitle = Results on the criteria of { $unit }
appraisal-record-today = Today, day ...... month ...... year { $year }, at ............................................................
appraisal-record-present-province = For the provincial police: ..............................................................................
appraisal-record-present-ward = For { $unit }: ................................................................
appraisal-record-marks = 1. Marks of the three layers
appraisal-record-differences = 2. Differences and reasons
appraisal-record-no-differences = The three layers do not differ on any criterion.
appraisal-record-reason = Reason
appraisal-record-said = { $layer }: { $note }
appraisal-record-no-reason = No reason given
appraisal-record-remarks = 3. Remarks of the appraiser
appraisal-record-remark = Remark
appraisal-record-no-remarks = No remarks.
appraisal-record-waits = 4. Waiting for another body, not counted against the ward
appraisal-record-owner = Body
appraisal-record-expected = Expected
appraisal-record-no-waits = No criterion waits for another body.
appraisal-record-course = 5. Signed, returned, concluded
appraisal-record-when = Day
appraisal-record-what = What
appraisal-record-who = By
appraisal-record-content = Content
appraisal-record-signed = Self-assessment signed, signature { $number }
appraisal-record-returned = Signature { $number } returned by the province
appraisal-record-concluded = Appraisal of signature { $number } concluded
appraisal-record-remark-on = Criterion { $number }: { $text }
appraisal-record-result = { $shown } criteria met, { $score } points
appraisal-record-no-course = Nobody has signed the self-assessment of this year.
appraisal-record-recognitions = 6. Decisions of recognition
appraisal-record-year = Year
appraisal-record-decision = Decision
appraisal-record-issued = Signed on
appraisal-record-issuer = Issued by
appraisal-record-score = Result
appraisal-record-until = In force until
appraisal-record-no-recognitions = There is no decision of recognition.
appraisal-record-conclusion = Conclusion
appraisal-record-open = ........................................................................................................................................
appraisal-record-closing = Both sides agreed to this record, made in two copies, one for each side.
appraisal-record-ward = FOR THE WARD POLICE
appraisal-record-province = FOR THE PROVINCIAL POLICE

## List of proposals

proposal-list-title = PROPOSALS TO CHANGE CRITERIA
proposal-list-as-of = As of { $day }
proposal-list-wording = Proposed wording: { $wording }
proposal-list-text = Text of the criterion
proposals-print = Print the list
proposals-print-back = Back to the list

## Answers from Excel

answers-open = Import from Excel
answers-title = Import answers from Excel
answers-text = Only the ward's own column and the committee's are taken. A blank cell clears nothing. Whoever imports stands as the judge of what changed.
answers-file = Excel file
answers-file-kind = Workbook
answers-pick = Choose a file
answers-read = Read the file
answers-take = { $count ->
    [one] Take { $count } change
   *[other] Take { $count } changes
}
answers-taken = { $count ->
    [one] { $count } change taken from Excel
   *[other] { $count } changes taken from Excel
}
answers-found = { $set }, { $year }: { $lines } criteria read, { $changes } changes.
answers-faults = { $count ->
    [one] { $count } cell cannot be taken. Correct it in the file and read it again.
   *[other] { $count } cells cannot be taken. Correct them in the file and read it again.
}
answers-skip = Leave these cells out and take the rest
answers-people = Not assigned, because not exactly one member of staff has the name: { $names }.
answers-appraisal = The column of the appraisal is the province's and is not taken.
answers-changes = The changes
answers-cell = Cell
answers-what = What
answers-before = Now
answers-after = Will be
answers-nothing = empty
answers-more = And { $count } more.
answers-assignment = Person, deadline
answers-part-result = result
answers-part-note = note
answers-part-waiting = waiting for
answers-part-of = { $layer }: { $part }
