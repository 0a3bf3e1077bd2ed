//! `journal-and-sync.md` §4: the state is a function of the set of entries, never of their order.
//!
//! Three readings of the rule meet here: `pure_state`, the steps that the store takes entry by
//! entry, and the executable model in another language, whose answers are a fixture. The checker
//! is itself checked: with a mistake planted in the steps it has to report it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use phuong_core::domain::journal::merge::{delete_conflicts, live_of};
use phuong_core::domain::journal::{
    Entry, Live, Revocations, State, Write, honoured, present, pure_state,
};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::merge_histories::{Draft, History, Random, Streams, TABLE, change, history, is_beyond};
use crate::support::root;

/// The steps of the merge that a test may replace by wrong ones.
struct Steps {
    add: fn(&mut Live, &Entry, Value),
    anew: fn(&[(&Entry, &Value)]) -> Live,
    /// Whether an entry waits for what its writer had seen.
    waits: bool,
}

const HONEST: Steps = Steps {
    add: Live::add,
    anew: live_of,
    waits: true,
};

type Key = (String, String);

/// A PC that takes entries as they arrive.
struct Replica<'a> {
    steps: &'a Steps,
    revocations: Revocations,
    waiting: Vec<&'a Entry>,
    present: Vec<&'a Entry>,
    heads: BTreeMap<&'a str, i64>,
    lives: BTreeMap<Key, Live>,
}

