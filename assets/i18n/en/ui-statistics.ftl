# Figures: month grid, comparison, chart.

figures-title = Monthly figures
figures-which = Months run from the 15th of the month before to the 14th.
figures-which-open = Month { $month } is open ({ $first } to { $last }).
figures-year = Year { $year }
figures-year-label = Year
figures-place-label = Unit
figures-whole-ward = Whole ward
figures-paste = Paste from Excel

figures-tab-grid = Month grid
figures-tab-compare = Compare periods
figures-tab-chart = Chart
figures-filled = Month { $month }: { $filled }/{ $fillable } indicators entered

# Heads.
figures-grid-label = Monthly figures { $year }
figures-row-head = Indicator
figures-unit-head = Unit
figures-months = Months of { $year }
figures-sum =
    Total
    { $months } months
figures-sum-name = total of { $months } months of { $year }
figures-base =
    Same in
    { $year }
figures-base-name = { $months } months of { $year }
figures-change =
    Up,
    down
figures-change-name = change against the same months
figures-rate =
    Rate,
    %
figures-rate-name = change in percent
figures-points = % points

# The line above the grid.
figures-line-start = Choose a cell to see who entered it, when and from where.
figures-line-who = { $origin }, { $who }, { $at }
figures-line-blank = Leave blank what is not known yet; type 0 where nothing occurred.
figures-line-future = This period has not begun.
figures-line-lineage = Summed from the wards before the merger.
figures-line-computed = Computed. F2 shows the working.
figures-line-working = Computed: { $shown }
figures-line-sum = Computed from the months that are over.
figures-line-register = From the register { $register }; not typed.
figures-line-register-open = So far in the register { $register }; enters sums when the period is over.
figures-line-register-differs = From the register { $register }. Another figure, { $other }, counts nowhere.
figures-other-source = another figure differs from the register
figures-register-cases = Cases
figures-register-traffic_accidents = Traffic accidents
figures-register-fires = Fires and explosions
figures-register-crime_reports = Crime reports
figures-origin-typed = Typed
figures-origin-paste = Pasted from Excel
figures-somebody = entered by somebody unknown

figures-cell-name = { $title }, { $column }
figures-refused = { $cell }: { $because }
figures-to-cell = Go to cell
figures-finding = Saved. { $rule }: { $sentence }
figures-drop-typed = Drop what was typed

# Notes under the grid.
figures-small-head = * Small numbers.
figures-small = On a base under 20 the percentage swings easily.
figures-note-small-base = The base { $base } is small, the percentage swings easily.
figures-note-ordinary = { $title }: { $current } against { $base } is within ordinary variation.
figures-note-incomplete = { $title }: not enough to compare, this period { $current }, base { $base }.
figures-note-lineage = The base is summed from the former wards: { $units }.
figures-note-not-comparable = Not comparable with the base: { $unit } was divided and no share is declared.
figures-note-own-differs = { $period } has a figure of its own, { $own }; its months add up to { $sum }.
figures-note-within-years = { $title }: { $current } against the mean of { $years } years, { $mean }, is within ordinary variation.
figures-note-other-source = { $title }, { $period }: { $register } from the register counts; another figure, { $other }, does not.
figures-note-share = { $share } of { $unit } ({ $whole } { $noun }), by the declared share.
figures-note-overlap = The two periods share { $days } days: what happened on them counts on both sides.
figures-note-window = Summed from the months { $first } to { $last }: { $surplus } days too many, { $missing } days too few.
figures-note-unlike-windows = { $title }: the two sides are summed from windows that do not match (this period { $current }, base { $base } days), so they are not compared.
figures-reason-missing = month { $month } missing
figures-reason-missing-many = { $count } months missing
figures-reason-no-base = no base yet
figures-reason-no-current = not reported
figures-reason-not-applicable = does not apply
figures-reason-no-rate = no cases
figures-reason-part-base = base has { $coverage }
figures-reason-part-current = this period has { $coverage }
figures-reason-not-comparable = not comparable
figures-reason-unlike = unlike windows

