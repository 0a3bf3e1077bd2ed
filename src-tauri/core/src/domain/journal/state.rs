//! The state of one unit as a function of the *set* of its entries, never of their order.
//!
//! This is the rule written plainly; the store computes the same step by step, and a test
//! compares both. An executable reading of the rule in another language was checked against it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::entry::sha256_hex;
use super::merge::{Write, delete_conflicts, live_of};
use super::{Entry, Live, Revocations};

/// Shown values and open conflicts of one unit's streams.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct State {
    /// (table, row, register) → the shown value.
    pub shown: BTreeMap<(String, String, String), Value>,
    /// (table, row, register) → all live values, with who wrote them.
    pub conflicts: BTreeMap<(String, String, String), Vec<Value>>,
    /// Hashes of entries whose body is withheld; two states compare only when these are equal.
    pub withheld: BTreeSet<String>,
}

impl State {
    /// SHA-256 over shown values and open conflicts, sorted.
    pub fn hash(&self) -> String {
        let flat = |(t, r, f): &(String, String, String), v: Value| json!([t, r, f, v]);
        let shown: Vec<Value> = self.shown.iter().map(|(k, v)| flat(k, v.clone())).collect();
        let conflicts: Vec<Value> = self
            .conflicts
            .iter()
            .map(|(k, v)| flat(k, json!(v)))
            .collect();
        sha256_hex(json!([shown, conflicts]).to_string().as_bytes())
    }

    /// Records one register's live writes.
    pub fn record(&mut self, table: &str, row: &str, register: &str, live: &Live) {
        let key = (table.to_owned(), row.to_owned(), register.to_owned());
        if live.is_conflict() {
            self.conflicts
                .insert(key.clone(), live.writes().iter().map(described).collect());
        }
        if let Some(value) = live.shown() {
            self.shown.insert(key, value.clone());
        }
    }

    /// Records a delete that meets edits it had not seen.
    pub fn record_delete(&mut self, table: &str, row: &str, delete: &Write, edits: &[&Write]) {
        let key = (
            table.to_owned(),
            row.to_owned(),
            format!("deleted_at {} {}", delete.device, delete.seq),
        );
        let mut all: Vec<Value> = edits.iter().map(|w| described(w)).collect();
        all.sort_by_key(Value::to_string);
        self.conflicts.insert(key, all);
    }
}

fn described(write: &Write) -> Value {
    json!([write.at, write.device, write.seq, write.value])
}

/// Which of these entries make writes: not refused, not revoked, not undone.
///
/// An undo stands later in its own stream, so streams are read from their end.
pub fn honoured<'a>(
    entries: &[&'a Entry],
    revocations: &Revocations,
    is_refused: &dyn Fn(&Entry) -> bool,
) -> Vec<&'a Entry> {
    let mut sorted: Vec<&Entry> = entries.to_vec();
    sorted.sort_by_key(|e| std::cmp::Reverse(e.header.seq));
    let mut undone: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut kept = Vec::new();
    for entry in sorted {
        let device = entry.header.device.as_str();
        let is_undone = undone.contains(&(device, entry.hash.as_str()));
        if !revocations.honours(device, entry.header.seq) || is_undone || is_refused(entry) {
            continue;
        }
        undone.extend(
            entry
                .header
                .undoes
                .iter()
                .map(|hash| (device, hash.as_str())),
        );
        kept.push(entry);
    }
    kept
}

/// The entries that are present: each with its predecessor and everything it had seen.
pub fn present(entries: &[Entry]) -> Vec<&Entry> {
    let mut waiting: Vec<&Entry> = entries.iter().collect();
    waiting.sort_by(|a, b| (&a.header.device, a.header.seq).cmp(&(&b.header.device, b.header.seq)));
    waiting.dedup_by(|a, b| a.hash == b.hash);
    let mut heads: BTreeMap<&str, i64> = BTreeMap::new();
    let mut present = Vec::new();
    loop {
        let before = present.len();
        waiting.retain(|e| {
            let head = heads.get(e.header.device.as_str()).copied().unwrap_or(0);
            let seen = e
                .header
                .seen
                .iter()
                .all(|(d, q)| heads.get(d.as_str()).copied().unwrap_or(0) >= *q);
            let ready = e.header.seq == head + 1 && seen;
            if ready {
                heads.insert(&e.header.device, e.header.seq);
                present.push(*e);
            }
            !ready
        });
        if present.len() == before {
            return present;
        }
    }
}

/// The state that a set of entries of one unit gives, in whatever order they came.
pub fn pure_state(
    entries: &[Entry],
    revocations: &Revocations,
    is_refused: &dyn Fn(&Entry) -> bool,
) -> State {
    let present = present(entries);
    let mut state = State::default();
    type Writes<'a> = Vec<(&'a Entry, &'a Value)>;
    let mut rows: BTreeMap<(&str, &str), BTreeMap<&str, Writes>> = BTreeMap::new();
    for entry in honoured(&present, revocations, is_refused) {
        let Some(changes) = &entry.changes else {
            continue;
        };
        for change in changes {
            let row = rows.entry((&change.table, &change.id)).or_default();
            for (register, (_, new)) in &change.fields {
                row.entry(register).or_default().push((entry, new));
            }
        }
    }
    state.withheld = present
        .iter()
        .filter(|e| e.changes.is_none())
        .map(|e| e.hash.clone())
        .collect();
    let by_key: BTreeMap<(&str, i64), &Entry> = present
        .iter()
        .map(|e| ((e.header.device.as_str(), e.header.seq), *e))
        .collect();
    let saw = |a: &Write, b: &Write| {
        by_key
            .get(&(a.device.as_str(), a.seq))
            .is_some_and(|e| e.saw(&b.device, b.seq))
    };
    for ((table, id), registers) in &rows {
        let lives: BTreeMap<&str, Live> =
            registers.iter().map(|(r, ws)| (*r, live_of(ws))).collect();
        for (register, live) in &lives {
            state.record(table, id, register, live);
        }
        if let Some(deletes) = lives.get("deleted_at") {
            let edits: Vec<&Live> = lives
                .iter()
                .filter(|(r, _)| **r != "deleted_at")
                .map(|(_, l)| l)
                .collect();
            for (delete, unseen) in delete_conflicts(deletes, &edits, &saw) {
                state.record_delete(table, id, delete, &unseen);
            }
        }
    }
    state
}
