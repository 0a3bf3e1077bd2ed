//! Saved mappings of sheets (local).

use rusqlite::{Connection, Transaction, named_params};

use crate::domain::sheets::Mapping;
use crate::environment::Instant;
use crate::error::Error;

/// A mapping under its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MappingRow {
    pub id: String,
    pub name: String,
    /// The headers it is recognised by.
    pub fingerprint: String,
    pub mapping: Mapping,
    pub updated_at: Instant,
}

/// Every mapping, the last saved first.
pub fn list(connection: &Connection) -> Result<Vec<MappingRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list.sql"))?;
    let rows = statement.query_map([], |row| {
        Ok((
            row.get("id")?,
            row.get("name")?,
            row.get("fingerprint")?,
            row.get::<_, String>("body")?,
            row.get("updated_at")?,
        ))
    })?;
    let mut found = Vec::new();
    for row in rows {
        let (id, name, fingerprint, body, updated_at) = row?;
        found.push(MappingRow {
            id,
            name,
            fingerprint,
            mapping: serde_json::from_str(&body)?,
            updated_at,
        });
    }
    Ok(found)
}

/// Saves a mapping; one of the same name is replaced.
pub fn put(tx: &Transaction, row: &MappingRow) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put.sql"))?
        .execute(named_params! {
            ":id": row.id, ":name": row.name, ":fingerprint": row.fingerprint,
            ":body": serde_json::to_string(&row.mapping)?, ":updated_at": row.updated_at,
        })?;
    Ok(())
}

/// Removes a mapping; `false` when there is none.
pub fn remove(tx: &Transaction, id: &str) -> Result<bool, Error> {
    Ok(tx
        .prepare_cached(include_str!("remove.sql"))?
        .execute([id])?
        > 0)
}
