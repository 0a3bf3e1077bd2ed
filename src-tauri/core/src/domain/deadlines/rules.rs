//! The dated rule table, `assets/rules/crime-report-deadlines.toml`.

use std::sync::OnceLock;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;
use ts_rs::TS;

use super::Limit;

const TEXT: &str = include_str!("../../../../../assets/rules/crime-report-deadlines.toml");

/// From which event a term counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum From {
    Received,
    Reclassified,
    Requested,
    Expiry,
    Decided,
    Settled,
    Suspended,
    Resumed,
    Grounds,
}

/// Who has to act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ClockActor")]
pub enum Actor {
    Ward,
    Post,
    Receiver,
    Investigators,
    Officer,
    Procuracy,
}

/// Whether the wording decides how the term counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "RuleCertainty")]
pub enum Certainty {
    Clear,
    /// The wording leaves something open; `note` says what.
    Unclear,
}

/// One row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    pub code: String,
    pub title: String,
    pub title_en: String,
    pub limit: Limit,
    pub from: From,
    /// Counted backwards from an expiry.
    pub is_before: bool,
    pub actor: Actor,
    pub condition: String,
    pub condition_en: String,
    /// The clause, as it is cited.
    pub basis: String,
    /// For reports received from this day …
    pub valid_from: NaiveDate,
    /// … to this one.
    pub valid_to: Option<NaiveDate>,
    /// The last day on which the wording was compared.
    pub checked_to: NaiveDate,
    /// How it was read: "copy" is a copy of the codification, not the gazette.
    pub mark: String,
    pub certainty: Certainty,
    pub note: String,
    pub note_en: String,
}

#[derive(Deserialize)]
struct File {
    checked_until_law: String,
    rule: Vec<FileRule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileRule {
    code: String,
    title: String,
    title_en: String,
    #[serde(default)]
    limit: u32,
    unit: Unit,
    from: From,
    #[serde(default)]
    before: bool,
    actor: Actor,
    #[serde(default)]
    condition: String,
    #[serde(default)]
    condition_en: String,
    basis: String,
    valid_from: NaiveDate,
    valid_to: Option<NaiveDate>,
    checked_to: NaiveDate,
    mark: String,
    certainty: Certainty,
    #[serde(default)]
    note: String,
    #[serde(default)]
    note_en: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Unit {
    AtOnce,
    Hour,
    Day,
    WorkingDay,
    Month,
}

fn table() -> &'static (String, Vec<Rule>) {
    static TABLE: OnceLock<(String, Vec<Rule>)> = OnceLock::new();
    TABLE.get_or_init(|| {
        toml::from_str::<File>(TEXT)
            .map(|file| {
                (
                    file.checked_until_law,
                    file.rule.into_iter().map(read).collect(),
                )
            })
            .unwrap_or_default()
    })
}

fn read(row: FileRule) -> Rule {
    Rule {
        limit: match row.unit {
            Unit::AtOnce => Limit::AtOnce,
            Unit::Hour => Limit::Hours(row.limit),
            Unit::Day => Limit::Days(row.limit),
            Unit::WorkingDay => Limit::WorkingDays(row.limit),
            Unit::Month => Limit::Months(row.limit),
        },
        code: row.code,
        title: row.title,
        title_en: row.title_en,
        from: row.from,
        is_before: row.before,
        actor: row.actor,
        condition: row.condition,
        condition_en: row.condition_en,
        basis: row.basis,
        valid_from: row.valid_from,
        valid_to: row.valid_to,
        checked_to: row.checked_to,
        mark: row.mark,
        certainty: row.certainty,
        note: row.note,
        note_en: row.note_en,
    }
}

/// Every row, in the order of the procedure.
pub fn all() -> &'static [Rule] {
    &table().1
}

/// The row in force for a report received on a day.
pub fn find(code: &str, received: NaiveDate) -> Option<&'static Rule> {
    all().iter().find(|r| {
        r.code == code && r.valid_from <= received && r.valid_to.is_none_or(|to| received <= to)
    })
}

/// The law that the table was not compared with, when a report was received after the last
/// comparison.
pub fn unchecked(received: NaiveDate) -> Option<&'static str> {
    all()
        .iter()
        .any(|r| received > r.checked_to)
        .then_some(table().0.as_str())
}

/// The text all computed deadlines rest on: stored ones are computed anew when it changes.
pub fn fingerprint() -> &'static str {
    static PRINT: OnceLock<String> = OnceLock::new();
    PRINT.get_or_init(|| {
        use sha2::Digest;
        let mut hash = sha2::Sha256::new();
        hash.update(TEXT);
        hash.update(include_str!("../../../../../assets/rules/holidays.toml"));
        hash.update(super::clocks::VERSION);
        let digest = hash.finalize();
        digest.iter().map(|b| format!("{b:02x}")).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        assert!(all().len() > 20, "{}", all().len());
        for rule in all() {
            assert!(
                !rule.title.is_empty() && !rule.title_en.is_empty(),
                "{}",
                rule.code
            );
            assert!(!rule.basis.is_empty(), "{}", rule.code);
            assert_eq!(
                rule.condition.is_empty(),
                rule.condition_en.is_empty(),
                "{}",
                rule.code
            );
            assert_eq!(
                rule.note.is_empty(),
                rule.note_en.is_empty(),
                "{}",
                rule.code
            );
            // What is not clear says why.
            assert_eq!(
                rule.certainty == Certainty::Unclear,
                !rule.note.is_empty(),
                "{}",
                rule.code
            );
            assert!(rule.valid_from < rule.checked_to, "{}", rule.code);
        }
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert!(find("transfer-b", day("2022-01-13")).is_none());
        assert!(find("transfer-b", day("2022-01-14")).is_some());
        assert_eq!(unchecked(day("2025-06-30")), None);
        assert_eq!(unchecked(day("2025-07-01")), Some("Luật 99/2025/QH15"));
    }
}
