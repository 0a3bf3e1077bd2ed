//! Taking back one's own actions, and bringing them back.
//!
//! Offered for one's own entries whose registers no later entry touched; never across a closing
//! or a receipt.

use std::collections::BTreeMap;

use super::*;
use crate::actions::closings::period_short;
use crate::actions::crime_reports::ReportsWatch;
use crate::domain::closings::is_before;
use crate::domain::journal::Entry;
use crate::domain::periods::Period;
use crate::error::Error;
use crate::session::{Context, Session};
use crate::store::doors::{author_undo, row_registers};
use crate::store::journal::{self as store, JournalRow};
use crate::store::{Connection, closings, statistics, trust};

/// Tables whose rows are signed acts: nothing takes them back.
const SIGNED: [&str; 3] = ["closings", "assessment_signings", "assessment_acts"];

/// How far back Ctrl Z looks.
const REACH: u32 = 500;

/// Takes back an action: the one named, or one's own latest that can be.
pub fn undo(context: &Context, request: Undo) -> Result<Undone, Error> {
    let session = context.session()?;
    let rows = context.read(|db| store::list_entries(db, i64::MAX, REACH))?;
    let wanted = match request.action_id {
        Some(id) => id,
        None => context
            .read(|db| latest(db, &session, &rows, false))?
            .ok_or(Error::NothingToUndo)?,
    };
    take_back(context, &session, &rows, &wanted, false)
}

/// Brings back what the latest undo took.
pub fn redo(context: &Context, _: Redo) -> Result<Undone, Error> {
    let session = context.session()?;
    let rows = context.read(|db| store::list_entries(db, i64::MAX, REACH))?;
    let wanted = context
        .read(|db| latest(db, &session, &rows, true))?
        .ok_or(Error::NothingToUndo)?;
    take_back(context, &session, &rows, &wanted, true)
}

fn is_own(session: &Session, entry: &Entry) -> bool {
    entry.header.device == session.folder.device_id
        && entry.header.actor.id == session.person.staff_id
}

/// The latest own action that is an undo (for redo) or is not (for undo), and not taken back.
///
/// An undo of an undo brought an action back, so it is passed over here: its target stands again.
fn latest(
    db: &Connection,
    session: &Session,
    rows: &[JournalRow],
    wants_undo: bool,
) -> Result<Option<String>, Error> {
    for row in rows.iter().filter(|r| is_own(session, &r.entry)) {
        let header = &row.entry.header;
        let is_undo = !header.undoes.is_empty();
        if header.action == "redo"
            || header.action == "create_folder"
            || header.action == "load_sample"
        {
            continue;
        }
        if store::is_undone(db, &row.entry.hash)? {
            continue;
        }
        if wants_undo && !is_undo {
            // Something new was written since: nothing is left to bring back.
            return Ok(None);
        }
        if is_undo == wants_undo {
            return Ok(Some(header.action_id.clone()));
        }
    }
    Ok(None)
}

fn take_back(
    context: &Context,
    session: &Session,
    rows: &[JournalRow],
    action_id: &str,
    is_redo: bool,
) -> Result<Undone, Error> {
    let entries: Vec<&Entry> = rows
        .iter()
        .map(|r| &r.entry)
        .filter(|e| e.header.action_id == action_id)
        .collect();
    let Some(first) = entries.first() else {
        return Err(Error::NothingToUndo);
    };
    if entries.iter().any(|e| !is_own(session, e)) {
        return Err(Error::UndoOvertaken);
    }
    let (action, name) = (first.header.action.clone(), name_of(first));
    let mut by_unit: BTreeMap<String, Vec<String>> = BTreeMap::new();
    context.read(|db| {
        for entry in &entries {
            if store::is_undone(db, &entry.hash)? {
                return Err(Error::NothingToUndo);
            }
            let h = &entry.header;
            if h.seq <= trust::acknowledged_by_any(db, &h.unit, &h.device)? {
                return Err(Error::UndoSent);
            }
            require_not_closed(db, rows, entry)?;
            if !is_redo {
                require_untouched(db, entry)?;
            }
            by_unit
                .entry(h.unit.clone())
                .or_default()
                .push(entry.hash.clone());
        }
        Ok(())
    })?;
    let environment = &context.app.environment;
    let mut watch = ReportsWatch::new(context.app.language());
    let stamp = context.stamp()?;
    let done = author_undo(&session.store, environment, &stamp, &by_unit, &mut watch)?;
    for table in &done.changed {
        context.note_changed(table);
    }
    Ok(Undone {
        action_id: done.action_id,
        action,
        name,
    })
}

/// A signed act is never taken back, nor a figure that stood in the journal when its period was
/// signed: that is what corrections are for.
fn require_not_closed(db: &Connection, rows: &[JournalRow], entry: &Entry) -> Result<(), Error> {
    let h = &entry.header;
    let acts = closings::list(db, std::slice::from_ref(&h.unit), None)?;
    // What an undo took back is what its redo would bring.
    let mut touched = vec![entry];
    let mut open: Vec<&String> = h.undoes.iter().collect();
    while let Some(hash) = open.pop() {
        if let Some(row) = rows.iter().find(|r| &r.entry.hash == hash) {
            touched.push(&row.entry);
            open.extend(&row.entry.header.undoes);
        }
    }
    for change in touched
        .iter()
        .flat_map(|e| e.changes.as_deref().unwrap_or_default())
    {
        if SIGNED.contains(&change.table.as_str()) {
            return Err(Error::UndoSigned);
        }
        if change.table != "figures" || acts.is_empty() {
            continue;
        }
        let written = change.fields.get("period");
        let period = match written.and_then(|(old, new)| new.as_str().or(old.as_str())) {
            Some(period) => Some(period.to_owned()),
            None => statistics::period_of(db, &change.id)?,
        };
        let is_signed = acts.iter().any(|act| {
            Some(&act.period) == period.as_ref() && is_before(&h.device, h.seq, &act.seen)
        });
        if is_signed {
            return Err(Error::UndoClosed {
                period: Period::parse(&period.unwrap_or_default())
                    .map(period_short)
                    .unwrap_or_default(),
            });
        }
    }
    Ok(())
}

/// Every register the entry wrote must still hold its write.
fn require_untouched(db: &Connection, entry: &Entry) -> Result<(), Error> {
    for change in entry.changes.as_deref().unwrap_or_default() {
        let lives = row_registers(db, &entry.header.unit, &change.table, &change.id)?;
        for register in change.fields.keys() {
            let holds = lives
                .get(register)
                .is_some_and(|l| l.holds(&entry.header.device, entry.header.seq));
            if !holds {
                return Err(Error::UndoOvertaken);
            }
        }
    }
    Ok(())
}

/// What the action was about: the first name among its values.
fn name_of(entry: &Entry) -> String {
    let changes = entry.changes.as_deref().unwrap_or_default();
    changes
        .iter()
        .find_map(|c| c.fields.get("name"))
        .and_then(|(old, new)| new.as_str().or(old.as_str()))
        .unwrap_or_default()
        .to_owned()
}
