//! What no honest device writes, and what a newer one does: the store keeps the entries, and its
//! state stays the pure one.

use std::collections::BTreeMap;

use phuong_core::Error;
use phuong_core::domain::journal::{Entry, Revocations, State, pure_state};
use phuong_core::store::doors::AdoptReport;
use serde_json::json;

use crate::merge_histories::{Draft, Streams, TABLE, change, is_beyond};
use crate::merge_store::{Shelf, assert_is};

#[test]
fn nobody_takes_back_what_stands_in_another_stream() {
    let shelf = Shelf::new();
    let unit = "06685@2025-07-01";
    let mut streams = Streams::new(unit);
    let written = streams.next(
        "A",
        Draft {
            at: 1,
            changes: vec![change("điểm", &[("name", json!("x"))])],
            ..Draft::default()
        },
    );
    let seen = BTreeMap::from([("A".to_owned(), 1)]);
    let foreign = streams.next(
        "B",
        Draft {
            at: 2,
            seen,
            undoes: vec![written.hash.clone()],
            ..Draft::default()
        },
    );
    let entries = vec![written, foreign];
    shelf.adopt(entries.clone()).unwrap();
    let expected = pure_state(&entries, &Revocations::default(), &is_beyond);
    assert_eq!(expected.shown.len(), 1);
    assert_is(
        &shelf,
        unit,
        &expected,
        "an undo names entries of its own stream only",
    );
}

#[test]
fn an_undo_whose_body_is_withheld_takes_back_all_the_same() {
    let shelf = Shelf::new();
    let unit = "06685@2025-07-01";
    let mut streams = Streams::new(unit);
    let first = streams.next(
        "A",
        Draft {
            at: 1,
            changes: vec![change("điểm", &[("name", json!("x"))])],
            ..Draft::default()
        },
    );
    let second = streams.next(
        "A",
        Draft {
            at: 2,
            changes: vec![change("điểm", &[("name", json!("y"))])],
            ..Draft::default()
        },
    );
    let undoes = vec![second.hash.clone()];
    let undo = streams.next(
        "A",
        Draft {
            at: 3,
            undoes,
            ..Draft::default()
        },
    );
    let entries = vec![
        first,
        second,
        Entry {
            changes: None,
            ..undo
        },
    ];
    shelf.adopt(entries.clone()).unwrap();
    let expected = pure_state(&entries, &Revocations::default(), &is_beyond);
    assert_eq!(
        (expected.shown.values().next(), expected.withheld.len()),
        (Some(&json!("x")), 1)
    );
    assert_is(
        &shelf,
        unit,
        &expected,
        "the header always travels, and the header says what is undone",
    );
}

#[test]
fn what_a_newer_schema_wrote_is_kept_and_can_be_undone() {
    let shelf = Shelf::new();
    let unit = "06685@2025-07-01";
    let mut streams = Streams::new(unit);
    let mut next = |at: i64, table: &str, field: &str, undoes: Vec<String>| {
        let mut changes = vec![change("dòng", &[(field, json!("x"))])];
        changes[0].table = table.to_owned();
        if !undoes.is_empty() {
            changes.clear();
        }
        streams.next(
            "A",
            Draft {
                at,
                changes,
                undoes,
                ..Draft::default()
            },
        )
    };
    let table = next(1, "tables_to_come", "name", vec![]);
    let second = next(2, "tables_to_come", "kind", vec![]);
    let field = next(3, TABLE, "field_to_come", vec![]);
    let known = next(4, TABLE, "name", vec![]);
    let undoes = vec![second.hash.clone(), known.hash.clone()];
    let undo = next(5, "", "", undoes);
    let entries = vec![table, second, field, known, undo];
    for entry in &entries {
        shelf.adopt(vec![entry.clone()]).unwrap();
    }
    let expected = pure_state(&entries, &Revocations::default(), &is_beyond);
    assert_eq!(expected.shown.len(), 2);
    assert_eq!(shelf.state(unit), expected);
}

