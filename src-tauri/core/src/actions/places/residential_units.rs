//! Adding, changing and deleting residential units.

use super::*;
use crate::actions::Deleted;
use crate::actions::validate::{optional, required};
use crate::domain::fold::sort_key;
use crate::error::Error;
use crate::session::Context;
use crate::store::Connection;
use crate::store::places::{self, ResidentialUnitRow};
use crate::store::search::matching_rows;

/// Residential units in Vietnamese alphabetical order; `query` without marks.
pub fn list_residential_units(
    context: &Context,
    request: ListResidentialUnits,
) -> Result<Vec<ResidentialUnit>, Error> {
    let session = context.session()?;
    let mut rows = context.read(|db| {
        let found = matching_rows(
            db,
            "residential_units",
            request.query.as_deref().unwrap_or_default(),
        )?;
        let mut rows = places::list(db, &session.folder.unit_id)?;
        rows.retain(|r| found.as_ref().is_none_or(|ids| ids.contains(&r.id)));
        Ok(rows)
    })?;
    rows.sort_by_key(|r| sort_key(&r.name));
    Ok(rows.into_iter().map(view).collect())
}

/// Adds or changes a residential unit.
pub fn save_residential_unit(
    context: &Context,
    request: SaveResidentialUnit,
) -> Result<ResidentialUnit, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let name = required("tên", &request.name)?;
    let kind = optional("loại", request.kind.as_deref())?;
    let kind = if kind.is_empty() {
        "tổ dân phố".to_owned()
    } else {
        kind
    };
    let (row, _) = context.write(|w| {
        let id = match &request.id {
            Some(id) => require(w.tx, &session.folder.unit_id, id)?.id,
            None => w.environment.ids.next(),
        };
        places::put(w.tx, &session.folder.unit_id, &id, &name, &kind)?;
        require(w.tx, &session.folder.unit_id, &id)
    })?;
    Ok(view(row))
}

/// Deletes a residential unit; undo brings it back.
pub fn delete_residential_unit(
    context: &Context,
    request: DeleteResidentialUnit,
) -> Result<Deleted, Error> {
    let session = context.session()?;
    let (name, action_id) = context.write(|w| {
        let row = require(w.tx, &session.folder.unit_id, &request.id)?;
        places::delete(
            w.tx,
            &row.id,
            &crate::environment::day_of(w.now).to_string(),
        )?;
        Ok(row.name)
    })?;
    Ok(Deleted { action_id, name })
}

/// A residential unit of the ward.
pub(crate) fn require(tx: &Connection, unit: &str, id: &str) -> Result<ResidentialUnitRow, Error> {
    let found = places::list(tx, unit)?.into_iter().find(|r| r.id == id);
    found.ok_or_else(|| Error::NotFound {
        what: "tổ dân phố".into(),
    })
}

fn view(row: ResidentialUnitRow) -> ResidentialUnit {
    ResidentialUnit {
        id: row.id,
        name: row.name,
        kind: row.kind,
        camera_sites: row.camera_sites,
        household_groups: row.household_groups,
    }
}
