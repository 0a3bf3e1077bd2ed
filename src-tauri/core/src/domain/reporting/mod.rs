//! Reports that the members of a ward's bodies owe each month: who owes them, by when, and what
//! came of it as of a day.
//!
//! No rule here is a rule of law: the due day, what happens on a day off and who reports are what
//! the station laid down, so they are data of a duty. Which days are off comes in from outside.

mod duty;
mod receipt;
mod tally;

pub use duty::{DueMonth, Duty, OffDayRule, Term};
pub use receipt::{Lateness, Receipt, ReceiptError, ReportingChannel, ReportingState};
pub use tally::ReportingTally;
