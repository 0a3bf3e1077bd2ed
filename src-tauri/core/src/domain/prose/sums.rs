//! Totals and their parts: "20 = 11 + 6 + 3", "20 vụ, gồm 11 vụ …, 06 vụ …, 03 vụ …".

use std::collections::BTreeMap;

use super::checks::alike;
use super::claims::{Claim, Count};
use super::findings::{Checked, Finding, Reason};
use super::scene::{Scene, words};
use super::tokens::Token;
use super::words::{DONE, has, has_any};
use crate::domain::numbers::grouped;

/// Words that say the list names only some of the parts.
const NOT_ALL: [&str; 9] = [
    "chủ yếu",
    "như",
    "điển hình",
    "nổi lên",
    "nhất là",
    "còn lại",
    "khác",
    "một số",
    "v",
];

/// Nouns whose counts never mix.
const UNITS: [&str; 19] = [
    "vụ",
    "người",
    "đối",
    "bị",
    "trường",
    "tin",
    "hộ",
    "cơ",
    "phường",
    "xã",
    "tổ",
    "nhóm",
    "hồ",
    "mô",
    "xe",
    "lượt",
    "buổi",
    "vị",
    "camera",
];

/// Checks the sums of a sentence.
pub(super) fn sums(scene: &Scene, found: &mut Checked) {
    for at in 0..scene.tokens().len() {
        if scene.tokens()[at].is('=') {
            found.findings.extend(equation(scene, at));
        }
    }
    for i in 0..scene.claims.len() {
        if let Some(finding) = list(scene, i) {
            if finding.reason.is_remark() {
                found.remarks.push(finding);
            } else {
                found.findings.push(finding);
            }
        }
    }
}

/// A term of an equation: its number's token and value.
type Term = (usize, i64);

fn equation(scene: &Scene, equals: usize) -> Option<Finding> {
    let tokens = scene.tokens();
    let right = terms_after(tokens, equals)?;
    let left = terms_before(tokens, equals)?;
    let (total, parts) = match (&left[..], &right[..]) {
        ([total], [_, _, ..]) => (*total, &right),
        ([_, _, ..], [total]) => (*total, &left),
        _ => return None,
    };
    let sum = add(parts)?;
    if sum == total.1 {
        return None;
    }
    let all = || left.iter().chain(&right).map(|term| term.0);
    let (first, last) = (all().min()?, all().max()?);
    Some(finding(
        scene,
        total.0,
        total.1,
        sum,
        (first, last),
        Reason::Sum,
        parts,
    ))
}

fn add(parts: &[Term]) -> Option<i64> {
    parts
        .iter()
        .try_fold(0_i64, |sum, part| sum.checked_add(part.1))
}

/// Reads number, words, "+", number, words … from behind a token.
fn terms_after(tokens: &[Token], at: usize) -> Option<Vec<Term>> {
    let mut terms = Vec::new();
    let mut i = at + 1;
    loop {
        terms.push((i, term(tokens, i)?));
        i = past_words(tokens, i + 1);
        if !tokens.get(i).is_some_and(|t| t.is('+')) {
            return Some(terms);
        }
        i += 1;
    }
}

/// The same before a token, in the order of the text.
fn terms_before(tokens: &[Token], at: usize) -> Option<Vec<Term>> {
    let mut terms = Vec::new();
    let mut i = at.checked_sub(1)?;
    loop {
        let mut words = 0;
        while !tokens[i].word().is_empty() && words < 6 {
            i = i.checked_sub(1)?;
            words += 1;
        }
        terms.push((i, term(tokens, i)?));
        match i.checked_sub(1) {
            Some(before) if tokens[before].is('+') => i = before.checked_sub(1)?,
            _ => break,
        }
    }
    terms.reverse();
    Some(terms)
}

fn past_words(tokens: &[Token], mut i: usize) -> usize {
    let first = i;
    while i < first + 6 && tokens.get(i).is_some_and(|t| !t.word().is_empty()) {
        i += 1;
    }
    i
}

/// A whole number that is no percentage, fraction or measure.
fn term(tokens: &[Token], at: usize) -> Option<i64> {
    let value = tokens.get(at)?.number()?.count()?;
    let next = tokens.get(at + 1);
    let is_other = next.is_some_and(|t| {
        t.is('%') || t.is('/') || t.is('-') || super::words::MEASURED.contains(&t.word())
    });
    let before = at.checked_sub(1).and_then(|b| tokens.get(b));
    let is_part = before.is_some_and(|t| t.is('/') || t.is('-'));
    (!is_other && !is_part).then_some(value)
}

/// How a list of parts is opened.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opening {
    /// gồm, bao gồm: all parts are named.
    All,
    /// trong đó: and a colon: a breakdown, though perhaps not of all.
    Listed,
}

