//! What taking something back must leave right: the steps of a report keep their order.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;

use super::detail::events_of;
use super::events::{check_resting, event_words};
use super::save::{check_group, check_receipt};
use super::why::moment_words;
use crate::domain::deadlines::{Group, misfits};
use crate::error::Error;
use crate::store::Connection;
use crate::store::crime_reports::{self as store, EventRow};
use crate::store::doors::Watch;
use crate::texts::Language;

/// A report as the rules of order see it.
#[derive(Debug, Clone)]
struct Seen {
    unit: String,
    received: NaiveDateTime,
    group: Group,
    events: Vec<EventRow>,
}

/// Holds the reports that an undo touches to the rules that bind what a person records.
///
/// What did not fit before (rows that two PCs left in another order) may stay as it was.
#[derive(Debug)]
pub(crate) struct ReportsWatch {
    language: Language,
    /// By id; `None` where the report is not there before the undo.
    before: BTreeMap<String, Option<Seen>>,
    /// Steps that are not there before the undo, with their unit.
    brought_back: BTreeMap<String, String>,
}

impl ReportsWatch {
    pub(crate) fn new(language: Language) -> ReportsWatch {
        ReportsWatch {
            language,
            before: BTreeMap::new(),
            brought_back: BTreeMap::new(),
        }
    }

    fn check(&self, before: &Seen, after: &Seen) -> Result<(), Error> {
        check_group(before.group, after.group, &after.events, self.language)?;
        check_receipt(
            before.received,
            after.received,
            &after.events,
            self.language,
        )?;
        let stays: BTreeSet<&str> = after.events.iter().map(|e| e.id.as_str()).collect();
        let rest = events_of(&after.events);
        let happened = events_of(&before.events);
        for (row, event) in before.events.iter().zip(&happened) {
            if !stays.contains(row.id.as_str()) {
                check_resting(*event, after.group, &rest, self.language)?;
            }
        }
        let unfit = misfits(before.group, &happened);
        let newly = misfits(after.group, &rest)
            .into_iter()
            .find(|event| !unfit.contains(event));
        match newly {
            None => Ok(()),
            Some(event) => Err(Error::UndoMisfits {
                event: event_words(event.kind, self.language),
                at: moment_words(event.at, self.language),
            }),
        }
    }
}

impl Watch for ReportsWatch {
    fn before(
        &mut self,
        db: &Connection,
        unit: &str,
        rows: &BTreeSet<(String, String)>,
    ) -> Result<(), Error> {
        for (table, id) in rows {
            let report = match table.as_str() {
                "crime_reports" => Some(id.clone()),
                "crime_report_events" => {
                    let report = store::report_of_event(db, unit, id)?;
                    if report.is_none() {
                        self.brought_back.insert(id.clone(), unit.to_owned());
                    }
                    report
                }
                _ => None,
            };
            if let Some(report) = report.filter(|report| !self.before.contains_key(report)) {
                let seen = see(db, unit, &report)?;
                self.before.insert(report, seen);
            }
        }
        Ok(())
    }

    fn after(&self, db: &Connection) -> Result<(), Error> {
        let mut before = self.before.clone();
        for (id, unit) in &self.brought_back {
            let report = store::report_of_event(db, unit, id)?;
            let Some(report) = report.filter(|report| !before.contains_key(report)) else {
                continue;
            };
            let mut seen = see(db, unit, &report)?;
            if let Some(seen) = &mut seen {
                seen.events
                    .retain(|e| !self.brought_back.contains_key(&e.id));
            }
            before.insert(report, seen);
        }
        for (id, before) in &before {
            let Some(before) = before else { continue };
            if let Some(after) = see(db, &before.unit, id)? {
                self.check(before, &after)?;
            }
        }
        Ok(())
    }
}

fn see(db: &Connection, unit: &str, id: &str) -> Result<Option<Seen>, Error> {
    let Some(report) = store::find(db, unit, id)? else {
        return Ok(None);
    };
    Ok(Some(Seen {
        unit: unit.to_owned(),
        received: report.received_at,
        group: report.group,
        events: store::events(db, unit, id)?,
    }))
}
