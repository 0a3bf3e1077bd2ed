//! Which days are off.

use chrono::{Datelike, NaiveDate, Weekday};

/// Whether nobody works on a day: Saturday, Sunday.
pub(super) fn is_day_off(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}
