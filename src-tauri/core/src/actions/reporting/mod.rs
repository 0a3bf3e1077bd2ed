//! Members of the ward's bodies, what they report each month, and what came.

use crate::domain::reporting::{
    DueMonth, Lateness, OffDayRule, ReportingChannel, ReportingState, ReportingTally,
};

mod board;
mod duties;
mod expected;
mod members;
mod record;
mod reminder;
mod workbook;
mod year;

pub use board::get_reporting_board;

pub use duties::{delete_report_duty, list_report_duties, save_report_duty};
pub(crate) use expected::{month_words as month_in_words, outstanding};
pub use members::{delete_committee_member, list_committee_members, save_committee_member};
pub use record::{clear_member_report, receive_member_reports, record_member_report};
pub use reminder::{preview_reminder, save_reminder};
pub use workbook::{save_reporting_board, save_reporting_year};
pub use year::get_reporting_year;

requests! {
    /// `query` searches without marks.
    ListCommitteeMembers { query: Option<String> }
    SaveCommitteeMember {
        id: Option<String>,
        name: String,
        position: Option<String>,
        /// "Ban Chỉ đạo" and the like: data, not a fixed list.
        body: String,
        /// The unit they report for; may be left out when `residentialUnitId` says it.
        organisation: Option<String>,
        residential_unit_id: Option<String>,
        effective_from: Option<String>,
        effective_to: Option<String>,
        is_reporting: bool,
    }
    DeleteCommitteeMember { id: String }
    ListReportDuties {}
    SaveReportDuty {
        id: Option<String>,
        name: String,
        /// Whose members owe it; nothing: every reporting member.
        body: Option<String>,
        /// `hc` or `dl`.
        calendar: String,
        due_day: i64,
        due_month: DueMonth,
        off_day_rule: OffDayRule,
        effective_from: Option<String>,
        effective_to: Option<String>,
    }
    DeleteReportDuty { id: String }
    /// `period` is a month, `hc:2026-11`; every duty counts that month in its own calendar.
    /// Without it: the month that is being collected now. `asOf` is today if left out.
    GetReportingBoard { period: Option<String>, as_of: Option<String> }
    /// The twelve months of a year, of one duty or of all.
    GetReportingYear { year: Option<i32>, duty_id: Option<String>, as_of: Option<String> }
    /// The board and the year as workbooks.
    SaveReportingBoard { period: Option<String>, as_of: Option<String>, path: String }
    SaveReportingYear { year: Option<i32>, duty_id: Option<String>, as_of: Option<String>, path: String }
    /// The list of what has not been sent, or the letter that asks for it: to one member or to all.
    PreviewReminder { is_letter: bool, period: Option<String>, member_id: Option<String> }
    SaveReminder { is_letter: bool, period: Option<String>, member_id: Option<String>, path: String }
    /// One report as it came. All days are written anew; a channel says how it came.
    RecordMemberReport {
        duty_id: String,
        member_id: String,
        period: String,
        received_on: String,
        sent_on: Option<String>,
        made_on: Option<String>,
        channel: Option<ReportingChannel>,
    }
    /// Several reports that came on one day, today if left out. Those already here stay as they are.
    ReceiveMemberReports { reports: Vec<ReportingKey>, received_on: Option<String> }
    ReportingKey { duty_id: String, member_id: String, period: String }
    /// The report has not come after all.
    ClearMemberReport { duty_id: String, member_id: String, period: String }
}

replies! {
    CommitteeMember {
        id: String,
        name: String,
        position: String,
        body: String,
        /// As recorded; empty when the residential unit says it.
        organisation: String,
        residential_unit_id: Option<String>,
        residential_unit: String,
        /// What they report for, in one text.
        reports_for: String,
        effective_from: Option<String>,
        effective_to: Option<String>,
        is_reporting: bool,
        /// In office today.
        is_current: bool,
    }
    ReportDuty {
        id: String,
        name: String,
        body: String,
        calendar: String,
        due_day: i64,
        due_month: DueMonth,
        off_day_rule: OffDayRule,
        effective_from: Option<String>,
        effective_to: Option<String>,
        /// In force today.
        is_current: bool,
        /// The next due day and its period.
        next_due_on: Option<String>,
        next_period: Option<String>,
    }
    ReportingBoard {
        /// The month shown, and the ones before and after it.
        period: String,
        previous: String,
        next: String,
        today: String,
        as_of: String,
        /// Members and duties there are at all, former ones too: whether anything is set up.
        members: u32,
        duties_known: u32,
        duties: Vec<BoardDuty>,
        rows: Vec<BoardRow>,
        tally: ReportingTally,
        /// "33,3"; none while nothing is due.
        rate_on_time: Option<String>,
        /// "1/3": on time of those whose due day is over.
        coverage: String,
    }
    BoardDuty {
        duty_id: String,
        name: String,
        period: String,
        first_day: String,
        last_day: String,
        due_on: String,
        /// The day laid down, when a day off moved it.
        moved_from: Option<String>,
        /// Below zero: over.
        days_left: i64,
        tally: ReportingTally,
        rate_on_time: Option<String>,
        coverage: String,
    }
    BoardRow {
        /// Of the report's row, for its history.
        report_id: String,
        duty_id: String,
        duty: String,
        member_id: String,
        member: String,
        position: String,
        body: String,
        reports_for: String,
        period: String,
        due_on: String,
        state: ReportingState,
        lateness: Option<Lateness>,
        /// Of receiving, or of the day asked about, after the due day.
        days_late: i64,
        received_on: Option<String>,
        sent_on: Option<String>,
        made_on: Option<String>,
        channel: Option<ReportingChannel>,
        has_conflict: bool,
    }
    ReportingYear {
        year: i32,
        as_of: String,
        /// Duties that may be chosen.
        duties: Vec<DutyName>,
        rows: Vec<MemberYear>,
        /// Twelve, January first.
        months: Vec<ReportingMonth>,
        tally: ReportingTally,
        rate_on_time: Option<String>,
        coverage: String,
    }
    DutyName { id: String, name: String }
    MemberYear {
        member_id: String,
        member: String,
        position: String,
        reports_for: String,
        /// Twelve, January first.
        cells: Vec<MemberMonth>,
        tally: ReportingTally,
        rate_on_time: Option<String>,
        coverage: String,
    }
    MemberMonth {
        /// The worst of the month's reports; none: nothing is owed.
        state: Option<ReportingState>,
        lateness: Option<Lateness>,
        expected: u32,
        on_time: u32,
        days_late: i64,
    }
    ReportingMonth { period: String, tally: ReportingTally, rate_on_time: Option<String>, coverage: String }
    ReportsRecorded {
        /// The action to undo.
        action_id: String,
        /// How many reports changed.
        count: u32,
        /// The member, when it was one.
        name: String,
    }
}
