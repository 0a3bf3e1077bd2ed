//! Ties each percentage of a sentence to its counts, where that is certain, and compares.
//!
//! A percentage is compared under every reading its sentence allows. It agrees when one of them
//! agrees; it is reported only when none does and one reading is certain. Everything else is left
//! alone and counted as unchecked: a right text must never be called wrong.

use super::claims::{Claim, Count, Percent, What};
use super::exact::{Agreement, agreement, keeps};
use super::findings::{Checked, Reason};
use super::scene::Scene;
use super::tokens::Token;
use super::wording::Wording;
use super::words::{Bound, DONE, Way, has_any};

/// One way to read a percentage: part over whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) part: i64,
    pub(super) whole: i64,
    /// For a change: the direction the counts give.
    pub(super) way: Option<Way>,
    pub(super) reason: Reason,
    /// The counts as printed, for the sentence that explains: now and before, part and whole.
    pub(super) named: (i64, i64),
}

/// The readings of one percentage.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Readings {
    /// The one to report, where it is certain.
    pub(super) certain: Option<Reading>,
    /// Others that would be right as well.
    pub(super) possible: Vec<Reading>,
    /// The first token of the phrase to be replaced, and its last.
    pub(super) span: (usize, usize),
}

impl Reading {
    /// From `base` to `now`.
    pub(super) fn change(now: i64, base: i64) -> Reading {
        Reading {
            part: now - base,
            whole: base,
            way: way_of(now, base),
            reason: Reason::Change,
            named: (now, base),
        }
    }

    /// A part of a whole.
    pub(super) fn rate(part: i64, whole: i64) -> Reading {
        Reading {
            part,
            whole,
            way: None,
            reason: Reason::Rate,
            named: (part, whole),
        }
    }
}

pub(super) fn way_of(now: i64, base: i64) -> Option<Way> {
    match now.cmp(&base) {
        std::cmp::Ordering::Greater => Some(Way::Up),
        std::cmp::Ordering::Less => Some(Way::Down),
        std::cmp::Ordering::Equal => None,
    }
}

/// Checks every percentage of a sentence.
pub(super) fn percents(scene: &Scene, found: &mut Checked) {
    for (i, claim) in scene.claims.iter().enumerate() {
        let Some(percent) = claim.percent() else {
            continue;
        };
        if percent.is_points {
            super::points::of_points(scene, i, percent, found);
            continue;
        }
        let is_settled = settle(scene, i, percent, found);
        if is_settled {
            found.checked += 1;
        } else {
            let tokens = &scene.sentence.tokens;
            found
                .unchecked
                .push((tokens[percent.token].start, tokens[claim.last].end));
        }
    }
}

/// Whether the percentage could be checked; what is wrong is noted.
fn settle(scene: &Scene, i: usize, percent: &Percent, found: &mut Checked) -> bool {
    let readings = super::ties::readings(scene, i, percent);
    let wording = Wording { scene, i, percent };
    if percent.bound == Bound::About {
        return false;
    }
    if percent.bound != Bound::Exact {
        return settle_bound(&wording, &readings, found);
    }
    let all = || readings.certain.iter().chain(&readings.possible);
    let goes = |reading: &Reading| {
        // A change that rounds to nothing may carry either sign.
        let is_nothing = percent.number.scaled == 0 && percent.verb.is_none();
        reading.way.is_none() || percent.way.is_none() || reading.way == percent.way || is_nothing
    };
    let is_right = |reading: &&Reading| {
        reading.whole > 0
            && goes(reading)
            && agreement(percent.number, reading.part, reading.whole) == Agreement::Agrees
    };
    let is_right = all().any(|reading| is_right(&reading));
    if is_right {
        return true;
    }
    // Nobody knows whether 2.100 % are two thousand or two: it may agree, but is never wrong.
    if percent.number.is_grouped_once {
        return false;
    }
    let Some(reading) = readings.certain else {
        return super::points::of_rate(scene, i, percent, found);
    };
    if reading.whole == 0 {
        if reading.part == 0 {
            return false;
        }
        found
            .findings
            .push(wording.zero_base(&reading, readings.span));
        return true;
    }
    let finding = match agreement(percent.number, reading.part, reading.whole) {
        _ if !goes(&reading) => wording.direction(&reading, readings.span),
        Agreement::Truncated => {
            let remark = wording.wrong(&reading, Reason::Truncated, readings.span);
            found.remarks.push(remark);
            return true;
        }
        Agreement::Agrees | Agreement::Differs => {
            wording.wrong(&reading, reading.reason, readings.span)
        }
    };
    found.findings.push(finding);
    true
}

