//! What the figures of an assessment year say of a threshold, and the working in one line.
//!
//! The rule is judged by exact fractions; what is printed gets as many decimals as it needs not to
//! contradict the judgement. A figure that is not whole says nothing for sure.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Basis, Measure, Threshold};
use crate::domain::numbers::{decimal, grouped, in_sentence, rounded_quotient};
use crate::domain::statistics::{Indicator, Ratio, Total};

/// An indicator's figure of one period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Count(Total),
    Rate(Ratio),
}

/// Why nothing can be said. `is_base`: of the year before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum ThresholdGap {
    /// The rule names an indicator nobody here knows.
    UnknownIndicator {
        indicator: String,
    },
    NotReported {
        is_base: bool,
    },
    NotApplicable {
        is_base: bool,
    },
    /// Only part of the period was reported.
    Incomplete {
        coverage: String,
        is_base: bool,
    },
    /// The year before is 0: there is no change in percent.
    ZeroBase,
    /// Nothing to take a share of.
    ZeroWhole {
        is_base: bool,
    },
}

/// What came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The figures in whole counts, where there are any.
    pub basis: Option<Basis>,
    /// Whether the rule holds, or why that cannot be said.
    pub holds: Result<bool, ThresholdGap>,
    /// Whether it holds by what was reported so far, where something is missing.
    pub so_far: Option<bool>,
    /// "14/14 = 100 % ≥ 100 %", with the sign that is true.
    pub working: Option<String>,
}

/// Reads a threshold against the figures of its year, and of the year before where it compares.
pub fn read_threshold(
    threshold: &Threshold,
    indicator: &Indicator,
    now: Side,
    base: Option<Side>,
) -> Reading {
    let compares = threshold.measure != Measure::Value;
    let basis = basis(now, base.filter(|_| compares));
    let gap = gap(now, false)
        .or_else(|| match base {
            Some(base) if compares => gap(base, true),
            None if compares => Some(ThresholdGap::NotReported { is_base: true }),
            _ => None,
        })
        .or_else(|| match basis {
            Some(Basis::Pair(_, 0)) if threshold.measure == Measure::Change => {
                Some(ThresholdGap::ZeroBase)
            }
            _ => None,
        });
    let said = basis.and_then(|b| threshold.holds(b));
    let holds = match (gap, said) {
        (Some(gap), _) => Err(gap),
        (None, Some(holds)) => Ok(holds),
        (None, None) => Err(ThresholdGap::NotReported { is_base: false }),
    };
    Reading {
        so_far: said.filter(|_| matches!(holds, Err(ThresholdGap::Incomplete { .. }))),
        working: basis.map(|b| working(threshold, indicator, b)),
        basis,
        holds,
    }
}

/// The figures as they are named when they changed: "14/14", "02 vụ", "95 so với 100".
pub fn figures_shown(basis: Basis, noun: &str) -> String {
    let noun = if noun.is_empty() {
        String::new()
    } else {
        format!(" {noun}")
    };
    match basis {
        Basis::Count(n) => format!("{}{noun}", in_sentence(n)),
        Basis::Rate(part, whole) => share(part, whole),
        Basis::Pair(now, base) => format!("{} - {}{noun}", grouped(now), grouped(base)),
        Basis::Rates(now, base) => format!("{} - {}", share(now.0, now.1), share(base.0, base.1)),
    }
}

fn share(part: i64, whole: i64) -> String {
    format!("{}/{}", grouped(part), grouped(whole))
}

fn basis(now: Side, base: Option<Side>) -> Option<Basis> {
    Some(match (now, base) {
        (Side::Count(now), None) => Basis::Count(now.value?),
        (Side::Rate(now), None) => Basis::Rate(now.numerator.value?, now.denominator.value?),
        (Side::Count(now), Some(Side::Count(base))) => Basis::Pair(now.value?, base.value?),
        (Side::Rate(now), Some(Side::Rate(base))) => Basis::Rates(
            (now.numerator.value?, now.denominator.value?),
            (base.numerator.value?, base.denominator.value?),
        ),
        _ => return None,
    })
}

