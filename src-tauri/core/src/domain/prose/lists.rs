//! Lists of parts behind their total: "20 vụ, gồm 11 vụ …, 06 vụ …, 03 vụ …".
//!
//! A list is compared only where it was read whole: every part in one form, the end clean, no
//! number left over. A part that cannot be read makes the list unsure, never shorter; and a list
//! some beginning of which adds up to its total is right, whatever follows.

use super::checks::alike;
use super::claims::{Claim, Count, What};
use super::findings::{Finding, Reason};
use super::scene::{Scene, words};
use super::sums::{NOT_ALL, Term, UNITS, add, finding, says_number};
use super::tokens::{Kind, Token};
use super::words::{DONE, has, has_any};

/// Totals of things that are made of others: a gift is no sum of its packets.
const COMPOSED: [&str; 22] = [
    "suất", "bộ", "gói", "túi", "giỏ", "hộp", "lô", "thùng", "món", "đợt", "buổi", "cuộc", "tổ",
    "đội", "nhóm", "đoàn", "ca", "chốt", "lượt", "chuyến", "lớp", "kíp",
];

/// Words between a total and its list that give the list to something else.
const OF_ANOTHER: [&str; 8] = ["mỗi", "từng", "do", "nhóm", "đoàn", "với", "của", "cho"];

/// What one person may be besides another part: such parts overlap.
const OVERLAPPING: [&str; 10] = [
    "tước",
    "tạm giữ",
    "tịch thu",
    "tuổi",
    "tiền án",
    "tiền sự",
    "đảng viên",
    "nghiện",
    "trình độ",
    "tái phạm",
];

/// What people are called by, in a list of people.
const PEOPLE: [&str; 6] = ["nam", "nữ", "cán", "đảng", "trẻ", "người"];

/// Words before a part's number that begin another statement.
const STATES: [&str; 12] = [
    "xảy ra",
    "tiếp nhận",
    "phát hiện",
    "bắt",
    "làm",
    "có",
    "đã",
    "được",
    "thu",
    "chuyển",
    "lập",
    "phạt",
];

/// How a list of parts is opened.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opening {
    /// gồm, bao gồm: all parts are named.
    All,
    /// trong đó: and a colon: a breakdown, though perhaps not of all.
    Listed,
}

/// A list being read; tokens `first..end`, those of its parts at one depth.
struct List<'a> {
    scene: &'a Scene<'a>,
    total: &'a Count,
    /// The claims behind the total.
    claims: &'a [Claim],
    opening: Opening,
    first: usize,
    end: usize,
    depth: u32,
    /// Whether the numbers stand before their names: "11 vụ trộm cắp", not "trộm cắp 11 vụ".
    is_number_first: bool,
}

/// The parts of a list and the token at which it is closed.
struct Parts<'a> {
    counts: Vec<&'a Count>,
    stop: usize,
}

/// Compares a total with the list of its parts, where one follows.
pub(super) fn list(scene: &Scene, i: usize) -> Option<Finding> {
    let list = open(scene, i)?;
    if list.may_add_up(scene.claims.get(..i)?) {
        return None;
    }
    let parts = list.parts()?;
    let terms: Vec<Term> = parts.counts.iter().map(|c| (c.token, c.value)).collect();
    let sum = add(&terms)?;
    let total = list.total;
    let is_short = sum < total.value;
    if terms.len() < 2 || is_short && list.may_go_on(&parts) {
        return None;
    }
    let reason = match list.opening {
        Opening::All if sum != total.value => Reason::Sum,
        Opening::Listed if sum > total.value => Reason::SumExceeds,
        Opening::Listed if is_short && terms.len() > 2 => Reason::SumShort,
        _ => return None,
    };
    let last = parts.counts.last()?;
    let has_unit = scene
        .tokens()
        .get(last.token + 1)
        .is_some_and(|t| t.word() == last.unit && !last.unit.is_empty());
    let end = last.token + usize::from(has_unit);
    let span = scene.closed((total.token, end));
    Some(finding(
        scene,
        (total.token, total.value),
        sum,
        span,
        reason,
        &terms,
    ))
}

/// A count that can be a total or a part.
pub(super) fn whole(claim: &Claim) -> Option<&Count> {
    claim
        .count()
        .filter(|c| c.way.is_none() && c.is_exact && !c.is_base && c.value > 0)
}

