//! Comparison with another period: counts first, then percent (design.md §7).

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

use super::{Indicator, Total};
use crate::domain::numbers::{in_sentence, percent_change};

/// Which way an indicator should move.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    TS,
    schemars::JsonSchema,
    IntoStaticStr,
    EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Direction {
    Down,
    Up,
    Neutral,
}

/// Something a reader must know beside the numbers; its words are in the texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Note {
    /// The base is below 20: the percentage swings easily.
    SmallBase { base: i64 },
    /// |z| < 1,96 with equally long windows: the change is within ordinary variation.
    OrdinaryVariation { current: i64, base: i64 },
    /// Something was not reported, so nothing is compared.
    Incomplete { current: String, base: String },
    /// The base was summed from the units before the merger.
    Lineage { units: Vec<String> },
    /// A predecessor was divided and no share was declared.
    NotComparable { unit: String },
    /// Part of a divided predecessor's figure, by the share somebody declared.
    Share {
        unit: String,
        share: String,
        whole: i64,
        noun: String,
    },
    /// No months make the period up to the day; the nearest were summed.
    Window {
        first_day: String,
        last_day: String,
        surplus: i64,
        missing: i64,
    },
    /// Against the mean of so many years the change is within ordinary variation.
    WithinYears {
        current: i64,
        mean: String,
        years: u32,
    },
    /// The two sides were summed from windows that do not match, so nothing is compared.
    UnlikeWindows { current: String, base: String },
    /// The two periods have so many days in common.
    Overlap { days: i64 },
    /// A longer period's own figure differs from the sum of its months.
    OwnDiffers { period: String, own: i64, sum: i64 },
    /// A register is in force; a figure from another source differs from it and counts nowhere.
    OtherSourceDiffers {
        period: String,
        register: i64,
        other: i64,
    },
}

/// The base below which a percentage is shown faintly.
const SMALL_BASE: i64 = 20;

/// What came out of comparing two totals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// `None` where one side is incomplete or missing.
    pub difference: Option<i64>,
    /// "-42,9"; `None` on a zero base.
    pub percent: Option<String>,
    /// Whether the percentage is to be shown faintly.
    pub is_faint: bool,
    /// "04 tin, giảm 03 tin (-42,9 %)".
    pub shown: String,
    pub notes: Vec<Note>,
}

/// Compares a count or stock with its base. `equally_long`: both windows have as many days.
pub fn compare(indicator: &Indicator, current: Total, base: Total, equally_long: bool) -> Change {
    let noun = &indicator.noun;
    let (Some(now), Some(before), true, true) = (
        current.value,
        base.value,
        current.is_complete(),
        base.is_complete(),
    ) else {
        let shown = current
            .value
            .map(|v| format!("{} {noun}", in_sentence(v)))
            .unwrap_or_default();
        let is_incomplete = !current.is_complete() || !base.is_complete();
        let note = is_incomplete.then(|| Note::Incomplete {
            current: current.coverage(),
            base: base.coverage(),
        });
        return Change {
            difference: None,
            percent: None,
            is_faint: false,
            shown,
            notes: note.into_iter().collect(),
        };
    };
    let difference = now - before;
    let percent = percent_change(now, before, indicator.decimals);
    let mut notes = Vec::new();
    let is_faint = before < SMALL_BASE;
    if is_faint && percent.is_some() {
        notes.push(Note::SmallBase { base: before });
    }
    if equally_long && difference != 0 && is_ordinary(now, before) {
        notes.push(Note::OrdinaryVariation {
            current: now,
            base: before,
        });
    }
    let shown = sentence(noun, now, difference, percent.as_deref());
    Change {
        difference: Some(difference),
        percent,
        is_faint,
        shown,
        notes,
    }
}

/// |z| < 1,96 for z = (current − base) / √(current + base), in whole numbers: d² < 3,8416 · s.
fn is_ordinary(current: i64, base: i64) -> bool {
    let (difference, sum) = (i128::from(current - base), i128::from(current + base));
    difference * difference * 10_000 < 38_416 * sum
}

/// "05 vụ, giảm 02 vụ (-28,6 %)". The words are fixed phrases of Vietnamese police reports.
fn sentence(noun: &str, now: i64, difference: i64, percent: Option<&str>) -> String {
    let count = in_sentence(now);
    if difference == 0 {
        return format!("{count} {noun}, không tăng, không giảm");
    }
    let verb = if difference > 0 { "tăng" } else { "giảm" };
    let by = in_sentence(difference.abs());
    match percent {
        Some(p) => format!("{count} {noun}, {verb} {by} {noun} ({p} %)"),
        None => format!("{count} {noun}, {verb} {by} {noun}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::statistics::{Amount, indicator};

    fn total(value: i64) -> Total {
        Total::of(Amount::Reported(value))
    }

    #[test]
    fn counts_come_before_percent() {
        let cases = indicator("ttxh-vu").expect("built in");
        let change = compare(cases, total(5), total(7), true);
        assert_eq!(change.shown, "05 vụ, giảm 02 vụ (-28,6 %)");
        assert_eq!(
            (
                change.difference,
                change.percent.as_deref(),
                change.is_faint
            ),
            (Some(-2), Some("-28,6"), true)
        );
        assert!(change.notes.contains(&Note::OrdinaryVariation {
            current: 5,
            base: 7
        }));
    }

    #[test]
    fn a_zero_base_gives_no_percentage() {
        let change = compare(
            indicator("ttxh-vu").expect("built in"),
            total(2),
            total(0),
            true,
        );
        assert_eq!(
            (change.shown.as_str(), change.percent),
            ("02 vụ, tăng 02 vụ", None)
        );
    }

    #[test]
    fn an_incomplete_side_is_not_compared() {
        let partial = Total {
            value: Some(3),
            reported: 2,
            expected: 3,
            not_applicable: 0,
        };
        let change = compare(
            indicator("ttxh-vu").expect("built in"),
            partial,
            total(5),
            true,
        );
        assert_eq!((change.difference, change.percent), (None, None));
        assert_eq!(
            change.notes,
            [Note::Incomplete {
                current: "2/3".into(),
                base: "1/1".into()
            }]
        );
    }

    #[test]
    fn a_large_change_is_no_ordinary_variation() {
        let change = compare(
            indicator("ttxh-vu").expect("built in"),
            total(100),
            total(200),
            true,
        );
        assert!(change.notes.is_empty() && !change.is_faint);
    }
}
