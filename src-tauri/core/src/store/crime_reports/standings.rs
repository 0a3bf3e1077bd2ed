//! Computes where reports stand, inside the transaction that changed them.
//!
//! A standing is a function of synced rows (report, events, settings, days off) and of the shipped
//! rule table, never of the present moment: two PCs with the same entries store the same one, and
//! what is due or late is a comparison with the clock in the query.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use serde_json::{Value, json};

use super::{RunningClock, events};
use crate::domain::crime_reports::{minute, parse_minute};
use crate::domain::deadlines::{
    Clock, DaysOff, Event, Facts, Group, Stage, Standing, fingerprint, standing,
};
use crate::error::Error;
use crate::store::deadlines::{self, Settings};

/// Temp triggers of the writing connection: whatever a standing rests on marks it stale.
///
/// What is marked already is asked for by name: `insert or ignore` would take over the conflict rule
/// of the statement that fired the trigger, and the doors write by upsert.
pub(crate) fn triggers() -> String {
    let mark = |reports: &str| {
        format!(
            "insert into crime_report_stale select id from ({reports})
             where id is not null and id not in (select report_id from crime_report_stale);"
        )
    };
    let of_unit = |row: &str| format!("select id from crime_reports where unit_id = {row}.unit_id");
    let events = [
        ("crime_reports", "insert", "select new.id as id".to_owned()),
        ("crime_reports", "update", "select new.id as id".to_owned()),
        ("crime_reports", "delete", "select old.id as id".to_owned()),
        (
            "crime_report_events",
            "insert",
            "select new.report_id as id".to_owned(),
        ),
        (
            "crime_report_events",
            "update",
            "select old.report_id as id union select new.report_id".to_owned(),
        ),
        (
            "crime_report_events",
            "delete",
            "select old.report_id as id".to_owned(),
        ),
        ("deadline_settings", "insert", of_unit("new")),
        ("deadline_settings", "update", of_unit("new")),
        ("deadline_settings", "delete", of_unit("old")),
        ("days_off", "insert", of_unit("new")),
        ("days_off", "update", of_unit("new")),
        ("days_off", "delete", of_unit("old")),
    ];
    events
        .map(|(table, event, reports)| {
            format!(
                "create temp trigger {table}_stale_{event} after {event} on {table} begin {} end;",
                mark(&reports)
            )
        })
        .concat()
}

/// How a unit counts, read once.
type Ways = BTreeMap<String, (Settings, DaysOff)>;

/// Computes every stale standing anew. Each door calls it before its transaction ends.
pub(crate) fn refresh(tx: &Transaction) -> Result<(), Error> {
    let stale: Vec<String> = {
        let mut statement = tx.prepare_cached(include_str!("list_stale.sql"))?;
        let rows = statement.query_map([], |row| row.get(0))?;
        rows.collect::<Result<_, _>>()?
    };
    if stale.is_empty() {
        return Ok(());
    }
    let mut ways = Ways::new();
    for id in &stale {
        refresh_one(tx, id, &mut ways)?;
    }
    tx.prepare_cached(include_str!("clear_stale.sql"))?
        .execute([])?;
    Ok(())
}

/// Computes every standing anew when the shipped rule table is another than theirs.
pub(crate) fn refresh_if_rules_changed(connection: &mut Connection) -> Result<(), Error> {
    let stored: Option<String> = connection
        .prepare_cached(include_str!("get_fingerprint.sql"))?
        .query_row([], |row| row.get(0))
        .optional()?;
    if stored.as_deref() == Some(fingerprint()) {
        return Ok(());
    }
    let tx = crate::store::begin(connection)?;
    tx.prepare_cached(include_str!("mark_all.sql"))?
        .execute([])?;
    refresh(&tx)?;
    tx.prepare_cached(include_str!("put_fingerprint.sql"))?
        .execute(named_params! { ":fingerprint": fingerprint() })?;
    tx.commit()?;
    Ok(())
}

struct Stored {
    unit: String,
    year: i32,
    received: NaiveDateTime,
    residential_unit_id: Option<String>,
    group: Group,
}

fn stored(tx: &Transaction, id: &str) -> Result<Option<Stored>, Error> {
    let found = tx
        .prepare_cached(include_str!("get_facts.sql"))?
        .query_row(named_params! { ":id": id }, |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, Option<i32>>(1)?,
                row.get::<_, Option<String>>(2)?,
                row.get::<_, Option<String>>(3)?,
                row.get::<_, Option<String>>(4)?,
            ))
        })
        .optional()?;
    // A report whose time of receipt has not come yet (its entry is withheld) has no clocks.
    Ok(
        found.and_then(|(unit, year, received, residential_unit_id, group)| {
            let received = parse_minute(&received?)?;
            Some(Stored {
                unit,
                year: year.unwrap_or_else(|| chrono::Datelike::year(&received)),
                received,
                residential_unit_id,
                group: group.and_then(|g| g.parse().ok()).unwrap_or(Group::B),
            })
        }),
    )
}