impl<'a> Replica<'a> {
    fn new(steps: &'a Steps) -> Replica<'a> {
        Replica {
            steps,
            revocations: Revocations::default(),
            waiting: Vec::new(),
            present: Vec::new(),
            heads: BTreeMap::new(),
            lives: BTreeMap::new(),
        }
    }

    fn receive(&mut self, entry: &'a Entry) {
        let is_known = |e: &&'a Entry| e.hash == entry.hash;
        if self.present.iter().chain(&self.waiting).any(is_known) {
            return;
        }
        self.waiting.push(entry);
        while let Some(i) = self.waiting.iter().position(|e| self.is_ready(e)) {
            let entry = self.waiting.remove(i);
            let h = &entry.header;
            self.heads.insert(
                &h.device,
                self.heads
                    .get(h.device.as_str())
                    .copied()
                    .unwrap_or(0)
                    .max(h.seq),
            );
            self.present.push(entry);
            self.apply(entry);
        }
    }

    fn is_ready(&self, entry: &Entry) -> bool {
        let has = |device: &str| self.heads.get(device).copied().unwrap_or(0);
        let h = &entry.header;
        !self.steps.waits
            || (h.seq == has(&h.device) + 1 && h.seen.iter().all(|(d, q)| has(d) >= *q))
    }

    fn apply(&mut self, entry: &'a Entry) {
        if !entry.header.undoes.is_empty() {
            return self.judge_anew();
        }
        if !self
            .revocations
            .honours(&entry.header.device, entry.header.seq)
            || is_beyond(entry)
        {
            return;
        }
        for (key, value) in writes(entry) {
            (self.steps.add)(self.lives.entry(key).or_default(), entry, value.clone());
        }
    }

    fn revoke(&mut self, device: &str, last: i64) {
        self.revocations.add(device, last);
        self.judge_anew();
    }

    fn judge_anew(&mut self) {
        let mut all: BTreeMap<Key, Vec<(&Entry, &Value)>> = BTreeMap::new();
        for entry in honoured(&self.present, &self.revocations, &is_beyond) {
            for (key, value) in writes(entry) {
                all.entry(key).or_default().push((entry, value));
            }
        }
        self.lives = all
            .into_iter()
            .map(|(key, writes)| (key, (self.steps.anew)(&writes)))
            .collect();
    }

    fn state(&self) -> State {
        let entry_of = |w: &Write| {
            self.present
                .iter()
                .find(|e| (&e.header.device, e.header.seq) == (&w.device, w.seq))
        };
        let saw = |a: &Write, b: &Write| entry_of(a).is_some_and(|e| e.saw(&b.device, b.seq));
        let mut state = State::default();
        for ((row, register), live) in &self.lives {
            state.record(TABLE, row, register, live);
            if register == "deleted_at" {
                let edits: Vec<&Live> = self
                    .lives
                    .iter()
                    .filter(|((r, g), _)| r == row && g != "deleted_at")
                    .map(|(_, live)| live)
                    .collect();
                for (delete, unseen) in delete_conflicts(live, &edits, &saw) {
                    state.record_delete(TABLE, row, delete, &unseen);
                }
            }
        }
        state
    }
}

fn writes(entry: &Entry) -> Vec<(Key, &Value)> {
    let changes = entry.changes.as_deref().unwrap_or_default();
    changes
        .iter()
        .flat_map(|c| {
            c.fields
                .iter()
                .map(|(register, (_, new))| ((c.id.clone(), register.clone()), new))
        })
        .collect()
}

/// What a run of the checker met, so that a test can say that it met everything.
#[derive(Debug, Default)]
struct Met {
    histories: u32,
    entries: usize,
    conflicts: u32,
    deletes: u32,
    undos: u32,
    redos: u32,
    revocations: u32,
    refusals: u32,
}

impl Met {
    fn note(&mut self, history: &History, state: &State) {
        let entries = &history.entries;
        let is_undo = |hash: &String| {
            entries
                .iter()
                .any(|e| e.hash == *hash && !e.header.undoes.is_empty())
        };
        self.histories += 1;
        self.entries += entries.len();
        let is_delete = |register: &str| register.starts_with("deleted_at ");
        self.conflicts += u32::from(
            state
                .conflicts
                .keys()
                .any(|(_, _, register)| !is_delete(register)),
        );
        self.deletes += u32::from(
            state
                .conflicts
                .keys()
                .any(|(_, _, register)| is_delete(register)),
        );
        self.undos += u32::from(entries.iter().any(|e| !e.header.undoes.is_empty()));
        self.redos += u32::from(entries.iter().any(|e| e.header.undoes.iter().any(is_undo)));
        self.revocations += u32::from(history.revoked.is_some());
        self.refusals += u32::from(entries.iter().any(is_beyond));
    }
}

/// The checker: every order gives the state of the set, nothing waits, nothing is silent.
fn check(history: &History, steps: &Steps, orders: u32) -> Result<State, String> {
    let revocations = history.revocations();
    let expected = pure_state(&history.entries, &revocations, &is_beyond);
    let mut random = Random::new(history.seed.wrapping_add(1 << 40));
    let mut order: Vec<&Entry> = history.entries.iter().chain(&history.entries).collect();
    for trial in 0..orders {
        random.shuffle(&mut order);
        let cut = random.index(order.len() + 1);
        let mut replica = Replica::new(steps);
        for (i, entry) in order.iter().enumerate() {
            if let Some((device, last)) = history.revoked.as_ref().filter(|_| i == cut) {
                replica.revoke(device, *last);
            }
            replica.receive(entry);
        }
        if let Some((device, last)) = history.revoked.as_ref().filter(|_| cut == order.len()) {
            replica.revoke(device, *last);
        }
        if !replica.waiting.is_empty() {
            return Err(format!(
                "seed {}: {} entries wait for ever",
                history.seed,
                replica.waiting.len()
            ));
        }
        silent(&replica).map_or(Ok(()), |what| {
            Err(format!("seed {}: silent: {what}", history.seed))
        })?;
        let state = replica.state();
        if state != expected || state.hash() != expected.hash() {
            return Err(format!(
                "seed {}: order {trial} diverged:\n{state:#?}\ninstead of\n{expected:#?}",
                history.seed
            ));
        }
    }
    let shuffled: Vec<Entry> = order.into_iter().cloned().collect();
    if pure_state(&shuffled, &revocations, &is_beyond) != expected {
        return Err(format!(
            "seed {}: the pure state depends on the order",
            history.seed
        ));
    }
    Ok(expected)
}

/// A write that is neither live nor superseded by one whose writer had seen it.
fn silent(replica: &Replica) -> Option<String> {
    let honoured = honoured(&replica.present, &replica.revocations, &is_beyond);
    let mut by_key: BTreeMap<Key, Vec<&Entry>> = BTreeMap::new();
    for entry in &honoured {
        for (key, _) in writes(entry) {
            by_key.entry(key).or_default().push(entry);
        }
    }
    by_key.iter().find_map(|(key, entries)| {
        let lost = entries.iter().find(|e| {
            let h = &e.header;
            let is_live = replica
                .lives
                .get(key)
                .is_some_and(|live| live.holds(&h.device, h.seq));
            !is_live
                && !entries
                    .iter()
                    .any(|other| other.hash != e.hash && other.saw(&h.device, h.seq))
        })?;
        Some(format!(
            "{} {} of {key:?}",
            lost.header.device, lost.header.seq
        ))
    })
}

fn run(seeds: std::ops::Range<u64>, steps: &Steps, orders: u32) -> Result<Met, String> {
    let mut met = Met::default();
    for seed in seeds {
        let history = history(seed, 2);
        if !history.entries.is_empty() {
            met.note(&history, &check(&history, steps, orders)?);
        }
    }
    Ok(met)
}

#[test]
fn ten_thousand_histories_end_in_one_state_whatever_their_order() {
    let parts: Vec<Met> = std::thread::scope(|scope| {
        let halves =
            [0..5_000, 5_000..10_000].map(|seeds| scope.spawn(|| run(seeds, &HONEST, 2).unwrap()));
        halves
            .map(|half| half.join().unwrap())
            .into_iter()
            .collect()
    });
    let sum = |of: fn(&Met) -> u32| parts.iter().map(of).sum::<u32>();
    assert!(sum(|m| m.histories) > 9_900, "{parts:?}");
    // A history without any of these would prove little.
    assert!(sum(|m| m.conflicts) > 3_000, "{parts:?}");
    assert!(sum(|m| m.deletes) > 2_000, "{parts:?}");
    assert!(
        sum(|m| m.undos) > 3_000 && sum(|m| m.redos) > 300,
        "{parts:?}"
    );
    assert!(
        sum(|m| m.revocations) > 1_000 && sum(|m| m.refusals) > 1_000,
        "{parts:?}"
    );
    assert!(
        parts.iter().map(|m| m.entries).sum::<usize>() > 60_000,
        "{parts:?}"
    );
}

#[test]
fn the_checker_reports_every_planted_mistake() {
    fn rewrite(live: &mut Live, keep: impl Fn(&Write) -> bool, entry: &Entry, value: Value) {
        let h = &entry.header;
        let mut writes: Vec<Write> = live.writes().iter().filter(|w| keep(w)).cloned().collect();
        writes.push(Write {
            at: h.at,
            device: h.device.clone(),
            seq: h.seq,
            value,
        });
        *live = Live::from_writes(writes);
    }
    let planted: [(&str, Steps); 7] = [
        (
            "forgets what the writer had seen",
            Steps {
                add: |l, e, v| rewrite(l, |_| true, e, v),
                ..HONEST
            },
        ),
        (
            "the last to arrive wins",
            Steps {
                add: |l, e, v| rewrite(l, |_| false, e, v),
                ..HONEST
            },
        ),
        (
            "the later clock wins",
            Steps {
                add: |l, e, v| rewrite(l, |w| w.at >= e.header.at, e, v),
                ..HONEST
            },
        ),
        (
            "only its own device's writes give way",
            Steps {
                add: |l, e, v| rewrite(l, |w| w.device != e.header.device, e, v),
                ..HONEST
            },
        ),
        (
            "judged anew without asking who had seen what",
            Steps {
                anew: |writes| {
                    let mut live = Live::default();
                    writes
                        .iter()
                        .for_each(|(e, v)| rewrite(&mut live, |_| true, e, (*v).clone()));
                    live
                },
                ..HONEST
            },
        ),
        (
            "judged anew, one value is enough",
            Steps {
                anew: |writes| {
                    Live::from_writes(
                        live_of(writes)
                            .writes()
                            .last()
                            .cloned()
                            .into_iter()
                            .collect(),
                    )
                },
                ..HONEST
            },
        ),
        (
            "nothing waits for what it had seen",
            Steps {
                waits: false,
                ..HONEST
            },
        ),
    ];
    for (mistake, steps) in planted {
        let report = run(0..400, &steps, 2).expect_err(mistake);
        assert!(
            report.contains("diverged") || report.contains("silent"),
            "{mistake}: {report}"
        );
    }
    run(0..400, &HONEST, 2).unwrap();
}

fn orders_of(entries: &[Entry]) -> Vec<Vec<&Entry>> {
    fn permute<'a>(rest: &[&'a Entry], done: &mut Vec<&'a Entry>, out: &mut Vec<Vec<&'a Entry>>) {
        if rest.is_empty() {
            out.push(done.clone());
        }
        for i in 0..rest.len() {
            let mut left = rest.to_vec();
            done.push(left.remove(i));
            permute(&left, done, out);
            done.pop();
        }
    }
    let mut out = Vec::new();
    permute(
        &entries.iter().collect::<Vec<_>>(),
        &mut Vec::new(),
        &mut out,
    );
    out
}

