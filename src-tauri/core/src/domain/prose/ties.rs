//! Which counts a percentage speaks of.

use super::bases;
use super::changes::{may_be, of_change};
use super::checks::{Reading, Readings, alike};
use super::claims::{Claim, Percent, What};
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
    found.span = scene.closed(found.span);
    if super::guards::is_doubtful(scene, i, percent) {
        found.possible.extend(found.certain.take());
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
            let behind = scene.words_behind(next.last);
            let says_more = has_any(&behind, &["tăng", "giảm", "đều", "không", "có"]);
            let is_sure = if is_of_areas(scene, next) || says_more {
                false
            } else if percent.way.is_some() {
                !speaks_of_a_rate(scene, scene.claims[i].first)
            } else {
                // "100% tin báo được giải quyết (13/14 tin đã có kết quả, 01 tin còn trong hạn)"
                scene.closes_right_behind(next) && !has_any(&behind, &["đã", "còn"])
            };
            of_fraction(percent, *part, *whole, is_sure, found);
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

/// Whether the clause speaks of a rate: "tỷ lệ khám phá giảm 5,2% (41/48)" gives the counts of the
/// rate, not those of the change.
fn speaks_of_a_rate(scene: &Scene, at: usize) -> bool {
    let lead = words(&scene.tokens()[..at]);
    let start = lead.len().saturating_sub(14);
    let near = &lead[start..];
    // "tỷ lệ tội phạm giảm" speaks of how many there were.
    let is_of_cases = has_any(
        near,
        &[
            "tội phạm",
            "tin báo",
            "tố giác",
            "phạm pháp",
            "tai nạn",
            "số vụ",
            "vi phạm",
            "cháy",
        ],
    );
    has_any(near, &["tỷ lệ", "tỉ lệ"]) && (has_any(near, &DONE) || !is_of_cases)
}

/// "12/15 phường", "5/32 đơn vị": places and criteria are counted out of all, or ranked.
fn is_of_areas(scene: &Scene, fraction: &Claim) -> bool {
    let noun = scene.tokens().get(fraction.last).map_or("", Token::word);
    [
        "phường",
        "xã",
        "địa",
        "đơn",
        "tiêu",
        "chỉ",
        "khu",
        "tổ",
        "ấp",
        "thôn",
        "tỉnh",
        "quận",
        "huyện",
    ]
    .contains(&noun)
}

/// Whether "10/15 vụ" right before a change is now over before: what occurred, not the work done out
/// of all ("kiểm tra 85/125 cơ sở, giảm 12%").
fn is_of_what_occurred(scene: &Scene, fraction: &Claim) -> bool {
    const WORK: [&str; 18] = [
        "bắt",
        "kiểm tra",
        "vận động",
        "tuyên truyền",
        "phát hiện",
        "lập",
        "xóa",
        "xoá",
        "thanh toán",
        "ký",
        "truy",
        "tham gia",
        "quân số",
        "tổ chức",
        "đạt",
        "có",
        "tỷ lệ",
        "tỉ lệ",
    ];
    let noun = scene.tokens().get(fraction.last).map_or("", Token::word);
    let lead = scene.lead_words(fraction.first);
    let is_case = ["vụ", "tin", "người"].contains(&noun) || noun.is_empty();
    is_case && !has_any(&lead, &WORK) && !has_any(&lead, &DONE)
}

fn of_fraction(percent: &Percent, part: i64, whole: i64, is_certain: bool, found: &mut Readings) {
    let rate = Reading::rate(part, whole);
    if percent.way.is_none() {
        found.possible.push(Reading::change(part, whole));
        let is_rate = part <= whole || percent.bound == Bound::Exact;
        if is_certain && is_rate {
            found.certain = Some(rate);
        } else {
            found.possible.push(rate);
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
                    let is_own = super::rates::is_own_level(scene, previous, i);
                    // "24/7, đạt 100%" is no rate; "25/20 bài = 125%" is.
                    let is_plan = part > whole && surpasses(scene, previous, between, percent);
                    let is_rate = part <= whole || is_plan || between.iter().any(|t| t.is('='));
                    if is_own && is_rate {
                        found.certain = Some(Reading::rate(*part, *whole));
                    } else {
                        found.possible.push(Reading::rate(*part, *whole));
                    }
                }
                return;
            }
            let is_own = scene.is_plain_between(previous, &scene.claims[i], percent.verb)
                && is_of_what_occurred(scene, previous)
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

/// Whether words before a count say that it occurred.
pub(super) fn says_occurred(words: &[&str]) -> bool {
    has_any(words, &OCCURRED)
}
