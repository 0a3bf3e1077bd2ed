//! The built-in catalogue of indicators, read from `assets/indicators`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

use super::Direction;

/// How an indicator adds up.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    TS,
    schemars::JsonSchema,
    IntoStaticStr,
    EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Kind {
    /// Adds up over months and units.
    Count,
    /// The last value over months; adds up over units.
    Stock,
    /// A ratio of sums; never entered.
    Ratio,
}

/// What a target asks of a ratio.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Comparator {
    Below,
    AtMost,
    AtLeast,
    Above,
    Equal,
}

/// A target of a ratio, compared as exact fractions, never as rounded ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    pub comparator: Comparator,
    /// Percent × 100.
    pub hundredths: i64,
}

/// One indicator of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    pub code: String,
    pub title: String,
    pub title_en: String,
    pub kind: Kind,
    /// "vụ", "người", "%".
    pub unit: String,
    pub unit_en: String,
    /// How it stands after a number in a sentence.
    pub noun: String,
    pub direction: Direction,
    /// Decimals of its percentages.
    pub decimals: u32,
    pub numerator: Option<String>,
    pub denominator: Option<String>,
    pub target: Option<Target>,
    /// Counts of 1–4 are masked by residential unit outside the station.
    pub has_small_cells: bool,
    /// The indicator it should not exceed.
    pub never_above: Option<String>,
    /// A shorter title for narrow places.
    pub short: String,
    /// Who defined it.
    pub origin: IndicatorOrigin,
    /// Counts the definitions of this code; the built-in one is 1.
    pub version: i64,
    /// The first day it is collected, `YYYY-MM-DD`; empty: always was.
    pub starts_on: String,
    /// The last day it is collected, `YYYY-MM-DD`; empty while in force.
    pub ends_on: String,
}

/// Who defined an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum IndicatorOrigin {
    /// Ships with the program.
    BuiltIn,
    /// Issued by the province.
    Province,
    /// The ward's own.
    Local,
}

/// A heading of the catalogue with its indicators in the order of the Ministry's releases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorGroup {
    pub code: String,
    pub title: String,
    pub title_en: String,
    /// One of the groups that divide the cases of crime: each case is in one of them.
    pub is_crime: bool,
    pub indicators: Vec<Indicator>,
}

#[derive(Deserialize)]
struct File {
    group: Vec<FileGroup>,
}

#[derive(Deserialize)]
struct FileGroup {
    code: String,
    title: String,
    #[serde(default)]
    title_en: String,
    #[serde(default)]
    is_crime: bool,
    indicator: Vec<FileIndicator>,
}

#[derive(Deserialize)]
struct FileIndicator {
    code: String,
    title: String,
    #[serde(default)]
    title_en: String,
    #[serde(default)]
    short: String,
    kind: Kind,
    unit: String,
    #[serde(default)]
    unit_en: String,
    noun: Option<String>,
    direction: Direction,
    decimals: Option<u32>,
    numerator: Option<String>,
    denominator: Option<String>,
    target: Option<String>,
    #[serde(default)]
    small_cells: bool,
    never_above: Option<String>,
}

/// The built-in groups, in order.
pub fn indicator_groups() -> &'static [IndicatorGroup] {
    static GROUPS: OnceLock<Vec<IndicatorGroup>> = OnceLock::new();
    GROUPS.get_or_init(|| {
        let text = include_str!("../../../../../assets/indicators/indicators.toml");
        read(text).unwrap_or_default()
    })
}

/// The built-in indicator with this code.
pub fn indicator(code: &str) -> Option<&'static Indicator> {
    static BY_CODE: OnceLock<BTreeMap<&'static str, &'static Indicator>> = OnceLock::new();
    BY_CODE
        .get_or_init(|| {
            let all = indicator_groups().iter().flat_map(|g| &g.indicators);
            all.map(|i| (i.code.as_str(), i)).collect()
        })
        .get(code)
        .copied()
}

