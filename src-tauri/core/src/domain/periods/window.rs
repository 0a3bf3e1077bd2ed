//! From a period to its days, and back.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::{Calendar, Part, Period, rules};

/// The days of a period, both ends included, in Việt Nam's time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    pub first: NaiveDate,
    pub last: NaiveDate,
}

impl Window {
    /// How many days the window has.
    pub fn days(self) -> i64 {
        (self.last - self.first).num_days() + 1
    }

    /// How many days both windows have.
    pub fn shared(self, other: Window) -> i64 {
        let (first, last) = (self.first.max(other.first), self.last.min(other.last));
        ((last - first).num_days() + 1).max(0)
    }
}

/// The first and last month of a part, counted in the calendar's own year.
fn extent(part: Part) -> (u8, u8) {
    match part {
        Part::Month(m) => (m, m),
        Part::Quarter(q) => (q * 3 - 2, q * 3),
        Part::SixMonths => (1, 6),
        Part::LastSixMonths => (7, 12),
        Part::NineMonths => (1, 9),
        Part::Through(m) => (1, m),
        Part::Year | Part::Week(_) | Part::Days { .. } => (1, 12),
    }
}

pub(super) fn of(period: Period) -> Window {
    match period.part {
        Part::Days { first, last } => Window { first, last },
        Part::Week(week) => {
            let first = NaiveDate::from_isoywd_opt(period.year, u32::from(week), Weekday::Mon)
                .unwrap_or_default();
            Window {
                first,
                last: first + Days::new(6),
            }
        }
        part => {
            let begins = rules::of(period.calendar)
                .and_then(|c| c.for_year(period.year)?.first_day(period.year))
                .unwrap_or_default();
            let (first, last) = extent(part);
            Window {
                first: begins + Months::new(u32::from(first) - 1),
                last: begins + Months::new(u32::from(last)) - Days::new(1),
            }
        }
    }
}

/// The calendar whose months make the period up exactly, where the rules name one.
fn base_of(period: Period) -> Option<Calendar> {
    let rule = rules::of(period.calendar)?.for_year(period.year)?;
    Calendar::from_code(&rule.months)
}

pub(super) fn months(period: Period) -> Vec<Period> {
    if let Part::Month(_) = period.part {
        return vec![period];
    }
    let base = base_of(period);
    if base == Some(period.calendar) && !matches!(period.part, Part::Week(_) | Part::Days { .. }) {
        let (first, last) = extent(period.part);
        return (first..=last)
            .map(|m| Period::month(period.calendar, period.year, m))
            .collect();
    }
    let bases = match base {
        Some(base) => vec![base],
        None => Calendar::WITH_MONTHS.to_vec(),
    };
    bases
        .into_iter()
        .map(|base| cut(period, base))
        .find(|c| c.is_exact())
        .map(|c| c.months)
        .unwrap_or_default()
}

/// A period laid out in the months of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    pub months: Vec<Period>,
    /// Days the months have and the period has not.
    pub surplus: i64,
    /// Days the period has and the months have not.
    pub missing: i64,
}

impl Cut {
    /// Whether the months are the period to the day.
    pub fn is_exact(&self) -> bool {
        self.surplus == 0 && self.missing == 0 && !self.months.is_empty()
    }
}

/// The months that lie with more than half of their days in the period.
pub(super) fn cut(period: Period, base: Calendar) -> Cut {
    let window = of(period);
    let (mut month, last) = (month_of(base, window.first), month_of(base, window.last));
    let mut found = Cut {
        months: Vec::new(),
        surplus: 0,
        missing: window.days(),
    };
    while (month.year, month.part) <= (last.year, last.part) {
        let days = of(month);
        let inside = window.shared(days);
        if inside * 2 > days.days() {
            found.surplus += days.days() - inside;
            found.missing -= inside;
            found.months.push(month);
        }
        month = month.next_month();
    }
    found
}

pub(super) fn month_of(calendar: Calendar, day: NaiveDate) -> Period {
    let begins = if calendar == Calendar::Administrative {
        rules::of(calendar)
            .and_then(|c| c.for_year(day.year())?.first_day(day.year()))
            .map_or(1, |d| d.day())
    } else {
        1
    };
    let shifted = if begins > 1 && day.day() >= begins {
        first_of_month(day) + Months::new(1)
    } else {
        day
    };
    let calendar = if calendar == Calendar::Administrative {
        calendar
    } else {
        Calendar::Calendar
    };
    Period::month(calendar, shifted.year(), shifted.month() as u8)
}

fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// As many days or whole months, just before.
pub(super) fn days_before(window: Window) -> Window {
    let last = window.first - Days::new(1);
    let after = window.last + Days::new(1);
    let months = (after.year() - window.first.year()) * 12 + after.month() as i32
        - window.first.month() as i32;
    let is_months = months > 0 && window.first + Months::new(months.unsigned_abs()) == after;
    let first = if is_months {
        window.first - Months::new(months.unsigned_abs())
    } else {
        window.first - Days::new(window.days().unsigned_abs())
    };
    Window { first, last }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
