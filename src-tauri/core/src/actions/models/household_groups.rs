//! Self-managed household groups: list, save, delete.

use super::*;
use crate::actions::Deleted;
use crate::actions::places::require_residential_unit;
use crate::actions::validate::{day, optional, required, within};
use crate::domain::fold::sort_key;
use crate::error::Error;
use crate::session::Context;
use crate::store::Connection;
use crate::store::models::{self, HouseholdGroupRow, Register};
use crate::store::search::matching_rows;

/// A group has at most this many households.
const MOST_HOUSEHOLDS: i64 = 10_000;

/// Household groups in Vietnamese alphabetical order; `query` without marks.
pub fn list_household_groups(
    context: &Context,
    request: ListHouseholdGroups,
) -> Result<Vec<HouseholdGroup>, Error> {
    let session = context.session()?;
    let mut rows = context.read(|db| {
        let found = matching_rows(
            db,
            "household_groups",
            request.query.as_deref().unwrap_or_default(),
        )?;
        let mut rows = models::list_household_groups(db, &session.folder.unit_id)?;
        rows.retain(|r| found.as_ref().is_none_or(|ids| ids.contains(&r.id)));
        rows.retain(|r| {
            request.residential_unit_id.is_none()
                || r.residential_unit_id == request.residential_unit_id
        });
        Ok(rows)
    })?;
    rows.sort_by_key(|r| (sort_key(&r.residential_unit), sort_key(&r.name)));
    Ok(rows.into_iter().map(view).collect())
}

/// Adds or changes a household group.
pub fn save_household_group(
    context: &Context,
    request: SaveHouseholdGroup,
) -> Result<HouseholdGroup, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let row = HouseholdGroupRow {
        id: String::new(),
        name: required("tên nhóm", &request.name)?,
        residential_unit_id: request
            .residential_unit_id
            .clone()
            .filter(|id| !id.is_empty()),
        residential_unit: String::new(),
        leader: optional("trưởng nhóm", request.leader.as_deref())?,
        deputy: optional("phó nhóm", request.deputy.as_deref())?,
        households: request
            .households
            .map(|n| within("số hộ", n, 0, MOST_HOUSEHOLDS))
            .transpose()?,
        founded_on: day(request.founded_on.as_deref())?,
        status: request.status,
    };
    let unit = &session.folder.unit_id;
    let (row, _) = context.write(|w| {
        if let Some(id) = &row.residential_unit_id {
            require_residential_unit(w.tx, unit, id)?;
        }
        let id = match &request.id {
            Some(id) => require(w.tx, unit, id)?.id,
            None => w.environment.ids.next(),
        };
        models::put_household_group(
            w.tx,
            unit,
            &HouseholdGroupRow {
                id: id.clone(),
                ..row
            },
        )?;
        require(w.tx, unit, &id)
    })?;
    Ok(view(row))
}

/// Deletes a household group; undo brings it back.
pub fn delete_household_group(
    context: &Context,
    request: DeleteHouseholdGroup,
) -> Result<Deleted, Error> {
    let session = context.session()?;
    let (name, action_id) = context.write(|w| {
        let row = require(w.tx, &session.folder.unit_id, &request.id)?;
        let day = crate::environment::day_of(w.now).to_string();
        models::delete(w.tx, Register::HouseholdGroups, &row.id, &day)?;
        Ok(row.name)
    })?;
    Ok(Deleted { action_id, name })
}

fn require(tx: &Connection, unit: &str, id: &str) -> Result<HouseholdGroupRow, Error> {
    let found = models::list_household_groups(tx, unit)?
        .into_iter()
        .find(|m| m.id == id);
    found.ok_or_else(|| Error::NotFound {
        what: "nhóm liên gia".into(),
    })
}

fn view(row: HouseholdGroupRow) -> HouseholdGroup {
    HouseholdGroup {
        id: row.id,
        name: row.name,
        residential_unit_id: row.residential_unit_id,
        residential_unit: row.residential_unit,
        leader: row.leader,
        deputy: row.deputy,
        households: row.households,
        founded_on: row.founded_on,
        status: row.status,
    }
}
