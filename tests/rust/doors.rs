//! The author door: what a person changes is captured register by register and journaled with it;
//! nothing else changes synced rows (`journal-and-sync.md` §3).

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

use phuong_core::Error;
use phuong_core::domain::journal::{Actor, Change, Entry, FORMAT, MAX_CHANGES_BYTES, sha256_hex};
use phuong_core::store::doors::{Authored, Stamp, Writing, author, author_undo};
use phuong_core::store::synced::Register;
use phuong_core::store::{CURRENT_SCHEMA, Connection, journal};
use serde_json::{Value, json};

use crate::merge_histories::{Draft, Streams, TABLE, change};
use crate::merge_store::Shelf;

const UNIT: &str = "06685@2025-07-01";
const OTHER: &str = "06686@2025-07-01";

fn stamp() -> Stamp {
    Stamp {
        action: "save_something".into(),
        actor: Actor {
            id: "person".into(),
            role: "officer".into(),
        },
        device: "A".into(),
        unit: UNIT.into(),
    }
}

fn write<T>(
    shelf: &Shelf,
    what: impl FnOnce(&Writing) -> Result<T, Error>,
) -> Result<Authored<T>, Error> {
    author(&shelf.store, &shelf.environment, &stamp(), what)
}

/// Runs statements through the author door.
fn run(shelf: &Shelf, statements: &str) -> Result<Authored<()>, Error> {
    write(shelf, |w| Ok(w.tx.execute_batch(statements)?))
}

fn entries(shelf: &Shelf, unit: &str) -> Vec<Entry> {
    shelf
        .store
        .read(|db| journal::entries_above(db, unit, "A", 0))
        .unwrap()
}

/// What an action wrote into the streams of a unit: its entries' changes.
fn written(shelf: &Shelf, unit: &str, action_id: &str) -> Vec<Change> {
    let entries = entries(shelf, unit)
        .into_iter()
        .filter(|e| e.header.action_id == action_id);
    entries.flat_map(|e| e.changes.unwrap()).collect()
}

/// Every row of every table of the file, and what the doors hold in memory.
fn everything(shelf: &Shelf) -> BTreeMap<String, Vec<String>> {
    let writer = shelf.store.writer();
    let names = |query: &str| -> Vec<String> {
        let mut statement = writer.prepare(query).unwrap();
        statement
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap()
    };
    let mut tables =
        names("select name from sqlite_schema where type = 'table' and sql not like '%virtual%'");
    tables.extend(["temp.door".to_owned(), "temp.captured".to_owned()]);
    let rows = |table: &String| {
        let mut statement = writer.prepare(&format!("select * from {table}")).unwrap();
        let columns = statement.column_count();
        let read = |row: &rusqlite::Row| {
            let values: Result<Vec<_>, _> = (0..columns)
                .map(|i| row.get_ref(i).map(|v| format!("{v:?}")))
                .collect();
            Ok(values?.join("|"))
        };
        statement
            .query_map([], read)
            .unwrap()
            .collect::<Result<Vec<String>, _>>()
            .unwrap()
    };
    tables
        .iter()
        .map(|table| (table.clone(), rows(table)))
        .collect()
}

/// A value for a column that no other call gives.
fn sample(is_integer: bool, n: usize) -> String {
    if is_integer {
        format!("{}", 100 + n)
    } else {
        format!("'giá trị {n}'")
    }
}

/// The registers of a table with samples: name, columns, SQL values, the JSON they travel as.
fn samples(registers: &[Register], n: usize) -> Vec<(String, Vec<String>, Vec<String>, Value)> {
    let of = |register: &Register| {
        let columns: Vec<String> = register.columns.iter().map(|c| c.name.clone()).collect();
        let values: Vec<String> = register
            .columns
            .iter()
            .enumerate()
            .map(|(i, c)| sample(c.is_integer, n + i))
            .collect();
        let json: Vec<Value> = values.iter().map(|v| json_of(v)).collect();
        let json = if json.len() == 1 {
            json[0].clone()
        } else {
            json!(json)
        };
        (register.name.clone(), columns, values, json)
    };
    registers.iter().map(of).collect()
}

