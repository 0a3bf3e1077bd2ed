//! Saying how a criterion stands.

use super::thresholds::YearFigures;
use super::*;
use crate::actions::validate::{day, note, optional};
use crate::domain::criteria::{Criterion, Judgement, JudgementError, Working};
use crate::domain::numbers::{parse_points, points};
use crate::environment::day_of;
use crate::error::Error;
use crate::session::{Context, find_unit};
use crate::store::criteria::{self as store, AnswerKey, AnswerRow};
use crate::store::doors::Writing;

/// What a person said, whichever side.
struct Said {
    state: Option<State>,
    points: Option<String>,
    deductions: Option<Vec<DeductionTaken>>,
    bonus: Option<String>,
    note: Option<String>,
    waits_for: Option<String>,
    expected_on: Option<String>,
}

/// The ward's judgement, its own or the committee's.
pub fn answer_criterion(context: &Context, request: AnswerCriterion) -> Result<Checklist, Error> {
    let session = context.session()?;
    session.require_ward()?;
    if request.layer == Layer::Appraisal {
        return Err(Error::LayerElsewhere {
            layer: <&'static str>::from(request.layer).to_owned(),
        });
    }
    let said = Said {
        state: request.state,
        points: request.points,
        deductions: request.deductions,
        bonus: request.bonus,
        note: request.note,
        waits_for: request.waits_for,
        expected_on: request.expected_on,
    };
    let unit = session.folder.unit_id.clone();
    context.write(|w| {
        judge(
            w,
            &request.set,
            &request.criterion,
            &unit,
            request.year,
            request.layer,
            &said,
        )
    })?;
    shown(context, &request.set, &unit, request.year)
}

/// The province's judgement of a ward.
pub fn appraise_criterion(
    context: &Context,
    request: AppraiseCriterion,
) -> Result<Checklist, Error> {
    let session = context.session()?;
    session.require_province()?;
    let unit = find_unit(&request.unit)?;
    if !session.concerns(&unit.id) || unit.is_province {
        return Err(Error::UnitElsewhere {
            unit: unit.name.clone(),
        });
    }
    let said = Said {
        state: request.state,
        points: request.points,
        deductions: request.deductions,
        bonus: request.bonus,
        note: request.note,
        waits_for: request.waits_for,
        expected_on: request.expected_on,
    };
    let unit = unit.id.as_str().to_owned();
    context.write(|w| {
        judge(
            w,
            &request.set,
            &request.criterion,
            &unit,
            request.year,
            Layer::Appraisal,
            &said,
        )
    })?;
    shown(context, &request.set, &unit, request.year)
}

fn judge(
    w: &Writing,
    set: &str,
    number: &str,
    unit: &str,
    year: i32,
    layer: Layer,
    said: &Said,
) -> Result<(), Error> {
    let set = find_set(w.tx, set)?;
    let (set_id, criterion) = set.find(number)?;
    let key = AnswerKey {
        set_id,
        criterion: &criterion.number,
        unit_id: unit,
        year,
        layer,
    };
    let (judgement, mut working) = match said.state {
        Some(state) => check(criterion, state, said).map(|(j, working)| (Some(j), working))?,
        None => (None, None),
    };
    if let Some(judgement) = judgement {
        require_reason(w, key, judgement, said.note.as_deref())?;
    }
    if let (Some(_), Some(judgement)) = (&criterion.threshold, judgement) {
        let unit = find_unit(unit)?;
        let figures = YearFigures::load(w.tx, unit, &set, year, day_of(w.now))?;
        if let Some(confirmed) = figures.confirm(criterion, judgement) {
            let answers =
                store::list_answers(w.tx, key.unit_id, &[key.set_id.to_owned()], key.year)?;
            if let Some(otherwise) = confirmed.otherwise
                && !has_reason(&answers, key, said.note.as_deref())
            {
                return Err(Error::ThresholdReasonMissing {
                    number: criterion.number.clone(),
                    working: otherwise,
                });
            }
            working = confirmed.working;
        }
    }
    let today = day_of(w.now).to_string();
    let by = &w.stamp.actor.id;
    store::put_judgement(w.tx, key, judgement, working.as_ref(), by, &today)?;
    if let Some(text) = &said.note {
        let text = note("ghi chú", Some(text))?;
        store::put_note(w.tx, key, Some(text.as_str()).filter(|t| !t.is_empty()))?;
    }
    if judgement.is_some_and(|j| j.state == State::Waiting) {
        let owner = optional("cơ quan phải chờ", said.waits_for.as_deref())?;
        let owner = if owner.is_empty() {
            criterion.waits_on.clone().unwrap_or_default()
        } else {
            owner
        };
        if owner.is_empty() {
            return Err(Error::FieldMissing {
                field: "cơ quan phải chờ".into(),
            });
        }
        let expected = day(said.expected_on.as_deref())?;
        store::put_waiting(w.tx, key, Some(&owner), expected.as_deref())?;
    }
    Ok(())
}