fn refresh_one(tx: &Transaction, id: &str, ways: &mut Ways) -> Result<(), Error> {
    let Some(report) = stored(tx, id)? else {
        tx.prepare_cached(include_str!("remove_standing.sql"))?
            .execute(named_params! { ":report_id": id })?;
        return Ok(());
    };
    if !ways.contains_key(&report.unit) {
        let way = (
            deadlines::get(tx, &report.unit)?,
            deadlines::days_off(tx, &report.unit)?,
        );
        ways.insert(report.unit.clone(), way);
    }
    let Some((settings, days_off)) = ways.get(&report.unit) else {
        return Ok(());
    };
    let happened: Vec<Event> = events(tx, &report.unit, id)?
        .into_iter()
        .map(|e| Event {
            kind: e.kind,
            at: e.at,
            until: e.until_on.and_then(|d| d.parse().ok()),
        })
        .collect();
    let facts = Facts {
        received: report.received,
        group: report.group,
        is_remote: settings.is_remote,
        events: &happened,
    };
    put_standing(
        tx,
        id,
        &report,
        &standing(&facts, settings.reading(), days_off),
    )
}

fn put_standing(
    tx: &Transaction,
    id: &str,
    report: &Stored,
    standing: &Standing,
) -> Result<(), Error> {
    let running: Vec<RunningClock> = standing.clocks.iter().filter_map(running).collect();
    let owed = || running.iter().filter(|c| !c.is_optional);
    let next = owed().min_by_key(|c| c.warning);
    let main = standing.main.and_then(|place| standing.clocks.get(place));
    let minutes = |at: NaiveDateTime| at.and_utc().timestamp() / 60;
    let (rank, place) = match standing.stage {
        Stage::Open => (0, next.map_or(i64::MAX, |c| minutes(c.warning))),
        Stage::Suspended => (1, -minutes(report.received)),
        Stage::Settled => (2, -minutes(report.received)),
    };
    tx.prepare_cached(include_str!("put_standing.sql"))?
        .execute(named_params! {
            ":report_id": id, ":unit_id": report.unit, ":year": report.year,
            ":received_at": minute(report.received),
            ":residential_unit_id": report.residential_unit_id,
            ":stage": <&'static str>::from(standing.stage),
            ":group_now": <&'static str>::from(standing.group),
            ":is_taken_up": standing.is_taken_up,
            ":outcome": standing.outcome.map(<&'static str>::from),
            ":settled_at": standing.settled_at.map(minute), ":is_in_time": standing.is_in_time,
            ":main_code": main.map(|c| c.rule.code.as_str()),
            ":main_legal": main.and_then(|c| c.legal).map(|c| minute(c.due.last)),
            ":next_code": next.map(|c| c.code.as_str()),
            ":next_warning": next.map(|c| minute(c.warning)),
            ":next_legal": owed().map(|c| c.legal).min().map(minute),
            ":running": write_running(&running), ":rank": rank, ":place": place,
        })?;
    Ok(())
}

fn running(clock: &Clock) -> Option<RunningClock> {
    let (legal, warning) = (clock.legal?, clock.warning?);
    clock.is_running().then(|| RunningClock {
        code: clock.rule.code.clone(),
        warning: warning.last,
        legal: legal.due.last,
        is_day_end: legal.due.is_day_end,
        is_optional: clock.is_optional,
    })
}

fn write_running(clocks: &[RunningClock]) -> String {
    let rows: Vec<Value> = clocks
        .iter()
        .map(|c| {
            json!([
                c.code,
                minute(c.warning),
                minute(c.legal),
                c.is_day_end,
                c.is_optional
            ])
        })
        .collect();
    Value::Array(rows).to_string()
}

/// Reads what [`write_running`] wrote.
pub(super) fn read_running(text: &str) -> Vec<RunningClock> {
    type Stored = (String, String, String, bool, bool);
    let rows: Vec<Stored> = serde_json::from_str(text).unwrap_or_default();
    rows.into_iter()
        .filter_map(|(code, warning, legal, is_day_end, is_optional)| {
            Some(RunningClock {
                code,
                warning: parse_minute(&warning)?,
                legal: parse_minute(&legal)?,
                is_day_end,
                is_optional,
            })
        })
        .collect()
}
