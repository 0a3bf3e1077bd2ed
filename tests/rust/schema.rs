//! The schema is what is committed, every statement fits it, and synced tables keep the rules of
//! `journal-and-sync.md` §2.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;
use phuong_core::store::synced::{SYNCED, synced_table};
use phuong_core::store::{CURRENT_SCHEMA, migrations};
use rusqlite::Connection;

use crate::merge_store::Shelf;
use crate::support::root;

/// A migrated store, not encrypted: only its shape matters here.
fn migrated() -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    for migration in migrations() {
        connection.execute_batch(migration).unwrap();
    }
    connection
}

fn strings(connection: &Connection, query: &str) -> Vec<String> {
    let mut statement = connection.prepare(query).unwrap();
    statement
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap()
}

fn sql_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sql_files(&path));
        } else if path.extension().is_some_and(|e| e == "sql") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn store_files() -> Vec<PathBuf> {
    sql_files(&root().join("src-tauri/core/src/store"))
}

/// `UPDATE_EXPECT=1 cargo test` rewrites the file; the change of the schema is then seen in review.
#[test]
fn the_schema_is_the_committed_one() {
    let shelf = Shelf::new();
    let query =
        "select sql || ';' from sqlite_schema where sql is not null and name not like 'search_%'
                 or name = 'search_rows' order by type = 'index', name";
    let schema = strings(&shelf.store.writer(), query).join("\n\n");
    expect_file![root().join("tests/fixtures/schema.sql")].assert_eq(&(schema + "\n"));
    assert_eq!(
        strings(&migrated(), query),
        strings(&shelf.store.writer(), query)
    );
    let version: i64 = shelf
        .store
        .writer()
        .query_row("pragma user_version", [], |row| row.get(0))
        .unwrap();
    assert_eq!(
        (version, migrations().len() as i64),
        (CURRENT_SCHEMA, CURRENT_SCHEMA)
    );
}

