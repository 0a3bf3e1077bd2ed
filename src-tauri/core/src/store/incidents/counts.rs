//! Counting a register: by period for the indicators, by weekday and hour, by category and place.

use std::collections::BTreeMap;
use std::str::FromStr;

use rusqlite::{Connection, named_params};
use serde_json::{Value, json};

use super::{Filter, with_filter};
use crate::domain::models::ModelKind;
use crate::domain::periods::Window;
use crate::domain::registers::{Counted, CountedDay, IncidentRegister};
use crate::error::Error;
use crate::store::registers::{PeriodCount, PeriodWindow};

/// Counts a register by periods; a day counts in each period that has it.
pub fn count_by_window(
    connection: &Connection,
    unit: &str,
    register: IncidentRegister,
    day: CountedDay,
    windows: &[PeriodWindow],
    residential_unit: Option<&str>,
) -> Result<Vec<PeriodCount>, Error> {
    let mut statement = connection.prepare_cached(match day {
        CountedDay::Occurred => include_str!("count_by_occurred.sql"),
        CountedDay::Discovered => include_str!("count_by_discovered.sql"),
        CountedDay::Cleared => include_str!("count_by_cleared.sql"),
        // Incidents are not received.
        CountedDay::Received => return Ok(Vec::new()),
    })?;
    let asked: Vec<Value> = windows.iter().map(window_json).collect();
    let mut rows = statement.query(named_params! {
        ":windows": Value::Array(asked).to_string(), ":unit_id": unit,
        ":register": register.code(), ":residential_unit_id": residential_unit,
    })?;
    // By window and category; criminal or not, serious or not.
    let mut alike: Vec<BTreeMap<String, [Counted; 4]>> = vec![BTreeMap::new(); windows.len()];
    while let Some(row) = rows.next()? {
        let Some(of_window) = alike.get_mut(row.get::<_, u32>(0)? as usize) else {
            continue;
        };
        let category = row.get_ref(1)?.as_str().unwrap_or_default();
        if !of_window.contains_key(category) {
            of_window.insert(category.to_owned(), Default::default());
        }
        let number = |column| {
            row.get::<_, Option<i64>>(column)
                .map(Option::unwrap_or_default)
        };
        let (is_criminal, is_serious) = (number(2)? == 1, number(3)? == 1);
        let kind = usize::from(is_criminal) * 2 + usize::from(is_serious);
        let Some(counted) = of_window.get_mut(category).and_then(|k| k.get_mut(kind)) else {
            continue;
        };
        counted.is_criminal = is_criminal;
        counted.is_serious = is_serious;
        counted.entries += 1;
        counted.subjects += number(4)?;
        counted.dead += number(5)?;
        counted.injured += number(6)?;
    }
    let mut counts = Vec::new();
    for (window, of_window) in windows.iter().zip(alike) {
        for (category, kinds) in of_window {
            counts.extend(
                kinds
                    .into_iter()
                    .filter(|c| c.entries > 0)
                    .map(|counted| PeriodCount {
                        period: window.period.clone(),
                        counted: Counted {
                            category: category.clone(),
                            ..counted
                        },
                    }),
            );
        }
    }
    Ok(counts)
}

fn window_json(of: &PeriodWindow) -> Value {
    json!({
        "first": of.window.first.to_string(), "last": of.window.last.to_string(),
    })
}

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
