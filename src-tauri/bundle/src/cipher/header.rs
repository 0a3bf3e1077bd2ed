//! A strict look at the header of an age file before the library reads it.
//!
//! The library's parser also takes two forms its specification forbids (a stanza without body,
//! a body without its short last line). Two readers that differ in what they accept are a way to
//! show different people different things, so only the specified form passes, and only the
//! stanzas a bundle can have.

use base64::prelude::{BASE64_STANDARD_NO_PAD, Engine};

use crate::error::BundleError;
use crate::limits::{CIPHER_HEADER_LIMIT, RECIPIENTS_LIMIT};

const VERSION: &[u8] = b"age-encryption.org/v1";
const STANZA: &[u8] = b"-> ";
const MAC: &[u8] = b"--- ";

/// Lines of a body are this long, but the last, which is shorter.
const COLUMNS: usize = 64;

/// What follows the header at least: a nonce and the tag of one chunk.
const SHORTEST_PAYLOAD: usize = 16 + 16;

/// Refuses an age file unless its header is exactly as specified, of X25519 stanzas and of the
/// meaningless `grease` ones that implementations add to keep readers tolerant.
pub(super) fn check(file: &[u8]) -> Result<(), BundleError> {
    if is_strict(file) {
        Ok(())
    } else {
        Err(BundleError::BadEncryption)
    }
}

fn is_strict(file: &[u8]) -> bool {
    let mut lines = Lines(&file[..file.len().min(CIPHER_HEADER_LIMIT)]);
    if lines.next() != Some(VERSION) {
        return false;
    }
    let mut recipients = 0;
    loop {
        let Some(line) = lines.next() else {
            return false;
        };
        if let Some(mac) = line.strip_prefix(MAC) {
            let header = lines.0.as_ptr() as usize - file.as_ptr() as usize;
            return recipients > 0
                && decoded_length(mac) == Some(32)
                && file.len() - header >= SHORTEST_PAYLOAD;
        }
        match stanza(line, &mut lines) {
            Some(is_recipient) => recipients += usize::from(is_recipient),
            None => return false,
        }
        if recipients > RECIPIENTS_LIMIT {
            return false;
        }
    }
}

/// Reads one stanza; tells whether it is a recipient's, or `None` when it is malformed.
fn stanza<'a>(line: &'a [u8], lines: &mut Lines<'a>) -> Option<bool> {
    let mut words = line.strip_prefix(STANZA)?.split(|byte| *byte == b' ');
    let tag = words.next()?;
    let arguments: Vec<&[u8]> = words.collect();
    let is_word = |word: &[u8]| !word.is_empty() && word.iter().all(u8::is_ascii_graphic);
    if !is_word(tag) || !arguments.iter().all(|word| is_word(word)) {
        return None;
    }
    let mut size = 0;
    loop {
        let line = lines.next()?;
        if line.len() > COLUMNS {
            return None;
        }
        size += decoded_length(line)?;
        if line.len() < COLUMNS {
            break;
        }
    }
    match tag {
        b"X25519" => {
            let [share] = arguments[..] else { return None };
            (decoded_length(share)? == 32 && size == 32).then_some(true)
        }
        _ => (tag == b"grease" || tag.ends_with(b"-grease")).then_some(false),
    }
}

/// Length of what canonical base64 without padding stands for.
fn decoded_length(text: &[u8]) -> Option<usize> {
    BASE64_STANDARD_NO_PAD
        .decode(text)
        .ok()
        .map(|bytes| bytes.len())
}

/// Lines that end with a line feed; what does not is none.
struct Lines<'a>(&'a [u8]);

