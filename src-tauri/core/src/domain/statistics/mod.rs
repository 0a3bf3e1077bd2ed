//! Indicators, figures, sums and comparisons.
//!
//! Three kinds of empty stay apart everywhere: a number (0 included), *chưa báo cáo* (not
//! reported) and *không áp dụng* (not applicable). A sum carries how much of it was reported.

mod amount;
mod catalogue;
mod compare;
mod formula;
mod indicators;
mod parse;
mod total;

pub use amount::Amount;
pub use catalogue::{Catalogue, Definition};
pub use compare::{Change, Direction, Note, compare};
pub use indicators::{
    Comparator, Indicator, IndicatorGroup, IndicatorOrigin, Kind, Target, indicator,
    indicator_groups,
};
pub use parse::{MOST, ParseError, parse_amount};
pub use total::{Ratio, Total};
