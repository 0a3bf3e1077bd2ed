//! Random histories of a few devices of one unit, with real hash chains.
//!
//! Made the way the executable model of `journal-and-sync.md` §4 makes its own: 2–4 devices write
//! one or two registers over two rows, delete, undo and redo, hand on a part of what there is, and
//! now and then a device is revoked. Everything follows from a seed.

use std::collections::BTreeMap;

use phuong_core::domain::journal::{Actor, Change, Entry, FORMAT, Header, Revocations};
use serde_json::{Value, json};

/// The table every history writes: it has a text, a joined and an integer register.
pub(crate) const TABLE: &str = "camera_sites";

/// A small generator of our own (splitmix64): the same seed gives the same history for ever.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Random {
        Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5eed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from `least` to `most`, both included.
    pub(crate) fn between(&mut self, least: i64, most: i64) -> i64 {
        least + (self.next() % (most - least + 1).unsigned_abs()) as i64
    }

    pub(crate) fn chance(&mut self, percent: i64) -> bool {
        self.between(1, 100) <= percent
    }

    pub(crate) fn index(&mut self, length: usize) -> usize {
        (self.next() % length as u64) as usize
    }

    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.index(i + 1));
        }
    }
}

/// What happened to one unit's data.
pub(crate) struct History {
    pub(crate) seed: u64,
    pub(crate) unit: String,
    /// In the order they were written.
    pub(crate) entries: Vec<Entry>,
    /// A device whose later entries are no longer honoured: (device, last honoured number).
    pub(crate) revoked: Option<(String, i64)>,
}

impl History {
    pub(crate) fn revocations(&self) -> Revocations {
        let mut revocations = Revocations::default();
        if let Some((device, last)) = &self.revoked {
            revocations.add(device, *last);
        }
        revocations
    }
}

/// The action of entries that a test judges to be beyond their right.
pub(crate) const BEYOND: &str = "beyond_right";

/// Whether an entry is beyond its right: from the entry alone, as the law wants it.
pub(crate) fn is_beyond(entry: &Entry) -> bool {
    entry.header.action == BEYOND
}

/// What a new entry says beside who writes it.
#[derive(Default)]
pub(crate) struct Draft {
    pub(crate) at: i64,
    pub(crate) seen: BTreeMap<String, i64>,
    pub(crate) changes: Vec<Change>,
    pub(crate) undoes: Vec<String>,
    pub(crate) action: String,
}

/// The streams of one unit as their writers know them: numbers and hashes go on by themselves.
pub(crate) struct Streams {
    unit: String,
    heads: BTreeMap<String, (i64, String)>,
}

impl Streams {
    pub(crate) fn new(unit: &str) -> Streams {
        Streams {
            unit: unit.to_owned(),
            heads: BTreeMap::new(),
        }
    }

    /// Seals the next entry of a device's stream.
    pub(crate) fn next(&mut self, device: &str, draft: Draft) -> Entry {
        let (seq, prev) = self.heads.get(device).cloned().unwrap_or_default();
        let header = Header {
            action: draft.action,
            action_id: format!("{}-{device}-{}", self.unit, seq + 1),
            actor: Actor {
                id: format!("staff-{device}"),
                role: "officer".into(),
            },
            at: draft.at,
            changes_bytes: 0,
            changes_sha256: String::new(),
            device: device.to_owned(),
            format: FORMAT,
            prev,
            schema: 6,
            secrecy: String::new(),
            seen: draft.seen,
            seq: seq + 1,
            undoes: draft.undoes,
            unit: self.unit.clone(),
        };
        let entry = Entry::seal(header, draft.changes);
        self.heads
            .insert(device.to_owned(), (seq + 1, entry.hash.clone()));
        entry
    }
}

/// One write of registers of one row.
pub(crate) fn change(row: &str, fields: &[(&str, Value)]) -> Change {
    let fields = fields
        .iter()
        .map(|(name, new)| ((*name).to_owned(), (json!(null), new.clone())))
        .collect();
    Change {
        fields,
        id: row.to_owned(),
        table: TABLE.into(),
    }
}

