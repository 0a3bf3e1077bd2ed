//! Pages of the register.

use chrono::NaiveDateTime;
use rusqlite::{Connection, named_params};

use super::{ReportRow, find};
use crate::domain::crime_reports::minute;
use crate::error::Error;

/// Which reports a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// All of a year.
    All,
    /// Settled, of a year.
    Settled,
    /// Open, of any year.
    Open,
    /// Suspended, of any year.
    Suspended,
    /// A clock ends soon, of any year.
    DueSoon,
    /// A clock has run out, of any year.
    Overdue,
}

/// What to list, and when it is.
#[derive(Debug, Clone, Copy)]
pub struct Page {
    pub tab: Tab,
    pub year: i32,
    pub now: NaiveDateTime,
    pub soon: NaiveDateTime,
    /// At most this many rows; −1 for all.
    pub limit: i64,
    pub offset: i64,
}

/// What a search looks at of a report: codes and ids as they are stored, empty where none are.
#[derive(Debug, Clone, Copy)]
pub struct Searched<'a> {
    pub year: i32,
    pub number: i64,
    pub category: &'a str,
    pub channel: &'a str,
    pub kind: &'a str,
    pub officer_id: &'a str,
    pub residential_unit_id: &'a str,
}

/// The ids of a tab that `keep` keeps: open ones by their first clock, others the latest received
/// first. A year is looked through without reading its rows whole.
pub fn list_ids(
    connection: &Connection,
    unit: &str,
    page: Page,
    keep: impl Fn(&Searched) -> bool,
) -> Result<Vec<String>, Error> {
    let (limit, offset) = (page.limit, page.offset);
    let rank = i64::from(page.tab == Tab::Suspended);
    let is_overdue = page.tab == Tab::Overdue;
    let sql = match page.tab {
        Tab::All | Tab::Settled => include_str!("list_year.sql"),
        Tab::Open | Tab::Suspended => include_str!("list_rank.sql"),
        Tab::DueSoon | Tab::Overdue => include_str!("list_owing.sql"),
    };
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = match page.tab {
        Tab::All | Tab::Settled => statement.query(named_params! {
            ":unit_id": unit, ":year": page.year,
            ":least_rank": if page.tab == Tab::Settled { 2 } else { 0 },
            ":limit": limit, ":offset": offset,
        })?,
        Tab::Open | Tab::Suspended => statement.query(named_params! {
            ":unit_id": unit, ":rank": rank, ":limit": limit, ":offset": offset,
        })?,
        Tab::DueSoon | Tab::Overdue => statement.query(named_params! {
            ":unit_id": unit, ":now": minute(page.now), ":soon": minute(page.soon),
            ":is_overdue": is_overdue, ":limit": limit, ":offset": offset,
        })?,
    };
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let word = |column| {
            row.get_ref(column)
                .map(|value| value.as_str().unwrap_or_default())
        };
        let searched = Searched {
            year: row.get(1)?,
            number: row.get::<_, Option<i64>>(2)?.unwrap_or_default(),
            category: word(3)?,
            channel: word(4)?,
            kind: word(5)?,
            officer_id: word(6)?,
            residential_unit_id: word(7)?,
        };
        if keep(&searched) {
            found.push(row.get(0)?);
        }
    }
    Ok(found)
}

/// The reports with these ids, in this order.
pub fn list_named(
    connection: &Connection,
    unit: &str,
    ids: &[String],
) -> Result<Vec<ReportRow>, Error> {
    let mut rows = Vec::with_capacity(ids.len());
    for id in ids {
        rows.extend(find(connection, unit, id)?);
    }
    Ok(rows)
}

/// Reports with a clock that has run out or ends soon, and those where something may still be
/// asked for: what the work list looks through. At most `limit` of each.
pub fn owing_rows(
    connection: &Connection,
    unit: &str,
    now: NaiveDateTime,
    soon: NaiveDateTime,
    limit: i64,
) -> Result<Vec<ReportRow>, Error> {
    let page = |tab| Page {
        tab,
        year: 0,
        now,
        soon,
        limit,
        offset: 0,
    };
    let mut ids = list_ids(connection, unit, page(Tab::Overdue), |_| true)?;
    ids.extend(list_ids(connection, unit, page(Tab::DueSoon), |_| true)?);
    let mut rows = list_named(connection, unit, &ids)?;
    let mut statement = connection.prepare_cached(include_str!("list_taken_up.sql"))?;
    let taken = statement
        .query_map(named_params! { ":unit_id": unit, ":limit": limit }, |row| {
            ReportRow::try_from(row)
        })?;
    for row in taken {
        let row = row?;
        if !rows.iter().any(|r| r.id == row.id) {
            rows.push(row);
        }
    }
    Ok(rows)
}

/// The reports received from a minute on and before another, first to last.
pub fn received(
    connection: &Connection,
    unit: &str,
    first: NaiveDateTime,
    after: NaiveDateTime,
) -> Result<Vec<ReportRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_received.sql"))?;
    let rows = statement.query_map(
        named_params! { ":unit_id": unit, ":first": minute(first), ":after": minute(after) },
        |row| ReportRow::try_from(row),
    )?;
    let mut rows: Vec<ReportRow> = rows.collect::<Result<_, _>>()?;
    rows.sort_by_key(|row| (row.received_at, row.number));
    Ok(rows)
}

/// Years with reports, latest first.
pub fn years(connection: &Connection, unit: &str) -> Result<Vec<i32>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_years.sql"))?;
    let rows = statement.query_map(named_params! { ":unit_id": unit }, |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
