# Assignments by the five clears.

screen-assignments = Assignments

assign-which = { $title }, { $year }. All five clear: { $whole } of { $all } criteria.
assign-view-clears = Five clears
assign-view-people = By person
assign-view-weeks = By week
assign-view-plan = What next
assign-view-handovers = Hand-overs
assign-find = Find criterion, work, person
assign-filter = Filter
assign-filter-all = All { $count }
assign-filter-missing = Incomplete { $count }
assign-filter-overdue = Overdue { $count }
assign-filter-mine = Mine { $count }
assign-filter-given = Given by me { $count }
assign-filter-waiting = Waiting on others { $count }
assign-filter-done = Done { $count }
assign-print = Print assignment sheet
assign-edit = Assign
assign-change = Edit
assign-open-criterion = Open criterion
assign-none-found = "{ $text }" is not in the criteria, work, results or names.
assign-none-filter = Nothing of the kind. Choose All in the filter to see the whole set again.

# The five clears.
assign-clears = Five clears
assign-clear-person = person
assign-clear-task = work
assign-clear-due = deadline
assign-clear-product = result
assign-clear-responsibility = responsibility
assign-clear-yes = clear
assign-clear-no = not clear
assign-missing = Missing: { $clears }.
assign-missing-rule = An assignment is complete only with all five.
assign-whole = All five are clear.
assign-legend-clear = clear
assign-legend-missing = not clear
assign-column-number = No.
assign-column-criterion = Criterion
assign-column-person = Person
assign-column-task = Work
assign-column-due = Deadline
assign-column-product = Result
assign-column-responsibility = Responsibility
assign-column-state = State
assign-column-clears = Clears
assign-clears-of = { $count } of 5

# How assigned work stands.
assign-progress-overdue = Overdue
assign-progress-today = Today
assign-progress-soon = Due soon
assign-progress-later = Under way
assign-progress-undated = No deadline
assign-progress-unassigned = Not assigned
assign-progress-waiting = Waits on another body
assign-progress-met = Criterion met
assign-progress-done = Done
assign-late-days = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
assign-left-days = { $days ->
    [one] { $days } day left
   *[other] { $days } days left
}
assign-left-today = today
assign-done-on = on { $day }
assign-expected = expected { $day }
assign-expected-unknown = day unknown

# Beside the list.
assign-number = Criterion { $number }
assign-person = Person
assign-task = Work
assign-due = Due
assign-product = Result
assign-supervisor = Commander in charge
assign-helpers = Working along
assign-given-by = Assigned by
assign-task-hint = What is done. For example: make the list, check every household
assign-product-hint = What there is at the end. For example: the list, signed
assign-supervisor-hint = Who answers for it to the head of the station
assign-helper-add = Add somebody
assign-helper-choose = Choose a person
assign-helper-drop = Remove { $name }
assign-helper-remove = Remove
assign-left-office = { $name }, no longer on the staff list
assign-take-away = Take away
assign-finish = Note as done
assign-finish-day = Done on
assign-finish-hint = The assigned work is done. Whether the criterion is met is for those who judge it.
assign-finish-missing = Write the day it was done.
assign-reopen = Open again
assign-said = Criterion { $number } assigned
assign-said-missing = Criterion { $number } assigned. Missing: { $clears }
assign-said-done = Criterion { $number }: work done on { $day }
assign-said-reopened = Criterion { $number }: work open again

# By person.
assign-person-load = { $open } open, { $overdue } overdue
assign-person-waiting = { $count } waiting on others
assign-person-done = { $count } done
assign-person-supervised = in charge of { $count }
assign-person-hand-over = Hand over
assign-nobody = Nobody yet
assign-nobody-count = { $count ->
    [one] { $count } criterion
   *[other] { $count } criteria
}
assign-free = Nothing assigned: { $names }.

