//! The values of a register: the writes that no other write had seen.

use serde_json::Value;

use super::Entry;

/// One write to one register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Write {
    pub at: i64,
    pub device: String,
    pub seq: i64,
    pub value: Value,
}

impl Write {
    /// The order in which the shown value is chosen: greatest (`at`, device, seq).
    fn rank(&self) -> (i64, &str, i64) {
        (self.at, &self.device, self.seq)
    }
}

/// The live writes of one register, sorted by rank.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Live(Vec<Write>);

impl Live {
    /// From writes that are known to be live.
    pub fn from_writes(mut writes: Vec<Write>) -> Live {
        writes.sort_by(|a, b| a.rank().cmp(&b.rank()));
        Live(writes)
    }

    /// Adds the write of an entry whose predecessors and everything it had seen are present.
    ///
    /// Causal order makes this exact: nobody applied earlier can have seen this write.
    pub fn add(&mut self, entry: &Entry, value: Value) {
        self.0.retain(|w| !entry.saw(&w.device, w.seq));
        self.0.push(Write {
            at: entry.header.at,
            device: entry.header.device.clone(),
            seq: entry.header.seq,
            value,
        });
        self.0.sort_by(|a, b| a.rank().cmp(&b.rank()));
    }

    /// The shown value, `None` when nothing live is left.
    pub fn shown(&self) -> Option<&Value> {
        self.0.last().map(|w| &w.value)
    }

    /// Whether more than one *different* value is live.
    pub fn is_conflict(&self) -> bool {
        self.0.windows(2).any(|w| w[0].value != w[1].value)
    }

    /// Whether nothing is live.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The live writes, the shown one last.
    pub fn writes(&self) -> &[Write] {
        &self.0
    }

    /// Whether the write of this entry is live.
    pub fn holds(&self, device: &str, seq: i64) -> bool {
        self.0.iter().any(|w| w.device == device && w.seq == seq)
    }
}

/// Keeps of all honoured writes to one register those that no other of them had seen.
///
/// Used where history was judged anew (undo, revocation) and nothing can be assumed.
pub fn live_of(entries: &[(&Entry, &Value)]) -> Live {
    let live = entries
        .iter()
        .filter(|(e, _)| {
            !entries
                .iter()
                .any(|(other, _)| other.hash != e.hash && other.saw(&e.header.device, e.header.seq))
        })
        .map(|(e, value)| Write {
            at: e.header.at,
            device: e.header.device.clone(),
            seq: e.header.seq,
            value: (*value).clone(),
        })
        .collect();
    Live::from_writes(live)
}

/// Live edits that meet a live delete of the same row without either having seen the other.
///
/// `find` gives back the entry of a write. Returns (delete, edits) pairs.
pub fn delete_conflicts<'a>(
    deletes: &'a Live,
    edits: &'a [&'a Live],
    saw: &dyn Fn(&Write, &Write) -> bool,
) -> Vec<(&'a Write, Vec<&'a Write>)> {
    let mut conflicts = Vec::new();
    for delete in deletes.writes().iter().filter(|w| !w.value.is_null()) {
        let unseen: Vec<&Write> = edits
            .iter()
            .flat_map(|live| live.writes())
            .filter(|edit| !saw(delete, edit) && !saw(edit, delete))
            .collect();
        if !unseen.is_empty() {
            conflicts.push((delete, unseen));
        }
    }
    conflicts
}
