//! From live writes to rows: the shadow of every row and the values it shows.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry::Vacant;

use rusqlite::types::Value as Sql;
use rusqlite::{OptionalExtension, Transaction, named_params, params_from_iter};
use serde_json::{Value, json};

use crate::domain::journal::merge::{delete_conflicts, live_of};
use crate::domain::journal::{Entry, Live, Write};
use crate::environment::Instant;
use crate::error::Error;
use crate::store::journal;
use crate::store::schema::Schema;
use crate::store::synced::Register;

/// Live writes by register.
pub(crate) type Lives = BTreeMap<String, Live>;

/// The live writes of a row in a unit's streams; empty for a row nobody wrote.
pub(crate) fn row_registers(
    tx: &rusqlite::Connection,
    unit: &str,
    table: &str,
    row: &str,
) -> Result<Lives, Error> {
    let text: Option<String> = tx
        .prepare_cached(include_str!("get_registers.sql"))?
        .query_row(
            named_params! { ":table_name": table, ":row_id": row, ":unit_id": unit },
            |r| r.get(0),
        )
        .optional()?;
    text.map_or_else(|| Ok(Lives::new()), |t| parse_registers(&t))
}

/// Reads the stored form {register: [[at, device, seq, value], …]}.
pub(crate) fn parse_registers(text: &str) -> Result<Lives, Error> {
    type Stored = BTreeMap<String, Vec<(i64, String, i64, Value)>>;
    let stored: Stored = serde_json::from_str(text)?;
    let lives = stored.into_iter().map(|(register, writes)| {
        let writes = writes
            .into_iter()
            .map(|(at, device, seq, value)| Write {
                at,
                device,
                seq,
                value,
            })
            .collect();
        (register, Live::from_writes(writes))
    });
    Ok(lives.collect())
}

/// Stores the live writes of a row; none at all removes the shadow.
pub(super) fn put_registers(
    tx: &Transaction,
    unit: &str,
    table: &str,
    row: &str,
    lives: &Lives,
) -> Result<(), Error> {
    if lives.values().all(Live::is_empty) {
        tx.prepare_cached(include_str!("remove_registers.sql"))?
            .execute(named_params! { ":table_name": table, ":row_id": row, ":unit_id": unit })?;
        return Ok(());
    }
    let stored: BTreeMap<&String, Vec<Value>> = lives
        .iter()
        .filter(|(_, live)| !live.is_empty())
        .map(|(register, live)| {
            (
                register,
                live.writes()
                    .iter()
                    .map(|w| json!([w.at, w.device, w.seq, w.value]))
                    .collect(),
            )
        })
        .collect();
    tx.prepare_cached(include_str!("put_registers.sql"))?
        .execute(named_params! {
            ":table_name": table, ":row_id": row, ":unit_id": unit,
            ":registers": serde_json::to_string(&stored)?,
        })?;
    Ok(())
}

/// Notes which registers of a row have more than one different live value, and a delete that
/// meets edits it had not seen.
pub(super) fn refresh_conflicts(
    tx: &Transaction,
    unit: &str,
    table: &str,
    row: &str,
    lives: &Lives,
    now: Instant,
) -> Result<(), Error> {
    let mut registers: Vec<&str> = lives
        .iter()
        .filter(|(_, live)| live.is_conflict())
        .map(|(name, _)| name.as_str())
        .collect();
    if !delete_meets_edits(tx, unit, lives)?.is_empty() && !registers.contains(&"deleted_at") {
        registers.push("deleted_at");
    }
    tx.prepare_cached(include_str!("remove_conflicts.sql"))?
        .execute(named_params! { ":table_name": table, ":row_id": row, ":unit_id": unit })?;
    for register in registers {
        tx.prepare_cached(include_str!("put_conflict.sql"))?.execute(named_params! {
            ":table_name": table, ":row_id": row, ":register": register, ":unit_id": unit, ":found_at": now,
        })?;
    }
    Ok(())
}

/// (delete, edits it had not seen and that had not seen it), for one row.
pub(crate) fn delete_meets_edits(
    tx: &rusqlite::Connection,
    unit: &str,
    lives: &Lives,
) -> Result<Vec<(Write, Vec<Write>)>, Error> {
    let Some(deletes) = lives
        .get("deleted_at")
        .filter(|l| l.writes().iter().any(|w| !w.value.is_null()))
    else {
        return Ok(Vec::new());
    };
    let edits: Vec<&Live> = lives
        .iter()
        .filter(|(r, _)| *r != "deleted_at")
        .map(|(_, l)| l)
        .collect();
    let mut headers: BTreeMap<(String, i64), Option<Entry>> = BTreeMap::new();
    for write in deletes
        .writes()
        .iter()
        .chain(edits.iter().flat_map(|l| l.writes()))
    {
        if let Vacant(place) = headers.entry((write.device.clone(), write.seq)) {
            place.insert(journal::find_header(tx, unit, &write.device, write.seq)?);
        }
    }
    let saw = |a: &Write, b: &Write| {
        headers
            .get(&(a.device.clone(), a.seq))
            .and_then(Option::as_ref)
            .is_some_and(|e| e.saw(&b.device, b.seq))
    };
    Ok(delete_conflicts(deletes, &edits, &saw)
        .into_iter()
        .map(|(delete, unseen)| (delete.clone(), unseen.into_iter().cloned().collect()))
        .collect())
}

