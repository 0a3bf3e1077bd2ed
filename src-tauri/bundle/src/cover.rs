//! `BIA.txt`, the cover a person can read without any program of ours.
//!
//! Its words are the caller's. Here it is only plain text that is bound to the signature by its
//! hash, and that may carry the sender's public key.

use std::str::from_utf8;

use crate::digest::sha256;
use crate::error::BundleError;
use crate::keys::PublicKey;

/// What precedes the hash in the trusted comment; only the hash itself is looked for in reading.
const COMMENT_LABEL: &str = "bia-sha256:";

/// Gives the SHA-256 of a cover as it stands in the trusted comment of the signature.
pub fn cover_digest(cover: &str) -> String {
    sha256(cover.as_bytes())
}

/// Finds the public key a cover carries *for information*.
///
/// The key must stand as a word of its own, between spaces or line ends. A cover with two
/// different keys carries none: nobody could say which of them is meant.
pub fn carried_key(cover: &str) -> Option<PublicKey> {
    let mut keys = cover
        .split_whitespace()
        .filter_map(|word| word.parse::<PublicKey>().ok());
    let key = keys.next()?;
    keys.all(|other| other == key).then_some(key)
}

/// Reads a cover strictly: UTF-8, and no characters that show something else than stands there.
pub(crate) fn plain_text(cover: &[u8]) -> Result<&str, BundleError> {
    let text = from_utf8(cover).map_err(|_| BundleError::CoverNotText)?;
    if text.chars().any(is_misleading) {
        return Err(BundleError::CoverNotText);
    }
    Ok(text)
}

/// Shows any cover, with a replacement character for all that is not plain text.
pub(crate) fn shown_text(cover: &[u8]) -> String {
    String::from_utf8_lossy(cover)
        .chars()
        .map(|c| {
            if is_misleading(c) {
                char::REPLACEMENT_CHARACTER
            } else {
                c
            }
        })
        .collect()
}

/// Writes the trusted comment that binds a cover to the signature.
pub(crate) fn trusted_comment(cover: &[u8]) -> String {
    format!("{COMMENT_LABEL}{}", sha256(cover))
}

/// Tells whether a trusted comment holds the hash of this cover.
///
/// The comment is signed, so what else stands in it (stock minisign likes to add the time) does
/// no harm.
pub(crate) fn is_bound(comment: &str, cover: &[u8]) -> bool {
    let digest = sha256(cover);
    comment
        .split(|c: char| !c.is_ascii_alphanumeric())
        .any(|word| word == digest)
}

/// Characters that command a terminal, or show words in another order than they stand in.
fn is_misleading(c: char) -> bool {
    let turns_text = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns_text || c.is_control() && !matches!(c, '\n' | '\r' | '\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_may_stand_among_other_words() {
        let hash = sha256(b"cover");
        assert!(is_bound(&trusted_comment(b"cover"), b"cover"));
        assert!(is_bound(
            &format!("timestamp:1\tfile:x\tsha256={hash}"),
            b"cover"
        ));
        assert!(!is_bound(&format!("0{hash}"), b"cover"));
        assert!(!is_bound(&hash[..63], b"cover"));
        assert!(!is_bound("", b"cover"));
    }

    #[test]
    fn a_cover_carries_one_key_or_none() {
        let one = "RWRrKRZ67TDIE0QyHfMZ5pr9QVK0CbFdCfHI0Eg+cmkL+M3jYxxqz/w2";
        let two = "RWRrKRZ67TDIE0QyHfMZ5pr9QVK0CbFdCfHI0Eg+cmkL+M3jYxxqz/w3";
        assert_eq!(
            carried_key(&format!("Khóa: {one}\nHết")).map(|k| k.to_string()),
            Some(one.into())
        );
        assert_eq!(
            carried_key(&format!("{one} {one}")).map(|k| k.to_string()),
            Some(one.into())
        );
        assert_eq!(carried_key(&format!("{one} {two}")), None);
        assert_eq!(carried_key("không có"), None);
    }

    #[test]
    fn a_cover_shows_what_stands_in_it() {
        assert_eq!(
            plain_text("Phường\r\n\tCầu Giấy".as_bytes()),
            Ok("Phường\r\n\tCầu Giấy")
        );
        assert_eq!(plain_text(b"\x1b[2J"), Err(BundleError::CoverNotText));
        assert_eq!(
            plain_text("a\u{202e}b".as_bytes()),
            Err(BundleError::CoverNotText)
        );
        assert_eq!(plain_text(b"\xff"), Err(BundleError::CoverNotText));
        assert_eq!(shown_text(b"a\x1bb\xff"), "a\u{fffd}b\u{fffd}");
    }
}
