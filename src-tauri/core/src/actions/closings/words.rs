//! Periods, cells and days in words.

use chrono::{Datelike, NaiveDate};
use serde_json::json;

use crate::domain::numbers::grouped;
use crate::domain::periods::{Calendar, Part, Period};
use crate::domain::statistics::Amount;
use crate::texts::{Language, text};

/// "tháng 11/2026", "quý III/2026".
pub(crate) fn period_words(language: Language, period: Period) -> String {
    let year = ("year", json!(period.year.to_string()));
    match period.part {
        Part::Month(month) => {
            let month = ("month", json!(month.to_string()));
            if period.calendar == Calendar::Calendar {
                text(language, "closing-period-calendar-month", &[month, year])
            } else {
                text(language, "closing-period-month", &[month, year])
            }
        }
        Part::Quarter(quarter) => text(
            language,
            "closing-period-quarter",
            &[("quarter", json!(quarter.to_string())), year],
        ),
        Part::SixMonths => text(language, "closing-period-six-months", &[year]),
        Part::NineMonths => text(language, "closing-period-nine-months", &[year]),
        Part::Year if period.calendar == Calendar::Administrative => {
            text(language, "closing-period-year", &[year])
        }
        _ => {
            let window = period.window();
            text(
                language,
                "closing-period-days",
                &[
                    ("first", json!(day_words(window.first))),
                    ("last", json!(day_words(window.last))),
                ],
            )
        }
    }
}

/// "11/2026", for a sentence that says "kỳ" itself.
pub(crate) fn period_short(period: Period) -> String {
    match period.part {
        Part::Month(month) => format!("{month}/{}", period.year),
        Part::Quarter(quarter) => format!("Q{quarter}/{}", period.year),
        Part::SixMonths => format!("6T/{}", period.year),
        Part::NineMonths => format!("9T/{}", period.year),
        Part::Year => period.year.to_string(),
        _ => {
            let window = period.window();
            format!("{}-{}", day_words(window.first), day_words(window.last))
        }
    }
}

/// What stands in a cell: "5", "–", "k/c".
pub(super) fn cell_words(amount: Amount) -> String {
    match amount {
        Amount::Reported(value) => grouped(value),
        Amount::NotReported => "–".into(),
        Amount::NotApplicable => "k/c".into(),
    }
}

/// "09/12/2026"; zero before days 1–9 and months 1–2 (ui.md §5).
pub(super) fn day_words(date: NaiveDate) -> String {
    let month = date.month();
    let month = if month <= 2 {
        format!("{month:02}")
    } else {
        month.to_string()
    };
    format!("{:02}/{month}/{}", date.day(), date.year())
}
