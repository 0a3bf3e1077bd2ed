//! Exact comparison of a printed percentage with a fraction, and writing the right one.

use super::claims::Percent;
use super::tokens::Number;
use super::words::Bound;
use crate::domain::numbers::{decimal, rounded_quotient};

/// How a printed percentage stands to its counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Agreement {
    /// Equal at the printed decimals; an exact half may go either way.
    Agrees,
    /// The decimals were cut off: 66,6 for 66,67.
    Truncated,
    Differs,
}

/// Compares a printed number with part / whole × 100, both not negative.
pub(super) fn agreement(printed: Number, part: i64, whole: i64) -> Agreement {
    let (part, whole) = (i128::from(part.abs()) * 100, i128::from(whole.abs()));
    if whole == 0 {
        return Agreement::Differs;
    }
    // printed / 10^d against part / whole, without dividing: distances × whole × 10^d.
    let power = 10_i128.pow(printed.decimals.min(9));
    let distance = i128::from(printed.scaled) * whole - part * power;
    if 2 * distance.abs() <= whole {
        Agreement::Agrees
    } else if -whole < distance && distance < 0 {
        Agreement::Truncated
    } else {
        Agreement::Differs
    }
}

/// Whether part / whole × 100 keeps to a bound; an exact percentage is no bound.
pub(super) fn keeps(percent: &Percent, part: i64, whole: i64) -> bool {
    let power = 10_i128.pow(percent.number.decimals.min(9));
    let value = i128::from(part.abs()) * 100 * power;
    let limit = i128::from(percent.number.scaled) * i128::from(whole.abs());
    match percent.bound {
        Bound::AtLeast => value >= limit,
        Bound::AtMost => value <= limit,
        Bound::Exact | Bound::About => true,
    }
}

/// Writes |part / whole| in percent with so many decimals: "33,3".
pub(super) fn written(part: i64, whole: i64, decimals: u32) -> Option<String> {
    let (part, whole) = (i128::from(part.abs()) * 100, i128::from(whole.abs()));
    rounded_quotient(part, whole, decimals.min(9)).map(|scaled| decimal(scaled, decimals.min(9)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(scaled: i64, decimals: u32) -> Number {
        Number {
            scaled,
            decimals,
            is_grouped_once: false,
        }
    }

    #[test]
    fn rounding_at_the_printed_decimals_is_tolerated() {
        for (scaled, decimals, part, whole, expected) in [
            (333, 1, 5, 15, Agreement::Agrees),
            (33, 0, 5, 15, Agreement::Agrees),
            (3333, 2, 5, 15, Agreement::Agrees),
            (363, 1, 5, 15, Agreement::Differs),
            (666, 1, 2, 3, Agreement::Truncated),
            (667, 1, 2, 3, Agreement::Agrees),
            (668, 1, 2, 3, Agreement::Differs),
            (13, 0, 1, 8, Agreement::Agrees),
            (12, 0, 1, 8, Agreement::Agrees),
            (0, 0, 0, 8, Agreement::Agrees),
            (100, 0, 2, 0, Agreement::Differs),
        ] {
            assert_eq!(
                agreement(number(scaled, decimals), part, whole),
                expected,
                "{scaled} of {decimals} for {part}/{whole}"
            );
        }
    }
}
