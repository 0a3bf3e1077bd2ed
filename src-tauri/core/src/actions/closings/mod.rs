//! Closing a period by signature, and correcting it afterwards.

use crate::actions::folder::UnitInfo;
use crate::actions::validation::FindingView;

mod late;
mod print;
mod sheet;
mod sign;
mod view;
mod words;
mod workbook;

pub use print::{preview_closing, save_closing};
pub use sign::{close_period, correct_period};
pub(crate) use sign::{closed_by, require_open};
pub use view::get_closing;
pub(crate) use words::{period_short, period_words};

requests! {
    /// A period with its signed acts, what came after them, and what stands in the way of closing.
    GetClosing { period: String, unit: Option<String> }
    /// Signs a month or a longer period. `fills` say what every cell left empty means.
    ClosePeriod { period: String, unit: Option<String>, fills: Vec<ClosingFill> }
    /// `value` as typed: a number, "-" (not reported), "k/c" (not applicable).
    ClosingFill { indicator: String, value: String }
    /// Signs a correction that takes in some of the later figures.
    CorrectPeriod {
        period: String,
        unit: Option<String>,
        reason: String,
        take: Vec<CorrectedCell>,
        /// The PC named for corrections is gone: this one takes its place.
        takes_over: Option<bool>,
    }
    CorrectedCell { indicator: String, residential_unit: Option<String> }
    /// The sheets of a signed act as they were issued.
    PreviewClosing { id: String, sheet: ClosingSheet }
    SaveClosing { id: String, sheet: ClosingSheet, path: String }
}

words! {
    ClosingSheet {
        /// Bảng số liệu.
        Figures,
        /// Bảng đính chính.
        Changes,
    }
    /// How a figure came to differ from the signed one.
    LateKind {
        /// Written elsewhere without knowing of the closing.
        Arrived,
        /// Entered here after the closing, as a proposal for a correction.
        Proposed,
        /// The register that gives the figure changed after the closing.
        Register,
    }
}

replies! {
    ClosingView {
        unit: UnitInfo,
        period: String,
        /// "tháng 11/2026".
        name: String,
        first_day: String,
        last_day: String,
        /// It can be closed from its last day on.
        is_over: bool,
        /// The number in force; none while open.
        number: Option<i64>,
        /// From the closing to the latest correction.
        acts: Vec<SignedAct>,
        /// Acts of another PC that had not seen the closing in force.
        beside: Vec<SignedAct>,
        /// Another PC closed the period too, and no correction has settled it yet.
        is_disputed: bool,
        /// Corrections are numbered on this PC.
        is_named_here: bool,
        /// Cells nobody filled; closing has to say what each means.
        empties: Vec<EmptyCell>,
        late: Vec<LateFigure>,
        /// Findings that block closing.
        blocking: Vec<FindingView>,
        /// Soft findings without a reason.
        open_findings: u32,
    }
    SignedAct {
        id: String,
        number: i64,
        signer: String,
        position: String,
        /// Milliseconds since 1970 UTC.
        signed_at: i64,
        reason: String,
        is_this_pc: bool,
        /// A beginning of another PC that a later correction took note of.
        is_settled: bool,
        /// What a correction changed.
        changes: Vec<SignedChange>,
    }
    SignedChange {
        indicator: String,
        title: String,
        /// The residential unit's name; empty for the whole ward.
        place: String,
        old: String,
        new: String,
    }
    EmptyCell { indicator: String, title: String, unit_word: String, group: String }
    LateFigure {
        indicator: String,
        title: String,
        unit_word: String,
        residential_unit: Option<String>,
        place: String,
        /// As signed: "5", "–", "k/c".
        signed: String,
        /// As it stands now.
        live: String,
        kind: LateKind,
        by: String,
        at: Option<i64>,
        origin: String,
        row_id: String,
    }
}