fn gap(side: Side, is_base: bool) -> Option<ThresholdGap> {
    match side {
        Side::Count(total) => gap_of(total, is_base),
        Side::Rate(ratio) => gap_of(ratio.denominator, is_base)
            .or_else(|| gap_of(ratio.numerator, is_base))
            .or_else(|| {
                (ratio.denominator.value == Some(0)).then_some(ThresholdGap::ZeroWhole { is_base })
            }),
    }
}

fn gap_of(total: Total, is_base: bool) -> Option<ThresholdGap> {
    match total.value {
        None if total.expected > 0 && total.not_applicable == total.expected => {
            Some(ThresholdGap::NotApplicable { is_base })
        }
        None => Some(ThresholdGap::NotReported { is_base }),
        Some(_) if !total.is_complete() => Some(ThresholdGap::Incomplete {
            coverage: total.coverage(),
            is_base,
        }),
        Some(_) => None,
    }
}

/// The line of the working, without the indicator's name.
fn working(threshold: &Threshold, indicator: &Indicator, basis: Basis) -> String {
    let noun = &indicator.noun;
    let left = match (threshold.measure, basis) {
        (Measure::Value, Basis::Count(n)) => format!("{} {noun}", in_sentence(n)),
        (Measure::Difference, Basis::Pair(now, base)) => {
            let difference = i128::from(now) - i128::from(base);
            let difference = i64::try_from(difference).map(grouped).unwrap_or_default();
            format!("{} - {} = {difference} {noun}", grouped(now), grouped(base))
        }
        (_, Basis::Rate(part, whole)) => share(part, whole),
        (_, Basis::Pair(now, base)) => {
            let (now, base) = (grouped(now), grouped(base));
            format!("({now} - {base})/{base}")
        }
        (_, Basis::Rates(now, base)) => {
            format!("{} - {}", share(now.0, now.1), share(base.0, base.1))
        }
        (_, Basis::Count(n)) => grouped(n),
    };
    let is_count = matches!(
        (threshold.measure, basis),
        (Measure::Value, Basis::Count(_)) | (Measure::Difference, Basis::Pair(..))
    );
    let unit = match basis {
        _ if is_count => "",
        Basis::Rates(..) => " điểm %",
        _ => " %",
    };
    let Some((numerator, divisor)) = threshold.fraction(basis) else {
        return left;
    };
    // numerator / divisor against hundredths / 100
    let exact = numerator
        .saturating_mul(100)
        .cmp(&i128::from(threshold.hundredths).saturating_mul(divisor));
    let value = if is_count {
        String::new()
    } else {
        format!(
            " = {}{unit}",
            printed(threshold, numerator, divisor, exact, indicator.decimals)
        )
    };
    let sign = true_sign(threshold, exact);
    format!("{left}{value} {sign} {}{unit}", threshold.number())
}

/// The quotient at the indicator's decimals; with more where rounding would contradict the rule.
fn printed(
    threshold: &Threshold,
    numerator: i128,
    divisor: i128,
    exact: Ordering,
    decimals: u32,
) -> String {
    let mut text = String::new();
    for places in decimals..decimals + 5 {
        let Some(scaled) = rounded_quotient(numerator, divisor, places) else {
            break;
        };
        text = decimal(scaled, places);
        let power = 10_i128.pow(places);
        if numerator.saturating_mul(power) % divisor == 0 && places > 0 {
            text = text.trim_end_matches('0').trim_end_matches(',').to_owned();
        }
        let rounded = (scaled * 100).cmp(&(i128::from(threshold.hundredths) * power));
        if rounded == exact {
            break;
        }
    }
    text
}

