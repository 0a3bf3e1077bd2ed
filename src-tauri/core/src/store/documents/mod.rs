//! The documents register (synced).

use std::str::FromStr;

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::documents::{DocumentKind, Secrecy};
use crate::error::Error;

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRow {
    pub id: String,
    pub kind: DocumentKind,
    pub number: String,
    pub issued_on: Option<String>,
    pub issuer: String,
    /// Trích yếu; empty where it is marked.
    pub name: String,
    pub secrecy: Secrecy,
    pub effective_on: Option<String>,
    pub expires_on: Option<String>,
}

impl TryFrom<&Row<'_>> for DocumentRow {
    type Error = rusqlite::Error;

    fn try_from(row: &Row) -> Result<Self, rusqlite::Error> {
        let text = |c: &str| {
            row.get::<_, Option<String>>(c)
                .map(Option::unwrap_or_default)
        };
        let secrecy: Option<String> = row.get("secrecy")?;
        Ok(DocumentRow {
            id: row.get("id")?,
            kind: DocumentKind::from_str(&text("kind")?).unwrap_or(DocumentKind::Other),
            number: text("number")?,
            issued_on: row.get("issued_on")?,
            issuer: text("issuer")?,
            name: text("name")?,
            // A mark that a newer program wrote holds back like the highest.
            secrecy: secrecy.map_or(Secrecy::Undecided, |s| {
                Secrecy::from_str(&s).unwrap_or(Secrecy::TuyetMat)
            }),
            effective_on: row.get("effective_on")?,
            expires_on: row.get("expires_on")?,
        })
    }
}

/// The documents of a unit.
pub fn list(connection: &Connection, unit: &str) -> Result<Vec<DocumentRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list.sql"))?;
    let rows = statement.query_map([unit], |row| DocumentRow::try_from(row))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Adds or changes a document.
pub fn put(tx: &Transaction, unit: &str, document: &DocumentRow) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put.sql"))?
        .execute(named_params! {
            ":id": document.id, ":unit_id": unit, ":kind": <&'static str>::from(document.kind),
            ":number": document.number, ":issued_on": document.issued_on, ":issuer": document.issuer,
            ":name": document.name, ":secrecy": <&'static str>::from(document.secrecy),
            ":effective_on": document.effective_on, ":expires_on": document.expires_on,
        })?;
    Ok(())
}

/// Deletes a document; it stays with the day of its deletion.
pub fn delete(tx: &Transaction, id: &str, deleted_at: &str) -> Result<(), Error> {
    tx.prepare_cached(include_str!("delete.sql"))?
        .execute(named_params! { ":id": id, ":deleted_at": deleted_at })?;
    Ok(())
}

/// The stored mark of a document; empty where there is none.
pub(super) fn secrecy_of(tx: &Transaction, id: &str) -> Result<String, Error> {
    let found: Option<Option<String>> = tx
        .prepare_cached(include_str!("secrecy_of.sql"))?
        .query_row([id], |row| row.get(0))
        .optional()?;
    Ok(found.flatten().unwrap_or_default())
}
