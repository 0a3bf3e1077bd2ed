//! From a change in counts to its percentage: the total it belongs to gives the base.

use super::checks::{Reading, Readings, alike};
use super::claims::{Claim, Count, What};
use super::findings::Reason;
use super::scene::{Scene, is_idle};
use super::tokens::Token;
use super::words::{DONE, Way, has_any};

/// A total, or the base itself, that a change belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Total(i64),
    Base(i64),
}

fn reading_of(side: Side, change: i64, way: Way) -> Option<Reading> {
    let (now, base) = match side {
        Side::Total(total) => (total, total.checked_sub(change * way.sign())?),
        Side::Base(base) => (base.checked_add(change * way.sign())?, base),
    };
    (base >= 0 && now >= 0).then_some(Reading {
        part: change,
        whole: base,
        way: Some(way),
        reason: match side {
            Side::Total(_) => Reason::ChangeOfTotal,
            Side::Base(_) => Reason::Change,
        },
        named: (now, base),
    })
}

pub(super) fn of_change(
    scene: &Scene,
    k: usize,
    change: &Count,
    way: Option<Way>,
    found: &mut Readings,
) {
    let Some(way) = change.way.or(way) else {
        return;
    };
    if !change.is_exact {
        return;
    }
    let (certain, possible) = totals(scene, k, change);
    let reading = |side: Side| reading_of(side, change.value, way);
    found.certain = certain.and_then(reading);
    found
        .possible
        .extend(possible.into_iter().filter_map(reading));
}

/// "tăng 8,33% (12 vụ)": nobody says whether that is the change, or the count before.
pub(super) fn may_be(
    scene: &Scene,
    k: usize,
    count: &Count,
    way: Option<Way>,
    found: &mut Readings,
) {
    let mut change = Readings::default();
    of_change(scene, k, count, way, &mut change);
    found
        .possible
        .extend(change.certain.into_iter().chain(change.possible));
    let totals = scene.claims[..k].iter().filter_map(Claim::count);
    found.possible.extend(
        totals
            .filter(|total| total.way.is_none() && alike(total, count))
            .map(|total| Reading::change(total.value, count.value)),
    );
}

/// The total a change belongs to where it is certain, and all that come into question.
fn totals(scene: &Scene, k: usize, change: &Count) -> (Option<Side>, Vec<Side>) {
    let at = scene.claims[k].first;
    let start = change.verb.unwrap_or(at);
    let mut possible = Vec::new();
    let mut nearest: Option<(Side, bool)> = None;
    let mut sum = 0_i64;
    for claim in scene.claims[..k].iter().rev() {
        let found = match &claim.what {
            What::Count(total)
                if total.way.is_none()
                    && (alike(total, change) || is_short_for(scene, total, change, k)) =>
            {
                let side = if total.is_base {
                    Side::Base(total.value)
                } else {
                    Side::Total(total.value)
                };
                let is_sure = total.is_exact
                    && scene.is_of(change, total)
                    && (!says_total(scene, start) || says_total(scene, claim.first));
                Some((side, is_sure))
            }
            What::FromTo { from, unit, .. } if unit.is_empty() || *unit == change.unit => {
                // "từ 50 vụ xuống còn 44 vụ, trong đó trộm cắp giảm 04 vụ": of a part.
                let own = scene.lead_words(start);
                let is_next = scene.claims[k - 1] == *claim;
                let is_whole = own.iter().all(|w| is_idle(w)) && !has_any(&own, &["trong đó"]);
                Some((
                    Side::Base(*from),
                    is_next && is_whole && is_alone(scene, change),
                ))
            }
            // "10/12 vụ, giảm 02 vụ": the change says that the fraction is now over before.
            What::Fraction { part, whole } if is_change_of(scene, k, claim, change) => {
                possible.push(Side::Total(*whole));
                Some((Side::Total(*part), true))
            }
            _ => None,
        };
        let Some((side, is_sure)) = found else {
            continue;
        };
        // "Trộm cắp 10 vụ, cướp giật 5 vụ, giảm 5 vụ": perhaps of both together.
        if let (Side::Total(value), Some(claim)) = (side, claim.count()) {
            sum = sum.saturating_add(if claim.is_base { 0 } else { value });
            possible.push(Side::Total(sum));
        }
        possible.push(side);
        let is_reached = scene.is_open(claim.first, at) && !scene.changes_period(claim.last, start);
        if nearest.is_none() && scene.is_open(claim.first, at) {
            nearest = Some((side, is_sure && is_reached));
        }
    }
    if nearest.is_none() {
        nearest =
            level_behind(scene, k, change).or_else(|| of_sentence_before(scene, start, change));
        possible.extend(nearest.map(|(side, _)| side));
    }
    let certain = nearest.filter(|(_, sure)| *sure).map(|(side, _)| side);
    (certain, possible)
}

