//! Crime reports and their events (synced), and where each report stands (local, computed).

mod counts;
mod list;
mod standings;

use std::str::FromStr;

use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::crime_reports::{Channel, Ground, ReportKind, minute, parse_minute};
use crate::domain::deadlines::{EventKind, Group, Stage};
use crate::error::Error;

pub use counts::{ReportCounts, TabCounts, count_by_month, tab_counts};
pub use list::{Page, Searched, Tab, list_ids, list_named, owing_rows, received, years};
pub(super) use standings::{refresh, refresh_if_rules_changed, triggers};

/// A report as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportInput {
    pub id: String,
    pub year: i32,
    pub number: i64,
    pub received_at: NaiveDateTime,
    pub channel: Channel,
    pub kind: ReportKind,
    pub category: String,
    pub residential_unit_id: Option<String>,
    pub group: Group,
    pub officer_id: Option<String>,
}

/// A report with where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportRow {
    pub id: String,
    pub year: i32,
    pub number: i64,
    pub received_at: NaiveDateTime,
    /// `None` for a word of a newer program.
    pub channel: Option<Channel>,
    pub kind: Option<ReportKind>,
    pub category: String,
    pub residential_unit_id: Option<String>,
    pub residential_unit: String,
    /// At receipt.
    pub group: Group,
    /// In force.
    pub group_now: Group,
    pub officer_id: Option<String>,
    pub officer: String,
    pub stage: Stage,
    pub is_taken_up: bool,
    pub outcome: Option<EventKind>,
    pub settled_at: Option<NaiveDateTime>,
    pub is_in_time: Option<bool>,
    pub main_code: Option<String>,
    pub main_legal: Option<NaiveDateTime>,
    pub running: Vec<RunningClock>,
}

/// A clock somebody must still meet, or may.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunningClock {
    pub code: String,
    pub warning: NaiveDateTime,
    pub legal: NaiveDateTime,
    pub is_day_end: bool,
    pub is_optional: bool,
}

/// An event as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventRow {
    pub id: String,
    pub kind: EventKind,
    pub at: NaiveDateTime,
    pub until_on: Option<String>,
    pub ground: Option<Ground>,
}

fn text(row: &Row, column: &str) -> Result<String, rusqlite::Error> {
    Ok(row.get::<_, Option<String>>(column)?.unwrap_or_default())
}

fn word<T: FromStr>(row: &Row, column: &str) -> Result<Option<T>, rusqlite::Error> {
    Ok(T::from_str(&text(row, column)?).ok())
}

fn moment(row: &Row, column: &str) -> Result<Option<NaiveDateTime>, rusqlite::Error> {
    Ok(parse_minute(&text(row, column)?))
}

impl TryFrom<&Row<'_>> for ReportRow {
    type Error = rusqlite::Error;

    fn try_from(row: &Row) -> Result<Self, rusqlite::Error> {
        let running: String = row.get("running")?;
        Ok(ReportRow {
            id: row.get("id")?,
            year: row.get("year")?,
            number: row.get::<_, Option<i64>>("number")?.unwrap_or_default(),
            received_at: moment(row, "received_at")?.unwrap_or_default(),
            channel: word(row, "channel")?,
            kind: word(row, "kind")?,
            category: text(row, "category")?,
            residential_unit_id: row.get("residential_unit_id")?,
            residential_unit: text(row, "residential_unit")?,
            group: word(row, "report_group")?.unwrap_or(Group::B),
            group_now: word(row, "group_now")?.unwrap_or(Group::B),
            officer_id: row.get("officer_id")?,
            officer: text(row, "officer")?,
            stage: word(row, "stage")?.unwrap_or(Stage::Open),
            is_taken_up: row.get("is_taken_up")?,
            outcome: word(row, "outcome")?,
            settled_at: moment(row, "settled_at")?,
            is_in_time: row.get("is_in_time")?,
            main_code: row.get("main_code")?,
            main_legal: moment(row, "main_legal")?,
            running: standings::read_running(&running),
        })
    }
}

/// A report of a unit.
pub fn find(connection: &Connection, unit: &str, id: &str) -> Result<Option<ReportRow>, Error> {
    Ok(connection
        .prepare_cached(include_str!("get.sql"))?
        .query_row(named_params! { ":id": id, ":unit_id": unit }, |row| {
            ReportRow::try_from(row)
        })
        .optional()?)
}

