//! Taking bundles in: every check first, then one transaction, then a receipt.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use phuong_bundle::{Draft, Kind, Opened, PublicKey};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::export::{file_name, made_at, write_to};
use super::{files, *};
use crate::actions::folder::unit_info;
use crate::actions::journal::shown_value;
use crate::domain::journal::{Entry, sha256_hex};
use crate::domain::words::spell_file;
use crate::error::Error;
use crate::session::{Context, Session, find_unit};
use crate::store::doors::{AdoptReport, adopt};
use crate::store::trust::{BundleRow, PeerRow, SignedHead};
use crate::store::{Transaction, begin, disk, evidence, folder, journal, trust};
use crate::sync::cover::Cover;
use crate::sync::lines::{ENTRIES, HEADS, read};
use crate::sync::rights::Certificates;
use crate::sync::ring::{key_ring, recipients, signing_key};

/// Lines of a preview; more would not be read.
const PREVIEW: usize = 50;

/// Takes in files, or every bundle of a folder. Each file is accepted or refused on its own.
pub fn import_bundles(context: &Context, request: ImportBundles) -> Result<ImportReport, Error> {
    let session = context.session()?;
    let dry_run = request.dry_run.unwrap_or(false);
    let files = list_files(&request.paths)?;
    let mut report = ImportReport {
        dry_run,
        accepted: Vec::new(),
        refused: Vec::new(),
        conflicts: 0,
        receipts: Vec::new(),
    };
    let total = files.len() as u64;
    for (i, file) in files.iter().enumerate() {
        context.task.step("import", i as u64, total)?;
        match import_one(context, &session, file, dry_run) {
            Ok((accepted, receipt_for)) => {
                if let (false, Some(folder), Some(to)) =
                    (dry_run, &request.receipts_folder, receipt_for)
                {
                    report
                        .receipts
                        .push(write_receipt(context, &session, folder, &to)?);
                }
                report.accepted.push(accepted);
            }
            Err(Error::Stopped) => return Err(Error::Stopped),
            Err(error) => report.refused.push(Refused {
                file: file.display().to_string(),
                code: error.code(),
                error: error.to_wire(),
            }),
        }
    }
    report.conflicts = context.read(|db| Ok(journal::count_open(db)?.2))?;
    if !dry_run {
        for noun in [
            "sync",
            "evidence",
            "evidence_links",
            "appraisal_days",
            "documents",
            "commendations",
            "answers",
            "appraisals",
            "figures",
            "staff",
            "models",
            "camera_sites",
            "household_groups",
            "committee_members",
            "report_duties",
            "member_reports",
            "residential_units",
            "criteria_sets",
            "assessment_signings",
            "assessment_acts",
            "recognitions",
            "province_recognitions",
            "proposals",
            "proposal_reviews",
            "ward_totals",
        ] {
            context.note_changed(noun);
        }
    }
    Ok(report)
}

fn list_files(paths: &[String]) -> Result<Vec<PathBuf>, Error> {
    let mut files = Vec::new();
    for path in paths {
        let path = PathBuf::from(path.trim());
        if path.is_dir() {
            let entries = std::fs::read_dir(&path).map_err(|e| Error::io(&path, &e, false))?;
            let mut found: Vec<PathBuf> = entries
                .filter_map(|e| e.ok().map(|e| e.path()))
                .filter(|p| p.extension().is_some_and(|e| e.eq_ignore_ascii_case("pmb")))
                .collect();
            found.sort();
            files.extend(found);
        } else {
            files.push(path);
        }
    }
    if files.is_empty() {
        return Err(Error::NotFound {
            what: "gói dữ liệu (.pmb)".into(),
        });
    }
    Ok(files)
}

/// Whom a receipt goes to, and what it acknowledges.
struct ReceiptFor {
    unit: String,
    number: u64,
    sha256: String,
}