impl<'a> Iterator for Lines<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let end = self.0.iter().position(|byte| *byte == b'\n')?;
        let line = &self.0[..end];
        self.0 = &self.0[end + 1..];
        Some(line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHARE: &str = "CJM36AHmTbdHSuOQL+NESqyVQE75f2e610iRdLPEN20";
    const BODY: &str = "C3ZAeY64NXS4QFrksLm3EGz+uPRyI0eQsWw7LWbbYig";
    const MAC: &str = "fgMiVLJHMlg9fW7CVG/hPS5EAU4Zeg19LyCP7SoH5nA";
    const FULL: &str = "xD7o4VEOu1t7KZQ1gDgq2FPzBEeSRqbnqvQEXdLRYy143BxR6oFxsUUJCRB0ErXA";

    /// A file with these stanzas, and the shortest payload.
    fn file(stanzas: &str) -> Vec<u8> {
        let mut file = format!("age-encryption.org/v1\n{stanzas}--- {MAC}\n").into_bytes();
        file.extend([0; SHORTEST_PAYLOAD]);
        file
    }

    fn recipient() -> String {
        format!("-> X25519 {SHARE}\n{BODY}\n")
    }

    #[test]
    fn specified_headers_pass() {
        let one = recipient();
        for stanzas in [
            one.clone(),
            one.repeat(3),
            format!("{one}-> a-grease\n\n"),
            format!("-> grease\n\n{one}-> grease\n\n"),
            format!("-> -grease x y!~\n{FULL}\n\n{one}"),
            format!("{one}-> %-grease\n{FULL}\n{BODY}\n"),
        ] {
            assert_eq!(check(&file(&stanzas)), Ok(()), "{stanzas}");
        }
    }

    #[test]
    fn malformed_headers_are_refused() {
        let one = recipient();
        for stanzas in [
            String::new(),
            // The two the library would take: no body, and no short last line.
            format!("{one}-> a-grease\n"),
            format!("-> a-grease\n{one}"),
            format!("{one}-> a-grease\n{FULL}\n"),
            // Other kinds of recipients, known or not.
            format!("{one}-> scrypt bBjlhJVYZeE4aqUdmtRHfw 15\n{BODY}\n"),
            format!("{one}-> ssh-ed25519 BjH7FA {SHARE}\n{BODY}\n"),
            format!("-> x25519 {SHARE}\n{BODY}\n"),
            "-> a-grease\n\n".to_owned(),
            // Wrong arguments and bodies.
            format!("-> X25519\n{BODY}\n"),
            format!("-> X25519 {SHARE} 1\n{BODY}\n"),
            format!("-> X25519  {SHARE}\n{BODY}\n"),
            format!("-> X25519 {SHARE} \n{BODY}\n"),
            format!("-> X25519 {SHARE}\r\n{BODY}\n"),
            format!("-> X25519 {SHARE}\n{BODY}=\n"),
            format!("-> X25519 {SHARE}\n\n"),
            format!("-> X25519 {SHARE}\n{}h\n", &BODY[..42]),
            format!("-> X25519 {}1\n{BODY}\n", &SHARE[..42]),
            format!("-> X25519 {SHARE}\n{FULL}\n{BODY}\n"),
            format!("{one}-> a-grease\n{FULL}AA\n"),
            format!("{one}-> a-grease\nAAAA\nAAAA\n"),
            format!("->X25519 {SHARE}\n{BODY}\n"),
            format!("{one}\n"),
        ] {
            assert_eq!(
                check(&file(&stanzas)),
                Err(BundleError::BadEncryption),
                "{stanzas}"
            );
        }
    }

    #[test]
    fn frames_of_the_header_are_strict_too() {
        let whole = String::from_utf8(file(&recipient())).unwrap();
        for (from, to) in [
            ("v1\n", "v2\n"),
            ("v1\n", "v1\r\n"),
            ("--- ", "---"),
            ("--- ", "---  "),
            ("5nA\n", "5nB\n"),
            ("5nA\n", "5nA=\n"),
            ("5nA\n", "5nA \n"),
            ("5nA\n", "5n\n"),
        ] {
            let wrong = whole.replacen(from, to, 1);
            assert_ne!(wrong, whole);
            assert_eq!(
                check(wrong.as_bytes()),
                Err(BundleError::BadEncryption),
                "{wrong}"
            );
        }
        for length in 0..whole.len() {
            assert_eq!(
                check(&whole.as_bytes()[..length]),
                Err(BundleError::BadEncryption)
            );
        }
    }

    #[test]
    fn headers_are_bounded() {
        let most = file(&recipient().repeat(RECIPIENTS_LIMIT));
        assert!(most.len() < CIPHER_HEADER_LIMIT);
        assert_eq!(check(&most), Ok(()));
        assert!(check(&file(&recipient().repeat(RECIPIENTS_LIMIT + 1))).is_err());
        let grease = "-> a-grease\n\n".repeat(CIPHER_HEADER_LIMIT / 13);
        assert!(check(&file(&format!("{}{grease}", recipient()))).is_err());
    }

    /// What the library writes, grease and all, passes; it draws the grease anew every time.
    #[test]
    fn what_the_library_writes_passes() {
        let recipients = [crate::Identity::generate().recipient()];
        for _ in 0..300 {
            let file = super::super::encrypt(&recipients, |_| Ok(())).unwrap();
            assert_eq!(check(&file), Ok(()), "{}", String::from_utf8_lossy(&file));
        }
    }
}
