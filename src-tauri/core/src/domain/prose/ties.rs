//! Which counts a percentage speaks of.

use super::bases;
use super::checks::{Reading, Readings, alike};
use super::claims::{Claim, Count, Percent, What};
use super::findings::Reason;
use super::scene::{Scene, is_idle, words};
use super::tokens::{Kind, Token};
use super::words::{Bound, DONE, LEVELS, OCCURRED, Way, has_any};

/// The readings of a percentage: what certainly is meant, and what may be.
pub(super) fn readings(scene: &Scene, i: usize, percent: &Percent) -> Readings {
    let mut found = Readings {
        span: own_span(scene, i, percent),
        ..Readings::default()
    };
    let ties = [
        enclosed,
        fraction_before,
        change_before,
        bases::now_and_base,
        bases::base_behind,
        bases::turn_behind,
        bases::base_agreed,
        bases::two_years,
        super::rates::rate,
        super::rates::share_of_all,
    ];
    for tie in ties {
        tie(scene, i, percent, &mut found);
        if found.certain.is_some() {
            break;
        }
    }
    found
}

/// From the verb or sign to the percent sign.
fn own_span(scene: &Scene, i: usize, percent: &Percent) -> (usize, usize) {
    let claim = &scene.claims[i];
    (percent.verb.unwrap_or(claim.first), claim.last)
}

/// The parenthesis that closes right behind a token.
fn with_closing(scene: &Scene, last: usize) -> usize {
    let is_closing = scene.tokens().get(last + 1).is_some_and(|t| t.is(')'));
    last + usize::from(is_closing)
}

/// "giảm 36,3% (10/15)", "85,42% (41/48 vụ)", "giảm 42,9% (từ 7 xuống còn 4)", "tăng 8,33% (+12 vụ)".
fn enclosed(scene: &Scene, i: usize, percent: &Percent, found: &mut Readings) {
    let Some(next) = scene.claims.get(i + 1) else {
        return;
    };
    if !opens_right_before(scene.between(&scene.claims[i], next)) {
        return;
    }
    let closing = with_closing(scene, last_inside(scene, next));
    match &next.what {
        What::Fraction { part, whole } => {
            found.span.1 = closing;
            let is_rate_of_work = speaks_of_a_rate(scene, scene.claims[i].first);
            of_fraction(percent, *part, *whole, !is_rate_of_work, found);
        }
        What::FromTo { from, to, .. } if percent.way.is_some() => {
            found.span.1 = closing;
            found.certain = Some(Reading::change(*to, *from));
        }
        What::Count(count) if percent.way.is_some() => {
            let base = scene.claims.get(i + 2).and_then(Claim::count);
            match base {
                Some(base) if base.is_base && alike(count, base) && count.way.is_none() => {
                    found.span.1 = with_closing(scene, scene.claims[i + 2].last);
                    found.certain = Some(Reading::change(count.value, base.value));
                }
                _ if count.way.is_some() => of_change(scene, i + 1, count, percent.way, found),
                _ => may_be(scene, i + 1, count, percent.way, found),
            }
        }
        _ => {}
    }
}

/// The last token of a claim with the words of its noun.
fn last_inside(scene: &Scene, claim: &Claim) -> usize {
    claim.last + scene.words_behind(claim.last).len()
}

/// Whether the last thing before the next claim is an opening parenthesis with words only before.
fn opens_right_before(between: &[Token]) -> bool {
    let Some((last, rest)) = between.split_last() else {
        return false;
    };
    let rest = match rest.split_last() {
        Some((comma, rest)) if comma.is(',') => rest,
        _ => rest,
    };
    let is_opening = last.is('(');
    let verb = matches!(
        last.word(),
        "tăng" | "giảm" | "từ" | "còn" | "tương" | "ứng"
    );
    if verb && !is_opening {
        return opens_right_before(&between[..between.len() - 1]);
    }
    is_opening && rest.len() <= 14 && rest.iter().all(|t| !matches!(t.kind, Kind::Mark(_)))
}