/// Whether nothing behind a change says of what it is: "giảm 03 vụ trộm cắp".
pub(super) fn is_alone(scene: &Scene, change: &Count) -> bool {
    let behind = scene.words_behind(change.token);
    let mut rest = behind.iter().skip_while(|w| **w == change.unit);
    rest.next()
        .is_none_or(|w| ["so", "và", "với", "tương", "bằng", "cùng"].contains(w))
}

/// "tổng số vụ tăng 12 vụ" is of no part.
fn says_total(scene: &Scene, at: usize) -> bool {
    scene.lead_words(at).contains(&"tổng")
}

fn is_change_of(scene: &Scene, k: usize, fraction: &Claim, change: &Count) -> bool {
    let What::Fraction { part, whole } = fraction.what else {
        return false;
    };
    let noun = scene.tokens().get(fraction.last).map_or("", Token::word);
    let moved = change.way.map(|way| way.sign() * change.value);
    k.checked_sub(1).and_then(|p| scene.claims.get(p)) == Some(fraction)
        && moved == part.checked_sub(whole)
        && (noun.is_empty() || noun == change.unit)
        && !has_any(&scene.lead_words(fraction.first), &DONE)
        && scene.is_plain_between(fraction, &scene.claims[k], change.verb)
}

/// "bị thương 09 người, giảm 02 người": right behind its total a change needs not say of whom.
fn is_short_for(scene: &Scene, total: &Count, change: &Count, k: usize) -> bool {
    let previous = k.checked_sub(1).and_then(|p| scene.claims[p].count());
    change.fate.is_empty() && total.unit == change.unit && previous == Some(total)
}

/// "giảm 12 vụ (−8,33%), còn 132 vụ".
fn level_behind(scene: &Scene, k: usize, change: &Count) -> Option<(Side, bool)> {
    let next = scene.claims[k + 1..]
        .iter()
        .find(|claim| claim.percent().is_none())?;
    let level = next.count().filter(|c| c.is_level && alike(c, change))?;
    // "hiện còn 09 vụ đang điều tra" counts something else.
    let lead = scene.lead_words(level.token);
    let is_led_to = lead.iter().all(|w| ["còn", "xuống", "lên"].contains(w));
    if !is_led_to || !is_alone(scene, level) {
        return None;
    }
    Some((Side::Total(level.value), level.is_exact))
}

/// "… xảy ra 4.054 vụ. So với tháng trước tăng 391 vụ (+10,67%)".
fn of_sentence_before(scene: &Scene, start: usize, change: &Count) -> Option<(Side, bool)> {
    let (sentence, claims) = scene.before?;
    let compares = scene.tokens().first().is_some_and(|t| t.word() == "so");
    let own = scene.lead_words(start);
    if !scene.sentence.continues || !compares || !own.iter().all(|w| is_idle(w)) {
        return None;
    }
    let before = Scene {
        text: scene.text,
        sentence,
        claims,
        before: None,
    };
    let totals: Vec<&Count> = claims
        .iter()
        .filter_map(Claim::count)
        .filter(|c| c.way.is_none() && !c.is_base && alike(c, change))
        .collect();
    let [total] = totals[..] else { return None };
    let behind = scene.words_behind(change.token);
    let mut known = before.lead_words(total.token);
    known.extend(before.words_behind(total.token));
    let is_same = behind
        .iter()
        .take_while(|w| !["so", "tương", "và"].contains(w))
        .all(|w| is_idle(w) || known.contains(w) || *w == change.unit);
    Some((Side::Total(total.value), total.is_exact && is_same))
}