# By week.
assign-week = Week { $first } – { $last }
assign-week-column = Week
assign-week-count = { $count ->
    [one] { $count } assignment
   *[other] { $count } assignments
}
assign-week-now = this week
assign-weeks = Deadlines by week
assign-weeks-late = Overdue, without what waits on others
assign-weeks-undated = No deadline
assign-weeks-waiting = Waiting on another body, never the ward’s lateness
assign-weeks-none = Nothing is due. Work with a deadline stands in its week.
assign-day-today = today
assign-item = { $number }. { $text }
assign-item-person = { $number }. { $person }: { $text }

# What next.
assign-plan-points = { $score } points, { $missing } more are needed to reach the set.
assign-plan-items = { $shown } criteria met, { $missing } more are needed to reach the set.
assign-plan-enough = { $shown } criteria met.
assign-plan-days = { $days ->
    [one] { $days } day of the assessment year is left.
   *[other] { $days } days of the assessment year are left.
}
assign-plan-over = The assessment year is over.
assign-plan-free = Least to do: { $names }.
assign-plan-free-one = { $name } ({ $open })
assign-plan-none = Every criterion is met or waits on another body. Nothing is left to do.
assign-plan-order = Order: what disqualifies, what is mandatory, then what brings most of what is lacking; among equals the nearer deadline, then the person with less to do.
assign-plan-rank = Rank
assign-plan-why = Why
assign-plan-next = Do next
assign-plan-waiting = Waiting on another body, not ranked
assign-why-disqualifies = Disqualifies: unmet, the whole set is not reached.
assign-why-mandatory = It is mandatory.
assign-why-reach-maximum = It must reach its maximum.
assign-why-item = One more criterion met, of { $missing } lacking.
assign-why-points = { $gain } more points, of { $missing } lacking.
assign-why-enough = { $gain } more points: this one alone is enough.
assign-why-more-points = { $gain } more points.
assign-why-all-asked = The set asks for every criterion.
assign-why-at-cap = Group { $group } is at its cap, no point is added.
assign-why-not-lacking = The set has enough without it.
assign-why-to-judge = The work is done, it only has to be judged.
assign-why-late = { $days ->
    [one] { $days } day late.
   *[other] { $days } days late.
}
assign-why-due = { $days ->
    [one] Due in { $days } day.
   *[other] Due in { $days } days.
}
assign-why-due-today = Due today.
assign-why-year-ends = No deadline of its own, the year ends in { $days ->
    [one] { $days } day.
   *[other] { $days } days.
}
assign-why-year-over = No deadline of its own, the year is over.
assign-why-load = { $person } has { $open } open.
assign-why-nobody = Nobody has it.

# Hand-overs.
assign-hand-over = Hand over
assign-hand-over-title = Hand work over
assign-hand-over-what = Handed over is everything unfinished of the criteria, whether the person does it, is in charge or helps, and crime reports that are not settled. What is done stays where it was.
assign-hand-over-from = From
assign-hand-over-to = To
assign-hand-over-choose = Choose a person
assign-hand-over-missing = Choose who takes over.
assign-hand-over-none = { $name } has nothing open.
assign-hand-over-verb = { $count ->
    [one] Hand over { $count } piece of work
   *[other] Hand over { $count } pieces of work
}
assign-hand-over-list = Work handed over
assign-hand-over-about = Work
assign-hand-over-part = Part
assign-hand-over-said = { $count } handed over from { $from } to { $to }
assign-part-person = Does it
assign-part-supervisor = In charge
assign-part-helper = Helps
assign-part-officer = Officer
assign-crime-report = Crime report { $number }
assign-set-year = { $set }, { $year }
assign-records = Hand-overs
assign-record = { $from } to { $to }
assign-record-sub = { $day }, { $count ->
    [one] { $count } piece of work
   *[other] { $count } pieces of work
}
assign-records-none = No hand-over yet. F9 hands everything unfinished of one person to another; the record can be printed at once.
assign-records-none-view = No hand-over yet.

# Journal.
action-finish_assignment = Work noted as done
action-hand_over = Work handed over
field-task = Work
field-product = Result wanted
field-supervisor_id = Commander in charge
field-helper_ids = Working along
field-done_on = Done on
field-handover = Hand-over
history-handover = { $count ->
    [one] { $count } piece of work
   *[other] { $count } pieces of work
}
