# Fixed words of the printed forms. What changes with the data comes with the data.

## Checklist

forms-checklist-country = SOCIALIST REPUBLIC OF VIET NAM
forms-checklist-motto = Independence - Freedom - Happiness
forms-checklist-number = No.
forms-checklist-content = Content
forms-checklist-max = Full marks
forms-checklist-self = Own marks
forms-checklist-self-rated = Own rating
forms-checklist-committee = Board
forms-checklist-appraisal = Audit
forms-checklist-evidence = Evidence
forms-checklist-total = Total
forms-checklist-recipients = Recipients:

## Checklist in large print

forms-checklist-large-country = SOCIALIST REPUBLIC OF VIET NAM
forms-checklist-large-motto = Independence - Freedom - Happiness
forms-checklist-large-met = Met
forms-checklist-large-unmet = Not met
forms-checklist-large-points = points
forms-checklist-large-comma = ,
forms-checklist-large-recipients = Recipients:

## Record

forms-record-country = SOCIALIST REPUBLIC OF VIET NAM
forms-record-motto = Independence - Freedom - Happiness
forms-record-recipients = Recipients:

## List

forms-list-country = SOCIALIST REPUBLIC OF VIET NAM
forms-list-motto = Independence - Freedom - Happiness
forms-list-recipients = Recipients:

## Recovery card

forms-recovery-card-title = RECOVERY KEY CARD
forms-recovery-card-made-on = Made on
forms-recovery-card-key = Recovery key (read and type it in groups of four, line by line):
forms-recovery-card-key-hint = After the first line there are only capital letters and digits; never B, I, O or the digit 1.
forms-recovery-card-sealed-by = SEALED BY
forms-recovery-card-kept-by = KEPT BY
forms-recovery-card-sign-hint = (signature and full name)
forms-recovery-card-sealed-on = Sealed on day ...... month ...... year ..........

## Closed figures

forms-closed-figures-country = SOCIALIST REPUBLIC OF VIET NAM
forms-closed-figures-motto = Independence - Freedom - Happiness
forms-closed-figures-indicator = Indicator
forms-closed-figures-unit = Unit
forms-closed-figures-now = Now
forms-closed-figures-base = Year before
forms-closed-figures-difference = Change
forms-closed-figures-percent = Rate, %
forms-closed-figures-note = Note
forms-closed-figures-recipients = Copies to:

## Corrections

forms-corrections-country = SOCIALIST REPUBLIC OF VIET NAM
forms-corrections-motto = Independence - Freedom - Happiness
forms-corrections-number = No.
forms-corrections-indicator = Indicator
forms-corrections-place = Place
forms-corrections-unit = Unit
forms-corrections-old = As signed
forms-corrections-new = Corrected
forms-corrections-difference = Change
forms-corrections-recipients = Copies to:

## Findings

forms-findings-country = SOCIALIST REPUBLIC OF VIET NAM
forms-findings-motto = Independence - Freedom - Happiness
forms-findings-rule = Rule
forms-findings-level = Level
forms-findings-place = Residential unit
forms-findings-what = What is wrong
forms-findings-do = What to do

## Comparison

forms-comparison-country = SOCIALIST REPUBLIC OF VIET NAM
forms-comparison-motto = Independence - Freedom - Happiness
forms-comparison-number = No.
forms-comparison-content = Indicator
forms-comparison-unit = Unit
forms-comparison-note = Note
forms-comparison-recipients = Copies to:

forms-chart-country = SOCIALIST REPUBLIC OF VIET NAM
forms-chart-motto = Independence - Freedom - Happiness
forms-chart-recipients = Copies to:
## Reminder

forms-reminder-country = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
forms-reminder-motto = Độc lập - Tự do - Hạnh phúc
forms-reminder-to = To:
forms-reminder-number = No.
forms-reminder-member = Who reports
forms-reminder-reports-for = Reports for
forms-reminder-report = Report
forms-reminder-due = Due
forms-reminder-late = Overdue
forms-reminder-recipients = Copies to:

## Assignment sheet

forms-assignment-sheet-country = SOCIALIST REPUBLIC OF VIET NAM
forms-assignment-sheet-motto = Independence - Freedom - Happiness
forms-assignment-sheet-number = No.
forms-assignment-sheet-content = Criterion
forms-assignment-sheet-person = Person
forms-assignment-sheet-task = Work
forms-assignment-sheet-due = Due
forms-assignment-sheet-product = Result
forms-assignment-sheet-responsibility = Responsibility
forms-assignment-sheet-state = State
forms-assignment-sheet-recipients = Recipients:

## Hand-over

forms-handover-country = SOCIALIST REPUBLIC OF VIET NAM
forms-handover-motto = Independence - Freedom - Happiness
forms-handover-number = No.
forms-handover-about = Work
forms-handover-task = To be done
forms-handover-part = Part
forms-handover-due = Due
forms-handover-state = State
forms-handover-recipients = Recipients:
