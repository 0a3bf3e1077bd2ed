//! The rules as data, read from `assets/rules/validation.toml`.

use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a finding means for closing a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The period cannot be closed.
    Hard,
    /// Needs a reason, or stays listed.
    Soft,
}

/// How sure the rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Follows from counting.
    Certain,
    /// A practice with exceptions.
    Practice,
}

/// A stock with what comes in and goes out.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StockRule {
    pub stock: String,
    pub into: Vec<String>,
    /// Empty: what goes out is not counted, so only growth can be checked.
    pub out: Vec<String>,
}

/// What a rule compares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Check {
    NotNegative,
    /// The first of a pair is not above the second; `carry` allows what earlier months of the
    /// year left over.
    Above {
        pairs: Vec<(String, String)>,
        carry: bool,
    },
    /// The first of a pair is 0 where the second is.
    Without {
        pairs: Vec<(String, String)>,
    },
    Stock {
        stocks: Vec<StockRule>,
    },
    /// Far from the same month of earlier years, as counts vary.
    Unusual {
        years: i32,
        least_years: i64,
        z_hundredths: i64,
        least: i64,
    },
    /// Months of the year that nobody reported.
    Missing,
    /// Residential units against the whole ward.
    Places,
}

/// One rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// "QT-01"; never used again for another meaning.
    pub number: String,
    pub severity: Severity,
    pub certainty: Certainty,
    pub valid_from: NaiveDate,
    /// The last day it applies; `None` while in force.
    pub valid_to: Option<NaiveDate>,
    pub checked_to: NaiveDate,
    pub source: String,
    pub check: Check,
    vi: String,
    en: String,
    do_vi: String,
    do_en: String,
}

impl Rule {
    /// What is wrong, with places for names and numbers.
    pub fn sentence(&self, english: bool) -> &str {
        if english { &self.en } else { &self.vi }
    }

    /// What to do about it.
    pub fn what_to_do(&self, english: bool) -> &str {
        if english { &self.do_en } else { &self.do_vi }
    }
}

#[derive(Deserialize)]
struct File {
    rule: Vec<FileRule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileRule {
    number: String,
    kind: String,
    severity: Severity,
    valid_from: NaiveDate,
    valid_to: Option<NaiveDate>,
    checked_to: NaiveDate,
    certainty: Certainty,
    source: String,
    #[serde(default)]
    pairs: Vec<(String, String)>,
    #[serde(default)]
    carry: bool,
    #[serde(default)]
    stocks: Vec<StockRule>,
    #[serde(default)]
    years: i32,
    #[serde(default)]
    least_years: i64,
    #[serde(default)]
    z_hundredths: i64,
    #[serde(default)]
    least: i64,
    vi: String,
    en: String,
    do_vi: String,
    do_en: String,
}

/// Every rule, in the order of their numbers.
pub fn rules() -> &'static [Rule] {
    static RULES: OnceLock<Vec<Rule>> = OnceLock::new();
    RULES.get_or_init(|| {
        read(include_str!("../../../../../assets/rules/validation.toml")).unwrap_or_default()
    })
}

/// The rules in force on a day.
pub fn rules_on(day: NaiveDate) -> impl Iterator<Item = &'static Rule> {
    rules()
        .iter()
        .filter(move |r| r.valid_from <= day && r.valid_to.is_none_or(|to| day <= to))
}

fn read(text: &str) -> Option<Vec<Rule>> {
    let file: File = toml::from_str(text).ok()?;
    file.rule.into_iter().map(rule).collect()
}

fn rule(row: FileRule) -> Option<Rule> {
    let check = match row.kind.as_str() {
        "not_negative" => Check::NotNegative,
        "above" => Check::Above {
            pairs: row.pairs,
            carry: row.carry,
        },
        "without" => Check::Without { pairs: row.pairs },
        "stock" => Check::Stock { stocks: row.stocks },
        "unusual" => Check::Unusual {
            years: row.years,
            least_years: row.least_years,
            z_hundredths: row.z_hundredths,
            least: row.least,
        },
        "missing" => Check::Missing,
        "places" => Check::Places,
        _ => return None,
    };
    Some(Rule {
        number: row.number,
        severity: row.severity,
        certainty: row.certainty,
        valid_from: row.valid_from,
        valid_to: row.valid_to,
        checked_to: row.checked_to,
        source: row.source,
        check,
        vi: row.vi,
        en: row.en,
        do_vi: row.do_vi,
        do_en: row.do_en,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::statistics::{Kind, indicator};

    #[test]
    fn the_file_is_read_whole_and_names_what_exists() {
        let text = include_str!("../../../../../assets/rules/validation.toml");
        assert_eq!(rules().len(), text.matches("[[rule]]").count());
        let numbers: Vec<&str> = rules().iter().map(|r| r.number.as_str()).collect();
        let mut sorted = numbers.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(numbers, sorted, "in order, each number once");
        let counted = |code: &String| indicator(code).is_some_and(|i| i.kind != Kind::Ratio);
        for rule in rules() {
            let named: Vec<&String> = match &rule.check {
                Check::Above { pairs, .. } | Check::Without { pairs } => {
                    pairs.iter().flat_map(|(a, b)| [a, b]).collect()
                }
                Check::Stock { stocks } => stocks
                    .iter()
                    .flat_map(|s| std::iter::once(&s.stock).chain(&s.into).chain(&s.out))
                    .collect(),
                _ => Vec::new(),
            };
            assert!(named.into_iter().all(counted), "{}", rule.number);
            for text in [&rule.vi, &rule.en, &rule.do_vi, &rule.do_en, &rule.source] {
                assert!(text.ends_with('.'), "{}: {text}", rule.number);
            }
            assert!(rule.valid_from <= rule.checked_to);
        }
    }

    #[test]
    fn a_rule_applies_from_its_day() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        assert_eq!(rules_on(day("2025-06-30")).count(), 0);
        assert_eq!(rules_on(day("2025-07-01")).count(), rules().len());
    }
}