/// Works out a row from all its honoured entries, after an undo or a refusal changed history.
pub(super) fn judge_anew(
    tx: &Transaction,
    schema: &Schema,
    unit: &str,
    table: &str,
    row: &str,
    now: Instant,
    known: &mut journal::Known,
) -> Result<(), Error> {
    let entries = journal::honoured_entries_of_row(tx, unit, table, row, known)?;
    let mut writes: BTreeMap<&str, Vec<(&Entry, &Value)>> = BTreeMap::new();
    for entry in &entries {
        let changes = entry.changes.as_deref().unwrap_or_default();
        for change in changes.iter().filter(|c| c.table == table && c.id == row) {
            for (register, (_, new)) in &change.fields {
                writes.entry(register).or_default().push((&**entry, new));
            }
        }
    }
    let lives: Lives = writes
        .iter()
        .map(|(r, ws)| ((*r).to_owned(), live_of(ws)))
        .collect();
    put_registers(tx, unit, table, row, &lives)?;
    refresh_conflicts(tx, unit, table, row, &lives, now)?;
    let names: Vec<&Register> = schema.registers(table).iter().collect();
    if names.is_empty() {
        // A table of a newer schema: it stays in the entries and in the shadow.
        return Ok(());
    }
    if names
        .iter()
        .all(|register| lives.get(&register.name).is_none_or(Live::is_empty))
    {
        // Nobody's write is left that could be shown: the row never was.
        tx.execute(
            &format!("delete from {table} where id = ?1 and unit_id = ?2"),
            [row, unit],
        )?;
        return Ok(());
    }
    show(tx, unit, table, row, &names, &lives)
}

/// Writes the shown values of these registers into the row; a register nobody wrote becomes null.
/// A row of this id that belongs to another unit stays as it is.
pub(super) fn show(
    tx: &Transaction,
    unit: &str,
    table: &str,
    row: &str,
    registers: &[&Register],
    lives: &Lives,
) -> Result<(), Error> {
    let mut names = vec!["id", "unit_id"];
    let mut values = vec![Sql::Text(row.to_owned()), Sql::Text(unit.to_owned())];
    for register in registers {
        let shown = lives.get(&register.name).and_then(Live::shown);
        for (i, column) in register.columns.iter().enumerate() {
            names.push(&column.name);
            let value = if register.columns.len() == 1 {
                shown
            } else {
                shown.and_then(|v| v.get(i))
            };
            values.push(to_sql(value));
        }
    }
    let places = (1..=names.len())
        .map(|i| format!("?{i}"))
        .collect::<Vec<_>>()
        .join(", ");
    let updates = names[2..]
        .iter()
        .map(|n| format!("{n} = excluded.{n}"))
        .collect::<Vec<_>>()
        .join(", ");
    let sql = format!(
        "insert into {table} ({}) values ({places}) on conflict (id) do update set {updates}
         where {table}.unit_id = excluded.unit_id",
        names.join(", ")
    );
    tx.prepare_cached(&sql)?.execute(params_from_iter(values))?;
    Ok(())
}

fn to_sql(value: Option<&Value>) -> Sql {
    match value {
        Some(Value::Number(n)) => n.as_i64().map_or(Sql::Null, Sql::Integer),
        Some(Value::String(text)) => Sql::Text(text.clone()),
        _ => Sql::Null,
    }
}

/// Whether a value has the shape its register is stored in.
pub(super) fn fits(register: &Register, value: &Value) -> bool {
    let one = |value: &Value, is_integer: bool| match value {
        Value::Null => true,
        Value::Number(n) => is_integer && n.is_i64(),
        Value::String(_) => !is_integer,
        _ => false,
    };
    match (register.columns.as_slice(), value) {
        ([column], value) => one(value, column.is_integer),
        (columns, Value::Array(values)) => {
            columns.len() == values.len()
                && columns
                    .iter()
                    .zip(values)
                    .all(|(c, v)| one(v, c.is_integer))
        }
        _ => false,
    }
}