fn open<'a>(scene: &'a Scene<'a>, i: usize) -> Option<List<'a>> {
    let (claim, next) = (scene.claims.get(i)?, scene.claims.get(i + 1)?);
    let total = whole(claim)?;
    let between = scene.between(claim, next);
    let said = words(between);
    let is_closed = between.iter().any(|t| t.is(')') || t.is(';'));
    if is_closed || has_any(&said, &NOT_ALL) || has_any(&said, &DONE) {
        return None;
    }
    let opening = if has(&said, "gồm") {
        Opening::All
    } else if has(&said, "trong đó") && between.iter().any(|t| t.is(':')) {
        Opening::Listed
    } else {
        return None;
    };
    let opens = |t: &Token| t.word() == "gồm" || t.word() == "đó";
    let opened = between.iter().position(opens)?;
    if has_any(&words(between.get(..opened)?), &OF_ANOTHER) {
        return None;
    }
    let tokens = scene.tokens();
    let is_enclosed = between.iter().any(|t| t.is('('));
    let depth = tokens.get(claim.first)?.depth + u32::from(is_enclosed);
    let mut rest = tokens.iter().enumerate().skip(claim.last + 1);
    let closing = rest.find(|(_, t)| depth > 0 && t.is(')') && t.depth == depth);
    let end = match closing {
        Some((at, _)) => at,
        None if depth == 0 => tokens.len(),
        None => return None,
    };
    // Behind the colon or the opening word nothing but "có" stands before a number that is first.
    let behind = between
        .iter()
        .rposition(|t| t.is(':'))
        .filter(|colon| *colon > opened)
        .unwrap_or(opened);
    let lead = words(between.get(behind + 1..)?);
    Some(List {
        scene,
        total,
        claims: scene.claims.get(i + 1..)?,
        opening,
        first: claim.last + 1,
        end,
        depth,
        is_number_first: lead.iter().all(|w| ["có", "cả"].contains(w)),
    })
}

impl<'a> List<'a> {
    /// Whether a beginning of the counts that follow adds up to the total, or to another number of
    /// the sentence that the list may be of.
    fn may_add_up(&self, before: &[Claim]) -> bool {
        let mut known = Vec::new();
        for claim in before {
            match &claim.what {
                What::Count(count) => known.push(count.value),
                What::Fraction { part, whole } => known.extend([*part, *whole]),
                What::FromTo { from, to, .. } => known.extend([*from, *to]),
                What::Percent(_) => {}
            }
        }
        let mut sum = 0_i64;
        let counts = self
            .claims
            .iter()
            .filter(|claim| claim.first < self.end && self.is_inside(claim))
            .filter_map(Claim::count)
            .filter(|count| count.way.is_none());
        counts.enumerate().any(|(i, count)| {
            sum = sum.saturating_add(count.value);
            sum == self.total.value || i > 0 && known.contains(&sum)
        })
    }

    fn is_inside(&self, claim: &Claim) -> bool {
        let token = self.scene.tokens().get(claim.first);
        token.is_some_and(|t| t.depth == self.depth)
    }

