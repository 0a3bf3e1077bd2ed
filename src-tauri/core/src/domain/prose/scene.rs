//! A sentence with its claims, and what stands between them.

use super::claims::{Claim, Count};
use super::tokens::{Kind, Sentence, Token};
use super::words::{FILLERS, PERIODS};

/// One sentence, and the one before in the same paragraph.
#[derive(Debug)]
pub(super) struct Scene<'a> {
    pub(super) text: &'a [char],
    pub(super) sentence: &'a Sentence,
    pub(super) claims: &'a [Claim],
    pub(super) before: Option<(&'a Sentence, &'a [Claim])>,
}

impl<'a> Scene<'a> {
    pub(super) fn tokens(&self) -> &'a [Token] {
        &self.sentence.tokens
    }

    /// The text from one token to another, both included.
    pub(super) fn slice(&self, first: usize, last: usize) -> String {
        match (self.tokens().get(first), self.tokens().get(last)) {
            (Some(a), Some(b)) if a.start <= b.end => self.text[a.start..b.end].iter().collect(),
            _ => String::new(),
        }
    }

    /// The tokens between two claims.
    pub(super) fn between(&self, a: &Claim, b: &Claim) -> &'a [Token] {
        self.tokens().get(a.last + 1..b.first).unwrap_or_default()
    }

    /// A span with the parentheses closed that it opens, where they close right behind it.
    pub(super) fn closed(&self, (first, mut last): (usize, usize)) -> (usize, usize) {
        let own = self.tokens().get(first..=last).unwrap_or_default();
        let count = |mark: char| own.iter().filter(|t| t.is(mark)).count();
        for _ in count(')')..count('(') {
            let is_closing = self.tokens().get(last + 1).is_some_and(|t| t.is(')'));
            last += usize::from(is_closing);
        }
        (first, last)
    }

    /// Whether the parenthesis of a claim closes right behind it and the words of its noun.
    pub(super) fn closes_right_behind(&self, claim: &Claim) -> bool {
        let last = claim.last + self.words_behind(claim.last).len();
        self.tokens().get(last + 1).is_some_and(|t| t.is(')'))
    }

    /// The token at which the clause of a token begins: right behind a mark or a claim.
    pub(super) fn clause_start(&self, at: usize) -> usize {
        let is_mark = |i: usize| {
            matches!(
                self.tokens()[i].kind,
                Kind::Mark(',' | ';' | ':' | '(' | ')')
            )
        };
        let before = self.claims.partition_point(|claim| claim.first < at);
        let claimed = before
            .checked_sub(1)
            .map_or(0, |k| (self.claims[k].last + 1).min(at));
        (claimed..at)
            .rev()
            .find(|i| is_mark(*i))
            .map_or(claimed, |i| i + 1)
    }

    /// The words before a token in its clause.
    pub(super) fn lead_words(&self, at: usize) -> Vec<&'a str> {
        words(&self.tokens()[self.clause_start(at)..at])
    }

    /// The words behind a token, up to a mark or a number.
    pub(super) fn words_behind(&self, at: usize) -> Vec<&'a str> {
        let rest = self.tokens().get(at + 1..).unwrap_or_default();
        rest.iter()
            .map(Token::word)
            .take_while(|w| !w.is_empty())
            .take(12)
            .collect()
    }

    /// Whether what stands at `from` is not inside parentheses that are closed before `to`.
    pub(super) fn is_open(&self, from: usize, to: usize) -> bool {
        let tokens = self.tokens();
        let depth = tokens[from].depth;
        tokens[from..=to].iter().all(|t| t.depth >= depth)
            && !tokens[from..to]
                .iter()
                .any(|t| t.is(')') && t.depth == depth && depth > 0)
    }

    /// Whether nothing but commas, fillers and the verb stands between two claims.
    pub(super) fn is_plain_between(&self, a: &Claim, b: &Claim, verb: Option<usize>) -> bool {
        (a.last + 1..b.first).all(|i| {
            let token = &self.tokens()[i];
            Some(i) == verb
                || matches!(token.kind, Kind::Mark(',' | ';' | '(' | '-' | '=' | '+'))
                || FILLERS.contains(&token.word())
                || self.is_unit_of(a, token)
                || is_year(token)
        })
    }

    /// The noun of the first claim may go on: "từ 7 xuống còn 4 vụ phạm pháp" ends at "vụ".
    fn is_unit_of(&self, claim: &Claim, token: &Token) -> bool {
        let behind = self.words_behind(claim.last);
        let is_word = !token.word().is_empty();
        is_word
            && behind
                .iter()
                .take_while(|w| !FILLERS.contains(w) && !["tăng", "giảm"].contains(w))
                .any(|w| *w == token.word())
    }

    /// Whether another period is named between two tokens, outside a comparison ("so với tháng
    /// trước", "cùng kỳ năm 2025") and outside the noun phrase that `from` begins.
    pub(super) fn changes_period(&self, from: usize, to: usize) -> bool {
        let tokens = self.tokens();
        let first = (from..to)
            .find(|i| matches!(tokens[*i].kind, Kind::Mark(',' | ';' | ')')))
            .unwrap_or(to);
        let mut is_comparison = false;
        for i in first..to {
            let (word, next) = (tokens[i].word(), tokens.get(i + 1).map_or("", Token::word));
            match (&tokens[i].kind, word) {
                (Kind::Mark(',' | ';' | ')'), _) => is_comparison = false,
                (_, "so") | (_, "cùng") => is_comparison = true,
                // "năm trước", "tháng trước" compare by themselves.
                (_, period)
                    if PERIODS.contains(&period)
                        && !is_comparison
                        && !["trước", "ngoái"].contains(&next) =>
                {
                    return true;
                }
                _ => {}
            }
        }
        false
    }

    /// Whether the change names nothing that its total does not: otherwise it may be of something
    /// else.
    pub(super) fn is_of(&self, change: &Count, total: &Count) -> bool {
        let start = change.verb.unwrap_or(change.token);
        let own = self.lead_words(start);
        let behind = self.words_behind(change.token);
        let noun = behind.iter().take_while(|w| !is_turn(w));
        let mut known = self.lead_words(total.token);
        known.extend(self.words_behind(total.token));
        own.iter()
            .chain(noun)
            .all(|w| is_idle(w) || known.contains(w) || *w == change.unit)
    }
}

/// Words that end a noun phrase and begin a comparison or another statement.
fn is_turn(word: &str) -> bool {
    [
        "so", "tăng", "giảm", "tương", "đạt", "bằng", "còn", "trong", "và", "cùng", "với", "hay",
    ]
    .contains(&word)
}

/// Words that name nothing, and the fates that already tell counts of people apart.
pub(super) fn is_idle(word: &str) -> bool {
    FILLERS.contains(&word)
        || [
            "số", "chết", "bị", "thương", "mất", "tích", "tử", "vong", "tổng", "kéo", "làm",
            "trong",
        ]
        .contains(&word)
}

/// The words of tokens.
pub(super) fn words(tokens: &[Token]) -> Vec<&str> {
    tokens
        .iter()
        .map(Token::word)
        .filter(|w| !w.is_empty())
        .collect()
}

/// Whether a token is a number that can be a year, a month or a day of a comparison.
pub(super) fn is_year(token: &Token) -> bool {
    token
        .number()
        .is_some_and(|n| n.decimals == 0 && (1990..=2099).contains(&n.scaled))
}
