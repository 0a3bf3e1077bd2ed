//! Why a bundle was refused, or could not be made.

use strum::{IntoStaticStr, VariantNames};

use crate::keys::PublicKey;
use crate::manifest::Kind;

/// The first check that failed, with the values a sentence about it needs.
///
/// The code is the variant's name in kebab case (`<&'static str>::from(&error)`).
/// The variants stand in the order in which [`crate::open`] checks.
#[derive(
    Clone, Debug, Eq, IntoStaticStr, PartialEq, serde::Serialize, VariantNames, thiserror::Error,
)]
#[strum(serialize_all = "kebab-case")]
pub enum BundleError {
    /// A part is larger than this program reads, or a draft larger than it writes.
    #[error("too large: {size} bytes where {limit} are allowed")]
    TooLarge { limit: u64, size: u64 },
    /// The file does not begin as a bundle does.
    #[error("not a bundle")]
    NotABundle,
    /// The file ends too early, as after a stick was pulled.
    #[error("cut short after {size} bytes")]
    CutShort { size: u64 },
    /// The archive, rebuilt from what was read, differs from the file from `offset` on.
    #[error("the archive is not in its canonical form at byte {offset}")]
    ArchiveNotCanonical { offset: u64 },
    /// The signature file, written anew from what was read, would be another file.
    #[error("the signature file is not in its canonical form")]
    SignatureNotCanonical,
    /// The trusted comment of the signature does not hold the SHA-256 of the cover.
    #[error("the cover is not the one that was signed")]
    CoverChanged,
    /// The cover is not UTF-8, or holds characters that command a terminal or turn text around.
    #[error("the cover is not plain text")]
    CoverNotText,
    /// The cover of a request or enrolment does not carry the key of its sender, and only that.
    #[error("the cover does not carry the key of its sender")]
    CarriedKeyMissing,
    /// No key of the ring has the key id of the signature, given as minisign prints it.
    #[error("signed by an unknown key with id {key}")]
    UnknownSender { key: String },
    /// The key is known, the signature is not its work over these bytes.
    #[error("the signature does not fit the payload")]
    BadSignature,
    /// No identity of the ring opens the payload.
    #[error("encrypted for somebody else")]
    NotForMe,
    /// The encrypted payload is malformed or damaged although its signature fits.
    #[error("the encrypted payload is malformed")]
    BadEncryption,
    /// The decrypted payload is not one whole zstd frame.
    #[error("the compressed payload is malformed")]
    BadCompression,
    /// The payload's archive, rebuilt from what was read, differs from `offset` on.
    #[error("the archive in the payload is not in its canonical form at byte {offset}")]
    PayloadNotCanonical { offset: u64 },
    /// The first member of the payload is not `manifest.json`.
    #[error("the payload does not begin with its manifest")]
    ManifestMissing,
    /// The manifest does not say what every manifest must, or cannot be written canonically.
    #[error("the manifest is malformed: {reason}")]
    ManifestMalformed { reason: String },
    /// Made by a program whose bundles this one would misread.
    #[error("made by a newer program, compatibility number {found}")]
    TooNew { found: u32 },
    /// The payload was signed by `found`, but says it comes from `expected`.
    #[error("the manifest names the signer {expected}, the signature is by {found}")]
    SignerMismatch {
        expected: PublicKey,
        found: PublicKey,
    },
    /// This kind must be encrypted and is not, or the reverse.
    #[error("a bundle of kind {kind} does not travel in this form")]
    KindMismatch { kind: Kind },
    /// The signer's pinned device is another than the manifest's.
    #[error("the manifest names the device {found}, the key belongs to {expected}")]
    DeviceMismatch { expected: String, found: String },
    /// The signer's pinned unit is another than the manifest's.
    #[error("the manifest names the unit {found}, the key belongs to {expected}")]
    UnitMismatch { expected: String, found: String },
    /// The payload opened with `recipient`, which the manifest does not list.
    #[error("the manifest does not list the recipient {recipient}")]
    RecipientMismatch { recipient: String },
    /// A member's path is not a plain relative path, or is the manifest's.
    #[error("not a path of a member: {path}")]
    MemberPath { path: String },
    /// The manifest, or a draft, lists one path twice.
    #[error("member listed twice: {path}")]
    MemberRepeated { path: String },
    /// The manifest lists a member that does not stand at its place.
    #[error("member missing: {path}")]
    MemberMissing { path: String },
    /// The payload holds a member that the manifest does not list.
    #[error("member not listed: {path}")]
    MemberUnlisted { path: String },
    /// A member's size or SHA-256 is not the one listed.
    #[error("member changed: {path}")]
    MemberChanged { path: String },
    /// A member below `blobs/` is not named by its own SHA-256.
    #[error("blob not named by its hash: {path}")]
    BlobMisnamed { path: String },
    /// Something follows the compressed archive.
    #[error("bytes after the end of the payload")]
    TrailingBytes,
    /// A draft that must be encrypted names nobody who could open it.
    #[error("no recipients")]
    NoRecipients,
    /// A request is not encrypted, so it cannot have recipients.
    #[error("a request has no recipients")]
    RecipientsOnRequest,
    /// More recipients than a reader accepts.
    #[error("too many recipients: {found} where {limit} are allowed")]
    TooManyRecipients { limit: usize, found: usize },
    /// Text or bytes that are not the canonical form of a usable key.
    #[error("not a key")]
    KeyMalformed,
    /// The system gave no random bytes.
    #[error("no randomness")]
    NoRandomness,
    /// A library refused to write into memory; no input is known to cause it.
    #[error("could not seal")]
    SealFailed,
}