    /// The parts, where every one of them was read and the list ends cleanly.
    fn parts(&self) -> Option<Parts<'a>> {
        let tokens = self.scene.tokens();
        // A list that goes on in the next line, and a sentence that was cut, have no end here.
        let is_cut = |t: &Token| t.is(';') || t.is(',') || t.is(':');
        if self.depth == 0 && (tokens.last().is_some_and(is_cut) || tokens.len() >= 400) {
            return None;
        }
        let mut counts: Vec<&'a Count> = Vec::new();
        let mut mark = None;
        let mut last = self.first.checked_sub(1)?;
        let mut stop = self.end;
        for claim in self.claims.iter().filter(|claim| claim.first < self.end) {
            let is_change = claim.count().is_some_and(|c| c.way.is_some());
            if !self.is_inside(claim) || claim.percent().is_some() || is_change {
                continue;
            }
            let gap = tokens.get(last + 1..claim.first)?;
            if !counts.is_empty() {
                let seam = gap.iter().rposition(is_seam)?;
                let is_semicolon = gap.iter().any(|t| t.is(';') && t.depth == self.depth);
                // Between commas a semicolon ends the list; the other way round nobody knows.
                match mark {
                    Some(false) if is_semicolon => {
                        let at = gap
                            .iter()
                            .position(|t| t.is(';') && t.depth == self.depth)?;
                        stop = last + 1 + at;
                        break;
                    }
                    Some(true) if gap.get(seam).is_some_and(|t| t.is(',')) => return None,
                    None => mark = Some(is_semicolon),
                    _ => {}
                }
                let lead = words(gap.get(seam + 1..)?);
                if lead.is_empty() != self.is_number_first {
                    return None;
                }
                if has_any(&words(gap), &["trong đó", "gồm"]) {
                    return None;
                }
            }
            let part = whole(claim).filter(|part| self.is_part(part, gap))?;
            counts.push(part);
            last = claim.last;
        }
        let parts = Parts { counts, stop };
        (self.is_read(&parts) && self.is_of_one_kind(&parts)).then_some(parts)
    }

    fn is_part(&self, part: &Count, gap: &[Token]) -> bool {
        let said = words(gap);
        let is_other = UNITS.contains(&part.unit.as_str()) && !alike(part, self.total);
        // "45.000 người, gồm 25 khu phố": only cases and reports are named by what they are.
        let is_named = ["vụ", "tin", "đối"].contains(&self.total.unit.as_str());
        let is_other = is_other
            || self.is_number_first
                && !part.unit.is_empty()
                && part.unit != self.total.unit
                && !(is_named || PEOPLE.contains(&part.unit.as_str()));
        let states = !self.is_number_first
            && (has_any(&said, &STATES)
                || has_any(&said, &DONE) && !has(&said, "kiến nghị khởi tố"));
        !(is_other || states || part.is_level) && part.value <= self.total.value
    }

    /// Whether nothing in the list was left unread: another number, one in words, "và các loại
    /// khác".
    fn is_read(&self, parts: &Parts) -> bool {
        let tokens = self.scene.tokens();
        let Some(own) = tokens.get(self.first..parts.stop) else {
            return false;
        };
        let said = words(own);
        let is_claimed = |at: usize| {
            let mut near = self.claims.iter().filter(|claim| claim.first <= at);
            near.any(|claim| at <= claim.last)
        };
        let is_unread = |(i, t): (usize, &Token)| match &t.kind {
            Kind::Number(_) => t.depth == self.depth && !is_claimed(self.first + i),
            Kind::Mark(mark) => matches!(mark, '…' | '.' | '/' | '-') && t.depth == self.depth,
            Kind::Word(_) => false,
        };
        let is_grave = self.opening == Opening::Listed && has(&said, "nghiêm trọng");
        let all = tokens.get(self.first..self.end).unwrap_or_default();
        !(own.iter().enumerate().any(is_unread)
            || says_number(all)
            || has_any(&said, &NOT_ALL)
            || has_any(&said, &OVERLAPPING)
            || is_grave)
    }

    /// Men and women are no parts of cases, and overlap with any other part.
    fn is_of_one_kind(&self, parts: &Parts) -> bool {
        let is_sex = |c: &&Count| ["nam", "nữ"].contains(&c.unit.as_str());
        let sexes = parts.counts.iter().copied().filter(|c| is_sex(c)).count();
        if sexes > 0 && (sexes < parts.counts.len() || self.total.unit == "vụ") {
            return false;
        }
        let is_composed = COMPOSED.contains(&self.total.unit.as_str());
        let is_same = |c: &&Count| c.unit == self.total.unit;
        !is_composed || parts.counts.iter().all(is_same)
    }

    /// Whether parts without a number may be among those read: "… và lừa đảo".
    fn may_go_on(&self, parts: &Parts) -> bool {
        let tokens = self.scene.tokens();
        let Some(last) = parts.counts.last() else {
            return true;
        };
        let rest = tokens.get(last.token + 1..parts.stop).unwrap_or_default();
        if rest.iter().any(|t| t.is(',') || t.word() == "và") {
            return true;
        }
        let own = tokens.get(self.first..parts.stop).unwrap_or_default();
        let mut pairs = own.iter().zip(own.iter().skip(1));
        self.is_number_first && pairs.any(|(a, b)| a.word() == "và" && b.number().is_none())
    }
}

fn is_seam(token: &Token) -> bool {
    token.is(',') || token.is(';') || token.word() == "và"
}
