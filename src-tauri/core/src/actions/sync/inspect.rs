//! What a file says it is, and whether that is true; changes nothing.

use std::path::Path;

use phuong_bundle::Kind;

use super::*;
use crate::actions::folder::unit_info;
use crate::domain::journal::sha256_hex;
use crate::domain::words::{spell, spell_file};
use crate::error::Error;
use crate::session::{Context, find_unit};
use crate::store::disk;
use crate::sync::lines::{ENTRIES, read};
use crate::sync::ring::key_ring;

/// Reads a bundle with this device's keys and tells the first check that failed.
pub fn inspect_bundle(context: &Context, request: InspectBundle) -> Result<Inspection, Error> {
    let path = Path::new(request.file.trim());
    let bytes = disk::read_limited(path, phuong_bundle::FILE_LIMIT)?;
    let peeked = phuong_bundle::peek(&bytes);
    let mut found = Inspection {
        file: path.display().to_string(),
        kind: None,
        cover: peeked.as_ref().map(|p| p.cover.clone()).unwrap_or_default(),
        from: None,
        device: None,
        number: None,
        entries: 0,
        bytes: bytes.len() as i64,
        fingerprint: peeked
            .ok()
            .and_then(|p| p.claimed_key)
            .map(|k| spell(k.fingerprint()))
            .unwrap_or_default(),
        is_true: false,
        problem: None,
        is_known_sender: false,
    };
    let ring = context.read(|db| key_ring(db, true))?;
    match phuong_bundle::open(&bytes, &ring) {
        Err(error) => found.problem = Some(Error::from(error).to_wire()),
        Ok(opened) => {
            let manifest = &opened.manifest;
            found.kind = Some(manifest.kind.to_string());
            found.from = find_unit(&manifest.unit).ok().map(unit_info).transpose()?;
            found.device = Some(manifest.device.clone());
            found.number = i64::try_from(manifest.number).ok();
            // Of a request one compares the key, of anything else the file.
            found.fingerprint = if manifest.kind.introduces_sender() {
                spell(opened.signer.fingerprint())
            } else {
                spell_file(&sha256_hex(&bytes))
            };
            found.is_known_sender = opened.is_pinned;
            match opened.find_member(ENTRIES).map(read).transpose() {
                Ok(entries) => {
                    found.entries = entries.map_or(0, |e| e.len() as u32);
                    found.is_true = opened.is_pinned
                        || matches!(manifest.kind, Kind::Request | Kind::Enrolment);
                }
                Err(error) => found.problem = Some(error.to_wire()),
            }
        }
    }
    Ok(found)
}