# Chart.
figures-chart-part = { $value } ({ $coverage } months)
figures-chart-title = { $title } by month, { $unit }
figures-chart-choose = Indicator
figures-chart-empty = No figures for "{ $title }" in { $year } yet. Enter them in the month grid and the chart appears here.

# Comparing periods.
figures-period-kind = Kind of period
figures-kind-month = Month
figures-kind-quarter = Quarter
figures-kind-six = Six months
figures-kind-nine = Nine months
figures-kind-year = Year (15 December to 14 December)
figures-kind-calendar = Calendar year
figures-kind-assembly = National Assembly year (1 October to 30 September)
figures-kind-through = From the start of the year
figures-through-label = To the end of month
figures-print = Print
figures-print-comparison = Print the comparison
figures-print-chart = Print the chart
figures-mean-of = mean of the { $years } years before
figures-mean =
    Mean of
    { $years } years
figures-mean-change = difference from the mean
figures-range =
    Least,
    most
figures-range-name = least and most in { $years } years
figures-range-of = { $least } – { $most }
figures-place-below = Below every year.
figures-place-within = Within the years' range.
figures-place-above = Above every year.
figures-years-counted = From { $years } complete years.
figures-reason-no-years = no complete year yet
figures-chart-kind = Chart
figures-chart-months = By month, against the year before
figures-chart-years = Over several years
figures-chart-structure = Crime by group
figures-chart-span = Years
figures-years-title = { $title }, { $period } over { $years } years, { $unit }
figures-years-empty = No year has a complete figure "{ $title }" for { $period }. Enter earlier years in the month grid, by the year at the top.
figures-structure-title = Cases of crime by group, { $period }: { $total } in all
figures-structure-part = { $value } cases ({ $percent } %)
figures-structure-count = { $value } cases
figures-structure-missing = not complete ({ $coverage })
figures-structure-note = { $missing } groups are not complete and have no share; the other percentages leave them out.
figures-structure-empty = No group is complete for { $period }. Enter figures in the month grid; they will show here.
figures-picture = Save as PNG
figures-picture-saved = Picture saved: { $path }
figures-month-label = Month
figures-quarter-label = Quarter
figures-compare-with = Compare with
figures-same-period = Same period: { $period }
figures-period-before = Period before: { $period }
figures-this-period = This period
figures-base-period = Base
figures-remark = Note
figures-compare-label = { $period } compared with { $base }
figures-remark-ordinary = { $current } against { $base } is within ordinary variation.
figures-copy-table = Copy whole table
figures-copied = Table for { $period } copied, ready to paste into Excel

# Pasting from Excel.
figures-paste-title = Paste from Excel
figures-paste-how = Copy cells in Excel and paste them into the field below (Ctrl V). They are shown first and not saved.
figures-paste-field = What was copied
figures-paste-where = Starting at { $cell }: { $rows } rows, { $columns } columns.
figures-paste-overwrites = { $count } cells with another figure will be replaced.
figures-paste-empty = { $count } empty cells stay as they are.
figures-paste-now = now { $value }
figures-paste-skipped = { $count } values over computed rows, totals, months to come or outside the grid are left out.
figures-paste-errors = { $count } cells cannot be read and will not be saved.
figures-paste-errors-hint = Correct them in Excel and paste again, or take the good ones and type these by hand.
figures-paste-nothing = Nothing to save. Choose another first cell or copy again from Excel.
figures-paste-again = Paste again
figures-paste-take = Take { $count } cells
figures-pasted = { $count } cells taken from Excel

