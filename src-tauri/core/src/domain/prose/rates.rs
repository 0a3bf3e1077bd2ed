//! Rates whose two counts stand some words apart: "xảy ra 48 vụ, đã khám phá 41 vụ, đạt 85,42%".

use super::bases::compared;
use super::checks::{Reading, Readings, alike};
use super::claims::{Claim, Count, Percent};
use super::scene::{Scene, is_idle, words};
use super::ties::says_occurred;
use super::tokens::Token;
use super::words::{DONE, LEVELS, has, has_any};

/// Words beside the verb of the work done that name nothing of their own.
const BESIDE: [&str; 16] = [
    "điều",
    "tra",
    "lực",
    "lượng",
    "công",
    "an",
    "phường",
    "kịp",
    "thời",
    "nhanh",
    "chóng",
    "trong",
    "toàn",
    "bộ",
    "quả",
    "kết",
];

/// Ties a level to the work done and what occurred.
pub(super) fn rate(scene: &Scene, i: usize, percent: &Percent, found: &mut Readings) {
    let Some(previous) = i.checked_sub(1).map(|k| &scene.claims[k]) else {
        return;
    };
    if percent.way.is_some() {
        return;
    }
    let between = scene.between(previous, &scene.claims[i]);
    let said = words(between);
    let is_equal = between.last().is_some_and(|t| t.is('='));
    let is_said = has_any(&said, &LEVELS) || is_equal;
    let is_enclosed = between.last().is_some_and(|t| t.is('('));
    if !(is_said || is_enclosed) || between.iter().any(|t| t.number().is_some()) {
        return;
    }
    if has(&said, "chiếm") {
        of_share(scene, i, found);
        return;
    }
    let level = (previous.last + 1..scene.claims[i].first)
        .find(|at| ["đạt", "tỷ", "tỉ", "chiếm"].contains(&scene.tokens()[*at].word()));
    found.span.0 = level.unwrap_or(found.span.0);
    let Some((p, part)) = nearest_done(scene, i) else {
        return;
    };
    let wholes: Vec<(usize, &Count)> = before_in_window(scene, p)
        .filter(|(_, c)| alike(c, part) && c.way.is_none() && c.is_exact && !c.is_base)
        .filter(|(k, _)| scene.is_open(scene.claims[*k].first, scene.claims[p].first))
        .collect();
    let pairs = wholes
        .iter()
        .map(|(_, whole)| Reading::rate(part.value, whole.value));
    found.possible.extend(pairs);
    let [(w, whole)] = wholes[..] else { return };
    let is_beside = is_enclosed && w + 1 == p && p + 1 == i && is_rate_beside(scene, part, i);
    let is_sure = (is_said || is_beside)
        && part.is_exact
        && part.value <= whole.value
        && says_occurred(&scene.lead_words(whole.token))
        && !has_any(&scene.lead_words(whole.token), &DONE)
        && !scene.changes_period(scene.claims[w].last, scene.claims[i].first)
        && !has_remainder(scene, (w, whole), p, i)
        && !is_all_of_the_due(scene, part, percent)
        && ends_cleanly(scene, i, &known_of(scene, part, whole))
        && names_the_same(scene, part, whole, &scene.lead_words(scene.claims[i].first));
    if is_sure {
        found.certain = Some(Reading::rate(part.value, whole.value));
    }
}

/// "giải quyết 18 tin (90%)": nothing but the percentage stands in the parenthesis, and the work is
/// not a share of the work ("giải quyết trước hạn 150 hồ sơ (83%), đúng hạn 30 hồ sơ (17%)").
fn is_rate_beside(scene: &Scene, part: &Count, i: usize) -> bool {
    let Some(percent) = scene.claims.get(i) else {
        return false;
    };
    let tokens = scene.tokens();
    let closes = tokens.get(percent.last + 1).is_some_and(|t| t.is(')'));
    let goes_on = tokens
        .get(percent.last + 2)
        .is_some_and(|t| !t.word().is_empty());
    let mut said = scene.lead_words(part.token);
    said.extend(scene.words_behind(part.token));
    let is_whole = has_any(&said, &["khám phá", "làm rõ", "giải quyết", "xử lý"])
        && !has_any(
            &said,
            &["hạn", "trực tuyến", "thành công", "tái phạm", "phân loại"],
        );
    closes && !goes_on && is_whole
}

/// The nearest count before a percentage that says what was done.
fn nearest_done<'a>(scene: &Scene<'a>, i: usize) -> Option<(usize, &'a Count)> {
    before_in_window(scene, i).find(|(_, count)| {
        count.way.is_none() && !count.is_base && has_any(&scene.lead_words(count.token), &DONE)
    })
}

