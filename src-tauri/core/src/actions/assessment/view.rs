//! Where an assessment stands, as the screen shows it.

use super::process::{Case, Process, copy_of, result_of};
use super::recognitions::views;
use super::*;
use crate::actions::criteria::{Checklist, ChecklistCriterion, checklist_of, choose, find_set};
use crate::domain::assessment::{Change, CopyLine, changes};
use crate::domain::criteria::{Judgement, targets};
use crate::domain::numbers::points;
use crate::domain::units::Unit;
use crate::error::Error;
use crate::session::{Context, find_unit};
use crate::store::Connection;
use crate::store::assessment::ActRow;
use crate::store::criteria;

/// The assessment; what is left out is the folder's unit, the latest year with answers, its set.
pub fn get_assessment(context: &Context, request: GetAssessment) -> Result<Assessment, Error> {
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
    let (set, year) =
        context.read(|db| choose(db, unit, request.set.as_deref(), request.year, context))?;
    assessment_of(context, unit, &set.id, year)
}

/// Every criterion of a checklist.
pub(super) fn rows(list: &Checklist) -> impl Iterator<Item = &ChecklistCriterion> {
    list.groups.iter().flat_map(|g| &g.criteria)
}

fn named<'a>(
    list: &'a Checklist,
    is_meant: impl Fn(&ChecklistCriterion) -> bool + 'a,
) -> Vec<CriterionName> {
    rows(list)
        .filter(|row| is_meant(row))
        .map(|row| CriterionName {
            number: row.number.clone(),
            text: row.text.clone(),
        })
        .collect()
}

/// Criteria the ward itself has not judged.
pub(super) fn unanswered(list: &Checklist) -> Vec<CriterionName> {
    named(list, |row| {
        row.layers
            .iter()
            .any(|l| l.layer == Layer::Own && l.state.is_none())
    })
}

/// Criteria of the ward's layers on which two PCs differ.
pub(super) fn conflicting(list: &Checklist) -> Vec<CriterionName> {
    named(list, |row| {
        row.layers
            .iter()
            .any(|l| l.layer != Layer::Appraisal && l.has_conflict)
    })
}

/// Criteria a higher layer judges differently without a reason.
pub(super) fn unreasoned(list: &Checklist) -> Vec<CriterionName> {
    named(list, |row| row.layers.iter().any(|l| l.needs_reason))
}

/// How many remarks of a return no later signature has answered; a remark on the whole is one.
pub(crate) fn remarks_left(process: &Process) -> usize {
    process.returned().map_or(0, |act| {
        act.remarks.len() + usize::from(!act.note.is_empty())
    })
}

/// Nothing stands in the way of signing, and there is something new to sign.
pub(crate) fn can_be_signed(
    db: &Connection,
    case: Case,
    list: &Checklist,
    process: &Process,
) -> Result<bool, Error> {
    let is_new = match process.signing() {
        Some(signing) => {
            process.returned().is_some() || !changed_since(db, case, &signing.copy)?.is_empty()
        }
        None => true,
    };
    Ok(is_new && unanswered(list).is_empty() && conflicting(list).is_empty())
}

/// What the ward's layers say otherwise than a signed copy.
pub(crate) fn changed_since(
    db: &Connection,
    case: Case,
    copy: &[CopyLine],
) -> Result<Vec<Change>, Error> {
    let own = [Layer::Own, Layer::Committee];
    let Case { unit, set, year } = case;
    let answers = criteria::list_answers(db, unit.id.as_str(), &set.ids(), year)?;
    Ok(changes(copy, &copy_of(set, &answers, &own), &own))
}

