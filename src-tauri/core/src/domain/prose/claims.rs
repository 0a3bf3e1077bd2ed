//! From the tokens of a sentence to what it claims: percentages, counts, fractions, "from … to".

use super::reader::Reader;
use super::tokens::{Number, Sentence};
use super::words::{Bound, MEASURED, NOUN_ENDS, Way};

/// Something a sentence says with a number; tokens `first..=last` of the sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Claim {
    pub(super) what: What,
    pub(super) first: usize,
    pub(super) last: usize,
}

/// What is claimed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    Percent(Percent),
    Count(Count),
    /// 10/15, or 41 vụ trên tổng số 48 vụ.
    Fraction {
        part: i64,
        whole: i64,
    },
    /// từ 7 xuống còn 4.
    FromTo {
        from: i64,
        to: i64,
        unit: String,
    },
}

/// A percentage, or a number of percentage points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Percent {
    pub(super) number: Number,
    /// The token of the number.
    pub(super) token: usize,
    /// The token of the sign right before it.
    pub(super) sign: Option<usize>,
    /// The token of the verb that governs it: tăng, giảm.
    pub(super) verb: Option<usize>,
    pub(super) way: Option<Way>,
    pub(super) bound: Bound,
    pub(super) is_points: bool,
}

/// A count with its noun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) value: i64,
    pub(super) token: usize,
    /// The first word of the noun: vụ, người.
    pub(super) unit: String,
    /// chết, thương: people are counted apart.
    pub(super) fate: &'static str,
    /// The verb or sign that makes it a change.
    pub(super) way: Option<Way>,
    pub(super) verb: Option<usize>,
    pub(super) is_exact: bool,
    /// so với 15 vụ, cùng kỳ 15 vụ.
    pub(super) is_base: bool,
    /// còn 4 vụ, xuống còn 4 vụ: where a change has led.
    pub(super) is_level: bool,
}

impl Claim {
    /// The count, where it is one.
    pub(super) fn count(&self) -> Option<&Count> {
        match &self.what {
            What::Count(count) => Some(count),
            _ => None,
        }
    }

    /// The percentage, where it is one.
    pub(super) fn percent(&self) -> Option<&Percent> {
        match &self.what {
            What::Percent(percent) => Some(percent),
            _ => None,
        }
    }
}

/// Reads the claims of a sentence in order.
pub(super) fn read(sentence: &Sentence) -> Vec<Claim> {
    let reader = Reader {
        tokens: &sentence.tokens,
    };
    let mut claims = Vec::new();
    let mut at = 0;
    while at < reader.tokens.len() {
        if reader.tokens[at].number().is_none() {
            at += 1;
            continue;
        }
        let (claim, next) = reader.claim(at);
        claims.extend(claim);
        at = next.max(at + 1);
    }
    share_verbs(&reader, &mut claims);
    claims
}

/// "giảm 3.009 vụ (−24,25%), 201 người chết (−3,66%)": the verb stands once, each sign tells.
fn share_verbs(reader: &Reader, claims: &mut [Claim]) {
    for i in 2..claims.len().saturating_sub(1) {
        let is_listed = claims[i - 2].count().is_some_and(|c| c.way.is_some())
            && claims[i - 1].percent().is_some()
            && reader.is_made_of(
                claims[i - 1].last + 1,
                claims[i].first,
                &[',', ')', ';'],
                "và",
            );
        let way = match claims[i + 1].percent() {
            Some(percent) if percent.sign.is_some() => percent.way,
            _ => None,
        };
        if let What::Count(count) = &mut claims[i].what
            && is_listed
            && count.way.is_none()
            && !count.is_base
            && !count.is_level
        {
            count.way = way;
        }
    }
}

