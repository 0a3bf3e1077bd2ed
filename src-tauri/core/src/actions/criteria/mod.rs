//! Criteria sets and what is said of each criterion.

use crate::actions::folder::UnitInfo;
use crate::domain::criteria::{CriterionKind, Layer, Scoring, State};

mod answer;
mod checklist;
mod rows;
mod sets;

pub use answer::{answer_criterion, appraise_criterion, assign_criterion};
pub use checklist::get_checklist;
pub(crate) use checklist::{checklist_of, years_with_answers};
pub(crate) use sets::{EffectiveSet, effective_sets, find_set};
pub use sets::{issue_set, list_sets, read_criteria_file};

requests! {
    ListSets {}
    /// A set's checklist. Left out: the folder's unit, the latest year with answers, its set.
    GetChecklist { set: Option<String>, unit: Option<String>, year: Option<i32> }
    /// Says how one criterion stands in one layer. `state` left out empties the judgement.
    AnswerCriterion {
        set: String,
        year: i32,
        criterion: String,
        /// `self` or `committee`; the third layer is the province's.
        layer: Layer,
        state: Option<State>,
        /// As typed: "4" or "4,25".
        points: Option<String>,
        /// `None` leaves the note as it is.
        note: Option<String>,
        waits_for: Option<String>,
        expected_on: Option<String>,
    }
    /// The province's judgement of a ward's criterion. `state` left out empties it.
    AppraiseCriterion {
        set: String,
        year: i32,
        unit: String,
        criterion: String,
        state: Option<State>,
        points: Option<String>,
        note: Option<String>,
        waits_for: Option<String>,
        expected_on: Option<String>,
    }
    /// Gives a criterion to a person with a deadline; `None` takes it away.
    AssignCriterion {
        set: String,
        year: i32,
        criterion: String,
        person_id: Option<String>,
        due_on: Option<String>,
    }
    /// Reads a criteria file without issuing it.
    ReadCriteriaFile { path: String }
    /// Issues the set in a criteria file for this unit.
    IssueSet { path: String }
}

words! {
    /// How a criterion stands in the headline layer, or the highest that judged it.
    CriterionState { Met, Unmet, Waiting, Unanswered }
}

replies! {
    SetSummary {
        id: String,
        code: String,
        version: String,
        title: String,
        is_sample: bool,
        scoring: Scoring,
        /// Criteria, its base's included.
        size: u32,
        base: Option<String>,
        scale: Option<String>,
        /// Who issued it; empty for a sample that ships with the program.
        issuer: String,
        note: String,
        /// Years with answers in this folder for the own unit, latest first.
        years: Vec<i32>,
    }
    Checklist {
        set: SetSummary,
        unit: UnitInfo,
        year: i32,
        /// First and last day of the assessment year.
        first_day: String,
        last_day: String,
        groups: Vec<ChecklistGroup>,
        /// "21/22".
        shown: String,
        met: u32,
        unmet: u32,
        unanswered: u32,
        total: u32,
        /// "98/110"; `None` for a set without points.
        score: Option<String>,
        /// The layer the headline is taken from.
        layer: Layer,
        /// Numbers of the criteria that wait on another body.
        waiting: Vec<String>,
        /// Sum of points by layer, `None` where a layer has none.
        totals: Vec<LayerTotal>,
        max: Option<String>,
    }
    LayerTotal { layer: Layer, points: Option<String>, met: u32, answered: u32 }
    ChecklistGroup {
        number: String,
        title: String,
        max: Option<String>,
        totals: Vec<LayerTotal>,
        met: u32,
        total: u32,
        criteria: Vec<ChecklistCriterion>,
    }
    ChecklistCriterion {
        number: String,
        text: String,
        kind: CriterionKind,
        max: Option<String>,
        step: Option<String>,
        pass_at: Option<String>,
        is_mandatory: bool,
        waits_on: Option<String>,
        evidence: Option<String>,
        state: CriterionState,
        /// Always the three layers, in order.
        layers: Vec<LayerAnswer>,
        /// Whether layers judge it differently.
        differs: bool,
        person_id: Option<String>,
        person_name: Option<String>,
        due_on: Option<String>,
        /// Days until the deadline; negative when overdue; `None` when met or without deadline.
        days_left: Option<i64>,
    }
    LayerAnswer {
        layer: Layer,
        /// For the history of this answer.
        table: String,
        row_id: String,
        state: Option<State>,
        points: Option<String>,
        judged_by: String,
        judged_on: Option<String>,
        note: String,
        waits_for: Option<String>,
        expected_on: Option<String>,
        /// Whether the person may change it in this folder.
        is_editable: bool,
        has_conflict: bool,
    }
    SetPreview {
        code: String,
        version: String,
        title: String,
        scoring: Scoring,
        scale: Option<String>,
        is_sample: bool,
        groups: Vec<SetPreviewGroup>,
        /// SHA-256 of the text; a set is immutable once issued.
        sha256: String,
    }
    SetPreviewGroup { number: String, title: String, criteria: Vec<SetPreviewCriterion> }
    SetPreviewCriterion { number: String, text: String, kind: CriterionKind, max: Option<String> }
}
