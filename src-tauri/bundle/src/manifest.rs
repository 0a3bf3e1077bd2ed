//! `manifest.json`: what a bundle says about itself, inside the signature and the encryption.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use strum::{Display, EnumString, IntoStaticStr, VariantArray};

use crate::error::BundleError;
use crate::json::{canonical, malformed};
use crate::keys::{PublicKey, Recipient};

/// Number of the format this crate writes; raised with every change of it.
pub const FORMAT: u32 = 1;

/// Compatibility number this crate writes, and the highest it reads.
///
/// Raised only when an older program would *misread* a bundle. A new field is no such reason:
/// unknown fields are passed over.
pub const COMPATIBILITY: u32 = 1;

/// What a bundle is for.
#[derive(
    Clone,
    Copy,
    Debug,
    Deserialize,
    Display,
    EnumString,
    Eq,
    Hash,
    IntoStaticStr,
    Ord,
    PartialEq,
    PartialOrd,
    Serialize,
    VariantArray,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Kind {
    /// A ward asks to be taken in; public keys only, not encrypted.
    Request,
    /// The province takes a ward in.
    Enrolment,
    /// Entries of journals.
    Changes,
    /// What was received.
    Receipt,
    /// What the province orders.
    Directives,
    /// The whole streams of one unit.
    Snapshot,
}

impl Kind {
    /// Tells whether bundles of this kind are encrypted: all but requests, whose sender knows no
    /// key to encrypt for yet.
    pub fn is_encrypted(self) -> bool {
        self != Self::Request
    }

    /// Tells whether the sender may still be unknown to the receiver, who then verifies with the
    /// key the bundle carries and compares its fingerprint.
    pub fn introduces_sender(self) -> bool {
        matches!(self, Self::Request | Self::Enrolment)
    }
}

/// What a bundle says about itself.
///
/// Written as canonical JSON. Fields of newer programs with the same compatibility number are
/// passed over in reading.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Manifest {
    /// [`COMPATIBILITY`] of the program that wrote it.
    pub compatibility: u32,
    /// Whatever the core has to say: keys in a request, acknowledged numbers in a receipt.
    #[serde(default)]
    pub details: Value,
    /// Device of the sender.
    pub device: String,
    /// [`FORMAT`] of the program that wrote it.
    pub format: u32,
    pub kind: Kind,
    /// When it was made, as the caller said.
    pub made_at: String,
    /// All other members, in the order of the payload.
    pub members: Vec<Member>,
    /// Running number of the sender's bundles.
    pub number: u64,
    /// Periods concerned, in the caller's notation.
    pub periods: Vec<String>,
    /// For whom it is encrypted, sorted; empty in a request.
    pub recipients: Vec<Recipient>,
    /// Key of the sender.
    pub signer: PublicKey,
    /// Which part of which streams it carries.
    pub streams: Vec<StreamSpan>,
    /// Control totals.
    pub totals: BTreeMap<String, i64>,
    /// Unit of the sender.
    pub unit: String,
}

/// A run of entries of one stream.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct StreamSpan {
    /// Hash of the entry before the first.
    pub before: String,
    /// Device that writes the stream.
    pub device: String,
    /// Hash of the last entry.
    pub end: String,
    /// Number of the first entry.
    pub first: u64,
    /// Number of the last entry.
    pub last: u64,
    /// Unit concerned.
    pub unit: String,
}

/// A member of the payload.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Member {
    pub path: String,
    /// 64 lower-case hexadecimal digits.
    pub sha256: String,
    pub size: u64,
}

impl Manifest {
    /// Writes the manifest as it is signed.
    pub(crate) fn to_bytes(&self) -> Result<Vec<u8>, BundleError> {
        let value = serde_json::to_value(self).map_err(|error| malformed(error.to_string()))?;
        canonical(&value)
    }

    /// Reads a manifest, looking at the compatibility number first.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, BundleError> {
        /// The only field whose meaning no version may change.
        #[derive(Deserialize)]
        struct Version {
            compatibility: u32,
        }
        let malformed = |error: serde_json::Error| malformed(error.to_string());
        let Version { compatibility } = serde_json::from_slice(bytes).map_err(malformed)?;
        if compatibility > COMPATIBILITY {
            return Err(BundleError::TooNew {
                found: compatibility,
            });
        }
        serde_json::from_slice(bytes).map_err(malformed)
    }
}

impl Member {
    /// Tells whether this stands below `blobs/` under another name than its hash.
    pub(crate) fn is_misnamed_blob(&self) -> bool {
        self.path
            .strip_prefix("blobs/")
            .is_some_and(|name| name != self.sha256)
    }
}
