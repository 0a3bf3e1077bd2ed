//! Crime reports as a register: the words its coded fields hold. No person, no note, no attachment.

mod typed;

use std::sync::OnceLock;

use chrono::NaiveDateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};
use ts_rs::TS;

pub use typed::parse_typed_minute;

/// What a report is in law: BLTTHS 2015, article 144.
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
    EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ReportKind {
    /// Tố giác: a person denounces an act.
    Denunciation,
    /// Tin báo: information from bodies, persons or the media.
    Information,
    /// Kiến nghị khởi tố: a state body proposes in writing.
    Proposal,
}

/// How a report came in: TT 28/2020/TT-BCA, article 5.
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
    EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(rename = "ReportChannel")]
pub enum Channel {
    InPerson,
    Written,
    Phone,
    Post,
    Email,
    Media,
    Broadcast,
}

/// Why a report is suspended: BLTTHS 2015, article 148.
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
    EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[ts(rename = "SuspensionGround")]
pub enum Ground {
    /// Waits for an expert opinion, a valuation or legal assistance.
    Assessment,
    /// Waits for documents or objects that decide.
    Documents,
    /// A natural disaster or an epidemic.
    ForceMajeure,
}

/// What a report is about, as the register's own list has it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Category {
    pub code: String,
    pub title: String,
    pub title_en: String,
}

#[derive(Deserialize)]
struct File {
    category: Vec<Category>,
}

/// The shipped list, in its order.
pub fn categories() -> &'static [Category] {
    static CATEGORIES: OnceLock<Vec<Category>> = OnceLock::new();
    CATEGORIES.get_or_init(|| {
        let text = include_str!("../../../../../assets/rules/crime-report-categories.toml");
        toml::from_str::<File>(text)
            .map(|f| f.category)
            .unwrap_or_default()
    })
}

/// The category with this code.
pub fn category(code: &str) -> Option<&'static Category> {
    categories().iter().find(|c| c.code == code)
}

/// How minutes are stored: local time of Việt Nam, which sorts as it reads.
pub const MINUTE: &str = "%Y-%m-%dT%H:%M";

/// Reads a stored minute.
pub fn parse_minute(text: &str) -> Option<NaiveDateTime> {
    NaiveDateTime::parse_from_str(text, MINUTE).ok()
}

/// Writes a minute as it is stored.
pub fn minute(at: NaiveDateTime) -> String {
    at.format(MINUTE).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_category_has_its_words_once() {
        assert!(categories().len() > 20);
        let mut codes: Vec<&str> = categories().iter().map(|c| c.code.as_str()).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), categories().len());
        assert!(
            categories()
                .iter()
                .all(|c| !c.title.is_empty() && !c.title_en.is_empty())
        );
        assert_eq!(
            category("khac").map(|c| c.title.as_str()),
            Some("Nội dung khác")
        );
    }

    #[test]
    fn minutes_survive_the_round_trip() {
        let at = parse_minute("2026-12-09T16:20").unwrap();
        assert_eq!(minute(at), "2026-12-09T16:20");
        assert_eq!(parse_minute("09/12/2026"), None);
    }
}
