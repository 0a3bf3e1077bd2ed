//! Changes against a count from before that the sentence itself gives: "44 vụ (cùng kỳ 50 vụ), giảm
//! 12%", "3 vụ, giảm 25% so với 4 vụ cùng kỳ", "giảm 10%, từ 50 vụ xuống còn 45 vụ".

use super::checks::{Reading, Readings, alike};
use super::claims::{Claim, Count, Percent, What};
use super::scene::{Scene, is_idle, is_year, words};
use super::tokens::{Kind, Token};
use super::words::{FILLERS, has_any};

/// "10 vụ so với 15 vụ, giảm 33,3%", "cùng kỳ 15 vụ, nay 10 vụ (giảm 33,3%)", "10 vụ (cùng kỳ 15
/// vụ), giảm 33,3%".
pub(super) fn now_and_base(scene: &Scene, i: usize, percent: &Percent, found: &mut Readings) {
    let Some((now, base)) = pair_before(scene, i).filter(|_| percent.way.is_some()) else {
        return;
    };
    let reading = Reading::change(now.value, base.value);
    let is_plain = i
        .checked_sub(1)
        .is_some_and(|k| scene.is_plain_between(&scene.claims[k], &scene.claims[i], percent.verb));
    if compares_alike(scene, i) && (is_plain || is_behind_enclosed(scene, i, percent.verb)) {
        found.certain = Some(reading);
    } else {
        found.possible.push(reading);
    }
    // The base may be that of a count before the nearest.
    let others = scene.claims.iter().take(i.saturating_sub(2));
    let others = others.filter_map(Claim::count).filter(|c| alike(c, base));
    found
        .possible
        .extend(others.map(|c| Reading::change(c.value, base.value)));
}

/// The count of now and the one of before right before a claim, in either order.
fn pair_before<'a>(scene: &Scene<'a>, i: usize) -> Option<(&'a Count, &'a Count)> {
    let claims: &'a [Claim] = scene.claims;
    let k = i.checked_sub(2)?;
    let (first, second) = claims.get(k)?.count().zip(claims.get(k + 1)?.count())?;
    let is_pair = alike(first, second)
        && first.way.is_none()
        && second.way.is_none()
        && first.is_base != second.is_base
        && first.is_exact
        && second.is_exact;
    is_pair.then_some(if second.is_base {
        (first, second)
    } else {
        (second, first)
    })
}

/// The pair of "44 vụ (cùng kỳ 50 vụ)" that the change at a claim certainly lies between.
pub(super) fn enclosed_pair(scene: &Scene, i: usize, change: &Count) -> Option<(i64, i64)> {
    let (now, base) = pair_before(scene, i)?;
    let is_sure = alike(base, change)
        && compares_alike(scene, i)
        && is_behind_enclosed(scene, i, change.verb);
    is_sure.then_some((now.value, base.value))
}

/// Whether a claim follows "(cùng kỳ 50 vụ)" with nothing but a comma, fillers and its verb between,
/// and says nothing of its own behind.
fn is_behind_enclosed(scene: &Scene, i: usize, verb: Option<usize>) -> bool {
    let found = || {
        let tokens = scene.tokens();
        let (now, base) = (
            scene.claims.get(i.checked_sub(2)?)?,
            scene.claims.get(i - 1)?,
        );
        let claim = scene.claims.get(i)?;
        let depth = tokens.get(now.first)?.depth;
        let inside = tokens.get(now.last + 1..base.first)?;
        let rest = tokens.get(base.last + 1..claim.first)?;
        let closing = rest.iter().position(|t| t.is(')'))?;
        let is_enclosed = base.count()?.is_base
            && tokens.get(base.first)?.depth == depth + 1
            && inside.iter().filter(|t| t.is('(')).count() == 1
            && !inside.iter().any(|t| t.is(')') || t.is(';'));
        let is_word = |t: &Token| matches!(t.kind, Kind::Word(_)) || is_year(t);
        let from = base.last + 1 + closing + 1;
        let is_link = (from..claim.first).all(|at| {
            tokens.get(at).is_some_and(|t| {
                Some(at) == verb
                    || matches!(t.kind, Kind::Mark(',' | '(' | '-' | '='))
                    || FILLERS.contains(&t.word())
            })
        });
        let behind = scene.words_behind(claim.last);
        let first = behind.first().copied().unwrap_or("so");
        let is_alone = ["so", "và", "với"].contains(&first);
        Some(is_enclosed && rest.get(..closing)?.iter().all(is_word) && is_link && is_alone)
    };
    found().unwrap_or_default()
}

