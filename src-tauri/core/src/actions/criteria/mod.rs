//! Criteria sets and what is said of each criterion.

use crate::actions::folder::UnitInfo;
use crate::domain::criteria::{
    Clear, CriterionKind, Decision, Layer, Progress, Reason, Scoring, State, ThresholdGap,
};
use crate::domain::statistics::Note;
use crate::error::WireError;

mod answer;
mod answers_file;
mod answers_reading;
mod assign;
mod checklist;
mod explanation;
mod library;
mod rows;
mod set_files;
mod set_workbook;
mod sets;
mod thresholds;

pub use answer::{answer_criterion, appraise_criterion};
pub use answers_file::{import_answers, preview_answers};
pub use assign::{assign_criterion, finish_assignment};
pub use checklist::get_checklist;
pub(crate) use checklist::{checklist_of, choose, offices, years_with_answers};
pub use library::{get_set, list_set_versions, save_set_file};
pub(crate) use rows::Offices;
pub use set_files::{issue_set, read_criteria_file};
pub use sets::list_sets;
pub(crate) use sets::{EffectiveSet, effective_sets, find_set, set_head};

requests! {
    /// Years with answers are those of `unit`; left out, of the folder's own.
    ListSets { unit: Option<String> }
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
        /// As typed: "4" or "4,25"; before deductions. Left out with deductions: the maximum.
        points: Option<String>,
        deductions: Option<Vec<DeductionTaken>>,
        /// On top of the points, where the criterion has a bonus.
        bonus: Option<String>,
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
        deductions: Option<Vec<DeductionTaken>>,
        bonus: Option<String>,
        note: Option<String>,
        waits_for: Option<String>,
        expected_on: Option<String>,
    }
    /// One of a criterion's deductions, and how many times it applies.
    DeductionTaken { index: u32, times: u32 }
    /// Says who does what for a criterion by when; what is left out is not clear. With nothing at
    /// all the assignment is taken away.
    AssignCriterion {
        set: String,
        year: i32,
        criterion: String,
        person_id: Option<String>,
        task: Option<String>,
        due_on: Option<String>,
        /// What has to come out.
        product: Option<String>,
        /// The commander who answers for it.
        supervisor_id: Option<String>,
        /// Who works along.
        helper_ids: Option<Vec<String>>,
    }
    /// Notes the day the assigned work was done; `None` opens it again. Says nothing of whether the
    /// criterion is met.
    FinishAssignment { set: String, year: i32, criterion: String, done_on: Option<String> }
    /// Reads a criteria file without issuing it.
    ReadCriteriaFile { path: String }
    /// Issues the set in a criteria file for this unit.
    IssueSet { path: String }
    /// Every set here, a supplement without its base too.
    ListSetVersions {}
    /// A set's whole text, by id.
    GetSet { set: String }
    /// Writes a set to `path`, a workbook where it ends in .xlsx, else TOML; without a set the
    /// template.
    SaveSetFile { set: Option<String>, path: String }
    /// Reads the answers of a workbook without taking them in. `year` left out: as the file says.
    PreviewAnswers { path: String, year: Option<i32> }
    /// Takes the answers of a workbook into the ward's own layers; `skip_errors` leaves the cells
    /// with errors out.
    ImportAnswers { path: String, year: Option<i32>, skip_errors: Option<bool> }
}

