//! How the station counts deadlines: readings the law leaves open, days off, and the rule table.

use crate::domain::deadlines::{Actor, Certainty};

mod settings;

pub use settings::{get_deadline_settings, set_day_off, set_deadline_settings};

words! {
    /// What a station says about a day.
    DayOffKind {
        /// A day off the shipped table does not know.
        Off,
        /// Worked although it would be a day off.
        Worked,
    }
}

requests! {
    /// `year` is of the days off; the present one when left out.
    GetDeadlineSettings { year: Option<i32> }
    SetDeadlineSettings { receipt_is_first_day: bool, holiday_moves_days: bool, is_remote: bool }
    /// Declares a day; nothing takes the declaration back.
    SetDayOff { day: String, kind: Option<DayOffKind> }
}

replies! {
    DeadlineSettings {
        receipt_is_first_day: bool,
        holiday_moves_days: bool,
        is_remote: bool,
        year: i32,
        /// Holidays of the year, declared days among them, by day.
        days: Vec<DayOffView>,
        rules: Vec<RuleView>,
        /// The law the table was not compared with, for reports received today.
        unchecked: Option<String>,
    }
    DayOffView {
        day: String,
        name: String,
        /// What the station declared; none for a shipped day.
        declared: Option<DayOffKind>,
        /// Computed from the moon, not compared with the official calendar.
        is_unverified: bool,
    }
    RuleView {
        code: String,
        title: String,
        limit: String,
        condition: String,
        actor: Actor,
        basis: String,
        valid_from: String,
        valid_to: Option<String>,
        checked_to: String,
        certainty: Certainty,
        note: String,
    }
}
