//! Residential units of a ward (synced).

use rusqlite::{Connection, Row, Transaction, named_params};

use crate::error::Error;

/// A residential unit with what stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResidentialUnitRow {
    pub id: String,
    pub name: String,
    pub kind: String,
    pub camera_sites: u32,
    pub household_groups: u32,
}

impl TryFrom<&Row<'_>> for ResidentialUnitRow {
    type Error = rusqlite::Error;

    fn try_from(row: &Row) -> Result<Self, rusqlite::Error> {
        Ok(ResidentialUnitRow {
            id: row.get("id")?,
            name: row.get::<_, Option<String>>("name")?.unwrap_or_default(),
            kind: row.get::<_, Option<String>>("kind")?.unwrap_or_default(),
            camera_sites: row.get("camera_sites")?,
            household_groups: row.get("household_groups")?,
        })
    }
}

/// The residential units of a ward.
pub fn list(connection: &Connection, unit: &str) -> Result<Vec<ResidentialUnitRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list.sql"))?;
    let rows = statement.query_map([unit], |row| ResidentialUnitRow::try_from(row))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Adds or changes one.
pub fn put(tx: &Transaction, unit: &str, id: &str, name: &str, kind: &str) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put.sql"))?
        .execute(named_params! { ":id": id, ":unit_id": unit, ":name": name, ":kind": kind })?;
    Ok(())
}

/// Deletes one; the row stays with the day of its deletion.
pub fn delete(tx: &Transaction, id: &str, deleted_at: &str) -> Result<(), Error> {
    tx.prepare_cached(include_str!("delete.sql"))?
        .execute(named_params! { ":id": id, ":deleted_at": deleted_at })?;
    Ok(())
}
