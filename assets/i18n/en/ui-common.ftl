# Words used on every screen.

ui-program = Phường Mẫu
ui-later = Not now
ui-close = Close
ui-stop = Stop
ui-undo = Undo
ui-redo = Redo
ui-show-text = Show text
ui-hide-text = Hide text
ui-try-again = Try again
ui-error-unknown = The program met an error it did not foresee.
ui-error-code = Code: { $code }
ui-none-chosen = Nothing chosen

# States: the word beside the shape.
ui-state-ok = Met
ui-state-no = Not met
ui-state-late = Overdue
ui-state-soon = Due soon
ui-state-wait = Waits on another body
ui-state-none = Not begun
ui-state-part = Under way
ui-state-diff = Choose a value
ui-state-info = Note
ui-state-add = New

# The three kinds of empty.
ui-empty-zero = none occurred
ui-empty-missing = not reported
ui-empty-not-applicable = not applicable
ui-empty-not-applicable-short = n/a
ui-empty-blank = not entered
ui-empty-coverage = months reported
ui-empty-conflict = two machines differ
ui-cell-comment = comment: { $comment }
ui-small-number = small number
ui-coverage-spoken = { $have } of { $expected }

# Fields.
ui-date-hint = Day/month/year, for example 09/12/2026
ui-date-wrong = "{ $text }" is not a date. Write day/month/year, for example 09/12/2026.
ui-date-missing = Write the date, for example 09/12/2026.
ui-number-wrong = "{ $text }" is not a number. Write digits, for example 12 or 1.234.
ui-number-whole = Write a whole number, for example 12.
ui-number-decimals = Write at most { $decimals } digits after the comma.
ui-number-least = Write { $least } or more.
ui-number-most = Write { $most } or less.
ui-search-none = Nothing found for "{ $text }".
ui-search-count = { $count ->
    [one] { $count } item
   *[other] { $count } items
  }
ui-caps-lock = Caps Lock is on. Switch Unikey off while typing here.

# Progress.
ui-progress-of = { $done }/{ $total } { $unit }
ui-progress-some = { $done } { $unit }
ui-stopping = Stopping

# Printed pages and charts.
ui-page = Page { $page }/{ $pages }
ui-pages = Pages
ui-page-before = Page before
ui-page-after = Next page
ui-text-cut = There is more; save the file to read all of it.
ui-chart-missing = not reported
ui-chart-total = { $name }: { $total }
ui-chart-solid = Solid, { $text }
ui-chart-hatched = Hatched, { $text }
ui-chart-gap = Faintly hatched: not reported or not complete
ui-chart-value = { $label }: { $value }

# Lists and records.
ui-search = Find
ui-save = Save
ui-save-next = Save and add another
ui-edit = Edit
ui-delete = Delete
ui-history = History
ui-history-none = No change has been recorded.
ui-history-who = { $who }, { $at }
ui-history-set = { $label }: { $new }
ui-history-emptied = { $label }: { $old } removed
ui-history-changed = { $label }: from { $old } to { $new }
ui-history-undone = undone
ui-history-refused = not accepted
ui-history-more = { $count } more
ui-history-fewer = Show fewer

# Reporting periods.
period-month = month { $month }/{ $year }
period-quarter = quarter { $quarter }/{ $year }
period-six-months = six months of { $year }
period-nine-months = nine months of { $year }
period-last-six-months = the last 6 months of { $year }
period-through = { $month } months of { $year }
period-year = year { $year }
period-whole-year = whole year { $year }
period-calendar-month = calendar month { $month }/{ $year }
period-calendar-year = calendar year { $year }
period-assembly-year = year { $year } ending on 30 September

# Steps of a task.
ui-step-none = not begun
ui-step-part = under way
ui-step-ok = done
ui-step-late = failed
