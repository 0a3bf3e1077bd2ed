//! Administrative units over time: the present ones, the former ones, and who succeeded whom.
//!
//! The lists ship in `assets/units` and are compiled in; they are the same on every PC and are
//! never journaled. A code alone names nobody, because codes are reused: see [`UnitId`].

mod catalogue;
mod search;
mod shares;

pub use catalogue::{Catalogue, catalogue};
pub use search::UnitHit;
pub use shares::{Share, Shares, SharesError};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An official code and the day the unit came to be, `06685@2025-07-01`.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
pub struct UnitId(pub String);

impl UnitId {
    /// Joins a code and the day the unit came to be.
    pub fn new(code: &str, since: &str) -> UnitId {
        UnitId(format!("{code}@{since}"))
    }

    /// The official code; not unique over time.
    pub fn code(&self) -> &str {
        self.0.split('@').next().unwrap_or(&self.0)
    }

    /// The day the unit came to be, `YYYY-MM-DD`.
    pub fn since(&self) -> &str {
        self.0.split_once('@').map_or("", |(_, day)| day)
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for UnitId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A province or a commune-level unit, present or former.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    pub id: UnitId,
    /// "Phường Hồng Gai", "Tỉnh Quảng Ninh".
    pub name: String,
    /// "Phường", "Xã", "Đặc khu", "Tỉnh", "Thành phố".
    pub kind: String,
    pub is_province: bool,
    /// The present province it lies in; for a province, itself.
    pub province: UnitId,
    pub province_name: String,
    /// For a former unit: "Quận Hà Đông, Thành phố Hà Nội".
    pub former_place: Option<String>,
    /// The last day it existed, `None` for units in force.
    pub until: Option<String>,
    pub predecessors: Vec<Succession>,
    pub successors: Vec<Succession>,
}

/// One row of the succession list, seen from either end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Succession {
    pub unit: UnitId,
    /// Whether the whole former unit went over, or only a part of it.
    pub is_whole: bool,
}

impl Unit {
    /// Whether the unit is in force today.
    pub fn is_present(&self) -> bool {
        self.until.is_none()
    }

    /// The name without its kind: "Hồng Gai".
    pub fn short_name(&self) -> &str {
        self.name
            .strip_prefix(self.kind.as_str())
            .map_or(self.name.as_str(), str::trim_start)
    }

    /// "Công an phường Hồng Gai", "Công an tỉnh Quảng Ninh".
    pub fn police_name(&self) -> String {
        let mut name = String::from("Công an ");
        let mut letters = self.name.chars();
        name.extend(letters.next().into_iter().flat_map(char::to_lowercase));
        name.extend(letters);
        name
    }

    /// Whether the unit was cut up between several successors.
    pub fn is_divided(&self) -> bool {
        self.successors.iter().any(|s| !s.is_whole)
    }
}
