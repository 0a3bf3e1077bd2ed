//! Names of files: kept as words, never used as paths.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Media;

/// A piece is named with at most this many characters.
pub const NAME_LIMIT: usize = 200;
/// Of a file's name as it was given, at most this many characters are kept.
pub const FILE_NAME_LIMIT: usize = 260;
/// A proposed file name without its ending; sticks and old systems take no more in a long path.
const PROPOSED_LIMIT: usize = 100;

/// A file's name as it was given: NFC, without folders and control characters, cut to
/// [`FILE_NAME_LIMIT`].
pub fn kept_file_name(given: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    cut(&clean(last), FILE_NAME_LIMIT)
}

/// The name of a piece from a file's name: without its ending, underscores as spaces, cut to
/// [`NAME_LIMIT`].
pub fn kept_name(file_name: &str) -> String {
    let stem = match file_name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && is_ending(ending) => stem,
        _ => file_name,
    };
    let words = clean(&stem.replace('_', " "));
    let words: Vec<&str> = words.split_whitespace().collect();
    cut(&words.join(" "), NAME_LIMIT)
}

/// A name to save a piece's file under: letters any file system takes, with the ending of what
/// the bytes are.
pub fn file_name(name: &str, media: Media) -> String {
    let plain: String = clean(name)
        .chars()
        .map(|c| {
            if matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|') {
                '-'
            } else {
                c
            }
        })
        .collect();
    let stem = cut(plain.trim_matches([' ', '.', '-']), PROPOSED_LIMIT);
    let stem = if stem.is_empty() { "minh-chung" } else { &stem };
    format!("{}.{}", stem.trim_end(), media.ending())
}

fn is_ending(text: &str) -> bool {
    (1..=5).contains(&text.len()) && text.chars().all(|c| c.is_ascii_alphanumeric())
}

fn clean(text: &str) -> String {
    text.nfc()
        .filter(|c| !c.is_control() && !is_direction(*c))
        .collect::<String>()
        .trim()
        .to_owned()
}

/// Marks that turn the direction of writing would let "gpj.exe" read as "exe.jpg".
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// At most `most` characters; a letter is never parted from its marks.
fn cut(text: &str, most: usize) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut end = most.min(letters.len());
    while end > 0 && letters.get(end).is_some_and(|c| is_combining_mark(*c)) {
        end -= 1;
    }
    let kept: String = letters.into_iter().take(end).collect();
    kept.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_three_hundred_marked_letters_is_cut_whole() {
        // Decomposed, as a Mac writes it: three characters a letter before NFC.
        let given = format!("{}.pdf", "e\u{302}\u{301}".repeat(300));
        assert_eq!(kept_file_name(&given), "ế".repeat(FILE_NAME_LIMIT));
        assert_eq!(kept_name(&given), "ế".repeat(NAME_LIMIT));
        // Marks that no single letter has stay with theirs.
        let odd = "x\u{302}".repeat(300);
        assert_eq!(kept_name(&odd), "x\u{302}".repeat(NAME_LIMIT / 2));
    }

    #[test]
    fn folders_and_tricks_are_left_out() {
        assert_eq!(kept_file_name("../../etc/passwd"), "passwd");
        assert_eq!(kept_file_name("C:\\a\\Kế hoạch.docx"), "Kế hoạch.docx");
        assert_eq!(kept_file_name("ảnh\u{202e}gpj.exe"), "ảnhgpj.exe");
        assert_eq!(kept_name("Biên_bản  họp 12.5.pdf"), "Biên bản họp 12.5");
        assert_eq!(kept_name("QĐ số 844"), "QĐ số 844");
        assert_eq!(kept_name(".pdf"), ".pdf");
    }

    #[test]
    fn a_proposed_name_fits_any_file_system() {
        assert_eq!(
            file_name("Quyết định 844/QĐ: \"công nhận\"", Media::Pdf),
            "Quyết định 844-QĐ- -công nhận.pdf"
        );
        assert_eq!(file_name("...", Media::Png), "minh-chung.png");
        assert_eq!(
            file_name(&"ớ".repeat(300), Media::Docx).chars().count(),
            105
        );
    }
}
