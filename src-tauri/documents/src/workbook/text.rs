//! Words of a cell: what is safe in one, how wide they are.

/// Far below the 32.767 a cell holds.
const MOST_LETTERS: usize = 16_000;
/// The most a sheet's name has.
const MOST_NAME: usize = 31;

/// Without control characters and not longer than a cell holds.
pub(super) fn clean(words: &str) -> String {
    let kept = words.chars().filter(|c| !c.is_control() || *c == '\n');
    let mut out: String = kept.clone().take(MOST_LETTERS).collect();
    if kept.count() > MOST_LETTERS {
        out.push('…');
    }
    out
}

/// Whether a program that reads the words anew would take them for a formula.
pub(super) fn is_formula_like(words: &str) -> bool {
    words
        .trim_start()
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// A name a sheet may have, different from those taken.
pub(super) fn sheet_name(wanted: &str, taken: &[String]) -> String {
    let cleaned: String = clean(wanted)
        .chars()
        .map(|c| if "[]:*?/\\\n".contains(c) { '-' } else { c })
        .collect();
    let cleaned = cleaned.trim_matches(['\'', ' ']);
    let short = |most: usize| {
        // Excel counts in UTF-16.
        let mut left = most;
        let fits = |c: &char| {
            let fits = c.len_utf16() <= left;
            left = left.saturating_sub(c.len_utf16());
            fits
        };
        cleaned.chars().take_while(fits).collect::<String>()
    };
    let first = match short(MOST_NAME) {
        empty if empty.is_empty() => "1".to_owned(),
        name => name,
    };
    let is_taken = |name: &String| {
        taken
            .iter()
            .any(|t| t.to_lowercase() == name.to_lowercase())
    };
    std::iter::once(first)
        .chain((2..).map(|at| format!("{} ({at})", short(MOST_NAME - 6))))
        .find(|name| !is_taken(name))
        .unwrap_or_default()
}

/// The letters of the longest line.
pub(super) fn longest_line(words: &str) -> usize {
    words.lines().map(|l| l.chars().count()).max().unwrap_or(0)
}

/// The letters of the longest word, which a head must not break.
pub(super) fn longest_word(words: &str) -> usize {
    words
        .split_whitespace()
        .map(|w| w.chars().count())
        .max()
        .unwrap_or(0)
}

/// Lines the words take in a width of so many letters.
pub(super) fn lines(words: &str, letters: f64) -> usize {
    words
        .lines()
        .map(|line| (line.chars().count() as f64 / letters.max(1.0)).ceil() as usize)
        .map(|lines| lines.max(1))
        .sum::<usize>()
        .max(1)
}

/// Lines the words take in a column of so many letters: broken between words.
pub(super) fn wrapped(words: &str, letters: f64) -> usize {
    let most = letters.max(1.0) as usize;
    let of_line = |line: &str| {
        let (mut lines, mut used) = (1, 0);
        for word in line.split_whitespace() {
            let length = word.chars().count();
            if used > 0 && used + 1 + length > most {
                lines += 1;
                used = 0;
            }
            used += length + usize::from(used > 0);
            // A word longer than the column is broken inside.
            lines += used.saturating_sub(1) / most;
            used = (used.max(1) - 1) % most + 1;
        }
        lines
    };
    words.lines().map(of_line).sum::<usize>().max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets_are_made_fit_and_kept_apart() {
        let mut taken = Vec::new();
        for (wanted, expected) in [
            ("So sánh", "So sánh"),
            ("so sánh", "so sánh (2)"),
            ("Quý I/2026 [bản 2]", "Quý I-2026 -bản 2-"),
            ("", "1"),
            (
                "Bảng tổng hợp số liệu tình hình tội phạm",
                "Bảng tổng hợp số liệu tình hình",
            ),
            (
                "Bảng tổng hợp số liệu tình hình kinh tế",
                "Bảng tổng hợp số liệu tìn (2)",
            ),
        ] {
            let name = sheet_name(wanted, &taken);
            assert_eq!(name, expected);
            taken.push(name);
        }
    }

    #[test]
    fn words_are_broken_between_words() {
        for (words, letters, expected) in [
            ("", 8.0, 1),
            ("5", 8.0, 1),
            ("chưa báo cáo", 8.0, 2),
            ("chưa báo cáo", 12.0, 1),
            ("một hai ba bốn", 3.0, 4),
            ("mườimộtchữ", 5.0, 2),
            ("hai\ndòng", 20.0, 2),
        ] {
            assert_eq!(wrapped(words, letters), expected, "{words:?} in {letters}");
        }
    }

    #[test]
    fn what_looks_like_a_formula_is_seen() {
        for words in ["=1+1", "+84", "-2", "@SUM(A1)", " =A1", "\n=1"] {
            assert!(is_formula_like(words), "{words}");
        }
        for words in ["–", "−2", "k/c", "chưa báo cáo", "Tổ 1 = 2", "< 5", ""] {
            assert!(!is_formula_like(words), "{words}");
        }
    }
}
