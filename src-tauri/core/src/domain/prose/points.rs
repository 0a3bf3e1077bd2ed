//! Changes of rates: "tỷ lệ khám phá đạt 85,42%, tăng 2,98%" means percentage points.

use super::claims::{Claim, Percent};
use super::findings::{Checked, Finding, Reason};
use super::scene::{Scene, is_idle, words};
use super::words::{Bound, Way, has_any};
use crate::domain::numbers::decimal;

/// The level a change speaks of, and the level before where it is given.
struct Levels<'a> {
    now: &'a Percent,
    before: Option<&'a Percent>,
    is_rate: bool,
}

/// Checks a number of points against two levels, where both are given.
pub(super) fn of_points(scene: &Scene, i: usize, percent: &Percent, found: &mut Checked) {
    let Some(levels) = levels(scene, i, percent) else {
        return;
    };
    let Some(before) = levels.before else { return };
    if percent.bound == Bound::Exact && !is_difference(percent, levels.now, before) {
        found
            .findings
            .push(finding(scene, i, percent, &levels, Reason::PointsWrong));
    }
}

/// Checks a change in percent that follows a rate; whether it could be checked.
pub(super) fn of_rate(scene: &Scene, i: usize, percent: &Percent, found: &mut Checked) -> bool {
    if percent.bound != Bound::Exact || percent.way.is_none() {
        return false;
    }
    let Some(levels) = levels(scene, i, percent) else {
        return false;
    };
    let reason = match levels.before {
        Some(before) if is_difference(percent, levels.now, before) => Reason::Points,
        Some(before) if is_relative(percent, levels.now, before) => return true,
        Some(_) => Reason::PointsWrong,
        None => Reason::Points,
    };
    if !levels.is_rate {
        return false;
    }
    found
        .findings
        .push(finding(scene, i, percent, &levels, reason));
    true
}

fn levels<'a>(scene: &Scene<'a>, i: usize, percent: &Percent) -> Option<Levels<'a>> {
    percent.way?;
    let claims: &'a [Claim] = scene.claims;
    let last = i.checked_sub(1)?;
    let is_level = |p: &&Percent| p.way.is_none() && !p.is_points && p.bound == Bound::Exact;
    // Counts of the level in parentheses may stand between.
    let mut k = last;
    while claims[k].percent().is_none() {
        let is_inside =
            scene.tokens()[claims[k].first].depth > scene.tokens()[claims[i].first].depth;
        k = k.checked_sub(1).filter(|_| is_inside)?;
    }
    let first = claims[k].percent().filter(is_level)?;
    let verb = percent.verb.unwrap_or(claims[i].first);
    let own = scene.lead_words(verb);
    let is_plain = own.iter().all(|w| is_idle(w));
    // "giảm 5% số vụ" is no change of a rate.
    let behind = scene.words_behind(claims[i].last);
    let is_plain = is_plain && behind.iter().all(|w| is_idle(w) || *w == "của");
    if !is_plain || scene.changes_period(claims[k].last, verb) {
        return None;
    }
    let before = k
        .checked_sub(1)
        .and_then(|b| claims[b].percent().map(|p| (b, p)));
    let is_rate = |at: usize| has_any(&words(&scene.tokens()[..at]), &["tỷ lệ", "tỉ lệ"]);
    // "85,42% (kỳ trước 82,44%, cùng kỳ 80%)": nobody says which of the two is meant.
    let is_third = |b: usize| {
        let third = b.checked_sub(1).and_then(|c| claims[c].percent());
        third.is_some_and(|p| is_level(&p))
    };
    if before.is_some_and(|(b, _)| is_third(b)) {
        return None;
    }
    if let Some((b, earlier)) = before.filter(|(_, p)| is_level(p)) {
        let link = words(scene.between(&claims[b], &claims[k]));
        let turns = has_any(&link, &["lên", "xuống", "còn"]);
        let starts = scene.tokens()[..claims[b].first]
            .last()
            .is_some_and(|t| t.word() == "từ");
        if turns && starts {
            return Some(Levels {
                now: first,
                before: Some(earlier),
                is_rate: is_rate(claims[b].first),
            });
        }
        // Between the two stands a comparison, and nothing that names another rate or a target.
        let known = scene.lead_words(claims[b].first);
        let is_same = link
            .iter()
            .all(|w| is_idle(w) || ["đạt", "của", "chỉ"].contains(w) || known.contains(w))
            && !has_any(&link, &["chỉ tiêu"]);
        if is_same
            && has_any(
                &link,
                &["cùng kỳ", "so với", "năm trước", "tháng trước", "kỳ trước"],
            )
        {
            return Some(Levels {
                now: earlier,
                before: Some(first),
                is_rate: is_rate(claims[b].first),
            });
        }
    }
    let behind = scene.words_behind(claims[k].last);
    let is_next = behind.is_empty()
        || behind
            .iter()
            .all(|w| is_idle(w) || Way::of_word(w).is_some());
    let lead = scene.lead_words(claims[k].first);
    let is_of_rate = has_any(&lead, &["tỷ lệ", "tỉ lệ"]);
    (is_next && is_of_rate && !has_any(&lead, &["chiếm"])).then_some(Levels {
        now: first,
        before: None,
        is_rate: true,
    })
}