fn import_one(
    context: &Context,
    session: &Session,
    file: &Path,
    dry_run: bool,
) -> Result<(Accepted, Option<ReceiptFor>), Error> {
    let bytes = disk::read_limited(file, phuong_bundle::FILE_LIMIT)?;
    let ring = context.read(|db| key_ring(db, false))?;
    let opened = phuong_bundle::open(&bytes, &ring)?;
    let manifest = &opened.manifest;
    let unit = find_unit(&manifest.unit)?;
    let mut accepted = Accepted {
        file: file.display().to_string(),
        kind: manifest.kind.to_string(),
        unit: unit_info(unit)?,
        number: i64::try_from(manifest.number).unwrap_or(i64::MAX),
        new_entries: 0,
        known_entries: 0,
        waiting_entries: 0,
        refused_entries: 0,
        changed_rows: 0,
        files: opened
            .manifest
            .totals
            .get("files")
            .map_or(0, |n| u32::try_from(*n).unwrap_or(0)),
        preview: Vec::new(),
    };
    let sha256 = sha256_hex(&bytes);
    let receipt = match manifest.kind {
        Kind::Changes | Kind::Snapshot | Kind::Directives => {
            let entries = check_entries(context, &opened)?;
            take_in(context, session, &opened, entries, dry_run, &mut accepted)?;
            Some(ReceiptFor {
                unit: manifest.unit.clone(),
                number: manifest.number,
                sha256: sha256.clone(),
            })
        }
        Kind::Receipt => {
            take_receipt(context, &opened, dry_run)?;
            None
        }
        Kind::Request | Kind::Enrolment => {
            return Err(Error::BundleKindUnexpected {
                kind: manifest.kind.to_string(),
            });
        }
    };
    if !dry_run {
        note(
            context,
            session,
            file,
            &opened,
            &bytes,
            &sha256,
            accepted.new_entries + accepted.known_entries,
        )?;
    }
    Ok((accepted, receipt))
}

/// The entries agree with the manifest's spans, each chain is whole, and nothing of another
/// device goes beyond its own signed head.
fn check_entries(context: &Context, opened: &Opened) -> Result<Vec<Entry>, Error> {
    let damaged = |because: &str| Error::BundleEntriesDamaged {
        because: because.to_owned(),
    };
    let lines = opened
        .find_member(ENTRIES)
        .ok_or_else(|| damaged(ENTRIES))?;
    let heads = opened.find_member(HEADS).ok_or_else(|| damaged(HEADS))?;
    let heads: Vec<SignedHead> = serde_json::from_slice(heads).map_err(|_| damaged(HEADS))?;
    let entries = read(lines)?;
    let mut rest = entries.as_slice();
    let peers = context.read(trust::list_peers)?;
    for span in &opened.manifest.streams {
        let count = span
            .last
            .checked_sub(span.first)
            .and_then(|n| usize::try_from(n).ok()?.checked_add(1));
        let count = count.ok_or_else(|| damaged("thiếu bản ghi"))?;
        let (part, after) = rest
            .split_at_checked(count)
            .ok_or_else(|| damaged("thiếu bản ghi"))?;
        rest = after;
        let mut prev = span.before.clone();
        for (i, entry) in part.iter().enumerate() {
            let h = &entry.header;
            let is_next = h.unit == span.unit
                && h.device == span.device
                && h.prev == prev
                && u64::try_from(h.seq).ok() == span.first.checked_add(i as u64);
            if !is_next {
                return Err(damaged("chuỗi bản ghi đứt quãng"));
            }
            prev.clone_from(&entry.hash);
        }
        if prev != span.end {
            return Err(damaged("điểm cuối chuỗi không khớp"));
        }
        if span.device != opened.manifest.device {
            // Only the chain up to the signed hash is its device's; a head further on proves nothing.
            let is_signed = heads.iter().any(|head| {
                head.unit == span.unit
                    && head.device == span.device
                    && u64::try_from(head.seq) == Ok(span.last)
                    && head.hash == span.end
                    && is_by_its_device(head, &peers)
            });
            if !is_signed {
                return Err(Error::BundleBeyondHead {
                    device: span.device.clone(),
                });
            }
        }
    }
    if rest.is_empty() {
        Ok(entries)
    } else {
        Err(damaged("thừa bản ghi"))
    }
}

