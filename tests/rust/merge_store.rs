//! The store takes the same steps on encrypted files: its state is the pure one, in every order.

use std::collections::{BTreeMap, BTreeSet};

use phuong_core::Error;
use phuong_core::domain::journal::{Actor, Entry, Revocations, State, pure_state};
use phuong_core::environment::{Clock, Environment, Ids};
use phuong_core::store::doors::{AdoptReport, Stamp, adopt, author, author_undo};
use phuong_core::store::{Connection, DatabaseKey, Store, begin, journal};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::merge::{ModelHistory, the_rule};
use crate::merge_histories::{Draft, History, Random, Streams, TABLE, change, history, is_beyond};

/// A store in a folder of its own.
pub(crate) struct Shelf {
    pub(crate) store: Store,
    pub(crate) environment: Environment,
    _folder: TempDir,
}

impl Shelf {
    pub(crate) fn new() -> Shelf {
        let folder = tempfile::tempdir().unwrap();
        drop(Store::create(folder.path(), &DatabaseKey::from_bytes([7; 32])).unwrap());
        Shelf::at(folder)
    }

    /// A store that was there before.
    pub(crate) fn at(folder: TempDir) -> Shelf {
        let store = Store::open(folder.path(), &DatabaseKey::from_bytes([7; 32]), 5).unwrap();
        let environment = Environment {
            clock: Clock::fixed(1_000),
            ids: Ids::counted(1),
            passphrase_cost: 2,
        };
        Shelf {
            store,
            environment,
            _folder: folder,
        }
    }

    pub(crate) fn adopt(&self, entries: Vec<Entry>) -> Result<AdoptReport, Error> {
        self.adopt_judged(entries, &|entry| is_beyond(entry).then_some("other-writer"))
    }

    fn adopt_judged(
        &self,
        entries: Vec<Entry>,
        judge: &dyn Fn(&Entry) -> Option<&'static str>,
    ) -> Result<AdoptReport, Error> {
        let mut writer = self.store.writer();
        let tx = begin(&mut writer)?;
        let report = adopt(&tx, &self.store.schema, entries, judge, 5, &mut |_| Ok(()))?;
        tx.commit()?;
        Ok(report)
    }

    pub(crate) fn state(&self, unit: &str) -> State {
        self.store.read(|db| journal::unit_state(db, unit)).unwrap()
    }

    /// Waiting, refused, open conflicts.
    pub(crate) fn open(&self) -> (u32, u32, u32) {
        self.store.read(journal::count_open).unwrap()
    }

    /// (row, register) of the open conflicts that are listed for a unit.
    fn conflicts(&self, unit: &str) -> BTreeSet<(String, String)> {
        let query = "select row_id, register from conflicts where unit_id = ?1";
        self.store
            .read(|db| {
                let mut statement = db.prepare(query)?;
                let rows = statement.query_map([unit], |row| Ok((row.get(0)?, row.get(1)?)))?;
                Ok(rows.collect::<Result<_, _>>()?)
            })
            .unwrap()
    }

    /// What the table shows of a unit, in the form of a state's shown values; null ones left out.
    pub(crate) fn table(&self, unit: &str) -> BTreeMap<(String, String), Value> {
        let query = "select id, name, latitude, longitude, cameras, working, deleted_at
                     from camera_sites where unit_id = ?1";
        self.store
            .read(|db| {
                let mut statement = db.prepare(query)?;
                let mut rows = statement.query([unit])?;
                let mut shown = BTreeMap::new();
                while let Some(row) = rows.next()? {
                    let id: String = row.get(0)?;
                    let text = |i: usize| -> Result<Option<String>, Error> { Ok(row.get(i)?) };
                    let number = |i: usize| -> Result<Option<i64>, Error> { Ok(row.get(i)?) };
                    let registers = [
                        ("name", json!(text(1)?)),
                        ("place", json!([number(2)?, number(3)?])),
                        ("cameras", json!(number(4)?)),
                        ("working", json!(number(5)?)),
                        ("deleted_at", json!(text(6)?)),
                    ];
                    shown.extend(
                        registers.map(|(name, value)| ((id.clone(), name.to_owned()), value)),
                    );
                }
                Ok(shown.into_iter().filter(|(_, v)| !is_nothing(v)).collect())
            })
            .unwrap()
    }
}

fn is_nothing(value: &Value) -> bool {
    value.is_null() || *value == json!([null, null])
}

