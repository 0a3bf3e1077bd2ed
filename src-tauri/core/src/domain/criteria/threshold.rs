//! A criterion bound to figures: "INDICATOR OPERATOR NUMBER".
//!
//! `ty-le-tin-bao-dung-han >= 100` compares a rate in percent or a count with a number;
//! `ttxh-vu change <= -5` compares the change on the year before in percent;
//! `tngt-vu difference < 0` compares the difference in counts; `chay-vu none` means that none
//! occurred. Fractions are compared exactly, never as rounded for print (design §7).

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

use crate::domain::numbers::{parse_points, points};
use crate::domain::statistics::Comparator;

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, IntoStaticStr, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Measure {
    /// The figure itself: a count, or a rate in percent.
    Value,
    /// The change on the same period before, in percent.
    Change,
    /// The difference to the same period before, in counts.
    Difference,
}

/// A rule on an indicator's figure of the assessment year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Threshold {
    pub indicator: String,
    pub measure: Measure,
    pub comparator: Comparator,
    /// × 100; may be negative.
    pub hundredths: i64,
}

/// The figures a threshold is judged from, in whole counts. Stored with a confirmation, so its form
/// must not change (`a_confirmation_is_read_for_ever`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    Count(i64),
    /// (part, whole) of a rate.
    Rate(i64, i64),
    /// (current, base).
    Pair(i64, i64),
    /// (part, whole) of a rate now, and of the year before.
    Rates((i64, i64), (i64, i64)),
}

impl Threshold {
    /// Reads the written form; `None` when it is none.
    pub fn parse(text: &str) -> Option<Threshold> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let (indicator, measure, sign, number) = match words[..] {
            [indicator, "none"] => (indicator, Measure::Value, "=", "0"),
            [indicator, "change", sign, number] => (indicator, Measure::Change, sign, number),
            [indicator, "difference", sign, number] => {
                (indicator, Measure::Difference, sign, number)
            }
            [indicator, sign, number] => (indicator, Measure::Value, sign, number),
            _ => return None,
        };
        let is_code = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let comparator = match sign {
            "<" => Comparator::Below,
            "<=" | "≤" => Comparator::AtMost,
            ">=" | "≥" => Comparator::AtLeast,
            ">" => Comparator::Above,
            "=" => Comparator::Equal,
            _ => return None,
        };
        let hundredths = match number.strip_prefix(['-', '−']) {
            Some(rest) => -parse_points(rest)?,
            None => parse_points(number)?,
        };
        indicator.chars().all(is_code).then(|| Threshold {
            indicator: indicator.to_owned(),
            measure,
            comparator,
            hundredths,
        })
    }

    /// The sign as it is printed.
    pub fn sign(&self) -> &'static str {
        match self.comparator {
            Comparator::Below => "<",
            Comparator::AtMost => "≤",
            Comparator::AtLeast => "≥",
            Comparator::Above => ">",
            Comparator::Equal => "=",
        }
    }

    /// The number as it is printed: "100", "-5".
    pub fn number(&self) -> String {
        if self.hundredths < 0 {
            format!("-{}", points(-self.hundredths))
        } else {
            points(self.hundredths)
        }
    }

    /// Whether the rule holds, by exact fractions; `None` where nothing can be said (a rate or a
    /// change on zero).
    pub fn holds(&self, basis: Basis) -> Option<bool> {
        let (left, divisor) = self.fraction(basis)?;
        let left = left.checked_mul(100)?;
        let right = i128::from(self.hundredths).checked_mul(divisor)?;
        Some(match self.comparator {
            Comparator::Below => left < right,
            Comparator::AtMost => left <= right,
            Comparator::AtLeast => left >= right,
            Comparator::Above => left > right,
            Comparator::Equal => left == right,
        })
    }

    /// What is compared as a fraction (percent, percentage points or counts); the divisor is above
    /// zero. The change of a rate is in percentage points, as its difference is (design §7).
    pub(super) fn fraction(&self, basis: Basis) -> Option<(i128, i128)> {
        let wide = |n: i64| i128::from(n);
        let (left, divisor) = match (self.measure, basis) {
            (Measure::Value, Basis::Count(n)) => (wide(n), 1),
            (Measure::Value, Basis::Rate(part, whole)) => (wide(part) * 100, wide(whole)),
            (Measure::Change, Basis::Pair(now, base)) => {
                ((wide(now) - wide(base)) * 100, wide(base))
            }
            (Measure::Difference, Basis::Pair(now, base)) => (wide(now) - wide(base), 1),
            (Measure::Change | Measure::Difference, Basis::Rates(now, base)) => {
                let now_part = wide(now.0).checked_mul(wide(base.1))?;
                let base_part = wide(base.0).checked_mul(wide(now.1))?;
                let points = now_part.checked_sub(base_part)?.checked_mul(100)?;
                if now.1 <= 0 {
                    return None;
                }
                (points, wide(now.1).checked_mul(wide(base.1))?)
            }
            _ => return None,
        };
        (divisor > 0).then_some((left, divisor))
    }
}

