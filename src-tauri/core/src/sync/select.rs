//! Which entries a receiver does not have yet.

use phuong_bundle::StreamSpan;

use crate::domain::journal::Entry;
use crate::domain::units::{UnitId, catalogue};
use crate::error::Error;
use crate::store::folder::Folder;
use crate::store::{Connection, journal, trust};

/// Entries to send, with the spans they cover.
#[derive(Debug, Default)]
pub struct Selection {
    pub entries: Vec<Entry>,
    pub spans: Vec<StreamSpan>,
}

/// Streams that may go to a unit: those of the units it may know, not written by its own devices.
///
/// Entries of other devices go only as far as their own signed head.
pub fn select(connection: &Connection, own: &Folder, receiver: &UnitId, whole: bool) -> Result<Selection, Error> {
    let theirs: Vec<String> = trust::list_peers(connection)?
        .into_iter()
        .filter(|p| p.unit_id == receiver.as_str())
        .map(|p| p.device_id)
        .collect();
    let heads = trust::list_heads(connection)?;
    let mut selection = Selection::default();
    for (unit, device, _, _) in journal::list_streams(connection)? {
        if theirs.contains(&device) || !is_for(own, receiver, &UnitId(unit.clone())) {
            continue;
        }
        let known = if whole { 0 } else { trust::acknowledged(connection, receiver.as_str(), &unit, &device)? };
        let mut entries = journal::entries_above(connection, &unit, &device, known)?;
        if device != own.device_id {
            let limit = heads.iter().find(|h| h.unit == unit && h.device == device).map_or(0, |h| h.seq);
            entries.retain(|e| e.header.seq <= limit);
        }
        if let (Some(first), Some(last)) = (entries.first(), entries.last()) {
            selection.spans.push(StreamSpan {
                unit,
                device,
                first: first.header.seq.unsigned_abs(),
                last: last.header.seq.unsigned_abs(),
                before: first.header.prev.clone(),
                end: last.hash.clone(),
            });
        }
        selection.entries.extend(entries);
    }
    Ok(selection)
}

/// A ward sends its own and its predecessors' streams up; a province sends its own stream and
/// what it wrote about the ward down.
fn is_for(own: &Folder, receiver: &UnitId, unit: &UnitId) -> bool {
    let own_unit = UnitId(own.unit_id.clone());
    let is_own = catalogue().is_own_or_predecessor(unit, &own_unit);
    let is_theirs = catalogue().is_own_or_predecessor(unit, receiver);
    is_own || is_theirs
}
