//! Mappings under a name.

use super::list::{choose, open};
use super::*;
use crate::actions::Deleted;
use crate::actions::validate::required;
use crate::domain::sheets::fingerprint;
use crate::error::Error;
use crate::session::Context;
use crate::store::mappings::{self as store, MappingRow};

/// The headers of the widest sheet are shorter.
const MOST_FINGERPRINT: usize = 100_000;

/// The saved mappings, the last saved first.
pub fn list_mappings(context: &Context, _: ListMappings) -> Result<Vec<SavedMapping>, Error> {
    let rows = context.read(store::list)?;
    Ok(rows.into_iter().map(view).collect())
}

/// Saves a mapping; one of the same name is replaced.
pub fn save_mapping(context: &Context, request: SaveMapping) -> Result<SavedMapping, Error> {
    let name = required("tên cách đọc", &request.name)?;
    if !is_small(&request.mapping) {
        return Err(Error::SheetMappingWrong);
    }
    let known_by = match (request.path, request.fingerprint) {
        (Some(path), _) => {
            let (_, book) = open(&path)?;
            let sheet = choose(&book, request.sheet.as_deref())?;
            fingerprint(sheet, request.mapping.header_row)
        }
        (None, Some(known_by)) if known_by.len() <= MOST_FINGERPRINT => known_by,
        (None, _) => return Err(Error::SheetMappingWrong),
    };
    let row = MappingRow {
        id: context.app.environment.ids.next(),
        name,
        fingerprint: known_by,
        mapping: request.mapping,
        updated_at: context.now(),
    };
    let saved = context.write_local(|tx| {
        store::put(tx, &row)?;
        // The id of one that was there stays.
        let rows = store::list(tx)?;
        Ok(rows.into_iter().find(|r| r.name == row.name).unwrap_or(row))
    })?;
    context.note_changed("mappings");
    Ok(view(saved))
}

/// Deletes a mapping; figures that came in through it stay.
pub fn delete_mapping(context: &Context, request: DeleteMapping) -> Result<Deleted, Error> {
    let name = context.write_local(|tx| {
        let found = store::list(tx)?
            .into_iter()
            .find(|row| row.id == request.id);
        let row = found.ok_or_else(|| Error::NotFound {
            what: "cách đọc".into(),
        })?;
        store::remove(tx, &row.id)?;
        Ok(row.name)
    })?;
    context.note_changed("mappings");
    Ok(Deleted {
        action_id: String::new(),
        name,
    })
}

fn view(row: MappingRow) -> SavedMapping {
    SavedMapping {
        id: row.id,
        name: row.name,
        mapping: row.mapping,
        fingerprint: row.fingerprint,
        updated_at: row.updated_at,
    }
}
