//! From a period to its days, and back.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{Calendar, Part, Period};

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
}

fn first_of(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default()
}

/// The window of `count` months that ends with month `last` of `year`.
fn span(calendar: Calendar, year: i32, last: u8, count: u32) -> Window {
    let after_last = first_of(year, u32::from(last)) + Months::new(1);
    let end = after_last - Days::new(1);
    let begin = after_last - Months::new(count);
    match calendar {
        Calendar::Calendar | Calendar::Assembly => Window {
            first: begin,
            last: end,
        },
        Calendar::Administrative => Window {
            first: begin - Months::new(1) + Days::new(14),
            last: first_of(end.year(), end.month()) + Days::new(13),
        },
    }
}

/// The last month and the number of months of a part, counted in the calendar's own year.
fn extent(part: Part) -> (u8, u8) {
    match part {
        Part::Month(m) => (m, 1),
        Part::Quarter(q) => (q * 3, 3),
        Part::SixMonths => (6, 6),
        Part::NineMonths => (9, 9),
        Part::Year => (12, 12),
    }
}

pub(super) fn of(period: Period) -> Window {
    let (last, count) = extent(period.part);
    if period.calendar == Calendar::Assembly {
        let months = months(period);
        let (first, last) = (months.first().copied(), months.last().copied());
        return Window {
            first: first.map_or(NaiveDate::default(), |m| of(m).first),
            last: last.map_or(NaiveDate::default(), |m| of(m).last),
        };
    }
    span(period.calendar, period.year, last, u32::from(count))
}

pub(super) fn months(period: Period) -> Vec<Period> {
    let (last, count) = extent(period.part);
    let own = (last - count + 1)..=last;
    if period.calendar == Calendar::Assembly {
        // The assembly year begins in October of the year before and is summed from calendar months.
        return own
            .map(|m| match m {
                1..=3 => Period::month(Calendar::Calendar, period.year - 1, m + 9),
                _ => Period::month(Calendar::Calendar, period.year, m - 3),
            })
            .collect();
    }
    own.map(|m| Period::month(period.calendar, period.year, m))
        .collect()
}

pub(super) fn month_of(calendar: Calendar, day: NaiveDate) -> Period {
    let shifted = match calendar {
        Calendar::Administrative if day.day() >= 15 => {
            first_of(day.year(), day.month()) + Months::new(1)
        }
        _ => day,
    };
    let calendar = if calendar == Calendar::Assembly {
        Calendar::Calendar
    } else {
        calendar
    };
    Period::month(calendar, shifted.year(), shifted.month() as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(text: &str) -> (String, String) {
        let w = Period::parse(text).expect("a period").window();
        (w.first.to_string(), w.last.to_string())
    }

    #[test]
    fn windows_are_those_of_the_rules() {
        for (period, first, last) in [
            ("hc:2026-10", "2026-09-15", "2026-10-14"),
            ("hc:2026-01", "2025-12-15", "2026-01-14"),
            ("hc:2026-Q3", "2026-06-15", "2026-09-14"),
            ("hc:2026-6T", "2025-12-15", "2026-06-14"),
            ("hc:2026-9T", "2025-12-15", "2026-09-14"),
            ("hc:2026", "2025-12-15", "2026-12-14"),
            ("dl:2026-02", "2026-02-01", "2026-02-28"),
            ("dl:2024-02", "2024-02-01", "2024-02-29"),
            ("dl:2026", "2026-01-01", "2026-12-31"),
            ("qh:2026", "2025-10-01", "2026-09-30"),
            ("qh:2026-Q1", "2025-10-01", "2025-12-31"),
            ("qh:2026-6T", "2025-10-01", "2026-03-31"),
        ] {
            assert_eq!(window(period), (first.into(), last.into()), "{period}");
            assert_eq!(Period::parse(period).expect("a period").to_string(), period);
        }
    }

    #[test]
    fn months_cover_their_period_without_gap_or_overlap() {
        for text in [
            "hc:2026",
            "hc:2026-Q1",
            "hc:2026-9T",
            "dl:2024",
            "qh:2026",
            "qh:2026-Q2",
        ] {
            let period = Period::parse(text).expect("a period");
            let months = period.months();
            let days: i64 = months.iter().map(|m| m.window().days()).sum();
            assert_eq!(days, period.window().days(), "{text}");
            assert!(
                months
                    .windows(2)
                    .all(|w| w[0].window().last.succ_opt() == Some(w[1].window().first))
            );
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for text in [
            "2026-10",
            "hc:26-10",
            "hc:2026-13",
            "hc:2026-1",
            "hc:2026-Q5",
            "qh:2026-10",
            "xx:2026",
            "hc:",
            "",
        ] {
            assert_eq!(Period::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_falls_in_one_administrative_month() {
        let day = |t: &str| t.parse::<NaiveDate>().expect("a day");
        for (d, month) in [
            ("2026-09-15", "hc:2026-10"),
            ("2026-10-14", "hc:2026-10"),
            ("2026-12-15", "hc:2027-01"),
        ] {
            assert_eq!(
                Period::month_of(Calendar::Administrative, day(d)).to_string(),
                month
            );
        }
    }
}