/// A layer that judges otherwise than the nearest one below it says why.
fn require_reason(
    w: &Writing,
    key: AnswerKey,
    judgement: Judgement,
    given: Option<&str>,
) -> Result<(), Error> {
    if key.layer == Layer::Own {
        return Ok(());
    }
    let answers = store::list_answers(w.tx, key.unit_id, &[key.set_id.to_owned()], key.year)?;
    let of = |layer: Layer| {
        answers
            .iter()
            .find(|a| a.criterion == key.criterion && a.layer == layer)
    };
    let below = [Layer::Committee, Layer::Own]
        .into_iter()
        .filter(|layer| *layer < key.layer)
        .find_map(|layer| of(layer)?.judgement);
    if below.is_some_and(|below| below != judgement) && !has_reason(&answers, key, given) {
        return Err(Error::ReasonMissing {
            number: key.criterion.to_owned(),
        });
    }
    Ok(())
}

/// Whether a judgement that needs a reason has one, given now or before.
fn has_reason(answers: &[AnswerRow], key: AnswerKey, given: Option<&str>) -> bool {
    let before = || {
        let answer = answers.iter().find(|a| a.id == key.id())?;
        Some(answer.note.as_str())
    };
    given
        .or_else(before)
        .is_some_and(|note| !note.trim().is_empty())
}

/// A judgement that fits its criterion, and how its points came about where there is more to it.
fn check(
    criterion: &Criterion,
    state: State,
    said: &Said,
) -> Result<(Judgement, Option<Working>), Error> {
    let told = |e| misfit(criterion, e);
    if state != State::Scored {
        let judgement = Judgement {
            state,
            points: None,
        };
        return Ok((judgement.check(criterion).map_err(told)?, None));
    }
    let taken: Vec<(usize, u32)> = said
        .deductions
        .iter()
        .flatten()
        .filter(|d| d.times > 0)
        .map(|d| (d.index as usize, d.times))
        .collect();
    let bonus = typed_points(said.bonus.as_deref())?.unwrap_or(0);
    let before = match typed_points(said.points.as_deref())? {
        Some(points) => Some(points),
        // Only what was taken off was said: it comes off the maximum.
        None if !taken.is_empty() || bonus > 0 => criterion.max,
        None => None,
    };
    let judgement = Judgement {
        state,
        points: before,
    }
    .check(criterion)
    .map_err(told)?;
    if taken.is_empty() && bonus == 0 {
        return Ok((judgement, None));
    }
    let working = Working {
        before: before.unwrap_or(0),
        taken,
        bonus,
        figures: None,
    };
    let points = working.points(criterion).map_err(told)?;
    let judgement = Judgement {
        state,
        points: Some(points),
    };
    Ok((judgement, Some(working)))
}

fn typed_points(typed: Option<&str>) -> Result<Option<i64>, Error> {
    typed
        .map(str::trim)
        .filter(|t| !t.is_empty())
        .map(|text| {
            parse_points(text).ok_or_else(|| Error::PointsUnreadable {
                text: text.to_owned(),
            })
        })
        .transpose()
}

pub(super) fn misfit(criterion: &Criterion, error: JudgementError) -> Error {
    let number = criterion.number.clone();
    match error {
        JudgementError::WrongKind => Error::JudgementWrongKind { number },
        JudgementError::PointsMissing => Error::PointsMissing { number },
        JudgementError::AboveMax { points: p, max } => Error::PointsOutOfRange {
            points: points(p),
            max: points(max),
        },
        JudgementError::OffStep { points: p, step } => Error::PointsOffStep {
            points: points(p),
            step: points(step),
        },
        JudgementError::DeductionUnknown => Error::DeductionUnknown { number },
        JudgementError::BonusAbove { bonus, most } => Error::BonusAbove {
            bonus: points(bonus),
            most: points(most),
        },
    }
}

pub(super) fn shown(
    context: &Context,
    set: &str,
    unit: &str,
    year: i32,
) -> Result<Checklist, Error> {
    get_checklist(
        context,
        GetChecklist {
            set: Some(set.to_owned()),
            unit: Some(unit.to_owned()),
            year: Some(year),
        },
    )
}