fn take_in(
    context: &Context,
    session: &Session,
    opened: &Opened,
    entries: Vec<Entry>,
    dry_run: bool,
    accepted: &mut Accepted,
) -> Result<(), Error> {
    let now = context.now();
    let total = entries.len() as u64;
    let changes: Vec<Entry> = entries.clone();
    let mut connection = session.store.writer();
    let tx = begin(&mut connection)?;
    let certificates = Certificates::read(&tx)?;
    let report: AdoptReport = adopt(
        &tx,
        &session.store.schema,
        entries,
        &|entry| certificates.judge(entry),
        now,
        &mut |done| {
            if done.is_multiple_of(200) {
                context.task.step("adopt", done, total)
            } else {
                Ok(())
            }
        },
    )?;
    accepted.new_entries = report.new;
    accepted.known_entries = report.known;
    accepted.waiting_entries = report.waiting;
    accepted.refused_entries = report.refused;
    accepted.changed_rows = report.rows.len() as u32;
    if dry_run {
        accepted.preview = preview(&tx, &changes, &report)?;
        tx.rollback()?;
    } else {
        let peers = trust::list_peers(&tx)?;
        for head in heads_of(opened)?
            .iter()
            .filter(|head| is_by_its_device(head, &peers))
        {
            trust::put_head(&tx, head)?;
        }
        // Before the rows that name them are there for others to see.
        accepted.files = files::take_in(&tx, session, opened, now)?;
        tx.commit()?;
    }
    Ok(())
}

/// Whether a head was signed by the pinned key of the device it is about.
fn is_by_its_device(head: &SignedHead, peers: &[PeerRow]) -> bool {
    let text = SignedHead::statement(&head.unit, &head.device, head.seq, &head.hash);
    peers
        .iter()
        .filter(|p| p.device_id == head.device)
        .any(|p| {
            PublicKey::from_str(&p.public_key)
                .is_ok_and(|key| phuong_bundle::verify_statement(&text, &head.signature, &key))
        })
}

fn heads_of(opened: &Opened) -> Result<Vec<SignedHead>, Error> {
    let member = opened.find_member(HEADS).unwrap_or(b"[]");
    serde_json::from_slice(member).map_err(|_| Error::BundleEntriesDamaged {
        because: HEADS.into(),
    })
}

fn preview(
    tx: &Transaction,
    entries: &[Entry],
    report: &AdoptReport,
) -> Result<Vec<PreviewLine>, Error> {
    let mut lines = Vec::new();
    let changes = entries.iter().flat_map(|e| {
        e.changes
            .as_deref()
            .unwrap_or_default()
            .iter()
            .map(|c| (e.header.unit.as_str(), c))
    });
    for (unit, change) in changes {
        if !report
            .rows
            .contains(&(change.table.clone(), change.id.clone()))
        {
            continue;
        }
        let lives = crate::store::doors::row_registers(tx, unit, &change.table, &change.id)?;
        let name = lives
            .get("name")
            .and_then(|l| l.shown())
            .and_then(shown_value);
        for (field, (old, new)) in &change.fields {
            if lines.len() == PREVIEW {
                return Ok(lines);
            }
            lines.push(PreviewLine {
                table: change.table.clone(),
                name: name.clone().unwrap_or_else(|| described(&lives)),
                field: field.clone(),
                old: shown_value(old),
                new: shown_value(new),
                is_conflict: lives.get(field).is_some_and(|l| l.is_conflict()),
            });
        }
    }
    Ok(lines)
}

/// A row without a name by what identifies it: criterion, indicator and period.
fn described(lives: &std::collections::BTreeMap<String, crate::domain::journal::Live>) -> String {
    ["indicator", "period", "criterion", "layer", "year"]
        .iter()
        .filter_map(|r| lives.get(*r).and_then(|l| l.shown()).and_then(shown_value))
        .collect::<Vec<_>>()
        .join(" · ")
}

#[derive(Debug, Serialize, Deserialize)]
struct Acknowledged {
    unit: String,
    device: String,
    seq: i64,
}

