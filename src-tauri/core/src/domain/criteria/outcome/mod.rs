//! A set's result: "21/22", "98/110", what decides, and what it waits for.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use super::{Criterion, Group, Judgement, Layer, PassRule, Scoring, State};
use crate::domain::numbers::points;

/// A criterion with its judgement in each layer.
#[derive(Debug, Clone)]
pub struct Answered<'a> {
    pub criterion: &'a Criterion,
    pub layers: BTreeMap<Layer, Judgement>,
}

/// A group with its answered criteria.
#[derive(Debug, Clone)]
pub struct AnsweredGroup<'a> {
    pub group: &'a Group,
    pub criteria: Vec<Answered<'a>>,
}

/// Whether the set is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    Reached,
    NotReached,
    /// Nothing is missing but what another body has to say.
    WaitsOnOthers,
    /// Not everything has been judged, and nothing decides against it yet.
    Open,
}

/// Why it is decided so. Points as written on forms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Reason {
    /// Unmet criteria that decide against the whole.
    Disqualified {
        numbers: Vec<String>,
    },
    MandatoryUnmet {
        numbers: Vec<String>,
    },
    /// Criteria that had to reach their maximum.
    BelowMaximum {
        numbers: Vec<String>,
    },
    TooFewMet {
        met: u32,
        needed: u32,
    },
    TooFewPoints {
        points: String,
        needed: String,
        missing: String,
    },
    /// Without a rule of its own, a set asks for every criterion.
    Unmet {
        numbers: Vec<String>,
    },
    Unanswered {
        numbers: Vec<String>,
    },
    Waiting {
        numbers: Vec<String>,
    },
    EnoughMet {
        met: u32,
        needed: u32,
    },
    EnoughPoints {
        points: String,
        needed: String,
    },
    AllMandatoryMet {
        count: u32,
    },
    AllMet {
        count: u32,
    },
}

/// The result of a set for one ward and year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The layer the headline is taken from.
    pub layer: Layer,
    pub met: usize,
    pub unmet: usize,
    pub unanswered: usize,
    pub waiting: Vec<String>,
    pub total: usize,
    /// "21/22".
    pub shown: String,
    /// "98/110"; `None` for a set without points.
    pub score: Option<String>,
    /// Points × 100 after caps.
    pub points: i64,
    pub decision: Decision,
    pub reasons: Vec<Reason>,
}

/// Computes a result. The headline comes from the highest layer that judged every criterion
/// (waiting counts as judged); while none did, from the ward's own.
pub fn outcome(
    scoring: Scoring,
    scale: Option<i64>,
    pass: PassRule,
    groups: &[AnsweredGroup],
) -> Outcome {
    let answers = || groups.iter().flat_map(|g| &g.criteria);
    let is_whole = |layer: Layer| {
        answers().next().is_some() && answers().all(|a| a.layers.contains_key(&layer))
    };
    let layer = [Layer::Appraisal, Layer::Committee]
        .into_iter()
        .find(|l| is_whole(*l))
        .unwrap_or(Layer::Own);
    let mut result = Outcome {
        layer,
        met: 0,
        unmet: 0,
        unanswered: 0,
        waiting: Vec::new(),
        total: answers().count(),
        shown: String::new(),
        score: None,
        points: groups.iter().map(|g| points_of_group(g, layer)).sum(),
        decision: Decision::Open,
        reasons: Vec::new(),
    };
    for answer in answers() {
        match answer.layers.get(&layer) {
            None => result.unanswered += 1,
            Some(j) if j.state == State::Waiting => {
                result.waiting.push(answer.criterion.number.clone());
            }
            Some(j) if j.is_met(answer.criterion) => result.met += 1,
            Some(_) => result.unmet += 1,
        }
    }
    result.shown = format!("{}/{}", result.met, result.total);
    if scoring == Scoring::Points {
        let max = scale.unwrap_or_else(|| groups.iter().map(|g| g.group.most_points()).sum());
        result.score = Some(format!("{}/{}", points(result.points), points(max)));
    }
    let all: Vec<&Answered> = answers().collect();
    decide(&mut result, pass, &all);
    result
}

/// Points × 100 of a group in a layer, no more than its cap.
pub fn points_of_group(group: &AnsweredGroup, layer: Layer) -> i64 {
    let sum = group
        .criteria
        .iter()
        .filter_map(|a| a.layers.get(&layer)?.points_of(a.criterion))
        .sum();
    group.group.cap.map_or(sum, |cap| cap.min(sum))
}

fn numbers(
    all: &[&Answered],
    is_meant: impl Fn(&Criterion, Option<Judgement>) -> bool,
    layer: Layer,
) -> Vec<String> {
    all.iter()
        .filter(|a| is_meant(a.criterion, a.layers.get(&layer).copied()))
        .map(|a| a.criterion.number.clone())
        .collect()
}

