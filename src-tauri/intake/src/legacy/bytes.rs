//! The byte a letter was, before a program that knew no Vietnamese font made it Unicode.

use std::sync::LazyLock;

/// Letters and the bytes they come from: Windows-1252 first, then what a Vietnamese Windows (1258)
/// makes of the same bytes. Sorted by letter.
static BYTES: LazyLock<Vec<(char, u8)>> = LazyLock::new(|| {
    let mut found: Vec<(char, u8)> = Vec::new();
    for table in [encoding_rs::WINDOWS_1252, encoding_rs::WINDOWS_1258] {
        for byte in 0x80..=0xff_u8 {
            let (text, _, _) = table.decode(std::slice::from_ref(&byte));
            if let Some(letter) = text.chars().next()
                && !found.iter().any(|(known, _)| *known == letter)
            {
                found.push((letter, byte));
            }
        }
    }
    found.sort_unstable();
    found
});

/// The byte of a letter; `None` for one that only Unicode has.
pub(super) fn of(letter: char) -> Option<u8> {
    if letter.is_ascii() {
        return u8::try_from(letter).ok();
    }
    let at = BYTES
        .binary_search_by_key(&letter, |(known, _)| *known)
        .ok()?;
    BYTES.get(at).map(|(_, byte)| *byte)
}

/// Whether a letter can come from a single byte.
pub(super) fn could_be_one(letter: char) -> bool {
    of(letter).is_some()
}