fn list(scene: &Scene, i: usize) -> Option<Finding> {
    let total = whole(&scene.claims[i])?;
    let next = scene.claims.get(i + 1)?;
    let (opening, is_enclosed) = opening(scene, &scene.claims[i], next)?;
    let parts = parts(scene, i, total, opening, is_enclosed)?;
    if parts.len() < 2 {
        return None;
    }
    let terms: Vec<Term> = parts.iter().map(|c| (c.token, c.value)).collect();
    let sum = add(&terms)?;
    let reason = match opening {
        Opening::All if sum != total.value => Reason::Sum,
        Opening::Listed if sum > total.value => Reason::SumExceeds,
        Opening::Listed if sum < total.value && parts.len() > 2 => Reason::SumShort,
        _ => return None,
    };
    let last = parts.last()?;
    let has_unit = scene
        .tokens()
        .get(last.token + 1)
        .is_some_and(|t| t.word() == last.unit && !last.unit.is_empty());
    let end = last.token + usize::from(has_unit);
    Some(finding(
        scene,
        total.token,
        total.value,
        sum,
        (total.token, end),
        reason,
        &terms,
    ))
}

fn whole(claim: &Claim) -> Option<&Count> {
    claim
        .count()
        .filter(|c| c.way.is_none() && c.is_exact && !c.is_base && c.value > 0)
}

fn opening(scene: &Scene, total: &Claim, next: &Claim) -> Option<(Opening, bool)> {
    let between = scene.between(total, next);
    let said = words(between);
    let is_enclosed = between.iter().any(|t| t.is('('));
    let has_colon = between.iter().any(|t| t.is(':'));
    let is_closed = between.iter().any(|t| t.is(')') || t.is(';'));
    if is_closed || has_any(&said, &NOT_ALL) || has_any(&said, &DONE) {
        return None;
    }
    if has(&said, "gồm") {
        Some((Opening::All, is_enclosed))
    } else if has(&said, "trong đó") && has_colon {
        Some((Opening::Listed, is_enclosed))
    } else {
        None
    }
}

/// The parts of a list; `None` where something in it makes the list unsure.
fn parts<'a>(
    scene: &Scene<'a>,
    i: usize,
    total: &Count,
    opening: Opening,
    is_enclosed: bool,
) -> Option<Vec<&'a Count>> {
    let claims: &'a [Claim] = scene.claims;
    let tokens = scene.tokens();
    let inside = tokens[claims[i].first].depth + u32::from(is_enclosed);
    let mut parts: Vec<&'a Count> = Vec::new();
    let mut last = claims[i].last;
    for claim in &claims[i + 1..] {
        let depth = tokens[claim.first].depth;
        let between = &tokens[(last + 1).min(claim.first)..claim.first];
        if is_enclosed && (depth < inside || between.iter().any(|t| t.is(')') && t.depth == inside))
        {
            break;
        }
        if depth > inside || claim.percent().is_some_and(|p| p.way.is_none()) {
            continue;
        }
        let said = words(between);
        if !parts.is_empty() && has_any(&said, &["trong đó", "gồm"]) || has_any(&said, &NOT_ALL)
        {
            return None;
        }
        let behind = scene.words_behind(claim.last);
        let part = whole(claim).filter(|part| {
            let is_other = UNITS.contains(&part.unit.as_str()) && !alike(part, total);
            let is_work = has_any(&said, &DONE) || has_any(&behind, &DONE);
            let repeats = has_any(&said, &["xảy ra", "tiếp nhận", "phát hiện", "bắt", "làm"]);
            !(is_other || is_work || repeats || part.is_level) && part.value <= total.value
        });
        match part {
            Some(part) => parts.push(part),
            None if opening == Opening::All => break,
            None => return None,
        }
        if has_any(&behind, &NOT_ALL) || opening == Opening::Listed && has(&behind, "nghiêm trọng")
        {
            return None;
        }
        last = claim.last;
    }
    // What follows the last part may go on without numbers: "… và các loại khác".
    let rest = tokens.get(last + 1..).unwrap_or_default();
    let rest: Vec<&Token> = rest.iter().take_while(|t| t.number().is_none()).collect();
    let said: Vec<&str> = rest
        .iter()
        .map(|t| t.word())
        .filter(|w| !w.is_empty())
        .collect();
    let goes_on = rest.iter().any(|t| t.is('…') || t.is('.'));
    (!goes_on && !has_any(&said, &NOT_ALL)).then_some(parts)
}

fn finding(
    scene: &Scene,
    total_at: usize,
    total: i64,
    sum: i64,
    span: (usize, usize),
    reason: Reason,
    parts: &[Term],
) -> Finding {
    let tokens = scene.tokens();
    let number = &tokens[total_at];
    let (start, end) = (tokens[span.0].start, tokens[span.1].end);
    let printed = scene.slice(total_at, total_at);
    let written = if printed.len() == 2 && printed.starts_with('0') {
        crate::domain::numbers::in_sentence(sum)
    } else {
        grouped(sum)
    };
    let before: String = scene.text[start..number.start].iter().collect();
    let behind: String = scene.text[number.end..end].iter().collect();
    let list: Vec<String> = parts.iter().map(|part| grouped(part.1)).collect();
    Finding {
        at: (start, end),
        number_at: (number.start, number.end),
        printed: printed.clone(),
        computed: Some(written.clone()),
        reason,
        values: BTreeMap::from([
            ("printed", printed),
            ("computed", written.clone()),
            ("parts", list.join(" + ")),
            ("gap", grouped((total - sum).abs())),
        ]),
        // The total is put right; the writer sees the parts and may choose to change one of them.
        suggestion: (reason == Reason::Sum).then(|| format!("{before}{written}{behind}")),
    }
}
