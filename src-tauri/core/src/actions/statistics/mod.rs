//! Figures: the month grid, single figures, comparisons.

use crate::actions::folder::UnitInfo;
use crate::domain::periods::RuleMark;
use crate::domain::registers::RegisterKind;
use crate::domain::statistics::{Direction, IndicatorOrigin, Kind, Note};

mod check;
mod closed;
mod comment;
mod compare;
mod enter;
mod figure;
mod grid;
mod indicators;
mod lineage;
mod list;
mod mean;
mod measure;
mod predecessors;
mod registers;
mod source;
mod words;

pub use check::check_figure;
pub use comment::comment_figure;
pub(crate) use compare::comparison;
pub use compare::{compare_figures, compare_table};
pub use enter::{check_figures, enter_figure, enter_figures};
pub(crate) use enter::{own_unit, read_cell};
pub use figure::get_figure;
pub use grid::get_month_grid;
pub use indicators::{list_indicator_versions, retire_indicator, save_indicator};
pub use lineage::{delete_shares, list_lineage, save_shares};
pub use list::{list_calendars, list_indicators};
pub(crate) use list::{require_indicator, require_period, require_unit};
pub use mean::{compare_mean, get_series, get_structure};
pub(crate) use measure::Measured;
pub(crate) use registers::Registers;
pub(crate) use source::{Figures, Origin};
pub(crate) use words::does_not_apply;
pub use words::{note_words, period_words};

requests! {
    ListIndicators {}
    /// The administrative months of a year for a unit or one of its residential units.
    GetMonthGrid { year: Option<i32>, unit: Option<String>, residential_unit: Option<String> }
    /// One cell as typed: digits, "k/c", "-" (not reported), or empty.
    EnterFigure {
        indicator: String,
        period: String,
        value: String,
        unit: Option<String>,
        residential_unit: Option<String>,
        comment: Option<String>,
        /// The period is closed: the figure waits as a proposal for a correction.
        proposal: Option<bool>,
    }
    /// One cell while it is being typed: what it would be, and what the rules say. Changes nothing.
    CheckFigure {
        indicator: String,
        period: String,
        value: String,
        unit: Option<String>,
        residential_unit: Option<String>,
    }
    /// The comment on a cell; an empty one takes it away.
    CommentFigure {
        indicator: String,
        period: String,
        comment: String,
        unit: Option<String>,
        residential_unit: Option<String>,
    }
    /// A pasted block, checked cell by cell; changes nothing.
    CheckFigures { cells: Vec<TypedCell>, unit: Option<String>, residential_unit: Option<String> }
    /// A pasted block; all of it or nothing.
    EnterFigures {
        cells: Vec<TypedCell>,
        unit: Option<String>,
        residential_unit: Option<String>,
        /// Where the block came from, "Dán từ Excel".
        origin: Option<String>,
        /// The period is closed: the figures wait as proposals for a correction.
        proposal: Option<bool>,
    }
    TypedCell { indicator: String, period: String, value: String }
    GetFigure { indicator: String, period: String, unit: Option<String> }
    CompareFigures { indicator: String, period: String, with: String, unit: Option<String> }
    /// Every indicator of a period against another.
    CompareTable { period: String, with: String, unit: Option<String> }
    /// Every indicator of a period against the mean of the same period in so many years before.
    CompareMean { period: String, years: u32, unit: Option<String> }
    /// The same period of several years, for a line.
    GetSeries { indicator: String, period: String, years: u32, unit: Option<String> }
    /// How a period's cases divide between groups of crime.
    GetStructure { period: String, unit: Option<String> }
    ListCalendars {}
    /// A new indicator, or with `code` a new version of one. Kind, unit word and the parts of a
    /// ratio are those of the first version.
    SaveIndicator {
        code: Option<String>,
        title: String,
        title_en: Option<String>,
        short: Option<String>,
        kind: Kind,
        unit_word: String,
        direction: Direction,
        group: String,
        decimals: Option<u32>,
        numerator: Option<String>,
        denominator: Option<String>,
        /// ">= 90"
        target: Option<String>,
        starts_on: Option<String>,
        /// The document that ordered it.
        document: Option<String>,
        /// Why it is changed.
        reason: Option<String>,
    }
    /// Ends an indicator, or with an empty day takes it up again.
    RetireIndicator { code: String, ends_on: Option<String>, reason: String }
    ListIndicatorVersions { code: String }
    ListLineage { unit: Option<String> }
    /// "1/3", "40 %"; together exactly the whole.
    SaveShares { former: String, shares: Vec<DeclaredShare>, reason: String }
    DeclaredShare { unit: String, share: String }
    DeleteShares { former: String }
}

