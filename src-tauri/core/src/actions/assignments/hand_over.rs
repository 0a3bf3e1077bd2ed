//! Giving everything one person has open to another.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::*;
use crate::actions::criteria::{checklist_of, years_with_answers};
use crate::actions::people::require_staff;
use crate::domain::criteria::{Layer, Progress};
use crate::domain::handovers::LoadKind;
use crate::environment::day_of;
use crate::error::Error;
use crate::session::{Context, Session};
use crate::store::criteria::{self as answers, AnswerKey};
use crate::store::handovers::{self as store, HandoverRow};
use crate::store::people::StaffRow;
use crate::store::{Connection, crime_reports, people};

/// What a person has open: assignments they have any part in, and unsettled crime reports.
pub fn list_load(context: &Context, request: ListLoad) -> Result<Load, Error> {
    let session = context.session()?;
    session.require_ward()?;
    context.read(|db| {
        let person = known(db, &request.person_id)?;
        Ok(Load {
            items: items(db, &session, context, &person.id)?
                .into_iter()
                .map(|(item, _)| item)
                .collect(),
            person_id: person.id,
            name: person.name,
            position: person.position,
        })
    })
}

/// Hands everything over: one action, so one undo takes all of it back.
pub fn hand_over(context: &Context, request: HandOver) -> Result<HandedOver, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = session.folder.unit_id.clone();
    if request.from_id == request.to_id {
        return Err(Error::HandOverToSelf);
    }
    let (row, action_id) = context.write(|w| {
        let from = known(w.tx, &request.from_id)?;
        let to = require_staff(w.tx, &unit, &request.to_id)?;
        let found = items(w.tx, &session, context, &from.id)?;
        if found.is_empty() {
            return Err(Error::NothingToHandOver { name: from.name });
        }
        for (item, set_id) in &found {
            match item.kind {
                LoadKind::CrimeReport => {
                    crime_reports::put_officer(w.tx, &item.row_id, &to.id)?;
                }
                LoadKind::Assignment => {
                    let key = AnswerKey {
                        set_id,
                        criterion: &item.number,
                        unit_id: &unit,
                        year: item.year,
                        layer: Layer::Own,
                    };
                    if let Some(before) = answers::find_assignment(w.tx, key)? {
                        let after = before.handed_over(&from.id, &to.id);
                        answers::put_assignment(w.tx, key, &after)?;
                    }
                }
            }
        }
        let row = HandoverRow {
            id: w.environment.ids.next(),
            from_id: from.id,
            to_id: to.id,
            handed_on: day_of(w.now).to_string(),
            items: found.into_iter().map(|(item, _)| item).collect(),
        };
        store::put(w.tx, &unit, &row)?;
        Ok(row)
    })?;
    let handover = context.read(|db| view(db, row))?;
    Ok(HandedOver {
        handover,
        action_id,
    })
}

/// Hand-overs that were made, latest first.
pub fn list_handovers(context: &Context, _: ListHandovers) -> Result<Vec<HandoverRecord>, Error> {
    let session = context.session()?;
    context.read(|db| {
        store::list(db, &session.folder.unit_id)?
            .into_iter()
            .map(|row| view(db, row))
            .collect()
    })
}

fn view(db: &Connection, row: HandoverRow) -> Result<HandoverRecord, Error> {
    let name = |id: &str| {
        people::find_staff(db, id).map(|found| found.map(|s| s.name).unwrap_or_default())
    };
    Ok(HandoverRecord {
        from_name: name(&row.from_id)?,
        to_name: name(&row.to_id)?,
        id: row.id,
        handed_on: row.handed_on,
        items: row.items,
    })
}

/// Somebody who holds or held an office: who has left can still hand over.
pub(super) fn known(db: &Connection, id: &str) -> Result<StaffRow, Error> {
    people::find_staff(db, id)?.ok_or_else(|| Error::NotFound {
        what: "cán bộ".into(),
    })
}

/// Everything open of a person, with the id of the set each criterion belongs to.
pub(super) fn items(
    db: &Connection,
    session: &Session,
    context: &Context,
    person: &str,
) -> Result<Vec<(LoadItem, String)>, Error> {
    let unit = session.unit()?;
    let today = context.today();
    let mut found: Vec<(LoadItem, String)> = Vec::new();
    // A supplement shows its base's criteria too: each row is taken once.
    let mut seen = BTreeSet::new();
    for (set, year) in years_with_answers(db, unit)? {
        let list = checklist_of(db, session, unit, &set, year, context)?;
        for row in list.groups.iter().flat_map(|g| &g.criteria) {
            let (set_id, criterion) = set.find(&row.number)?;
            let key = AnswerKey {
                set_id,
                criterion: &criterion.number,
                unit_id: unit.id.as_str(),
                year,
                layer: Layer::Own,
            };
            let parts = answers::find_assignment(db, key)?
                .map(|said| said.parts_of(person))
                .unwrap_or_default();
            let row_id = key.id();
            let assignment = &row.assignment;
            let is_open = !parts.is_empty() && assignment.progress.is_open();
            if !is_open || !seen.insert(row_id.clone()) {
                continue;
            }
            let item = LoadItem {
                kind: LoadKind::Assignment,
                row_id,
                set: list.set.title.clone(),
                year,
                number: row.number.clone(),
                text: row.text.clone(),
                task: assignment.task.clone(),
                due_on: assignment.due_on.clone(),
                days_late: assignment.days_left.map_or(0, |left| (-left).max(0)),
                is_waiting: assignment.progress == Progress::Waiting,
                parts,
            };
            found.push((item, set_id.to_owned()));
        }
    }
    for report in crime_reports::list_open_of(db, unit.id.as_str(), person)? {
        let due = report
            .running
            .iter()
            .filter(|c| !c.is_optional)
            .map(|c| c.legal.date())
            .min();
        let late = |day: NaiveDate| (today - day).num_days().max(0);
        let item = LoadItem {
            kind: LoadKind::CrimeReport,
            row_id: report.id,
            set: String::new(),
            year: report.year,
            number: format!("{}/{}", report.number, report.year),
            text: String::new(),
            task: String::new(),
            due_on: due.map(|day| day.to_string()),
            days_late: due.map_or(0, late),
            is_waiting: false,
            parts: Vec::new(),
        };
        found.push((item, String::new()));
    }
    Ok(found)
}
