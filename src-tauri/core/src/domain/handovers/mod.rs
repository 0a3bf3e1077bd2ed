//! What one person hands over to another, as the list of the hand-over names it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::criteria::Part;

/// What kind of work is handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LoadKind {
    Assignment,
    CrimeReport,
}

/// One piece of work, kept in the hand-over as it stood on that day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LoadItem {
    pub kind: LoadKind,
    /// The row that changes hands.
    pub row_id: String,
    /// The title of the criteria set; empty for a crime report.
    pub set: String,
    pub year: i32,
    /// A criterion's number, or a report's: "12/2026".
    pub number: String,
    /// The criterion's text; empty for a crime report.
    pub text: String,
    pub task: String,
    /// `YYYY-MM-DD`.
    pub due_on: Option<String>,
    /// Days late on the day of the hand-over; 0 when not.
    pub days_late: i64,
    /// Waits on another body.
    pub is_waiting: bool,
    /// The parts the person has in it; empty for a crime report, whose officer they are.
    pub parts: Vec<Part>,
}
