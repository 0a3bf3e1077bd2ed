//! Sums that know how much of them was reported.

use super::{Amount, Kind};
use crate::domain::numbers;

/// A sum over months or units, with its coverage.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Total {
    /// `None` when nothing was reported at all.
    pub value: Option<i64>,
    /// How many parts were reported (or do not apply).
    pub reported: u32,
    /// How many parts there should be.
    pub expected: u32,
    /// Parts that do not apply; they count as covered.
    pub not_applicable: u32,
}

impl Total {
    /// One figure standing for its own period.
    pub fn of(amount: Amount) -> Total {
        Total::over_months(Kind::Count, &[Some(amount)])
    }

    /// Sums the months of a longer period; of a stock the last reported month counts.
    pub fn over_months(kind: Kind, months: &[Option<Amount>]) -> Total {
        let mut total = Total {
            expected: months.len() as u32,
            ..Total::default()
        };
        for amount in months.iter().flatten() {
            match amount {
                Amount::Reported(value) => {
                    total.reported += 1;
                    total.value = Some(match kind {
                        Kind::Stock => *value,
                        Kind::Count | Kind::Ratio => {
                            total.value.unwrap_or(0).saturating_add(*value)
                        }
                    });
                }
                Amount::NotApplicable => {
                    total.reported += 1;
                    total.not_applicable += 1;
                }
                Amount::NotReported => {}
            }
        }
        total
    }

    /// Adds up over units: counts and stocks alike.
    pub fn plus(self, other: Total) -> Total {
        Total {
            value: match (self.value, other.value) {
                (Some(a), Some(b)) => Some(a.saturating_add(b)),
                (a, b) => a.or(b),
            },
            reported: self.reported + other.reported,
            expected: self.expected + other.expected,
            not_applicable: self.not_applicable + other.not_applicable,
        }
    }

    /// The same figure counted as so many parts: a year's own figure covers its twelve months.
    pub fn covering(self, parts: u32) -> Total {
        Total {
            reported: self.reported * parts,
            expected: self.expected * parts,
            not_applicable: self.not_applicable * parts,
            ..self
        }
    }

    /// Whether every expected part was reported.
    pub fn is_complete(self) -> bool {
        self.reported == self.expected
    }

    /// Whether nothing is missing and yet there is no number: it does not apply.
    pub fn is_not_applicable(self) -> bool {
        self.value.is_none() && self.is_complete() && self.expected > 0
    }

    /// "2/3".
    pub fn coverage(self) -> String {
        format!("{}/{}", self.reported, self.expected)
    }
}

/// A ratio of sums, never a mean of ratios.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    pub numerator: Total,
    pub denominator: Total,
}

impl Ratio {
    /// The percentage, `None` where a part is missing or the denominator is zero.
    pub fn percent(self, decimals: u32) -> Option<String> {
        numbers::percent(self.numerator.value?, self.denominator.value?, decimals)
    }

    /// Whether every expected part of both was reported.
    pub fn is_complete(self) -> bool {
        self.numerator.is_complete() && self.denominator.is_complete()
    }

    /// "2/3": the coverage of the part that was reported less.
    pub fn coverage(self) -> String {
        let (part, whole) = (self.numerator, self.denominator);
        let share = |one: Total, other: Total| u64::from(one.reported) * u64::from(other.expected);
        if share(part, whole) < share(whole, part) {
            part.coverage()
        } else {
            whole.coverage()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_keep_the_kinds_of_empty_apart() {
        let months = [Some(Amount::Reported(1)), None, Some(Amount::Reported(2))];
        let total = Total::over_months(Kind::Count, &months);
        assert_eq!((total.value, total.coverage().as_str()), (Some(3), "2/3"));

        let nothing = Total::over_months(Kind::Count, &[None, Some(Amount::NotReported)]);
        assert_eq!((nothing.value, nothing.coverage().as_str()), (None, "0/2"));

        let zero = Total::over_months(Kind::Count, &[Some(Amount::Reported(0))]);
        assert_eq!((zero.value, zero.is_complete()), (Some(0), true));

        let apart = Total::over_months(
            Kind::Count,
            &[Some(Amount::NotApplicable), Some(Amount::Reported(2))],
        );
        assert_eq!(
            (apart.value, apart.is_complete(), apart.not_applicable),
            (Some(2), true, 1)
        );
    }

    #[test]
    fn a_stock_is_its_last_value_over_time_and_adds_up_over_units() {
        let months = [Some(Amount::Reported(21)), Some(Amount::Reported(19)), None];
        let total = Total::over_months(Kind::Stock, &months);
        assert_eq!((total.value, total.coverage().as_str()), (Some(19), "2/3"));
        assert_eq!(total.plus(total).value, Some(38));
    }
}