/// Whether a claim names no other comparison than the base right before it: "44 vụ (cùng kỳ 50 vụ),
/// giảm 13,6% so với tháng trước" has its base elsewhere.
fn compares_alike(scene: &Scene, i: usize) -> bool {
    let (Some(claim), Some(first)) = (scene.claims.get(i), i.checked_sub(2)) else {
        return false;
    };
    let (Some(a), Some(b)) = (scene.claims.get(first), scene.claims.get(i - 1)) else {
        return false;
    };
    let mut base = scene.lead_words(a.first);
    base.extend(words(scene.between(a, b)));
    base.extend(scene.words_behind(b.last));
    let mut own = words(scene.between(b, claim));
    own.extend(scene.words_behind(claim.last));
    compared(&own).is_none_or(|kind| Some(kind) == compared(&base))
}

/// What words compare with.
pub(super) fn compared(words: &[&str]) -> Option<&'static str> {
    if has_any(words, &["cùng kỳ", "năm trước", "năm ngoái"]) {
        Some("year")
    } else if has_any(words, &["tháng trước", "tháng liền kề"]) {
        Some("month")
    } else if has_any(words, &["quý trước", "tuần trước", "kỳ trước"]) {
        Some("period")
    } else if words.contains(&"so") {
        Some("other")
    } else {
        None
    }
}

/// "3 vụ cháy, giảm 25% so với 4 vụ của cùng kỳ": the base stands behind the percentage.
pub(super) fn base_behind(scene: &Scene, i: usize, percent: &Percent, found: &mut Readings) {
    let Some(k) = i.checked_sub(1).filter(|_| percent.way.is_some()) else {
        return;
    };
    let (now, own, next) = (&scene.claims[k], &scene.claims[i], scene.claims.get(i + 1));
    let Some((count, base)) = now.count().zip(next.and_then(Claim::count)) else {
        return;
    };
    let Some(next) = next else { return };
    let is_pair = alike(count, base)
        && count.way.is_none()
        && !count.is_base
        && count.is_exact
        && base.way.is_none()
        && base.is_exact;
    let link = scene.between(own, next);
    // "giảm 13,6% so với cùng kỳ năm trước (50 vụ)"
    let is_enclosed = link.last().is_some_and(|t| t.is('('))
        && compared(&words(link)).is_some_and(|kind| kind != "other")
        && scene.closes_right_behind(next);
    let plain = link.len() - usize::from(is_enclosed);
    let is_link = link
        .iter()
        .take(plain)
        .all(|t| !t.word().is_empty() || is_year(t))
        && words(link).starts_with(&["so", "với"])
        && words(link).iter().all(|w| is_idle(w));
    if !is_pair || !is_link || !(base.is_base || is_enclosed) {
        return;
    }
    if is_enclosed {
        // Perhaps it is the change that stands there.
        let before = percent.way.map(|way| count.value - way.sign() * base.value);
        let change = before.map(|before| Reading::change(count.value, before));
        found.possible.extend(change);
    }
    let mut known = scene.lead_words(count.token);
    known.extend(scene.words_behind(count.token));
    let behind = scene.words_behind(base.token);
    let is_same = behind
        .iter()
        .all(|w| is_idle(w) || known.contains(w) || *w == "của" || *w == base.unit);
    let reading = Reading::change(count.value, base.value);
    if is_same && scene.is_plain_between(now, own, percent.verb) {
        found.certain = Some(reading);
    } else {
        found.possible.push(reading);
    }
}

