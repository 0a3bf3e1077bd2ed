//! Short signed statements, such as the head of a stream carried for somebody else.

use crate::error::BundleError;
use crate::keys::{PublicKey, SigningKey};
use crate::signature::{Detached, sign};

/// Marks a signature over a statement, so that it never passes for one over a payload.
const COMMENT: &str = "statement";

/// Signs a text and gives the signature in minisign's form.
///
/// # Errors
/// [`BundleError::SealFailed`] when the library refuses, which is a mistake of ours.
pub fn sign_statement(text: &str, signer: &SigningKey) -> Result<String, BundleError> {
    let bytes = sign(text.as_bytes(), signer, COMMENT)?;
    String::from_utf8(bytes).map_err(|_| BundleError::SealFailed)
}

/// Tells whether `key` signed exactly this text as a statement.
pub fn verify_statement(text: &str, signature: &str, key: &PublicKey) -> bool {
    Detached::read(signature.as_bytes())
        .is_ok_and(|read| read.comment() == COMMENT && read.is_by(key, text.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_signer_and_only_the_text_verify() {
        let (key, other) = (
            SigningKey::generate().unwrap(),
            SigningKey::generate().unwrap(),
        );
        let signature = sign_statement("06685 may-1 12", &key).unwrap();
        assert!(verify_statement(
            "06685 may-1 12",
            &signature,
            &key.public()
        ));
        assert!(!verify_statement(
            "06685 may-1 13",
            &signature,
            &key.public()
        ));
        assert!(!verify_statement(
            "06685 may-1 12",
            &signature,
            &other.public()
        ));
        assert!(!verify_statement("06685 may-1 12", "", &key.public()));
    }
}
