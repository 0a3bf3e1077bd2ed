//! One folder per noun, one function per thing a person can do.
//!
//! An action validates, calls domain and store, and returns what the screen needs next. The
//! types above the functions are the wire: requests refuse unknown fields, replies are complete.

/// Declares request types: unknown fields are refused, optional fields may be left out.
macro_rules! requests {
    ($($(#[$meta:meta])* $name:ident { $($(#[$fmeta:meta])* $field:ident : $ty:ty),* $(,)? })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS, schemars::JsonSchema)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        #[ts(optional_fields)]
        pub struct $name { $($(#[$fmeta])* pub $field: $ty),* }
    )*};
}

/// Declares reply types.
macro_rules! replies {
    ($($(#[$meta:meta])* $name:ident { $($(#[$fmeta:meta])* $field:ident : $ty:ty),* $(,)? })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $($(#[$fmeta])* pub $field: $ty),* }
    )*};
}

/// Declares a reply that is one of a few words.
macro_rules! words {
    ($($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident),* $(,)? })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS, schemars::JsonSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$vmeta])* $variant),* }
    )*};
}

pub mod assessment;
pub mod assignments;
pub mod backup;
pub mod closings;
pub mod commendations;
pub mod crime_reports;
pub mod criteria;
pub mod crosswalk;
pub mod deadlines;
pub mod documents;
pub mod evidence;
pub mod folder;
pub mod forms;
pub mod incidents;
pub mod journal;
pub mod models;
pub mod people;
pub mod places;
pub mod proposals;
pub mod prose;
pub mod registers;
pub mod reporting;
pub mod samples;
pub mod sheets;
pub mod statistics;
pub mod sync;
mod validate;
pub mod validation;
pub mod work;

replies! {
    /// What a delete leaves behind: how to take it back.
    Deleted {
        /// The action to undo.
        action_id: String,
        /// The name of what was deleted.
        name: String,
    }
}
