//! Totals and their parts: "20 = 11 + 6 + 3", "20 vụ (11 trộm cắp + 9 lừa đảo)", and lists.

use std::collections::BTreeMap;

use super::findings::{Checked, Finding, Reason};
use super::scene::{Scene, words};
use super::tokens::Token;
use super::words::has_any;
use crate::domain::numbers::grouped;

/// Words that say the list names only some of the parts.
pub(super) const NOT_ALL: [&str; 9] = [
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
pub(super) const UNITS: [&str; 20] = [
    "đồng",
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
        if scene.tokens()[at].is('(') {
            found.findings.extend(enclosed(scene, at));
        }
    }
    for i in 0..scene.claims.len() {
        if let Some(finding) = super::lists::list(scene, i) {
            if finding.reason.is_remark() {
                found.remarks.push(finding);
            } else {
                found.findings.push(finding);
            }
        }
    }
}

/// A term of an equation: its number's token and value.
pub(super) type Term = (usize, i64);

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
    // "30 đêm = 60 ca + 90 lượt" adds nothing up.
    let unit = |term: &Term| tokens.get(term.0 + 1).map_or("", Token::word);
    let is_other = |part: &Term| {
        let (own, of_all) = (unit(part), unit(&total));
        UNITS.contains(&own) && !of_all.is_empty() && own != of_all
    };
    if sum == total.1 || parts.iter().any(is_other) {
        return None;
    }
    let all = || left.iter().chain(&right).map(|term| term.0);
    let (first, last) = (all().min()?, all().max()?);
    Some(finding(
        scene,
        total,
        sum,
        (first, last),
        Reason::Sum,
        parts,
    ))
}

pub(super) fn add(parts: &[Term]) -> Option<i64> {
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
        let end = past_words(tokens, i + 1);
        let is_factor = |t: &Token| t.word() == "x" || is_product(t);
        if tokens
            .get(i + 1..=end)
            .unwrap_or_default()
            .iter()
            .any(is_factor)
        {
            return None;
        }
        i = end;
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
            // "02 ca x 05 đồng chí + 03 chỉ huy = 13"
            Some(before) if tokens[before].word() == "x" || is_product(&tokens[before]) => {
                return None;
            }
            _ => break,
        }
    }
    terms.reverse();
    Some(terms)
}

fn is_product(token: &Token) -> bool {
    token.is('×') || token.is('*')
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

/// "14 tin (09 tố giác + 05 tin báo)": nothing but the parts stands in the parenthesis.
fn enclosed(scene: &Scene, open: usize) -> Option<Finding> {
    let tokens = scene.tokens();
    let parts = terms_after(tokens, open)?;
    let last = parts.last().filter(|_| parts.len() > 1)?;
    let closing = past_words(tokens, last.0 + 1);
    let inside = tokens.get(open..closing)?;
    if !tokens.get(closing)?.is(')') || has_any(&words(inside), &NOT_ALL) || says_number(inside) {
        return None;
    }
    let claim = scene.claims.iter().rev().find(|claim| claim.last < open)?;
    let total = super::lists::whole(claim).filter(|total| !total.is_level)?;
    let between = tokens.get(claim.last + 1..open)?;
    if between.len() > 6 || between.iter().any(|t| t.word().is_empty()) {
        return None;
    }
    let is_other = |part: &Term| {
        let unit = tokens.get(part.0 + 1).map_or("", Token::word);
        UNITS.contains(&unit) && unit != total.unit
    };
    let sum = add(&parts)?;
    // "5 tiêu chí (1 + 3)" numbers them; nobody numbers cases so.
    let is_named = |part: &Term| tokens.get(part.0 + 1).is_some_and(|t| !t.word().is_empty());
    let is_read = parts.iter().all(is_named)
        || ["vụ", "tin", "người", "đối"].contains(&total.unit.as_str())
            && !parts.iter().any(is_named);
    if sum == total.value || parts.iter().any(is_other) || !is_read {
        return None;
    }
    Some(finding(
        scene,
        (total.token, total.value),
        sum,
        (total.token, closing),
        Reason::Sum,
        &parts,
    ))
}

/// Whether a number stands in words: "và ba vụ lừa đảo".
pub(super) fn says_number(tokens: &[Token]) -> bool {
    let is_one = |w: &str| {
        [
            "một", "hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười", "chục", "vài", "mấy",
        ]
        .contains(&w)
    };
    let mut pairs = tokens.iter().zip(tokens.iter().skip(1));
    tokens.iter().any(|t| is_one(t.word()))
        || pairs.any(|(a, b)| a.word() == "năm" && UNITS.contains(&b.word()))
}

pub(super) fn finding(
    scene: &Scene,
    (total_at, total): Term,
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
