//! The entries that come out of the doors: chained, dated, adopted, undone.

use super::*;

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
    author_undo(
        &shelf.store,
        &shelf.environment,
        &stamp(),
        &by_unit,
        &mut (),
    )
    .unwrap();
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
            &mut (),
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
