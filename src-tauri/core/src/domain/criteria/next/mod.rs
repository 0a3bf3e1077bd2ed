//! Which criterion is worth doing next ("tiêu chí nên làm tiếp"), and why.
//!
//! A rule of our own, not of any paper: what decides against the whole comes first, then what must be
//! met, then what brings most towards what the set still lacks; among equals the nearer deadline, then
//! the person with the least to do. What waits on another body stands apart: nobody here can hurry it.

use serde::Serialize;
use ts_rs::TS;

use super::{Answered, AnsweredGroup, Judgement, Layer, PassRule, State, points_of_group};
use crate::domain::numbers::points;

/// What surrounds a criterion on the day the plan is made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Around {
    /// Days until its own deadline, negative when late; `None` without one.
    pub days_left: Option<i64>,
    /// Open assignments of the person who has it; `None` while nobody has.
    pub load: Option<u32>,
    /// The work is noted as done, the criterion not yet judged met.
    pub is_done: bool,
}

/// Why a criterion stands where it stands. Points as written on forms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Why {
    /// Unmet, it decides against the whole.
    Disqualifies,
    /// The set asks for every mandatory criterion.
    Mandatory,
    /// It has to reach its maximum.
    ReachMaximum,
    /// One more criterion met, of those still lacking.
    Item {
        missing: u32,
    },
    /// Points it can still bring, of those lacking.
    Points {
        gain: String,
        missing: String,
    },
    /// Its points alone are all that is lacking.
    Enough {
        gain: String,
    },
    /// Points it can still bring; the set does not lack any.
    MorePoints {
        gain: String,
    },
    /// The set asks for every criterion.
    AllAsked,
    /// Its group already counts as many points as it can.
    AtCap {
        group: String,
    },
    /// The set has what it asks for without it.
    NotLacking,
    /// The work is done; it only has to be judged.
    ToJudge,
    Late {
        days: i64,
    },
    Due {
        days: i64,
    },
    /// No deadline of its own; the year ends.
    YearEnds {
        days: i64,
    },
    /// What its person has open already, this one included.
    Load {
        open: u32,
    },
    Nobody,
}

/// One criterion of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub number: String,
    /// Points × 100 it can bring, as far as its group's cap lets them count.
    pub gain: i64,
    pub reasons: Vec<Why>,
}

/// The order in which to go on, and what can only be waited for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    pub steps: Vec<Step>,
    pub waiting: Vec<Step>,
    /// Criteria the rule still lacks; 0 without such a rule.
    pub missing_items: u32,
    /// Points × 100 the rule still lacks; 0 without such a rule.
    pub missing_points: i64,
}

/// How far forward a criterion is drawn; the lower the earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Band {
    Disqualifies,
    Must,
    Lacking,
    Free,
}

/// Orders the criteria that are not met. Each counts by the highest layer that judged it.
pub fn plan(
    groups: &[AnsweredGroup],
    pass: PassRule,
    year_left: i64,
    around: impl Fn(&str) -> Around,
) -> Plan {
    let judged: Vec<AnsweredGroup> = groups.iter().map(highest).collect();
    let have_points: i64 = judged.iter().map(|g| points_of_group(g, Layer::Own)).sum();
    let answers = || judged.iter().flat_map(|g| &g.criteria);
    let met = answers().filter(|a| is_met(a)).count() as u32;
    let mut plan = Plan {
        missing_items: pass.at_least_met.map_or(0, |n| n.saturating_sub(met)),
        missing_points: pass.at_least_points.map_or(0, |n| (n - have_points).max(0)),
        ..Plan::default()
    };
    let mut ranked = Vec::new();
    for group in &judged {
        for answer in group.criteria.iter().filter(|a| !is_met(a)) {
            let gain = gain(group, answer);
            let around = around(&answer.criterion.number);
            let (band, mut reasons) = drawn(&plan, pass, group, answer, gain);
            reasons.extend(circumstances(around, year_left));
            let step = Step {
                number: answer.criterion.number.clone(),
                gain,
                reasons,
            };
            if judgement(answer).is_some_and(|j| j.state == State::Waiting) {
                plan.waiting.push(step);
            } else {
                // A criterion nobody has is as free as its future person: before a busy one.
                let order = (
                    band,
                    -gain,
                    around.days_left.unwrap_or(year_left.max(0)),
                    around.load.unwrap_or(0),
                );
                ranked.push((order, step));
            }
        }
    }
    // Stable: equals stay in the order of the form.
    ranked.sort_by_key(|(order, _)| *order);
    plan.steps = ranked.into_iter().map(|(_, step)| step).collect();
    plan
}