/// The rule's sign where it holds, else the one that is true.
fn true_sign(threshold: &Threshold, exact: Ordering) -> &'static str {
    use crate::domain::statistics::Comparator;
    match (threshold.comparator, exact) {
        (Comparator::Below | Comparator::AtMost | Comparator::Equal, Ordering::Greater) => ">",
        (Comparator::Above | Comparator::AtLeast | Comparator::Equal, Ordering::Less) => "<",
        (Comparator::Below | Comparator::Above, Ordering::Equal) => "=",
        _ => threshold.sign(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::statistics::{Amount, indicator};

    fn total(value: i64) -> Total {
        Total::of(Amount::Reported(value))
    }

    fn rate(part: i64, whole: i64) -> Side {
        Side::Rate(Ratio {
            numerator: total(part),
            denominator: total(whole),
        })
    }

    fn read(rule: &str, now: Side, base: Option<Side>) -> Reading {
        let threshold = Threshold::parse(rule).expect(rule);
        let indicator = indicator(&threshold.indicator).expect(rule);
        read_threshold(&threshold, indicator, now, base)
    }

    #[test]
    fn the_working_shows_what_is_true() {
        let count = |n| Side::Count(total(n));
        for (rule, now, base, holds, working) in [
            (
                "ty-le-tin-bao-dung-han >= 100",
                rate(14, 14),
                None,
                true,
                "14/14 = 100 % ≥ 100 %",
            ),
            (
                "ty-le-tin-bao-dung-han >= 100",
                rate(13, 14),
                None,
                false,
                "13/14 = 92,9 % < 100 %",
            ),
            (
                "ty-le-tai-pham < 10",
                rate(999, 10_000),
                None,
                true,
                "999/10.000 = 9,99 % < 10 %",
            ),
            ("chay-no-vu none", count(0), None, true, "00 vụ = 0"),
            ("chay-no-vu none", count(2), None, false, "02 vụ > 0"),
            (
                "ttxh-vu change <= -5",
                count(95),
                Some(count(100)),
                true,
                "(95 - 100)/100 = -5 % ≤ -5 %",
            ),
            (
                "ttxh-vu change <= -5",
                count(951),
                Some(count(1000)),
                false,
                "(951 - 1.000)/1.000 = -4,9 % > -5 %",
            ),
            (
                "tngt-vu difference < 0",
                count(10),
                Some(count(15)),
                true,
                "10 - 15 = -5 vụ < 0",
            ),
            (
                "tngt-vu difference < 0",
                count(15),
                Some(count(15)),
                false,
                "15 - 15 = 0 vụ = 0",
            ),
            (
                "ty-le-kham-pha difference >= 0",
                rate(9, 10),
                Some(rate(8, 10)),
                true,
                "9/10 - 8/10 = 10 điểm % ≥ 0 điểm %",
            ),
        ] {
            let reading = read(rule, now, base);
            assert_eq!(reading.holds, Ok(holds), "{rule}");
            assert_eq!(reading.working.as_deref(), Some(working), "{rule}");
        }
    }

    #[test]
    fn what_is_not_whole_is_not_judged_but_told_so_far() {
        let part = Side::Count(Total {
            value: Some(0),
            reported: 10,
            expected: 12,
            not_applicable: 0,
        });
        let reading = read("chay-no-vu none", part, None);
        assert_eq!(
            reading.holds,
            Err(ThresholdGap::Incomplete {
                coverage: "10/12".into(),
                is_base: false
            })
        );
        assert_eq!(reading.so_far, Some(true));

        let none = Side::Count(Total {
            expected: 12,
            ..Total::default()
        });
        let reading = read("chay-no-vu none", none, None);
        assert_eq!(
            (reading.holds, reading.working),
            (Err(ThresholdGap::NotReported { is_base: false }), None)
        );
        let not_applicable = Side::Count(Total {
            value: None,
            reported: 12,
            expected: 12,
            not_applicable: 12,
        });
        assert_eq!(
            read("chay-no-vu none", not_applicable, None).holds,
            Err(ThresholdGap::NotApplicable { is_base: false })
        );
    }

    #[test]
    fn zero_gives_no_share_and_no_change() {
        let count = |n| Side::Count(total(n));
        assert_eq!(
            read("ty-le-kham-pha > 90", rate(0, 0), None).holds,
            Err(ThresholdGap::ZeroWhole { is_base: false })
        );
        assert_eq!(
            read("ttxh-vu change < 0", count(3), Some(count(0))).holds,
            Err(ThresholdGap::ZeroBase)
        );
        assert_eq!(
            read("ttxh-vu change < 0", count(3), None).holds,
            Err(ThresholdGap::NotReported { is_base: true })
        );
        assert_eq!(
            read("tngt-vu difference <= 0", count(0), Some(count(0))).holds,
            Ok(true)
        );
    }
}
