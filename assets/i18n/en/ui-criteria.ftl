# Criteria.

criteria-which = { $title }, year { $year } ({ $from } – { $to }).
criteria-sample = An illustrative sample, not a document of the Ministry of Public Security.
criteria-title-of = Criteria, { $unit }
criteria-print = Print
criteria-judge = Judge
criteria-toggle = Met, not met
criteria-assign = Assign
criteria-edit = Change
criteria-find = Find a criterion
criteria-set-choice = Criteria set and year
criteria-set-year = { $year }: { $title }
criteria-number = Criterion { $number }

criteria-tab-all = All
criteria-tab-met = Met
criteria-tab-unmet = Not met
criteria-tab-waiting = Waits on another body
criteria-tab-unanswered = Not judged
criteria-tab-differs = Judged differently

criteria-column-number = No.
criteria-column-text = Content
criteria-column-max = Max. points
criteria-column-self = Own
criteria-column-self-met = Own
criteria-column-committee = Board
criteria-column-appraisal = Prov.
criteria-column-state = State
criteria-total = Total
criteria-met-of = { $met }/{ $total } met
criteria-met-of-shown = { $shown } met

criteria-layer-self = Own judgement
criteria-layer-committee = Steering board
criteria-layer-appraisal = Appraisal
criteria-layers = What the three layers say
criteria-layer-choice = Judge as

criteria-met = Met
criteria-unmet = Not met
criteria-waiting = Waits on another body
criteria-unanswered = Not judged
criteria-short-waiting = waits
criteria-differs = The layers judge differently
criteria-conflict = Two computers wrote different values. Choose one under Exchange.
criteria-points-unit = points
criteria-pass-at = Met from { $points } points
criteria-disqualifies = Knock-out: unmet, the whole set is not reached.
criteria-must-reach-max = Has to reach its maximum.
criteria-deduction = { $points } points off: { $text }
criteria-bonus-most = A bonus of at most { $points } points
criteria-bonus = Bonus
criteria-times = times
criteria-points-result = Points of this criterion: { $points }

# The whole set's result.
criteria-why = Why
criteria-why-title = Result: { $title }
criteria-by-layer = by { $layer }
criteria-score-and-met = { $score } points, { $shown } met
criteria-why-sum = Why { $score } and not { $max }
criteria-why-most = The set's maximum
criteria-why-score = Points reached
criteria-why-change = Change
criteria-why-cap = At most { $cap } points count from the group
criteria-why-cap-of = Cap of group { $number }
criteria-decision-reached = Set reached
criteria-decision-not-reached = Set not reached
criteria-decision-waits = Waits on another body
criteria-decision-open = Not fully judged
criteria-reason-disqualified = Knock-out criteria unmet: { $numbers }.
criteria-reason-mandatory-unmet = { $count } mandatory criteria unmet: { $numbers }.
criteria-reason-below-maximum = Below the maximum they have to reach: { $numbers }.
criteria-reason-too-few-met = { $met } criteria met, { $needed } needed.
criteria-reason-too-few-points = { $missing } points missing: { $points } reached, { $needed } needed.
criteria-reason-unmet = { $count } criteria unmet: { $numbers }.
criteria-reason-unanswered = { $count } criteria not judged: { $numbers }.
criteria-reason-waiting = { $count } criteria wait on another body, which is no lateness of the ward: { $numbers }.
criteria-reason-enough-met = { $met } criteria met, { $needed } needed.
criteria-reason-enough-points = { $points } points reached, { $needed } needed.
criteria-reason-all-mandatory-met = All { $count } mandatory criteria are met.
criteria-reason-all-met = All { $count } criteria are met.
criteria-mandatory = Mandatory criterion.

criteria-remark-waiting = { $owner }, expected { $day }. Not counted against the ward.
criteria-remark-waiting-undated = { $owner }, day unknown. Not counted against the ward.
criteria-remark-late = { $days ->
    [one] { $person }, { $days } day late
   *[other] { $person }, { $days } days late
}
criteria-remark-due = { $person }, due { $day }
criteria-waits-for = { $owner }, expected { $day }
criteria-waits-for-undated = { $owner }, day unknown

criteria-evidence = Evidence
criteria-evidence-note = needed
criteria-assignment = Assignment
criteria-unassigned = Not given to anybody.
criteria-person = Person
criteria-due = Due
criteria-nobody = Nobody yet
criteria-person-new = Somebody else
criteria-person-position = { $name }, { $position }
criteria-person-name = Full name
criteria-person-missing = Write the person's full name.
criteria-person-office = Position
criteria-person-office-hint = For example: Cảnh sát khu vực. It may stay empty.
criteria-assign-save = Assign

# Judging one criterion.
criteria-judging = Judging a criterion
criteria-result = Result
criteria-choice-points = Give points
criteria-choice-waiting-text = Not counted against the ward
criteria-choice-none = Take the judgement away
criteria-choice-missing = Choose one.
criteria-points = Points
criteria-points-hint = Arrow up and down change it by { $step }.
criteria-points-of = of { $most }
criteria-points-missing = Write points from 0 to { $most }.
criteria-owner = Body to wait for
criteria-owner-hint = For example: Công an tỉnh, UBND phường
criteria-owner-missing = Write the body to wait for.
criteria-expected = Result expected
criteria-expected-hint = Leave empty if not known
criteria-note = Reason, note
criteria-note-hint = Do not write residents' names.
criteria-save = Save
criteria-save-next = Save, judge next
criteria-leave = Later

# On the strip that offers undo.
criteria-said-points = Criterion { $number }, { $layer }: { $points } points
criteria-said-state = Criterion { $number }, { $layer }: { $state }
criteria-said-emptied = Criterion { $number }, { $layer }: judgement taken away
criteria-said-unassigned = Criterion { $number } is no longer assigned

criteria-history-show = Show
criteria-history-hide = Hide
criteria-history-line = { $what }, { $layer }

# Nothing to show.
criteria-empty = No criteria set yet. Import what the province issued (Ctrl I), or open a sample set to learn with.
criteria-empty-view = No criteria set has been judged yet. Open a sample set to look at it.
criteria-none-found = "{ $text }" was not found, neither without marks.
criteria-none-in-tab = No criterion here.
criteria-sets = Criteria sets
criteria-set-size = { $count ->
    [one] { $count } criterion.
   *[other] { $count } criteria.
}
criteria-set-issuer = Issued by { $issuer }.
criteria-set-open = Open { $year }

# Importing a set.
criteria-issue = Import a criteria set
criteria-issue-title = Import a criteria set
criteria-issue-text = Read the file first, look at every criterion, then issue it. An issued set cannot be changed; a change is another version.
criteria-read-verb = Read the file
criteria-issue-verb = Issue
criteria-file = Criteria file
criteria-file-pick = Choose file
criteria-file-kind = Criteria set
criteria-preview-title = Title
criteria-preview-version = Code, version
criteria-preview-code = { $code }, version { $version }
criteria-preview-size = Size
criteria-preview-points = { $count ->
    [one] { $count } criterion, { $scale } points
   *[other] { $count } criteria, { $scale } points
}
criteria-preview-met = { $count ->
    [one] { $count } criterion, met or not met
   *[other] { $count } criteria, met or not met
}
criteria-preview-sum = Hash
criteria-preview-source = Issued by
criteria-preview-rule = To be reached
criteria-preview-rule-none = Every criterion is met
criteria-preview-rule-mandatory = All mandatory criteria
criteria-preview-rule-met = At least { $count } criteria met
criteria-preview-rule-points = At least { $points } points
criteria-preview-errors = The file has { $count } places to mend. Mend them, then read it again.
