# Reports of members: who owes them, received, late; the year; members; kinds of report.

screen-reporting = Members' reports
reporting-title = Members' reports
reporting-which = Period { $month }, as of { $day }.
reporting-which-due = Due { $day }.
reporting-which-moved = Due { $day } ({ $from } is a day off).
reporting-members-which = { $count } in office, { $reporting } of them report monthly.
reporting-duties-which = What is reported, by whom, by which day.
reporting-year-which = Year { $year }, as of { $day }.
reporting-search = Find a member

reporting-tab-missing = Not sent
reporting-tab-received = Received
reporting-tab-late = Sent late
reporting-tab-year = Year
reporting-tab-members = Members
reporting-tab-duties = Kinds of report

# One month.
reporting-state = State
reporting-member = Member
reporting-for = Reports for
reporting-position = Position
reporting-period = Period
reporting-due = Due
reporting-received-on = Received on
reporting-sent-on = Sent on
reporting-made-on = Made on
reporting-channel = Channel
reporting-month = Month { $month }
reporting-months = Month
reporting-month-before = Month before
reporting-month-after = Month after
reporting-year = Year { $year }
reporting-year-before = Year before
reporting-year-after = Year after
reporting-duty-head = { $name }: from { $from } to { $to }, due { $due }
reporting-receive = Received today
reporting-receive-all = Receive all shown
reporting-received-one = Received today from { $name }
reporting-received-many = { $count } reports received today
reporting-clear = Take back receipt
reporting-cleared = Receipt of { $name }'s report taken back
reporting-not-yet = not received
reporting-not-owed = nothing owed

reporting-expected = Expected
reporting-on-time = On time
reporting-late = Sent late
reporting-missing = Not sent
reporting-pending = Not yet due
reporting-due-today = Due today
reporting-rate = Rate on time
reporting-rate-short = Rate
reporting-rate-none = not yet due
reporting-late-by = { $days ->
    [one] { $days } day late, { $why }
   *[other] { $days } days late, { $why }
}
reporting-late-split = { $late } (made late { $made }, carried late { $carried })
reporting-lateness-made = made late
reporting-lateness-carried = carried late
reporting-lateness-unknown = reason unknown
reporting-lateness-hint = Write the day it was made to know whether it was made late or carried late.
reporting-made-hint = The date on the report. After the due day: made late. By the due day but received after it: carried late.
reporting-sent-hint = If known, for example from the envelope or the e-mail.
reporting-channel-paper = On paper
reporting-channel-electronic = Electronic
reporting-channel-meeting = At a meeting
reporting-channel-phone = By telephone

reporting-empty-members = No members yet. Add the members of the steering committee and of the residential units who report each month; then the kind of report and its due day. F4 adds the first.
reporting-empty-duties = No kind of report yet, so nobody owes anything. Write what is reported, by which body, by which day.
reporting-empty-month = Nobody owes a report for { $month }. Look at the members' terms of office and at the days on which the report is asked for.
reporting-empty-missing = All reports of { $month } are here.
reporting-empty-received = No report of { $month } has been received. Under Not sent, choose a person and press Space to write down that it came today.
reporting-empty-late = No report of { $month } was sent late.
reporting-empty-year = Nobody owed a report in { $year }. Add members and a kind of report first.
reporting-to-received = See what was received

# The year.
reporting-open-month = Open this month
reporting-all-duties = All kinds of report
reporting-cell-late = { $days ->
    [one] Sent { $days } day late, { $why }.
   *[other] Sent { $days } days late, { $why }.
}
reporting-cell-of = On time { $onTime }/{ $expected }.
reporting-letter-made = M
reporting-letter-carried = C
reporting-letter-unknown = ?
reporting-legend-made = sent late, made late
reporting-legend-carried = sent late, carried late
reporting-legend-unknown = sent late, reason unknown
reporting-year-sum = On time: { $rate }. Sent late { $late }: made late { $made }, carried late { $carried }. Not sent { $missing }. Reports not yet due are left out of the rate.
reporting-who-owes = Whoever is in office on the last day of a period owes its report.

# Members.
reporting-member-one = Member
reporting-member-add = Add member
reporting-member-edit = Edit member
reporting-member-deleted = Deleted member { $name }
reporting-name = Full name
reporting-name-hint = Only people who hold an office, never residents.
reporting-position-hint = For example: Phó Chủ tịch UBND phường, Tổ trưởng tổ dân phố
reporting-body = Body
reporting-body-first = Ban Chỉ đạo
reporting-body-hint = For example: Ban Chỉ đạo, Tổ bảo vệ an ninh, trật tự
reporting-organisation = Organisation reported for
reporting-organisation-hint = For example: Hội Phụ nữ phường. Leave blank when it is the residential unit chosen below.
reporting-in-office = In office
reporting-from = From
reporting-to = Until
reporting-to-hint = Blank while still in office.
reporting-term = { $from } – { $to }
reporting-term-from = since { $from }
reporting-term-to = until { $to }
reporting-is-reporting = Reports every month
reporting-is-reporting-sub = Without it this person is not on the board.
reporting-reports = Reports
reporting-reports-not = Does not report
reporting-not-in-office = Not in office
reporting-delete-hint = When somebody leaves office write "Until" instead of deleting, so that earlier periods stay whole.

# Kinds of report.
reporting-duty-one = Kind of report
reporting-duty-first = Báo cáo tháng
reporting-duty-add = Add kind of report
reporting-duty-edit = Edit kind of report
reporting-duty-deleted = Deleted kind of report { $name }
reporting-duty-name = Name of the report
reporting-duty-body = Sent by
reporting-duty-from-hint = Nobody owes a period that ended before this day.
reporting-everybody = Everybody who reports
reporting-calendar = How a month is counted
reporting-calendar-dl = From the first to the last day
reporting-calendar-hc = From the 15th of the month before to the 14th
reporting-due-day = Due: day
reporting-due-month = Due: month
reporting-due-month-same = The month of the period
reporting-due-month-next = The month after
reporting-due-same = Day { $day } of the month
reporting-due-next = Day { $day } of the month after
reporting-off = Due on a day off
reporting-off-next_working_day = Moves to the next working day
reporting-off-previous_working_day = Moves to the working day before
reporting-off-stays = Stays
reporting-next-due = Next due
reporting-next-due-of = { $day }, for { $month }
reporting-in-force = In force
reporting-not-in-force = Not in force

# Print.
reporting-print = Print reminders
reporting-print-title = List and letter of reminder
reporting-print-back = Back to the board
reporting-print-which = Paper
reporting-print-list = List of reports not sent
reporting-print-list-text = For the file, or to be read at a meeting.
reporting-print-letter = Letter of reminder
reporting-print-letter-text = To those who have not reported; number and date left blank.
reporting-print-to = To
reporting-print-all = One letter to all ({ $count } people)
