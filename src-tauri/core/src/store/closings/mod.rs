//! Signed acts over periods (synced).

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::closings::{Act, CopyCell, CopyChange, CopyPlace};
use crate::error::Error;

/// A signed act without its copies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosingRow {
    pub act: Act,
    pub unit_id: String,
    pub period: String,
    pub signer_id: String,
    pub signer: String,
    pub position: String,
    pub reason: String,
    /// Heads at signing, by device, the signing device's own included.
    pub seen: BTreeMap<String, i64>,
}

/// What an act froze.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Copies {
    pub figures: Vec<CopyCell>,
    pub places: Vec<CopyPlace>,
    pub changes: Vec<CopyChange>,
    /// The data of the printed sheets, as they were handed to the printer.
    pub printed: serde_json::Value,
}

impl TryFrom<&Row<'_>> for ClosingRow {
    type Error = rusqlite::Error;

    fn try_from(row: &Row) -> Result<Self, rusqlite::Error> {
        let text = |c: &str| {
            row.get::<_, Option<String>>(c)
                .map(Option::unwrap_or_default)
        };
        Ok(ClosingRow {
            act: Act {
                id: row.get("id")?,
                number: row.get::<_, Option<i64>>("number")?.unwrap_or_default(),
                previous: row.get("previous")?,
                settles: read(&text("settles")?),
                device: text("device")?,
                signed_at: row.get::<_, Option<i64>>("signed_at")?.unwrap_or_default(),
            },
            unit_id: row.get("unit_id")?,
            period: text("period")?,
            signer_id: text("signer_id")?,
            signer: text("signer")?,
            position: text("position")?,
            reason: text("reason")?,
            seen: read(&text("seen")?),
        })
    }
}

/// What cannot be read (a newer program wrote it) counts as nothing.
fn read<T: serde::de::DeserializeOwned + Default>(text: &str) -> T {
    serde_json::from_str(text).unwrap_or_default()
}

/// The acts of some units; of some periods, or of all.
pub fn list(
    connection: &Connection,
    units: &[String],
    periods: Option<&[String]>,
) -> Result<Vec<ClosingRow>, Error> {
    let periods = periods.map(serde_json::to_string).transpose()?;
    let mut statement = connection.prepare_cached(include_str!("list.sql"))?;
    let rows = statement.query_map(
        named_params! { ":units": serde_json::to_string(units)?, ":periods": periods },
        |row| ClosingRow::try_from(row),
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The whole ward's figures an act froze.
pub fn figures(connection: &Connection, id: &str) -> Result<Vec<CopyCell>, Error> {
    let mut statement = connection.prepare_cached(include_str!("figures.sql"))?;
    let text: Option<Option<String>> = statement.query_row([id], |r| r.get(0)).optional()?;
    Ok(read(&text.flatten().unwrap_or_default()))
}

/// The residential units' figures an act froze.
pub fn places(connection: &Connection, id: &str) -> Result<Vec<CopyPlace>, Error> {
    let mut statement = connection.prepare_cached(include_str!("places.sql"))?;
    let text: Option<Option<String>> = statement.query_row([id], |r| r.get(0)).optional()?;
    Ok(read(&text.flatten().unwrap_or_default()))
}

/// Everything an act froze.
pub fn copies(connection: &Connection, id: &str) -> Result<Option<Copies>, Error> {
    let mut statement = connection.prepare_cached(include_str!("texts.sql"))?;
    let found = statement
        .query_row([id], |row| {
            let text = |i| {
                row.get::<_, Option<String>>(i)
                    .map(Option::unwrap_or_default)
            };
            Ok(Copies {
                figures: read(&text(0)?),
                places: read(&text(1)?),
                changes: read(&text(2)?),
                printed: read(&text(3)?),
            })
        })
        .optional()?;
    Ok(found)
}

/// Writes an act once; nothing ever changes it.
pub fn put(tx: &Transaction, row: &ClosingRow, copies: &Copies) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put.sql"))?
        .execute(named_params! {
            ":id": row.act.id, ":unit_id": row.unit_id, ":period": row.period,
            ":number": row.act.number, ":previous": row.act.previous,
            ":settles": serde_json::to_string(&row.act.settles)?,
            ":device": row.act.device, ":signer_id": row.signer_id, ":signer": row.signer,
            ":position": row.position, ":signed_at": row.act.signed_at, ":reason": row.reason,
            ":seen": serde_json::to_string(&row.seen)?,
            ":figures": serde_json::to_string(&copies.figures)?,
            ":places": serde_json::to_string(&copies.places)?,
            ":changes": serde_json::to_string(&copies.changes)?,
            ":printed": serde_json::to_string(&copies.printed)?,
        })?;
    Ok(())
}

/// One act.
pub fn find(connection: &Connection, id: &str) -> Result<Option<ClosingRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("find.sql"))?;
    let row = statement
        .query_row([id], |row| ClosingRow::try_from(row))
        .optional()?;
    Ok(row)
}