fn json_of(sql: &str) -> Value {
    sql.parse::<i64>()
        .map_or_else(|_| json!(sql.trim_matches('\'')), |n| json!(n))
}

fn nothing(columns: &[String]) -> Value {
    if columns.len() == 1 {
        json!(null)
    } else {
        json!(vec![Value::Null; columns.len()])
    }
}

#[test]
fn every_register_of_every_synced_table_is_captured() {
    let shelf = Shelf::new();
    let tables: Vec<(&str, Vec<Register>)> = shelf
        .store
        .schema
        .iter()
        .map(|(t, r)| (t, r.to_vec()))
        .collect();
    assert!(tables.len() >= 9);
    for (table, registers) in tables {
        assert!(registers.iter().any(|r| r.name == "deleted_at"), "{table}");
        // A new row: every register that is set, with nothing before it.
        let first = samples(&registers, 0);
        let columns: Vec<String> = first
            .iter()
            .flat_map(|(_, columns, _, _)| columns.clone())
            .collect();
        let values: Vec<String> = first
            .iter()
            .flat_map(|(_, _, values, _)| values.clone())
            .collect();
        let (columns, values) = (columns.join(", "), values.join(", "));
        let insert = format!(
            "insert into {table} (id, unit_id, {columns}) values ('{table} 1', '{UNIT}', {values})"
        );
        let done = run(&shelf, &insert).unwrap();
        let fields = first
            .iter()
            .map(|(name, columns, _, new)| (name.clone(), (nothing(columns), new.clone())));
        let expected = Change {
            fields: fields.collect(),
            id: format!("{table} 1"),
            table: table.into(),
        };
        assert_eq!(
            written(&shelf, UNIT, &done.action_id),
            [expected],
            "{table}"
        );
        assert_eq!(done.changed, BTreeSet::from([table.to_owned()]));
        // Then register by register, and of a joined one column by column: it travels whole.
        for (n, (name, columns, values, new)) in samples(&registers, 50).into_iter().enumerate() {
            let mut before = first[n].3.clone();
            for (i, (column, value)) in columns.iter().zip(&values).enumerate() {
                let sql = format!("update {table} set {column} = {value} where id = '{table} 1'");
                let done = run(&shelf, &sql).unwrap();
                let mut after = if columns.len() == 1 {
                    new.clone()
                } else {
                    before.clone()
                };
                if columns.len() > 1 {
                    after[i] = json_of(value);
                }
                let fields = BTreeMap::from([(name.clone(), (before, after.clone()))]);
                let expected = Change {
                    fields,
                    id: format!("{table} 1"),
                    table: table.into(),
                };
                assert_eq!(
                    written(&shelf, UNIT, &done.action_id),
                    [expected],
                    "{table}.{column}"
                );
                before = after;
            }
        }
        // To nothing again, all at once.
        let nulls: Vec<String> = columns
            .split(", ")
            .map(|column| format!("{column} = null"))
            .collect();
        let done = run(&shelf, &format!("update {table} set {}", nulls.join(", "))).unwrap();
        let changes = written(&shelf, UNIT, &done.action_id);
        assert_eq!(
            (changes.len(), changes[0].fields.len()),
            (1, registers.len()),
            "{table}"
        );
    }
    // What was captured is what the state is made of.
    let all = entries(&shelf, UNIT);
    let pure = phuong_core::domain::journal::pure_state(&all, &Default::default(), &|_| false);
    assert_eq!(shelf.state(UNIT), pure);
}