/// The stored state is the pure state: in its hash, in the conflicts listed, in the rows shown.
pub(crate) fn assert_is(shelf: &Shelf, unit: &str, expected: &State, what: &str) {
    let state = shelf.state(unit);
    assert_eq!(&state, expected, "{what}");
    assert_eq!(state.hash(), expected.hash(), "{what}");
    let register = |name: &String| name.split(' ').next().unwrap().to_owned();
    let open: BTreeSet<_> = expected
        .conflicts
        .keys()
        .map(|(_, row, name)| (row.clone(), register(name)))
        .collect();
    assert_eq!(shelf.conflicts(unit), open, "{what}: conflicts");
    let shown: BTreeMap<_, _> = expected
        .shown
        .iter()
        .filter(|((table, _, _), value)| table == TABLE && !is_nothing(value))
        .map(|((_, row, name), value)| ((row.clone(), name.clone()), value.clone()))
        .collect();
    assert_eq!(shelf.table(unit), shown, "{what}: rows");
}

/// Adopts a history in a random order with repetitions, in batches of random size.
fn deliver(shelf: &Shelf, history: &History, random: &mut Random) -> AdoptReport {
    let mut order: Vec<Entry> = history
        .entries
        .iter()
        .chain(&history.entries)
        .cloned()
        .collect();
    random.shuffle(&mut order);
    let revocations = history.revocations();
    let judge = |entry: &Entry| {
        let honoured = revocations.honours(&entry.header.device, entry.header.seq);
        (!honoured || is_beyond(entry)).then_some("other-writer")
    };
    let mut sum = AdoptReport::default();
    while !order.is_empty() {
        let rest = order.split_off(order.len().min(random.between(1, 40) as usize));
        let report = shelf
            .adopt_judged(std::mem::replace(&mut order, rest), &judge)
            .unwrap();
        sum.new += report.new;
        sum.refused += report.refused;
        sum.known += report.known;
    }
    sum
}

#[test]
fn a_hundred_histories_of_each_kind_end_alike_in_three_stores() {
    let histories: Vec<History> = (20_000..20_100)
        .map(|seed| history(seed, 5))
        .chain(
            ModelHistory::all()
                .iter()
                .step_by(2)
                .map(ModelHistory::history),
        )
        .filter(|history| !history.entries.is_empty())
        .collect();
    let deliver_all = &|store: u64| {
        let shelf = Shelf::new();
        let mut random = Random::new(store);
        let (mut conflicts, mut refused) = (0, 0);
        for history in &histories {
            let what = format!("store {store}, seed {}", history.seed);
            let revocations = history.revocations();
            let expected = pure_state(&history.entries, &revocations, &is_beyond);
            let report = deliver(&shelf, history, &mut random);
            let beyond =
                |e: &&Entry| is_beyond(e) || !revocations.honours(&e.header.device, e.header.seq);
            let beyond = history.entries.iter().filter(beyond).count();
            assert_eq!(
                (report.new as usize, report.refused as usize),
                (history.entries.len(), beyond),
                "{what}"
            );
            assert_is(&shelf, &history.unit, &expected, &what);
            assert_eq!(shelf.open().0, 0, "{what}: nothing waits");
            conflicts += expected.conflicts.len();
            refused += beyond;
        }
        assert_eq!(
            shelf.open().1 as usize,
            refused,
            "refused entries are present"
        );
        assert!(
            conflicts > 100 && refused > 50,
            "{conflicts} conflicts, {refused} refused"
        );
    };
    assert!(histories.len() > 140);
    std::thread::scope(|scope| {
        let stores = [0, 1, 2].map(|store| scope.spawn(move || deliver_all(store)));
        stores.into_iter().for_each(|store| store.join().unwrap());
    });
}

#[test]
fn what_was_seen_decides_in_the_store_too() {
    let shelf = Shelf::new();
    for (i, order) in [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
    ]
    .into_iter()
    .enumerate()
    {
        let unit = format!("{i:05}@2025-07-01");
        let entries = the_rule(&unit);
        for index in order {
            shelf.adopt(vec![entries[index].clone()]).unwrap();
        }
        let shown: Vec<Value> = shelf.state(&unit).shown.into_values().collect();
        assert_eq!(
            (shown, shelf.conflicts(&unit)),
            (vec![json!("z")], BTreeSet::new()),
            "{order:?}"
        );
    }
}

#[test]
fn entries_wait_until_what_they_had_seen_is_here() {
    let shelf = Shelf::new();
    let unit = "06685@2025-07-01";
    let [a, b, c] = <[Entry; 3]>::try_from(the_rule(unit)).unwrap();
    let report = shelf.adopt(vec![c.clone()]).unwrap();
    assert_eq!((report.new, report.waiting, shelf.open().0), (0, 1, 1));
    let report = shelf.adopt(vec![b, c]).unwrap();
    assert_eq!(
        (report.new, report.waiting, shelf.open().0),
        (0, 2, 2),
        "still waiting, listed once each"
    );
    assert_eq!(shelf.state(unit), State::default());
    let report = shelf.adopt(vec![a.clone()]).unwrap();
    assert_eq!((report.new, report.waiting, shelf.open().0), (3, 0, 0));
    let report = shelf.adopt(vec![a]).unwrap();
    assert_eq!((report.new, report.known), (0, 1));
}

