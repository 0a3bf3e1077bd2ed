//! Periods in words, for what the core itself prints.

use serde_json::{Value, json};

use crate::domain::numbers::grouped;
use crate::domain::periods::{Calendar, Part, Period};
use crate::domain::statistics::Note;
use crate::texts::{Language, text};

/// "tháng 10/2026", "tuần 07/2026 (09/02 đến 15/02)": a period as a sentence names it.
pub fn period_words(language: Language, period: Period) -> String {
    let window = period.window();
    let day = |d: chrono::NaiveDate| d.format("%d/%m/%Y").to_string();
    let number = match period.part {
        Part::Month(n) | Part::Quarter(n) | Part::Through(n) | Part::Week(n) => n,
        _ => 0,
    };
    let part = match period.part {
        Part::Month(_) => "month",
        Part::Quarter(_) => "quarter",
        Part::SixMonths => "six",
        Part::LastSixMonths => "last-six",
        Part::NineMonths => "nine",
        Part::Through(_) => "through",
        Part::Year => "year",
        Part::Week(_) => "week",
        Part::Days { .. } => "days",
    };
    let calendar = match period.calendar {
        Calendar::Week | Calendar::Custom => "",
        Calendar::Administrative => "hc-",
        Calendar::Calendar => "dl-",
        Calendar::Assembly => "qh-",
        Calendar::Programme => "ct-",
        Calendar::Neighbourhood => "kd-",
        Calendar::SecurityTeam => "bv-",
    };
    let args = [
        ("number", json!(number.to_string())),
        ("year", json!(period.year.to_string())),
        ("first", json!(day(window.first))),
        ("last", json!(day(window.last))),
    ];
    text(language, &format!("core-period-{calendar}{part}"), &args)
}

/// The name of a period's text form; as it is where it is none.
pub(super) fn name_of(language: Language, period: &str) -> String {
    Period::parse(period).map_or_else(|| period.to_owned(), |p| period_words(language, p))
}

/// What stands under a printed table; `None` for what the table itself shows.
pub fn note_words(language: Language, note: &Note) -> Option<String> {
    let say = |key: &str, args: &[(&str, Value)]| Some(text(language, key, args));
    let day = |iso: &str| {
        iso.parse::<chrono::NaiveDate>()
            .map_or_else(|_| iso.to_owned(), |d| d.format("%d/%m/%Y").to_string())
    };
    match note {
        Note::Incomplete { .. } => None,
        Note::SmallBase { .. } => say("core-note-small-base", &[]),
        Note::OrdinaryVariation { .. } | Note::WithinYears { .. } => say("core-note-ordinary", &[]),
        Note::Lineage { units } => say("core-note-lineage", &[("units", json!(units.join(", ")))]),
        Note::NotComparable { unit } => say("core-note-not-comparable", &[("unit", json!(unit))]),
        Note::Share {
            unit,
            share,
            whole,
            noun,
        } => say(
            "core-note-share",
            &[
                ("unit", json!(unit)),
                ("share", json!(share)),
                ("whole", json!(grouped(*whole))),
                ("noun", json!(noun)),
            ],
        ),
        Note::Window {
            first_day,
            last_day,
            surplus,
            missing,
        } => say(
            "core-note-window",
            &[
                ("first", json!(day(first_day))),
                ("last", json!(day(last_day))),
                ("surplus", json!(surplus)),
                ("missing", json!(missing)),
            ],
        ),
        Note::UnlikeWindows { .. } => say("core-note-unlike", &[]),
        Note::Overlap { days } => say("core-note-overlap", &[("days", json!(days))]),
        Note::OwnDiffers { period, own, sum } => say(
            "core-note-own-differs",
            &[
                ("period", json!(name_of(language, period))),
                ("own", json!(grouped(*own))),
                ("sum", json!(grouped(*sum))),
            ],
        ),
        Note::OtherSourceDiffers {
            period,
            register,
            other,
        } => say(
            "core-note-other-source",
            &[
                ("period", json!(name_of(language, period))),
                ("register", json!(grouped(*register))),
                ("other", json!(grouped(*other))),
            ],
        ),
    }
}

/// Whether all of a figure was reported, by its coverage "3/3": one without a number then does not
/// apply ("k/c"), as a rate with nothing to divide.
pub(crate) fn does_not_apply(coverage: &str) -> bool {
    coverage
        .split_once('/')
        .is_some_and(|(have, all)| have == all && all != "0")
}
