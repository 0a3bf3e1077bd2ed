//! The journal's tables: entries, heads, waiting entries, what touched a row.

mod history;

pub use history::{JournalRow, entries_of_row, list_entries, undone_hashes};

use std::collections::btree_map::Entry::Vacant;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::journal::{Entry, State};
use crate::environment::Instant;
use crate::error::Error;
use crate::store::doors;

/// Bodies are small JSON; level 3 halves them in microseconds.
const LEVEL: i32 = 3;

/// The newest instant of any entry, 0 for an empty journal.
pub fn newest_at(connection: &Connection) -> Result<Instant, Error> {
    Ok(connection
        .prepare_cached(include_str!("newest_at.sql"))?
        .query_row([], |row| row.get(0))?)
}

/// The last number and hash of every stream of a unit, by device.
pub fn heads_of_unit(
    connection: &Connection,
    unit: &str,
) -> Result<BTreeMap<String, (i64, String)>, Error> {
    let mut statement = connection.prepare_cached(include_str!("heads_of_unit.sql"))?;
    let rows = statement.query_map([unit], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Stores a present entry, its rows and what it undoes.
pub fn insert_entry(
    tx: &Transaction,
    entry: &Entry,
    status: &str,
    because: Option<&str>,
    now: Instant,
) -> Result<(), Error> {
    let h = &entry.header;
    tx.prepare_cached(include_str!("insert_entry.sql"))?.execute(named_params! {
        ":hash": entry.hash, ":unit_id": h.unit, ":device_id": h.device, ":seq": h.seq, ":prev": h.prev,
        ":at": h.at, ":actor_id": h.actor.id, ":actor_role": h.actor.role, ":action": h.action,
        ":action_id": h.action_id, ":undoes": serde_json::to_string(&h.undoes)?,
        ":header": entry.header_text, ":body": packed(entry)?, ":status": status, ":because": because,
        ":received_at": now,
    })?;
    let id = tx.last_insert_rowid();
    for change in entry.changes.as_deref().unwrap_or_default() {
        tx.prepare_cached(include_str!("insert_entry_row.sql"))?
            .execute(named_params! {
                ":table_name": change.table, ":row_id": change.id, ":entry_id": id,
            })?;
    }
    // What an entry takes back stands in its header, so a withheld body changes nothing; what it
    // names outside its own stream is none of its business.
    if status != "refused" {
        for undone in &h.undoes {
            tx.prepare_cached(include_str!("insert_undo.sql"))?.execute(named_params! {
                ":undone_hash": undone, ":by_hash": entry.hash, ":unit_id": h.unit, ":device_id": h.device,
            })?;
        }
    }
    Ok(())
}

fn packed(entry: &Entry) -> Result<Option<Vec<u8>>, Error> {
    entry
        .body_text()
        .map(|text| zstd::bulk::compress(text.as_bytes(), LEVEL).map_err(Error::internal))
        .transpose()
}

/// Reads a stored header and body back.
pub(crate) fn unpack(header: &str, body: Option<Vec<u8>>) -> Result<Entry, Error> {
    let damaged = |_| Error::StoreDamaged {
        file: super::DATABASE.into(),
    };
    let body = body
        .map(|bytes| {
            zstd::stream::decode_all(bytes.as_slice()).map_err(|_| Error::StoreDamaged {
                file: super::DATABASE.into(),
            })
        })
        .transpose()?
        .map(|bytes| {
            String::from_utf8(bytes).map_err(|_| Error::StoreDamaged {
                file: super::DATABASE.into(),
            })
        })
        .transpose()?;
    Entry::read(header, body.as_deref()).map_err(damaged)
}

fn entry_of(row: &Row) -> Result<Entry, Error> {
    unpack(&row.get::<_, String>("header")?, row.get("body")?)
}

/// The hash at a place of a stream.
pub fn find_hash(
    connection: &Connection,
    unit: &str,
    device: &str,
    seq: i64,
) -> Result<Option<String>, Error> {
    let mut statement = connection.prepare_cached(include_str!("find_hash.sql"))?;
    Ok(statement
        .query_row(
            named_params! { ":unit_id": unit, ":device_id": device, ":seq": seq },
            |row| row.get(0),
        )
        .optional()?)
}

/// The entry at a place of a stream, without its body.
pub fn find_header(
    connection: &Connection,
    unit: &str,
    device: &str,
    seq: i64,
) -> Result<Option<Entry>, Error> {
    let mut statement = connection.prepare_cached(include_str!("find_header.sql"))?;
    let text: Option<String> = statement
        .query_row(
            named_params! { ":unit_id": unit, ":device_id": device, ":seq": seq },
            |row| row.get(0),
        )
        .optional()?;
    text.map(|t| unpack(&t, None)).transpose()
}

/// Entries of a stream above a number, in order.
pub fn entries_above(
    connection: &Connection,
    unit: &str,
    device: &str,
    above: i64,
) -> Result<Vec<Entry>, Error> {
    entries_between(connection, unit, device, above, i64::MAX)
}

/// The same, up to a number.
pub fn entries_between(
    connection: &Connection,
    unit: &str,
    device: &str,
    above: i64,
    upto: i64,
) -> Result<Vec<Entry>, Error> {
    let mut statement = connection.prepare_cached(include_str!("entries_between.sql"))?;
    let mut rows = statement.query(named_params! {
        ":unit_id": unit, ":device_id": device, ":above": above, ":upto": upto,
    })?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(entry_of(row)?);
    }
    Ok(entries)
}

/// How many entries [`entries_between`] gives.
pub fn count_between(
    connection: &Connection,
    unit: &str,
    device: &str,
    above: i64,
    upto: i64,
) -> Result<u32, Error> {
    let mut statement = connection.prepare_cached(include_str!("count_between.sql"))?;
    Ok(statement.query_row(
        named_params! {
            ":unit_id": unit, ":device_id": device, ":above": above, ":upto": upto,
        },
        |row| row.get(0),
    )?)
}

/// Every stream here: unit, device, last number, last hash.
pub fn list_streams(connection: &Connection) -> Result<Vec<(String, String, i64, String)>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_streams.sql"))?;
    let rows = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Rows touched by these entries, through undoes of undoes.
pub fn rows_undone_by(
    connection: &Connection,
    hashes: &[String],
) -> Result<BTreeSet<(String, String)>, Error> {
    let mut rows = BTreeSet::new();
    let mut open: Vec<String> = hashes.to_vec();
    let mut visited = BTreeSet::new();
    while let Some(hash) = open.pop() {
        if !visited.insert(hash.clone()) {
            continue;
        }
        let mut statement = connection.prepare_cached(include_str!("rows_of_entry.sql"))?;
        let found = statement.query_map([&hash], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for row in found {
            rows.insert(row?);
        }
        let undoes: Option<String> = connection
            .prepare_cached(include_str!("undoes_of_entry.sql"))?
            .query_row([&hash], |row| row.get(0))
            .optional()?;
        let more: Vec<String> = undoes
            .map(|t| serde_json::from_str(&t))
            .transpose()?
            .unwrap_or_default();
        open.extend(more);
    }
    Ok(rows)
}

/// Whether an entry is taken back by an undo that is not itself taken back.
pub fn is_undone(connection: &Connection, hash: &str) -> Result<bool, Error> {
    let mut statement = connection.prepare_cached(include_str!("undone_by.sql"))?;
    let mut rows = statement.query([hash])?;
    // An undo stands later in the same stream: from its end, each one's own fate is known already.
    let mut undone = BTreeSet::new();
    while let Some(row) = rows.next()? {
        let (by, target): (String, String) = (row.get(0)?, row.get(1)?);
        if !undone.contains(&by) {
            undone.insert(target);
        }
    }
    Ok(undone.contains(hash))
}

/// Entries read so far: an undo over many rows reads each entry once, not once for each row.
pub(crate) type Known = BTreeMap<i64, Rc<Entry>>;

/// Entries of a unit's streams that touched a row and make writes: applied and not undone.
pub(crate) fn honoured_entries_of_row(
    connection: &Connection,
    unit: &str,
    table: &str,
    row: &str,
    known: &mut Known,
) -> Result<Vec<Rc<Entry>>, Error> {
    let mut statement = connection.prepare_cached(include_str!("applied_entries_of_row.sql"))?;
    let mut found = statement
        .query(named_params! { ":unit_id": unit, ":table_name": table, ":row_id": row })?;
    let mut entries = Vec::new();
    while let Some(row) = found.next()? {
        let (id, hash): (i64, String) = (row.get("id")?, row.get("hash")?);
        if is_undone(connection, &hash)? {
            continue;
        }
        if let Vacant(place) = known.entry(id) {
            let mut statement = connection.prepare_cached(include_str!("find_entry.sql"))?;
            let mut rows = statement.query([id])?;
            if let Some(row) = rows.next()? {
                place.insert(Rc::new(entry_of(row)?));
            }
        }
        entries.extend(known.get(&id).cloned());
    }
    Ok(entries)
}

/// Sets an entry aside.
pub fn put_waiting(tx: &Transaction, entry: &Entry, now: Instant) -> Result<(), Error> {
    let h = &entry.header;
    tx.prepare_cached(include_str!("put_waiting.sql"))?
        .execute(named_params! {
            ":hash": entry.hash, ":unit_id": h.unit, ":device_id": h.device, ":seq": h.seq,
            ":header": entry.header_text, ":body": packed(entry)?, ":received_at": now,
        })?;
    Ok(())
}

/// Takes an entry off the waiting list.
pub fn remove_waiting(tx: &Transaction, hash: &str) -> Result<(), Error> {
    tx.prepare_cached(include_str!("remove_waiting.sql"))?
        .execute([hash])?;
    Ok(())
}

/// Entries of a unit that wait.
pub fn waiting_entries(connection: &Connection, unit: &str) -> Result<Vec<Entry>, Error> {
    let mut statement = connection.prepare_cached(include_str!("waiting_entries.sql"))?;
    let mut rows = statement.query([unit])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(entry_of(row)?);
    }
    Ok(entries)
}

/// Counts for the status of the journal: waiting, refused, open conflicts.
pub fn count_open(connection: &Connection) -> Result<(u32, u32, u32), Error> {
    let mut statement = connection.prepare_cached(include_str!("count_open.sql"))?;
    Ok(statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?)
}

/// The state of one unit as stored, in the form the pure merge gives it.
pub fn unit_state(connection: &Connection, unit: &str) -> Result<State, Error> {
    let mut state = State::default();
    let mut statement = connection.prepare_cached(include_str!("registers_of_unit.sql"))?;
    let mut rows = statement.query([unit])?;
    while let Some(row) = rows.next()? {
        let (table, id, registers): (String, String, String) =
            (row.get(0)?, row.get(1)?, row.get(2)?);
        let lives = doors::parse_registers(&registers)?;
        for (register, live) in &lives {
            state.record(&table, &id, register, live);
        }
        for (delete, edits) in doors::delete_meets_edits(connection, unit, &lives)? {
            state.record_delete(&table, &id, &delete, &edits.iter().collect::<Vec<_>>());
        }
    }
    let mut statement = connection.prepare_cached(include_str!("withheld_of_unit.sql"))?;
    let withheld = statement.query_map([unit], |row| row.get(0))?;
    state.withheld = withheld.collect::<Result<_, _>>()?;
    Ok(state)
}
