//! Documents a ward's work rests on: what kinds there are, and what a marked one may hold.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

/// What a document is called.
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
pub enum DocumentKind {
    /// Nghị quyết.
    Resolution,
    /// Đề án.
    Scheme,
    /// Chỉ thị.
    Directive,
    /// Quyết định.
    Decision,
    /// Kế hoạch.
    Plan,
    /// Hướng dẫn.
    Guidance,
    /// Báo cáo.
    Report,
    /// Tờ trình.
    Proposal,
    /// Biên bản.
    Minutes,
    /// Công văn, and whatever else.
    Other,
}

/// Độ mật as a person marked it. Nothing is assumed: a new document is not marked either way.
///
/// The words are those of the header of a journal entry.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
    IntoStaticStr,
    EnumString,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Secrecy {
    /// Chưa xác định.
    #[default]
    Undecided,
    /// Không: a person said that it is no secret.
    None,
    Mat,
    ToiMat,
    TuyetMat,
}

impl Secrecy {
    /// Whether the application keeps number and date only, and sends nothing of it.
    pub fn is_marked(self) -> bool {
        matches!(self, Secrecy::Mat | Secrecy::ToiMat | Secrecy::TuyetMat)
    }
}

/// The mark an entry carries for a stored word; empty for what is not marked. A word of a newer
/// program counts as a mark: nothing unknown is sent.
pub fn entry_mark(stored: &str) -> String {
    match stored.parse::<Secrecy>() {
        Ok(secrecy) if !secrecy.is_marked() => String::new(),
        _ => stored.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_marks_hold_back() {
        assert_eq!(entry_mark("undecided"), "");
        assert_eq!(entry_mark("none"), "");
        assert_eq!(entry_mark("mat"), "mat");
        assert_eq!(entry_mark("toi-mat"), "toi-mat");
        assert_eq!(
            entry_mark("cua-phien-ban-sau"),
            "cua-phien-ban-sau",
            "unknown is held back"
        );
    }
}
