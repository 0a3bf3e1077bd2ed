//! VNI Windows: a base letter followed by a letter that stands for its marks.

use unicode_normalization::UnicodeNormalization as _;

use super::bytes;

/// Bytes that are letters by themselves.
const ALONE: [(u8, char); 18] = [
    (0xd1, 'Đ'),
    (0xf1, 'đ'),
    (0xd4, 'Ơ'),
    (0xf4, 'ơ'),
    (0xd6, 'Ư'),
    (0xf6, 'ư'),
    (0xcc, 'Ì'),
    (0xec, 'ì'),
    (0xcd, 'Í'),
    (0xed, 'í'),
    (0xc6, 'Ỉ'),
    (0xe6, 'ỉ'),
    (0xd3, 'Ĩ'),
    (0xf3, 'ĩ'),
    (0xd2, 'Ị'),
    (0xf2, 'ị'),
    (0xce, 'Ỵ'),
    (0xee, 'ỵ'),
];

const GRAVE: char = '\u{300}';
const ACUTE: char = '\u{301}';
const TILDE: char = '\u{303}';
const HOOK: char = '\u{309}';
const DOT: char = '\u{323}';
const HAT: char = '\u{302}';
const BREVE: char = '\u{306}';

/// Small mark bytes, the letters they may follow, and the marks they put on them.
const MARKS: [(u8, &str, &[char]); 15] = [
    (0xf8, "aeouyơư", &[GRAVE]),
    (0xf9, "aeouyơư", &[ACUTE]),
    (0xfb, "aeouyơư", &[HOOK]),
    (0xf5, "aeouyơư", &[TILDE]),
    (0xef, "aeouyơư", &[DOT]),
    (0xe2, "aeo", &[HAT]),
    (0xe0, "aeo", &[HAT, GRAVE]),
    (0xe1, "aeo", &[HAT, ACUTE]),
    (0xe5, "aeo", &[HAT, HOOK]),
    (0xe3, "aeo", &[HAT, TILDE]),
    (0xe4, "aeo", &[HAT, DOT]),
    (0xea, "a", &[BREVE]),
    (0xe8, "a", &[BREVE, GRAVE]),
    (0xe9, "a", &[BREVE, ACUTE]),
    (0xfa, "a", &[BREVE, HOOK]),
];
/// The two marks of the breve that have bytes of their own: `ẵ` and `ặ`.
const MORE_MARKS: [(u8, &str, &[char]); 2] =
    [(0xfc, "a", &[BREVE, TILDE]), (0xeb, "a", &[BREVE, DOT])];

pub(super) fn to_unicode(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut before: Option<char> = None;
    for c in text.chars() {
        if let Some(marks) = before.and_then(|base| marks(base, c)) {
            out.extend(marks);
            before = None;
            continue;
        }
        let found = alone(c).unwrap_or(c);
        out.push(found);
        before = Some(found);
    }
    out.nfc().collect()
}

fn alone(c: char) -> Option<char> {
    let byte = bytes::of(c).filter(|_| !c.is_ascii())?;
    ALONE
        .iter()
        .find(|(b, _)| *b == byte)
        .map(|(_, letter)| *letter)
}

fn marks(base: char, c: char) -> Option<&'static [char]> {
    let byte = bytes::of(c).filter(|_| !c.is_ascii())?;
    // Behind a capital stands the capital of the mark, 0x20 below; a small one is also typed.
    let small = base.to_lowercase().next()?;
    let is_capital_mark = base.is_uppercase() && byte < 0xe0;
    let byte = if is_capital_mark { byte + 0x20 } else { byte };
    MARKS
        .iter()
        .chain(&MORE_MARKS)
        .find(|(mark, bases, _)| *mark == byte && bases.contains(small))
        .map(|(_, _, marks)| *marks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_gives_one_letter() {
        let mut all = String::new();
        for (mark, bases, _) in MARKS.iter().chain(&MORE_MARKS) {
            for base in bases.chars() {
                let base = match base {
                    'ơ' => 'ô',
                    'ư' => 'ö',
                    other => other,
                };
                let small = to_unicode(&format!("{base}{}", char::from(*mark)));
                let capital = to_unicode(&format!(
                    "{}{}",
                    base.to_uppercase(),
                    char::from(*mark - 0x20)
                ));
                assert_eq!(small.chars().count(), 1, "{small}");
                assert_eq!(capital, small.to_uppercase());
                all.push_str(&small);
            }
        }
        all.extend(ALONE.iter().map(|(_, letter)| *letter));
        for wanted in "àảãáạằẳẵắặăầẩẫấậâđèẻẽéẹềểễếệêìỉĩíịòỏõóọồổỗốộôờởỡớợơùủũúụừửữứựưỳỷỹýỵ".chars()
        {
            assert!(all.contains(wanted), "{wanted}");
        }
    }
}