/// A1 = x; B1 = y (saw A1); C1 = z (saw B1 only).
pub(crate) fn the_rule(unit: &str) -> Vec<Entry> {
    let mut streams = Streams::new(unit);
    let mut write = |device: &str, at: i64, seen: &[(&str, i64)], value: &str| {
        let seen = seen.iter().map(|(d, q)| ((*d).to_owned(), *q)).collect();
        let changes = vec![change(&format!("{unit} row"), &[("name", json!(value))])];
        streams.next(
            device,
            Draft {
                at,
                seen,
                changes,
                ..Draft::default()
            },
        )
    };
    // The clocks run against the order, so that only what was seen can decide.
    vec![
        write("A", 30, &[], "x"),
        write("B", 20, &[("A", 1)], "y"),
        write("C", 10, &[("B", 1)], "z"),
    ]
}

#[test]
fn what_was_seen_decides_in_every_order() {
    let entries = the_rule("06685@2025-07-01");
    let orders = orders_of(&entries);
    assert_eq!(orders.len(), 6);
    for order in orders {
        let owned: Vec<Entry> = order.iter().map(|e| (*e).clone()).collect();
        let pure = pure_state(&owned, &Revocations::default(), &is_beyond);
        let mut replica = Replica::new(&HONEST);
        order.into_iter().for_each(|entry| replica.receive(entry));
        let shown: Vec<&Value> = pure.shown.values().collect();
        assert_eq!((shown, pure.conflicts.len()), (vec![&json!("z")], 0));
        assert_eq!(replica.state(), pure);
    }
}

