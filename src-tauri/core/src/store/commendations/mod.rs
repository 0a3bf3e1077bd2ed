//! Commendations (synced).

use std::str::FromStr;

use rusqlite::{Connection, Row, Transaction, named_params};

use crate::domain::commendations::{CommendationForm, Honoured};
use crate::error::Error;

/// A commendation: one name, or a count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommendationRow {
    pub id: String,
    pub year: i32,
    pub honoured: Honoured,
    /// The collective or office holder; empty for a count.
    pub name: String,
    pub office: String,
    pub count: i64,
    pub form: CommendationForm,
    pub number: String,
    pub issued_on: Option<String>,
    pub issuer: String,
}

impl TryFrom<&Row<'_>> for CommendationRow {
    type Error = rusqlite::Error;

    fn try_from(row: &Row) -> Result<Self, rusqlite::Error> {
        let text = |c: &str| {
            row.get::<_, Option<String>>(c)
                .map(Option::unwrap_or_default)
        };
        Ok(CommendationRow {
            id: row.get("id")?,
            year: row.get::<_, Option<i32>>("year")?.unwrap_or(0),
            honoured: Honoured::from_str(&text("kind")?).unwrap_or(Honoured::Citizens),
            name: text("name")?,
            office: text("office")?,
            count: row.get::<_, Option<i64>>("honoured")?.unwrap_or(0),
            form: CommendationForm::from_str(&text("form")?).unwrap_or(CommendationForm::Other),
            number: text("number")?,
            issued_on: row.get("issued_on")?,
            issuer: text("issuer")?,
        })
    }
}

/// The commendations of a unit.
pub fn list(connection: &Connection, unit: &str) -> Result<Vec<CommendationRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list.sql"))?;
    let rows = statement.query_map([unit], |row| CommendationRow::try_from(row))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Adds or changes a commendation.
pub fn put(tx: &Transaction, unit: &str, row: &CommendationRow) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put.sql"))?.execute(named_params! {
        ":id": row.id, ":unit_id": unit, ":year": row.year, ":kind": <&'static str>::from(row.honoured),
        ":name": row.name, ":office": row.office, ":honoured": row.count,
        ":form": <&'static str>::from(row.form), ":number": row.number, ":issued_on": row.issued_on,
        ":issuer": row.issuer,
    })?;
    Ok(())
}

/// Deletes a commendation; it stays with the day of its deletion.
pub fn delete(tx: &Transaction, id: &str, deleted_at: &str) -> Result<(), Error> {
    tx.prepare_cached(include_str!("delete.sql"))?
        .execute(named_params! { ":id": id, ":deleted_at": deleted_at })?;
    Ok(())
}