# Checking, closing, correcting.
figures-tab-check = Check
figures-tab-closing = Close
figures-line-comes = Comes to { $shown }
figures-line-late = The signed figure is shown; after closing there is another: { $live } ({ $who }). See the tab Close
figures-line-closed = Closed, signed by { $signer }
figures-line-corrected = Correction { $number }, signed by { $signer }
figures-late-mark = after closing: { $live }
figures-late-legend = another figure came after closing
figures-propose = Enter as a proposal for a correction
figures-comment = Comment
figures-comment-cell = Comment on the cell
figures-comment-hint = Enter keeps it, Esc leaves. No names of residents.
figures-stocks = Copy last month's stocks
figures-stocks-title = Copy last month's stocks
figures-stocks-about = Stocks still empty this month take the number at the end of the month before. Each cell can be changed afterwards.
figures-stocks-none = No empty stock has a number in the month before.
figures-stocks-taken = Copied { $count } stocks from the month before
figures-origin-stocks = Copied from the month before
closing-period = Period
closing-close = Close { $period }
closing-correct = Correction { $number }
closing-sign = Sign: { $who }
closing-shut = Shut
closing-save-pdf = Save PDF
closing-not-over = { $period } can be closed from its last day. Until then enter figures in the grid and look at Check.
closing-blocked = { $count } to correct before closing:
closing-ready = { $period } is not closed. { $empties } cells are empty; closing has to say of each: none occurred, not reported or not applicable.
closing-only-commander = This period is not closed. Only a commander closes it.
closing-disputed = Two PCs closed this period without having seen each other. The one signed first is in force; the other is kept and can be printed.
closing-disputed-hint = Compare the two, then sign a correction: it takes the right figures and notes the other PC's act.
closing-elsewhere = Corrections of this period are numbered on the PC that signed last. Here only proposals are entered.
closing-late-title = Came after closing
closing-late-about = These figures are not in force. Choose which a correction takes in; to drop one, type the signed figure into its cell again.
closing-late-none = Nothing came after closing.
closing-late-take = Take
closing-late-take-one = Take into the correction: { $title }
closing-late-place = Place
closing-late-signed = Signed
closing-late-live = Now
closing-late-why = From where
closing-late-arrived = Entered on another PC that had not seen the closing
closing-late-proposed = Proposal for a correction
closing-late-register = The register changed
closing-acts-title = Signed acts
closing-acts-act = Signed
closing-acts-signer = By
closing-acts-changes = Reason, what changed
closing-acts-paper = Paper
closing-act-first = First closing
closing-act-corrected = Correction { $number }
closing-act-beside = Signed on another PC, not in force
closing-act-settled = Signed on another PC, noted in a correction
closing-print-figures = Print the figures
closing-print-changes = Print the corrections
closing-dialog-title = Close the figures of { $period }
closing-dialog-means = Once signed, every figure of the period stays as it is. A later change is a correction with a number and a reason. Closing cannot be taken back.
closing-empties = { $count } cells are empty, { $left } not chosen yet.
closing-empties-keys = On a choice, press 0, - or k.
closing-rest-zero = The rest: 0
closing-rest-missing = The rest: not reported
closing-rest-not-applicable = The rest: not applicable
closing-means-zero = 0, none occurred
closing-means-missing = -, not reported
closing-means-not-applicable = k/c, not applicable
closing-open-findings = { $count } findings have no reason yet. The period can be closed; the list keeps them.
closing-correct-title = Sign correction { $number }, { $period }
closing-correct-means = { $count } figures take the place of signed ones. What was signed before still prints as it was. Signing cannot be taken back.
closing-reason = Reason for the correction
closing-reason-hint = For example: 2 reports received at the desk on 12/11 were left out.
closing-take-over = Take corrections over to this PC
closing-take-over-means = Only when the PC that signed last is gone; if both sign, there will be two branches.
findings-count = { $hard } to correct, { $open } to look at again, { $explained } with a reason.
findings-empty = Nothing to correct or to look at again in this month.
findings-no-figures = This month has no figures to check yet. Enter them in the month grid, then look here again.
findings-rule = Rule
findings-level = Level
findings-what = What is wrong
findings-do = What to do
findings-is-hard = To correct
findings-is-soft = To look at
findings-is-explained = Has a reason
findings-source = Rests on: { $source } Looked over on { $day }.
findings-reason-by = Reason given by { $person } at { $at }.
findings-reason-lapsed = The numbers changed since; the reason no longer counts.
findings-reason-label = Reason to leave the number
findings-keep-reason = Keep reason
findings-print = Print list
findings-print-title = Check of figures
