//! Counts of the register: for its tabs, and for the indicators it feeds.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use rusqlite::{Connection, named_params};

use crate::domain::crime_reports::minute;
use crate::domain::periods::Window;
use crate::error::Error;

/// What the register counts in a window of days.
///
/// `tin-bao` is `received`; `tin-bao-dung-han` is `received_in_time`, which never exceeds it, so
/// that their ratio is a share. `handled` and `handled_in_time` count by the day of settling: a
/// report carried over from an earlier window is in them too.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReportCounts {
    /// Received in the window.
    pub received: i64,
    /// Of these, settled in time by now, whenever that was.
    pub received_in_time: i64,
    /// Settled in the window, whenever received.
    pub handled: i64,
    /// Of these, in time.
    pub handled_in_time: i64,
}

/// Counts the reports of a unit in each window, both days included; of one residential unit, or
/// of all. "In time" is by the legal end of the report's main clock under the unit's own reading
/// (`domain::deadlines`), so it is a function of synced rows alone.
pub fn count_by_month(
    connection: &Connection,
    unit: &str,
    windows: &[Window],
    residential_unit: Option<&str>,
) -> Result<Vec<ReportCounts>, Error> {
    let mut received = connection.prepare_cached(include_str!("count_received.sql"))?;
    let mut settled = connection.prepare_cached(include_str!("count_settled.sql"))?;
    let begin = |day: NaiveDate| minute(day.and_time(NaiveTime::MIN));
    let mut counts = Vec::with_capacity(windows.len());
    for window in windows {
        let (first, after) = (begin(window.first), begin(window.last + Days::new(1)));
        let values = named_params! {
            ":unit_id": unit, ":first": first, ":after": after,
            ":residential_unit_id": residential_unit,
        };
        let pair = |row: &rusqlite::Row| Ok((row.get(0)?, row.get(1)?));
        let (all, in_time) = received.query_row(values, pair)?;
        let (handled, handled_in_time) = settled.query_row(values, pair)?;
        counts.push(ReportCounts {
            received: all,
            received_in_time: in_time,
            handled,
            handled_in_time,
        });
    }
    Ok(counts)
}

/// What the tabs of the register carry.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TabCounts {
    /// Of the year.
    pub all: i64,
    pub settled: i64,
    pub in_time: i64,
    /// Settled ones of which it is known whether they were in time.
    pub judged: i64,
    /// Of any year.
    pub open: i64,
    pub suspended: i64,
    pub overdue: i64,
    pub due_soon: i64,
}

/// Counts the tabs of a year at a moment.
pub fn tab_counts(
    connection: &Connection,
    unit: &str,
    year: i32,
    now: NaiveDateTime,
    soon: NaiveDateTime,
) -> Result<TabCounts, Error> {
    let mut counts = connection
        .prepare_cached(include_str!("count_year.sql"))?
        .query_row(named_params! { ":unit_id": unit, ":year": year }, |row| {
            Ok(TabCounts {
                all: row.get(0)?,
                settled: row.get(1)?,
                in_time: row.get(2)?,
                judged: row.get(3)?,
                ..TabCounts::default()
            })
        })?;
    let rank = |rank: i64| -> Result<i64, Error> {
        Ok(connection
            .prepare_cached(include_str!("count_rank.sql"))?
            .query_row(named_params! { ":unit_id": unit, ":rank": rank }, |row| {
                row.get(0)
            })?)
    };
    counts.open = rank(0)?;
    counts.suspended = rank(1)?;
    (counts.overdue, counts.due_soon) = connection
        .prepare_cached(include_str!("count_owing.sql"))?
        .query_row(
            named_params! { ":unit_id": unit, ":now": minute(now), ":soon": minute(soon) },
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
    Ok(counts)
}
