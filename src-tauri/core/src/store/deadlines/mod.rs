//! How a unit counts deadlines: its readings and its days off (synced).

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::domain::deadlines::{DaysOff, Reading};
use crate::domain::ids::natural_id;
use crate::error::Error;

/// What the law leaves open, as a unit reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    pub receipt_is_first_day: bool,
    pub holiday_moves_days: bool,
    /// Remote mountains or islands: 48 hours for group a.
    pub is_remote: bool,
}

impl Default for Settings {
    /// The earlier dates.
    fn default() -> Settings {
        Settings {
            receipt_is_first_day: true,
            holiday_moves_days: false,
            is_remote: false,
        }
    }
}

impl Settings {
    /// The reading the settings choose.
    pub fn reading(self) -> Reading {
        Reading::chosen(self.receipt_is_first_day, self.holiday_moves_days)
    }
}

/// The settings of a unit; the earlier dates where nobody chose.
pub fn get(connection: &Connection, unit: &str) -> Result<Settings, Error> {
    let usual = Settings::default();
    let found = connection
        .prepare_cached(include_str!("get_settings.sql"))?
        .query_row(named_params! { ":unit_id": unit }, |row| {
            let flag = |i: usize, other: bool| {
                row.get::<_, Option<i64>>(i)
                    .map(|v| v.map_or(other, |n| n != 0))
            };
            Ok(Settings {
                receipt_is_first_day: flag(0, usual.receipt_is_first_day)?,
                holiday_moves_days: flag(1, usual.holiday_moves_days)?,
                is_remote: flag(2, usual.is_remote)?,
            })
        })
        .optional()?;
    Ok(found.unwrap_or(usual))
}

/// Writes the settings of a unit.
pub fn put(tx: &Transaction, unit: &str, settings: Settings) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_settings.sql"))?
        .execute(named_params! {
            ":id": natural_id("deadline_settings", &[unit]), ":unit_id": unit,
            ":receipt_is_first_day": i64::from(settings.receipt_is_first_day),
            ":holiday_moves_days": i64::from(settings.holiday_moves_days),
            ":is_remote": i64::from(settings.is_remote),
        })?;
    Ok(())
}

/// The days a unit declared: off, or worked.
pub fn days_off(connection: &Connection, unit: &str) -> Result<DaysOff, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_days_off.sql"))?;
    let mut rows = statement.query(named_params! { ":unit_id": unit })?;
    let mut found = DaysOff::default();
    while let Some(row) = rows.next()? {
        let (day, kind): (Option<String>, String) = (row.get(0)?, row.get(1)?);
        let Some(day) = day.and_then(|d| d.parse().ok()) else {
            continue;
        };
        if kind == "worked" {
            found.worked.insert(day);
        } else {
            found.off.insert(day);
        }
    }
    Ok(found)
}

/// Declares a day: "off", "worked", or nothing again.
pub fn put_day(tx: &Transaction, unit: &str, day: &str, kind: Option<&str>) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_day_off.sql"))?
        .execute(named_params! {
            ":id": natural_id("days_off", &[unit, day]), ":unit_id": unit, ":day": day, ":kind": kind,
        })?;
    Ok(())
}
