//! Community models, camera sites and household groups (synced).

use std::str::FromStr;

use rusqlite::{Connection, Row, Transaction, named_params};

use crate::domain::models::{ModelKind, ModelStatus, OwnerKind};
use crate::error::Error;

/// A model with the sums of its sites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelRow {
    pub id: String,
    pub kind: ModelKind,
    pub name: String,
    pub launched_on: Option<String>,
    pub status: ModelStatus,
    pub summary: String,
    pub sites: u32,
    pub cameras: i64,
    pub working: i64,
}

/// A camera site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CameraSiteRow {
    pub id: String,
    pub model_id: String,
    pub model_name: String,
    pub name: String,
    pub residential_unit_id: Option<String>,
    pub residential_unit: String,
    pub cameras: Option<i64>,
    pub working: Option<i64>,
    pub checked_on: Option<String>,
    pub owner: Option<OwnerKind>,
    /// Degrees × 10⁷.
    pub latitude: Option<i64>,
    pub longitude: Option<i64>,
}

/// A self-managed household group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseholdGroupRow {
    pub id: String,
    pub name: String,
    pub residential_unit_id: Option<String>,
    pub residential_unit: String,
    pub leader: String,
    pub deputy: String,
    pub households: Option<i64>,
    pub founded_on: Option<String>,
    pub status: ModelStatus,
}

/// Text of a nullable column.
fn text(row: &Row, column: &str) -> Result<String, rusqlite::Error> {
    Ok(row.get::<_, Option<String>>(column)?.unwrap_or_default())
}

/// A stored word; one that a newer program wrote shows as the given default.
fn word<T: FromStr>(row: &Row, column: &str, unknown: T) -> Result<T, rusqlite::Error> {
    Ok(T::from_str(&text(row, column)?).unwrap_or(unknown))
}

impl TryFrom<&Row<'_>> for ModelRow {
    type Error = rusqlite::Error;

    fn try_from(row: &Row) -> Result<Self, rusqlite::Error> {
        Ok(ModelRow {
            id: row.get("id")?,
            kind: word(row, "kind", ModelKind::Other)?,
            name: text(row, "name")?,
            launched_on: row.get("launched_on")?,
            status: word(row, "status", ModelStatus::Active)?,
            summary: text(row, "summary")?,
            sites: row.get("sites")?,
            cameras: row.get("cameras")?,
            working: row.get("working")?,
        })
    }
}

impl TryFrom<&Row<'_>> for CameraSiteRow {
    type Error = rusqlite::Error;

    fn try_from(row: &Row) -> Result<Self, rusqlite::Error> {
        Ok(CameraSiteRow {
            id: row.get("id")?,
            model_id: text(row, "model_id")?,
            model_name: text(row, "model_name")?,
            name: text(row, "name")?,
            residential_unit_id: row.get("residential_unit_id")?,
            residential_unit: text(row, "residential_unit")?,
            cameras: row.get("cameras")?,
            working: row.get("working")?,
            checked_on: row.get("checked_on")?,
            owner: row
                .get::<_, Option<String>>("owner")?
                .and_then(|o| OwnerKind::from_str(&o).ok()),
            latitude: row.get("latitude")?,
            longitude: row.get("longitude")?,
        })
    }
}

impl TryFrom<&Row<'_>> for HouseholdGroupRow {
    type Error = rusqlite::Error;

    fn try_from(row: &Row) -> Result<Self, rusqlite::Error> {
        Ok(HouseholdGroupRow {
            id: row.get("id")?,
            name: text(row, "name")?,
            residential_unit_id: row.get("residential_unit_id")?,
            residential_unit: text(row, "residential_unit")?,
            leader: text(row, "leader")?,
            deputy: text(row, "deputy")?,
            households: row.get("households")?,
            founded_on: row.get("founded_on")?,
            status: word(row, "status", ModelStatus::Active)?,
        })
    }
}

/// The models of a unit.
pub fn list_models(connection: &Connection, unit: &str) -> Result<Vec<ModelRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_models.sql"))?;
    let rows = statement.query_map([unit], |row| ModelRow::try_from(row))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The camera sites of a unit.
pub fn list_camera_sites(connection: &Connection, unit: &str) -> Result<Vec<CameraSiteRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_camera_sites.sql"))?;
    let rows = statement.query_map([unit], |row| CameraSiteRow::try_from(row))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The household groups of a unit.
pub fn list_household_groups(
    connection: &Connection,
    unit: &str,
) -> Result<Vec<HouseholdGroupRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_household_groups.sql"))?;
    let rows = statement.query_map([unit], |row| HouseholdGroupRow::try_from(row))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Adds or changes a model.
pub fn put_model(tx: &Transaction, unit: &str, model: &ModelRow) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_model.sql"))?.execute(named_params! {
        ":id": model.id, ":unit_id": unit, ":kind": <&'static str>::from(model.kind), ":name": model.name,
        ":launched_on": model.launched_on, ":status": <&'static str>::from(model.status),
        ":summary": model.summary,
    })?;
    Ok(())
}

/// Adds or changes a camera site.
pub fn put_camera_site(tx: &Transaction, unit: &str, site: &CameraSiteRow) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_camera_site.sql"))?
        .execute(named_params! {
            ":id": site.id, ":unit_id": unit, ":model_id": site.model_id, ":name": site.name,
            ":residential_unit_id": site.residential_unit_id, ":cameras": site.cameras,
            ":working": site.working, ":checked_on": site.checked_on,
            ":owner": site.owner.map(<&'static str>::from), ":latitude": site.latitude,
            ":longitude": site.longitude,
        })?;
    Ok(())
}

/// Adds or changes a household group.
pub fn put_household_group(
    tx: &Transaction,
    unit: &str,
    group: &HouseholdGroupRow,
) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_household_group.sql"))?.execute(named_params! {
        ":id": group.id, ":unit_id": unit, ":name": group.name,
        ":residential_unit_id": group.residential_unit_id, ":leader": group.leader,
        ":deputy": group.deputy, ":households": group.households, ":founded_on": group.founded_on,
        ":status": <&'static str>::from(group.status),
    })?;
    Ok(())
}

/// Which of the three registers a delete is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Register {
    Models,
    CameraSites,
    HouseholdGroups,
}

/// Deletes a row; it stays with the day of its deletion.
pub fn delete(
    tx: &Transaction,
    register: Register,
    id: &str,
    deleted_at: &str,
) -> Result<(), Error> {
    let sql = match register {
        Register::Models => include_str!("delete_model.sql"),
        Register::CameraSites => include_str!("delete_camera_site.sql"),
        Register::HouseholdGroups => include_str!("delete_household_group.sql"),
    };
    tx.prepare_cached(sql)?
        .execute(named_params! { ":id": id, ":deleted_at": deleted_at })?;
    Ok(())
}
