//! What one cell holds.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Value and state of a figure; together they are one register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "state", content = "value", rename_all = "snake_case")]
pub enum Amount {
    /// A number somebody reported, 0 included.
    Reported(i64),
    /// Chưa báo cáo: said to be missing.
    NotReported,
    /// Không áp dụng.
    NotApplicable,
}

impl Amount {
    /// The word stored beside the value.
    pub fn state(self) -> &'static str {
        match self {
            Amount::Reported(_) => "reported",
            Amount::NotReported => "not_reported",
            Amount::NotApplicable => "not_applicable",
        }
    }

    /// The number, where there is one.
    pub fn value(self) -> Option<i64> {
        match self {
            Amount::Reported(value) => Some(value),
            Amount::NotReported | Amount::NotApplicable => None,
        }
    }

    /// From the stored pair. An unknown word counts as not reported, never as a number.
    pub fn from_stored(state: &str, value: Option<i64>) -> Amount {
        match (state, value) {
            ("reported", Some(value)) => Amount::Reported(value),
            ("not_applicable", _) => Amount::NotApplicable,
            _ => Amount::NotReported,
        }
    }
}
