# Crime reports: the register and its deadlines.

reports-title = Crime reports
reports-which = In { $year }: { $all } received, { $open } open, { $settled } settled.
reports-which-typed = Figures are typed.
reports-which-in-force = Figures come from this register since { $from }.
reports-print = Print the register
reports-print-back = Back to the register
reports-print-what = Print
reports-print-register = The register of a period
reports-print-due = Overdue, due soon
reports-print-period = Period
reports-add = Take in a report
reports-edit = Change the report
reports-one = Crime report
reports-one-number = Number { $number }
reports-search = Find in the register
reports-year = Year
reports-year-of = { $year }
reports-deleted = Deleted report { $name }
reports-event-deleted = Deleted the step: { $name }
reports-event-delete = Delete the step { $event }

reports-tab-all = All
reports-tab-due-soon = Due soon
reports-tab-overdue = Overdue
reports-tab-open = Open
reports-tab-settled = Settled
reports-tab-suspended = Suspended
reports-tab-counting = How deadlines count

reports-number = Number
reports-received = Received
reports-content = Content, source
reports-group = Group
reports-milestone = Deadline or outcome
reports-left = Left, officer
reports-taken-up = taken up by the ward
reports-group-is = Group { $group }
reports-due = due { $due }

reports-group-overdue = Overdue
reports-group-open = In time so far
reports-group-suspended = Suspended
reports-group-settled = Settled
reports-count = { $count ->
    [one] { $count } report
   *[other] { $count } reports
}
reports-count-first = { $count ->
    [one] { $count } report
   *[other] { $count } reports, nearest deadline first
}
reports-in-time = , in time { $shown }
reports-page = Page { $page }/{ $pages }
reports-page-before = Page before
reports-page-after = Next page

reports-state-overdue = Overdue
reports-state-due_soon = Due soon
reports-state-running = To do
reports-state-not_started = Not begun
reports-state-suspended = Suspended
reports-state-met = In time
reports-state-met_late = Late
reports-state-stopped = No longer counts
reports-state-open = Under way
reports-state-unjudged = No rule for its day

reports-left-days = { $count ->
    [one] { $count } day left
   *[other] { $count } days left
}
reports-left-hours = { $count ->
    [one] { $count } hour left
   *[other] { $count } hours left
}
reports-left-minutes = { $count ->
    [one] { $count } minute left
   *[other] { $count } minutes left
}
reports-left-exact = { $hours } hours { $minutes } minutes left
reports-late-days = { $count ->
    [one] { $count } day late
   *[other] { $count } days late
}
reports-late-hours = { $count ->
    [one] { $count } hour late
   *[other] { $count } hours late
}
reports-late-minutes = { $count ->
    [one] { $count } minute late
   *[other] { $count } minutes late
}

reports-empty = No report has been taken in in { $year }. F4 enters the first. If there is none in a whole period, report 0 under Figures.
reports-empty-in-force = No report received in { $year }. F4 to take in the first. Figures come from this register: a period that is over without one is 0.
reports-empty-tab = No report here.
reports-duplicates = Two PCs gave the same number: { $numbers }.
reports-duplicates-hint = Open one of the two, F2, change its number; an empty number takes the next one.
reports-duplicate = Same number

reports-intake = Received { $at }, { $channel }. { $kind }. Officer: { $officer }.
reports-not-294 = No reporter and no suspect is named; this register does not replace book 294.
reports-no-names = Do not write the name of a reporter, suspect or victim. This register does not replace book 294.
reports-bar = Time gone of the deadline { $due }
reports-clocks = Clocks by law
reports-clocks-none = There is no rule for the day this report was received.
reports-clock-done = { $word }, done at { $at }
reports-clock-left = { $word }, { $left }
reports-if-needed = if needed
reports-unchecked = The rule table was not compared with texts after { $law } (in force 01/7/2025). Ask before relying on it.
reports-source = Read in a copy of the codification, not compared with the gazette.
reports-first-day = The day of receipt is day 1 (the earlier date). Change it under How deadlines count.
reports-next-day = Counted from the next day; warnings still use the earlier date. Change it under How deadlines count.
reports-late-decision = { $event } came after the term had run out and does not change it.
reports-events = Recorded
reports-events-none = Nothing recorded yet.
reports-until = until { $day }

reports-record = Record a step, an outcome
reports-record-save = Record
reports-event = What was done
reports-event-day = Day
reports-hour = Hour
reports-until-field = Until the end of
reports-until-hint = The day the decision names. Empty: the longest term the law gives.
reports-ground = Reason
reports-ground-assessment = Waits for an expert opinion, a valuation, legal assistance
reports-ground-documents = Waits for documents or objects that decide
reports-ground-force_majeure = Natural disaster or epidemic

reports-day = Day of receipt
reports-category = Content
reports-group-choose = Group
reports-group-a = Group a
reports-group-a-text = Caught in the act; very or most serious; of public concern; a known person who may flee
reports-group-b = Group b
reports-group-b-text = Every other case, after a first check
reports-kind = Kind of source
reports-channel = How it came
reports-officer = Officer
reports-officer-none = nobody assigned
reports-place = Residential unit
reports-place-none = Unknown, outside the area
reports-number-field = Number
reports-number-hint = Empty: the next number of the year.

reports-readings = How days count
reports-readings-text = Article 134 of the 2015 Code leaves two points open. Warnings always use the earliest date, whatever is chosen.
reports-reading-day = The day of receipt
reports-reading-first = Is day 1
reports-reading-first-text = Received 05/12, 07 days: ends 24:00 on 11/12
reports-reading-next = Counts from the next day
reports-reading-next-text = Received 05/12, 07 days: ends 24:00 on 12/12
reports-reading-moves = A term by days that ends on a day off moves to the next working day
reports-reading-remote = Remote mountains or islands (group a: 48 hours)
reports-days-off = Days off in { $year }
reports-days-off-text = Tết and Hùng Kings' day are computed from the moon and not compared with the official calendar. Add days in lieu and days worked instead.
reports-day-off = Off
reports-day-worked = Worked
reports-day-unverified = not compared
reports-day-confirm = It is off
reports-day-clear = Take back
reports-day-add = Day
reports-day-kind = That day
reports-day-save = Declare
reports-rules = Rule table
reports-rule = What
reports-rule-limit = Limit
reports-rule-basis = Basis
reports-rule-valid = In force
reports-rule-from = reports from { $day }
reports-rule-checked = compared until { $day }
