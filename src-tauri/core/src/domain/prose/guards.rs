//! What keeps a percentage from being sure of the counts beside it: a right text must never be called
//! wrong, so a doubt makes a reading possible instead of certain.

use super::bases::compared;
use super::claims::{Claim, Percent, What};
use super::scene::{Scene, words};
use super::tokens::Token;
use super::words::has_any;

/// Words that make a number a target, or deny that it was reached.
const TARGETS: [&str; 12] = [
    "chỉ tiêu",
    "kế hoạch",
    "yêu cầu",
    "phấn đấu",
    "mục tiêu",
    "định mức",
    "chỉ số",
    "không đạt",
    "chưa đạt",
    "dự kiến",
    "dự báo",
    "lần lượt",
];

/// Whether there is a doubt that a percentage is of the counts it was tied to.
pub(super) fn is_doubtful(scene: &Scene, i: usize, percent: &Percent) -> bool {
    is_target(scene, i)
        || compares_otherwise(scene, i)
        || is_of_a_list(scene, i)
        || names_other_units(scene, i, percent)
}

/// "vượt chỉ tiêu 90% (45/48 vụ)", "đạt 121,4% chỉ tiêu giao": measured against something else.
fn is_target(scene: &Scene, i: usize) -> bool {
    let Some(claim) = scene.claims.get(i) else {
        return false;
    };
    has_any(&scene.lead_words(claim.first), &TARGETS)
        || has_any(&scene.words_behind(claim.last), &TARGETS)
}

/// "tăng 12 vụ so với tháng trước, giảm 5,45% so với cùng kỳ": the change before is against another
/// period. One who says "từ 12 xuống 8 vụ" and then compares, compares with something else.
pub(super) fn compares_otherwise(scene: &Scene, i: usize) -> bool {
    let (Some(claim), Some(before)) = (scene.claims.get(i), i.checked_sub(1)) else {
        return false;
    };
    let Some(before) = scene.claims.get(before).filter(|c| c.percent().is_none()) else {
        return false;
    };
    let between = scene.between(before, claim);
    let is_seam = |t: &Token| {
        t.is(',') || t.is(';') || t.is('(') || t.is('=') || t.is(')') || t.word() == "và"
    };
    let seam = between.iter().rposition(is_seam);
    let (theirs, own) = seam.map_or((&between[..0], between), |at| between.split_at(at));
    let mut own = words(own);
    own.extend(scene.words_behind(claim.last));
    let Some(own) = compared(&own) else {
        return false;
    };
    let mut said = words(theirs);
    if before.count().is_some_and(|count| count.is_base) {
        said.extend(scene.lead_words(before.first));
    }
    match compared(&said) {
        Some(theirs) => theirs != own,
        None => {
            let lead = scene.lead_words(before.first);
            matches!(before.what, What::FromTo { .. }) && compared(&lead) != Some(own)
        }
    }
}

/// "giảm 05 vụ, giảm 02 người chết (-33,3%; -50%)": percentages that follow a list, one for each.
fn is_of_a_list(scene: &Scene, i: usize) -> bool {
    let changes = |claim: &Claim| match &claim.what {
        What::Count(count) => count.way.is_some(),
        What::Fraction { .. } | What::FromTo { .. } => true,
        What::Percent(_) => false,
    };
    let before = i.checked_sub(2).and_then(|k| scene.claims.get(k..i));
    let next = scene.claims.get(i + 1);
    let follows = || {
        let (claim, next) = scene.claims.get(i).zip(next)?;
        let between = scene.between(claim, next);
        Some(next.percent().is_some() && !has_any(&words(between), &["đạt", "tỷ lệ", "tỉ lệ"]))
    };
    before.is_some_and(|pair| pair.iter().all(changes)) && follows().unwrap_or_default()
}

/// "giảm 33,3% số bị can" behind a change in cases.
fn names_other_units(scene: &Scene, i: usize, percent: &Percent) -> bool {
    let unit = i
        .checked_sub(1)
        .and_then(|k| scene.claims.get(k)?.count())
        .map_or("", |count| count.unit.as_str());
    let behind = scene
        .claims
        .get(i)
        .map(|claim| scene.words_behind(claim.last))
        .unwrap_or_default();
    match behind[..] {
        ["số", noun, ..] if percent.way.is_some() => !unit.is_empty() && noun != unit,
        _ => false,
    }
}