/// Counts before a claim, nearest first, not past another level: that one had its own counts.
fn before_in_window<'a>(
    scene: &Scene<'a>,
    i: usize,
) -> impl Iterator<Item = (usize, &'a Count)> + use<'a> {
    let claims: &'a [Claim] = scene.claims;
    let is_level = |claim: &Claim| claim.percent().is_some_and(|p| p.way.is_none());
    let from = claims[..i].iter().rposition(is_level).map_or(0, |k| k + 1);
    (from..i)
        .rev()
        .filter_map(move |k| claims[k].count().map(|count| (k, count)))
}

/// Whether the work done is of what occurred, not of some of it ("khám phá 9 vụ rất nghiêm trọng"),
/// and the level of that work, not of another one ("tỷ lệ thu hồi tài sản đạt 60%").
fn names_the_same(scene: &Scene, part: &Count, whole: &Count, said: &[&str]) -> bool {
    let known = known_of(scene, part, whole);
    let done = || DONE.iter().flat_map(|phrase| phrase.split(' '));
    let lead = scene.lead_words(part.token);
    let behind = scene.words_behind(part.token);
    lead.iter()
        .chain(&behind)
        .all(|w| is_level_word(w) || known.contains(w) || done().any(|d| d == *w))
        && compared(said).is_none()
        && said
            .iter()
            .all(|w| is_level_word(w) || known.contains(w) || lead.contains(w))
}

/// The words of what occurred.
fn known_of<'a>(scene: &Scene<'a>, part: &'a Count, whole: &Count) -> Vec<&'a str> {
    let mut known = scene.lead_words(whole.token);
    known.extend(scene.words_behind(whole.token));
    known.push(&part.unit);
    known
}

/// Words of a level that name nothing.
fn is_level_word(word: &str) -> bool {
    is_idle(word)
        || BESIDE.contains(&word)
        || ["chung", "hiện", "mới", "luôn", "chỉ"].contains(&word)
        || LEVELS
            .iter()
            .any(|phrase| phrase.split(' ').any(|w| w == word))
}

/// Whether the words behind a level name no other whole: "đạt 100% số tin đến hạn".
fn ends_cleanly(scene: &Scene, i: usize, known: &[&str]) -> bool {
    let Some(claim) = scene.claims.get(i) else {
        return false;
    };
    let behind = scene.words_behind(claim.last);
    let goes_on = [
        "và", "tăng", "giảm", "vượt", "cao", "thấp", "góp", "trong", "tại", "qua", "nhưng", "là",
    ];
    behind.first().is_none_or(|w| goes_on.contains(w))
        || compared(&behind).is_none() && behind.iter().all(|w| is_idle(w) || known.contains(w))
}

/// Whether a level behind a fraction is of that fraction: it names nothing of its own, unless the
/// fraction does not say what was done.
pub(super) fn is_own_level(scene: &Scene, fraction: &Claim, i: usize) -> bool {
    let Some(claim) = scene.claims.get(i) else {
        return false;
    };
    let between = scene.between(fraction, claim);
    let is_seam = |t: &Token| t.is(',') || t.is('(') || t.is('=') || t.is(':') || t.is(')');
    let seam = between.iter().rposition(is_seam);
    let (theirs, own) = seam.map_or((between, &between[..0]), |at| between.split_at(at));
    let mut known = scene.lead_words(fraction.first);
    known.extend(words(theirs));
    known.extend(scene.tokens().get(fraction.last).map(Token::word));
    if !has_any(&known, &DONE) {
        known.extend(DONE.iter().flat_map(|phrase| phrase.split(' ')));
    }
    let is_known = |w: &&str| is_level_word(w) || known.contains(w);
    let own = words(own);
    compared(&own).is_none() && own.iter().all(is_known) && ends_cleanly(scene, i, &known)
}

/// Whether something of the same kind is carried over, left, or dealt with otherwise: "(kỳ trước
/// chuyển sang 03 tin)", "còn 02 tin trong hạn", "chuyển cơ quan có thẩm quyền 05 tin". A breakdown
/// of the whole is no remainder, nor is a change, or the count of the same period before.
fn has_remainder(scene: &Scene, (w, whole): (usize, &Count), p: usize, i: usize) -> bool {
    let depth = |at: usize| scene.tokens().get(at).map_or(0, |t| t.depth);
    let mut enclosed = 0_i64;
    for (k, claim) in scene.claims.iter().enumerate() {
        let alike = |c: &&Count| c.unit == whole.unit || c.unit.is_empty();
        let Some(count) = claim.count().filter(alike) else {
            continue;
        };
        let mut said = scene.lead_words(claim.first);
        let is_base = count.is_base && has_any(&said, &["cùng kỳ", "năm trước", "tháng trước"]);
        said.extend(scene.words_behind(count.token));
        if [w, p, i].contains(&k) || count.verb.is_some() || is_base {
            continue;
        }
        if k < w {
            if has_any(&said, &["tồn", "kỳ trước", "chuyển sang"]) {
                return true;
            }
        } else if k > i {
            if count.is_level || has_any(&said, &["còn", "hạn", "đang", "chưa"]) {
                return true;
            }
        } else if depth(claim.first) > depth(whole.token) {
            enclosed = enclosed.saturating_add(count.value);
        } else {
            return true;
        }
    }
    enclosed > 0 && enclosed != whole.value
}

/// "đã giải quyết 12 tin, đạt 100%": of those that were due.
fn is_all_of_the_due(scene: &Scene, part: &Count, percent: &Percent) -> bool {
    let all = 10_i64.pow(percent.number.decimals.min(9)) * 100;
    let lead = scene.lead_words(part.token);
    percent.number.scaled == all && has_any(&lead, &["giải quyết", "xử lý", "hạn"])
}

/// The count right before the part of a share: "trộm cắp 11 vụ, cố ý gây thương tích 05 vụ, chiếm
/// 80%" is of both together, or of one within the other.
fn count_before<'a>(scene: &Scene<'a>, i: usize, part: &Count) -> Option<&'a Count> {
    let claims: &'a [Claim] = scene.claims;
    let count = claims.get(i.checked_sub(2)?)?.count()?;
    (alike(count, part) && count.way.is_none()).then_some(count)
}

