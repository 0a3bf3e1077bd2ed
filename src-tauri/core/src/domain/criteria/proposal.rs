//! What became of a ward's proposal to change a criterion.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

/// What the province made of a proposal; without any it has not been looked at.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
    IntoStaticStr,
    EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ProposalStatus {
    /// Taken into the province's summary.
    Gathered,
    /// Passed on to whoever issued the set.
    Forwarded,
    /// Not taken up; the note says why.
    Declined,
}
