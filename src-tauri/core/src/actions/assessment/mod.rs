//! The assessment of a year as a process: signing, sending, appraisal, return, recognition.

use crate::actions::folder::UnitInfo;
use crate::domain::assessment::{ActKind, Stage};
use crate::domain::criteria::{Layer, State};

mod appraise;
mod process;
mod recognitions;
mod sign;
mod view;

pub use appraise::{appraise_rest, conclude_appraisal, return_assessment};
pub(crate) use process::{Case, Process, sign_sample};
pub use recognitions::{
    delete_recognition, list_recognitions, recognise_ward, save_recognition, withdraw_recognition,
};
pub use sign::sign_assessment;
pub use view::get_assessment;
pub(crate) use view::{can_be_signed, changed_since, remarks_left};

requests! {
    /// Where an assessment stands. Left out: the folder's unit, the latest year with answers.
    GetAssessment { set: Option<String>, unit: Option<String>, year: Option<i32> }
    /// Ward: the commander signs; what the ward's layers say is frozen.
    SignAssessment { set: String, year: i32, note: Option<String> }
    /// Province: sends a signed assessment back, with remarks by criterion.
    ReturnAssessment {
        set: String,
        year: i32,
        unit: String,
        /// On the whole.
        note: Option<String>,
        remarks: Vec<RemarkGiven>,
    }
    RemarkGiven { criterion: String, text: String }
    /// Province: every criterion it has not judged yet is judged as the ward signed it.
    AppraiseRest { set: String, year: i32, unit: String }
    /// Province: concludes the appraisal of the signature in force.
    ConcludeAppraisal { set: String, year: i32, unit: String, note: Option<String> }
    /// Decisions that recognise a ward; left out, the folder's unit.
    ListRecognitions { unit: Option<String> }
    /// Ward: a decision it received on paper.
    SaveRecognition {
        id: Option<String>,
        /// The year it is about.
        year: i32,
        number: String,
        issued_on: String,
        issuer: String,
        set: Option<String>,
        /// As at the decision: "98/110" or "21/22".
        score: Option<String>,
        /// Its last day; left out, it stays in force.
        valid_to: Option<String>,
        note: Option<String>,
    }
    /// Province: a decision that recognises a ward.
    RecogniseWard {
        id: Option<String>,
        unit: String,
        year: i32,
        number: String,
        issued_on: String,
        issuer: String,
        set: Option<String>,
        score: Option<String>,
        valid_to: Option<String>,
        note: Option<String>,
    }
    /// Ward: takes a decision of its own register away; undo brings it back.
    DeleteRecognition { id: String }
    /// Province: takes a decision it entered away; undo brings it back.
    WithdrawRecognition { id: String }
}

replies! {
    Assessment {
        set: String,
        set_title: String,
        is_sample: bool,
        unit: UnitInfo,
        year: i32,
        stage: Stage,
        /// "21/22" and "98/110" as they stand now.
        shown: String,
        score: Option<String>,
        /// Criteria by how they stand; waiting on others is none of the ward's lateness.
        met: u32,
        unmet: u32,
        total: u32,
        /// The ward's own layer: criteria nobody has judged.
        unanswered: Vec<CriterionName>,
        /// Criteria on which two PCs differ.
        conflicting: Vec<CriterionName>,
        waits: Vec<Wait>,
        /// Nothing stands in the way of signing.
        can_be_signed: bool,
        /// First signed first.
        signings: Vec<SignatureView>,
        /// What differs from the signature in force.
        changes: Vec<JudgementChange>,
        /// What the province did, first done first.
        acts: Vec<ActView>,
        /// What differs from the appraisal as it was concluded.
        appraisal_changes: Vec<JudgementChange>,
        /// Remarks of the return in force that no later signature has answered.
        remarks_left: u32,
        /// Criteria the province has judged, of all.
        appraised: u32,
        /// Judged differently by a higher layer, without a reason.
        unreasoned: Vec<CriterionName>,
        /// Each layer's own result.
        layers: Vec<LayerResult>,
        recognitions: Vec<Recognition>,
        /// A decision is in force today.
        is_model: bool,
        /// Years with a decision, latest first.
        recognised_years: Vec<i32>,
        /// The programme's targets, in percent of a province's wards.
        targets: Vec<YearTarget>,
    }
    CriterionName { number: String, text: String }
    Wait {
        number: String,
        text: String,
        owner: String,
        expected_on: Option<String>,
        /// Days until then; negative once the other body is past its day.
        expected_left: Option<i64>,
        /// Evidence that stands in meanwhile.
        substitutes: Vec<String>,
    }
    SignatureView {
        id: String,
        number: i64,
        signer: String,
        position: String,
        /// Milliseconds since 1970 UTC.
        signed_at: i64,
        note: String,
        shown: String,
        score: Option<String>,
        is_in_force: bool,
        /// When it first went into a bundle; `None` before that, and at the province.
        sent_at: Option<i64>,
        /// The province's receipt acknowledges it; always so at the province.
        is_received: bool,
    }
    ActView {
        id: String,
        kind: ActKind,
        /// The number of the signature it is about; 0 where that is not here.
        signing_number: i64,
        /// It is about the signature in force, and nothing later was done.
        is_in_force: bool,
        by: String,
        position: String,
        acted_at: i64,
        note: String,
        shown: String,
        score: Option<String>,
        remarks: Vec<RemarkView>,
    }
    RemarkView {
        number: String,
        text: String,
        /// The criterion's own words; empty for one the set no longer has.
        criterion: String,
        /// The ward judges it otherwise than in the signature that was returned.
        is_changed: bool,
    }
    JudgementChange { number: String, layer: Layer, old: Option<Said>, new: Option<Said> }
    /// What a judgement says.
    Said { state: State, points: Option<String> }
    LayerResult { layer: Layer, shown: String, score: Option<String>, answered: u32 }
    Recognition {
        id: String,
        year: i32,
        number: String,
        issued_on: Option<String>,
        issuer: String,
        set: Option<String>,
        set_title: String,
        score: String,
        valid_to: Option<String>,
        note: String,
        /// In force today.
        is_in_force: bool,
        /// The ward has it in its own register.
        is_of_ward: bool,
        /// The province entered it.
        is_of_province: bool,
        /// For the history of its row.
        table: String,
        /// It may be changed in this folder.
        is_editable: bool,
    }
    Recognitions { rows: Vec<Recognition>, is_model: bool, years: Vec<i32> }
    YearTarget { year: i32, percent_from: u32, percent_to: u32 }
}