/// Ten to the decimals of the finest of some numbers, and each number on that scale.
fn scaled(percents: [&Percent; 3]) -> ([i128; 3], u32) {
    let decimals = percents
        .iter()
        .map(|p| p.number.decimals)
        .max()
        .unwrap_or(0);
    let on = |p: &Percent| {
        i128::from(p.number.scaled) * 10_i128.pow((decimals - p.number.decimals).min(9))
    };
    (percents.map(on), decimals)
}

/// Rates are rounded, so their difference may miss by one of the last decimal.
fn is_difference(percent: &Percent, now: &Percent, before: &Percent) -> bool {
    let ([p, n, b], decimals) = scaled([percent, now, before]);
    let coarsest = [percent, now, before]
        .iter()
        .map(|p| p.number.decimals)
        .min()
        .unwrap_or(0);
    let unit = 10_i128.pow((decimals - coarsest).min(9));
    let way = percent.way.map_or(0, Way::sign);
    (p - (n - b) * i128::from(way)).abs() <= unit
}

fn is_relative(percent: &Percent, now: &Percent, before: &Percent) -> bool {
    let ([p, n, b], decimals) = scaled([percent, now, before]);
    if b == 0 {
        return false;
    }
    let way = i128::from(percent.way.map_or(0, Way::sign));
    // p / 10^d percent against (n − b) / b: rounded rates blur it by a few of the last decimal.
    let exact = (n - b) * way * 100 * 10_i128.pow(decimals.min(9));
    (p * b - exact).abs() <= 3 * b.max(100 * 10_i128.pow(decimals.min(9)))
}

fn finding(scene: &Scene, i: usize, percent: &Percent, levels: &Levels, reason: Reason) -> Finding {
    let tokens = scene.tokens();
    let claim = &scene.claims[i];
    let first = percent.verb.unwrap_or(claim.first);
    let printed = scene.slice(percent.token, percent.token);
    let (computed, way) = match levels.before {
        Some(before) => {
            let ([_, n, b], decimals) = scaled([percent, levels.now, before]);
            let way = if n >= b { Way::Up } else { Way::Down };
            (decimal((n - b).abs(), decimals), Some(way))
        }
        None => (printed.clone(), percent.way),
    };
    let verb = way.map_or("", Way::verb);
    let mut values = std::collections::BTreeMap::from([
        ("printed", printed.clone()),
        ("computed", computed.clone()),
        (
            "now",
            decimal(
                i128::from(levels.now.number.scaled),
                levels.now.number.decimals,
            ),
        ),
    ]);
    if let Some(before) = levels.before {
        let number = before.number;
        values.insert("base", decimal(i128::from(number.scaled), number.decimals));
    }
    Finding {
        at: (tokens[first].start, tokens[claim.last].end),
        number_at: (tokens[percent.token].start, tokens[claim.last].end),
        printed,
        computed: Some(computed.clone()),
        reason,
        values,
        suggestion: Some(format!("{verb} {computed} điểm %")),
    }
}