/// Adds or changes a report.
pub fn put(tx: &Transaction, unit: &str, report: &ReportInput) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put.sql"))?
        .execute(named_params! {
            ":id": report.id, ":unit_id": unit, ":year": report.year, ":number": report.number,
            ":received_at": minute(report.received_at),
            ":channel": <&'static str>::from(report.channel),
            ":kind": <&'static str>::from(report.kind), ":category": report.category,
            ":residential_unit_id": report.residential_unit_id,
            ":report_group": <&'static str>::from(report.group), ":officer_id": report.officer_id,
        })?;
    Ok(())
}

/// Reports of an officer that are not settled, by their first clock.
pub fn list_open_of(
    connection: &Connection,
    unit: &str,
    officer: &str,
) -> Result<Vec<ReportRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_open_of.sql"))?;
    let rows = statement.query_map(
        named_params! { ":unit_id": unit, ":officer_id": officer },
        |row| ReportRow::try_from(row),
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Gives a report to another officer.
pub fn put_officer(tx: &Transaction, id: &str, officer: &str) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_officer.sql"))?
        .execute(named_params! { ":id": id, ":officer_id": officer })?;
    Ok(())
}

/// The report a step belongs to, also of a step that was taken off.
pub fn report_of_event(
    connection: &Connection,
    unit: &str,
    event: &str,
) -> Result<Option<String>, Error> {
    Ok(connection
        .prepare_cached(include_str!("get_report_of_event.sql"))?
        .query_row(named_params! { ":id": event, ":unit_id": unit }, |row| {
            row.get(0)
        })
        .optional()?
        .flatten())
}

/// Deletes a report; it stays with the day of its deletion, and its number is not given again.
pub fn delete(tx: &Transaction, id: &str, deleted_at: &str) -> Result<(), Error> {
    tx.prepare_cached(include_str!("delete.sql"))?
        .execute(named_params! { ":id": id, ":deleted_at": deleted_at })?;
    Ok(())
}

/// The number after the highest ever given in a year.
pub fn next_number(connection: &Connection, unit: &str, year: i32) -> Result<i64, Error> {
    Ok(connection
        .prepare_cached(include_str!("next_number.sql"))?
        .query_row(named_params! { ":unit_id": unit, ":year": year }, |row| {
            row.get(0)
        })?)
}

/// Whether another report of the year has the number.
pub fn is_number_taken(
    connection: &Connection,
    unit: &str,
    year: i32,
    number: i64,
    except: &str,
) -> Result<bool, Error> {
    let found: Option<String> = connection
        .prepare_cached(include_str!("find_number.sql"))?
        .query_row(
            named_params! { ":unit_id": unit, ":year": year, ":number": number, ":id": except },
            |row| row.get(0),
        )
        .optional()?;
    Ok(found.is_some())
}

/// Numbers that two PCs gave without having seen each other.
pub fn duplicates(connection: &Connection, unit: &str, year: i32) -> Result<Vec<i64>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_duplicates.sql"))?;
    let rows = statement.query_map(named_params! { ":unit_id": unit, ":year": year }, |row| {
        row.get::<_, Option<i64>>(0)
    })?;
    Ok(rows
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .flatten()
        .collect())
}

/// The events of a report by time; events of a newer program's kinds are left out.
pub fn events(connection: &Connection, unit: &str, report: &str) -> Result<Vec<EventRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_events.sql"))?;
    let mut rows = statement.query(named_params! { ":report_id": report, ":unit_id": unit })?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (Some(kind), Some(at)) = (word(row, "kind")?, moment(row, "at")?) else {
            continue;
        };
        found.push(EventRow {
            id: row.get("id")?,
            kind,
            at,
            until_on: row.get("until_on")?,
            ground: word(row, "ground")?,
        });
    }
    Ok(found)
}

/// Adds or changes an event.
pub fn put_event(
    tx: &Transaction,
    unit: &str,
    report: &str,
    event: &EventRow,
) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_event.sql"))?
        .execute(named_params! {
            ":id": event.id, ":unit_id": unit, ":report_id": report,
            ":kind": <&'static str>::from(event.kind), ":at": minute(event.at),
            ":until_on": event.until_on, ":ground": event.ground.map(<&'static str>::from),
        })?;
    Ok(())
}

/// Deletes an event.
pub fn delete_event(tx: &Transaction, id: &str, deleted_at: &str) -> Result<(), Error> {
    tx.prepare_cached(include_str!("delete_event.sql"))?
        .execute(named_params! { ":id": id, ":deleted_at": deleted_at })?;
    Ok(())
}
