# Figures: month grid, comparison, chart.

figures-title = Monthly figures
figures-which = Months run from the 15th of the month before to the 14th.
figures-which-open = Month { $month } is open, from { $first } to { $last }.
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
figures-note-window = Summed from the months { $first } to { $last }: { $surplus } days too many, { $missing } days too few.
figures-note-unlike-windows = { $title }: the two sides are summed from windows that do not match (this period { $current }, base { $base } days), so they are not compared.
figures-reason-missing = month { $month } missing
figures-reason-missing-many = { $count } months missing
figures-reason-no-base = no base yet
figures-reason-no-current = not reported
figures-reason-no-rate = no cases
figures-reason-part-base = base has { $coverage }
figures-reason-part-current = this period has { $coverage }
figures-reason-not-comparable = not comparable
figures-reason-unlike = unlike windows

# Chart.
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
figures-month-label = Month
figures-quarter-label = Quarter
figures-compare-with = Compare with
figures-same-period = Same period: { $period }
figures-period-before = Period before: { $period }
figures-this-period = This period
figures-base-period = Base
figures-remark = Note
figures-compare-label = { $period } compared with { $base }
figures-compare-heading = { $unit }: { $period } compared with { $base }
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
