//! Commendations: list with totals, save, delete.

use super::*;
use crate::actions::Deleted;
use crate::actions::validate::{day, optional, required, within};
use crate::domain::commendations::sums;
use crate::domain::fold::sort_key;
use crate::environment::day_of;
use crate::error::Error;
use crate::session::{Context, find_unit};
use crate::store::Connection;
use crate::store::commendations::{self as store, CommendationRow};
use crate::store::search::matching_rows;

/// More in one decision is a slip of the finger.
const MOST_HONOURED: i64 = 10_000;

/// Commendations, latest year first, with the sums of every year.
pub fn list_commendations(
    context: &Context,
    request: ListCommendations,
) -> Result<Commendations, Error> {
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
    let (mut rows, found) = context.read(|db| {
        let query = request.query.as_deref().unwrap_or_default();
        Ok((
            store::list(db, unit.id.as_str())?,
            matching_rows(db, "commendations", query)?,
        ))
    })?;
    let years = sums(rows.iter().map(|r| (r.year, r.honoured, r.count)))
        .into_iter()
        .rev()
        .map(|(year, sum)| CommendationYear {
            year,
            collectives: sum.collectives,
            office_holders: sum.office_holders,
            citizens: sum.citizens,
            individuals: sum.individuals(),
            total: sum.total(),
        })
        .collect();
    rows.retain(|r| found.as_ref().is_none_or(|ids| ids.contains(&r.id)));
    rows.sort_by_cached_key(|r| {
        (
            std::cmp::Reverse(r.year),
            <&'static str>::from(r.honoured),
            r.name.is_empty(),
            sort_key(&r.name),
            r.id.clone(),
        )
    });
    Ok(Commendations {
        rows: rows.into_iter().map(view).collect(),
        years,
    })
}

/// Adds or changes a commendation.
pub fn save_commendation(
    context: &Context,
    request: SaveCommendation,
) -> Result<Commendation, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = &session.folder.unit_id;
    let year = within("năm", request.year.into(), 1945, 2200)?;
    let name = optional("tên người, tập thể", request.name.as_deref())?;
    let office = optional("chức vụ", request.office.as_deref())?;
    let count = within("số lượng", request.count.unwrap_or(1), 1, MOST_HONOURED)?;
    if request.honoured == Honoured::Citizens && !(name.is_empty() && office.is_empty()) {
        return Err(Error::CitizensNamed);
    }
    if !name.is_empty() && count != 1 {
        return Err(Error::NamedIsOne);
    }
    if request.honoured == Honoured::OfficeHolder && !name.is_empty() {
        required("chức vụ", &office)?;
    }
    let row = CommendationRow {
        id: String::new(),
        year: year as i32,
        honoured: request.honoured,
        name,
        // Only an office holder has an office.
        office: if request.honoured == Honoured::OfficeHolder {
            office
        } else {
            String::new()
        },
        count,
        form: request.form,
        number: optional("số quyết định", request.number.as_deref())?,
        issued_on: day(request.issued_on.as_deref())?,
        issuer: optional("cơ quan quyết định", request.issuer.as_deref())?,
    };
    let (row, _) = context.write(|w| {
        let id = match &request.id {
            Some(id) => require(w.tx, unit, id)?.id,
            None => w.environment.ids.next(),
        };
        let row = CommendationRow { id, ..row };
        store::put(w.tx, unit, &row)?;
        Ok(row)
    })?;
    Ok(view(row))
}

/// Deletes a commendation; undo brings it back.
pub fn delete_commendation(
    context: &Context,
    request: DeleteCommendation,
) -> Result<Deleted, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let (name, action_id) = context.write(|w| {
        let row = require(w.tx, &session.folder.unit_id, &request.id)?;
        store::delete(w.tx, &row.id, &day_of(w.now).to_string())?;
        Ok(if row.name.is_empty() {
            row.number
        } else {
            row.name
        })
    })?;
    Ok(Deleted { action_id, name })
}

fn require(db: &Connection, unit: &str, id: &str) -> Result<CommendationRow, Error> {
    store::list(db, unit)?
        .into_iter()
        .find(|r| r.id == id)
        .ok_or_else(|| Error::NotFound {
            what: "khen thưởng".into(),
        })
}

fn view(row: CommendationRow) -> Commendation {
    Commendation {
        id: row.id,
        year: row.year,
        honoured: row.honoured,
        name: row.name,
        office: row.office,
        count: row.count,
        form: row.form,
        number: row.number,
        issued_on: row.issued_on,
        issuer: row.issuer,
    }
}