/// "Ma túy 10 vụ, chiếm 22,2% tổng số 45 vụ".
pub(super) fn share_of_all(scene: &Scene, i: usize, percent: &Percent, found: &mut Readings) {
    let pair = i.checked_sub(1).and_then(|k| scene.claims.get(k));
    let Some((before, behind)) = pair.zip(scene.claims.get(i + 1)) else {
        return;
    };
    let Some((part, whole)) = before.count().zip(behind.count()) else {
        return;
    };
    let gap = scene.between(&scene.claims[i], behind);
    if gap.iter().any(|t| t.word().is_empty()) {
        return;
    }
    let link = words(gap);
    let is_whole = matches!(
        link[..],
        ["tổng", "số"] | ["của" | "trong" | "trên", "tổng", "số"]
    );
    let said = scene.between(before, &scene.claims[i]);
    let is_share = has(&words(said), "chiếm") && !said.iter().any(|t| t.is(')') || t.is(';'));
    let is_plain = |c: &Count| c.way.is_none() && c.is_exact && !c.is_base;
    let is_sure = is_plain(part)
        && is_plain(whole)
        && part.unit == whole.unit
        && count_before(scene, i, part).is_none();
    if is_whole && is_share && is_sure && percent.way.is_none() && part.value <= whole.value {
        found.certain = Some(Reading::rate(part.value, whole.value));
    }
}

/// "Tổng số 4.600 hộ, có 4.531 hộ đạt văn hóa, chiếm tỷ lệ 98,5%": nothing but "có" opens the part.
fn opens_with_have(scene: &Scene, whole: usize, part: usize) -> bool {
    let claims = scene.claims.get(whole).zip(scene.claims.get(part));
    claims.is_some_and(|(whole, part)| {
        scene.lead_words(part.first) == ["có"]
            && has(&scene.lead_words(whole.first), "tổng số")
            && scene
                .between(whole, part)
                .iter()
                .all(|t| !t.is('(') && !t.is(';'))
    })
}

/// "20 vụ, trong đó có 11 vụ trộm cắp (chiếm 55%)".
fn of_share(scene: &Scene, i: usize, found: &mut Readings) {
    let claims = &scene.claims[..i];
    let Some(part) = claims
        .last()
        .and_then(Claim::count)
        .filter(|c| c.way.is_none())
    else {
        return;
    };
    let tokens = scene.tokens();
    let opens = |at: &usize| {
        let next = tokens.get(at + 1).map_or("", |t| t.word());
        tokens[*at].word() == "gồm" || tokens[*at].word() == "trong" && next == "đó"
    };
    let is_of_all = i >= 2 && opens_with_have(scene, i - 2, i - 1);
    let opening = if is_of_all {
        Some(part.token)
    } else {
        (0..part.token).rev().find(opens)
    };
    let Some(opening) = opening else {
        return;
    };
    let is_total = |c: &&Count| c.way.is_none() && !c.is_base && c.token < opening;
    let Some(whole) = claims
        .iter()
        .rev()
        .filter_map(Claim::count)
        .find(is_total)
        .filter(|c| alike(c, part))
    else {
        return;
    };
    let reading = Reading::rate(part.value, whole.value);
    let behind = scene.words_behind(scene.claims[i].last);
    let depth = |at: usize| tokens.get(at).map_or(0, |t| t.depth);
    let lead = scene.lead_words(part.token);
    // "(riêng trộm cắp xe máy 4 vụ, chiếm 40%)", "đã khám phá 8 vụ, chiếm 80%": of the part before.
    let is_sub = depth(part.token) > depth(opening)
        || has_any(&lead, &DONE)
        || lead.contains(&"riêng")
        || count_before(scene, i, part).is_some_and(|c| c.token > opening);
    let is_own = (behind.is_empty() || behind.first() == Some(&"và")) && (is_of_all || !is_sub);
    if part.is_exact && whole.is_exact && part.value <= whole.value && is_own {
        found.certain = Some(reading);
    } else {
        found.possible.push(reading);
    }
}
