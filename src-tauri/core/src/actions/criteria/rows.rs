//! One criterion with what the three layers say of it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use strum::IntoEnumIterator;

use super::*;
use crate::domain::criteria::{Criterion, Judgement, Working};
use crate::domain::numbers::points;
use crate::store::criteria::{AnswerKey, AnswerRow};

/// What a row is built from.
pub(super) struct Source<'a> {
    pub(super) set_id: &'a str,
    pub(super) unit_id: &'a str,
    pub(super) year: i32,
    pub(super) today: NaiveDate,
    pub(super) is_ward: bool,
    pub(super) names: &'a BTreeMap<String, String>,
}

/// Answers of one criterion by layer.
pub(super) type ByLayer<'a> = BTreeMap<Layer, &'a AnswerRow>;

/// Builds the row of one criterion.
pub(super) fn row(source: &Source, criterion: &Criterion, answers: &ByLayer) -> ChecklistCriterion {
    let own = answers.get(&Layer::Own);
    let state = state_of(criterion, answers);
    let due_on = own.and_then(|a| a.due_on.clone());
    let person_id = own.and_then(|a| a.person_id.clone());
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
        guidance: criterion.guidance.clone(),
        waits_on: criterion.waits_on.clone(),
        evidence: criterion.evidence.clone(),
        state,
        layers: Layer::iter()
            .map(|layer| layer_answer(source, criterion, layer, answers.get(&layer)))
            .collect(),
        differs: differs(answers),
        person_name: person_id
            .as_ref()
            .and_then(|id| source.names.get(id).cloned()),
        person_id,
        days_left: due_on
            .as_ref()
            .filter(|_| !matches!(state, CriterionState::Met | CriterionState::Waiting))
            .and_then(|day| day.parse::<NaiveDate>().ok())
            .map(|day| (day - source.today).num_days()),
        due_on,
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

fn layer_answer(
    source: &Source,
    criterion: &Criterion,
    layer: Layer,
    answer: Option<&&AnswerRow>,
) -> LayerAnswer {
    let key = AnswerKey {
        set_id: source.set_id,
        criterion: &criterion.number,
        unit_id: source.unit_id,
        year: source.year,
        layer,
    };
    let judgement = answer.and_then(|a| a.judgement);
    let working = answer.and_then(|a| a.working.as_ref());
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
        judged_by: source
            .names
            .get(judged_by)
            .cloned()
            .unwrap_or_else(|| judged_by.to_owned()),
        judged_on: answer.and_then(|a| a.judged_on.clone()),
        note: answer.map(|a| a.note.clone()).unwrap_or_default(),
        waits_for: answer.and_then(|a| a.waits_for.clone()),
        expected_on: answer.and_then(|a| a.expected_on.clone()),
        is_editable: source.is_ward == (layer != Layer::Appraisal),
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
