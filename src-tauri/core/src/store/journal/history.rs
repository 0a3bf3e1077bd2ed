//! Reading the journal for people.

use std::collections::BTreeSet;

use rusqlite::{Connection, Row, named_params};

use super::unpack;
use crate::domain::journal::Entry;
use crate::error::Error;

/// An entry with how it fared here.
#[derive(Debug, Clone)]
pub struct JournalRow {
    /// Its place in this PC's journal.
    pub id: i64,
    pub entry: Entry,
    /// "applied", "refused" or "withheld".
    pub status: String,
}

fn read(row: &Row) -> Result<JournalRow, Error> {
    let entry = unpack(&row.get::<_, String>("header")?, row.get("body")?)?;
    Ok(JournalRow {
        id: row.get("id")?,
        entry,
        status: row.get("status")?,
    })
}

/// Entries that touched a row, latest first.
pub fn entries_of_row(
    connection: &Connection,
    table: &str,
    row: &str,
) -> Result<Vec<JournalRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("entries_of_row.sql"))?;
    let mut rows = statement.query(named_params! { ":table_name": table, ":row_id": row })?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

/// The journal before a place, latest first.
pub fn list_entries(
    connection: &Connection,
    before: i64,
    limit: u32,
) -> Result<Vec<JournalRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_entries.sql"))?;
    let mut rows = statement.query(named_params! { ":before": before, ":limit": limit })?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

/// Of these entries, the hashes of those taken back.
pub fn undone_hashes(
    connection: &Connection,
    rows: &[JournalRow],
) -> Result<BTreeSet<String>, Error> {
    let mut undone = BTreeSet::new();
    for row in rows {
        if super::is_undone(connection, &row.entry.hash)? {
            undone.insert(row.entry.hash.clone());
        }
    }
    Ok(undone)
}
