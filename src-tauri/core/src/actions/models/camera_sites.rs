//! Camera sites: list, save, delete.

use super::*;
use crate::actions::Deleted;
use crate::actions::places::require_residential_unit;
use crate::actions::validate::{day, required, within};
use crate::domain::models::{degrees, parse_degrees};
use crate::error::Error;
use crate::session::Context;
use crate::store::Connection;
use crate::store::models::{self, CameraSiteRow, Register};
use crate::store::search::matching_rows;

/// A site has at most this many cameras; more is a slip of the finger.
const MOST_CAMERAS: i64 = 1_000;

/// Camera sites in the order they were entered; `query` without marks.
pub fn list_camera_sites(
    context: &Context,
    request: ListCameraSites,
) -> Result<Vec<CameraSite>, Error> {
    let session = context.session()?;
    let rows = context.read(|db| {
        let found = matching_rows(
            db,
            "camera_sites",
            request.query.as_deref().unwrap_or_default(),
        )?;
        let mut rows = models::list_camera_sites(db, &session.folder.unit_id)?;
        rows.retain(|r| found.as_ref().is_none_or(|ids| ids.contains(&r.id)));
        rows.retain(|r| request.model_id.as_ref().is_none_or(|id| *id == r.model_id));
        Ok(rows)
    })?;
    Ok(rows.into_iter().map(view).collect())
}

/// Adds or changes a camera site.
pub fn save_camera_site(context: &Context, request: SaveCameraSite) -> Result<CameraSite, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let cameras = within("số mắt camera", request.cameras, 0, MOST_CAMERAS)?;
    let working = within("số mắt hoạt động", request.working, 0, MOST_CAMERAS)?;
    if working > cameras {
        return Err(Error::WorkingAboveCameras { working, cameras });
    }
    let (latitude, longitude) = place(request.latitude.as_deref(), request.longitude.as_deref())?;
    let row = CameraSiteRow {
        id: String::new(),
        model_id: request.model_id.clone(),
        model_name: String::new(),
        name: required("tên vị trí", &request.name)?,
        residential_unit_id: request
            .residential_unit_id
            .clone()
            .filter(|id| !id.is_empty()),
        residential_unit: String::new(),
        cameras: Some(cameras),
        working: Some(working),
        checked_on: day(request.checked_on.as_deref())?,
        owner: request.owner,
        latitude,
        longitude,
    };
    let unit = &session.folder.unit_id;
    let (row, _) = context.write(|w| {
        super::list::require(w.tx, unit, &row.model_id)?;
        if let Some(id) = &row.residential_unit_id {
            require_residential_unit(w.tx, unit, id)?;
        }
        let id = match &request.id {
            Some(id) => require(w.tx, unit, id)?.id,
            None => w.environment.ids.next(),
        };
        models::put_camera_site(
            w.tx,
            unit,
            &CameraSiteRow {
                id: id.clone(),
                ..row
            },
        )?;
        require(w.tx, unit, &id)
    })?;
    Ok(view(row))
}

/// Deletes a camera site; undo brings it back.
pub fn delete_camera_site(context: &Context, request: DeleteCameraSite) -> Result<Deleted, Error> {
    let session = context.session()?;
    let (name, action_id) = context.write(|w| {
        let row = require(w.tx, &session.folder.unit_id, &request.id)?;
        let day = crate::environment::day_of(w.now).to_string();
        models::delete(w.tx, Register::CameraSites, &row.id, &day)?;
        Ok(row.name)
    })?;
    Ok(Deleted { action_id, name })
}

/// Both or neither.
fn place(
    latitude: Option<&str>,
    longitude: Option<&str>,
) -> Result<(Option<i64>, Option<i64>), Error> {
    let given = |text: Option<&str>| {
        text.map(str::trim)
            .filter(|t| !t.is_empty())
            .map(str::to_owned)
    };
    match (given(latitude), given(longitude)) {
        (None, None) => Ok((None, None)),
        (Some(latitude), Some(longitude)) => {
            let bad = |field: &str, most: i64| Error::NumberOutOfRange {
                field: field.into(),
                least: -most,
                most,
            };
            let latitude = parse_degrees(&latitude, 90).ok_or_else(|| bad("vĩ độ", 90))?;
            let longitude = parse_degrees(&longitude, 180).ok_or_else(|| bad("kinh độ", 180))?;
            Ok((Some(latitude), Some(longitude)))
        }
        _ => Err(Error::PlaceIncomplete),
    }
}

fn require(tx: &Connection, unit: &str, id: &str) -> Result<CameraSiteRow, Error> {
    let found = models::list_camera_sites(tx, unit)?
        .into_iter()
        .find(|m| m.id == id);
    found.ok_or_else(|| Error::NotFound {
        what: "vị trí camera".into(),
    })
}

fn view(row: CameraSiteRow) -> CameraSite {
    CameraSite {
        id: row.id,
        model_id: row.model_id,
        model_name: row.model_name,
        name: row.name,
        residential_unit_id: row.residential_unit_id,
        residential_unit: row.residential_unit,
        cameras: row.cameras,
        working: row.working,
        checked_on: row.checked_on,
        owner: row.owner,
        latitude: row.latitude.map(degrees),
        longitude: row.longitude.map(degrees),
    }
}
