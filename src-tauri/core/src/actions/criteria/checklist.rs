//! A set's checklist for a unit and a year.

use std::collections::BTreeMap;

use strum::IntoEnumIterator;

use super::explanation::explanation;
use super::rows::{ByLayer, Offices, Source, row};
use super::sets::summary;
use super::thresholds::YearFigures;
use super::*;
use crate::actions::folder::unit_info;
use crate::domain::criteria::{
    Answered, AnsweredGroup, Criterion, Judgement, outcome, points_of_group,
};
use crate::domain::numbers::points;
use crate::domain::people::FolderRole;
use crate::domain::periods::{Calendar, Period};
use crate::domain::units::Unit;
use crate::error::Error;
use crate::session::{Context, Session, find_unit};
use crate::store::criteria::{self as store, AnswerRow};
use crate::store::{Connection, evidence, people};

/// The checklist; what is left out is the folder's unit, the latest year with answers, its set.
pub fn get_checklist(context: &Context, request: GetChecklist) -> Result<Checklist, Error> {
    let session = context.session()?;
    let unit = match &request.unit {
        Some(text) => find_unit(text)?,
        None => session.unit()?,
    };
    if !session.concerns(&unit.id) {
        return Err(Error::UnitElsewhere {
            unit: unit.name.clone(),
        });
    }
    context.read(|db| {
        let (set, year) = choose(db, unit, request.set.as_deref(), request.year, context)?;
        checklist_of(db, &session, unit, &set, year, context)
    })
}

/// (set id, year) pairs with answers, latest first; a supplement before its base.
pub(crate) fn years_with_answers(
    db: &Connection,
    unit: &Unit,
) -> Result<Vec<(EffectiveSet, i32)>, Error> {
    let sets = effective_sets(db)?;
    let mut found: Vec<(EffectiveSet, i32)> = Vec::new();
    for (id, year) in store::list_years(db, unit.id.as_str())? {
        if let Some(set) = sets.iter().find(|s| s.id == id) {
            found.push((set.clone(), year));
        }
    }
    found.sort_by_key(|(set, year)| (std::cmp::Reverse(*year), set.set.base.is_none()));
    Ok(found)
}

/// The set and year asked for, or the latest with answers.
pub(crate) fn choose(
    db: &Connection,
    unit: &Unit,
    set: Option<&str>,
    year: Option<i32>,
    context: &Context,
) -> Result<(EffectiveSet, i32), Error> {
    let answered = years_with_answers(db, unit)?;
    let this_year = Period::month_of(Calendar::Administrative, context.today()).year;
    match (set, year) {
        (Some(code), year) => {
            let set = find_set(db, code)?;
            let latest = answered
                .iter()
                .find(|(s, _)| s.id == set.id)
                .map(|(_, y)| *y);
            Ok((set, year.or(latest).unwrap_or(this_year)))
        }
        (None, Some(year)) => {
            let found = answered
                .iter()
                .find(|(_, y)| *y == year)
                .or(answered.first());
            found
                .map(|(set, _)| (set.clone(), year))
                .ok_or(Error::SetUnknown {
                    code: String::new(),
                })
        }
        (None, None) => answered.into_iter().next().ok_or(Error::SetUnknown {
            code: String::new(),
        }),
    }
}

