//! Why a score is what it is, in the set's own words.

use std::collections::BTreeMap;

use super::rows::ByLayer;
use super::sets::EffectiveSet;
use super::*;
use crate::domain::criteria::{AnsweredGroup, Criterion, ExplanationLine, Working, explain};
use crate::domain::numbers::points;

/// The way from the maximum to the score of one layer.
pub(super) fn explanation(
    set: &EffectiveSet,
    groups: &[AnsweredGroup],
    layer: Layer,
    answers: &BTreeMap<(&str, &str), ByLayer>,
) -> ScoreExplanation {
    let explained = explain(groups, layer);
    let lines = explained
        .lines
        .into_iter()
        .map(|line| {
            let change = signed(line.change());
            match line {
                ExplanationLine::Criterion {
                    number,
                    text,
                    max,
                    points: reached,
                    state,
                } => ScoreLine {
                    working: set
                        .find(&number)
                        .ok()
                        .and_then(|(id, criterion)| {
                            let answer = answers.get(&(id, number.as_str()))?.get(&layer)?;
                            Some(words(answer.working.as_ref()?, criterion))
                        })
                        .unwrap_or_default(),
                    number,
                    text,
                    max: points(max),
                    points: points(reached),
                    change,
                    is_cap: false,
                    state,
                },
                ExplanationLine::Cap { number, cap, .. } => ScoreLine {
                    number,
                    text: String::new(),
                    max: points(cap),
                    points: points(cap),
                    change,
                    is_cap: true,
                    state: None,
                    working: Vec::new(),
                },
            }
        })
        .collect();
    ScoreExplanation {
        max: points(explained.max),
        score: points(explained.score),
        lines,
    }
}

/// Points × 100 with their sign: "-1,5", "+2".
fn signed(change: i64) -> String {
    if change < 0 {
        format!("-{}", points(-change))
    } else {
        format!("+{}", points(change))
    }
}

fn words(working: &Working, criterion: &Criterion) -> Vec<String> {
    let mut words: Vec<String> = working
        .taken
        .iter()
        .filter(|(_, times)| *times > 0)
        .filter_map(|(which, times)| {
            let deduction = criterion.deductions.get(*which)?;
            Some(match times {
                1 => format!("-{deduction}"),
                _ => format!("-{deduction} × {times}"),
            })
        })
        .collect();
    if working.bonus > 0 {
        words.push(format!("+{}", points(working.bonus)));
    }
    words
}