words! {
    /// Where a figure lies beside the range of the years before.
    RangePlace { Below, Within, Above }
    /// The kinds of content of a grid cell.
    CellState {
        Reported,
        /// Chưa báo cáo: said so, or left blank in a month that is over.
        NotReported,
        /// Không áp dụng.
        NotApplicable,
        /// Nothing yet in the open month or later.
        Blank,
    }
}

replies! {
    IndicatorGroupView { code: String, title: String, title_en: String, indicators: Vec<IndicatorView> }
    IndicatorView {
        code: String,
        title: String,
        title_en: String,
        kind: Kind,
        unit: String,
        unit_en: String,
        direction: Direction,
        decimals: u32,
        short: String,
        origin: IndicatorOrigin,
        version: i64,
        /// `YYYY-MM-DD`, empty where there is none.
        starts_on: String,
        ends_on: String,
        numerator: Option<String>,
        denominator: Option<String>,
        target: Option<String>,
    }
    IndicatorVersion {
        code: String,
        version: i64,
        origin: IndicatorOrigin,
        title: String,
        group: String,
        direction: Direction,
        decimals: u32,
        target: Option<String>,
        starts_on: String,
        ends_on: String,
        document: String,
        reason: String,
        by: String,
        at: Option<i64>,
    }
    CalendarView {
        code: String,
        title: String,
        title_en: String,
        has_months: bool,
        parts: Vec<String>,
        checked_to: String,
        mark: RuleMark,
        source: String,
        /// What could not be checked, in a sentence; empty where nothing is open.
        unchecked: String,
    }
    Predecessor {
        unit: String,
        name: String,
        /// Where it lay: "Quận Hà Đông, Thành phố Hà Nội".
        place: String,
        /// The last day it existed, `YYYY-MM-DD`; empty where that is not known.
        until: String,
        is_whole: bool,
        successors: Vec<SuccessorShare>,
        reason: String,
        declared_by: String,
        at: Option<i64>,
        /// Declared by the province, for all its wards.
        is_of_province: bool,
        /// The declaration's row, for its history; empty where nobody declared.
        declaration: String,
    }
    SuccessorShare { unit: String, name: String, share: Option<String> }
    MeanTable { period: String, years: u32, unit: UnitInfo, groups: Vec<MeanGroup> }
    MeanGroup { code: String, title: String, rows: Vec<MeanRow> }
    MeanRow {
        indicator: String,
        title: String,
        unit_word: String,
        current_shown: String,
        /// "2/3": how much of the period was reported.
        coverage: String,
        /// One decimal; of a ratio the ratio of the sums.
        mean_shown: String,
        least_shown: String,
        most_shown: String,
        /// Each year before, the last first; empty where it is not complete and does not count.
        years_shown: Vec<String>,
        /// How many years were complete and count.
        years: u32,
        /// "-1,5"; `None` where one side is missing, and for ratios.
        difference: Option<String>,
        percent: Option<String>,
        is_points: bool,
        is_faint: bool,
        place: Option<RangePlace>,
        notes: Vec<Note>,
    }
    Series {
        indicator: String,
        title: String,
        unit_word: String,
        period: String,
        points: Vec<SeriesPoint>,
        notes: Vec<Note>,
    }
    SeriesPoint {
        period: String,
        year: i32,
        /// A count; of a ratio tenths of a percent. `None` where the year is not complete.
        value: Option<i64>,
        shown: String,
        coverage: String,
    }
    CrimeStructure {
        period: String,
        total: i64,
        /// Groups without a complete figure; they have no share.
        missing: u32,
        rows: Vec<CrimeStructureRow>,
    }
    CrimeStructureRow {
        group: String,
        title: String,
        indicator: String,
        value: Option<i64>,
        percent: Option<String>,
        coverage: String,
    }
    MonthGrid {
        year: i32,
        unit: UnitInfo,
        residential_unit: Option<String>,
        months: Vec<MonthColumn>,
        /// The open month's number, when this year has it.
        open_month: Option<u8>,
        /// The last month the sums reach.
        summed_to: u8,
        groups: Vec<GridGroup>,
        /// Cells filled in the open month, of those that can be.
        filled: u32,
        fillable: u32,
        notes: Vec<GridNote>,
    }
    MonthColumn { period: String, month: u8, first_day: String, last_day: String, is_open: bool, is_future: bool, closing: Option<MonthClosing> }
    /// A signed month.
    MonthClosing {
        /// 0 closed, 1 … corrected.
        number: i64,
        signer: String,
        /// Milliseconds since 1970 UTC.
        signed_at: i64,
        /// Figures of the grid that came after and wait for a correction.
        late: u32,
    }
    GridGroup { code: String, title: String, rows: Vec<GridRow> }
    GridRow {
        indicator: String,
        title: String,
        unit: String,
        kind: Kind,
        /// Computed rows cannot be typed into.
        is_computed: bool,
        cells: Vec<GridCell>,
        /// Since the start of the year, to the last month that is over.
        cumulative: GridSum,
        /// The same months of the year before.
        base: GridSum,
        /// "-5"; `None` where nothing can be compared.
        difference: Option<String>,
        /// "-33,3"; `None` on a zero base.
        percent: Option<String>,
        /// The difference is in percentage points.
        is_points: bool,
        is_faint: bool,
        /// Why nothing is compared.
        reason: Option<Note>,
    }
    GridCell {
        period: String,
        row_id: String,
        state: CellState,
        value: Option<i64>,
        /// As it stands in the cell: "4.600", "100,0".
        shown: String,
        by: String,
        /// Milliseconds since 1970 UTC.
        at: Option<i64>,
        /// Where it came from, empty when typed.
        origin: String,
        comment: String,
        has_conflict: bool,
        /// The register that gives it; such a cell cannot be typed into.
        register: Option<RegisterKind>,
        /// What stands typed or imported beside the register and differs.
        other_source: Option<String>,
        /// What stands here now, where it differs from the signed figure shown: "5", "–", "k/c".
        late: Option<String>,
    }
    GridSum {
        state: CellState,
        shown: String,
        /// "10/11" when something is missing.
        coverage: Option<String>,
    }
    GridNote { indicator: String, title: String, note: Note }
    FigureEntered {
        row: GridRow,
        /// What the rules find in the cell: worth a second look.
        findings: Vec<crate::actions::validation::FindingView>,
    }
    FigureCheck {
        /// What would stand in the cell: "5", "–", "k/c"; empty when it would be emptied.
        shown: String,
        /// Why the text is no figure.
        error: Option<crate::error::WireError>,
        findings: Vec<crate::actions::validation::FindingView>,
    }
    FiguresChecked { accepted: u32, empty: u32, errors: Vec<CellError> }
    CellError {
        index: u32,
        /// An error code with its values, as any error.
        error: crate::error::WireError,
    }
    FiguresEntered { entered: u32, grid_year: i32 }
    FigureView {
        indicator: String,
        title: String,
        period: String,
        unit: UnitInfo,
        /// "9,5", or the count in words of digits; `None` when nothing was reported.
        value: Option<String>,
        /// Counts and stocks: the value as an integer.
        count: Option<i64>,
        numerator: Option<i64>,
        denominator: Option<i64>,
        /// "9,5 % (2/21)".
        shown: String,
        target: Option<String>,
        target_met: Option<bool>,
        coverage: String,
        /// "own" figure of the period, "months" summed, "lineage" summed from predecessors, "register" counted.
        source: String,
        notes: Vec<Note>,
    }
    Comparison {
        indicator: String,
        title: String,
        unit_word: String,
        period: String,
        with: String,
        current: Option<i64>,
        base: Option<i64>,
        difference: Option<i64>,
        /// "-42,9"; for a ratio the difference in percentage points.
        percent: Option<String>,
        is_points: bool,
        is_faint: bool,
        /// "04 tin, giảm 03 tin (-42,9 %)".
        shown: String,
        current_shown: String,
        base_shown: String,
        coverage: Coverage,
        notes: Vec<Note>,
    }
    Coverage { current: String, base: String }
    ComparisonTable {
        period: String,
        with: String,
        unit: UnitInfo,
        groups: Vec<ComparisonGroup>,
    }
    ComparisonGroup { code: String, title: String, rows: Vec<Comparison> }
}
