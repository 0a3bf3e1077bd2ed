//! The public half of a signing key.

use std::fmt;
use std::str::FromStr;

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use crate::error::BundleError;

/// How minisign marks an Ed25519 key.
pub(super) const KEY_ALGORITHM: &[u8] = b"Ed";

/// A minisign public key, as text the second line of a stock `minisign.pub`.
///
/// Only the canonical base64 text is accepted, so equal keys have equal texts.
#[derive(Clone, Copy, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PublicKey([u8; Self::SIZE]);

impl PublicKey {
    /// Algorithm, key id, Ed25519 key.
    const SIZE: usize = 2 + 8 + 32;

    /// Gives eight numbers below 2,048, the first 88 bits of the SHA-256 of the whole key (with
    /// its algorithm and id).
    ///
    /// They become the words two people compare, and must never change: a card printed once is
    /// compared for years.
    pub fn fingerprint(&self) -> [u16; 8] {
        let digest = Sha256::digest(self.0);
        let bit = |at: usize| u16::from(digest[at / 8] >> (7 - at % 8) & 1);
        std::array::from_fn(|word| (0..11).fold(0, |number, at| number << 1 | bit(word * 11 + at)))
    }

    /// The id by which a signature names its key, as minisign prints it.
    pub fn key_id(&self) -> String {
        shown_key_id(&self.key_id_bytes())
    }

    pub(crate) fn key_id_bytes(&self) -> [u8; 8] {
        std::array::from_fn(|at| self.0[2 + at])
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, BundleError> {
        let bytes: [u8; Self::SIZE] = bytes.try_into().map_err(|_| BundleError::KeyMalformed)?;
        if !bytes.starts_with(KEY_ALGORITHM) {
            return Err(BundleError::KeyMalformed);
        }
        Ok(Self(bytes))
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

/// Key ids are little-endian numbers, printed in hexadecimal.
pub(crate) fn shown_key_id(id: &[u8; 8]) -> String {
    format!("{:016X}", u64::from_le_bytes(*id))
}

impl FromStr for PublicKey {
    type Err = BundleError;

    fn from_str(text: &str) -> Result<Self, BundleError> {
        // 42 bytes are 56 digits without padding or spare bits, so every accepted text is
        // canonical.
        let bytes = BASE64_STANDARD
            .decode(text)
            .map_err(|_| BundleError::KeyMalformed)?;
        Self::from_bytes(&bytes)
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE64_STANDARD.encode(self.0))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "RWRrKRZ67TDIE0QyHfMZ5pr9QVK0CbFdCfHI0Eg+cmkL+M3jYxxqz/w2";

    #[test]
    fn text_is_read_only_in_its_canonical_form() {
        assert_eq!(TEXT.parse::<PublicKey>().unwrap().to_string(), TEXT);
        for wrong in [
            "",
            "RWR",
            &TEXT[..55],
            &format!("{TEXT}="),
            &format!(" {TEXT}"),
        ] {
            assert_eq!(wrong.parse::<PublicKey>(), Err(BundleError::KeyMalformed));
        }
        // The algorithm "ED" belongs to signatures, never to keys.
        assert!(TEXT.replacen("RWR", "RUR", 1).parse::<PublicKey>().is_err());
    }

    #[test]
    fn key_id_is_the_one_minisign_prints() {
        assert_eq!(
            TEXT.parse::<PublicKey>().unwrap().key_id(),
            "13C830ED7A16296B"
        );
    }

    /// Printed cards depend on these numbers. They were computed apart from this code:
    /// `base64 -d | sha256sum`, the first 88 bits cut into eights of 11.
    #[test]
    fn fingerprint_never_changes() {
        let key: PublicKey = TEXT.parse().unwrap();
        assert_eq!(key.fingerprint(), FINGERPRINT);
        assert!(key.fingerprint().iter().all(|word| *word < 2048));
    }

    const FINGERPRINT: [u16; 8] = [1301, 1875, 1807, 545, 490, 286, 1592, 1379];
}