/// Builds the view.
pub(super) fn assessment_of(
    context: &Context,
    unit: &Unit,
    set: &str,
    year: i32,
) -> Result<Assessment, Error> {
    let session = context.session()?;
    let today = context.today().to_string();
    context.read(|db| {
        let set = find_set(db, set)?;
        let list = checklist_of(db, &session, unit, &set, year, context)?;
        let answers = criteria::list_answers(db, unit.id.as_str(), &set.ids(), year)?;
        let case = Case {
            unit,
            set: &set,
            year,
        };
        let process = Process::read(db, &session, case)?;
        let now = copy_of(&set, &answers, &[Layer::Own]);
        let judged = copy_of(&set, &answers, &[Layer::Appraisal]);
        let changed = match process.signing() {
            Some(signing) => changed_since(db, case, &signing.copy)?,
            None => Vec::new(),
        };
        let concluded = process.act().filter(|a| a.act.kind == ActKind::Appraised);
        Ok(Assessment {
            can_be_signed: can_be_signed(db, case, &list, &process)?,
            appraisal_changes: concluded
                .map(|a| changes(&a.copy, &judged, &[Layer::Appraisal]))
                .unwrap_or_default()
                .into_iter()
                .map(change)
                .collect(),
            signings: signatures(&process),
            acts: process
                .acts
                .iter()
                .map(|act| act_view(act, &process, &list, &now))
                .collect(),
            changes: changed.into_iter().map(change).collect(),
            remarks_left: remarks_left(&process) as u32,
            waits: rows(&list).filter_map(wait).collect(),
            unreasoned: unreasoned(&list),
            appraised: list
                .totals
                .iter()
                .find(|t| t.layer == Layer::Appraisal)
                .map_or(0, |t| t.answered),
            layers: list
                .totals
                .iter()
                .map(|total| {
                    let (shown, score) = result_of(&list, total.layer);
                    LayerResult {
                        layer: total.layer,
                        shown,
                        score,
                        answered: total.answered,
                    }
                })
                .collect(),
            is_model: process.is_model(&today),
            recognised_years: process.recognised_years(),
            stage: process.standing.stage,
            recognitions: views(db, &session, &today, process.recognitions.clone())?,
            targets: targets()
                .iter()
                .map(|t| YearTarget {
                    year: t.year,
                    percent_from: t.percent_from,
                    percent_to: t.percent_to,
                })
                .collect(),
            set: set.id.clone(),
            set_title: set.title.clone(),
            is_sample: set.set.is_sample,
            year,
            unanswered: unanswered(&list),
            conflicting: conflicting(&list),
            met: list.met,
            unmet: list.unmet,
            total: list.total,
            shown: list.shown,
            score: list.score,
            unit: list.unit,
        })
    })
}

fn wait(row: &ChecklistCriterion) -> Option<Wait> {
    let (owner, expected_on) = row.waits()?;
    Some(Wait {
        number: row.number.clone(),
        text: row.text.clone(),
        owner,
        expected_on,
        expected_left: row.expected_left,
        substitutes: row.substitutes.clone(),
    })
}

fn signatures(process: &Process) -> Vec<SignatureView> {
    process
        .signings
        .iter()
        .enumerate()
        .map(|(i, row)| {
            let sent = process.sent.get(i).copied().unwrap_or_default();
            SignatureView {
                id: row.signing.id.clone(),
                number: row.number,
                signer: row.signer.clone(),
                position: row.position.clone(),
                signed_at: row.signing.signed_at,
                note: row.note.clone(),
                shown: row.shown.clone(),
                score: row.score.clone(),
                is_in_force: process.standing.signing == Some(i),
                sent_at: sent.at,
                is_received: sent.is_received,
            }
        })
        .collect()
}

fn act_view(row: &ActRow, process: &Process, list: &Checklist, now: &[CopyLine]) -> ActView {
    let about = process
        .signings
        .iter()
        .find(|s| s.signing.id == row.act.signing_id);
    let changed = about
        .map(|s| changes(&s.copy, now, &[Layer::Own]))
        .unwrap_or_default();
    ActView {
        id: row.act.id.clone(),
        kind: row.act.kind,
        signing_number: about.map_or(0, |s| s.number),
        is_in_force: process.act().is_some_and(|a| a.act.id == row.act.id),
        by: row.by_name.clone(),
        position: row.position.clone(),
        acted_at: row.act.acted_at,
        note: row.note.clone(),
        shown: row.shown.clone(),
        score: row.score.clone(),
        remarks: row
            .remarks
            .iter()
            .map(|remark| RemarkView {
                number: remark.criterion.clone(),
                text: remark.text.clone(),
                criterion: rows(list)
                    .find(|r| r.number == remark.criterion)
                    .map(|r| r.text.clone())
                    .unwrap_or_default(),
                is_changed: changed.iter().any(|c| c.criterion == remark.criterion),
            })
            .collect(),
    }
}

fn change(change: Change) -> JudgementChange {
    let said = |j: Judgement| Said {
        state: j.state,
        points: j.points.map(points),
    };
    JudgementChange {
        number: change.criterion,
        layer: change.layer,
        old: change.old.map(said),
        new: change.new.map(said),
    }
}