/// "giảm 10%, từ 50 vụ xuống còn 45 vụ".
pub(super) fn turn_behind(scene: &Scene, i: usize, percent: &Percent, found: &mut Readings) {
    let Some(next) = scene.claims.get(i + 1).filter(|_| percent.way.is_some()) else {
        return;
    };
    let What::FromTo { from, to, .. } = &next.what else {
        return;
    };
    let [mark] = scene.between(&scene.claims[i], next) else {
        return;
    };
    let lead = words(scene.tokens().get(..next.first).unwrap_or_default());
    let reading = Reading::change(*to, *from);
    // A rate or an index may fall by points.
    if mark.is(',') && !has_any(&lead, &["tỷ", "tỉ", "chỉ số", "điểm"]) {
        found.certain = Some(reading);
    } else {
        found.possible.push(reading);
    }
}

/// "12 vụ, giảm 5 vụ so với cùng kỳ (17 vụ), tương đương giảm 29,4%": total, change and base agree
/// with each other, so the percentage has its base.
pub(super) fn base_agreed(scene: &Scene, i: usize, percent: &Percent, found: &mut Readings) {
    let counts = i.checked_sub(3).and_then(|k| scene.claims.get(k..i));
    let Some([total, change, base]) = counts else {
        return;
    };
    let all = total.count().zip(change.count()).zip(base.count());
    let Some(((total, moved), before)) = all else {
        return;
    };
    let Some(way) = moved
        .way
        .filter(|way| percent.way.is_none_or(|p| p == *way))
    else {
        return;
    };
    let is_agreed = alike(total, moved)
        && alike(moved, before)
        && total.way.is_none()
        && before.way.is_none()
        && total.is_exact
        && moved.is_exact
        && before.is_exact
        && before.value.checked_add(moved.value * way.sign()) == Some(total.value)
        && moved.value > 0;
    let to_base = words(scene.between(change, base));
    let link = scene.between(base, &scene.claims[i]);
    let is_link = link.iter().all(|t| {
        matches!(t.kind, Kind::Mark(')' | ',' | '(' | '=' | '-' | '+'))
            || [
                "tăng", "giảm", "tỷ", "tỉ", "lệ", "tương", "đương", "ứng", "tức",
            ]
            .contains(&t.word())
    });
    let behind = scene.words_behind(scene.claims[i].last);
    if is_agreed && is_link && to_base.contains(&"so") && behind.is_empty() {
        found.certain = Some(Reading {
            way: Some(way),
            ..Reading::change(total.value, before.value)
        });
    }
}

/// "Năm 2025 xảy ra 44 vụ, năm 2024 xảy ra 50 vụ, giảm 12%": two years of one measure.
pub(super) fn two_years(scene: &Scene, i: usize, percent: &Percent, found: &mut Readings) {
    let pair = i.checked_sub(2).and_then(|k| scene.claims.get(k..i));
    let Some([first, second]) = pair.filter(|_| percent.way.is_some()) else {
        return;
    };
    let Some((a, b)) = first.count().zip(second.count()) else {
        return;
    };
    let (Some((a_year, a_says)), Some((b_year, b_says))) =
        (year_of(scene, first), year_of(scene, second))
    else {
        return;
    };
    let is_plain = |c: &Count| c.way.is_none() && c.is_exact && !c.is_base && !c.is_level;
    let is_same = alike(a, b) && is_plain(a) && is_plain(b) && a_says == b_says;
    let is_own = scene.is_plain_between(second, &scene.claims[i], percent.verb)
        && scene.words_behind(scene.claims[i].last).is_empty();
    if is_same && is_own && (a_year - b_year).abs() == 1 {
        let (now, base) = if a_year > b_year { (a, b) } else { (b, a) };
        found.certain = Some(Reading::change(now.value, base.value));
    }
}

/// The year that begins the clause of a count, and the words behind it.
fn year_of<'a>(scene: &Scene<'a>, claim: &Claim) -> Option<(i64, Vec<&'a str>)> {
    let tokens: &'a [Token] = scene.tokens();
    let start = scene.clause_start(claim.first);
    let own = tokens.get(start..claim.first)?;
    let [name, year, says @ ..] = own else {
        return None;
    };
    let is_named = name.word() == "năm" && is_year(year);
    let value = year.number()?.count()?;
    let is_said = !says.is_empty() && says.iter().all(|t| !t.word().is_empty());
    (is_named && is_said).then_some((value, words(says)))
}
