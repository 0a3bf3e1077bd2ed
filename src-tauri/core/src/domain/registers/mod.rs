//! Registers that feed statistics: which there are, what is entered in them by code, and which
//! indicator counts what of them by which day (design.md §7).
//!
//! The lists are our own working lists (`assets/rules`); the Ministry's are not public.

mod categories;
mod feeds;

pub use categories::{
    Category, CategoryGroup, Cause, category, category_groups, category_list_source, causes,
};
pub use feeds::{Counted, CountedDay, Feed, Measure, feed_of, feeds};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

/// A register kept entry by entry that can be declared the source of its indicators.
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
    EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum RegisterKind {
    /// Vụ việc.
    Cases,
    /// Tai nạn giao thông.
    TrafficAccidents,
    /// Cháy, nổ.
    Fires,
    /// Tố giác, tin báo về tội phạm.
    CrimeReports,
}

impl RegisterKind {
    /// Every register, in the order of the screen.
    pub const ALL: [RegisterKind; 4] = [
        RegisterKind::Cases,
        RegisterKind::TrafficAccidents,
        RegisterKind::Fires,
        RegisterKind::CrimeReports,
    ];

    /// The word it is stored by.
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// The register of incidents it is; `None` where something else than incidents is entered.
    pub fn incidents(self) -> Option<IncidentRegister> {
        match self {
            RegisterKind::Cases => Some(IncidentRegister::Cases),
            RegisterKind::TrafficAccidents => Some(IncidentRegister::TrafficAccidents),
            RegisterKind::Fires => Some(IncidentRegister::Fires),
            RegisterKind::CrimeReports => None,
        }
    }
}

/// A register of incidents: they share their list, form and statements.
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
    EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum IncidentRegister {
    /// Vụ việc.
    Cases,
    /// Tai nạn giao thông.
    TrafficAccidents,
    /// Cháy, nổ.
    Fires,
}

impl IncidentRegister {
    /// The word it is stored by.
    pub fn code(self) -> &'static str {
        self.into()
    }
}
