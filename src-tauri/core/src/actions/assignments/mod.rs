//! Who does what by when over a whole set: the five clears, people's loads, what to do next, and
//! handing one person's load to another.

use crate::actions::criteria::{AssignmentView, CriterionState, SetSummary};
use crate::actions::folder::UnitInfo;
use crate::domain::criteria::Why;
use crate::domain::handovers::LoadItem;

mod assigners;
mod board;
mod hand_over;
mod plan;
mod record;

pub(crate) use assigners::assigner;
pub use board::get_assignments;
pub use hand_over::{hand_over, list_handovers, list_load};
pub use plan::plan_criteria;
pub use record::{preview_handover, save_handover};

requests! {
    /// Left out: the folder's unit, the latest year with answers, its set.
    GetAssignments { set: Option<String>, unit: Option<String>, year: Option<i32> }
    /// What is worth doing next; left out as above.
    PlanCriteria { set: Option<String>, unit: Option<String>, year: Option<i32> }
    /// What a person has open: all of it changes hands in a hand-over.
    ListLoad { person_id: String }
    /// Gives everything open of one person to another, in one action.
    HandOver { from_id: String, to_id: String }
    ListHandovers {}
    /// The list of a hand-over that was made (`id`), or of one that could be made today.
    PreviewHandover { id: Option<String>, from_id: Option<String>, to_id: Option<String> }
    SaveHandover { id: Option<String>, from_id: Option<String>, to_id: Option<String>, path: String }
}

replies! {
    AssignmentBoard {
        set: SetSummary,
        unit: UnitInfo,
        year: i32,
        first_day: String,
        last_day: String,
        today: String,
        rows: Vec<AssignmentRow>,
        /// Everybody in office, and who left while something was theirs.
        people: Vec<PersonLoad>,
    }
    AssignmentRow {
        number: String,
        text: String,
        group: String,
        group_title: String,
        state: CriterionState,
        waits_for: Option<String>,
        expected_on: Option<String>,
        /// For the history of this assignment.
        table: String,
        row_id: String,
        assignment: AssignmentView,
        /// Who gave it last; `None` while nobody has it, or in a sample.
        assigned_by_id: Option<String>,
        assigned_by: String,
        has_conflict: bool,
    }
    PersonLoad {
        id: String,
        name: String,
        position: String,
        is_in_office: bool,
        /// Of what the person does, not of what they answer for.
        open: u32,
        overdue: u32,
        waiting: u32,
        done: u32,
        /// Open assignments the person answers for.
        supervised: u32,
    }
    NextPlan {
        set: SetSummary,
        unit: UnitInfo,
        year: i32,
        shown: String,
        score: Option<String>,
        /// What the set's rule still lacks; 0 and `None` where it asks for nothing of the kind.
        missing_items: u32,
        missing_points: Option<String>,
        /// Days to the end of the assessment year, 0 when it is over.
        days_left: i64,
        steps: Vec<PlanStep>,
        waiting: Vec<PlanStep>,
        /// Who has the least open, for what nobody has.
        free: Vec<PersonLoad>,
    }
    PlanStep {
        number: String,
        text: String,
        state: CriterionState,
        person: String,
        due_on: Option<String>,
        waits_for: Option<String>,
        expected_on: Option<String>,
        reasons: Vec<Why>,
    }
    Load { person_id: String, name: String, position: String, items: Vec<LoadItem> }
    HandoverRecord {
        id: String,
        from_name: String,
        to_name: String,
        handed_on: String,
        items: Vec<LoadItem>,
    }
    HandedOver { handover: HandoverRecord, action_id: String }
}