/// Each statement is prepared on the connection that writes, where the doors' own tables are too.
#[test]
fn every_statement_fits_the_schema() {
    let shelf = Shelf::new();
    let writer = shelf.store.writer();
    let blobs = Connection::open_in_memory().unwrap();
    blobs
        .execute_batch(phuong_core::store::blobs::MIGRATIONS[0])
        .unwrap();
    let mut checked = 0;
    let mut wrong = Vec::new();
    for file in store_files() {
        let name = file.strip_prefix(root()).unwrap().display().to_string();
        // The doors' tables are made from this one file; they are there already.
        if name.contains("/migrations/") || name.ends_with("doors/prepare.sql") {
            continue;
        }
        let text = fs::read_to_string(&file).unwrap();
        let connection = if name.contains("/blobs/") {
            &blobs
        } else {
            &*writer
        };
        match connection.prepare(&text) {
            Ok(statement)
                if statement.column_count() == 0 && text.trim_start().starts_with("select") =>
            {
                wrong.push(format!("{name}: gives nothing"));
            }
            Ok(_) => checked += 1,
            Err(error) => wrong.push(format!("{name}: {error}")),
        }
        if text.trim_end().trim_end_matches(';').contains(';') {
            wrong.push(format!(
                "{name}: more than one statement; only the first would run"
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(checked > 60, "{checked} statements only");
}

#[test]
fn every_migration_is_listed_and_says_why() {
    let files: Vec<PathBuf> = sql_files(&root().join("src-tauri/core/src/store/migrations"))
        .into_iter()
        .collect();
    let texts: Vec<String> = files
        .iter()
        .map(|file| fs::read_to_string(file).unwrap())
        .collect();
    assert_eq!(texts, migrations(), "numbered files, in order, append only");
    for (i, (file, text)) in files.iter().zip(&texts).enumerate() {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        assert!(name.starts_with(&format!("{:04}_", i + 1)), "{name}");
        assert!(
            text.starts_with("-- "),
            "{name} opens with a comment that says why"
        );
    }
}

#[test]
fn exactly_the_tables_with_unit_and_deletion_are_synced() {
    let connection = migrated();
    let with_both = strings(
        &connection,
        "select t.name from sqlite_schema as t
         where t.type = 'table'
           and exists (select 1 from pragma_table_info(t.name) where name = 'unit_id')
           and exists (select 1 from pragma_table_info(t.name) where name = 'deleted_at')",
    );
    let synced: BTreeSet<&str> = SYNCED.iter().map(|table| table.name).collect();
    assert_eq!(
        with_both
            .iter()
            .map(String::as_str)
            .collect::<BTreeSet<_>>(),
        synced
    );
    assert_eq!(SYNCED.len(), synced.len(), "each once");
    let half = strings(
        &connection,
        "select name from sqlite_schema as t where t.type = 'table'
         and exists (select 1 from pragma_table_info(t.name) where name = 'deleted_at')
         and not exists (select 1 from pragma_table_info(t.name) where name = 'unit_id')",
    );
    assert_eq!(half, [""; 0], "only synced rows are deleted by a mark");
}

#[test]
fn synced_tables_keep_the_rules_that_let_them_merge() {
    let connection = migrated();
    for table in SYNCED {
        let name = table.name;
        let ask = |query: &str| strings(&connection, &query.replace("{t}", name));
        assert_eq!(
            ask("select strict || '' from pragma_table_list('{t}') where schema = 'main'"),
            ["1"],
            "{name} is strict"
        );
        assert_eq!(
            ask("select name from pragma_table_info('{t}') where pk > 0"),
            ["id"],
            "{name}: the key"
        );
        let other = ask(
            "select name || ' ' || type from pragma_table_info('{t}') where lower(type) not in ('text', 'integer')",
        );
        assert_eq!(other, [""; 0], "{name}: text or integer only");
        let filled = ask(
            "select name from pragma_table_info('{t}') where (\"notnull\" or dflt_value is not null) and name not in ('id', 'unit_id')",
        );
        assert_eq!(
            filled, [""; 0],
            "{name}: every register can be empty, and begins so"
        );
        assert_eq!(
            ask("select \"from\" from pragma_foreign_key_list('{t}')"),
            [""; 0],
            "{name}: no foreign keys"
        );
        assert_eq!(
            ask("select name from pragma_index_list('{t}') where \"unique\" and origin <> 'pk'"),
            [""; 0],
            "{name}: nothing unique beyond id"
        );
        let generated = ask("select name from pragma_table_xinfo('{t}') where hidden <> 0");
        assert_eq!(generated, [""; 0], "{name}: no generated columns");
        let sql = ask("select lower(sql) from sqlite_schema where name = '{t}'").join("");
        let words: Vec<&str> = sql
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .collect();
        for forbidden in ["references", "unique", "collate", "in"] {
            assert!(
                !words.contains(&forbidden),
                "{name}: {forbidden}: no check may list allowed words"
            );
        }
        let triggers =
            ask("select name from sqlite_schema where type = 'trigger' and tbl_name = '{t}'");
        assert_eq!(
            triggers, [""; 0],
            "{name}: only the doors' own triggers, which are not in the file"
        );
    }
}

#[test]
fn registers_name_columns_that_are_there() {
    let shelf = Shelf::new();
    let connection = migrated();
    for (table, registers) in shelf.store.schema.iter() {
        let columns: BTreeSet<String> = strings(
            &connection,
            &format!("select name from pragma_table_info('{table}')"),
        )
        .into_iter()
        .collect();
        let of_registers: Vec<&String> = registers
            .iter()
            .flat_map(|r| r.columns.iter().map(|c| &c.name))
            .collect();
        let distinct: BTreeSet<String> = of_registers.iter().map(|c| (*c).clone()).collect();
        assert_eq!(
            distinct.len(),
            of_registers.len(),
            "{table}: a column belongs to one register"
        );
        let rest: Vec<&String> = columns.difference(&distinct).collect();
        assert_eq!(
            rest,
            ["id", "unit_id"],
            "{table}: every other column is captured"
        );
        let names: BTreeSet<&String> = registers.iter().map(|r| &r.name).collect();
        assert_eq!(
            names.len(),
            registers.len(),
            "{table}: a joined register has a name of its own"
        );
        let declared = synced_table(table).unwrap();
        for joined in declared.joined {
            assert!(
                joined.columns.iter().all(|c| columns.contains(*c)),
                "{table}: {joined:?}"
            );
        }
        assert!(
            declared.searched.iter().all(|c| columns.contains(*c)),
            "{table}: {:?}",
            declared.searched
        );
    }
}
