//! Reading what was done: of one row, and of everything.

use std::collections::BTreeMap;

use serde_json::Value;

use super::*;
use crate::domain::units::UnitId;
use crate::domain::units::catalogue;
use crate::error::Error;
use crate::session::Context;
use crate::store::journal::{self as store, JournalRow};
use crate::store::{Connection, people};

/// Everything that ever happened to one row, latest first.
pub fn get_history(context: &Context, request: GetHistory) -> Result<Vec<HistoryEntry>, Error> {
    context.read(|db| {
        let rows = store::entries_of_row(db, &request.table, &request.id)?;
        let mut entries = describe(db, rows)?;
        for entry in &mut entries {
            entry
                .changes
                .retain(|c| c.table == request.table && c.row_id == request.id);
        }
        Ok(entries)
    })
}

/// The journal, latest first, a page at a time.
pub fn list_journal(context: &Context, request: ListJournal) -> Result<JournalPage, Error> {
    let limit = request.limit.unwrap_or(50).clamp(1, 200);
    context.read(|db| {
        let rows = store::list_entries(db, request.before.unwrap_or(i64::MAX), limit)?;
        let next_before = (rows.len() == limit as usize)
            .then(|| rows.last().map(|r| r.id))
            .flatten();
        Ok(JournalPage {
            entries: describe(db, rows)?,
            next_before,
        })
    })
}

fn describe(db: &Connection, rows: Vec<JournalRow>) -> Result<Vec<HistoryEntry>, Error> {
    let undone = store::undone_hashes(db, &rows)?;
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    rows.into_iter()
        .map(|row| {
            let h = &row.entry.header;
            if !names.contains_key(&h.actor.id) {
                let name = people::find_staff(db, &h.actor.id)?
                    .map(|s| s.name)
                    .unwrap_or_default();
                names.insert(h.actor.id.clone(), name);
            }
            let unit = catalogue().find(&UnitId(h.unit.clone()));
            Ok(HistoryEntry {
                hash: row.entry.hash.clone(),
                action_id: h.action_id.clone(),
                at: h.at,
                action: h.action.clone(),
                actor: names.get(&h.actor.id).cloned().unwrap_or_default(),
                role: h.actor.role.clone(),
                device: h.device.clone(),
                unit: unit.map_or_else(|| h.unit.clone(), |u| u.name.clone()),
                changes: row
                    .entry
                    .changes
                    .as_deref()
                    .unwrap_or_default()
                    .iter()
                    .flat_map(fields)
                    .collect(),
                is_undone: undone.contains(&row.entry.hash),
                is_refused: row.status == "refused",
                is_withheld: row.status == "withheld",
            })
        })
        .collect()
}

fn fields(change: &crate::domain::journal::Change) -> Vec<FieldChange> {
    change
        .fields
        .iter()
        .map(|(field, (old, new))| FieldChange {
            table: change.table.clone(),
            row_id: change.id.clone(),
            field: field.clone(),
            old: shown(old),
            new: shown(new),
        })
        .collect()
}

/// A register's value in words; `None` for nothing.
pub(crate) fn shown(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        Value::Array(parts) => {
            let parts: Vec<String> = parts.iter().filter_map(shown).collect();
            (!parts.is_empty()).then(|| parts.join(" · "))
        }
        other => Some(other.to_string()),
    }
}
