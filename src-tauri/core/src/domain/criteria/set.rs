//! A criteria set: immutable once issued; a supplement adds to a base without touching it.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

use super::{Threshold, read_set};
use crate::domain::numbers::{parse_points, points};

/// How a set's result is told: "21/22" or "98/110".
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, IntoStaticStr, EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Scoring {
    Met,
    Points,
}

/// How one criterion is judged.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, IntoStaticStr, EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum CriterionKind {
    /// Met or unmet; worth its maximum where it has one.
    Met,
    /// Points up to a maximum, less deductions, with a bonus.
    Scored,
    /// Met or unmet by a figure, confirmed by a person.
    Threshold,
}

/// A criteria set as issued. Points are × 100.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set {
    pub code: String,
    pub version: String,
    pub title: String,
    /// A sample in our own words, never the ministry's text.
    pub is_sample: bool,
    pub scoring: Scoring,
    pub scale: Option<i64>,
    /// The code of the set this one supplements.
    pub base: Option<String>,
    /// Who issued the text, and with which document, as the file says.
    pub issuer: Option<String>,
    pub document: Option<String>,
    pub valid_from: Option<String>,
    pub valid_to: Option<String>,
    pub note: Option<String>,
    pub pass: PassRule,
    pub groups: Vec<Group>,
}

/// What the whole set asks for, besides each criterion. Nothing stated: every criterion is met.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PassRule {
    pub all_mandatory: bool,
    pub at_least_met: Option<u32>,
    pub at_least_points: Option<i64>,
}

/// A heading with its criteria.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub number: String,
    pub title: String,
    /// The most points that count from this group.
    pub cap: Option<i64>,
    pub criteria: Vec<Criterion>,
}

/// One criterion, numbered as on the printed form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    pub number: String,
    pub text: String,
    pub kind: CriterionKind,
    pub max: Option<i64>,
    pub step: Option<i64>,
    /// Points from which a scored criterion counts as met; its maximum where not stated.
    pub pass_at: Option<i64>,
    /// Has to be met where the set's rule asks for all mandatory ones.
    pub is_mandatory: bool,
    /// Has to reach its maximum, whatever its pass mark.
    pub must_reach_max: bool,
    /// Unmet, it decides against the whole ("điểm liệt").
    pub disqualifies: bool,
    /// The most points × 100 that can come on top of the maximum.
    pub bonus: Option<i64>,
    pub deductions: Vec<Deduction>,
    pub threshold: Option<Threshold>,
    /// Another body that typically decides it.
    pub waits_on: Option<String>,
    pub evidence: Option<String>,
    pub guidance: Option<String>,
}

/// Points × 100 taken off each time something happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deduction {
    pub points: i64,
    pub text: String,
}

impl Deduction {
    /// Reads "0,5: chậm báo cáo".
    pub fn parse(line: &str) -> Option<Deduction> {
        let (number, text) = line.split_once(':')?;
        let number = number.trim().trim_start_matches(['-', '−']);
        let points = parse_points(number).filter(|p| *p > 0)?;
        let text = text.trim();
        (!text.is_empty()).then(|| Deduction {
            points,
            text: text.to_owned(),
        })
    }
}

impl std::fmt::Display for Deduction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", points(self.points), self.text)
    }
}

impl Group {
    /// The most points that can count from this group, without bonus.
    pub fn most_points(&self) -> i64 {
        let sum = self.criteria.iter().filter_map(|c| c.max).sum();
        self.cap.map_or(sum, |cap| cap.min(sum))
    }
}

/// The texts of the shipped sample sets; a supplement stands after its base.
pub const BUILT_IN: [(&str, &str); 5] = [
    (
        "mau-22",
        include_str!("../../../../../assets/criteria/mau-22.toml"),
    ),
    (
        "mau-20",
        include_str!("../../../../../assets/criteria/mau-20.toml"),
    ),
    (
        "mau-23",
        include_str!("../../../../../assets/criteria/mau-23.toml"),
    ),
    (
        "mau-23-dia-phuong-4",
        include_str!("../../../../../assets/criteria/mau-23-dia-phuong-4.toml"),
    ),
    (
        "mau-110",
        include_str!("../../../../../assets/criteria/mau-110.toml"),
    ),
];

/// The file a set of one's own begins from: every field once, with what it means.
pub const TEMPLATE: &str = include_str!("../../../../../assets/criteria/template.toml");

/// The shipped sample sets.
pub fn builtin_sets() -> &'static [Set] {
    static SETS: OnceLock<Vec<Set>> = OnceLock::new();
    SETS.get_or_init(|| {
        BUILT_IN
            .iter()
            .filter_map(|(_, text)| read_set(text).ok())
            .collect()
    })
}

impl Set {
    /// All criteria in order.
    pub fn criteria(&self) -> impl Iterator<Item = &Criterion> {
        self.groups.iter().flat_map(|g| &g.criteria)
    }

    /// The most points that can be reached without bonus.
    pub fn most_points(&self) -> i64 {
        self.groups.iter().map(Group::most_points).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_template_is_a_set_with_every_kind_of_criterion() {
        let set = read_set(TEMPLATE).expect("the template reads");
        for kind in [
            CriterionKind::Met,
            CriterionKind::Scored,
            CriterionKind::Threshold,
        ] {
            assert!(set.criteria().any(|c| c.kind == kind), "{kind:?}");
        }
    }

    #[test]
    fn the_five_documents_have_their_sets() {
        let sizes: Vec<(&str, usize)> = builtin_sets()
            .iter()
            .map(|s| (s.code.as_str(), s.criteria().count()))
            .collect();
        assert_eq!(
            sizes,
            [
                ("mau-22", 22),
                ("mau-20", 20),
                ("mau-23", 23),
                ("mau-23-dia-phuong-4", 4),
                ("mau-110", 22)
            ]
        );
        assert!(
            builtin_sets()
                .iter()
                .all(|s| s.is_sample && s.title.contains("mẫu"))
        );
        let points: i64 = builtin_sets()[4].criteria().filter_map(|c| c.max).sum();
        assert_eq!((points, builtin_sets()[4].scale), (11_000, Some(11_000)));
    }
}
