//! The dated rules of each calendar, read from `assets/rules`.

use std::sync::OnceLock;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Calendar;

/// How sure a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RuleMark {
    /// The source itself was read.
    Found,
    /// Read in a copy of the law, not in the gazette.
    Copy,
    /// Read in a text that repeats it.
    Secondary,
    /// Worked out from what was found.
    Inferred,
    /// The program's own, resting on no rule.
    Own,
}

/// One calendar with its rules.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct CalendarRules {
    pub code: String,
    pub title: String,
    pub title_en: String,
    /// Whether figures are entered for its months.
    #[serde(default)]
    pub has_months: bool,
    /// The parts of a year it has beside the year itself: Q, 6T, 6C, 9T, L, W, D.
    pub parts: Vec<String>,
    pub rule: Vec<CalendarRule>,
}

/// What a calendar says from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct CalendarRule {
    /// "15/12": the first day of its year; empty where a year has none.
    #[serde(default)]
    pub begins: String,
    /// The year begins in the calendar year before.
    #[serde(default)]
    pub begins_year_before: bool,
    /// The calendar whose months make up its periods exactly; empty for none.
    pub months: String,
    /// `YYYY-MM-DD`; empty where the day could not be checked.
    #[serde(default)]
    pub valid_from: String,
    pub checked_to: String,
    pub mark: RuleMark,
    pub source: String,
    /// What could not be checked, in a sentence.
    #[serde(default)]
    pub unchecked: String,
}

#[derive(Deserialize)]
struct File {
    calendar: Vec<CalendarRules>,
}

/// Every calendar, in the order choices show them.
pub fn calendars() -> &'static [CalendarRules] {
    static CALENDARS: OnceLock<Vec<CalendarRules>> = OnceLock::new();
    CALENDARS.get_or_init(|| {
        let text = include_str!("../../../../../assets/rules/calendars.toml");
        toml::from_str::<File>(text)
            .map(|f| f.calendar)
            .unwrap_or_default()
    })
}

/// The rules of a calendar.
pub(super) fn of(calendar: Calendar) -> Option<&'static CalendarRules> {
    calendars().iter().find(|c| c.code == calendar.code())
}

impl CalendarRules {
    /// The rule for the year with this number: the latest in force on its first day, else the
    /// earliest there is.
    pub fn for_year(&self, year: i32) -> Option<&CalendarRule> {
        self.rule
            .iter()
            .rev()
            .find(|rule| {
                rule.valid_from.is_empty()
                    || rule
                        .first_day(year)
                        .is_some_and(|day| day.to_string() >= rule.valid_from)
            })
            .or_else(|| self.rule.first())
    }
}

impl CalendarRule {
    /// The first day of the year with this number.
    pub fn first_day(&self, year: i32) -> Option<NaiveDate> {
        let (day, month) = self.begins.split_once('/')?;
        let year = year - i32::from(self.begins_year_before);
        NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
    }
}
