//! From characters to words, numbers and marks; where sentences end.
//!
//! Positions count characters (Unicode scalar values) of the text as given, which is NFC.

/// A number as printed: its digits as an integer and how many of them are decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) scaled: i64,
    pub(super) decimals: u32,
    /// One dot before three digits: 1.315 is a count, but nobody knows what 1.315 % is.
    pub(super) is_grouped_once: bool,
}

impl Number {
    /// The number as a count; decimals are no counts.
    pub(super) fn count(self) -> Option<i64> {
        (self.decimals == 0).then_some(self.scaled)
    }
}

/// What a token is. Words are in lower case, marks in one form each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Word(String),
    Number(Number),
    Mark(char),
}

/// A piece of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
    /// How many parentheses are open; a parenthesis itself counts as inside.
    pub(super) depth: u32,
}

impl Token {
    /// The word, or nothing.
    pub(super) fn word(&self) -> &str {
        match &self.kind {
            Kind::Word(word) => word,
            Kind::Number(_) | Kind::Mark(_) => "",
        }
    }

    /// Whether it is this mark.
    pub(super) fn is(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }

    /// The number, where it is one.
    pub(super) fn number(&self) -> Option<Number> {
        match self.kind {
            Kind::Number(number) => Some(number),
            Kind::Word(_) | Kind::Mark(_) => None,
        }
    }
}

/// A sentence's tokens, and whether it stands in the paragraph of the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sentence {
    pub(super) tokens: Vec<Token>,
    pub(super) continues: bool,
}

/// A sentence without an end is cut, so that a table pasted as one line costs no more than text.
const LONGEST: usize = 400;

/// Words that end in a dot without ending a sentence.
const SHORTENED: [&str; 12] = [
    "tp", "tx", "tt", "p", "q", "h", "x", "tr", "ths", "ts", "đ", "st",
];

/// Cuts a text into sentences of tokens; empty ones are left out.
pub(super) fn sentences(text: &[char]) -> Vec<Sentence> {
    let mut all = Vec::new();
    let mut tokens: Vec<Token> = Vec::new();
    let mut continues = false;
    let mut at = 0;
    while let Some(&c) = text.get(at) {
        let mut ends = false;
        let mut ends_paragraph = false;
        if plain_digit(c).is_some() {
            let end = number_end(text, at);
            let digits: String = text[at..end].iter().map(|c| plain(*c)).collect();
            tokens.push(match read_number(&digits) {
                Some(number) => token(Kind::Number(number), at, end),
                None => token(Kind::Word(digits), at, end),
            });
            at = end;
        } else if c.is_alphabetic() {
            let end = run_end(text, at, |c| {
                c.is_alphanumeric() && plain_digit(c).is_none() || c == '_'
            });
            let end = if end == at { at + 1 } else { end };
            // Letters with digits behind are a name: V05, m2.
            let end = run_end(text, end, char::is_alphanumeric);
            let word: String = text[at..end]
                .iter()
                .flat_map(|c| c.to_lowercase())
                .collect();
            tokens.push(token(Kind::Word(word), at, end));
            at = end;
        } else if c == '\n' || c == '\r' {
            ends_paragraph = is_paragraph_end(text, at, &tokens);
            // The whole run was looked at: a thousand empty lines cost no more than one.
            at = run_end(text, at, char::is_whitespace);
        } else {
            if !c.is_whitespace() {
                ends = is_sentence_end(text, at, &tokens);
                if !(ends && c == '.') {
                    tokens.push(token(Kind::Mark(plain(c)), at, at + 1));
                }
            }
            at += 1;
        }
        let is_seam = |t: &Token| t.is(')') || t.is(',') || t.is(';');
        let is_long = tokens.len() >= LONGEST && tokens.last().is_some_and(is_seam);
        if ends || ends_paragraph || is_long || tokens.len() >= 2 * LONGEST {
            finish(&mut all, &mut tokens, continues);
            continues = !ends_paragraph;
        }
    }
    finish(&mut all, &mut tokens, continues);
    all
}

