//! Evidence for criteria: kinds of pieces, what a file is by its bytes, how long a piece is valid.

mod media;
mod names;
mod query;
mod validity;

pub use media::{Media, Refusal, UNPACKED_LIMIT, beginning, dimensions, recognise};
pub use names::{FILE_NAME_LIMIT, NAME_LIMIT, file_name, kept_file_name, kept_name};
pub use query::{EvidenceQuery, Source};
pub use validity::{Validity, validity};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

/// What a piece of evidence is.
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
pub enum EvidenceKind {
    /// Bytes that were chosen or dropped.
    File,
    /// A document of the register, with its file where there is one.
    Document,
    /// A count of a register on a day.
    Query,
}
