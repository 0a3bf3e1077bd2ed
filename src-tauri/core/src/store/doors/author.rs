//! The author door: the only way a person changes synced data.
//!
//! What the triggers captured becomes one entry per stream touched, in the same transaction.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, Transaction};
use serde_json::Value;

use super::{open_door, rows};
use crate::domain::documents::entry_mark;
use crate::domain::journal::{
    Actor, Change, Entry, FORMAT, Header, MAX_CHANGES_BYTES, Registers, SAMPLE_DEVICE, Write,
};
use crate::environment::{Environment, Instant};
use crate::error::Error;
use crate::store::{CURRENT_SCHEMA, Store, begin, crime_reports, documents, journal};

/// Who writes what, and from where.
#[derive(Debug, Clone)]
pub struct Stamp {
    pub action: String,
    pub actor: Actor,
    pub device: String,
    pub unit: String,
}

/// A write in progress.
#[derive(Debug)]
pub struct Writing<'a> {
    pub tx: &'a Transaction<'a>,
    pub environment: &'a Environment,
    pub stamp: &'a Stamp,
    /// One instant for the whole action.
    pub now: Instant,
}

/// What came of a write.
#[derive(Debug)]
pub struct Authored<T> {
    pub value: T,
    pub action_id: String,
    /// The tables that changed.
    pub changed: BTreeSet<String>,
}

/// Runs a write and journals it. An error anywhere leaves everything as it was.
pub fn author<T>(
    store: &Store,
    environment: &Environment,
    stamp: &Stamp,
    write: impl FnOnce(&Writing) -> Result<T, Error>,
) -> Result<Authored<T>, Error> {
    let mut connection = store.writer();
    let tx = begin(&mut connection)?;
    let now = environment.clock.now().max(journal::newest_at(&tx)? + 1);
    open_door(&tx, "author")?;
    let value = write(&Writing {
        tx: &tx,
        environment,
        stamp,
        now,
    })?;
    open_door(&tx, "closed")?;
    crime_reports::refresh(&tx)?;
    let action_id = environment.ids.next();
    let mut changed = BTreeSet::new();
    for (unit, changes) in take_captured(&tx)? {
        changed.extend(changes.iter().map(|c| c.table.clone()));
        for (mark, changes) in by_mark(&tx, changes)? {
            for part in split(changes) {
                let mut header = next_header(&tx, stamp, &unit, now, &action_id, Vec::new())?;
                header.secrecy.clone_from(&mark);
                record(&tx, &Entry::seal(header, part), now)?;
            }
        }
    }
    tx.commit()?;
    Ok(Authored {
        value,
        action_id,
        changed,
    })
}

/// What an undo must leave right: looks at the rows it touches before and after, inside its
/// transaction, and refuses what no longer fits together.
pub trait Watch {
    /// Before anything is taken back: rows of a unit, as table and id; some may not exist yet.
    fn before(
        &mut self,
        db: &Connection,
        unit: &str,
        rows: &BTreeSet<(String, String)>,
    ) -> Result<(), Error>;

    /// With everything taken back; an error leaves all as it was.
    fn after(&self, db: &Connection) -> Result<(), Error>;
}

/// Watches nothing.
impl Watch for () {
    fn before(
        &mut self,
        _: &Connection,
        _: &str,
        _: &BTreeSet<(String, String)>,
    ) -> Result<(), Error> {
        Ok(())
    }

    fn after(&self, _: &Connection) -> Result<(), Error> {
        Ok(())
    }
}

/// Takes back entries of this device, by stream, and shows what is live without them.
pub fn author_undo(
    store: &Store,
    environment: &Environment,
    stamp: &Stamp,
    by_unit: &BTreeMap<String, Vec<String>>,
    watch: &mut dyn Watch,
) -> Result<Authored<()>, Error> {
    let mut connection = store.writer();
    let tx = begin(&mut connection)?;
    let now = environment.clock.now().max(journal::newest_at(&tx)? + 1);
    let action_id = environment.ids.next();
    let mut changed = BTreeSet::new();
    for (unit, hashes) in by_unit {
        let header = next_header(&tx, stamp, unit, now, &action_id, hashes.clone())?;
        let entry = Entry::seal(header, Vec::new());
        journal::insert_entry(&tx, &entry, "applied", None, now)?;
        open_door(&tx, "adopt")?;
        let mut known = journal::Known::new();
        let rows = journal::rows_undone_by(&tx, hashes)?;
        watch.before(&tx, unit, &rows)?;
        for (table, row) in rows {
            rows::judge_anew(&tx, &store.schema, unit, &table, &row, now, &mut known)?;
            changed.insert(table);
        }
        open_door(&tx, "closed")?;
    }
    crime_reports::refresh(&tx)?;
    watch.after(&tx)?;
    tx.commit()?;
    Ok(Authored {
        value: (),
        action_id,
        changed,
    })
}