fn token(kind: Kind, start: usize, end: usize) -> Token {
    Token {
        kind,
        start,
        end,
        depth: 0,
    }
}

fn finish(all: &mut Vec<Sentence>, tokens: &mut Vec<Token>, continues: bool) {
    if tokens.is_empty() {
        return;
    }
    let mut tokens = join_signs(std::mem::take(tokens));
    let mut depth = 0;
    for token in &mut tokens {
        if token.is('(') {
            depth += 1;
        }
        token.depth = depth;
        if token.is(')') {
            depth = depth.saturating_sub(1);
        }
    }
    all.push(Sentence { tokens, continues });
}

/// "(-)" and "(−)" are one sign: reports set it so where a bare minus could be a dash.
fn join_signs(tokens: Vec<Token>) -> Vec<Token> {
    let mut joined: Vec<Token> = Vec::with_capacity(tokens.len());
    for token in tokens {
        let is_sign = |t: &Token| t.is('-') || t.is('+');
        let opens = joined.len() >= 2
            && joined[joined.len() - 2].is('(')
            && is_sign(&joined[joined.len() - 1]);
        if token.is(')') && opens {
            let sign = joined.pop();
            if let (Some(open), Some(sign)) = (joined.last_mut(), sign) {
                open.kind = sign.kind;
                open.end = token.end;
            }
        } else {
            joined.push(token);
        }
    }
    joined
}

/// A fullwidth or other form of a mark or digit as the plain one.
pub(super) fn plain(c: char) -> char {
    match c {
        '\u{2212}' | '–' | '—' | '‐' | '‑' | '－' => '-',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '⁄' | '∕' => '/',
        '[' => '(',
        ']' => ')',
        '≥' => '>',
        '≤' => '<',
        other => other,
    }
}

fn plain_digit(c: char) -> Option<u32> {
    plain(c).to_digit(10)
}

fn run_end(text: &[char], from: usize, is_in: impl Fn(char) -> bool) -> usize {
    let length = text[from..].iter().take_while(|c| is_in(**c)).count();
    from + length
}

fn number_end(text: &[char], from: usize) -> usize {
    let mut end = from;
    while let Some(&c) = text.get(end) {
        let is_separator = matches!(plain(c), '.' | ',')
            && text.get(end + 1).is_some_and(|n| plain_digit(*n).is_some());
        if plain_digit(c).is_none() && !is_separator {
            break;
        }
        end += 1;
    }
    end
}

/// Reads 1.315, 85,42, 1.315,5, 36.3, 1,234,567. `None` for what is no number: 15.12.2021.
fn read_number(text: &str) -> Option<Number> {
    let (whole, fraction, groups) = match (text.rfind('.'), text.rfind(',')) {
        (None, None) => (text.to_owned(), "", 0),
        (Some(_), None) => separated(text, '.')?,
        (None, Some(_)) => separated(text, ',')?,
        (Some(dot), Some(comma)) => {
            let (last, other) = if dot > comma { ('.', ',') } else { (',', '.') };
            let (whole, fraction) = text.rsplit_once(last)?;
            (grouped(whole, other)?, fraction, 2)
        }
    };
    // A comma before three digits is a decimal in Việt Nam and a thousand elsewhere.
    let decimals = u32::try_from(fraction.len()).ok()?;
    let scaled = format!("{whole}{fraction}");
    (scaled.len() <= 15).then_some(Number {
        scaled: scaled.parse().ok()?,
        decimals,
        is_grouped_once: groups == 1,
    })
}

fn separated(text: &str, mark: char) -> Option<(String, &str, usize)> {
    let count = text.matches(mark).count();
    let (whole, last) = text.rsplit_once(mark)?;
    let is_decimal =
        count == 1 && (mark == ',' || last.len() != 3 || whole.len() > 3 || whole.starts_with('0'));
    if is_decimal {
        return Some((whole.to_owned(), last, 0));
    }
    Some((grouped(text, mark)?, "", count))
}

