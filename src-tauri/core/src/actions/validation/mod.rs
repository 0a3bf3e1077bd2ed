//! Checking figures by the numbered rules, and giving reasons.

use crate::domain::validation::{Certainty, Severity};

mod explain;
mod facts;
mod list;
mod print;

pub use explain::explain_finding;
pub(crate) use facts::{Scope, facts_of};
pub use list::list_findings;
pub(crate) use list::{findings_of_month, view};
pub use print::{preview_findings, save_findings};

requests! {
    /// What the rules find in a month, or in the months of a longer period. Left out: the open month.
    ListFindings { period: Option<String>, unit: Option<String> }
    /// Why a finding is right as it stands; an empty reason takes the reason back.
    ExplainFinding {
        rule: String,
        indicator: String,
        period: String,
        residential_unit: Option<String>,
        reason: String,
    }
    /// The list of findings as pages.
    PreviewFindings { period: Option<String>, unit: Option<String> }
    SaveFindings { period: Option<String>, unit: Option<String>, path: String }
}

replies! {
    FindingList {
        period: String,
        findings: Vec<FindingView>,
        /// Findings that block closing.
        hard: u32,
        /// Soft findings without a reason.
        open: u32,
        /// Soft findings with a reason.
        explained: u32,
    }
    FindingView {
        /// "QT-01".
        rule: String,
        severity: Severity,
        certainty: Certainty,
        /// What the rule rests on.
        source: String,
        /// The day the rule was last looked over.
        checked_to: String,
        indicator: String,
        title: String,
        period: String,
        residential_unit: Option<String>,
        /// The residential unit's name; empty for the whole ward.
        place: String,
        /// What is wrong, with the numbers.
        sentence: String,
        what_to_do: String,
        reason: Option<FindingReason>,
    }
    FindingReason {
        text: String,
        person: String,
        /// Milliseconds since 1970 UTC.
        at: i64,
        /// The numbers changed since; the reason no longer counts.
        has_lapsed: bool,
    }
}
