//! A set's result: "21/22", "98/110", and what it waits for.

use std::collections::BTreeMap;

use super::{Criterion, Judgement, Layer, Scoring, State};
use crate::domain::numbers::points;

/// A criterion with its judgement in each layer.
#[derive(Debug, Clone)]
pub struct Answered<'a> {
    pub criterion: &'a Criterion,
    pub layers: BTreeMap<Layer, Judgement>,
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
}

/// Computes a result. The headline comes from the highest layer that judged every criterion
/// (waiting counts as judged); while none did, from the ward's own.
pub fn outcome(scoring: Scoring, scale: Option<i64>, answers: &[Answered]) -> Outcome {
    let is_whole =
        |layer: Layer| !answers.is_empty() && answers.iter().all(|a| a.layers.contains_key(&layer));
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
        total: answers.len(),
        shown: String::new(),
        score: None,
    };
    let mut sum = 0;
    for answer in answers {
        match answer.layers.get(&layer) {
            None => result.unanswered += 1,
            Some(j) if j.state == State::Waiting => {
                result.waiting.push(answer.criterion.number.clone());
            }
            Some(j) if j.is_met(answer.criterion) => result.met += 1,
            Some(_) => result.unmet += 1,
        }
        sum += answer
            .layers
            .get(&layer)
            .and_then(|j| j.points)
            .unwrap_or(0);
    }
    result.shown = format!("{}/{}", result.met, result.total);
    if scoring == Scoring::Points {
        let max = scale.unwrap_or_else(|| answers.iter().filter_map(|a| a.criterion.max).sum());
        result.score = Some(format!("{}/{}", points(sum), points(max)));
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::criteria::CriterionKind;

    fn criterion(number: &str) -> Criterion {
        Criterion {
            number: number.into(),
            text: "thử".into(),
            kind: CriterionKind::Scored,
            max: Some(500),
            step: Some(100),
            pass_at: Some(300),
            is_mandatory: false,
            waits_on: None,
            evidence: None,
        }
    }

    #[test]
    fn what_waits_on_another_body_is_neither_met_nor_unmet() {
        let (a, b) = (criterion("1"), criterion("2"));
        let scored = Judgement {
            state: State::Scored,
            points: Some(400),
        };
        let waiting = Judgement {
            state: State::Waiting,
            points: None,
        };
        let answers = [
            Answered {
                criterion: &a,
                layers: BTreeMap::from([(Layer::Own, scored)]),
            },
            Answered {
                criterion: &b,
                layers: BTreeMap::from([(Layer::Own, waiting)]),
            },
        ];
        let result = outcome(Scoring::Points, Some(1000), &answers);
        assert_eq!(
            (result.shown.as_str(), result.score.as_deref()),
            ("1/2", Some("4/10"))
        );
        assert_eq!((result.unmet, result.waiting), (0, vec!["2".to_owned()]));
    }

    #[test]
    fn the_headline_is_the_highest_layer_that_judged_all() {
        let (a, b) = (criterion("1"), criterion("2"));
        let j = |p| Judgement {
            state: State::Scored,
            points: Some(p),
        };
        let whole = |p| BTreeMap::from([(Layer::Own, j(500)), (Layer::Appraisal, j(p))]);
        let answers = [
            Answered {
                criterion: &a,
                layers: whole(300),
            },
            Answered {
                criterion: &b,
                layers: whole(200),
            },
        ];
        let result = outcome(Scoring::Points, None, &answers);
        assert_eq!(
            (result.layer, result.score.as_deref(), result.met),
            (Layer::Appraisal, Some("5/10"), 1)
        );
        let partly = [
            Answered {
                criterion: &a,
                layers: whole(300),
            },
            Answered {
                criterion: &b,
                layers: BTreeMap::from([(Layer::Own, j(500))]),
            },
        ];
        assert_eq!(outcome(Scoring::Points, None, &partly).layer, Layer::Own);
    }

    #[test]
    fn points_must_fit_the_criterion() {
        let c = criterion("1");
        let check = |points| {
            Judgement {
                state: State::Scored,
                points: Some(points),
            }
            .check(&c)
        };
        assert!(check(500).is_ok());
        assert!(check(600).is_err() && check(-100).is_err() && check(150).is_err());
        assert!(
            Judgement {
                state: State::Met,
                points: None
            }
            .check(&c)
            .is_err()
        );
    }
}