fn grouped(text: &str, mark: char) -> Option<String> {
    let groups: Vec<&str> = text.split(mark).collect();
    let is_well = groups.len() == 1
        || (groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3));
    let joined = groups.concat();
    (is_well && joined.chars().all(|c| c.is_ascii_digit())).then_some(joined)
}

fn is_sentence_end(text: &[char], at: usize, tokens: &[Token]) -> bool {
    match plain(text[at]) {
        '!' | '?' => true,
        '.' => {
            let next = text.get(at + 1);
            let is_dots = next == Some(&'.') || (at > 0 && text[at - 1] == '.');
            let is_short = tokens
                .last()
                .is_some_and(|t| t.end == at && SHORTENED.contains(&t.word()));
            let follows = next.is_none_or(|c| c.is_whitespace() || "”\"»)".contains(*c));
            follows && !is_dots && !is_short
        }
        _ => false,
    }
}

/// A line end inside a paragraph is only a place where the line was full: the next line goes on
/// in lower case or with a number that is not the number of a list.
fn is_paragraph_end(text: &[char], at: usize, tokens: &[Token]) -> bool {
    let mut next = at + 1;
    let mut breaks = 1;
    while let Some(&c) = text.get(next) {
        if !c.is_whitespace() {
            break;
        }
        breaks += usize::from(c == '\n');
        next += 1;
    }
    if text[at] == '\r' && text.get(at + 1) == Some(&'\n') {
        breaks -= 1;
    }
    let Some(&first) = text.get(next) else {
        return true;
    };
    if breaks > 1 || tokens.last().is_some_and(|t| t.is(':') || t.is(';')) {
        return true;
    }
    if plain_digit(first).is_some() {
        let end = number_end(text, next);
        return matches!(text.get(end), Some('.' | ')')) && end - next <= 2;
    }
    !(first.is_lowercase() || matches!(plain(first), '(' | '%' | ',' | ')' | '/' | '='))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(i64, u32)> {
        read_number(text).map(|n| (n.scaled, n.decimals))
    }

    #[test]
    fn numbers_are_read_as_they_are_written_in_viet_nam() {
        for (text, expected) in [
            ("1.315", Some((1315, 0))),
            ("85,42", Some((8542, 2))),
            ("05", Some((5, 0))),
            ("36.3", Some((363, 1))),
            ("1.912.832.000", Some((1_912_832_000, 0))),
            ("1.315,5", Some((13155, 1))),
            ("1,234,567", Some((1_234_567, 0))),
            ("0.125", Some((125, 3))),
            ("15.12.2021", None),
            ("1.23.456", None),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    fn words(text: &str) -> Vec<String> {
        let text: Vec<char> = text.chars().collect();
        sentences(&text)
            .iter()
            .map(|s| {
                let (first, last) = (s.tokens.first().unwrap(), s.tokens.last().unwrap());
                text[first.start..last.end].iter().collect()
            })
            .collect()
    }

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        assert_eq!(
            words("Xảy ra 1.315 vụ. So với cùng kỳ, giảm 5,2%. TP. Hà Nội!"),
            [
                "Xảy ra 1.315 vụ",
                "So với cùng kỳ, giảm 5,2%",
                "TP. Hà Nội!"
            ]
        );
        assert_eq!(
            words("xảy ra\n156 vụ, tăng\n12 vụ\nKhám phá 41 vụ\n1. Kết quả\n\nkhác"),
            [
                "xảy ra\n156 vụ, tăng\n12 vụ",
                "Khám phá 41 vụ",
                "1",
                "Kết quả",
                "khác"
            ]
        );
    }

    #[test]
    fn marks_have_one_form() {
        let text: Vec<char> = "giảm （−）２４，２５％".chars().collect();
        let found = sentences(&text).remove(0).tokens;
        let kinds: Vec<&Kind> = found.iter().map(|t| &t.kind).collect();
        let number = Number {
            scaled: 2425,
            decimals: 2,
            is_grouped_once: false,
        };
        assert_eq!(
            kinds,
            [
                &Kind::Word("giảm".into()),
                &Kind::Mark('-'),
                &Kind::Number(number),
                &Kind::Mark('%')
            ]
        );
    }
}