/// The group with only the highest judgement of each criterion, told as the ward's own.
fn highest<'a>(group: &AnsweredGroup<'a>) -> AnsweredGroup<'a> {
    let criteria = group.criteria.iter().map(|a| Answered {
        criterion: a.criterion,
        layers: a
            .layers
            .values()
            .next_back()
            .map(|j| (Layer::Own, *j))
            .into_iter()
            .collect(),
    });
    AnsweredGroup {
        group: group.group,
        criteria: criteria.collect(),
    }
}

fn judgement(answer: &Answered) -> Option<Judgement> {
    answer.layers.get(&Layer::Own).copied()
}

fn is_met(answer: &Answered) -> bool {
    judgement(answer).is_some_and(|j| j.is_met(answer.criterion))
}

/// Points × 100 more that count when the criterion reaches its maximum.
fn gain(group: &AnsweredGroup, answer: &Answered) -> i64 {
    let Some(max) = answer.criterion.max else {
        return 0;
    };
    let now = judgement(answer)
        .and_then(|j| j.points_of(answer.criterion))
        .unwrap_or(0);
    let sum: i64 = group
        .criteria
        .iter()
        .filter_map(|a| judgement(a)?.points_of(a.criterion))
        .sum();
    let counted = |points: i64| group.group.cap.map_or(points, |cap| cap.min(points));
    counted(sum - now + max.max(now)) - counted(sum)
}

fn drawn(
    plan: &Plan,
    pass: PassRule,
    group: &AnsweredGroup,
    answer: &Answered,
    gain: i64,
) -> (Band, Vec<Why>) {
    let criterion = answer.criterion;
    let mut band = Band::Free;
    let mut reasons = Vec::new();
    let mut draw = |to: Band, why: Why| {
        band = band.min(to);
        reasons.push(why);
    };
    if criterion.disqualifies {
        draw(Band::Disqualifies, Why::Disqualifies);
    }
    if criterion.is_mandatory && pass.all_mandatory {
        draw(Band::Must, Why::Mandatory);
    }
    if criterion.must_reach_max {
        draw(Band::Must, Why::ReachMaximum);
    }
    if plan.missing_items > 0 {
        let missing = plan.missing_items;
        draw(Band::Lacking, Why::Item { missing });
    }
    let lacks = plan.missing_points;
    let is_at_cap = gain == 0 && criterion.max.is_some() && group.group.cap.is_some();
    match (gain, lacks) {
        (1.., 1..) if gain >= lacks => draw(Band::Lacking, Why::Enough { gain: points(gain) }),
        (1.., 1..) => draw(
            Band::Lacking,
            Why::Points {
                gain: points(gain),
                missing: points(lacks),
            },
        ),
        (1.., _) => draw(Band::Free, Why::MorePoints { gain: points(gain) }),
        _ if is_at_cap => draw(
            Band::Free,
            Why::AtCap {
                group: group.group.number.clone(),
            },
        ),
        _ => {}
    }
    if pass == PassRule::default() {
        draw(Band::Lacking, Why::AllAsked);
    }
    let asks_numbers = pass.at_least_met.is_some() || pass.at_least_points.is_some();
    if asks_numbers && band == Band::Free && plan.missing_items == 0 && lacks == 0 {
        reasons.push(Why::NotLacking);
    }
    (band, reasons)
}

fn circumstances(around: Around, year_left: i64) -> Vec<Why> {
    let mut reasons = Vec::new();
    if around.is_done {
        reasons.push(Why::ToJudge);
    } else {
        reasons.push(match around.days_left {
            Some(days) if days < 0 => Why::Late { days: -days },
            Some(days) => Why::Due { days },
            None => Why::YearEnds {
                days: year_left.max(0),
            },
        });
    }
    reasons.push(match around.load {
        Some(open) => Why::Load { open },
        None => Why::Nobody,
    });
    reasons
}

#[cfg(test)]
mod tests;