#[test]
fn an_entry_is_present_only_with_its_predecessor_and_all_it_had_seen() {
    let entries = the_rule("06685@2025-07-01");
    let [a, b, c] = entries.as_slice() else {
        panic!("three entries")
    };
    let count = |some: &[&Entry]| {
        let owned: Vec<Entry> = some.iter().map(|e| (*e).clone()).collect();
        present(&owned).len()
    };
    assert_eq!(
        [
            count(&[c]),
            count(&[c, b]),
            count(&[a, c]),
            count(&[c, b, a])
        ],
        [0, 0, 1, 3]
    );
}

#[test]
fn equal_values_are_no_conflict_and_the_shown_one_is_the_greatest() {
    let mut streams = Streams::new("06685@2025-07-01");
    let mut write = |device: &str, at: i64, value: &str| {
        let changes = vec![change("row", &[("name", json!(value))])];
        streams.next(
            device,
            Draft {
                at,
                changes,
                ..Draft::default()
            },
        )
    };
    let state = |entries: &[Entry]| pure_state(entries, &Revocations::default(), &is_beyond);
    let equal = [write("A", 1, "x"), write("B", 2, "x")];
    assert!(state(&equal).conflicts.is_empty());
    let mut entries = equal.to_vec();
    entries.push(write("C", 1, "y"));
    let three = state(&entries);
    assert_eq!(
        three.shown.values().collect::<Vec<_>>(),
        [&json!("x")],
        "B has the later clock"
    );
    let values: Vec<&Value> = three.conflicts.values().flatten().map(|v| &v[3]).collect();
    assert_eq!(
        values,
        [&json!("x"), &json!("y"), &json!("x")],
        "all values stay, the shown one last"
    );
    entries.push(write("D", 2, "z"));
    assert_eq!(
        state(&entries).shown.values().collect::<Vec<_>>(),
        [&json!("z")],
        "then the device's id"
    );
}

