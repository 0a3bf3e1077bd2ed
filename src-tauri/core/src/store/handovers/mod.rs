//! Hand-overs of work from one person to another (synced), with what was on the list.

use rusqlite::{Connection, Transaction, named_params};

use crate::domain::handovers::LoadItem;
use crate::error::Error;

/// A hand-over as stored; its list is one register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandoverRow {
    pub id: String,
    pub from_id: String,
    pub to_id: String,
    /// `YYYY-MM-DD`.
    pub handed_on: String,
    pub items: Vec<LoadItem>,
}

/// Hand-overs of a unit, latest first.
pub fn list(connection: &Connection, unit: &str) -> Result<Vec<HandoverRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list.sql"))?;
    let text = |row: &rusqlite::Row, column: &str| {
        row.get::<_, Option<String>>(column)
            .map(Option::unwrap_or_default)
    };
    let rows = statement.query_map([unit], |row| {
        let items = text(row, "items")?;
        Ok(HandoverRow {
            id: row.get("id")?,
            from_id: text(row, "from_id")?,
            to_id: text(row, "to_id")?,
            handed_on: text(row, "handed_on")?,
            // A list a newer program wrote otherwise is not guessed at.
            items: serde_json::from_str(&items).unwrap_or_default(),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes a hand-over down; it is never changed afterwards.
pub fn put(tx: &Transaction, unit: &str, row: &HandoverRow) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put.sql"))?
        .execute(named_params! {
            ":id": row.id, ":unit_id": unit, ":from_id": row.from_id, ":to_id": row.to_id,
            ":handed_on": row.handed_on, ":items": serde_json::to_string(&row.items)?,
        })?;
    Ok(())
}
