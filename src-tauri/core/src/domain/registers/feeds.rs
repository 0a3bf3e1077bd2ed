//! Which indicator counts what of a register, by which day.

use std::sync::OnceLock;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{RegisterKind, category};

/// What is added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Entries of the register.
    Entries,
    Subjects,
    Dead,
    Injured,
    /// Of crime reports: those settled in time by now.
    InTime,
}

/// The day that decides the period.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum CountedDay {
    /// Ngày xảy ra.
    Occurred,
    /// Ngày phát hiện; where it was not recorded, the day it happened.
    Discovered,
    /// Ngày khám phá.
    Cleared,
    /// Ngày tiếp nhận.
    Received,
}

/// One indicator and what it counts. A condition left out holds for every entry.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feed {
    pub indicator: String,
    pub register: RegisterKind,
    pub measure: Measure,
    pub day: CountedDay,
    group: Option<String>,
    also: Option<String>,
    criminal: Option<bool>,
    serious: Option<bool>,
}

/// Entries of a register alike in what feeds ask of them, counted together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counted {
    pub category: String,
    pub is_criminal: bool,
    pub is_serious: bool,
    pub entries: i64,
    pub subjects: i64,
    pub dead: i64,
    pub injured: i64,
    pub in_time: i64,
}

impl Feed {
    /// How much of these entries the indicator counts.
    pub fn count(&self, of: &Counted) -> i64 {
        let found = category(&of.category);
        let holds = |wanted: &Option<String>, has: Option<&str>| {
            wanted.as_deref().is_none_or(|w| has == Some(w))
        };
        let counts = holds(&self.group, found.map(|(g, _)| g.code.as_str()))
            && holds(&self.also, found.and_then(|(_, c)| c.also.as_deref()))
            && self.criminal.is_none_or(|c| c == of.is_criminal)
            && self.serious.is_none_or(|s| s == of.is_serious);
        match self.measure {
            _ if !counts => 0,
            Measure::Entries => of.entries,
            Measure::Subjects => of.subjects,
            Measure::Dead => of.dead,
            Measure::Injured => of.injured,
            Measure::InTime => of.in_time,
        }
    }
}

/// Every feed.
pub fn feeds() -> &'static [Feed] {
    #[derive(Deserialize)]
    struct File {
        feeds: Vec<Feed>,
    }
    static FEEDS: OnceLock<Vec<Feed>> = OnceLock::new();
    FEEDS.get_or_init(|| {
        let text = include_str!("../../../../../assets/rules/register-feeds.toml");
        toml::from_str::<File>(text).map_or_else(|_| Vec::new(), |f| f.feeds)
    })
}

/// The feed of an indicator; those without one are typed.
pub fn feed_of(indicator: &str) -> Option<&'static Feed> {
    feeds().iter().find(|f| f.indicator == indicator)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::statistics::{Kind, indicator};

    #[test]
    fn only_counts_are_fed_and_each_once() {
        assert!(feeds().len() >= 20, "{} feeds", feeds().len());
        for feed in feeds() {
            let fed = indicator(&feed.indicator).expect("an indicator");
            assert_eq!(fed.kind, Kind::Count, "{}", feed.indicator);
            let same = feeds().iter().filter(|f| f.indicator == feed.indicator);
            assert_eq!(same.count(), 1, "{}", feed.indicator);
        }
    }

    #[test]
    fn what_counts_is_decided_by_category_and_flags() {
        let thefts = Counted {
            category: "trom-cap".into(),
            is_criminal: true,
            entries: 3,
            subjects: 4,
            ..Counted::default()
        };
        let count = |code: &str| feed_of(code).expect("a feed").count(&thefts);
        assert_eq!(count("ttxh-vu"), 3);
        assert_eq!(count("ttxh-doi-tuong"), 4);
        assert_eq!(count("pphs-vu"), 3);
        assert_eq!((count("ma-tuy-vu"), count("danh-bac-vu")), (0, 0));
        let gambling = Counted {
            category: "danh-bac".into(),
            is_criminal: false,
            ..thefts.clone()
        };
        let count = |code: &str| feed_of(code).expect("a feed").count(&gambling);
        assert_eq!(
            (count("danh-bac-vu"), count("ttxh-vu"), count("pphs-vu")),
            (3, 3, 0)
        );
    }
}
