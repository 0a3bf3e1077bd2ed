//! Criteria sets, judgements, and how a set's result comes out.

pub mod answers_sheet;
mod assignment;
mod crosswalk;
mod explain;
mod file;
mod judgement;
mod next;
mod outcome;
mod proposal;
pub mod raw;
mod reading;
mod set;
pub mod sheet;
pub mod sheet_rows;
mod targets;
mod threshold;
mod write;

pub use assignment::{Assignment, Clear, Part, Progress, SOON, Standing};
pub use crosswalk::{Because, CrosswalkDecision, Suggestion, fits, suggest};
pub use explain::{Explanation, ExplanationLine, explain};
pub use file::{FileError, build_set, check_set, read_set};
pub use judgement::{Judgement, JudgementError, Layer, State, Working};
pub use next::{Around, Plan, Step, Why, plan};
pub use outcome::{Answered, AnsweredGroup, Decision, Outcome, Reason, outcome, points_of_group};
pub use proposal::ProposalStatus;
pub use reading::{Reading, Side, ThresholdGap, figures_shown, read_threshold};
pub use set::{
    BUILT_IN, Criterion, CriterionKind, Deduction, Group, PassRule, Scoring, Set, TEMPLATE,
    builtin_sets,
};
pub use targets::{Target, targets};
pub use threshold::{Basis, Measure, Threshold};
pub use write::write_set;
