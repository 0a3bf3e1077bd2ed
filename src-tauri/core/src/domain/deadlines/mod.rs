//! Legal clocks of crime reports: the dated rule table, how days are counted, and what each report
//! still owes.
//!
//! Limits, clauses and dates of force are data (`assets/rules/`); only the way of counting
//! (BLTTHS 2015, article 134) and which event starts or ends which clock are code. All times are
//! local minutes of Việt Nam (+07:00).

mod clocks;
mod count;
mod holidays;
mod order;
mod report;
mod rules;
mod solving;
mod spells;

pub use count::{Counted, Due, Limit, Reading, days_before, end_of};
pub use holidays::{DayOff, DaysOff};
pub use order::{Refusal, misfits, refusal, resting, resting_on_group};
pub use report::{Clock, Event, EventKind, Facts, Group, Shown, Stage, Standing, standing};
pub use rules::{Actor, Certainty, From, Rule, all as rules, find as rule, fingerprint, unchecked};

/// A clock is shown as due soon in its last hours; the program's own measure, not the law's.
pub const SOON_HOURS: i64 = 48;
