//! Files that travel with the rows that name them.
//!
//! A bundle carries the files of its own entries and those the receiver said it lacks, up to a
//! bound; what is left goes with the next one, because the receipt names what has not come.

use std::collections::BTreeSet;

use phuong_bundle::Opened;

use crate::actions::evidence::FILE_LIMIT;
use crate::domain::evidence::recognise;
use crate::domain::journal::Entry;
use crate::error::Error;
use crate::session::Session;
use crate::store::{Connection, evidence};

/// Bytes of files in one bundle: a stick writes that in a minute, and a PC with 4 GB opens it.
const BUNDLE_LIMIT: usize = 200 << 20;
/// Hashes a receipt names at most; the others follow with the next.
const MISSING_LIMIT: usize = 10_000;
/// Where files lie in a bundle.
const PLACE: &str = "blobs/";

/// Files for a bundle.
#[derive(Debug, Default)]
pub(super) struct Files {
    /// Paths and contents, sorted.
    pub(super) members: Vec<(String, Vec<u8>)>,
    pub(super) bytes: i64,
    /// Files that no longer fitted.
    pub(super) left: u32,
}

/// The files that go with these entries to a receiver.
pub(super) fn select(
    db: &Connection,
    session: &Session,
    receiver: &str,
    entries: &[Entry],
) -> Result<Files, Error> {
    let mut live = BTreeSet::new();
    let units: BTreeSet<&str> = entries
        .iter()
        .map(|e| e.header.unit.as_str())
        .chain([session.folder.unit_id.as_str()])
        .collect();
    for unit in units {
        live.extend(evidence::list_file_hashes(db, unit)?);
    }
    // What was asked for goes first: it has waited longest.
    let mut wanted = evidence::list_wanted_files(db, receiver)?;
    wanted.extend(entries.iter().flat_map(named_in));
    let mut files = Files::default();
    let mut seen = BTreeSet::new();
    let mut size = 0;
    for sha256 in wanted {
        if !live.contains(&sha256) || !seen.insert(sha256.clone()) {
            continue;
        }
        // One that is not here either is no fault of this bundle.
        let Some(content) = session.store.find_blob(&sha256)? else {
            continue;
        };
        if size + content.len() > BUNDLE_LIMIT {
            files.left += 1;
            continue;
        }
        size += content.len();
        files.members.push((format!("{PLACE}{sha256}"), content));
    }
    files.members.sort();
    files.bytes = size as i64;
    Ok(files)
}

/// Hashes that an entry's pieces of evidence name.
fn named_in(entry: &Entry) -> Vec<String> {
    entry
        .changes
        .as_deref()
        .unwrap_or_default()
        .iter()
        .filter(|change| change.table == "evidence")
        .filter_map(|change| change.fields.get("file"))
        .filter_map(|(_, new)| new.get(0)?.as_str().map(str::to_owned))
        .collect()
}

/// Stores the files of a bundle that a piece here names and that are of a kind that is taken;
/// anything else is left in the bundle. Tells how many were new.
pub(super) fn take_in(
    db: &Connection,
    session: &Session,
    opened: &Opened,
    now: i64,
) -> Result<u32, Error> {
    let mut named = BTreeSet::new();
    let units: BTreeSet<&str> = opened
        .manifest
        .streams
        .iter()
        .map(|s| s.unit.as_str())
        .chain([opened.manifest.unit.as_str()])
        .collect();
    for unit in units {
        named.extend(evidence::list_file_hashes(db, unit)?);
    }
    let here = session.store.blob_hashes()?;
    let mut count = 0;
    for (path, content) in &opened.members {
        let Some(sha256) = path.strip_prefix(PLACE) else {
            continue;
        };
        if !named.contains(sha256) || here.contains(sha256) || content.len() as u64 > FILE_LIMIT {
            continue;
        }
        if let Ok(media) = recognise(content) {
            session.store.put_blob(content, media.media_type(), now)?;
            count += 1;
        }
    }
    Ok(count)
}

/// Hashes of files that a unit's pieces name and that have not come.
pub(super) fn missing(
    db: &Connection,
    session: &Session,
    unit: &str,
) -> Result<Vec<String>, Error> {
    let here = session.store.blob_hashes()?;
    let mut missing = evidence::list_file_hashes(db, unit)?;
    missing.retain(|sha256| !here.contains(sha256));
    missing.truncate(MISSING_LIMIT);
    Ok(missing)
}
