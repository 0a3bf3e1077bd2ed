//! What a check finds: a place, what is printed, what the counts give, why, and better words.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;
use ts_rs::TS;

/// Why a figure was found wanting; the words are `prose-why-<code>` in the texts.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
    IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[ts(rename = "TextReason")]
pub enum Reason {
    /// Two counts written (now/before) give another change.
    Change,
    /// The change and the total give the base, and the base another percentage.
    ChangeOfTotal,
    /// Part over whole gives another percentage.
    Rate,
    /// The percentage is said to be above or below a bound that the counts do not keep.
    Bound,
    /// The counts go the other way than the verb or sign.
    Direction,
    /// There were none before, so there is no percentage.
    ZeroBase,
    /// The change in counts is not the difference of the two counts.
    Difference,
    /// The change of a rate is in percentage points.
    Points,
    /// The two rates give another difference.
    PointsWrong,
    /// The parts do not add up to the total.
    Sum,
    /// The listed parts exceed the total.
    SumExceeds,
    /// The store holds another figure for the period.
    Store,
    /// Remark: decimals were cut off instead of rounded.
    Truncated,
    /// Remark: the listed parts are fewer than the total; the rest is not named.
    SumShort,
}

impl Reason {
    /// Whether it is only worth a look: the text may be right as it is.
    pub fn is_remark(self) -> bool {
        matches!(self, Reason::Truncated | Reason::SumShort)
    }

    /// Its code in kebab case.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// One place of the text that its own counts, or the store, contradict.
///
/// Positions count characters (Unicode scalar values) of the text in NFC, the end exclusive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The phrase to be replaced by the suggestion.
    pub at: (usize, usize),
    /// The number in it.
    pub number_at: (usize, usize),
    /// As printed, without sign and %: "36,3".
    pub printed: String,
    /// As it should be, with "-" where it falls: "-33,3" is written "33,3" behind "giảm".
    /// `None` on a zero base.
    pub computed: Option<String>,
    pub reason: Reason,
    /// The values the reason's sentence names, written as in a sentence.
    pub values: BTreeMap<&'static str, String>,
    /// The whole phrase put right; `None` where only the writer knows which number is wrong.
    pub suggestion: Option<String>,
}

/// What came of checking a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checked {
    /// In the order of the text.
    pub findings: Vec<Finding>,
    /// Worth a look, but not wrong by the text itself.
    pub remarks: Vec<Finding>,
    /// How many percentages agree with their counts or were found wanting.
    pub checked: usize,
    /// Percentages without counts to check them against: where they stand.
    pub unchecked: Vec<(usize, usize)>,
}
