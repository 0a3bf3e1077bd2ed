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

mod entries;

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
