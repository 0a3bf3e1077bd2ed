//! What is owed: from when, for which months, by which day.

use chrono::{Datelike, Days, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

use crate::domain::periods::{Calendar, Part, Period};

/// The month in which the due day lies.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
    IntoStaticStr,
    EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum DueMonth {
    /// The month the period is named for.
    Same,
    /// The month after it.
    Next,
}

/// What becomes of a due day that is a day off.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
    IntoStaticStr,
    EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum OffDayRule {
    /// The first working day after it.
    NextWorkingDay,
    /// The last working day before it.
    PreviousWorkingDay,
    /// It stays.
    Stays,
}

/// The days on which something holds, both ends included; an open end holds for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Term {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

impl Term {
    /// Whether it holds on a day.
    pub fn holds_on(self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// Whether it ends before it begins.
    pub fn is_reversed(self) -> bool {
        matches!((self.from, self.to), (Some(from), Some(to)) if to < from)
    }
}

/// What is to be reported each month, and by when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Duty {
    /// How its months are cut: `hc` from the 15th, `dl` by the calendar.
    pub calendar: Calendar,
    /// Day of the month; the last day of a shorter month stands for it.
    pub due_day: u32,
    pub due_month: DueMonth,
    pub off_day_rule: OffDayRule,
    pub term: Term,
}

/// No run of days off is longer; a table that says so is not followed for ever.
const MOST_DAYS_OFF: u64 = 31;

impl Duty {
    /// The period of this duty in a month of a year.
    pub fn period(&self, year: i32, month: u8) -> Period {
        Period::month(self.calendar, year, month)
    }

    /// The day laid down, before days off are looked at.
    pub fn nominal_due_on(&self, period: Period) -> NaiveDate {
        let month = match period.part {
            Part::Month(month) => u32::from(month),
            // A duty is monthly; a longer period is due like its last month.
            _ => period.window().last.month(),
        };
        let first = NaiveDate::from_ymd_opt(period.year, month, 1).unwrap_or_default();
        let first = match self.due_month {
            DueMonth::Same => first,
            DueMonth::Next => first + Months::new(1),
        };
        let last = first + Months::new(1) - Days::new(1);
        let day = u64::from(self.due_day.clamp(1, last.day()) - 1);
        first + Days::new(day)
    }

    /// The last day on which a report of the period is on time.
    pub fn due_on(&self, period: Period, is_day_off: &dyn Fn(NaiveDate) -> bool) -> NaiveDate {
        let nominal = self.nominal_due_on(period);
        let found = match self.off_day_rule {
            OffDayRule::Stays => Some(nominal),
            OffDayRule::NextWorkingDay => (0..=MOST_DAYS_OFF)
                .map(|n| nominal + Days::new(n))
                .find(|day| !is_day_off(*day)),
            OffDayRule::PreviousWorkingDay => (0..=MOST_DAYS_OFF)
                .map(|n| nominal - Days::new(n))
                .find(|day| !is_day_off(*day)),
        };
        found.unwrap_or(nominal)
    }

    /// Whether somebody whose office holds for `member` owes the report of a period.
    ///
    /// Who is in office on the period's last day reports on it: so that of two holders of one
    /// office exactly one does, and who came in June owes nothing for May.
    pub fn is_owed_by(&self, member: Term, period: Period) -> bool {
        let last = period.window().last;
        self.term.holds_on(last) && member.holds_on(last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn weekend(day: NaiveDate) -> bool {
        matches!(day.weekday(), chrono::Weekday::Sat | chrono::Weekday::Sun)
    }

    fn duty(calendar: Calendar, due_day: u32, month: DueMonth, rule: OffDayRule) -> Duty {
        Duty {
            calendar,
            due_day,
            due_month: month,
            off_day_rule: rule,
            term: Term::default(),
        }
    }

    #[test]
    fn due_days_follow_the_month_and_the_days_off() {
        use Calendar::{Administrative as Hc, Calendar as Dl};
        use DueMonth::{Next, Same};
        use OffDayRule::{NextWorkingDay as After, PreviousWorkingDay as Before, Stays};
        // 16/02–22/02/2026 as a week off for Tết: handed in, as the table of days off is.
        let off = |d: NaiveDate| weekend(d) || (day("2026-02-16")..=day("2026-02-22")).contains(&d);
        for (calendar, number, month, rule, period, due) in [
            (Dl, 5, Next, Stays, "dl:2023-01", "2023-02-05"),
            (Dl, 5, Next, After, "dl:2023-01", "2023-02-06"),
            (Dl, 5, Next, Before, "dl:2023-01", "2023-02-03"),
            (Dl, 5, Next, After, "dl:2026-10", "2026-11-05"),
            (Dl, 5, Next, After, "dl:2026-12", "2027-01-05"),
            (Dl, 31, Same, Stays, "dl:2026-04", "2026-04-30"),
            (Dl, 31, Same, Stays, "dl:2024-02", "2024-02-29"),
            (Dl, 30, Same, Stays, "dl:2026-02", "2026-02-28"),
            (Dl, 30, Same, Before, "dl:2026-02", "2026-02-27"),
            (Hc, 16, Same, After, "hc:2026-10", "2026-10-16"),
            (Hc, 16, Same, After, "hc:2026-02", "2026-02-23"),
            (Hc, 16, Same, Before, "hc:2026-02", "2026-02-13"),
            (Hc, 14, Same, After, "hc:2026-11", "2026-11-16"),
            (Hc, 1, Next, After, "hc:2025-12", "2026-01-01"),
        ] {
            let duty = duty(calendar, number, month, rule);
            let period = Period::parse(period).expect("a period");
            assert_eq!(duty.due_on(period, &off), day(due), "{period} {rule:?}");
        }
    }

    #[test]
    fn a_table_of_nothing_but_days_off_leaves_the_day_where_it_is() {
        let duty = duty(
            Calendar::Calendar,
            5,
            DueMonth::Next,
            OffDayRule::NextWorkingDay,
        );
        let period = Period::parse("dl:2026-10").expect("a period");
        assert_eq!(duty.due_on(period, &|_| true), day("2026-11-05"));
    }

    #[test]
    fn who_is_in_office_on_the_last_day_of_a_period_owes_it() {
        let june = |from, to| Term { from, to };
        let joined = june(Some(day("2026-06-10")), None);
        let left = june(Some(day("2020-01-01")), Some(day("2026-06-09")));
        for (calendar, period, new, old) in [
            (Calendar::Calendar, "dl:2026-05", false, true),
            (Calendar::Calendar, "dl:2026-06", true, false),
            (Calendar::Administrative, "hc:2026-05", false, true),
            (Calendar::Administrative, "hc:2026-06", true, false),
            (Calendar::Calendar, "dl:2019-12", false, false),
        ] {
            let duty = duty(calendar, 5, DueMonth::Next, OffDayRule::Stays);
            let period = Period::parse(period).expect("a period");
            assert_eq!(duty.is_owed_by(joined, period), new, "{period}");
            assert_eq!(duty.is_owed_by(left, period), old, "{period}");
        }
    }

    #[test]
    fn a_duty_asks_nothing_before_it_begins_or_after_it_ends() {
        let mut duty = duty(
            Calendar::Calendar,
            5,
            DueMonth::Next,
            OffDayRule::NextWorkingDay,
        );
        duty.term = Term {
            from: Some(day("2026-03-01")),
            to: Some(day("2026-08-30")),
        };
        let owed = |text: &str| {
            let period = Period::parse(text).expect("a period");
            duty.is_owed_by(Term::default(), period)
        };
        let months: Vec<bool> = (1..=12).map(|m| owed(&format!("dl:2026-{m:02}"))).collect();
        assert_eq!(
            months,
            [
                false, false, true, true, true, true, true, false, false, false, false, false
            ]
        );
        assert!(
            Term {
                from: Some(day("2026-03-02")),
                to: Some(day("2026-03-01"))
            }
            .is_reversed()
        );
    }
}
