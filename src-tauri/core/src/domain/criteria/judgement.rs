//! What a person says about one criterion in one layer.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};
use ts_rs::TS;

use super::{Basis, Criterion, CriterionKind};

/// Whose judgement: tự chấm, ban chỉ đạo, thẩm định.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
    IntoStaticStr,
    EnumString,
    EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Layer {
    /// Tự chấm: the ward.
    #[serde(rename = "self")]
    #[strum(serialize = "self")]
    Own,
    /// Ban chỉ đạo: the ward's steering committee.
    Committee,
    /// Thẩm định: the province.
    Appraisal,
}

/// How a criterion stands.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
    IntoStaticStr,
    EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum State {
    Met,
    Unmet,
    Scored,
    /// Waits on another body; does not count as the ward's lateness.
    Waiting,
}

/// State and points; together one register. Points are × 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judgement {
    pub state: State,
    pub points: Option<i64>,
}

/// How a judgement came about: points before deductions, what was taken off, what came on top; of a
/// threshold the figures it was confirmed on. Points × 100.
///
/// Kept beside the judgement, so that "why 4,25" can be answered years later.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Working {
    /// Always written: a program that knows no figures reads it.
    pub before: i64,
    /// (which of the criterion's deductions, how many times).
    #[serde(default)]
    pub taken: Vec<(usize, u32)>,
    #[serde(default)]
    pub bonus: i64,
    /// The figures of a threshold when a person confirmed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<Basis>,
}

/// Why a judgement does not fit its criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JudgementError {
    /// Points for a criterion that is only met or unmet, or the other way round.
    WrongKind,
    PointsMissing,
    /// Points × 100 above the maximum × 100.
    AboveMax {
        points: i64,
        max: i64,
    },
    OffStep {
        points: i64,
        step: i64,
    },
    /// A deduction the criterion does not have.
    DeductionUnknown,
    /// A bonus × 100 above the most × 100.
    BonusAbove {
        bonus: i64,
        most: i64,
    },
}

impl Working {
    /// The points that come out, never below zero.
    pub fn points(&self, criterion: &Criterion) -> Result<i64, JudgementError> {
        let max = criterion.max.unwrap_or(0);
        if self.before < 0 || self.before > max {
            return Err(JudgementError::AboveMax {
                points: self.before,
                max,
            });
        }
        if let Some(step) = criterion.step.filter(|s| *s > 0 && self.before % s != 0) {
            return Err(JudgementError::OffStep {
                points: self.before,
                step,
            });
        }
        let most = criterion.bonus.unwrap_or(0);
        if self.bonus < 0 || self.bonus > most {
            return Err(JudgementError::BonusAbove {
                bonus: self.bonus,
                most,
            });
        }
        let mut points = self.before;
        for (which, times) in &self.taken {
            let deduction = criterion
                .deductions
                .get(*which)
                .ok_or(JudgementError::DeductionUnknown)?;
            points = points.saturating_sub(deduction.points.saturating_mul(i64::from(*times)));
        }
        Ok(points.max(0) + self.bonus)
    }
}

impl Judgement {
    /// Checks a judgement against its criterion. Points that a [`Working`] gave are already right.
    pub fn check(self, criterion: &Criterion) -> Result<Judgement, JudgementError> {
        match (self.state, criterion.kind) {
            (State::Waiting, _) => Ok(Judgement {
                state: State::Waiting,
                points: None,
            }),
            (State::Met | State::Unmet, CriterionKind::Met | CriterionKind::Threshold) => {
                Ok(Judgement {
                    points: None,
                    ..self
                })
            }
            (State::Scored, CriterionKind::Scored) => {
                let before = self.points.ok_or(JudgementError::PointsMissing)?;
                let working = Working {
                    before,
                    ..Working::default()
                };
                working.points(criterion).map(|_| self)
            }
            _ => Err(JudgementError::WrongKind),
        }
    }

    /// The points × 100 this gives: those scored, or the maximum of a criterion that is met.
    pub fn points_of(self, criterion: &Criterion) -> Option<i64> {
        match self.state {
            State::Scored => self.points,
            State::Met => criterion.max,
            State::Unmet => criterion.max.map(|_| 0),
            State::Waiting => None,
        }
    }

    /// Whether the criterion counts as met. Points count from the pass mark, or the maximum.
    pub fn is_met(self, criterion: &Criterion) -> bool {
        match self.state {
            State::Met => true,
            State::Unmet | State::Waiting => false,
            State::Scored => {
                let max = criterion.max.unwrap_or(0);
                let pass = criterion
                    .pass_at
                    .filter(|_| !criterion.must_reach_max)
                    .unwrap_or(max);
                self.points.unwrap_or(0) >= pass
            }
        }
    }
}
