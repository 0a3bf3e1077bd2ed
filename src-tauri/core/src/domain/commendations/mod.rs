//! Commendations: who may be named, and how a year adds up.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

/// Who is honoured.
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
pub enum Honoured {
    /// Tập thể.
    Collective,
    /// A person in an office role, by name.
    OfficeHolder,
    /// Citizens: a count, never names.
    Citizens,
}

/// The form of a commendation.
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
pub enum CommendationForm {
    /// Giấy khen.
    Certificate,
    /// Bằng khen.
    Merit,
    /// Huân chương, huy chương.
    Medal,
    /// Danh hiệu thi đua.
    Title,
    /// Thư khen.
    Letter,
    Other,
}

/// Sums of one year.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct YearSum {
    pub collectives: i64,
    pub office_holders: i64,
    pub citizens: i64,
}

impl YearSum {
    /// People: office holders and citizens.
    pub fn individuals(self) -> i64 {
        self.office_holders + self.citizens
    }

    /// Collectives and people.
    pub fn total(self) -> i64 {
        self.collectives + self.individuals()
    }
}

/// Adds up by year what was honoured.
pub fn sums(rows: impl Iterator<Item = (i32, Honoured, i64)>) -> BTreeMap<i32, YearSum> {
    let mut sums: BTreeMap<i32, YearSum> = BTreeMap::new();
    for (year, honoured, count) in rows {
        let sum = sums.entry(year).or_default();
        match honoured {
            Honoured::Collective => sum.collectives += count,
            Honoured::OfficeHolder => sum.office_holders += count,
            Honoured::Citizens => sum.citizens += count,
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_adds_up_by_whom_it_honours() {
        let rows = [
            (2023, Honoured::Collective, 32),
            (2023, Honoured::OfficeHolder, 20),
            (2023, Honoured::Citizens, 9),
            (2022, Honoured::Collective, 1),
        ];
        let found = sums(rows.into_iter());
        let sum = found.get(&2023).copied().unwrap_or_default();
        assert_eq!(
            (sum.collectives, sum.individuals(), sum.total()),
            (32, 29, 61)
        );
        assert_eq!(found.len(), 2);
    }
}
