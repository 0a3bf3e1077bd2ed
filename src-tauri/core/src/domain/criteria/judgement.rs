//! What a person says about one criterion in one layer.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};
use ts_rs::TS;

use super::{Criterion, CriterionKind};

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
}

impl Judgement {
    /// Checks a judgement against its criterion.
    pub fn check(self, criterion: &Criterion) -> Result<Judgement, JudgementError> {
        match (self.state, criterion.kind) {
            (State::Waiting, _) => Ok(Judgement {
                state: State::Waiting,
                points: None,
            }),
            (State::Met | State::Unmet, CriterionKind::Met) => Ok(Judgement {
                points: None,
                ..self
            }),
            (State::Scored, CriterionKind::Scored) => self.check_points(criterion),
            _ => Err(JudgementError::WrongKind),
        }
    }

    fn check_points(self, criterion: &Criterion) -> Result<Judgement, JudgementError> {
        let points = self.points.ok_or(JudgementError::PointsMissing)?;
        let max = criterion.max.unwrap_or(0);
        if points < 0 || points > max {
            return Err(JudgementError::AboveMax { points, max });
        }
        match criterion.step {
            Some(step) if step > 0 && points % step != 0 => {
                Err(JudgementError::OffStep { points, step })
            }
            _ => Ok(self),
        }
    }

    /// Whether the criterion counts as met. Points count from the pass mark, or the maximum.
    pub fn is_met(self, criterion: &Criterion) -> bool {
        match self.state {
            State::Met => true,
            State::Unmet | State::Waiting => false,
            State::Scored => {
                let pass = criterion.pass_at.or(criterion.max).unwrap_or(0);
                self.points.unwrap_or(0) >= pass
            }
        }
    }
}
