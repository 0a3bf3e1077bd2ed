//! The tokens of a sentence as the readers of claims look at them, and numbers that are names.

use super::tokens::{Kind, Number, Token};
use super::words::{NAMED_BY_NUMBER, NOUN_ENDS};

/// The tokens of one sentence; places beyond its ends read as nothing.
pub(super) struct Reader<'a> {
    pub(super) tokens: &'a [Token],
}

impl Reader<'_> {
    pub(super) fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", Token::word)
    }

    /// The word `back` places before a token.
    pub(super) fn before(&self, at: usize, back: usize) -> &str {
        at.checked_sub(back).map_or("", |i| self.word(i))
    }

    pub(super) fn is(&self, at: usize, mark: char) -> bool {
        self.tokens.get(at).is_some_and(|t| t.is(mark))
    }

    pub(super) fn number(&self, at: usize) -> Option<Number> {
        self.tokens.get(at).and_then(Token::number)
    }

    pub(super) fn whole_number(&self, at: usize) -> Option<i64> {
        self.number(at).and_then(Number::count)
    }

    pub(super) fn touches(&self, first: usize, last: usize) -> bool {
        (first..last).all(|i| {
            let (a, b) = (self.tokens.get(i), self.tokens.get(i + 1));
            a.zip(b).is_some_and(|(a, b)| a.end == b.start)
        })
    }

    /// Whether the number names something: tháng 10, Điều 146, số 844/QĐ, 31-CT/TU.
    pub(super) fn is_name(&self, at: usize) -> bool {
        let before = self.before(at, 1);
        let is_document = (self.is(at + 1, '-') || self.is(at + 1, '/'))
            && self.touches(at, at + 1)
            && self.tokens.get(at + 2).is_some_and(|t| {
                matches!(t.kind, Kind::Word(_)) && t.start == self.tokens[at + 1].end
            });
        // "tuần 3" names a week, "nhóm 3 người" does not; a unit behind decides for words like it.
        let is_counted = ["nhóm", "tổ", "đội", "loại", "cấp"].contains(&before)
            && !self.word(at + 1).is_empty()
            && !NOUN_ENDS.contains(&self.word(at + 1));
        // "đã cấp 1.315/1.400 thẻ" counts; "cấp 3", "loại 1/2" and "trường cấp 2" name.
        let is_counted = is_counted
            || ["loại", "cấp"].contains(&before)
                && !["trường", "học"].contains(&self.before(at, 2))
                && self.is_counted_fraction(at);
        let is_year = self.number(at).is_some_and(|n| {
            n.decimals == 0 && !n.is_grouped_once && (1990..=2099).contains(&n.scaled)
        }) && self.is_date_end(at);
        // "lập biên bản 1.245 trường hợp" counts; "bản 2" is a hamlet.
        let is_counted = is_counted || before == "bản" && self.before(at, 2) == "biên";
        let is_same_period = before == "kỳ" && self.before(at, 2) == "cùng";
        (NAMED_BY_NUMBER.contains(&before) && !is_counted && !is_same_period)
            || (before == "số" && self.before(at, 2) != "tổng" && self.word(at + 1).is_empty())
            || is_document && !self.is_slash_unit(at)
            || is_year
            || self.is_date(at)
            || self.is_feast(at)
    }

    /// 75/80 mô hình: two numbers that touch, with their noun behind.
    fn is_counted_fraction(&self, at: usize) -> bool {
        let noun = self.word(at + 3);
        self.is(at + 1, '/')
            && self.number(at + 2).is_some()
            && self.touches(at, at + 2)
            && !noun.is_empty()
            && !NOUN_ENDS.contains(&noun)
    }

    /// 10/đơn vị is a rate, not a document.
    fn is_slash_unit(&self, at: usize) -> bool {
        self.is(at + 1, '/') && self.word(at + 2) == "tổng"
    }

    fn is_date_end(&self, at: usize) -> bool {
        at >= 1
            && (self.is(at - 1, '/') || self.is(at - 1, '-'))
            && at >= 2
            && self.number(at - 2).is_some()
    }

    /// "dịp lễ 02/9", "Quốc khánh 2/9": a day of the year.
    fn is_feast(&self, at: usize) -> bool {
        let is_named = ["lễ", "khánh", "dịp"].contains(&self.before(at, 1));
        let day = self.whole_number(at).is_some_and(|n| (1..=31).contains(&n));
        let month = self
            .whole_number(at + 2)
            .is_some_and(|n| (1..=12).contains(&n));
        is_named && day && month && self.is(at + 1, '/') && self.touches(at, at + 2)
    }

    /// 15/12/2021, 10/2026, 15-12-2025.
    fn is_date(&self, at: usize) -> bool {
        let part = |i: usize| self.whole_number(i).filter(|n| *n >= 0);
        let joined = |i: usize| self.is(i, '/') || self.is(i, '-');
        let Some(first) = part(at) else { return false };
        let (Some(second), true) = (part(at + 2), joined(at + 1) && self.touches(at, at + 2))
        else {
            return false;
        };
        if joined(at + 3) && part(at + 4).is_some() && self.touches(at, at + 4) {
            return true;
        }
        let is_year = (1990..=2099).contains(&second)
            && self.number(at + 2).is_some_and(|n| !n.is_grouped_once);
        is_year && (1..=12).contains(&first)
    }

    pub(super) fn end_of_name(&self, at: usize) -> usize {
        let mut next = at + 1;
        while (self.is(next, '/') || self.is(next, '-'))
            && self.tokens.get(next + 1).is_some()
            && self.touches(next - 1, next + 1)
        {
            next += 2;
        }
        next
    }
}
