//! Why the score is what it is: every point that is missing from the maximum, criterion by
//! criterion. The parts always add up: maximum − lost + bonus + cut by caps both ways = score.

use super::outcome::{AnsweredGroup, points_of_group};
use super::{Judgement, Layer, State};

/// One part of the way from the maximum to the score. Points × 100.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExplanationLine {
    /// A criterion below (or, with its bonus, above) its maximum.
    Criterion {
        number: String,
        text: String,
        max: i64,
        points: i64,
        /// `None` while nobody has judged it.
        state: Option<State>,
    },
    /// What a group's cap makes of the points lost and gained in it: positive where the cap had
    /// left points uncounted anyway, negative where it cuts.
    Cap {
        number: String,
        cap: i64,
        change: i64,
    },
}

impl ExplanationLine {
    /// The points × 100 this part adds to the maximum (mostly negative).
    pub fn change(&self) -> i64 {
        match self {
            ExplanationLine::Criterion { max, points, .. } => points - max,
            ExplanationLine::Cap { change, .. } => *change,
        }
    }
}

/// The way from the maximum to the score of one layer. Points × 100.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    pub max: i64,
    pub score: i64,
    pub lines: Vec<ExplanationLine>,
}

/// Explains the score of a layer.
pub fn explain(groups: &[AnsweredGroup], layer: Layer) -> Explanation {
    let mut explanation = Explanation {
        max: 0,
        score: 0,
        lines: Vec::new(),
    };
    for group in groups {
        explanation.max += group.group.most_points();
        explanation.score += points_of_group(group, layer);
        let (mut max_sum, mut points_sum) = (0, 0);
        for answer in &group.criteria {
            let Some(max) = answer.criterion.max else {
                continue;
            };
            let judgement: Option<Judgement> = answer.layers.get(&layer).copied();
            let points = judgement
                .and_then(|j| j.points_of(answer.criterion))
                .unwrap_or(0);
            max_sum += max;
            points_sum += points;
            if points != max {
                explanation.lines.push(ExplanationLine::Criterion {
                    number: answer.criterion.number.clone(),
                    text: answer.criterion.text.clone(),
                    max,
                    points,
                    state: judgement.map(|j| j.state),
                });
            }
        }
        if let Some(cap) = group.group.cap {
            let over = |sum: i64| (sum - cap).max(0);
            let change = over(max_sum) - over(points_sum);
            if change != 0 {
                explanation.lines.push(ExplanationLine::Cap {
                    number: group.group.number.clone(),
                    cap,
                    change,
                });
            }
        }
    }
    explanation
}