fn settle_bound(wording: &Wording, readings: &Readings, found: &mut Checked) -> bool {
    let percent = wording.percent;
    let Some(reading) = readings.certain else {
        return false;
    };
    // "giảm dưới 10% (02/21)" says what the rate fell to, not by how much.
    if percent.way.is_some() || reading.whole <= 0 {
        return false;
    }
    let is_kept = readings
        .possible
        .iter()
        .chain([&reading])
        .any(|r| keeps(percent, r.part, r.whole));
    if !is_kept {
        let finding = wording.wrong(&reading, Reason::Bound, readings.span);
        found.findings.push(finding);
    }
    true
}

/// Checks changes in counts against the two counts they lie between.
pub(super) fn differences(scene: &Scene, found: &mut Checked) {
    for (i, claim) in scene.claims.iter().enumerate() {
        let Some(change) = claim.count().filter(|c| c.is_exact) else {
            continue;
        };
        let Some(way) = change.way else { continue };
        let Some((now, base)) = two_counts(scene, i, change) else {
            continue;
        };
        let computed = (now - base).abs();
        if computed == change.value && (way_of(now, base) == Some(way) || computed == 0) {
            continue;
        }
        found
            .findings
            .push(super::wording::difference(scene, change, way, now, base));
    }
}

/// The two counts right before a change: "từ 7 xuống còn 4 vụ, giảm 3 vụ", "10 vụ, cùng kỳ 15 vụ,
/// giảm 5 vụ".
pub(super) fn two_counts(scene: &Scene, i: usize, change: &Count) -> Option<(i64, i64)> {
    if let Some(pair) = super::bases::enclosed_pair(scene, i, change) {
        return Some(pair);
    }
    let enclosed = turn_enclosed(scene, i, change).or_else(|| fraction_enclosed(scene, i, change));
    if enclosed.is_some() {
        return enclosed;
    }
    let before = scene.claims[..i].last()?;
    if super::guards::compares_otherwise(scene, i) {
        return None;
    }
    if !scene.is_plain_between(before, &scene.claims[i], change.verb) {
        return None;
    }
    match &before.what {
        What::FromTo { from, to, unit }
            if (unit.is_empty() || *unit == change.unit)
                && super::changes::is_alone(scene, change) =>
        {
            Some((*to, *from))
        }
        What::Count(base) if base.is_base && base.is_exact => {
            let now = scene.claims[..i - 1].last().and_then(Claim::count)?;
            let is_pair = now.way.is_none()
                && now.is_exact
                && !now.is_base
                && alike(now, base)
                && alike(base, change);
            is_pair.then_some((now.value, base.value))
        }
        _ => None,
    }
}

/// "giảm 04 vụ (từ 12 vụ xuống 8 vụ)".
fn turn_enclosed(scene: &Scene, i: usize, change: &Count) -> Option<(i64, i64)> {
    let (own, next) = (scene.claims.get(i)?, scene.claims.get(i + 1)?);
    let What::FromTo { from, to, unit } = &next.what else {
        return None;
    };
    let [open] = scene.between(own, next) else {
        return None;
    };
    (open.is('(') && (unit.is_empty() || *unit == change.unit)).then_some((*to, *from))
}

/// "giảm 04 vụ (12/15)": now over before, where the fraction goes the way the verb says and stands
/// alone in its parenthesis. Behind what was done it may be a rate.
fn fraction_enclosed(scene: &Scene, i: usize, change: &Count) -> Option<(i64, i64)> {
    let (own, next) = (scene.claims.get(i)?, scene.claims.get(i + 1)?);
    let What::Fraction { part, whole } = next.what else {
        return None;
    };
    let tokens = scene.tokens();
    let noun = tokens.get(next.last).map_or("", Token::word);
    let is_same = noun.is_empty() || noun == change.unit;
    let is_alone = tokens.get(next.last + 1)?.is(')');
    let [open] = scene.between(own, next) else {
        return None;
    };
    let said = scene.lead_words(change.verb.unwrap_or(change.token));
    let is_of_work = has_any(&said, &DONE) || has_any(&said, &["tỷ lệ", "tỉ lệ"]);
    let is_pair = open.is('(') && is_same && is_alone && !is_of_work;
    (is_pair && way_of(part, whole) == change.way).then_some((part, whole))
}

/// Whether two counts count the same things. A count without a noun takes the other's.
pub(super) fn alike(a: &Count, b: &Count) -> bool {
    (a.unit == b.unit || a.unit.is_empty() || b.unit.is_empty()) && a.fate == b.fate
}