#[test]
fn a_stream_that_forks_is_refused_whole() {
    let shelf = Shelf::new();
    let unit = "06685@2025-07-01";
    let write = |value: &str| {
        let changes = vec![change("điểm", &[("name", json!(value))])];
        Streams::new(unit).next(
            "A",
            Draft {
                at: 1,
                changes,
                ..Draft::default()
            },
        )
    };
    let (one, other) = (write("x"), write("y"));
    let code = |result: Result<AdoptReport, Error>| result.map_err(|e| e.code());
    assert_eq!(
        code(shelf.adopt(vec![one.clone(), other.clone()])),
        Err("bundle-forked".into()),
        "in one bundle"
    );
    assert_eq!(shelf.state(unit), State::default());
    shelf.adopt(vec![one]).unwrap();
    let before = shelf.state(unit);
    assert_eq!(
        code(shelf.adopt(vec![other])),
        Err("bundle-forked".into()),
        "against what is here"
    );
    let mut streams = Streams::new(unit);
    let changes = vec![change("điểm", &[("name", json!("z"))])];
    streams.next(
        "A",
        Draft {
            at: 7,
            ..Draft::default()
        },
    );
    let next = streams.next(
        "A",
        Draft {
            at: 9,
            changes,
            ..Draft::default()
        },
    );
    assert_eq!(
        code(shelf.adopt(vec![next])),
        Err("bundle-forked".into()),
        "continuing something else"
    );
    assert_eq!(
        (shelf.state(unit), shelf.open()),
        (before, (0, 0, 0)),
        "and nothing of it stays"
    );
}

#[test]
fn one_unit_cannot_write_the_rows_of_another() {
    for order in [[0, 1], [1, 0]] {
        let shelf = Shelf::new();
        let (own, foreign) = ("06685@2025-07-01", "06686@2025-07-01");
        let write = |unit: &str, device: &str, at: i64, value: &str| {
            let changes = vec![change("điểm", &[("name", json!(value))])];
            Streams::new(unit).next(
                device,
                Draft {
                    at,
                    changes,
                    ..Draft::default()
                },
            )
        };
        let entries = [
            write(own, "A", 1, "của mình"),
            write(foreign, "B", 9, "kẻ khác"),
        ];
        for index in order {
            shelf.adopt(vec![entries[index].clone()]).unwrap();
        }
        for (unit, entry) in [own, foreign].iter().zip(&entries) {
            let expected = pure_state(
                std::slice::from_ref(entry),
                &Revocations::default(),
                &is_beyond,
            );
            assert_eq!(
                shelf.state(unit),
                expected,
                "{order:?}: the state of {unit} is that of its own streams"
            );
        }
        assert!(
            shelf.table(own).len() + shelf.table(foreign).len() == 1,
            "{order:?}: one row, one unit"
        );
    }
}

#[test]
fn a_value_its_column_cannot_hold_is_refused_and_kept() {
    let shelf = Shelf::new();
    let unit = "06685@2025-07-01";
    let mut streams = Streams::new(unit);
    let wrong = [
        ("cameras", json!("ba")),
        ("cameras", json!(1.5)),
        ("cameras", json!(u64::MAX)),
        ("name", json!(3)),
        ("name", json!(["x"])),
        ("place", json!([1])),
        ("place", json!([1, "hai"])),
        ("place", json!(null)),
    ];
    let entries: Vec<Entry> = wrong
        .iter()
        .map(|(register, value)| {
            let changes = vec![change("điểm", &[(register, value.clone())])];
            streams.next(
                "A",
                Draft {
                    at: 1,
                    changes,
                    ..Draft::default()
                },
            )
        })
        .collect();
    let report = shelf.adopt(entries).unwrap();
    assert_eq!((report.new, report.refused, report.rows.len()), (8, 8, 0));
    let changes = vec![change(
        "điểm",
        &[("name", json!("x")), ("place", json!([1, null]))],
    )];
    let report = shelf
        .adopt(vec![streams.next(
            "A",
            Draft {
                at: 2,
                changes,
                ..Draft::default()
            },
        )])
        .unwrap();
    assert_eq!((report.new, report.refused), (1, 0), "later entries go on");
    assert_eq!(shelf.table(unit).len(), 2);
}