impl Reader<'_> {
    /// The claim that begins with the number at `at`, and where to go on.
    fn claim(&self, at: usize) -> (Option<Claim>, usize) {
        if self.is_name(at) {
            return (None, self.end_of_name(at));
        }
        if let Some((is_points, last)) = self.percent_end(at) {
            return (self.percent(at, last, is_points), last + 1);
        }
        if let Some((claim, next)) = self.turn(at) {
            return (Some(claim), next);
        }
        if let Some((claim, next)) = self.fraction(at) {
            return (claim, next);
        }
        // 15-20 vụ is a range.
        if self.is(at + 1, '-') && self.number(at + 2).is_some() && self.touches(at, at + 2) {
            return (None, at + 3);
        }
        if at >= 2 && self.is(at - 1, '/') && self.number(at - 2).is_some() {
            return (None, at + 1);
        }
        self.count(at)
    }

    /// Whether only these marks and one word stand from a token up to another.
    fn is_made_of(&self, from: usize, to: usize, marks: &[char], word: &str) -> bool {
        (from..to).all(|i| self.word(i) == word || marks.iter().any(|mark| self.is(i, *mark)))
    }

    /// Whether a percentage or points begin here, and its last token.
    fn percent_end(&self, at: usize) -> Option<(bool, usize)> {
        let sign = |i: usize| {
            if self.is(i, '%') {
                Some(i)
            } else if self.word(i) == "phần" && self.word(i + 1) == "trăm" {
                Some(i + 1)
            } else {
                None
            }
        };
        if self.word(at + 1) == "điểm" {
            return sign(at + 2).map(|last| (true, last));
        }
        sign(at + 1).map(|last| (false, last))
    }

    fn percent(&self, at: usize, last: usize, is_points: bool) -> Option<Claim> {
        // 85%-90% is a range.
        let dash = |i: usize| self.is(i, '-') && self.touches(i - 1, i + 1);
        let is_end = at >= 2 && dash(at - 1) && self.is(at - 2, '%');
        let is_start =
            last + 2 < self.tokens.len() && dash(last + 1) && self.number(last + 2).is_some();
        if is_start || is_end {
            return None;
        }
        let number = self.number(at)?;
        let lead = self.lead(at);
        let first = lead.sign.unwrap_or(at);
        let bound = match self.word(last + 1) {
            "trở" if self.word(last + 2) == "lên" => Bound::AtLeast,
            "trở" => Bound::AtMost,
            _ => lead.bound,
        };
        let what = What::Percent(Percent {
            number,
            token: at,
            sign: lead.sign,
            verb: lead.verb,
            way: lead.way,
            bound,
            is_points,
        });
        Some(Claim { what, first, last })
    }

    /// từ 7 (vụ) (năm 2021) xuống còn 4 (vụ).
    fn turn(&self, at: usize) -> Option<(Claim, usize)> {
        if self.before(at, 1) != "từ" {
            return None;
        }
        let from = self.whole_number(at)?;
        let mut i = at + 1;
        let mut turned = false;
        while i < self.tokens.len() && i < at + 14 {
            let word = self.word(i);
            if ["xuống", "lên", "còn", "thành"].contains(&word) {
                turned = true;
            } else if let Some(to) = self.whole_number(i)
                && turned
                && self.percent_end(i).is_none()
                && !self.is(i + 1, '/')
            {
                let unit_of = |n: usize| self.noun(n).first().map(|w| (*w).to_owned());
                let unit = unit_of(i).or_else(|| unit_of(at)).unwrap_or_default();
                let last = i + usize::from(unit_of(i).is_some());
                if MEASURED.contains(&unit.as_str()) {
                    return None;
                }
                let what = What::FromTo { from, to, unit };
                return Some((
                    Claim {
                        what,
                        first: at - 1,
                        last,
                    },
                    last + 1,
                ));
            } else if word.is_empty() && !self.is_name(i) {
                return None;
            }
            i += 1;
        }
        None
    }

    /// 10/15 (vụ); 41 vụ/48 vụ; 41 vụ trên tổng số 48 vụ. A slash that is none gives no claim.
    fn fraction(&self, at: usize) -> Option<(Option<Claim>, usize)> {
        let part = self.whole_number(at)?;
        let mut i = at + 1;
        while i < at + 5 && !self.word(i).is_empty() && !self.turns_to_whole(i) {
            i += 1;
        }
        if !self.is(i, '/') && !self.turns_to_whole(i) {
            return None;
        }
        let mut whole_at = i + 1;
        while whole_at < i + 5 && !self.word(whole_at).is_empty() {
            whole_at += 1;
        }
        let whole = self.whole_number(whole_at)?;
        if self.percent_end(whole_at).is_some() {
            return None;
        }
        let after = whole_at + 1;
        let is_longer = self.is(after, '/') || self.is(at.wrapping_sub(1), '/');
        let unit = self.word(after);
        let is_clock = unit == "giờ" || self.word(i.saturating_sub(1)) == "giờ" || unit == "ngày";
        if is_longer || is_clock || MEASURED.contains(&unit) && unit != "phần" {
            return Some((None, after));
        }
        let lead = self.lead(at);
        let has_noun =
            !unit.is_empty() && !NOUN_ENDS.contains(&unit) && self.number(after).is_none();
        let last = whole_at + usize::from(has_noun);
        if lead.bound != Bound::Exact {
            return Some((None, last + 1));
        }
        let claim = Claim {
            what: What::Fraction { part, whole },
            first: at,
            last,
        };
        Some((Some(claim), last + 1))
    }

    /// "trên tổng số", "trong tổng số", "trong số", or a bare "trên" between two numbers.
    fn turns_to_whole(&self, i: usize) -> bool {
        let (word, next, third) = (self.word(i), self.word(i + 1), self.word(i + 2));
        match word {
            "trên" | "trong" => {
                (next == "tổng" && third == "số")
                    || (next == "số" && self.number(i + 2).is_some())
                    || (word == "trên" && self.number(i + 1).is_some())
            }
            _ => false,
        }
    }

    fn noun(&self, at: usize) -> Vec<&str> {
        let mut words = Vec::new();
        let mut i = at + 1;
        while words.len() < 8 {
            let word = self.word(i);
            if word.is_empty() || NOUN_ENDS.contains(&word) {
                break;
            }
            words.push(word);
            i += 1;
        }
        words
    }

    fn count(&self, at: usize) -> (Option<Claim>, usize) {
        let Some(value) = self.whole_number(at) else {
            return (None, at + 1);
        };
        let noun = self.noun(at);
        let unit = noun.first().copied().unwrap_or_default();
        if MEASURED.contains(&unit) || self.is(at + 1, '/') {
            return (None, at + 1);
        }
        let lead = self.lead(at);
        let last = at + usize::from(!unit.is_empty());
        let what = What::Count(Count {
            value,
            token: at,
            unit: unit.to_owned(),
            fate: self.fate(at, &noun),
            way: if lead.is_level { None } else { lead.way },
            verb: lead.verb,
            is_exact: lead.bound == Bound::Exact,
            is_base: lead.way.is_none() && self.is_base(at),
            is_level: lead.is_level,
        });
        let first = lead.sign.unwrap_or(at);
        (Some(Claim { what, first, last }), last + 1)
    }

    /// Killed and hurt are counted apart: the word stands behind the count or right before it.
    fn fate(&self, at: usize, noun: &[&str]) -> &'static str {
        let of = |word: &str| match word {
            "chết" | "vong" => "chết",
            "thương" => "thương",
            "tích" => "tích",
            _ => "",
        };
        let behind = noun.iter().take(4).map(|w| of(w)).find(|f| !f.is_empty());
        let before = || {
            (1..=3)
                .map(|back| of(self.before(at, back)))
                .find(|f| !f.is_empty())
        };
        if noun
            .first()
            .is_some_and(|w| ["người", "cháu", "em"].contains(w))
        {
            behind.or_else(before).unwrap_or_default()
        } else {
            ""
        }
    }

    /// Whether the count is said to be the one before: so với 15 vụ, cùng kỳ năm 2025 là 15 vụ.
    fn is_base(&self, at: usize) -> bool {
        let mut i = at;
        while let Some(before) = i.checked_sub(1) {
            i = before;
            let is_number = self.number(i).is_some();
            match self.word(i) {
                "" if is_number => {
                    if !self.is_name(i) {
                        return false;
                    }
                }
                "" if self.is(i, ':') => {}
                "" => return false,
                "với" if self.before(i, 1) == "so" => return true,
                "kỳ" if ["cùng", "báo"].contains(&self.before(i, 1)) => return true,
                "trước" | "ngoái" => return true,
                "năm" | "tháng" | "quý" | "tuần" | "có" | "là" | "xảy" | "ra" | "bằng" | "chỉ"
                | "của" | "kỳ" | "gốc" | "liền" | "kề" => {}
                _ => return false,
            }
            if at - i > 10 {
                return false;
            }
        }
        false
    }
}
