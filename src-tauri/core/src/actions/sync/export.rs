//! Writing a bundle to a stick.

use std::path::{Path, PathBuf};

use phuong_bundle::{Draft, Kind};
use serde_json::json;

use super::state::province_of;
use super::{files, *};
use crate::domain::journal::sha256_hex;
use crate::domain::units::UnitId;
use crate::domain::words::spell_file;
use crate::environment::{Instant, local_time};
use crate::error::Error;
use crate::session::{Context, Session, find_unit};
use crate::store::folder::Folder;
use crate::store::trust::BundleRow;
use crate::store::{disk, folder, trust};
use crate::sync::cover::Cover;
use crate::sync::lines::{ENTRIES, HEADS, write};
use crate::sync::ring::{recipients, signing_key};
use crate::sync::select::select;

/// Writes what the receiver has not acknowledged: signed, encrypted, read back and compared.
pub fn export_bundle(context: &Context, request: ExportBundle) -> Result<Exported, Error> {
    let session = context.session()?;
    let receiver = receiver(&session, request.for_unit.as_deref())?;
    let kind = match request.kind.as_deref() {
        None | Some("changes") => Kind::Changes,
        Some("snapshot") => Kind::Snapshot,
        Some(other) => {
            return Err(Error::ChoiceUnknown {
                field: "loại gói".into(),
                value: other.into(),
            });
        }
    };
    let place = PathBuf::from(request.folder.trim());
    if !place.is_dir() {
        return Err(Error::FolderMissing {
            path: place.display().to_string(),
        });
    }
    let now = context.now();
    context.task.step("select", 0, 4)?;
    let mut sealed = context.write_local(|tx| {
        let to = recipients(tx, receiver.as_str())?;
        if to.is_empty() {
            return Err(Error::NotEnrolled);
        }
        trust::sign_own_heads(tx)?;
        let selection = select(tx, &session.folder, &receiver, kind == Kind::Snapshot)?;
        let files = files::select(tx, &session, receiver.as_str(), &selection.entries)?;
        if selection.entries.is_empty() && files.members.is_empty() {
            return Err(Error::NothingToExport);
        }
        context.task.step("seal", 1, 4)?;
        let key = signing_key(tx)?;
        let number = folder::next_bundle_number(tx)?;
        let receiver_name = find_unit(receiver.as_str())?.police_name();
        let cover = Cover {
            title: "GÓI SỐ LIỆU",
            from: session.unit()?,
            to: &receiver_name,
            number,
            entries: selection.entries.len(),
            key: key.public(),
            made_at: now,
        };
        let heads: Vec<_> = trust::list_heads(tx)?
            .into_iter()
            .filter(|h| {
                selection
                    .spans
                    .iter()
                    .any(|s| s.unit == h.unit && s.device == h.device)
            })
            .collect();
        let own_span = selection
            .spans
            .iter()
            .find(|s| s.device == session.folder.device_id && s.unit == session.folder.unit_id)
            .or_else(|| {
                selection
                    .spans
                    .iter()
                    .find(|s| s.device == session.folder.device_id)
            });
        let span = own_span.map(|s| (s.first as i64, s.last as i64));
        let file_count = files.members.len() as u32;
        let draft = Draft {
            cover: cover.text(),
            kind,
            unit: session.folder.unit_id.clone(),
            device: session.folder.device_id.clone(),
            number: number.unsigned_abs(),
            made_at: made_at(now),
            periods: Vec::new(),
            totals: [
                ("entries".to_owned(), selection.entries.len() as i64),
                ("files".to_owned(), files.members.len() as i64),
                ("file_bytes".to_owned(), files.bytes),
            ]
            .into(),
            details: json!({}),
            members: [
                (ENTRIES.into(), write(&selection.entries)),
                (HEADS.into(), serde_json::to_vec(&heads)?),
            ]
            .into_iter()
            .chain(files.members)
            .collect(),
            streams: selection.spans,
        };
        let bytes = phuong_bundle::seal(draft, &key, &to)?;
        Ok(Sealed {
            bytes,
            number,
            entries: selection.entries.len() as u32,
            fingerprint: Vec::new(),
            span,
            receiver_name,
            files: file_count,
            file_bytes: files.bytes,
            files_left: files.left,
        })
    })?;
    context.task.step("write", 2, 4)?;
    let name = file_name(&session.folder, sealed.number);
    let path = write_to(context, &request.folder, &name, &sealed.bytes)?;
    let sha256 = sha256_hex(&sealed.bytes);
    sealed.fingerprint = spell_file(&sha256);
    context.write_local(|tx| {
        let row = BundleRow {
            is_sent: true,
            kind: kind.to_string(),
            file_name: name.clone(),
            sha256: sha256.clone(),
            bytes: sealed.bytes.len() as i64,
            device_id: session.folder.device_id.clone(),
            unit_id: receiver.0.clone(),
            number: sealed.number,
            entries: sealed.entries,
            first_seq: sealed.span.map(|s| s.0),
            last_seq: sealed.span.map(|s| s.1),
            fingerprint: sealed.fingerprint.join(" "),
            at: now,
        };
        trust::put_bundle(tx, &row)
    })?;
    context.note_changed("sync");
    Ok(Exported {
        file: path.display().to_string(),
        kind: kind.to_string(),
        from: session.unit()?.police_name(),
        to: sealed.receiver_name,
        entries: sealed.entries,
        bytes: sealed.bytes.len() as i64,
        fingerprint: sealed.fingerprint,
        sha256,
        files: sealed.files,
        file_bytes: sealed.file_bytes,
        files_left: sealed.files_left,
    })
}

