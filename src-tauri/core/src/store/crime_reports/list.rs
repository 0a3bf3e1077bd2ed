//! Pages of the register.

use chrono::NaiveDateTime;
use rusqlite::{Connection, Row, named_params};

use super::ReportRow;
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

/// The reports of a tab: open ones by their first clock, others the latest received first.
///
/// `keep` looks at each row before it is counted: a search.
pub fn list(
    connection: &Connection,
    unit: &str,
    page: Page,
    keep: impl Fn(&ReportRow) -> bool,
) -> Result<Vec<ReportRow>, Error> {
    let read = |row: &Row| ReportRow::try_from(row);
    let (limit, offset) = (page.limit, page.offset);
    let rank = i64::from(page.tab == Tab::Suspended);
    let is_overdue = page.tab == Tab::Overdue;
    let sql = match page.tab {
        Tab::All | Tab::Settled => include_str!("list_year.sql"),
        Tab::Open | Tab::Suspended => include_str!("list_rank.sql"),
        Tab::DueSoon | Tab::Overdue => include_str!("list_owing.sql"),
    };
    let mut statement = connection.prepare_cached(sql)?;
    let rows = match page.tab {
        Tab::All | Tab::Settled => statement.query_map(
            named_params! {
                ":unit_id": unit, ":year": page.year,
                ":least_rank": if page.tab == Tab::Settled { 2 } else { 0 },
                ":limit": limit, ":offset": offset,
            },
            read,
        )?,
        Tab::Open | Tab::Suspended => statement.query_map(
            named_params! {
                ":unit_id": unit, ":rank": rank, ":limit": limit, ":offset": offset,
            },
            read,
        )?,
        Tab::DueSoon | Tab::Overdue => statement.query_map(
            named_params! {
                ":unit_id": unit, ":now": minute(page.now), ":soon": minute(page.soon),
                ":is_overdue": is_overdue, ":limit": limit, ":offset": offset,
            },
            read,
        )?,
    };
    let mut found = Vec::new();
    for row in rows {
        let row = row?;
        if keep(&row) {
            found.push(row);
        }
    }
    Ok(found)
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
    let mut rows = list(connection, unit, page(Tab::Overdue), |_| true)?;
    rows.extend(list(connection, unit, page(Tab::DueSoon), |_| true)?);
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
