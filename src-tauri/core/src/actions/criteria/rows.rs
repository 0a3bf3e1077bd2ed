//! One criterion with what the three layers say of it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use strum::IntoEnumIterator;

use super::thresholds::YearFigures;
use super::*;
use crate::domain::criteria::{Assignment, Criterion, Judgement, Standing, Working};
use crate::domain::numbers::points;
use crate::store::criteria::{AnswerKey, AnswerRow};

/// What a row is built from.
pub(super) struct Source<'a> {
    pub(super) set_id: &'a str,
    pub(super) unit_id: &'a str,
    pub(super) year: i32,
    pub(super) today: NaiveDate,
    pub(super) is_ward: bool,
    /// Everybody who ever held an office here, and who holds one now.
    pub(super) people: &'a Offices,
    /// Names of the evidence that stands in, by (set, criterion).
    pub(super) substitutes: &'a BTreeMap<(String, String), Vec<String>>,
    pub(super) figures: &'a YearFigures<'a>,
}

/// Names of office holders by id, and who of them is in office.
#[derive(Debug, Default)]
pub(crate) struct Offices {
    pub(crate) names: BTreeMap<String, String>,
    pub(crate) in_office: BTreeSet<String>,
}

impl Offices {
    /// The name behind an id; empty where nobody here knows it.
    pub(crate) fn name(&self, id: Option<&str>) -> String {
        id.and_then(|id| self.names.get(id))
            .cloned()
            .unwrap_or_default()
    }
}

/// Answers of one criterion by layer.
pub(super) type ByLayer<'a> = BTreeMap<Layer, &'a AnswerRow>;

/// Builds the row of one criterion.
pub(super) fn row(source: &Source, criterion: &Criterion, answers: &ByLayer) -> ChecklistCriterion {
    let own = answers.get(&Layer::Own);
    let state = state_of(criterion, answers);
    ChecklistCriterion {
        number: criterion.number.clone(),
        text: criterion.text.clone(),
        kind: criterion.kind,
        max: criterion.max.map(points),
        step: criterion.step.map(points),
        pass_at: criterion.pass_at.map(points),
        is_mandatory: criterion.is_mandatory,
        must_reach_max: criterion.must_reach_max,
        disqualifies: criterion.disqualifies,
        bonus: criterion.bonus.map(points),
        deductions: criterion
            .deductions
            .iter()
            .map(|d| DeductionView {
                points: points(d.points),
                text: d.text.clone(),
            })
            .collect(),
        threshold: criterion.threshold.as_ref().map(ToString::to_string),
        figure: source.figures.view(criterion, answers),
        guidance: criterion.guidance.clone(),
        waits_on: criterion.waits_on.clone(),
        evidence: criterion.evidence.clone(),
        state,
        layers: Layer::iter()
            .map(|layer| layer_answer(source, criterion, layer, answers))
            .collect(),
        differs: differs(answers),
        expected_left: expected_left(source, state, answers),
        substitutes: source
            .substitutes
            .get(&(source.set_id.to_owned(), criterion.number.clone()))
            .cloned()
            .unwrap_or_default(),
        assignment: assignment(source, own.map(|a| &a.assignment), state),
    }
}

fn assignment(source: &Source, said: Option<&Assignment>, state: CriterionState) -> AssignmentView {
    let people = source.people;
    let said = said.cloned().unwrap_or_default();
    let standing = match state {
        CriterionState::Met => Standing::Met,
        CriterionState::Waiting => Standing::Waiting,
        CriterionState::Unmet | CriterionState::Unanswered => Standing::Open,
    };
    let (progress, days_left) = said.progress(standing, source.today);
    AssignmentView {
        missing: said.missing(|id| people.in_office.contains(id)),
        progress,
        days_left,
        person_name: people.name(said.person.as_deref()),
        person_id: said.person,
        task: said.task,
        due_on: said.due_on,
        product: said.product,
        supervisor_name: people.name(said.supervisor.as_deref()),
        supervisor_id: said.supervisor,
        helpers: said
            .helpers
            .into_iter()
            .map(|id| HelperView {
                name: people.name(Some(&id)),
                id,
            })
            .collect(),
        done_on: said.done_on,
    }
}

