//! Folding of Vietnamese text for search, and Vietnamese alphabetical order.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Returns the text in NFC, as everything is stored.
pub fn nfc(text: &str) -> String {
    text.nfc().collect()
}

/// Folds text so that "duong" finds "Đường" and "ly" finds "lí".
///
/// Marks are dropped, đ becomes d, letters become lower case, and y becomes i only after an
/// initial consonant at the end of a syllable: lý = lí, but Tây stays apart from Tài.
pub fn fold(text: &str) -> String {
    let plain: String = text
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'đ' { 'd' } else { c })
        .collect();
    let mut folded = String::with_capacity(plain.len());
    for (i, word) in plain
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .enumerate()
    {
        if i > 0 {
            folded.push(' ');
        }
        match word.strip_suffix('y') {
            Some(head) if is_initial(head) => {
                folded.push_str(head);
                folded.push('i');
            }
            _ => folded.push_str(word),
        }
    }
    folded
}

/// Whether these letters can begin a Vietnamese syllable before its vowel.
fn is_initial(letters: &str) -> bool {
    letters == "qu"
        || (!letters.is_empty()
            && letters
                .chars()
                .all(|c| c.is_ascii_alphabetic() && !"aeiouy".contains(c)))
}

/// Whether every word of the query begins a word of the text; both are folded already.
pub fn matches(folded_text: &str, folded_query: &str) -> bool {
    folded_query
        .split(' ')
        .all(|word| folded_text.split(' ').any(|w| w.starts_with(word)))
}

/// Letters in the order of the Vietnamese alphabet.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// Returns a key that sorts texts in Vietnamese alphabetical order.
///
/// Letters decide first, then tones (ngang, huyền, hỏi, ngã, sắc, nặng), number runs by value.
pub fn sort_key(text: &str) -> (Vec<u32>, Vec<u8>) {
    let mut letters = Vec::new();
    let mut tones = Vec::new();
    let mut number: Option<u32> = None;
    for c in text.nfc().flat_map(char::to_lowercase) {
        if let Some(digit) = c.to_digit(10) {
            number = Some(number.unwrap_or(0).saturating_mul(10).saturating_add(digit));
            continue;
        }
        if let Some(n) = number.take() {
            letters.push(100 + n.min(u32::MAX - 100));
            tones.push(0);
        }
        let mut tone = 0;
        let base: String = c
            .nfd()
            .filter(|m| match m {
                '\u{300}' => {
                    tone = 1;
                    false
                }
                '\u{309}' => {
                    tone = 2;
                    false
                }
                '\u{303}' => {
                    tone = 3;
                    false
                }
                '\u{301}' => {
                    tone = 4;
                    false
                }
                '\u{323}' => {
                    tone = 5;
                    false
                }
                _ => true,
            })
            .nfc()
            .collect();
        let letter = base.chars().next().unwrap_or(c);
        let place = ALPHABET.chars().position(|a| a == letter);
        letters.push(match place {
            Some(p) => 2 + p as u32,
            None if letter.is_alphanumeric() => 60,
            None => 1,
        });
        tones.push(tone);
    }
    if let Some(n) = number {
        letters.push(100 + n.min(u32::MAX - 100));
        tones.push(0);
    }
    (letters, tones)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_follows_the_rule() {
        for (text, folded) in [
            ("Đường Láng", "duong lang"),
            (
                "Tổ dân phố Đường Láng — Nguyễn Thị Ước",
                "to dan pho duong lang nguyen thi uoc",
            ),
            ("lý", "li"),
            ("lí", "li"),
            ("Quý", "qui"),
            ("Tây", "tay"),
            ("Tài", "tai"),
            ("y tế", "y te"),
            ("Hoà Thuận", "hoa thuan"),
            ("Hòa Thuận", "hoa thuan"),
            ("Thúy", "thuy"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn decomposed_text_folds_alike() {
        let decomposed: String = "Nguyễn Thị Ước".nfd().collect();
        assert_eq!(fold(&decomposed), fold("Nguyễn Thị Ước"));
        assert_eq!(nfc(&decomposed), "Nguyễn Thị Ước");
    }

    #[test]
    fn order_is_the_vietnamese_alphabet() {
        let mut names = [
            "Ô Chợ Dừa",
            "Ơn",
            "Oanh",
            "Đà",
            "Dân",
            "Ăn",
            "Âm",
            "An",
            "Ân",
            "Tổ 10",
            "Tổ 2",
        ];
        names.sort_by_key(|n| sort_key(n));
        assert_eq!(
            names,
            [
                "An",
                "Ăn",
                "Âm",
                "Ân",
                "Dân",
                "Đà",
                "Oanh",
                "Ô Chợ Dừa",
                "Ơn",
                "Tổ 2",
                "Tổ 10"
            ]
        );
    }
}