/// A device while a history is made: what it has, and what came too early.
struct Device {
    name: &'static str,
    heads: BTreeMap<String, i64>,
    waiting: BTreeMap<(String, i64), usize>,
    own: Vec<String>,
    clock: i64,
}

impl Device {
    fn receive(&mut self, entries: &[Entry], indices: &[usize]) {
        for &i in indices {
            let h = &entries[i].header;
            if h.seq > self.heads.get(&h.device).copied().unwrap_or(0) {
                self.waiting.insert((h.device.clone(), h.seq), i);
            }
        }
        loop {
            let ready = self.waiting.iter().find_map(|(key, &i)| {
                let h = &entries[i].header;
                let has = |device: &str| self.heads.get(device).copied().unwrap_or(0);
                let is_ready =
                    h.seq == has(&h.device) + 1 && h.seen.iter().all(|(d, q)| has(d) >= *q);
                is_ready.then(|| (key.clone(), i))
            });
            let Some((key, i)) = ready else { return };
            self.waiting.remove(&key);
            let h = &entries[i].header;
            self.heads.insert(h.device.clone(), h.seq);
            self.clock = self.clock.max(h.at);
        }
    }
}

/// Makes a history from a seed. Rows are named after the unit, so that one store holds many.
pub(crate) fn history(seed: u64, beyond_percent: i64) -> History {
    let mut random = Random::new(seed);
    let unit = format!("{seed:05}@2025-07-01");
    let mut streams = Streams::new(&unit);
    let count = random.between(2, 4) as usize;
    let mut devices: Vec<Device> = ["A", "B", "C", "D"][..count]
        .iter()
        .map(|name| Device {
            name,
            heads: BTreeMap::new(),
            waiting: BTreeMap::new(),
            own: vec![],
            clock: 0,
        })
        .collect();
    let mut entries: Vec<Entry> = Vec::new();
    for _ in 0..random.between(3, 25) {
        let who = random.index(count);
        let undoes = !devices[who].own.is_empty() && random.chance(12);
        if undoes || random.chance(55) {
            let device = &mut devices[who];
            let mut draft = Draft {
                action: "save_camera_site".into(),
                ..Draft::default()
            };
            if undoes {
                // Not always the latest: so an undo may take back an undo (a redo), or a write below.
                let back = random.index(device.own.len().min(3));
                draft.undoes = vec![device.own[device.own.len() - 1 - back].clone()];
                draft.action = "undo".into();
            } else {
                draft.changes = changes(&mut random, &unit);
            }
            if random.chance(beyond_percent) {
                draft.action = BEYOND.into();
            }
            device.clock = random.between(0, 40).max(device.clock + 1);
            draft.at = device.clock;
            draft.seen = device.heads.clone();
            draft.seen.remove(device.name);
            let entry = streams.next(device.name, draft);
            device.own.push(entry.hash.clone());
            device
                .heads
                .insert(device.name.to_owned(), entry.header.seq);
            entries.push(entry);
        } else if !entries.is_empty() {
            let mut all: Vec<usize> = (0..entries.len()).collect();
            random.shuffle(&mut all);
            all.truncate(random.between(1, 4) as usize);
            devices[who].receive(&entries, &all);
        }
    }
    let revoked = random.chance(20).then(|| {
        (
            devices[random.index(count)].name.to_owned(),
            random.between(0, 3),
        )
    });
    History {
        seed,
        unit,
        entries,
        revoked,
    }
}

fn changes(random: &mut Random, unit: &str) -> Vec<Change> {
    let mut rows: BTreeMap<String, Vec<(&str, Value)>> = BTreeMap::new();
    for _ in 0..random.between(1, 2) {
        let row = format!("{unit} row{}", random.between(1, 2));
        let n = random.between(1, 3);
        let field = match random.between(1, 3) {
            1 => ("name", json!(format!("Điểm {n}"))),
            2 => ("place", json!([n, n + 10])),
            _ => (
                "deleted_at",
                if random.chance(50) {
                    json!(null)
                } else {
                    json!("2026-12-10")
                },
            ),
        };
        rows.entry(row).or_default().push(field);
    }
    rows.iter()
        .map(|(row, fields)| change(row, fields))
        .collect()
}
