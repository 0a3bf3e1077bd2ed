//! The signature file: minisign's prehashed form, and nothing but its canonical bytes.
//!
//! Stock minisign overlooks changes in the untrusted comment, in line ends and in spare bits of
//! the base64; here each of them is refused, because "no flipped bit is accepted" must hold for
//! the whole file.

use std::io::Cursor;

use base64::prelude::{BASE64_STANDARD, Engine};
use minisign::SignatureBox;

use crate::error::BundleError;
use crate::keys::{PublicKey, SigningKey};

/// What stock minisign writes; the text must not change, readers compare it.
const UNTRUSTED_LINE: &str = "untrusted comment: signature from minisign secret key";
const UNTRUSTED_COMMENT: &str = "signature from minisign secret key";
const TRUSTED_PREFIX: &str = "trusted comment: ";

/// The mark of a signature over the BLAKE2b hash of a file.
const PREHASHED: &[u8] = b"ED";

/// Algorithm, key id, Ed25519 signature.
const SIGNATURE_SIZE: usize = 2 + 8 + 64;

/// Ed25519 signature over the signature and the trusted comment.
const GLOBAL_SIZE: usize = 64;

/// A signature file that is in its canonical form; nothing is verified yet.
pub(crate) struct Detached {
    inner: SignatureBox,
    key_id: [u8; 8],
    comment: String,
}

/// Signs `payload` with a trusted comment and gives the signature file.
pub(crate) fn sign(
    payload: &[u8],
    signer: &SigningKey,
    comment: &str,
) -> Result<Vec<u8>, BundleError> {
    let secret = signer.to_minisign()?;
    let public = to_minisign(&signer.public()).ok_or(BundleError::KeyMalformed)?;
    let reader = Cursor::new(payload);
    let signed = minisign::sign(
        Some(&public),
        &secret,
        reader,
        Some(comment),
        Some(UNTRUSTED_COMMENT),
    )
    .map_err(|_| BundleError::SealFailed)?;
    Ok(signed.into_string().into_bytes())
}

impl Detached {
    /// Reads a signature file and makes sure that writing it anew would give the same bytes.
    pub(crate) fn read(file: &[u8]) -> Result<Self, BundleError> {
        Self::parse(file).ok_or(BundleError::SignatureNotCanonical)
    }

    fn parse(file: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(file).ok()?;
        let mut lines = text.split('\n');
        let (untrusted, signature) = (lines.next()?, lines.next()?);
        let (trusted, global) = (lines.next()?, lines.next()?);
        let signature = BASE64_STANDARD.decode(signature).ok()?;
        let comment = trusted.strip_prefix(TRUSTED_PREFIX)?.to_owned();
        let global = BASE64_STANDARD.decode(global).ok()?;

        // The library slices both without looking at their lengths.
        let fits = signature.len() == SIGNATURE_SIZE && global.len() == GLOBAL_SIZE;
        // A tab is what stock minisign puts between the parts of its own comment.
        let is_line =
            comment.trim() == comment && !comment.contains(|c: char| c.is_control() && c != '\t');
        if !fits || !is_line || !signature.starts_with(PREHASHED) || untrusted != UNTRUSTED_LINE {
            return None;
        }
        let rebuilt = format!(
            "{UNTRUSTED_LINE}\n{}\n{TRUSTED_PREFIX}{comment}\n{}\n",
            BASE64_STANDARD.encode(&signature),
            BASE64_STANDARD.encode(&global),
        );
        if rebuilt != text {
            return None;
        }
        let key_id = signature[2..10].try_into().ok()?;
        let inner = SignatureBox::from_string(text).ok()?;
        Some(Self {
            inner,
            key_id,
            comment,
        })
    }

    /// The id of the key that is said to have signed.
    pub(crate) fn key_id(&self) -> &[u8; 8] {
        &self.key_id
    }

    /// The trusted comment; to be trusted once [`Self::is_by`] said so.
    pub(crate) fn comment(&self) -> &str {
        &self.comment
    }

    /// Tells whether `key` signed `payload` and the trusted comment.
    pub(crate) fn is_by(&self, key: &PublicKey, payload: &[u8]) -> bool {
        to_minisign(key).is_some_and(|key| {
            minisign::verify(&key, &self.inner, Cursor::new(payload), true, false, false).is_ok()
        })
    }
}

fn to_minisign(key: &PublicKey) -> Option<minisign::PublicKey> {
    minisign::PublicKey::from_bytes(key.as_bytes()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signed() -> (SigningKey, Vec<u8>) {
        let key = SigningKey::generate().unwrap();
        let file = sign(b"payload", &key, "bia-sha256:00").unwrap();
        (key, file)
    }

    #[test]
    fn a_signature_holds_for_its_key_and_payload_only() {
        let (key, file) = signed();
        let detached = Detached::read(&file).unwrap();
        assert_eq!(detached.comment(), "bia-sha256:00");
        assert_eq!(*detached.key_id(), key.public().key_id_bytes());
        assert!(detached.is_by(&key.public(), b"payload"));
        assert!(!detached.is_by(&key.public(), b"payloae"));
        assert!(!detached.is_by(&SigningKey::generate().unwrap().public(), b"payload"));
    }

    #[test]
    fn every_flip_is_seen() {
        let (key, file) = signed();
        for bit in 0..file.len() * 8 {
            let mut flipped = file.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            let accepted =
                Detached::read(&flipped).is_ok_and(|d| d.is_by(&key.public(), b"payload"));
            assert!(!accepted, "bit {bit}");
        }
    }

    #[test]
    fn other_forms_of_the_same_signature_are_refused() {
        let (_, file) = signed();
        let text = String::from_utf8(file).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        let forms = [
            String::new(),
            text.trim_end().to_owned(),
            format!("{text}\n"),
            text.replace('\n', "\r\n"),
            text.replace("minisign secret", "rsign secret"),
            text.replace("bia-sha256:00", "bia-sha256:00 "),
            text.replace("trusted comment: bia", "trusted comment:  bia"),
            lines[..3].join("\n"),
            format!("{}\n{}\n{}\nAAAA\n", lines[0], lines[1], lines[2]),
            format!("{}\nRUQ=\n{}\n{}\n", lines[0], lines[2], lines[3]),
            // The older form signs the file itself instead of its hash.
            text.replacen("\nRU", "\nRW", 1),
        ];
        for form in forms {
            assert_eq!(
                Detached::read(form.as_bytes()).err(),
                Some(BundleError::SignatureNotCanonical),
                "{form}"
            );
        }
    }
}
