//! Why a foreign file could not be read.

use strum::{IntoStaticStr, VariantNames};

use crate::kind::Kind;

/// What stands in the way, with the values a sentence about it needs.
///
/// The code is the variant's name in kebab case (`<&'static str>::from(&error)`).
#[derive(
    Clone, Debug, Eq, IntoStaticStr, PartialEq, serde::Serialize, VariantNames, thiserror::Error,
)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum IntakeError {
    /// There are no bytes.
    #[error("the file is empty")]
    Empty,
    /// It can only be opened with its password, which this program does not ask for.
    #[error("protected by a password")]
    Password,
    /// A kind of file that is known, but is not what was asked for.
    #[error("a file of kind {}", .kind.name())]
    WrongKind { kind: Kind },
    /// It begins as a file of this kind and is damaged or cut short.
    #[error("a damaged file of kind {}: {detail}", .kind.name())]
    Damaged { kind: Kind, detail: String },
    /// More bytes than are read, packed or unpacked; `most` in MiB.
    #[error("larger than {most} MiB")]
    TooLarge { most: u64 },
    /// More cells than are read.
    #[error("more than {most} cells")]
    TooManyCells { most: usize },
}

impl IntakeError {
    pub(crate) fn too_large(bytes: u64) -> Self {
        Self::TooLarge { most: bytes >> 20 }
    }

    pub(crate) fn damaged(kind: Kind, detail: impl std::fmt::Display) -> Self {
        Self::Damaged {
            kind,
            detail: detail.to_string(),
        }
    }
}