words! {
    /// Where a set comes from.
    SetOrigin {
        /// Ships with the program.
        Sample,
        /// Issued by this folder's unit.
        Own,
        /// Issued by another unit: for a ward its province.
        Other,
    }
    /// How a criterion stands in the headline layer, or the highest that judged it.
    CriterionState { Met, Unmet, Waiting, Unanswered }
    /// What the figures say of a threshold.
    ThresholdVerdict { Holds, Fails, Unsaid }
    /// What a workbook changes of an answer.
    AnswerPart { Result, Note, Waiting, Assignment }
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
        decision: Decision,
        reasons: Vec<Reason>,
        /// Why the score is what it is; `None` for a set without points.
        explanation: Option<ScoreExplanation>,
    }
    /// From the maximum to the score: the changes of the lines add up to the difference.
    ScoreExplanation { max: String, score: String, lines: Vec<ScoreLine> }
    ScoreLine {
        /// A criterion's number, or a group's where its cap decides.
        number: String,
        /// The criterion's text; empty for a cap.
        text: String,
        max: String,
        points: String,
        /// "-1,5" or "+2".
        change: String,
        is_cap: bool,
        state: Option<State>,
        /// What was taken off or given, in words of the set: "0,5: chậm báo cáo × 2".
        working: Vec<String>,
    }
    LayerTotal { layer: Layer, points: Option<String>, met: u32, answered: u32 }
    ChecklistGroup {
        number: String,
        title: String,
        max: Option<String>,
        /// The most points that count from this group.
        cap: Option<String>,
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
        must_reach_max: bool,
        disqualifies: bool,
        bonus: Option<String>,
        deductions: Vec<DeductionView>,
        /// The rule on a figure, as it was issued: "ty-le-tin-bao-dung-han >= 100".
        threshold: Option<String>,
        /// What the figures say of that rule.
        figure: Option<ThresholdFigure>,
        guidance: Option<String>,
        waits_on: Option<String>,
        evidence: Option<String>,
        state: CriterionState,
        /// Always the three layers, in order.
        layers: Vec<LayerAnswer>,
        /// Whether layers judge it differently.
        differs: bool,
        /// Waiting: days until the other body's day; negative once it is past. Never the ward's.
        expected_left: Option<i64>,
        /// Evidence that stands in for what another body still owes, by name.
        substitutes: Vec<String>,
        assignment: AssignmentView,
    }
    /// Who does what by when. Names are empty where nobody here knows the id.
    AssignmentView {
        person_id: Option<String>,
        person_name: String,
        task: String,
        due_on: Option<String>,
        product: String,
        supervisor_id: Option<String>,
        supervisor_name: String,
        helpers: Vec<HelperView>,
        done_on: Option<String>,
        /// Which of the five are not clear.
        missing: Vec<Clear>,
        progress: Progress,
        /// Days until the deadline; negative when overdue; `None` where none runs.
        days_left: Option<i64>,
    }
    HelperView { id: String, name: String }
    DeductionView { points: String, text: String }
    /// The figure of a threshold's indicator in the assessment year.
    ThresholdFigure {
        indicator: String,
        title: String,
        title_en: String,
        period: String,
        /// The year before, where the rule compares with it.
        base_period: Option<String>,
        /// "14/14 = 100 % ≥ 100 %", with the sign that is true; `None` without figures.
        working: Option<String>,
        verdict: ThresholdVerdict,
        /// Why nothing can be said.
        because: Option<ThresholdGap>,
        /// Whether the rule holds by what was reported so far, where something is missing.
        so_far: Option<bool>,
        coverage: String,
        base_coverage: Option<String>,
        /// As in a figure: "own", "months", "lineage", "register", "ratio".
        source: String,
        notes: Vec<Note>,
        /// Whether the highest layer that judged it did so on figures.
        is_confirmed: bool,
        /// Whether that layer says otherwise than the rule now does.
        is_overruled: bool,
        /// The figures are others than when it was confirmed.
        since: Option<FiguresSince>,
    }
    FiguresSince { layer: Layer, from: String, to: Option<String> }
    LayerAnswer {
        layer: Layer,
        /// For the history of this answer.
        table: String,
        row_id: String,
        state: Option<State>,
        points: Option<String>,
        /// Points before deductions, how often each deduction applies, and the bonus; empty where
        /// only points were given.
        before: Option<String>,
        taken: Vec<u32>,
        bonus: Option<String>,
        /// The figures of a threshold when it was judged: "14/14".
        figures: Option<String>,
        judged_by: String,
        judged_on: Option<String>,
        note: String,
        waits_for: Option<String>,
        expected_on: Option<String>,
        /// Whether the person may change it in this folder.
        is_editable: bool,
        /// It differs from the layer below and says no reason.
        needs_reason: bool,
        has_conflict: bool,
    }
    SetVersion {
        id: String,
        code: String,
        version: String,
        title: String,
        origin: SetOrigin,
        /// Who issued it, as the file says, else the unit that did.
        issuer: String,
        document: String,
        valid_from: Option<String>,
        valid_to: Option<String>,
        scoring: Scoring,
        /// Its own scale; a supplement's stands on its base's.
        scale: Option<String>,
        /// Criteria with its base's, and of its own.
        size: u32,
        own_size: u32,
        base: Option<String>,
        base_title: Option<String>,
        /// A supplement whose base is not here; it cannot be answered.
        is_base_missing: bool,
        /// Titles of the supplements that stand on it.
        supplements: Vec<String>,
        /// SHA-256 of the text, the same wherever it was issued.
        sha256: String,
        /// Years with answers for the own unit, latest first.
        years: Vec<i32>,
    }
    SetText {
        version: SetVersion,
        note: String,
        pass_mandatory: bool,
        pass_met: Option<u32>,
        pass_points: Option<String>,
        groups: Vec<SetTextGroup>,
    }
    SetTextGroup {
        number: String,
        title: String,
        cap: Option<String>,
        max: Option<String>,
        /// Of the base a supplement stands on.
        is_base: bool,
        criteria: Vec<SetTextCriterion>,
    }
    SetTextCriterion {
        number: String,
        text: String,
        kind: CriterionKind,
        max: Option<String>,
        step: Option<String>,
        pass_at: Option<String>,
        is_mandatory: bool,
        must_reach_max: bool,
        disqualifies: bool,
        bonus: Option<String>,
        deductions: Vec<DeductionView>,
        threshold: Option<String>,
        waits_on: Option<String>,
        evidence: Option<String>,
        guidance: Option<String>,
    }
    SetPreview {
        code: String,
        version: String,
        title: String,
        scoring: Scoring,
        scale: Option<String>,
        is_sample: bool,
        groups: Vec<SetPreviewGroup>,
        size: u32,
        issuer: String,
        document: String,
        base: Option<String>,
        pass_mandatory: bool,
        pass_met: Option<u32>,
        pass_points: Option<String>,
        /// Everything that is wrong with the file; while there is anything it cannot be issued.
        errors: Vec<WireError>,
        /// SHA-256 of the text; a set is immutable once issued.
        sha256: String,
    }
    AnswersPreview {
        set: String,
        set_title: String,
        year: i32,
        /// Criteria the file has a row for.
        lines: u32,
        /// The first changes; nothing stands in the folder yet.
        changes: Vec<AnswerChange>,
        change_count: u32,
        /// The first cells that cannot be taken.
        faults: Vec<AnswerFault>,
        fault_count: u32,
        /// The file has marks of the appraisal, which are the province's and are left alone.
        has_appraisal: bool,
        /// Names in the file that no office holder of this unit has, or that two have.
        people_unknown: Vec<String>,
    }
    AnswerChange {
        /// The cell: "Chấm điểm!D7".
        at: String,
        criterion: String,
        layer: Layer,
        what: AnswerPart,
        /// Empty where nothing stood.
        before: String,
        after: String,
    }
    AnswerFault { at: String, error: WireError }
    AnswersImported {
        set: String,
        year: i32,
        changed: u32,
        /// Cells with errors that were left out.
        skipped: u32,
        /// What undo takes back; none where nothing changed.
        action_id: Option<String>,
    }
    SetPreviewGroup { number: String, title: String, cap: Option<String>, criteria: Vec<SetPreviewCriterion> }
    SetPreviewCriterion { number: String, text: String, kind: CriterionKind, max: Option<String>, threshold: Option<String> }
}