#[test]
fn a_settlement_undone_brings_all_values_back_and_redone_settles_again() {
    let shelf = Shelf::new();
    let unit = "06685@2025-07-01";
    let mut streams = Streams::new(unit);
    let mut entries: Vec<Entry> = Vec::new();
    let mut next =
        |device: &str, at: i64, seen: &[(&str, i64)], value: Option<&str>, undoes: &[&Entry]| {
            let changes = value
                .map(|v| change("điểm", &[("name", json!(v))]))
                .into_iter()
                .collect();
            let seen = seen.iter().map(|(d, q)| ((*d).to_owned(), *q)).collect();
            let undoes = undoes.iter().map(|e| e.hash.clone()).collect();
            streams.next(
                device,
                Draft {
                    at,
                    seen,
                    changes,
                    undoes,
                    ..Draft::default()
                },
            )
        };
    let a = next("A", 1, &[], Some("x"), &[]);
    let b = next("B", 2, &[], Some("y"), &[]);
    let settled = next("A", 3, &[("B", 1)], Some("z"), &[]);
    let undo = next("A", 4, &[("B", 1)], None, &[&settled]);
    let redo = next("A", 5, &[("B", 1)], None, &[&undo]);
    let open = BTreeSet::from([("điểm".to_owned(), "name".to_owned())]);
    let none = BTreeSet::new();
    let steps = [
        (a, "x", &none),
        (b, "y", &open),
        (settled, "z", &none),
        (undo, "y", &open),
        (redo, "z", &none),
    ];
    for (entry, shown, conflicts) in steps {
        entries.push(entry.clone());
        shelf.adopt(vec![entry]).unwrap();
        let what = format!("after {} entries", entries.len());
        assert_is(
            &shelf,
            unit,
            &pure_state(&entries, &Revocations::default(), &is_beyond),
            &what,
        );
        assert_eq!(
            shelf.state(unit).shown.values().collect::<Vec<_>>(),
            [&json!(shown)],
            "{what}"
        );
        assert_eq!(&shelf.conflicts(unit), conflicts, "{what}");
    }
}

#[test]
fn a_delete_meets_edits_it_had_not_seen() {
    let shelf = Shelf::new();
    let unit = "06685@2025-07-01";
    let mut streams = Streams::new(unit);
    let mut next = |device: &str, at: i64, seen: &[(&str, i64)], field: (&str, Value)| {
        let seen = seen.iter().map(|(d, q)| ((*d).to_owned(), *q)).collect();
        streams.next(
            device,
            Draft {
                at,
                seen,
                changes: vec![change("điểm", &[field])],
                ..Draft::default()
            },
        )
    };
    let born = next("A", 1, &[], ("name", json!("x")));
    let delete = next("A", 2, &[], ("deleted_at", json!("2026-12-10")));
    let edit = next("B", 3, &[("A", 1)], ("cameras", json!(4)));
    let seen = next("C", 4, &[("A", 2)], ("working", json!(4)));
    shelf.adopt(vec![born, delete]).unwrap();
    assert_eq!(shelf.conflicts(unit), BTreeSet::new());
    shelf.adopt(vec![seen]).unwrap();
    assert_eq!(
        shelf.conflicts(unit),
        BTreeSet::new(),
        "who edits after the delete knew of it"
    );
    shelf.adopt(vec![edit]).unwrap();
    assert_eq!(
        shelf.conflicts(unit),
        BTreeSet::from([("điểm".to_owned(), "deleted_at".to_owned())])
    );
}