struct Sealed {
    bytes: Vec<u8>,
    number: i64,
    entries: u32,
    fingerprint: Vec<String>,
    span: Option<(i64, i64)>,
    receiver_name: String,
    files: u32,
    file_bytes: i64,
    files_left: u32,
}

/// A ward sends to its province; a province names the ward.
fn receiver(session: &Session, for_unit: Option<&str>) -> Result<UnitId, Error> {
    match (
        session.folder.role,
        for_unit.map(str::trim).filter(|t| !t.is_empty()),
    ) {
        (FolderRole::Ward, _) => province_of(session),
        (FolderRole::Province, Some(text)) => Ok(find_unit(text)?.id.clone()),
        (FolderRole::Province, None) => Err(Error::FieldMissing {
            field: "đơn vị nhận".into(),
        }),
    }
}

/// `06685_0193a1b2_0012.pmb`.
pub(super) fn file_name(folder: &Folder, number: i64) -> String {
    let code = folder.unit_id.split('@').next().unwrap_or_default();
    let compact: String = folder.device_id.chars().filter(|c| *c != '-').collect();
    // The last characters are the random ones; the first say only when the device was made.
    let short = &compact[compact.len().saturating_sub(8)..];
    format!("{code}_{short}_{number:04}.pmb")
}

/// ISO 8601 in Việt Nam's time.
pub(super) fn made_at(now: Instant) -> String {
    local_time(now).format("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// Writes a file to a folder or stick, re-reads and compares it; a torn file is never left.
pub(super) fn write_to(
    context: &Context,
    folder: &str,
    name: &str,
    bytes: &[u8],
) -> Result<PathBuf, Error> {
    let folder = Path::new(folder.trim());
    if !folder.is_dir() {
        return Err(Error::FolderMissing {
            path: folder.display().to_string(),
        });
    }
    let path = folder.join(name);
    let total = bytes.len() as u64;
    let mut stopped = Ok(());
    disk::write_and_read_back(&path, bytes, &mut |done| {
        if stopped.is_ok() {
            stopped = context.task.step("read-back", done, total);
        }
    })?;
    if let Err(error) = stopped {
        drop(std::fs::remove_file(&path));
        return Err(error);
    }
    Ok(path)
}
