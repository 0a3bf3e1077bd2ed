//! Printed forms: preview and save.

use crate::domain::registers::RegisterKind;

mod checklist;
mod incident_list;
mod print;
mod recovery_card;

pub(crate) use checklist::broken;
pub use incident_list::{preview_incident_list, save_incident_list};
pub(crate) use print::{labels, render, require_pdf, save};
pub use print::{list_forms, preview_form, save_form};
pub use recovery_card::{preview_recovery_card, save_recovery_card};

requests! {
    ListForms {}
    /// `form` is a code of `list_forms`; `blank` leaves every answer open.
    PreviewForm { form: String, blank: Option<bool>, set: Option<String>, unit: Option<String>, year: Option<i32> }
    /// Saves as PDF.
    SaveForm { form: String, blank: Option<bool>, set: Option<String>, unit: Option<String>, year: Option<i32>, path: String }
    /// The list of a register over a period.
    PreviewIncidentList { register: RegisterKind, period: String }
    SaveIncidentList { register: RegisterKind, period: String, path: String }
    /// The card with the recovery key, right after a folder was made.
    PreviewRecoveryCard { recovery_key: String }
    SaveRecoveryCard { recovery_key: String, path: String }
}

replies! {
    FormView { code: String, title: String, can_be_blank: bool }
    Preview {
        title: String,
        /// One SVG document per page.
        pages: Vec<String>,
        file_name: String,
    }
    Saved { path: String, bytes: i64 }
}