/// Takes over what a receipt says of our streams.
fn take_receipt(context: &Context, opened: &Opened, dry_run: bool) -> Result<(), Error> {
    let damaged = || Error::BundleEntriesDamaged {
        because: "acknowledged".into(),
    };
    let list = opened
        .manifest
        .details
        .get("acknowledged")
        .cloned()
        .ok_or_else(damaged)?;
    let list: Vec<Acknowledged> = serde_json::from_value(list).map_err(|_| damaged())?;
    let at = opened
        .manifest
        .details
        .get("at")
        .and_then(|v| v.as_i64())
        .ok_or_else(damaged)?;
    // Receipts of older programs do not name any.
    let missing_files: Vec<String> = opened
        .manifest
        .details
        .get("missing_files")
        .cloned()
        .and_then(|v| serde_json::from_value(v).ok())
        .unwrap_or_default();
    if dry_run {
        return Ok(());
    }
    context.write_local(|tx| {
        for line in &list {
            trust::put_acknowledgement(
                tx,
                &opened.manifest.unit,
                &line.unit,
                &line.device,
                line.seq,
                at,
            )?;
        }
        evidence::set_wanted_files(tx, &opened.manifest.unit, &missing_files)?;
        Ok(())
    })
}

/// Notes the bundle in the register of hand-overs. A receipt is kept as it came.
fn note(
    context: &Context,
    session: &Session,
    file: &Path,
    opened: &Opened,
    bytes: &[u8],
    sha256: &str,
    entries: u32,
) -> Result<(), Error> {
    let now = context.now();
    if opened.manifest.kind == Kind::Receipt {
        session
            .store
            .put_blob(bytes, "application/x-phuong-mau-bundle", now)?;
    }
    let own = opened
        .manifest
        .streams
        .iter()
        .find(|s| s.device == opened.manifest.device);
    let row = BundleRow {
        is_sent: false,
        kind: opened.manifest.kind.to_string(),
        file_name: file
            .file_name()
            .map(|n| n.to_string_lossy().into_owned())
            .unwrap_or_default(),
        sha256: sha256.to_owned(),
        bytes: bytes.len() as i64,
        device_id: opened.manifest.device.clone(),
        unit_id: opened.manifest.unit.clone(),
        number: i64::try_from(opened.manifest.number).unwrap_or(i64::MAX),
        entries,
        first_seq: own.map(|s| s.first as i64),
        last_seq: own.map(|s| s.last as i64),
        fingerprint: spell_file(sha256).join(" "),
        at: now,
    };
    context.write_local(|tx| trust::put_bundle(tx, &row))
}

/// Signs what is held of the sender's streams, addressed to every device of the sender's unit.
fn write_receipt(
    context: &Context,
    session: &Session,
    place: &str,
    to: &ReceiptFor,
) -> Result<String, Error> {
    let now = context.now();
    let unit = find_unit(&to.unit)?;
    let (bytes, name) = context.write_local(|tx| {
        let devices: Vec<String> = trust::list_peers(tx)?
            .into_iter()
            .filter(|p| p.unit_id == to.unit)
            .map(|p| p.device_id)
            .collect();
        let acknowledged: Vec<Acknowledged> = journal::list_streams(tx)?
            .into_iter()
            .filter(|(_, device, _, _)| devices.contains(device))
            .map(|(unit, device, seq, _)| Acknowledged { unit, device, seq })
            .collect();
        let key = signing_key(tx)?;
        let number = folder::next_bundle_number(tx)?;
        let cover = Cover {
            title: "BIÊN NHẬN",
            from: session.unit()?,
            to: &unit.police_name(),
            number,
            entries: acknowledged.len(),
            key: key.public(),
            made_at: now,
        };
        let draft = Draft {
            cover: cover.text(),
            kind: Kind::Receipt,
            unit: session.folder.unit_id.clone(),
            device: session.folder.device_id.clone(),
            number: number.unsigned_abs(),
            made_at: made_at(now),
            streams: Vec::new(),
            periods: Vec::new(),
            totals: Default::default(),
            details: json!({
                "acknowledged": acknowledged, "at": now, "bundle": to.number, "sha256": to.sha256,
                "missing_files": files::missing(tx, session, &to.unit)?,
            }),
            members: Vec::new(),
        };
        let bytes = phuong_bundle::seal(draft, &key, &recipients(tx, &to.unit)?)?;
        Ok((bytes, file_name(&session.folder, number)))
    })?;
    let path = write_to(context, place, &name, &bytes)?;
    Ok(path.display().to_string())
}
