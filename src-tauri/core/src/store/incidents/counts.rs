//! Adding a register up: what a list holds, by weekday and hour, by category and place.

use std::str::FromStr;

use rusqlite::{Connection, named_params};

use super::{Filter, with_filter};
use crate::domain::models::ModelKind;
use crate::domain::periods::Window;
use crate::domain::registers::IncidentRegister;
use crate::error::Error;

/// What a filtered list adds up to, and how much of it is not known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sums {
    pub incidents: i64,
    pub cleared: i64,
    pub subjects: i64,
    pub dead: i64,
    pub injured: i64,
    pub damage: i64,
    pub damage_unknown: i64,
    pub hour_unknown: i64,
    pub without_place: i64,
}

/// Adds up the entries of a window.
pub fn sums(
    connection: &Connection,
    unit: &str,
    register: IncidentRegister,
    window: Window,
    filter: &Filter,
) -> Result<Sums, Error> {
    with_filter(unit, register, window, filter, &[], |values| {
        let mut statement = connection.prepare_cached(include_str!("sum.sql"))?;
        Ok(statement.query_row(values, |row| {
            Ok(Sums {
                incidents: row.get("incidents")?,
                cleared: row.get("cleared")?,
                subjects: row.get("subjects")?,
                dead: row.get("dead")?,
                injured: row.get("injured")?,
                damage: row.get("damage")?,
                damage_unknown: row.get("damage_unknown")?,
                hour_unknown: row.get("hour_unknown")?,
                without_place: row.get("without_place")?,
            })
        })?)
    })
}

/// Entries of one weekday and hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeatCell {
    /// 0 is Sunday.
    pub weekday: u8,
    /// 0–23; `None` when nobody knows.
    pub hour: Option<u8>,
    pub incidents: i64,
}

/// Counts a window by weekday and hour.
pub fn heat_map(
    connection: &Connection,
    unit: &str,
    register: IncidentRegister,
    window: Window,
    categories: Option<&[String]>,
    residential_unit: Option<&str>,
) -> Result<Vec<HeatCell>, Error> {
    let mut statement = connection.prepare_cached(include_str!("heat_map.sql"))?;
    let rows = statement.query_map(
        named_params! {
            ":unit_id": unit, ":register": register.code(), ":first": window.first.to_string(),
            ":last": window.last.to_string(),
            ":categories": categories.map(serde_json::to_string).transpose()?,
            ":residential_unit_id": residential_unit,
        },
        |row| {
            Ok(HeatCell {
                weekday: row.get("weekday")?,
                hour: row.get("hour")?,
                incidents: row.get("incidents")?,
            })
        },
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Entries of one category or cause, place and helper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StructureRow {
    pub code: Option<String>,
    pub residential_unit_id: Option<String>,
    pub residential_unit: Option<String>,
    pub helped_kind: Option<ModelKind>,
    pub incidents: i64,
    pub cleared: i64,
}

/// Counts a window by category or cause, place and helper.
pub fn structure(
    connection: &Connection,
    unit: &str,
    register: IncidentRegister,
    window: Window,
) -> Result<Vec<StructureRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("structure.sql"))?;
    let rows = statement.query_map(
        named_params! {
            ":unit_id": unit, ":register": register.code(), ":first": window.first.to_string(),
            ":last": window.last.to_string(),
        },
        |row| {
            Ok(StructureRow {
                code: row.get("code")?,
                residential_unit_id: row.get("residential_unit_id")?,
                residential_unit: row.get("residential_unit")?,
                helped_kind: row
                    .get::<_, Option<String>>("helped_kind")?
                    .and_then(|k| ModelKind::from_str(&k).ok()),
                incidents: row.get("incidents")?,
                cleared: row.get("cleared")?,
            })
        },
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}