impl ChecklistCriterion {
    /// Whom a waiting criterion waits for, and until when it is expected.
    pub(crate) fn waits(&self) -> Option<(String, Option<String>)> {
        if self.state != CriterionState::Waiting {
            return None;
        }
        let said = self.layers.iter().rev().find(|l| l.waits_for.is_some());
        let owner = said
            .and_then(|l| l.waits_for.clone())
            .or_else(|| self.waits_on.clone())
            .unwrap_or_default();
        Some((owner, said.and_then(|l| l.expected_on.clone())))
    }
}

/// How the criterion stands in the highest layer that judged it.
fn state_of(criterion: &Criterion, answers: &ByLayer) -> CriterionState {
    match answers.values().rev().find_map(|a| a.judgement) {
        None => CriterionState::Unanswered,
        Some(j) if j.state == State::Waiting => CriterionState::Waiting,
        Some(j) if j.is_met(criterion) => CriterionState::Met,
        Some(_) => CriterionState::Unmet,
    }
}

fn differs(answers: &ByLayer) -> bool {
    let judged: Vec<Judgement> = answers.values().filter_map(|a| a.judgement).collect();
    judged.windows(2).any(|w| w[0] != w[1])
}

/// Whether a layer judges otherwise than the nearest one below it that judged, and says no reason.
fn needs_reason(layer: Layer, answers: &ByLayer) -> bool {
    let Some(answer) = answers.get(&layer) else {
        return false;
    };
    let below = answers.range(..layer).rev().find_map(|(_, a)| a.judgement);
    match (below, answer.judgement) {
        (Some(below), Some(own)) => below != own && answer.note.trim().is_empty(),
        _ => false,
    }
}

/// Days until another body is expected to have done its part; negative once it is past its day.
fn expected_left(source: &Source, state: CriterionState, answers: &ByLayer) -> Option<i64> {
    let day = (state == CriterionState::Waiting)
        .then(|| answers.values().rev().find_map(|a| a.expected_on.as_ref()))??;
    let day: NaiveDate = day.parse().ok()?;
    Some((day - source.today).num_days())
}

fn layer_answer(
    source: &Source,
    criterion: &Criterion,
    layer: Layer,
    answers: &ByLayer,
) -> LayerAnswer {
    let answer = answers.get(&layer);
    let key = AnswerKey {
        set_id: source.set_id,
        criterion: &criterion.number,
        unit_id: source.unit_id,
        year: source.year,
        layer,
    };
    let judgement = answer.and_then(|a| a.judgement);
    let kept = answer.and_then(|a| a.working.as_ref());
    let working = kept.filter(|w| w.figures.is_none());
    let judged_by = answer.map(|a| a.judged_by.as_str()).unwrap_or_default();
    LayerAnswer {
        layer,
        table: key.table().to_owned(),
        row_id: key.id(),
        state: judgement.map(|j| j.state),
        points: judgement.and_then(|j| j.points_of(criterion)).map(points),
        before: working.map(|w| points(w.before)),
        taken: working.map_or_else(Vec::new, |w| times(w, criterion)),
        bonus: working.map(|w| w.bonus).filter(|b| *b != 0).map(points),
        figures: kept
            .and_then(|w| w.figures)
            .and_then(|basis| source.figures.confirmed(criterion, basis)),
        judged_by: source
            .people
            .names
            .get(judged_by)
            .cloned()
            .unwrap_or_else(|| judged_by.to_owned()),
        judged_on: answer.and_then(|a| a.judged_on.clone()),
        note: answer.map(|a| a.note.clone()).unwrap_or_default(),
        waits_for: answer.and_then(|a| a.waits_for.clone()),
        expected_on: answer.and_then(|a| a.expected_on.clone()),
        is_editable: source.is_ward == (layer != Layer::Appraisal),
        needs_reason: needs_reason(layer, answers),
        has_conflict: answer.is_some_and(|a| a.has_conflict),
    }
}

/// How often each of the criterion's deductions applies, in their order.
fn times(working: &Working, criterion: &Criterion) -> Vec<u32> {
    (0..criterion.deductions.len())
        .map(|i| {
            let taken = working.taken.iter().filter(|(which, _)| *which == i);
            taken.map(|(_, times)| times).sum()
        })
        .collect()
}