fn read(text: &str) -> Option<Vec<IndicatorGroup>> {
    let file: File = toml::from_str(text).ok()?;
    file.group.into_iter().map(read_group).collect()
}

fn read_group(group: FileGroup) -> Option<IndicatorGroup> {
    let indicators = group
        .indicator
        .into_iter()
        .map(read_indicator)
        .collect::<Option<Vec<_>>>()?;
    Some(IndicatorGroup {
        code: group.code,
        title: group.title,
        title_en: group.title_en,
        is_crime: group.is_crime,
        indicators,
    })
}

fn read_indicator(row: FileIndicator) -> Option<Indicator> {
    let target = match &row.target {
        Some(text) => Some(Target::parse(text)?),
        None => None,
    };
    Some(Indicator {
        noun: row.noun.unwrap_or_else(|| row.unit.clone()),
        code: row.code,
        title: row.title,
        title_en: row.title_en,
        kind: row.kind,
        unit: row.unit,
        unit_en: row.unit_en,
        direction: row.direction,
        decimals: row.decimals.unwrap_or(1),
        numerator: row.numerator,
        denominator: row.denominator,
        target,
        has_small_cells: row.small_cells,
        never_above: row.never_above,
        short: row.short,
        origin: IndicatorOrigin::BuiltIn,
        version: 1,
        starts_on: String::new(),
        ends_on: String::new(),
    })
}

impl Target {
    /// Reads ">= 90", "< 10", "= 100"; `None` when it is none of the kind.
    pub fn parse(text: &str) -> Option<Target> {
        let (sign, number) = text.trim().split_once(' ')?;
        let comparator = match sign {
            "<" => Comparator::Below,
            "<=" => Comparator::AtMost,
            ">=" => Comparator::AtLeast,
            ">" => Comparator::Above,
            "=" => Comparator::Equal,
            _ => return None,
        };
        let hundredths = crate::domain::numbers::parse_points(number)?;
        Some(Target {
            comparator,
            hundredths,
        })
    }

    /// Whether part / whole meets the target, as exact fractions. `None` on a zero whole.
    pub fn is_met(self, part: i64, whole: i64) -> Option<bool> {
        if whole == 0 {
            return None;
        }
        let (left, right) = (
            i128::from(part) * 10_000,
            i128::from(whole) * i128::from(self.hundredths),
        );
        Some(match self.comparator {
            Comparator::Below => left < right,
            Comparator::AtMost => left <= right,
            Comparator::AtLeast => left >= right,
            Comparator::Above => left > right,
            Comparator::Equal => left == right,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_is_whole() {
        let groups = indicator_groups();
        let all: Vec<&Indicator> = groups.iter().flat_map(|g| &g.indicators).collect();
        assert!(all.len() >= 25, "{} indicators", all.len());
        for i in &all {
            assert_eq!(
                i.kind == Kind::Ratio,
                i.numerator.is_some() && i.denominator.is_some(),
                "{}",
                i.code
            );
            for other in [&i.numerator, &i.denominator, &i.never_above]
                .into_iter()
                .flatten()
            {
                assert!(indicator(other).is_some(), "{} names {other}", i.code);
            }
            assert!(
                !i.title_en.is_empty() && !i.unit_en.is_empty(),
                "{} has English",
                i.code
            );
        }
        let mut codes: Vec<&str> = all.iter().map(|i| i.code.as_str()).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), all.len(), "codes are unique");
    }

    #[test]
    fn targets_compare_exact_fractions() {
        let below_ten = Target::parse("< 10").expect("a target");
        assert_eq!(below_ten.is_met(2, 21), Some(true));
        assert_eq!(below_ten.is_met(1, 10), Some(false));
        // 999/10000 prints as 10,0 % but is below 10 %.
        assert_eq!(below_ten.is_met(999, 10_000), Some(true));
        assert_eq!(below_ten.is_met(0, 0), None);
    }
}
