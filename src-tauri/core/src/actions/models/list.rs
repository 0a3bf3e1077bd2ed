//! Models: list, save, delete.

use super::*;
use crate::actions::Deleted;
use crate::actions::validate::{day, note, required};
use crate::domain::fold::sort_key;
use crate::error::Error;
use crate::session::Context;
use crate::store::Connection;
use crate::store::models::{self, ModelRow, Register};
use crate::store::search::matching_rows;

/// Models in Vietnamese alphabetical order; `query` without marks.
pub fn list_models(context: &Context, request: ListModels) -> Result<Vec<Model>, Error> {
    let session = context.session()?;
    let mut rows = context.read(|db| {
        let found = matching_rows(db, "models", request.query.as_deref().unwrap_or_default())?;
        let mut rows = models::list_models(db, &session.folder.unit_id)?;
        rows.retain(|r| found.as_ref().is_none_or(|ids| ids.contains(&r.id)));
        Ok(rows)
    })?;
    rows.sort_by_key(|r| sort_key(&r.name));
    Ok(rows.into_iter().map(view).collect())
}

/// Adds or changes a model.
pub fn save_model(context: &Context, request: SaveModel) -> Result<Model, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let row = ModelRow {
        id: request.id.clone().unwrap_or_default(),
        kind: request.kind,
        name: required("tên mô hình", &request.name)?,
        launched_on: day(request.launched_on.as_deref())?,
        status: request.status,
        summary: note("tóm tắt", request.summary.as_deref())?,
        sites: 0,
        cameras: 0,
        working: 0,
    };
    let (row, _) = context.write(|w| {
        let id = match &request.id {
            Some(id) => require(w.tx, &session.folder.unit_id, id)?.id,
            None => w.environment.ids.next(),
        };
        models::put_model(
            w.tx,
            &session.folder.unit_id,
            &ModelRow {
                id: id.clone(),
                ..row
            },
        )?;
        require(w.tx, &session.folder.unit_id, &id)
    })?;
    Ok(view(row))
}

/// Deletes a model; its sites stay and come back into view with undo.
pub fn delete_model(context: &Context, request: DeleteModel) -> Result<Deleted, Error> {
    let session = context.session()?;
    let (name, action_id) = context.write(|w| {
        let row = require(w.tx, &session.folder.unit_id, &request.id)?;
        models::delete(
            w.tx,
            Register::Models,
            &row.id,
            &crate::environment::day_of(w.now).to_string(),
        )?;
        Ok(row.name)
    })?;
    Ok(Deleted { action_id, name })
}

/// A model of the ward.
pub(super) fn require(tx: &Connection, unit: &str, id: &str) -> Result<ModelRow, Error> {
    let found = models::list_models(tx, unit)?
        .into_iter()
        .find(|m| m.id == id);
    found.ok_or_else(|| Error::NotFound {
        what: "mô hình".into(),
    })
}

fn view(row: ModelRow) -> Model {
    Model {
        id: row.id,
        kind: row.kind,
        name: row.name,
        launched_on: row.launched_on,
        status: row.status,
        summary: row.summary,
        sites: row.sites,
        cameras: row.cameras,
        working: row.working,
    }
}
