//! Office holders of the unit: synced rows, named in their office.

use super::*;
use crate::actions::Deleted;
use crate::actions::validate::{optional, required};
use crate::domain::fold::sort_key;
use crate::error::Error;
use crate::session::Context;
use crate::store::Connection;
use crate::store::people::{self, StaffRow};

/// Office holders in Vietnamese alphabetical order of their given names.
pub fn list_staff(context: &Context, _: ListStaff) -> Result<Vec<Staff>, Error> {
    let session = context.session()?;
    let mut staff = context.read(|db| people::list_staff(db, &session.folder.unit_id))?;
    staff.sort_by_key(|s| {
        (
            sort_key(s.name.rsplit(' ').next().unwrap_or_default()),
            sort_key(&s.name),
        )
    });
    Ok(staff.into_iter().map(view).collect())
}

/// Adds or changes an office holder.
pub fn save_staff(context: &Context, request: SaveStaff) -> Result<Staff, Error> {
    let session = context.session()?;
    let name = required("họ tên", &request.name)?;
    let position = optional("chức vụ", request.position.as_deref())?;
    let (row, _) = context.write(|w| {
        let id = match &request.id {
            Some(id) => require(w.tx, &session.folder.unit_id, id)?.id,
            None => w.environment.ids.next(),
        };
        let row = StaffRow { id, name, position };
        people::put_staff(w.tx, &session.folder.unit_id, &row)?;
        Ok(row)
    })?;
    Ok(view(row))
}

/// Deletes an office holder; undo brings the person back.
pub fn delete_staff(context: &Context, request: DeleteStaff) -> Result<Deleted, Error> {
    let session = context.session()?;
    let (name, action_id) = context.write(|w| {
        let row = require(w.tx, &session.folder.unit_id, &request.id)?;
        people::delete_staff(
            w.tx,
            &row.id,
            &crate::environment::day_of(w.now).to_string(),
        )?;
        Ok(row.name)
    })?;
    Ok(Deleted { action_id, name })
}

pub(crate) fn require(tx: &Connection, unit: &str, id: &str) -> Result<StaffRow, Error> {
    let found = people::list_staff(tx, unit)?
        .into_iter()
        .find(|s| s.id == id);
    found.ok_or_else(|| Error::NotFound {
        what: "cán bộ".into(),
    })
}

fn view(row: StaffRow) -> Staff {
    Staff {
        id: row.id,
        name: row.name,
        position: row.position,
    }
}
