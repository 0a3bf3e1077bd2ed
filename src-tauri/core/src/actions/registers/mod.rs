//! Registers as the source of figures: which are in force, and since when.

use crate::domain::registers::{CountedDay, RegisterKind};

mod sources;

pub use sources::{declare_register_source, list_register_sources};

requests! {
    ListRegisterSources {}
    /// `in_force_from` left out takes the declaration back.
    DeclareRegisterSource { register: RegisterKind, in_force_from: Option<String> }
}

replies! {
    RegisterSource {
        register: RegisterKind,
        in_force_from: Option<String>,
        declared_by: String,
        declared_at: Option<i64>,
        indicators: Vec<RegisterIndicator>,
    }
    RegisterIndicator { code: String, title: String, title_en: String, day: CountedDay }
}