/// Whether the clause speaks of the rate of something done: "tỷ lệ khám phá giảm 5,2% (41/48)"
/// gives the counts of the rate, not those of the change.
fn speaks_of_a_rate(scene: &Scene, at: usize) -> bool {
    let lead = words(&scene.tokens()[..at]);
    let start = lead.len().saturating_sub(14);
    let near = &lead[start..];
    has_any(near, &["tỷ lệ", "tỉ lệ"]) && has_any(near, &DONE)
}

fn of_fraction(percent: &Percent, part: i64, whole: i64, is_certain: bool, found: &mut Readings) {
    let rate = Reading::rate(part, whole);
    if percent.way.is_none() {
        found.possible.push(Reading::change(part, whole));
        if part <= whole || is_certain && percent.bound == Bound::Exact {
            found.certain = Some(rate);
        }
        return;
    }
    if part <= whole {
        found.possible.push(rate);
    }
    found.possible.push(Reading::change(whole, part));
    if is_certain {
        found.certain = Some(Reading::change(part, whole));
    } else {
        found.possible.push(Reading::change(part, whole));
    }
}

/// "02/21= 9,5%", "41/48 vụ, đạt tỷ lệ 85,42%", "10/15 vụ (giảm 33,3%)", "từ 7 xuống còn 4, giảm
/// 42,9%".
fn fraction_before(scene: &Scene, i: usize, percent: &Percent, found: &mut Readings) {
    let Some(previous) = i.checked_sub(1).map(|k| &scene.claims[k]) else {
        return;
    };
    let between = scene.between(previous, &scene.claims[i]);
    match &previous.what {
        What::Fraction { part, whole } => {
            if percent.way.is_none() {
                if is_level_link(between) {
                    found.span.0 = previous.first;
                    found.possible.push(Reading::change(*part, *whole));
                    // "24/7, đạt 100%" is no rate; "25/20 bài = 125%" is.
                    let is_plan = part > whole && surpasses(scene, previous, between, percent);
                    if part <= whole || is_plan || between.iter().any(|t| t.is('=')) {
                        found.certain = Some(Reading::rate(*part, *whole));
                    } else {
                        found.possible.push(Reading::rate(*part, *whole));
                    }
                }
                return;
            }
            let lead = scene.lead_words(previous.first);
            let is_own = scene.is_plain_between(previous, &scene.claims[i], percent.verb)
                && !has_any(&lead, &DONE)
                && !has_any(&lead, &["tỷ lệ", "tỉ lệ", "đạt", "có"])
                && Reading::change(*part, *whole).way == percent.way;
            if is_own {
                found.span.0 = previous.first;
            }
            of_fraction(percent, *part, *whole, is_own, found);
        }
        What::FromTo { from, to, .. } => {
            let is_named = between.iter().any(|t| t.is('(')) && is_change_link(between);
            let is_plain =
                is_named || scene.is_plain_between(previous, &scene.claims[i], percent.verb);
            let is_signed = percent.way.is_some();
            if is_plain && is_signed {
                found.certain = Some(Reading::change(*to, *from));
            } else if is_plain || has_any(&words(between), &["tương đương", "tương ứng", "tức"])
            {
                found.span.0 = previous.first;
                let way_known = scene
                    .lead_words(previous.first)
                    .iter()
                    .any(|w| Way::of_word(w).is_some());
                let reading = Reading {
                    way: None,
                    ..Reading::change(*to, *from)
                };
                if way_known {
                    found.certain = Some(reading);
                } else {
                    found.possible.push(reading);
                }
            }
        }
        _ => {}
    }
}

/// "Thực hiện 21/20 buổi, đạt 105%": more than was planned, said with its noun; 100 may be a cap.
fn surpasses(scene: &Scene, fraction: &Claim, between: &[Token], percent: &Percent) -> bool {
    let noun = scene.tokens().get(fraction.last).map_or("", Token::word);
    let lead = scene.lead_words(fraction.first);
    let cap = 10_i64.pow(percent.number.decimals.min(9)) * 100;
    !noun.is_empty()
        && lead.ends_with(&["thực", "hiện"])
        && percent.number.scaled != cap
        && words(between).contains(&"đạt")
}

