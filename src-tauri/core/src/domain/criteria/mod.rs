//! Criteria sets, judgements, and how a set's result comes out.

mod file;
mod judgement;
mod outcome;
mod set;
mod targets;

pub use file::{FileError, read_set};
pub use judgement::{Judgement, JudgementError, Layer, State};
pub use outcome::{Answered, Outcome, outcome};
pub use set::{BUILT_IN, Criterion, CriterionKind, Group, Scoring, Set, builtin_sets};
pub use targets::{Target, targets};
