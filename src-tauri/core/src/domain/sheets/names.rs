//! The words a mapping is written in.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

/// Which way a sheet lies.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(rename = "SheetShape")]
pub enum Shape {
    /// A row for each indicator, a column for each period.
    IndicatorsDown,
    /// A row for each period, a column for each indicator.
    PeriodsDown,
    /// A row for each figure, with columns for indicator, period and value.
    List,
}

/// What a column of a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, EnumString)]
#[strum(serialize_all = "snake_case")]
pub enum Role {
    Indicator,
    Period,
    /// The year, where the period's column holds only the month.
    Year,
    Value,
    /// The ward, by code or name.
    Unit,
    /// Tổ dân phố, khu phố.
    ResidentialUnit,
}
