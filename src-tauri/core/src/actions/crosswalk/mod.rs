//! From one version of a set to the next: which criterion became which, answers carried over, and
//! a year looked at under both.
//!
//! Nothing of the old version is touched: what is carried over is copied, register by register,
//! and one undo takes all of it back. What the new version already says is never written over
//! unless a person says so for that criterion.

use crate::actions::criteria::{CriterionState, SetSummary};
use crate::actions::folder::UnitInfo;
use crate::domain::criteria::{Because, CriterionKind, CrosswalkDecision, Decision, Layer};

mod carry;
mod decide;
mod plan;
mod view;

pub use carry::{carry_appraisals, carry_over};
pub use decide::decide_crosswalk;
pub use view::{get_crosswalk, list_crosswalks};

requests! {
    /// The crosswalks that were begun in this folder.
    ListCrosswalks {}
    /// Two versions of a set for a unit and a year, row beside row. Left out: the folder's unit, the
    /// old version's latest year with answers.
    GetCrosswalk { from: String, to: String, year: Option<i32>, unit: Option<String> }
    /// What a person says of some rows; all of them or none.
    DecideCrosswalk { from: String, to: String, year: i32, rows: Vec<CrosswalkChoice> }
    /// `decision` left out takes it back.
    CrosswalkChoice {
        /// The old criterion's number.
        criterion: String,
        decision: Option<CrosswalkDecision>,
        /// The new criterion's number, of a row that is mapped.
        to: Option<String>,
    }
    /// Copies answers, assignments, notes, waits and evidence of every decided row that was not
    /// carried over yet.
    CarryOver {
        from: String,
        to: String,
        year: i32,
        /// Old criteria whose answers replace what the new version already says.
        take: Option<Vec<String>>,
        /// Old criteria where what the new version says stays; only what is empty is filled.
        keep: Option<Vec<String>>,
    }
    /// The province's appraisals of a ward, by the rows the ward decided.
    CarryAppraisals {
        from: String,
        to: String,
        year: i32,
        unit: String,
        take: Option<Vec<String>>,
        keep: Option<Vec<String>>,
    }
}

replies! {
    CrosswalkSummary {
        from: SetSummary,
        to: SetSummary,
        year: i32,
        /// Rows a person decided, of so many.
        decided: u32,
        total: u32,
        carried: u32,
    }
    Crosswalk {
        from: SetSummary,
        to: SetSummary,
        unit: UnitInfo,
        year: i32,
        from_result: VersionResult,
        to_result: VersionResult,
        /// One row for each old criterion, in its order.
        rows: Vec<CrosswalkLine>,
        /// New criteria that no old one has become or is suggested to become, in order.
        added: Vec<CrosswalkSide>,
        /// Rows nobody decided yet.
        undecided: u32,
        /// Rows that would be carried over now without asking.
        ready: u32,
        /// What the new version already says otherwise.
        conflicts: Vec<CarryConflict>,
        /// Whether this folder decides the rows.
        may_decide: bool,
    }
    /// The headline of a year under one version.
    VersionResult {
        shown: String,
        score: Option<String>,
        met: u32,
        unanswered: u32,
        waiting: u32,
        decision: Decision,
        layer: Layer,
    }
    CrosswalkLine {
        old: CrosswalkSide,
        /// The criterion decided on, else the suggested one.
        new: Option<CrosswalkSide>,
        decision: Option<CrosswalkDecision>,
        /// What is suggested: its number, and why.
        suggested: Option<String>,
        because: Option<Because>,
        /// The kind or scale is another: points may have to be given anew.
        is_other_measure: bool,
        decided_by: String,
        decided_on: Option<String>,
        /// Whether the answers stand under the new criterion already, and since when.
        is_carried: bool,
        carried_on: Option<String>,
        /// Layers with an answer, and pieces of evidence: what there is to carry over.
        answers: u32,
        evidence: u32,
        /// Layers whose judgement cannot stand there; it is judged anew.
        unfit: Vec<UnfitJudgement>,
    }
    CrosswalkSide {
        number: String,
        text: String,
        kind: CriterionKind,
        max: Option<String>,
        group_number: String,
        group_title: String,
        state: CriterionState,
        /// Points of the highest layer that judged it.
        points: Option<String>,
    }
    /// A register of an answer that differs in the new version.
    CarryConflict {
        /// The old criterion's number, and the new one's.
        criterion: String,
        to: String,
        layer: Layer,
        /// The register's name, as in the journal.
        part: String,
        /// Values as in the journal, joined with " · ".
        old: String,
        new: String,
    }
    UnfitJudgement { layer: Layer, because: UnfitReason, points: Option<String>, max: Option<String> }
    Carried {
        /// The action to undo; `None` when there was nothing to carry over.
        action_id: Option<String>,
        rows: u32,
        /// Answers of layers that were copied.
        answers: u32,
        evidence: u32,
        /// Rows that wait for a person's word.
        conflicts: Vec<CarryConflict>,
    }
}

words! {
    /// Why a judgement cannot stand under the new criterion.
    UnfitReason {
        /// It is judged in another way.
        Kind,
        /// Its points are on another scale.
        Scale,
        /// What is taken off is another.
        Deductions,
    }
}
