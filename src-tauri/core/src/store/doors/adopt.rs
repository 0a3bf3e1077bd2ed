//! The adopt door: entries of other devices, in causal order, never captured.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Transaction;

use super::{open_door, rows};
use crate::domain::journal::Entry;
use crate::environment::Instant;
use crate::error::Error;
use crate::store::crime_reports;
use crate::store::journal;
use crate::store::schema::Schema;

/// An entry as it came.
pub type Incoming = Entry;

/// Why an entry is beyond its right, from the entry alone; `None` when it is within.
pub type Judge<'a> = dyn Fn(&Entry) -> Option<&'static str> + 'a;

/// What came of adopting entries.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AdoptReport {
    /// Now present and not before.
    pub new: u32,
    /// Already here.
    pub known: u32,
    /// Set aside until something they had seen arrives.
    pub waiting: u32,
    /// Present but beyond their right: they make no writes.
    pub refused: u32,
    /// Rows whose registers were written.
    pub rows: BTreeSet<(String, String)>,
}

/// Takes entries in: each is applied once its predecessor and everything it had seen are present.
pub fn adopt(
    tx: &Transaction,
    schema: &Schema,
    incoming: Vec<Incoming>,
    judge: &Judge,
    now: Instant,
    progress: &mut dyn FnMut(u64) -> Result<(), Error>,
) -> Result<AdoptReport, Error> {
    let mut report = AdoptReport::default();
    let mut queue: BTreeMap<(String, String, i64), Entry> = BTreeMap::new();
    let mut units = BTreeSet::new();
    let mut fresh = BTreeSet::new();
    for entry in incoming {
        let h = &entry.header;
        match journal::find_hash(tx, &h.unit, &h.device, h.seq)? {
            Some(hash) if hash == entry.hash => {
                report.known += 1;
                continue;
            }
            Some(_) => {
                return Err(Error::BundleForked {
                    device: h.device.clone(),
                });
            }
            None => {}
        }
        units.insert(h.unit.clone());
        fresh.insert(entry.hash.clone());
        let key = (h.unit.clone(), h.device.clone(), h.seq);
        let (device, hash) = (h.device.clone(), entry.hash.clone());
        if queue
            .insert(key, entry)
            .is_some_and(|other| other.hash != hash)
        {
            return Err(Error::BundleForked { device });
        }
    }
    for unit in &units {
        for entry in journal::waiting_entries(tx, unit)? {
            let key = (
                entry.header.unit.clone(),
                entry.header.device.clone(),
                entry.header.seq,
            );
            // What waits has not been counted yet; what came again takes its place.
            if queue
                .get(&key)
                .is_some_and(|other| other.hash != entry.hash)
            {
                return Err(Error::BundleForked {
                    device: entry.header.device,
                });
            }
            queue.entry(key).or_insert(entry);
        }
    }
    open_door(tx, "adopt")?;
    for unit in &units {
        drain(
            tx,
            schema,
            unit,
            &mut queue,
            judge,
            now,
            &mut report,
            progress,
        )?;
    }
    open_door(tx, "closed")?;
    crime_reports::refresh(tx)?;
    for entry in queue.values() {
        journal::put_waiting(tx, entry, now)?;
        if fresh.contains(&entry.hash) {
            report.waiting += 1;
        }
    }
    Ok(report)
}

/// Applies everything of one unit that is ready, until nothing more is.
#[expect(
    clippy::too_many_arguments,
    reason = "one loop over one transaction's state"
)]
fn drain(
    tx: &Transaction,
    schema: &Schema,
    unit: &str,
    queue: &mut BTreeMap<(String, String, i64), Entry>,
    judge: &Judge,
    now: Instant,
    report: &mut AdoptReport,
    progress: &mut dyn FnMut(u64) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut heads = journal::heads_of_unit(tx, unit)?;
    let devices: BTreeSet<String> = queue
        .keys()
        .filter(|(u, _, _)| u == unit)
        .map(|(_, d, _)| d.clone())
        .collect();
    loop {
        let mut moved = false;
        for device in &devices {
            loop {
                let (head, prev) = heads.get(device).cloned().unwrap_or((0, String::new()));
                let key = (unit.to_owned(), device.clone(), head + 1);
                let is_ready = queue.get(&key).is_some_and(|e| {
                    e.header
                        .seen
                        .iter()
                        .all(|(d, seq)| heads.get(d).map_or(0, |h| h.0) >= *seq)
                });
                if !is_ready {
                    break;
                }
                let Some(entry) = queue.remove(&key) else {
                    break;
                };
                if entry.header.prev != prev {
                    return Err(Error::BundleForked {
                        device: device.clone(),
                    });
                }
                apply(tx, schema, &entry, judge, now, report)?;
                journal::remove_waiting(tx, &entry.hash)?;
                heads.insert(device.clone(), (head + 1, entry.hash.clone()));
                moved = true;
                progress(u64::from(report.new))?;
            }
        }
        if !moved {
            return Ok(());
        }
    }
}

fn apply(
    tx: &Transaction,
    schema: &Schema,
    entry: &Entry,
    judge: &Judge,
    now: Instant,
    report: &mut AdoptReport,
) -> Result<(), Error> {
    report.new += 1;
    let unit = &entry.header.unit;
    if let Some(because) = judge(entry).or_else(|| misshapen(schema, entry)) {
        report.refused += 1;
        return journal::insert_entry(tx, entry, "refused", Some(because), now);
    }
    let status = if entry.changes.is_some() {
        "applied"
    } else {
        "withheld"
    };
    journal::insert_entry(tx, entry, status, None, now)?;
    if !entry.header.undoes.is_empty() {
        let mut known = journal::Known::new();
        for (table, row) in journal::rows_undone_by(tx, &entry.header.undoes)? {
            rows::judge_anew(tx, schema, unit, &table, &row, now, &mut known)?;
            report.rows.insert((table, row));
        }
    }
    for change in entry.changes.as_deref().unwrap_or_default() {
        let known: Vec<_> = change
            .fields
            .keys()
            .filter_map(|name| schema.register(&change.table, name))
            .collect();
        let mut lives = rows::row_registers(tx, unit, &change.table, &change.id)?;
        for (register, (_, new)) in &change.fields {
            lives
                .entry(register.clone())
                .or_default()
                .add(entry, new.clone());
        }
        rows::put_registers(tx, unit, &change.table, &change.id, &lives)?;
        rows::refresh_conflicts(tx, unit, &change.table, &change.id, &lives, now)?;
        // Tables and fields of a newer schema stay in the entry and in the shadow.
        if !known.is_empty() {
            rows::show(tx, unit, &change.table, &change.id, &known, &lives)?;
        }
        report
            .rows
            .insert((change.table.clone(), change.id.clone()));
    }
    Ok(())
}

/// An entry with a value that its column cannot hold is beyond what any device may write.
fn misshapen(schema: &Schema, entry: &Entry) -> Option<&'static str> {
    let changes = entry.changes.as_deref()?;
    let fits = changes.iter().all(|change| {
        change.fields.iter().all(|(name, (_, new))| {
            schema
                .register(&change.table, name)
                .is_none_or(|register| rows::fits(register, new))
        })
    });
    (!fits).then_some("misshapen")
}