/// Whether what stands before a level ties it to the fraction: an equals sign, a parenthesis, or a
/// word like "đạt" behind the last comma.
fn is_level_link(between: &[Token]) -> bool {
    if between.len() > 16 || between.iter().any(|t| t.number().is_some()) {
        return false;
    }
    let is_odd = |t: &&Token| !matches!(t.kind, Kind::Word(_) | Kind::Mark(',' | '(' | '=' | ':'));
    if between.iter().any(|t| is_odd(&t)) || between.iter().filter(|t| t.is(',')).count() > 1 {
        return false;
    }
    if between.last().is_some_and(|t| t.is('=') || t.is('(')) {
        return true;
    }
    let from = between
        .iter()
        .rposition(|t| t.is(',') || t.is('(') || t.is('='))
        .map_or(0, |k| k + 1);
    has_any(&words(&between[from..]), &LEVELS)
}

/// "tăng 12 vụ (+8,33%)", "giảm 5 vụ, tương ứng 33,3%", "156 vụ (+12 vụ; +8,33%)".
fn change_before(scene: &Scene, i: usize, _: &Percent, found: &mut Readings) {
    let Some(k) = i.checked_sub(1) else { return };
    let Some(change) = scene.claims[k].count().filter(|c| c.way.is_some()) else {
        return;
    };
    if !is_change_link(scene.between(&scene.claims[k], &scene.claims[i])) {
        return;
    }
    found.span.0 = change.verb.unwrap_or(scene.claims[k].first);
    let is_enclosed =
        scene.tokens()[scene.claims[i].first].depth > scene.tokens()[found.span.0].depth;
    if is_enclosed {
        found.span.1 = with_closing(scene, scene.claims[i].last);
    }
    of_change(scene, k, change, change.way, found);
}

/// Whether the percentage right behind a change in counts is that change in percent.
fn is_change_link(between: &[Token]) -> bool {
    let is_comparison_year = |t: &Token| super::scene::is_year(t);
    let is_allowed = |t: &Token| {
        matches!(
            t.kind,
            Kind::Word(_) | Kind::Mark(',' | ';' | '(' | '=' | '-' | '+' | ':')
        ) || is_comparison_year(t)
    };
    if between.len() > 18 || !between.iter().all(is_allowed) {
        return false;
    }
    let from = between
        .iter()
        .rposition(|t| t.is('(') || t.is(',') || t.is(';') || t.is('='))
        .map(|k| (k, k + 1));
    let tail = |at: usize| words(&between[at..]);
    let is_link = |words: &[&str]| {
        words.iter().all(|w| {
            [
                "tăng", "giảm", "tương", "đương", "ứng", "tức", "bằng", "hay", "tỷ", "tỉ", "lệ",
                "là",
            ]
            .contains(w)
                || is_idle(w)
        })
    };
    match from {
        Some((mark, at)) if between[mark].is('(') || between[mark].is('=') => is_link(&tail(at)),
        Some((_, at)) => {
            let words = tail(at);
            let signed = between.last().is_none_or(|t| t.is(',') || t.is(';'));
            is_link(&words) && (signed || !words.is_empty())
        }
        None => has_any(
            &words(between),
            &["tương đương", "tương ứng", "tức", "bằng", "hay"],
        ),
    }
}

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

fn of_change(scene: &Scene, k: usize, change: &Count, way: Option<Way>, found: &mut Readings) {
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
fn may_be(scene: &Scene, k: usize, count: &Count, way: Option<Way>, found: &mut Readings) {
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
                let is_sure = total.is_exact && scene.is_of(change, total);
                Some((side, is_sure))
            }
            What::FromTo { from, unit, .. } if unit.is_empty() || *unit == change.unit => {
                Some((Side::Base(*from), scene.claims[k - 1] == *claim))
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

/// Whether words before a count say that it occurred.
pub(super) fn says_occurred(words: &[&str]) -> bool {
    has_any(words, &OCCURRED)
}