/// Builds the checklist of a set for a unit and year.
pub(crate) fn checklist_of(
    db: &Connection,
    session: &Session,
    unit: &Unit,
    set: &EffectiveSet,
    year: i32,
    context: &Context,
) -> Result<Checklist, Error> {
    let answers = store::list_answers(db, unit.id.as_str(), &set.ids(), year)?;
    let people = offices(db, &session.folder.unit_id, unit.id.as_str())?;
    let mut substitutes: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    for piece in evidence::list_substitutes(db, unit.id.as_str(), year)? {
        substitutes
            .entry((piece.set_id, piece.criterion))
            .or_default()
            .push(piece.name);
    }
    let mut by_criterion: BTreeMap<(&str, &str), ByLayer> = BTreeMap::new();
    for answer in &answers {
        by_criterion
            .entry((&answer.set_id, &answer.criterion))
            .or_default()
            .insert(answer.layer, answer);
    }
    let figures = YearFigures::load(db, unit, set, year, context.today())?;
    let none = ByLayer::new();
    let mut groups = Vec::new();
    let mut answered = Vec::new();
    for (set_id, group) in &set.groups {
        let source = Source {
            set_id,
            unit_id: unit.id.as_str(),
            year,
            today: context.today(),
            is_ward: session.folder.role == FolderRole::Ward,
            people: &people,
            substitutes: &substitutes,
            figures: &figures,
        };
        let mut rows = Vec::new();
        let mut in_group = Vec::new();
        for criterion in &group.criteria {
            let layers = by_criterion
                .get(&(set_id.as_str(), criterion.number.as_str()))
                .unwrap_or(&none);
            rows.push(row(&source, criterion, layers));
            in_group.push(Answered {
                criterion,
                layers: judgements(layers),
            });
        }
        groups.push(ChecklistGroup {
            number: group.number.clone(),
            title: group.title.clone(),
            max: sum(group.criteria.iter().map(|c| c.max)),
            cap: group.cap.map(points),
            totals: totals(&in_group),
            met: rows
                .iter()
                .filter(|r| r.state == CriterionState::Met)
                .count() as u32,
            total: rows.len() as u32,
            criteria: rows,
        });
        answered.push(AnsweredGroup {
            group,
            criteria: in_group,
        });
    }
    let result = outcome(set.set.scoring, set.scale(), set.pass(), &answered);
    let explanation = (set.set.scoring == Scoring::Points)
        .then(|| explanation(set, &answered, result.layer, &by_criterion));
    let window = Period::year(Calendar::Administrative, year).window();
    let own_years = store::list_years(db, unit.id.as_str())?;
    Ok(Checklist {
        set: summary(
            set,
            own_years
                .iter()
                .filter(|(id, _)| *id == set.id)
                .map(|(_, y)| *y)
                .collect(),
        )?,
        unit: unit_info(unit)?,
        year,
        first_day: window.first.to_string(),
        last_day: window.last.to_string(),
        shown: result.shown,
        met: result.met as u32,
        unmet: result.unmet as u32,
        unanswered: result.unanswered as u32,
        total: result.total as u32,
        score: result.score,
        layer: result.layer,
        waiting: result.waiting,
        totals: all_totals(&answered),
        max: set.scale().map(points),
        decision: result.decision,
        reasons: result.reasons,
        explanation,
        groups,
    })
}

fn judgements(layers: &ByLayer) -> BTreeMap<Layer, Judgement> {
    layers
        .iter()
        .filter_map(|(layer, a): (&Layer, &&AnswerRow)| Some((*layer, a.judgement?)))
        .collect()
}

/// Totals over all groups; points no more than each group's cap.
fn all_totals(groups: &[AnsweredGroup]) -> Vec<LayerTotal> {
    let each: Vec<Vec<LayerTotal>> = groups.iter().map(|g| totals(&g.criteria)).collect();
    Layer::iter()
        .enumerate()
        .map(|(i, layer)| {
            let parts = || each.iter().filter_map(|totals| totals.get(i));
            let has_points = parts().any(|t| t.points.is_some());
            LayerTotal {
                layer,
                points: has_points
                    .then(|| points(groups.iter().map(|g| points_of_group(g, layer)).sum())),
                met: parts().map(|t| t.met).sum(),
                answered: parts().map(|t| t.answered).sum(),
            }
        })
        .collect()
}

fn totals(answered: &[Answered]) -> Vec<LayerTotal> {
    Layer::iter()
        .map(|layer| {
            let judged: Vec<(&Criterion, &Judgement)> = answered
                .iter()
                .filter_map(|a| a.layers.get(&layer).map(|j| (a.criterion, j)))
                .collect();
            LayerTotal {
                layer,
                points: sum(judged.iter().map(|(c, j)| j.points_of(c))),
                met: judged.iter().filter(|(c, j)| j.is_met(c)).count() as u32,
                answered: judged.len() as u32,
            }
        })
        .collect()
}

/// Adds up points × 100; `None` when there are none at all.
fn sum(parts: impl Iterator<Item = Option<i64>>) -> Option<String> {
    let present: Vec<i64> = parts.flatten().collect();
    (!present.is_empty()).then(|| points(present.iter().sum()))
}

/// Office holders of the folder's unit and of the unit shown; those who left keep their names.
pub(crate) fn offices(db: &Connection, own: &str, unit: &str) -> Result<Offices, Error> {
    let mut offices = Offices {
        names: people::list_names(db)?.into_iter().collect(),
        ..Offices::default()
    };
    for unit in [own, unit] {
        let staff = people::list_staff(db, unit)?;
        offices.in_office.extend(staff.into_iter().map(|s| s.id));
    }
    Ok(offices)
}
