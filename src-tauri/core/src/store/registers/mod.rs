//! Which register is in force, since when and by whose word (synced), and what a count of one is.

use std::str::FromStr;

use rusqlite::{Connection, Transaction, named_params};

use crate::domain::ids::natural_id;
use crate::domain::periods::{Period, Window};
use crate::domain::registers::{Counted, RegisterKind};
use crate::error::Error;

/// A period to count, and its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeriodWindow {
    pub period: Period,
    pub window: Window,
}

/// What a period counts of entries alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeriodCount {
    /// The index of the place among those asked for.
    pub place: usize,
    pub period: Period,
    pub counted: Counted,
}

/// From which day on a register of a unit gives its indicators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceRow {
    pub id: String,
    pub unit_id: String,
    pub register: RegisterKind,
    /// `None` when the declaration was taken back.
    pub in_force_from: Option<String>,
    pub actor_id: String,
    pub at: Option<i64>,
}

/// The declarations of some units.
pub fn list(connection: &Connection, units: &[String]) -> Result<Vec<SourceRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list.sql"))?;
    let rows = statement.query_map(
        named_params! { ":units": serde_json::to_string(units)? },
        |row| {
            let text = |c: &str| {
                row.get::<_, Option<String>>(c)
                    .map(Option::unwrap_or_default)
            };
            // A register only a newer program knows gives nothing here.
            let Ok(register) = RegisterKind::from_str(&text("register")?) else {
                return Ok(None);
            };
            Ok(Some(SourceRow {
                id: row.get("id")?,
                unit_id: row.get("unit_id")?,
                register,
                in_force_from: row.get("in_force_from")?,
                actor_id: text("actor_id")?,
                at: row.get("at")?,
            }))
        },
    )?;
    let rows: Vec<Option<SourceRow>> = rows.collect::<Result<_, _>>()?;
    Ok(rows.into_iter().flatten().collect())
}

/// Declares from which day on a register gives its indicators, or takes that back.
pub fn put(
    tx: &Transaction,
    unit: &str,
    register: RegisterKind,
    in_force_from: Option<&str>,
) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put.sql"))?
        .execute(named_params! {
            ":id": natural_id("register_sources", &[unit, register.code()]), ":unit_id": unit,
            ":register": register.code(), ":in_force_from": in_force_from,
        })?;
    Ok(())
}
