//! Counting by hours, days and months: BLTTHS 2015, article 134.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::DaysOff;

/// The last minute in time. A term by days ends at 24:00 of its last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    /// The last minute that is still in time.
    pub last: NaiveDateTime,
    /// Whether the minute is the end of a day, written 24:00.
    pub is_day_end: bool,
}

impl Due {
    /// Due at a minute.
    pub fn minute(last: NaiveDateTime) -> Due {
        Due {
            last,
            is_day_end: false,
        }
    }

    /// Due at 24:00 of a day.
    pub fn day_end(day: NaiveDate) -> Due {
        let time = NaiveTime::from_hms_opt(23, 59, 0).unwrap_or_default();
        Due {
            last: day.and_time(time),
            is_day_end: true,
        }
    }

    /// The day it falls on.
    pub fn day(self) -> NaiveDate {
        self.last.date()
    }

    /// Whether what was done at a minute was in time.
    pub fn holds(self, at: NaiveDateTime) -> bool {
        at <= self.last
    }

    /// Minutes from a moment to the deadline; negative when it has passed.
    pub fn minutes_from(self, now: NaiveDateTime) -> i64 {
        let end = if self.is_day_end {
            self.last + TimeDelta::minutes(1)
        } else {
            self.last
        };
        (end - now).num_minutes()
    }
}

/// How long a term is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// At once: no instant can be computed.
    AtOnce,
    Hours(u32),
    Days(u32),
    WorkingDays(u32),
    Months(u32),
}

/// What the law leaves open, decided one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// Whether the day of receipt is day 1 of a term by days.
    pub receipt_is_first_day: bool,
    /// Whether a term by days that ends on a day off moves, as a term by months does.
    pub holiday_moves_days: bool,
    /// Whether holidays that nobody compared with the official calendar count as days off.
    pub trusts_unverified: bool,
    /// Whether an extension counts from an expiry that was moved by a day off.
    pub extends_moved_expiry: bool,
}

impl Reading {
    /// The reading under which nothing falls later than under any other: for warnings.
    pub const EARLIEST: Reading = Reading {
        receipt_is_first_day: true,
        holiday_moves_days: false,
        trusts_unverified: false,
        extends_moved_expiry: false,
    };

    /// The reading a station has chosen.
    pub fn chosen(receipt_is_first_day: bool, holiday_moves_days: bool) -> Reading {
        Reading {
            receipt_is_first_day,
            holiday_moves_days,
            trusts_unverified: true,
            extends_moved_expiry: true,
        }
    }
}

/// A deadline and what it was before a day off moved it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    pub due: Due,
    /// The day the term ends on by its number alone.
    pub nominal: NaiveDate,
}

impl Counted {
    /// Whether a day off moved the end.
    pub fn is_moved(self) -> bool {
        self.due.is_day_end && self.due.day() != self.nominal
    }

    fn on(day: NaiveDate) -> Counted {
        Counted {
            due: Due::day_end(day),
            nominal: day,
        }
    }
}

/// When a term ends that starts at a minute; `None` for "at once".
///
/// By months: the same-numbered day of the later month, or its last day; on a day off, the next
/// working day. By days: 24:00 of the last day. Whether the day of receipt counts, and whether a
/// day off moves a term by days, is the reading's.
pub fn end_of(
    start: NaiveDateTime,
    limit: Limit,
    reading: Reading,
    days_off: &DaysOff,
) -> Option<Counted> {
    let day = start.date();
    match limit {
        Limit::AtOnce => None,
        Limit::Hours(hours) => {
            let due = start + TimeDelta::hours(i64::from(hours));
            Some(Counted {
                due: Due::minute(due),
                nominal: due.date(),
            })
        }
        Limit::Days(days) => {
            let first = u32::from(reading.receipt_is_first_day);
            let last = day + Days::new(u64::from(days.saturating_sub(first)));
            if reading.holiday_moves_days {
                Some(moved(last, reading, days_off))
            } else {
                Some(Counted::on(last))
            }
        }
        Limit::WorkingDays(days) => {
            let mut last = if reading.receipt_is_first_day {
                day
            } else {
                day + Days::new(1)
            };
            last = days_off.next_working(last, reading.trusts_unverified);
            for _ in 1..days {
                last = days_off.next_working(last + Days::new(1), reading.trusts_unverified);
            }
            Some(Counted::on(last))
        }
        // `Months` takes the last day where the later month lacks the number.
        Limit::Months(months) => Some(moved(day + Months::new(months), reading, days_off)),
    }
}

/// The last day for something that must be done so many days before an expiry.
pub fn days_before(expiry: Due, days: u32) -> Counted {
    Counted::on(expiry.day() - Days::new(u64::from(days)))
}

fn moved(last: NaiveDate, reading: Reading, days_off: &DaysOff) -> Counted {
    Counted {
        due: Due::day_end(days_off.next_working(last, reading.trusts_unverified)),
        nominal: last,
    }
}

/// Whether a day is Saturday or Sunday.
pub(super) fn is_weekend(day: NaiveDate) -> bool {
    day.weekday().number_from_monday() > 5
}
