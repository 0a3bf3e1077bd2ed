//! Answers from a workbook: read, compared with what stands here, taken in with one undo.
//!
//! Only the ward's own layers are taken, as by `answer_criterion`; the province's column is left
//! alone. A blank cell changes nothing. Whoever takes a changed judgement in stands for it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::answers_reading::Reading;
use super::set_files::{cells, read_workbook_file};
use super::sets::EffectiveSet;
use super::thresholds::YearFigures;
use super::*;
use crate::domain::criteria::answers_sheet::{AnswersSheet, Filled, LayerField, read_answers};
use crate::domain::criteria::{Assignment, Judgement, Working};
use crate::environment::day_of;
use crate::error::Error;
use crate::session::{Context, find_unit};
use crate::store::criteria::{self as store, AnswerKey, AnswerRow};
use crate::store::{Connection, people};

/// Changes and faults that are listed; their number is always told in full.
const LISTED: usize = 300;

/// What a workbook would change; changes nothing.
pub fn preview_answers(
    context: &Context,
    request: PreviewAnswers,
) -> Result<AnswersPreview, Error> {
    let plan = Plan::make(context, &request.path, request.year)?;
    let change_count = plan.changes.len() as u32;
    let fault_count = plan.faults.len() as u32;
    let mut changes = plan.changes;
    let mut faults = plan.faults;
    changes.truncate(LISTED);
    faults.truncate(LISTED);
    Ok(AnswersPreview {
        set: plan.set.id.clone(),
        set_title: plan.set.set.title.clone(),
        year: plan.year,
        lines: plan.lines,
        changes,
        change_count,
        faults: faults
            .into_iter()
            .map(|(at, error)| AnswerFault {
                at,
                error: error.to_wire(),
            })
            .collect(),
        fault_count,
        has_appraisal: plan.has_appraisal,
        people_unknown: plan.people_unknown.into_iter().collect(),
    })
}

/// Takes the answers in, in one action that can be undone.
pub fn import_answers(context: &Context, request: ImportAnswers) -> Result<AnswersImported, Error> {
    let plan = Plan::make(context, &request.path, request.year)?;
    let faults = plan.faults.len() as u32;
    if faults > 0 && !request.skip_errors.unwrap_or(false) {
        return Err(Error::SheetHasFaults { count: faults });
    }
    let action_id = if plan.todo.is_empty() {
        None
    } else {
        let unit = plan.unit.clone();
        let (_, action_id) = context.write(|w| {
            let today = day_of(w.now).to_string();
            for todo in &plan.todo {
                let key = todo.key(&unit, plan.year);
                if let Some((judgement, working)) = &todo.judgement {
                    let by = &w.stamp.actor.id;
                    store::put_judgement(
                        w.tx,
                        key,
                        Some(*judgement),
                        working.as_ref(),
                        by,
                        &today,
                    )?;
                }
                if let Some(text) = &todo.note {
                    store::put_note(w.tx, key, Some(text))?;
                }
                if let Some((owner, expected)) = &todo.waiting {
                    store::put_waiting(w.tx, key, owner.as_deref(), expected.as_deref())?;
                }
                if let Some(assignment) = &todo.assignment {
                    store::put_assignment(w.tx, key, assignment)?;
                }
            }
            Ok(())
        })?;
        Some(action_id)
    };
    Ok(AnswersImported {
        set: plan.set.id,
        year: plan.year,
        changed: plan.changes.len() as u32,
        skipped: faults,
        action_id,
    })
}

/// What one row of the table has to become.
pub(super) struct Todo {
    set_id: String,
    number: String,
    layer: Layer,
    pub(super) judgement: Option<(Judgement, Option<Working>)>,
    pub(super) note: Option<String>,
    pub(super) waiting: Option<(Option<String>, Option<String>)>,
    pub(super) assignment: Option<Assignment>,
}

impl Todo {
    fn key<'a>(&'a self, unit: &'a str, year: i32) -> AnswerKey<'a> {
        AnswerKey {
            set_id: &self.set_id,
            criterion: &self.number,
            unit_id: unit,
            year,
            layer: self.layer,
        }
    }

    fn is_empty(&self) -> bool {
        self.judgement.is_none()
            && self.note.is_none()
            && self.waiting.is_none()
            && self.assignment.is_none()
    }
}

pub(super) struct Plan {
    set: EffectiveSet,
    unit: String,
    year: i32,
    /// Criteria the file has a row for.
    lines: u32,
    todo: Vec<Todo>,
    pub(super) changes: Vec<AnswerChange>,
    pub(super) faults: Vec<(String, Error)>,
    has_appraisal: bool,
    pub(super) people_unknown: BTreeSet<String>,
}

