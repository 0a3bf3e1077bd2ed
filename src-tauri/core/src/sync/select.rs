//! Which entries a receiver does not have yet.

use phuong_bundle::StreamSpan;

use crate::domain::journal::Entry;
use crate::domain::units::{UnitId, catalogue};
use crate::error::Error;
use crate::store::folder::Folder;
use crate::store::{Connection, journal, trust};

/// A stream with what of it goes: above the one number, up to the other.
struct Stretch {
    unit: String,
    device: String,
    above: i64,
    upto: i64,
}

/// Entries to send, with the spans they cover.
#[derive(Debug, Default)]
pub struct Selection {
    pub entries: Vec<Entry>,
    pub spans: Vec<StreamSpan>,
}

/// Streams that may go to a unit: those of the units it may know, written by devices of this one.
///
/// Entries of a device that a restore replaced go only as far as its own signed head.
pub fn select(
    connection: &Connection,
    own: &Folder,
    receiver: &UnitId,
    whole: bool,
) -> Result<Selection, Error> {
    let mut selection = Selection::default();
    for stretch in stretches(connection, own, receiver, whole)? {
        let Stretch {
            unit,
            device,
            above,
            upto,
        } = stretch;
        let mut entries = journal::entries_between(connection, &unit, &device, above, upto)?;
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
        // A marked entry travels as its header alone; the chain stays whole without its body.
        for entry in entries.iter_mut().filter(|e| !e.header.secrecy.is_empty()) {
            entry.changes = None;
        }
        selection.entries.extend(entries);
    }
    Ok(selection)
}

/// How many entries [`select`] would send; their bodies are not read.
pub fn count(connection: &Connection, own: &Folder, receiver: &UnitId) -> Result<u32, Error> {
    stretches(connection, own, receiver, false)?
        .iter()
        .try_fold(0, |sum, s| {
            Ok(sum + journal::count_between(connection, &s.unit, &s.device, s.above, s.upto)?)
        })
}

fn stretches(
    connection: &Connection,
    own: &Folder,
    receiver: &UnitId,
    whole: bool,
) -> Result<Vec<Stretch>, Error> {
    // The receiver knows this unit's devices only: what another unit wrote about a commune that
    // both succeeded could not be verified there, and the whole bundle would be refused.
    let ours: Vec<String> = trust::list_devices(connection)?
        .into_iter()
        .filter(|p| p.unit_id == own.unit_id)
        .map(|p| p.device_id)
        .chain([own.device_id.clone()])
        .collect();
    let heads = trust::list_heads(connection)?;
    let mut stretches = Vec::new();
    for (unit, device, last, _) in journal::list_streams(connection)? {
        if !ours.contains(&device) || !is_for(own, receiver, &UnitId(unit.clone())) {
            continue;
        }
        let above = if whole {
            0
        } else {
            trust::acknowledged(connection, receiver.as_str(), &unit, &device)?
        };
        let upto = if device == own.device_id {
            last
        } else {
            let head = heads.iter().find(|h| h.unit == unit && h.device == device);
            let Some(head) = head else { continue };
            let there = journal::find_hash(connection, &unit, &device, head.seq)?;
            if there.as_ref() != Some(&head.hash) {
                continue;
            }
            head.seq
        };
        stretches.push(Stretch {
            unit,
            device,
            above,
            upto,
        });
    }
    Ok(stretches)
}

/// A ward sends its own and its predecessors' streams up; a province sends its own stream and
/// what it wrote about the ward down.
fn is_for(own: &Folder, receiver: &UnitId, unit: &UnitId) -> bool {
    let own_unit = UnitId(own.unit_id.clone());
    let is_own = catalogue().is_own_or_predecessor(unit, &own_unit);
    let is_theirs = catalogue().is_own_or_predecessor(unit, receiver);
    is_own || is_theirs
}
