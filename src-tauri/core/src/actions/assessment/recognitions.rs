//! Decisions that recognise a ward: its own register, and what the province entered.

use super::appraise::ward_of;
use super::*;
use crate::actions::Deleted;
use crate::actions::criteria::{effective_sets, find_set};
use crate::actions::validate::{day, note, optional, required, within};
use crate::domain::assessment::is_in_force;
use crate::domain::fold::fold;
use crate::domain::people::FolderRole;
use crate::environment::day_of;
use crate::error::Error;
use crate::session::{Context, Session, find_unit};
use crate::store::Connection;
use crate::store::assessment::{self as store, RecognitionRow};

/// The decisions about a unit, latest first. One that both sides entered stands once.
pub fn list_recognitions(
    context: &Context,
    request: ListRecognitions,
) -> Result<Recognitions, Error> {
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
        let rows = store::list_recognitions(db, std::slice::from_ref(&unit.id.0))?;
        let rows = views(db, &session, &context.today().to_string(), rows)?;
        let mut years: Vec<i32> = rows.iter().map(|r| r.year).collect();
        years.dedup();
        Ok(Recognitions {
            is_model: rows.iter().any(|r| r.is_in_force),
            years,
            rows,
        })
    })
}

/// Rows as screens show them, latest first.
pub(super) fn views(
    db: &Connection,
    session: &Session,
    today: &str,
    rows: Vec<RecognitionRow>,
) -> Result<Vec<Recognition>, Error> {
    let sets = effective_sets(db)?;
    let is_ward = session.folder.role == FolderRole::Ward;
    let mut all: Vec<Recognition> = Vec::new();
    for row in rows {
        let is_same = |r: &Recognition| {
            r.year == row.year
                && r.issued_on == row.issued_on
                && fold(&r.number) == fold(&row.number)
        };
        let is_editable = row.is_of_province != is_ward;
        if let Some(known) = all.iter_mut().find(|r| is_same(r)) {
            known.is_of_ward |= !row.is_of_province;
            known.is_of_province |= row.is_of_province;
            if is_editable && !known.is_editable {
                // The row shown is the one that can be changed here.
                *known = Recognition {
                    is_of_ward: known.is_of_ward,
                    is_of_province: known.is_of_province,
                    ..view(&sets, today, row, is_editable)
                };
            }
            continue;
        }
        all.push(view(&sets, today, row, is_editable));
    }
    all.sort_by(|a, b| (b.year, &b.issued_on, &b.number).cmp(&(a.year, &a.issued_on, &a.number)));
    Ok(all)
}

fn view(
    sets: &[crate::actions::criteria::EffectiveSet],
    today: &str,
    row: RecognitionRow,
    is_editable: bool,
) -> Recognition {
    let set = row
        .set_id
        .as_ref()
        .and_then(|id| sets.iter().find(|s| s.id == *id));
    Recognition {
        is_in_force: is_in_force(row.issued_on.as_deref(), row.valid_to.as_deref(), today),
        set_title: set.map(|s| s.title.clone()).unwrap_or_default(),
        set: row.set_id,
        is_of_ward: !row.is_of_province,
        table: if row.is_of_province {
            "province_recognitions"
        } else {
            "recognitions"
        }
        .into(),
        is_of_province: row.is_of_province,
        id: row.id,
        year: row.year,
        number: row.number,
        issued_on: row.issued_on,
        issuer: row.issuer,
        score: row.score,
        valid_to: row.valid_to,
        note: row.note,
        is_editable,
    }
}

/// Ward: a decision it received on paper.
pub fn save_recognition(context: &Context, request: SaveRecognition) -> Result<Recognition, Error> {
    let session = context.session()?;
    session.require_ward()?;
    save(context, &session, &session.folder.unit_id, request, false)
}

/// Province: a decision that recognises a ward.
pub fn recognise_ward(context: &Context, request: RecogniseWard) -> Result<Recognition, Error> {
    let session = context.session()?;
    let unit = ward_of(&session, &request.unit)?;
    let given = SaveRecognition {
        id: request.id,
        year: request.year,
        number: request.number,
        issued_on: request.issued_on,
        issuer: request.issuer,
        set: request.set,
        score: request.score,
        valid_to: request.valid_to,
        note: request.note,
    };
    save(context, &session, unit.id.as_str(), given, true)
}

fn save(
    context: &Context,
    session: &Session,
    unit: &str,
    given: SaveRecognition,
    is_of_province: bool,
) -> Result<Recognition, Error> {
    let year = within("năm", given.year.into(), 2000, 2200)? as i32;
    let number = required("số quyết định", &given.number)?;
    let issued_on = day(Some(&given.issued_on))?.ok_or(Error::FieldMissing {
        field: "ngày quyết định".into(),
    })?;
    let valid_to = day(given.valid_to.as_deref())?;
    if let Some(to) = valid_to.as_ref().filter(|to| **to < issued_on) {
        return Err(Error::ValidityReversed {
            from: issued_on,
            to: to.clone(),
        });
    }
    let row = RecognitionRow {
        id: String::new(),
        unit_id: unit.to_owned(),
        set_id: None,
        year,
        number,
        issued_on: Some(issued_on),
        issuer: required("cơ quan quyết định", &given.issuer)?,
        score: optional("điểm", given.score.as_deref())?,
        valid_to,
        note: note("ghi chú", given.note.as_deref())?,
        is_of_province,
    };
    let (row, _) = context.write(|w| {
        let set_id = match given.set.as_deref().filter(|s| !s.is_empty()) {
            Some(code) => Some(find_set(w.tx, code)?.id),
            None => None,
        };
        let id = match &given.id {
            Some(id) => require(w.tx, unit, id, is_of_province)?.id,
            None => w.environment.ids.next(),
        };
        let row = RecognitionRow { id, set_id, ..row };
        store::put_recognition(w.tx, &row)?;
        Ok(row)
    })?;
    let today = context.today().to_string();
    let mut shown = context.read(|db| views(db, session, &today, vec![row]))?;
    shown.pop().ok_or(not_found())
}

/// Ward: takes a decision of its own register away.
pub fn delete_recognition(context: &Context, request: DeleteRecognition) -> Result<Deleted, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = session.folder.unit_id.clone();
    let (name, action_id) = context.write(|w| {
        let row = require(w.tx, &unit, &request.id, false)?;
        store::delete_recognition(w.tx, &row.id, false, &day_of(w.now).to_string())?;
        Ok(row.number)
    })?;
    Ok(Deleted { action_id, name })
}

/// Province: takes a decision it entered away.
pub fn withdraw_recognition(
    context: &Context,
    request: WithdrawRecognition,
) -> Result<Deleted, Error> {
    let session = context.session()?;
    session.require_province()?;
    let (name, action_id) = context.write(|w| {
        let row = store::find_province_recognition(w.tx, &request.id)?.ok_or_else(not_found)?;
        store::delete_recognition(w.tx, &row.id, true, &day_of(w.now).to_string())?;
        Ok(row.number)
    })?;
    Ok(Deleted { action_id, name })
}

fn not_found() -> Error {
    Error::NotFound {
        what: "quyết định công nhận".into(),
    }
}

fn require(
    db: &Connection,
    unit: &str,
    id: &str,
    is_of_province: bool,
) -> Result<RecognitionRow, Error> {
    store::list_recognitions(db, &[unit.to_owned()])?
        .into_iter()
        .find(|r| r.id == id && r.is_of_province == is_of_province)
        .ok_or_else(not_found)
}