/// One history of the fixture: see the words at the head of the file.
#[derive(Debug, Deserialize)]
pub(crate) struct ModelHistory {
    pub(crate) seed: u64,
    #[expect(clippy::type_complexity, reason = "the fixture's lines, read once")]
    entries: Vec<(
        String,
        i64,
        i64,
        BTreeMap<String, i64>,
        Vec<(String, String, Value)>,
        Vec<usize>,
    )>,
    revoked: Option<(String, i64)>,
    shown: Vec<(String, String, Value)>,
    conflicts: Vec<(String, String, Vec<Value>)>,
    deletes: Vec<(String, String, i64, Vec<Value>)>,
}

impl ModelHistory {
    pub(crate) fn all() -> Vec<ModelHistory> {
        let text = fs::read_to_string(root().join("tests/fixtures/merge/model.json")).unwrap();
        let mut file: BTreeMap<String, Value> = serde_json::from_str(&text).unwrap();
        serde_json::from_value(file.remove("histories").unwrap()).unwrap()
    }

    /// With real headers and chains; the model's registers stand for two that hold integers.
    pub(crate) fn history(&self) -> History {
        let unit = format!("{:05}@1900-01-01", self.seed);
        let mut streams = Streams::new(&unit);
        let mut own: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        let mut entries = Vec::new();
        for (device, seq, at, seen, changes, undoes) in &self.entries {
            let hashes = own.entry(device).or_default();
            let mut rows: BTreeMap<&str, Vec<(&str, Value)>> = BTreeMap::new();
            for (row, register, value) in changes {
                rows.entry(row)
                    .or_default()
                    .push((register_of(register), value.clone()));
            }
            let changes = rows
                .iter()
                .map(|(row, fields)| change(&row_of(&unit, row), fields))
                .collect();
            let undoes = undoes.iter().map(|seq| hashes[seq - 1].clone()).collect();
            let draft = Draft {
                at: *at,
                seen: seen.clone(),
                changes,
                undoes,
                ..Draft::default()
            };
            let entry = streams.next(device, draft);
            assert_eq!(entry.header.seq, *seq);
            hashes.push(entry.hash.clone());
            entries.push(entry);
        }
        History {
            seed: self.seed,
            unit,
            entries,
            revoked: self.revoked.clone(),
        }
    }

    /// The state the model gives, in the words of the core.
    pub(crate) fn state(&self, unit: &str) -> State {
        let key = |row: &str, register: String| (TABLE.to_owned(), row_of(unit, row), register);
        let mut state = State::default();
        for (row, register, value) in &self.shown {
            state
                .shown
                .insert(key(row, register_of(register).into()), value.clone());
        }
        for (row, register, values) in &self.conflicts {
            state
                .conflicts
                .insert(key(row, register_of(register).into()), values.clone());
        }
        for (row, device, seq, _) in &self.deletes {
            // Which edits met it is compared below; the model leaves their values out.
            state
                .conflicts
                .insert(key(row, format!("deleted_at {device} {seq}")), Vec::new());
        }
        state
    }
}

fn row_of(unit: &str, row: &str) -> String {
    format!("{unit} {row}")
}

fn register_of(name: &str) -> &str {
    match name {
        "x" => "cameras",
        "y" => "working",
        other => other,
    }
}

#[test]
fn the_executable_model_says_the_same() {
    let models = ModelHistory::all();
    assert!(models.len() >= 100);
    for model in &models {
        let history = model.history();
        let expected = model.state(&history.unit);
        let mut state = check(&history, &HONEST, 2).unwrap();
        let mut met: BTreeSet<String> = BTreeSet::new();
        for ((_, row, register), edits) in &mut state.conflicts {
            if let Some(delete) = register.strip_prefix("deleted_at ") {
                let edits: BTreeSet<String> = edits
                    .drain(..)
                    .map(|e| json!([e[0], e[1], e[2]]).to_string())
                    .collect();
                met.insert(format!("{row} {delete} {edits:?}"));
            }
        }
        let expected_met: BTreeSet<String> = model
            .deletes
            .iter()
            .map(|(row, device, seq, edits)| {
                let edits: BTreeSet<String> = edits.iter().map(Value::to_string).collect();
                format!("{} {device} {seq} {edits:?}", row_of(&history.unit, row))
            })
            .collect();
        assert_eq!(state, expected, "seed {}", model.seed);
        assert_eq!(
            met, expected_met,
            "seed {}: edits that met a delete",
            model.seed
        );
    }
}
