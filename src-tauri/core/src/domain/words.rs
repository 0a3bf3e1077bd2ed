//! A fingerprint as eight Vietnamese words, for the telephone.

use std::sync::OnceLock;

use super::fold::nfc;

/// The committed list of 2,048 words; its order must never change.
pub fn words() -> &'static [&'static str] {
    static WORDS: OnceLock<Vec<&'static str>> = OnceLock::new();
    WORDS.get_or_init(|| {
        include_str!("../../../../assets/words/words.txt")
            .lines()
            .collect()
    })
}

/// The words of a fingerprint of eight 11-bit numbers.
pub fn spell(fingerprint: [u16; 8]) -> Vec<String> {
    let list = words();
    fingerprint
        .iter()
        .filter_map(|n| list.get(usize::from(*n)))
        .map(|w| (*w).to_owned())
        .collect()
}

/// The words of a file, from the first 88 bits of its SHA-256 in hex.
pub fn spell_file(sha256: &str) -> Vec<String> {
    let bits: Vec<u16> = sha256
        .chars()
        .filter_map(|c| c.to_digit(16))
        .flat_map(|d| (0..4).rev().map(move |i| (d >> i & 1) as u16))
        .collect();
    let number = |chunk: &[u16]| chunk.iter().fold(0_u16, |n, bit| n << 1 | bit);
    let list = words();
    bits.chunks_exact(11)
        .take(8)
        .filter_map(|c| list.get(usize::from(number(c))))
        .map(|w| (*w).to_owned())
        .collect()
}

/// Reads eight words as typed, in any case and with any separators; `None` when they are not
/// eight words of the list.
pub fn read(text: &str) -> Option<Vec<String>> {
    let list = words();
    let typed: Vec<String> = nfc(text)
        .to_lowercase()
        .split(|c: char| !c.is_alphabetic())
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect();
    (typed.len() == 8 && typed.iter().all(|w| list.contains(&w.as_str()))).then_some(typed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_has_a_word_for_every_number() {
        let mut sorted = words().to_vec();
        assert_eq!(sorted.len(), 2048);
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), 2048);
        assert!(
            words()
                .iter()
                .all(|w| *w == nfc(w) && w.chars().all(char::is_alphabetic))
        );
    }

    #[test]
    fn what_is_spelt_is_read_back() {
        let spelt = spell([0, 1, 2, 3, 1000, 2045, 2046, 2047]);
        assert_eq!(read(&spelt.join(" · ").to_uppercase()), Some(spelt.clone()));
        assert_eq!(read(&spelt[..7].join(" ")), None);
        assert_eq!(read("a b c d e f g h"), None);
        assert_eq!(spell_file(&"00".repeat(32)), vec![words()[0]; 8]);
        assert_eq!(spell_file(&"ff".repeat(32)), vec![words()[2047]; 8]);
    }
}
