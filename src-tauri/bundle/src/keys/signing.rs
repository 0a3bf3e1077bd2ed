//! The secret half of a signing key.

use std::fmt;

use age::secrecy::{ExposeSecret, SecretSlice};
use base64::prelude::{BASE64_STANDARD, Engine};
use minisign::{KeyPair, SecretKey, SecretKeyBox};

use super::public::{KEY_ALGORITHM, PublicKey};
use crate::error::BundleError;

/// A minisign secret key, unencrypted in memory; it is stored inside an encrypted database.
pub struct SigningKey {
    secret: SecretSlice<u8>,
    public: PublicKey,
}

impl SigningKey {
    /// Algorithms, empty key-stretching parameters, key id, Ed25519 pair, checksum.
    const SIZE: usize = 6 + 32 + 8 + 8 + 8 + 64 + 32;
    /// Signs with Ed25519, no key stretching, checksum by BLAKE2b.
    const ALGORITHMS: &[u8] = b"Ed\0\0B2";
    const KEY_ID: usize = 6 + 32 + 8 + 8;
    const PUBLIC_HALF: usize = Self::KEY_ID + 8 + 32;

    /// Makes a new key from the randomness of the system.
    ///
    /// # Errors
    /// [`BundleError::NoRandomness`] when the system gives none.
    pub fn generate() -> Result<Self, BundleError> {
        let pair =
            KeyPair::generate_unencrypted_keypair().map_err(|_| BundleError::NoRandomness)?;
        Self::from_bytes(&pair.sk.to_bytes())
    }

    /// Gives the key for storage. **This is the secret itself.**
    pub fn to_bytes(&self) -> Vec<u8> {
        self.secret.expose_secret().to_vec()
    }

    /// Reads what [`Self::to_bytes`] gave.
    ///
    /// # Errors
    /// [`BundleError::KeyMalformed`] on anything else; the checksum inside tells damage.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BundleError> {
        let (algorithms, rest) = bytes.split_at_checked(6).ok_or(BundleError::KeyMalformed)?;
        let is_plain =
            algorithms == Self::ALGORITHMS && rest.iter().take(48).all(|byte| *byte == 0);
        if bytes.len() != Self::SIZE || !is_plain {
            return Err(BundleError::KeyMalformed);
        }
        let key_id = &bytes[Self::KEY_ID..Self::KEY_ID + 8];
        let public_half = &bytes[Self::PUBLIC_HALF..Self::PUBLIC_HALF + 32];
        let public = PublicKey::from_bytes(&[KEY_ALGORITHM, key_id, public_half].concat())?;
        let key = Self {
            secret: bytes.to_vec().into(),
            public,
        };
        key.to_minisign()?;
        Ok(key)
    }

    /// Gives the public half.
    pub fn public(&self) -> PublicKey {
        self.public
    }

    /// The key in the library's own form, for the moment of signing.
    ///
    /// Only the library's text form has its checksum verified in reading, hence the detour.
    pub(crate) fn to_minisign(&self) -> Result<SecretKey, BundleError> {
        let text = format!("\n{}", BASE64_STANDARD.encode(self.secret.expose_secret()));
        SecretKey::from_unencrypted_box(SecretKeyBox::from(text))
            .map_err(|_| BundleError::KeyMalformed)
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_bring_the_same_key_back() {
        let key = SigningKey::generate().unwrap();
        let again = SigningKey::from_bytes(&key.to_bytes()).unwrap();
        assert_eq!(key.public(), again.public());
        assert_eq!(key.to_bytes(), again.to_bytes());
        let library = minisign::PublicKey::from_secret_key(&key.to_minisign().unwrap()).unwrap();
        assert_eq!(key.public().to_string(), library.to_base64());
        assert_ne!(key.public(), SigningKey::generate().unwrap().public());
    }

    #[test]
    fn damaged_bytes_are_no_key() {
        let bytes = SigningKey::generate().unwrap().to_bytes();
        for length in 0..bytes.len() {
            assert!(
                SigningKey::from_bytes(&bytes[..length]).is_err(),
                "{length}"
            );
        }
        for at in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[at] ^= 1;
            assert!(SigningKey::from_bytes(&damaged).is_err(), "{at}");
        }
    }

    #[test]
    fn printing_shows_stars() {
        assert_eq!(
            format!("{:?}", SigningKey::generate().unwrap()),
            "SigningKey(***)"
        );
    }
}
