//! TCVN 5712:1993 VN3 (ABC): one byte, one letter; capitals with a tone have no byte of their own.

use super::bytes;

/// Bytes 0xA1 to 0xFE; a dot where VN3 has no letter.
const LETTERS: &str = "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ";
const FIRST: u8 = 0xa1;

pub(super) fn to_unicode(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for part in text.split_inclusive(|c: char| c.is_ascii() && !c.is_ascii_alphabetic()) {
        let word: String = part.chars().map(|c| letter(c).unwrap_or(c)).collect();
        if is_in_capitals(part, &word) {
            out.push_str(&word.to_uppercase());
        } else {
            out.push_str(&word);
        }
    }
    out
}

fn letter(c: char) -> Option<char> {
    if c.is_ascii() {
        return None;
    }
    let at = bytes::of(c)?.checked_sub(FIRST)?;
    LETTERS
        .chars()
        .nth(usize::from(at))
        .filter(|found| *found != '.')
}

/// A word whose every letter that can be a capital is one, as in `PH¦êNG`.
fn is_in_capitals(before: &str, after: &str) -> bool {
    let mut capitals = 0;
    for (old, new) in before.chars().zip(after.chars()) {
        // Letters with a tone have only a small form.
        let has_capital = old.is_ascii_alphabetic() || "ĂÂÊÔƠƯĐăâêôơưđ".contains(new);
        if has_capital && new.is_lowercase() {
            return false;
        }
        capitals += usize::from(new.is_uppercase());
    }
    capitals >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every letter Vietnamese has, small.
    const ALL: &str = "àảãáạằẳẵắặăầẩẫấậâđèẻẽéẹềểễếệêìỉĩíịòỏõóọồổỗốộôờởỡớợơùủũúụừửữứựưỳỷỹýỵ";

    #[test]
    fn the_table_holds_every_small_letter_once() {
        assert_eq!(LETTERS.chars().count(), 0xfe - 0xa1 + 1);
        for wanted in ALL.chars() {
            assert_eq!(
                LETTERS.chars().filter(|l| *l == wanted).count(),
                1,
                "{wanted}"
            );
        }
    }
}
