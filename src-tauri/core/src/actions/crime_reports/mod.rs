//! Tố giác, tin báo về tội phạm: the register with its legal clocks. Coded fields only: no person,
//! no note, no attachment; it does not replace the statutory register (mẫu 294).

use crate::domain::crime_reports::{Channel, Ground, ReportKind};
use crate::domain::deadlines::{Actor, Certainty, EventKind, Group, Shown, Stage};

mod detail;
mod events;
mod list;
mod papers;
mod save;
mod search;
mod undo;
mod why;

pub use detail::get_crime_report;
pub use events::{record_report_event, remove_report_event};
pub use list::list_crime_reports;
pub(crate) use list::{now_of, work_clocks};
pub(crate) use papers::{Paper, PaperClock, PaperReport, owed, received_in};
pub use save::{delete_crime_report, save_crime_report};
pub(crate) use undo::ReportsWatch;
pub(crate) use why::{due_text, limit_words};

words! {
    /// The tabs of the register.
    ReportTab {
        /// All of a year.
        All,
        DueSoon,
        Overdue,
        Open,
        /// Settled, of a year.
        Settled,
        Suspended,
    }
}

requests! {
    /// One page of a tab; `year` counts for all and settled reports, what is open shows whatever
    /// its year. `query` searches the year without marks.
    ListCrimeReports { tab: Option<ReportTab>, year: Option<i32>, query: Option<String>, page: Option<u32> }
    GetCrimeReport { id: String }
    SaveCrimeReport {
        id: Option<String>,
        /// Given automatically when left out.
        number: Option<i64>,
        /// Local time, `2026-12-09T16:20` or `16:20 09/12/2026`.
        received_at: String,
        channel: Channel,
        kind: ReportKind,
        category: String,
        residential_unit_id: Option<String>,
        group: Group,
        officer_id: Option<String>,
    }
    DeleteCrimeReport { id: String }
    RecordReportEvent {
        report_id: String,
        kind: EventKind,
        at: String,
        /// Prolonged, extended: the last day the decision names.
        until_on: Option<String>,
        /// Suspended: why.
        ground: Option<Ground>,
    }
    RemoveReportEvent { report_id: String, id: String }
}

replies! {
    CrimeReportList {
        year: i32,
        /// Years with reports, latest first; the present one always.
        years: Vec<i32>,
        tab: ReportTab,
        counts: ReportTabCounts,
        rows: Vec<CrimeReportRow>,
        /// From 0.
        page: u32,
        pages: u32,
        total: u32,
        /// Numbers of the year that two PCs gave, "17/2026".
        duplicates: Vec<String>,
        categories: Vec<ReportCategory>,
        /// The law the rule table was not compared with, for reports received today.
        unchecked: Option<String>,
        /// Now, local time.
        now: String,
    }
    /// All, settled and in time are of the year, the others of any year.
    ReportTabCounts { all: i64, settled: i64, in_time: i64, judged: i64, open: i64, suspended: i64, overdue: i64, due_soon: i64 }
    ReportCategory { code: String, title: String }
    CrimeReportRow {
        id: String,
        /// "17/2026".
        number: String,
        received_at: String,
        channel: Option<Channel>,
        kind: Option<ReportKind>,
        category: String,
        category_title: String,
        residential_unit: String,
        /// In force: a report can move from b to a.
        group: Group,
        officer: String,
        is_taken_up: bool,
        stage: Stage,
        /// How the report shows in a list.
        state: Shown,
        /// The clock that ends first.
        next: Option<NextClock>,
        outcome: Option<EventKind>,
        settled_at: Option<String>,
        is_in_time: Option<bool>,
        is_duplicate: bool,
    }
    NextClock {
        code: String,
        title: String,
        /// The earlier date, which warns.
        warning: String,
        legal: String,
        /// Whether it ends at 24:00 of that day.
        is_day_end: bool,
        /// To the warning; to the legal end once that has passed; negative when overdue.
        minutes_left: i64,
    }
    CrimeReport {
        row: CrimeReportRow,
        year: i32,
        number: i64,
        residential_unit_id: Option<String>,
        officer_id: Option<String>,
        /// At receipt.
        group: Group,
        events: Vec<ReportEvent>,
        clocks: Vec<ReportClock>,
        /// The code of the clock that decides whether the report is handled in time.
        main: Option<String>,
        /// What can be recorded now.
        allowed: Vec<EventKind>,
        /// Prolonged or extended after the term had run out: moves nothing.
        late_decisions: Vec<EventKind>,
        unchecked: Option<String>,
        receipt_is_first_day: bool,
        now: String,
    }
    ReportEvent { id: String, kind: EventKind, at: String, until_on: Option<String>, ground: Option<Ground> }
    ReportClock {
        code: String,
        title: String,
        state: Shown,
        actor: Actor,
        start: Option<String>,
        legal: Option<String>,
        warning: Option<String>,
        is_day_end: bool,
        met_at: Option<String>,
        stopped_at: Option<String>,
        minutes_left: Option<i64>,
        is_optional: bool,
        condition: String,
        basis: String,
        certainty: Certainty,
        note: String,
        /// Why the date is what it is, in one sentence with its rule.
        why: String,
    }
}
