//! Looking at a bundle from outside.

use crate::container::Container;
use crate::cover::{carried_key, shown_text};
use crate::error::BundleError;
use crate::keys::PublicKey;

/// What the outside of a bundle says. Nothing of it is verified.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Peeked {
    /// Text of the cover, made safe to show: what is not plain text became `U+FFFD`.
    pub cover: String,
    /// The key on the cover, when there is exactly one.
    pub claimed_key: Option<PublicKey>,
    /// Whether the payload is encrypted; only requests are not.
    pub is_encrypted: bool,
    /// Size of the whole file in bytes.
    pub size: u64,
}

/// Tells what a bundle says of itself on its outside, without any key.
///
/// # Errors
/// Those of the first checks of [`crate::open`]: bounds and the canonical archive.
pub fn peek(bytes: &[u8]) -> Result<Peeked, BundleError> {
    let container = Container::read(bytes)?;
    let cover = shown_text(container.cover);
    Ok(Peeked {
        claimed_key: carried_key(&cover),
        cover,
        is_encrypted: container.is_encrypted,
        size: bytes.len() as u64,
    })
}