/// Three stores whose people write, undo and redo through the doors, and hand on what they have.
#[test]
fn stores_that_write_through_their_doors_meet_in_one_state() {
    let devices = ["A", "B", "C"];
    let shelves: Vec<Shelf> = devices.iter().map(|_| Shelf::new()).collect();
    let (mut conflicts, mut undos) = (0, 0);
    for round in 0..12 {
        let mut random = Random::new(900 + round);
        let unit = format!("{round:05}@2025-07-01");
        let mut own: [Vec<String>; 3] = Default::default();
        for _ in 0..random.between(8, 20) {
            let who = random.index(3);
            if !own[who].is_empty() && random.chance(20) {
                let back = random.index(own[who].len().min(3));
                let target = own[who][own[who].len() - 1 - back].clone();
                own[who].push(undo_through_door(
                    &shelves[who],
                    devices[who],
                    &unit,
                    &target,
                ));
                undos += 1;
            } else if random.chance(60) {
                own[who].extend(write_through_door(
                    &shelves[who],
                    devices[who],
                    &unit,
                    &mut random,
                ));
            } else {
                hand_on(
                    &shelves[random.index(3)],
                    &shelves[who],
                    &unit,
                    random.between(0, 4),
                );
            }
        }
        // Twice round: what waited for a third arrives with it.
        for (from, to) in [
            (0, 1),
            (1, 2),
            (2, 0),
            (0, 1),
            (1, 2),
            (2, 0),
            (0, 1),
            (1, 2),
        ] {
            hand_on(&shelves[from], &shelves[to], &unit, i64::MAX);
        }
        let entries = all_entries(&shelves[0], &unit);
        let expected = pure_state(&entries, &Revocations::default(), &is_beyond);
        for (shelf, device) in shelves.iter().zip(devices) {
            assert_eq!(
                all_entries(shelf, &unit),
                entries,
                "round {round}: {device} has all entries"
            );
            assert_is(shelf, &unit, &expected, &format!("round {round}, {device}"));
        }
        conflicts += expected.conflicts.len();
    }
    assert!(shelves.iter().all(|shelf| shelf.open().0 == 0));
    assert!(
        conflicts > 5 && undos > 10,
        "{conflicts} conflicts, {undos} undos"
    );
}

fn stamp(device: &str, unit: &str) -> Stamp {
    Stamp {
        action: "save_camera_site".into(),
        actor: Actor {
            id: "person".into(),
            role: "officer".into(),
        },
        device: device.into(),
        unit: unit.into(),
    }
}

/// Writes one or two columns of a row; gives the entry's hash when there is an entry.
fn write_through_door(
    shelf: &Shelf,
    device: &str,
    unit: &str,
    random: &mut Random,
) -> Option<String> {
    let before = head(shelf, unit, device);
    author(
        &shelf.store,
        &shelf.environment,
        &stamp(device, unit),
        |w| {
            for _ in 0..random.between(1, 2) {
                let row = format!("{unit} row{}", random.between(1, 2));
                let n = random.between(1, 3);
                let (column, value): (&str, Value) = match random.between(1, 4) {
                    1 => ("name", json!(format!("Điểm {n}"))),
                    2 => ("latitude", json!(n)),
                    3 => ("cameras", json!(n)),
                    _ if random.chance(50) => ("deleted_at", json!(null)),
                    _ => ("deleted_at", json!("2026-12-10")),
                };
                let sql = format!(
                    "insert into camera_sites (id, unit_id, {column}) values (?1, ?2, ?3 ->> '$')
                 on conflict (id) do update set {column} = excluded.{column}"
                );
                w.tx.execute(&sql, (&row, unit, value.to_string()))?;
            }
            Ok(())
        },
    )
    .unwrap();
    head(shelf, unit, device).filter(|head| Some(head) != before.as_ref())
}

fn undo_through_door(shelf: &Shelf, device: &str, unit: &str, target: &str) -> String {
    let by_unit = BTreeMap::from([(unit.to_owned(), vec![target.to_owned()])]);
    author_undo(
        &shelf.store,
        &shelf.environment,
        &stamp(device, unit),
        &by_unit,
        &mut (),
    )
    .unwrap();
    head(shelf, unit, device).unwrap()
}

fn head(shelf: &Shelf, unit: &str, device: &str) -> Option<String> {
    let heads = shelf
        .store
        .read(|db| journal::heads_of_unit(db, unit))
        .unwrap();
    heads.get(device).map(|(_, hash)| hash.clone())
}

/// Hands on what the other lacks of every stream, at most so many entries of each.
fn hand_on(from: &Shelf, to: &Shelf, unit: &str, most: i64) {
    let theirs = to
        .store
        .read(|db| journal::heads_of_unit(db, unit))
        .unwrap();
    let ours = from
        .store
        .read(|db| journal::heads_of_unit(db, unit))
        .unwrap();
    let mut entries = Vec::new();
    for device in ours.keys() {
        let known = theirs.get(device).map_or(0, |(seq, _)| *seq);
        let above = from
            .store
            .read(|db| journal::entries_above(db, unit, device, known))
            .unwrap();
        entries.extend(above.into_iter().take(usize::try_from(most).unwrap()));
    }
    to.adopt(entries).unwrap();
}

fn all_entries(shelf: &Shelf, unit: &str) -> Vec<Entry> {
    let read = |db: &Connection| {
        let mut all = Vec::new();
        for device in journal::heads_of_unit(db, unit)?.keys() {
            all.extend(journal::entries_above(db, unit, device, 0)?);
        }
        Ok(all)
    };
    shelf.store.read(read).unwrap()
}