/// Reads and clears what the triggers captured: by unit, one change per row, old of the first
/// write and new of the last.
fn take_captured(tx: &Transaction) -> Result<BTreeMap<String, Vec<Change>>, Error> {
    let mut by_row: BTreeMap<(String, String, String), Registers> = BTreeMap::new();
    {
        let mut statement = tx.prepare_cached(
            "select unit_id, table_name, row_id, register, old, new from temp.captured order by id",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let key = (row.get(0)?, row.get(1)?, row.get(2)?);
            let (register, old, new): (String, String, String) =
                (row.get(3)?, row.get(4)?, row.get(5)?);
            let (old, new): (Value, Value) =
                (serde_json::from_str(&old)?, serde_json::from_str(&new)?);
            by_row
                .entry(key)
                .or_default()
                .entry(register)
                .and_modify(|(_, last)| *last = new.clone())
                .or_insert((old, new));
        }
    }
    tx.execute("delete from temp.captured", [])?;
    let mut by_unit: BTreeMap<String, Vec<Change>> = BTreeMap::new();
    for ((unit, table, id), mut fields) in by_row {
        fields.retain(|_, (old, new)| old != new);
        if !fields.is_empty() {
            by_unit
                .entry(unit)
                .or_default()
                .push(Change { fields, id, table });
        }
    }
    Ok(by_unit)
}

/// Parts changes by their độ mật: what is marked stands in entries of its own, whose body is
/// withheld from bundles.
fn by_mark(tx: &Transaction, changes: Vec<Change>) -> Result<BTreeMap<String, Vec<Change>>, Error> {
    let mut by_mark: BTreeMap<String, Vec<Change>> = BTreeMap::new();
    for change in changes {
        let mark = if change.table == "documents" {
            entry_mark(&documents::secrecy_of(tx, &change.id)?)
        } else {
            String::new()
        };
        by_mark.entry(mark).or_default().push(change);
    }
    Ok(by_mark)
}

/// Cuts a long action into entries that stay below the limit.
fn split(changes: Vec<Change>) -> Vec<Vec<Change>> {
    let mut parts = vec![Vec::new()];
    let mut size = 0;
    for change in changes {
        let length = serde_json::to_string(&change).map_or(0, |text| text.len()) + 1;
        if size + length > MAX_CHANGES_BYTES - 2 && size > 0 {
            parts.push(Vec::new());
            size = 0;
        }
        size += length;
        if let Some(part) = parts.last_mut() {
            part.push(change);
        }
    }
    parts
}

fn next_header(
    tx: &Transaction,
    stamp: &Stamp,
    unit: &str,
    at: Instant,
    action_id: &str,
    undoes: Vec<String>,
) -> Result<Header, Error> {
    let mut heads = journal::heads_of_unit(tx, unit)?;
    let (seq, prev) = heads.remove(&stamp.device).unwrap_or((0, String::new()));
    Ok(Header {
        action: stamp.action.clone(),
        action_id: action_id.to_owned(),
        actor: stamp.actor.clone(),
        at,
        changes_bytes: 0,
        changes_sha256: String::new(),
        device: stamp.device.clone(),
        format: FORMAT,
        prev,
        schema: CURRENT_SCHEMA,
        secrecy: String::new(),
        seen: heads
            .into_iter()
            .filter(|(device, _)| !device.starts_with(SAMPLE_DEVICE))
            .map(|(device, (seq, _))| (device, seq))
            .collect(),
        seq: seq + 1,
        undoes,
        unit: unit.to_owned(),
    })
}

/// Journals an entry of this device. It has seen everything, so its writes alone are live.
fn record(tx: &Transaction, entry: &Entry, now: Instant) -> Result<(), Error> {
    journal::insert_entry(tx, entry, "applied", None, now)?;
    for change in entry.changes.as_deref().unwrap_or_default() {
        let mut lives = rows::row_registers(tx, &entry.header.unit, &change.table, &change.id)?;
        for (register, (_, new)) in &change.fields {
            let write = Write {
                at: entry.header.at,
                device: entry.header.device.clone(),
                seq: entry.header.seq,
                value: new.clone(),
            };
            lives.insert(
                register.clone(),
                crate::domain::journal::Live::from_writes(vec![write]),
            );
        }
        rows::put_registers(tx, &entry.header.unit, &change.table, &change.id, &lives)?;
        rows::refresh_conflicts(
            tx,
            &entry.header.unit,
            &change.table,
            &change.id,
            &lives,
            now,
        )?;
    }
    Ok(())
}