/// Office holders by name; none where two have the same.
pub(super) type Staff = BTreeMap<String, Option<String>>;

/// What stands here, to read a workbook beside it.
pub(super) struct Beside<'a> {
    answers: Vec<AnswerRow>,
    pub(super) staff: Staff,
    pub(super) figures: YearFigures<'a>,
    pub(super) today: NaiveDate,
}

impl Plan {
    fn make(context: &Context, path: &str, year: Option<i32>) -> Result<Plan, Error> {
        let session = context.session()?;
        session.require_ward()?;
        let workbook = read_workbook_file(path)?;
        let sheets: Vec<_> = workbook.sheets.iter().map(cells).collect();
        let sheet = read_answers(&sheets).ok_or(Error::AnswersFileNoTable)?;
        let unit = session.folder.unit_id.clone();
        context.read(|db| {
            let set = set_of(db, &sheet)?;
            let year = year_of(&sheet, year)?;
            let answers = store::list_answers(db, &unit, &set.ids(), year)?;
            let mut staff = Staff::new();
            for person in people::list_staff(db, &unit)? {
                staff
                    .entry(person.name)
                    .and_modify(|id| *id = None)
                    .or_insert(Some(person.id));
            }
            let mut plan = Plan {
                set,
                unit: unit.clone(),
                year,
                lines: 0,
                todo: Vec::new(),
                changes: Vec::new(),
                faults: Vec::new(),
                has_appraisal: false,
                people_unknown: BTreeSet::new(),
            };
            let figures =
                YearFigures::load(db, find_unit(&unit)?, &plan.set, year, context.today())?;
            let beside = Beside {
                answers,
                staff,
                figures,
                today: context.today(),
            };
            plan.read(&sheet, &beside);
            Ok(plan)
        })
    }

    fn read(&mut self, sheet: &AnswersSheet, beside: &Beside) {
        let mut seen = BTreeSet::new();
        for line in &sheet.lines {
            let found = self.set.find(&line.number);
            let Ok((set_id, criterion)) =
                found.map(|(id, criterion)| (id.to_owned(), criterion.clone()))
            else {
                let number = line.number.clone();
                self.faults
                    .push((line.at.clone(), Error::CriterionUnknown { number }));
                continue;
            };
            if !seen.insert(line.number.clone()) {
                let number = line.number.clone();
                self.faults
                    .push((line.at.clone(), Error::AnswersTwice { number }));
                continue;
            }
            self.lines += 1;
            self.has_appraisal |= line
                .cells
                .keys()
                .any(|(layer, field)| *layer == Layer::Appraisal && *field == LayerField::Result);
            let standing = |layer: Layer| {
                beside.answers.iter().find(|a| {
                    a.set_id == set_id && a.criterion == criterion.number && a.layer == layer
                })
            };
            let mut below = None;
            for layer in [Layer::Own, Layer::Committee] {
                let before = standing(layer);
                let mut todo = Todo {
                    set_id: set_id.clone(),
                    number: criterion.number.clone(),
                    layer,
                    judgement: None,
                    note: None,
                    waiting: None,
                    assignment: None,
                };
                let mut read = Reading {
                    plan: self,
                    line,
                    layer,
                    criterion: &criterion,
                    before,
                    beside,
                };
                read.judgement(&mut todo);
                read.note(&mut todo);
                read.waiting(&mut todo);
                read.reason(&mut todo, below);
                if layer == Layer::Own {
                    read.assignment(&mut todo);
                }
                below = match &todo.judgement {
                    Some((judgement, _)) => Some(*judgement),
                    None => before.and_then(|a| a.judgement),
                };
                if !todo.is_empty() {
                    self.todo.push(todo);
                }
            }
        }
    }
}

fn set_of(db: &Connection, sheet: &AnswersSheet) -> Result<EffectiveSet, Error> {
    let text = |filled: &Option<Filled>| filled.as_ref().map_or("", |f| f.text.as_str()).to_owned();
    let (code, version) = (text(&sheet.code), text(&sheet.version));
    effective_sets(db)?
        .into_iter()
        .find(|s| s.set.code == code && (version.is_empty() || s.set.version == version))
        .ok_or(Error::AnswersSetMissing { code, version })
}

fn year_of(sheet: &AnswersSheet, asked: Option<i32>) -> Result<i32, Error> {
    let written = sheet.year.as_ref().map(|f| f.text.as_str());
    let year = asked.or_else(|| written.and_then(|text| text.parse().ok()));
    year.filter(|year| (1900..=2200).contains(year))
        .ok_or(Error::AnswersYearMissing)
}
