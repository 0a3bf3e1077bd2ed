# Work to do.

work-which = { $day }, { $date }. Open month: { $month } ({ $from } – { $to })
work-day = { $day }, { $date }
work-assign = Assign
work-open = Open
work-sorted = By deadline, overdue first

work-tab-ward = Whole ward
work-tab-all = All
work-tab-mine = Mine
work-tab-nobody = Not assigned
work-tab-given = Given by me
work-tab-done = Done

work-column-state = State
work-column-work = Work
work-column-of = Belongs to
work-column-person = Person
work-column-due = Due
work-column-left = Left

work-group-overdue = Overdue
work-group-today = Today
work-group-soon = Next 7 days
work-group-later = Later
work-group-waiting = Waits on another body
work-group-done = Done
work-count = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
work-count-waiting = { $count ->
    [one] { $count } item, not counted against the ward
   *[other] { $count } items, not counted against the ward
}

work-state-today = Today
work-state-waiting = Waiting
work-state-done = Done

work-left-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
work-left-late-today = hours late
work-left-today = today
work-left-days = { $days ->
    [one] { $days } day left
   *[other] { $days } days left
}
work-left-expected = expected
work-left-done = done { $day }
work-left-unknown = day unknown
work-person-nobody = nobody yet

# Each kind of work.
work-criterion = { $text }
work-criterion-unclear = { $text }
    .sub = Not all five are clear
work-criterion-task = { $task }
    .sub = { $text }
work-criterion-figures = Look at criterion { $number } again: its figures changed since they were confirmed, { $from } → { $to }
work-criterion-figures-gone = Look at criterion { $number } again: the confirmed figures { $from } are no longer there
work-waiting = { $text }
work-waiting-past = { $text }
    .sub = That body is { $days } days past its day: ask again. Not the ward's lateness.
work-assessment-ready = Sign the assessment of { $year }
    .sub = { $title } is judged whole.
work-assessment-changed = Sign the assessment of { $year } again
    .sub = It was changed after signing.
work-assessment-returned = The province returned the assessment of { $year }: { $count } remarks
    .sub = Mend what the remarks say, then sign again.
work-assessment-arrived = Appraise { $unit }, { $year }
    .sub = Signed, not appraised.
work-of-assessment = Assessment file
work-fact-waiting = Wait on other bodies
work-month = Enter the figures of { $period }: { $left }/{ $all } indicators left
work-reports-missing = { $duty }: { $count } members have not sent the report of { $month }
    .sub = Overdue; open to remind or to write down what came
work-reports-missing-months = { $duty }: { $count } reports of { $months } periods not sent, since { $month }
    .sub = Overdue; open to remind or to write down what came
work-reports-due = { $duty }, { $month }: { $count } members have not sent it
work-conflicts = { $count ->
    [one] { $count } value written differently on two computers
   *[other] { $count } values written differently on two computers
}
    .sub = Choose one; the other stays in the journal
work-backup-none = Make the first backup
    .sub = This folder has no backup yet
work-backup-old = Back up the data
    .sub = { $days ->
        [one] The latest backup is { $days } day old
       *[other] The latest backup is { $days } days old
    }
work-report-clock = { $title }: report { $number }
    .sub = Due { $due }
work-report-option = { $title }, if needed: report { $number }
    .sub = By { $due }

work-of-criterion = Criterion { $number }
work-of-criteria = Criteria
work-of-statistics = Figures
work-of-reporting = Members
work-of-sync = Exchange
work-of-overview = Overview
work-of-backup = Backup
work-of-crime_reports = Crime reports

# How things stand.
work-situation = How things stand today
work-facts-none = No criteria and no figures yet.
work-fact-met = Criteria met
work-fact-score = Total points
work-fact-filled = Indicators entered
work-sync-title = Sent to the province
work-sync-unenrolled = Not joined with the provincial police. Open Exchange to make a request.
work-sync-never = No bundle sent yet. { $pending ->
    [one] { $pending } change has not been sent.
   *[other] { $pending } changes have not been sent.
}
work-sync-sent = Latest bundle { $day }, no receipt yet. { $pending ->
    [one] { $pending } change has not reached the province.
   *[other] { $pending } changes have not reached the province.
}
work-sync-received = Latest bundle { $day }, the province received { $received } entries. { $pending ->
    [one] { $pending } change has not reached the province.
   *[other] { $pending } changes have not reached the province.
}
work-backup-title = Backup
work-backup-at = { $at }, re-opened and compared.
work-backup-never = No backup yet.
work-set-title = Criteria set
work-set-sample = { $title }. An illustrative sample, not a document of the Ministry of Public Security.

work-empty = Nothing is due in the next 7 days. New work will appear here. F4 to assign work.
work-empty-view = Nothing is due in the next 7 days. New work will appear here.
work-empty-mine = No work is assigned to you.
work-empty-given = You have given nobody anything that is open. F4 to assign work.
work-empty-done = Nothing is noted as done. Work noted as done under Assignments appears here.
work-empty-nobody = All work has somebody.