/// What decides. Against it: a disqualifier, an unmet mandatory criterion, one below a maximum it
/// had to reach, or too little that can no longer be made up by what is open.
fn decide(result: &mut Outcome, pass: PassRule, all: &[&Answered]) {
    let layer = result.layer;
    let judged_unmet = |c: &Criterion, j: Option<Judgement>| {
        j.is_some_and(|j| j.state != State::Waiting && !j.is_met(c))
    };
    let mut against = Vec::new();
    let mut add = |numbers: Vec<String>, reason: fn(Vec<String>) -> Reason| {
        if !numbers.is_empty() {
            against.push(reason(numbers));
        }
    };
    add(
        numbers(all, |c, j| c.disqualifies && judged_unmet(c, j), layer),
        |numbers| Reason::Disqualified { numbers },
    );
    let is_bound = |c: &Criterion| pass.all_mandatory && c.is_mandatory;
    add(
        numbers(
            all,
            |c, j| is_bound(c) && !c.disqualifies && judged_unmet(c, j),
            layer,
        ),
        |numbers| Reason::MandatoryUnmet { numbers },
    );
    add(
        numbers(
            all,
            |c, j| c.must_reach_max && !c.disqualifies && !is_bound(c) && judged_unmet(c, j),
            layer,
        ),
        |numbers| Reason::BelowMaximum { numbers },
    );
    let has_rule = pass != PassRule::default();
    if !has_rule {
        let rest = |c: &Criterion| !c.disqualifies && !c.must_reach_max;
        add(
            numbers(all, |c, j| rest(c) && judged_unmet(c, j), layer),
            |numbers| Reason::Unmet { numbers },
        );
    }
    let open = result.unanswered + result.waiting.len();
    let mut short = Vec::new();
    let mut enough = Vec::new();
    if let Some(needed) = pass.at_least_met {
        let met = result.met as u32;
        if met >= needed {
            enough.push(Reason::EnoughMet { met, needed });
        } else {
            short.push((
                (result.met + open) < needed as usize,
                Reason::TooFewMet { met, needed },
            ));
        }
    }
    if let Some(needed) = pass.at_least_points {
        let have = result.points;
        if have >= needed {
            enough.push(Reason::EnoughPoints {
                points: points(have),
                needed: points(needed),
            });
        } else {
            let still: i64 = all
                .iter()
                .filter(|a| {
                    a.layers
                        .get(&layer)
                        .is_none_or(|j| j.state == State::Waiting)
                })
                .map(|a| a.criterion.max.unwrap_or(0) + a.criterion.bonus.unwrap_or(0))
                .sum();
            short.push((
                have + still < needed,
                Reason::TooFewPoints {
                    points: points(have),
                    needed: points(needed),
                    missing: points(needed - have),
                },
            ));
        }
    }
    let is_lost = !against.is_empty() || short.iter().any(|(lost, _)| *lost);
    let unanswered = numbers(all, |_, j| j.is_none(), layer);
    // What can still change the decision: with a rule of numbers met, only what the rule asks for.
    let matters = |c: &Criterion| {
        !has_rule || c.disqualifies || c.must_reach_max || is_bound(c) || !short.is_empty()
    };
    let open_that_matter = |state: fn(Option<Judgement>) -> bool| {
        all.iter()
            .any(|a| matters(a.criterion) && state(a.layers.get(&layer).copied()))
    };
    let is_unanswered = open_that_matter(|j| j.is_none());
    let is_waiting = open_that_matter(|j| j.is_some_and(|j| j.state == State::Waiting));
    result.decision = if is_lost {
        Decision::NotReached
    } else if all.is_empty() || is_unanswered {
        Decision::Open
    } else if is_waiting {
        Decision::WaitsOnOthers
    } else {
        Decision::Reached
    };
    result.reasons = against;
    result
        .reasons
        .extend(short.into_iter().map(|(_, reason)| reason));
    if result.decision != Decision::NotReached {
        let mandatory = all.iter().filter(|a| is_bound(a.criterion)).count() as u32;
        if mandatory > 0 && result.decision == Decision::Reached {
            enough.insert(0, Reason::AllMandatoryMet { count: mandatory });
        }
        if !has_rule && result.decision == Decision::Reached {
            enough.push(Reason::AllMet {
                count: result.total as u32,
            });
        }
        result.reasons.extend(enough);
    }
    if !result.waiting.is_empty() {
        result.reasons.push(Reason::Waiting {
            numbers: result.waiting.clone(),
        });
    }
    if !unanswered.is_empty() {
        result.reasons.push(Reason::Unanswered {
            numbers: unanswered,
        });
    }
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