impl std::fmt::Display for Threshold {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = match self.comparator {
            Comparator::AtMost => "<=",
            Comparator::AtLeast => ">=",
            _ => self.sign(),
        };
        match self.measure {
            Measure::Value => write!(f, "{} {sign} {}", self.indicator, self.number()),
            Measure::Change => write!(f, "{} change {sign} {}", self.indicator, self.number()),
            Measure::Difference => {
                write!(f, "{} difference {sign} {}", self.indicator, self.number())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_judged_by_exact_fractions() {
        for (rule, basis, holds) in [
            ("a >= 100", Basis::Rate(14, 14), Some(true)),
            ("a >= 100", Basis::Rate(13, 14), Some(false)),
            // 999/10000 prints as 10,0 % but is below 10 %.
            ("a < 10", Basis::Rate(999, 10_000), Some(true)),
            ("a > 90", Basis::Rate(0, 0), None),
            ("a none", Basis::Count(0), Some(true)),
            ("a none", Basis::Count(1), Some(false)),
            ("a change <= -5", Basis::Pair(95, 100), Some(true)),
            ("a change <= -5", Basis::Pair(951, 1000), Some(false)),
            ("a change < 0", Basis::Pair(3, 0), None),
            ("a difference < 0", Basis::Pair(0, 1), Some(true)),
            ("a difference <= 0", Basis::Pair(0, 0), Some(true)),
        ] {
            let threshold = Threshold::parse(rule).expect(rule);
            assert_eq!(threshold.holds(basis), holds, "{rule} {basis:?}");
        }
    }

    #[test]
    fn a_confirmation_is_read_for_ever() {
        for (basis, stored) in [
            (Basis::Count(2), r#"{"count":2}"#),
            (Basis::Rate(14, 14), r#"{"rate":[14,14]}"#),
            (Basis::Pair(95, 100), r#"{"pair":[95,100]}"#),
            (
                Basis::Rates((9, 10), (8, 10)),
                r#"{"rates":[[9,10],[8,10]]}"#,
            ),
        ] {
            assert_eq!(serde_json::to_string(&basis).expect("JSON"), stored);
            assert_eq!(serde_json::from_str::<Basis>(stored).expect("read"), basis);
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        for rule in [
            "ty-le-kham-pha > 90",
            "ttxh-vu change <= -5,5",
            "tngt-vu difference < 0",
        ] {
            assert_eq!(Threshold::parse(rule).expect(rule).to_string(), rule);
        }
        for wrong in ["", "a", "a >= ", "a ~ 5", "A B > 5", "a > mười", "a > 1 2"] {
            assert_eq!(Threshold::parse(wrong), None, "{wrong}");
        }
    }
}