#[test]
fn joined_registers_are_joined_and_no_others() {
    let shelf = Shelf::new();
    let joined: Vec<String> = shelf
        .store
        .schema
        .iter()
        .flat_map(|(table, registers)| {
            let many = registers.iter().filter(|r| r.columns.len() > 1);
            many.map(|r| {
                let columns: Vec<&str> = r.columns.iter().map(|c| c.name.as_str()).collect();
                format!("{table}.{} = {}", r.name, columns.join(" + "))
            })
            .collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(
        joined,
        [
            "answers.judgement = state + points + working + judged_by + judged_on",
            "answers.waiting = waits_for + expected_on",
            "appraisals.judgement = state + points + working + judged_by + judged_on",
            "appraisals.waiting = waits_for + expected_on",
            "camera_sites.place = latitude + longitude",
            "commendations.identity = number + issued_on + issuer",
            "crime_reports.number = year + number",
            "crosswalk_rows.crosswalk = decision + to_criterion + decided_by + decided_on",
            "crosswalk_rows.carried = carried_to + carried_on",
            "documents.identity = number + issued_on + issuer",
            "documents.in_force = effective_on + expires_on",
            "evidence.file = sha256 + file_name + media + bytes",
            "evidence.taken = amount + total + coverage + taken_on",
            "evidence.validity = valid_from + valid_to",
            "figures.amount = value + state",
            "handovers.handover = from_id + to_id + handed_on + items",
            "incidents.occurred = occurred_on + occurred_hour",
            "incidents.helped = helped_kind + helped_id",
            "indicators.definition = code + version + title + title_en + short + kind + unit_word + unit_word_en \
             + noun + direction + decimals + numerator + denominator + target + never_above + small_cells \
             + group_code + group_title + group_title_en + starts_on + ends_on + document + reason",
            "lineage_shares.declaration = shares + reason + declared_by",
            "overrides.override = numbers + reason + person + noted_at",
            "proposal_reviews.review = status + note + reviewed_by + reviewed_on",
            "province_recognitions.identity = number + issued_on + issuer",
            "recognitions.identity = number + issued_on + issuer",
            "report_duties.due = due_day + due_month",
        ]
    );
}

#[test]
fn one_entry_for_each_stream_an_action_touches() {
    let shelf = Shelf::new();
    let done = run(
        &shelf,
        &format!(
            "insert into staff (id, unit_id, name) values ('s1', '{UNIT}', 'A'), ('s2', '{UNIT}', 'B');
             insert into appraisals (id, unit_id, note) values ('a1', '{OTHER}', 'đạt');
             update staff set position = 'Đội trưởng' where id = 's1';"
        ),
    )
    .unwrap();
    let (own, other) = (entries(&shelf, UNIT), entries(&shelf, OTHER));
    assert_eq!((own.len(), other.len()), (1, 1));
    let header = &own[0].header;
    assert_eq!(header.action_id, done.action_id);
    assert_eq!(other[0].header.action_id, done.action_id);
    assert_eq!((header.format, header.schema), (FORMAT, CURRENT_SCHEMA));
    assert_eq!(
        (header.action.as_str(), &header.actor),
        ("save_something", &stamp().actor)
    );
    assert_eq!((header.device.as_str(), header.unit.as_str()), ("A", UNIT));
    // Two writes to one row are one change: old of the first, new of the last.
    let changes = own[0].changes.as_deref().unwrap();
    assert_eq!(changes.len(), 2);
    let name = ("name".to_owned(), (json!(null), json!("A")));
    let position = ("position".to_owned(), (json!(null), json!("Đội trưởng")));
    assert_eq!(changes[0].fields, BTreeMap::from([name, position]));
    assert_eq!(
        done.changed,
        BTreeSet::from(["staff".to_owned(), "appraisals".to_owned()])
    );
}

#[test]
fn nothing_is_written_past_the_doors() {
    let shelf = Shelf::new();
    let tables: Vec<&str> = shelf.store.schema.iter().map(|(table, _)| table).collect();
    for table in &tables {
        let sql = format!(
            "insert into {table} (id, unit_id, deleted_at) values ('1', '{UNIT}', '2026-12-10')"
        );
        run(&shelf, &sql).unwrap();
    }
    let before = everything(&shelf);
    let refused = |result: Result<(), String>, why: &str, sql: &str| {
        let message = result.expect_err(sql);
        assert!(message.contains(why), "{sql}: {message}");
        assert_eq!(everything(&shelf), before, "{sql} left something behind");
    };
    for table in tables {
        let insert = format!("insert into {table} (id, unit_id) values ('2', '{UNIT}')");
        let update = format!("update {table} set deleted_at = null");
        let delete = format!("delete from {table}");
        let replace =
            format!("insert or replace into {table} (id, unit_id) values ('1', '{UNIT}')");
        let update_or_replace =
            format!("{insert}; update or replace {table} set id = '1' where id = '2'");
        let id = format!("update {table} set id = '3'");
        let unit = format!("update {table} set unit_id = '{OTHER}'");
        // Outside a door nothing at all is written.
        for sql in [&insert, &update, &delete, &replace, &id, &unit] {
            // An id has a guard of its own, and either may be asked first.
            let why = match sql {
                sql if sql.starts_with("delete") => "are not deleted",
                sql if sql == &id || sql == &unit => "",
                _ => "outside a door",
            };
            let result = shelf.store.writer().execute_batch(sql);
            refused(result.map_err(|e| e.to_string()), why, sql);
        }
        // Through the door: no row is deleted, and none becomes another.
        let rules = [
            (&delete, "are not deleted"),
            (&replace, "are not deleted"),
            (&update_or_replace, "do not change"),
            (&id, "do not change"),
            (&unit, "do not change"),
        ];
        for (sql, why) in rules {
            refused(
                run(&shelf, sql).map(|_| ()).map_err(|e| e.to_string()),
                why,
                sql,
            );
        }
        // The connection of the screens writes nothing whatever.
        for sql in [&insert, &update, &delete] {
            let result = shelf.store.read(|db| Ok(db.execute_batch(sql)?));
            refused(result.map_err(|e| e.to_string()), "cannot be written", sql);
        }
    }
}

#[test]
fn an_error_inside_a_write_leaves_no_trace() {
    let shelf = Shelf::new();
    run(
        &shelf,
        &format!("insert into staff (id, unit_id, name) values ('s1', '{UNIT}', 'A')"),
    )
    .unwrap();
    let before = everything(&shelf);
    let spoil = format!(
        "update staff set name = 'B'; insert into staff (id, unit_id, name) values ('s2', '{UNIT}', 'C');"
    );
    let result = write(&shelf, |w| {
        w.tx.execute_batch(&spoil)?;
        let captured: i64 =
            w.tx.query_row("select count(*) from temp.captured", [], |row| row.get(0))?;
        assert_eq!(captured, 2);
        Err::<(), _>(Error::NothingToUndo)
    });
    assert_eq!(result.unwrap_err().code(), "nothing-to-undo");
    assert_eq!(everything(&shelf), before);
    // Also when the program itself stumbles.
    let stumble = catch_unwind(AssertUnwindSafe(|| {
        write(&shelf, |w| -> Result<(), Error> {
            w.tx.execute_batch(&spoil)?;
            panic!("on purpose")
        })
    }));
    assert!(stumble.is_err());
    assert_eq!(everything(&shelf), before);
    assert_eq!(
        before["temp.door"],
        [r#"Text("closed")"#.replace("\"closed\"", &format!("{:?}", b"closed"))]
    );
    run(&shelf, "update staff set name = 'D'").unwrap();
    assert_eq!(entries(&shelf, UNIT).len(), 2, "the next write goes on");
}

#[test]
fn what_changes_nothing_makes_no_entry() {
    let shelf = Shelf::new();
    run(
        &shelf,
        &format!("insert into staff (id, unit_id, name) values ('s1', '{UNIT}', 'A')"),
    )
    .unwrap();
    let nothing = [
        "update staff set name = 'A'",
        "update staff set name = 'B'; update staff set name = 'A'",
        "update staff set position = null",
        "insert into staff (id, unit_id, name) values ('s1', '', 'A') on conflict (id) do update set name = 'A'",
        "select 1",
    ];
    for statements in nothing {
        let done = run(&shelf, statements).unwrap();
        assert_eq!(
            (done.changed.len(), entries(&shelf, UNIT).len()),
            (0, 1),
            "{statements}"
        );
    }
}

#[test]
fn a_long_action_becomes_entries_that_chain() {
    let shelf = Shelf::new();
    let done = write(&shelf, |w| {
        for i in 0..3_000 {
            let name = format!("{i:04} {}", "ệ".repeat(300));
            w.tx.execute(
                "insert into staff (id, unit_id, name) values (?1, ?2, ?3)",
                (i.to_string(), UNIT, name),
            )?;
        }
        Ok(())
    })
    .unwrap();
    let all = entries(&shelf, UNIT);
    assert!(all.len() >= 3, "{} entries", all.len());
    assert_chained(&all);
    let mut rows = BTreeSet::new();
    for entry in &all {
        assert_eq!(
            (&entry.header.action_id, entry.header.at),
            (&done.action_id, all[0].header.at)
        );
        assert_eq!(
            entry.header.changes_bytes,
            entry.body_text().unwrap().len() as i64
        );
        assert!(
            entry.header.changes_bytes <= MAX_CHANGES_BYTES as i64,
            "{}",
            entry.header.changes_bytes
        );
        rows.extend(
            entry
                .changes
                .as_deref()
                .unwrap()
                .iter()
                .map(|c| c.id.clone()),
        );
    }
    assert_eq!(rows.len(), 3_000, "each row once");
    let count = |shelf: &Shelf| {
        let count = |db: &Connection| {
            Ok(db.query_row("select count(*) from staff", [], |row| row.get::<_, i64>(0))?)
        };
        shelf.store.read(count).unwrap()
    };
    assert_eq!(count(&shelf), 3_000);
    // It is taken back as one.
    let by_unit = BTreeMap::from([(
        UNIT.to_owned(),
        all.iter().map(|e| e.hash.clone()).collect(),
    )]);
    author_undo(&shelf.store, &shelf.environment, &stamp(), &by_unit).unwrap();
    assert_eq!((count(&shelf), shelf.state(UNIT).shown.len()), (0, 0));
    assert_chained(&entries(&shelf, UNIT));
}

/// Numbers without holes, each header naming the hash before it, each hash that of its bytes.
fn assert_chained(entries: &[Entry]) {
    let mut prev = String::new();
    for (entry, seq) in entries.iter().zip(1..) {
        assert_eq!((entry.header.seq, &entry.header.prev), (seq, &prev));
        assert_eq!(entry.hash, sha256_hex(entry.header_text.as_bytes()));
        let body = entry.body_text().unwrap();
        assert_eq!(entry.header.changes_sha256, sha256_hex(body.as_bytes()));
        assert_eq!(
            &Entry::read(&entry.header_text, Some(&body)).unwrap(),
            entry
        );
        prev.clone_from(&entry.hash);
    }
}

#[test]
fn an_entry_names_what_its_writer_had_seen_and_time_never_goes_back() {
    let shelf = Shelf::new();
    let put = |n: i64| {
        run(
            &shelf,
            &format!(
                "insert into staff (id, unit_id, name) values ('s1', '{UNIT}', '{n}')
         on conflict (id) do update set name = excluded.name"
            ),
        )
    };
    let last = || entries(&shelf, UNIT).pop().unwrap().header;
    put(1).unwrap();
    let first = last();
    assert_eq!(
        (first.seq, first.seen.len(), first.prev.as_str()),
        (1, 0, "")
    );
    // Entries of two devices of this unit, and of one of another.
    let mut own = Streams::new(UNIT);
    let mut other = Streams::new(OTHER);
    let draft = |at: i64| Draft {
        at,
        changes: vec![change("điểm", &[("name", json!("x"))])],
        ..Draft::default()
    };
    let adopted = vec![
        own.next("B", draft(10)),
        own.next("B", draft(11)),
        own.next("C", draft(900_000)),
        other.next("D", draft(12)),
    ];
    assert_eq!(shelf.adopt(adopted).unwrap().new, 4);
    put(2).unwrap();
    let second = last();
    assert_eq!(
        second.seen,
        BTreeMap::from([("B".to_owned(), 2), ("C".to_owned(), 1)]),
        "of this unit, not its own"
    );
    assert_eq!(
        second.at, 900_001,
        "one above the newest seen, though the clock says less"
    );
    // The clock is set forward, then back.
    shelf.environment.clock.advance(5_000_000);
    put(3).unwrap();
    let third = last();
    assert!(third.at > 5_000_000, "{}", third.at);
    shelf.environment.clock.advance(-5_000_000);
    put(4).unwrap();
    put(5).unwrap();
    let ats: Vec<i64> = entries(&shelf, UNIT).iter().map(|e| e.header.at).collect();
    assert_eq!(ats[3..], [third.at + 1, third.at + 2]);
    assert!(ats.is_sorted_by(|a, b| a < b), "{ats:?}");
    assert_chained(&entries(&shelf, UNIT));
}

#[test]
fn what_is_adopted_is_not_captured() {
    let shelf = Shelf::new();
    let draft = Draft {
        at: 1,
        changes: vec![change("điểm", &[("name", json!("x"))])],
        ..Draft::default()
    };
    shelf
        .adopt(vec![Streams::new(UNIT).next("B", draft)])
        .unwrap();
    let all = everything(&shelf);
    assert_eq!(
        (
            all[TABLE].len(),
            all["entries"].len(),
            all["temp.captured"].len()
        ),
        (1, 1, 0)
    );
    let done = run(&shelf, "select 1").unwrap();
    assert!(done.changed.is_empty() && entries(&shelf, UNIT).is_empty());
}

#[test]
fn an_undo_leaves_the_row_as_if_it_had_not_been_written() {
    let shelf = Shelf::new();
    run(
        &shelf,
        &format!("insert into staff (id, unit_id, name) values ('s1', '{UNIT}', 'A')"),
    )
    .unwrap();
    let first = everything(&shelf);
    run(&shelf, "update staff set name = 'B', position = 'Đội phó'").unwrap();
    run(
        &shelf,
        &format!("insert into staff (id, unit_id, name) values ('s2', '{UNIT}', 'C')"),
    )
    .unwrap();
    let take_back = |entries: &[&Entry]| {
        let hashes = entries.iter().map(|e| e.hash.clone()).collect();
        author_undo(
            &shelf.store,
            &shelf.environment,
            &stamp(),
            &BTreeMap::from([(UNIT.to_owned(), hashes)]),
        )
        .unwrap()
    };
    let all = entries(&shelf, UNIT);
    let done = take_back(&[&all[1], &all[2]]);
    assert_eq!(done.changed, BTreeSet::from(["staff".to_owned()]));
    let now = everything(&shelf);
    assert_eq!(
        (&now["staff"], &now["row_registers"]),
        (&first["staff"], &first["row_registers"])
    );
    let undo = entries(&shelf, UNIT).pop().unwrap();
    assert_eq!(undo.changes, Some(vec![]), "an empty body");
    assert_eq!(
        undo.header.undoes,
        [all[1].hash.clone(), all[2].hash.clone()]
    );
    // And back again.
    take_back(&[&undo]);
    let now = everything(&shelf);
    let names: Vec<bool> = ["B", "C"]
        .iter()
        .map(|n| {
            now["staff"]
                .iter()
                .any(|row| row.contains(&format!("{:?}", n.as_bytes())))
        })
        .collect();
    assert_eq!((now["staff"].len(), names), (2, vec![true, true]));
    assert_chained(&entries(&shelf, UNIT));
}
