//! Joining ward and province: request, enrolment, comparing fingerprints.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use phuong_bundle::{BundleError, Draft, Kind, Opened, PublicKey, Recipient};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::export::{file_name, made_at};
use super::*;
use crate::actions::folder::unit_info;
use crate::domain::units::{UnitId, catalogue};
use crate::domain::words::{read, spell};
use crate::error::Error;
use crate::session::{Context, find_unit};
use crate::store::trust::PeerRow;
use crate::store::{Transaction, disk, folder, trust};
use crate::sync::cover::Cover;
use crate::sync::ring::{identity, key_ring, signing_key};

/// Ward: writes its request, public keys only, into a folder.
pub fn request_enrolment(
    context: &Context,
    request: RequestEnrolment,
) -> Result<EnrolmentWritten, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = session.unit()?;
    let now = context.now();
    let (bytes, name, key) = context.write_local(|tx| {
        let key = signing_key(tx)?;
        let number = folder::next_bundle_number(tx)?;
        let cover = Cover {
            title: "YÊU CẦU KẾT NỐI VỚI CÔNG AN TỈNH",
            from: unit,
            to: &find_unit(unit.province.as_str())?.police_name(),
            number,
            entries: 0,
            key: key.public(),
            made_at: now,
        };
        let draft = Draft {
            cover: cover.text(),
            kind: Kind::Request,
            unit: unit.id.0.clone(),
            device: session.folder.device_id.clone(),
            number: number.unsigned_abs(),
            made_at: made_at(now),
            streams: Vec::new(),
            periods: Vec::new(),
            totals: Default::default(),
            details: json!({
                "recipient": identity(tx)?.recipient().to_string(),
                "former": former_devices(tx, &session.folder.device_id)?,
            }),
            members: Vec::new(),
        };
        let name = file_name(&session.folder, number);
        let words = spell(key.public().fingerprint()).join(" ");
        trust::put_request(tx, &name, &words, now)?;
        Ok((phuong_bundle::seal(draft, &key, &[])?, name, key.public()))
    })?;
    let path = write(context, &request.folder, &name, &bytes)?;
    context.note_changed("sync");
    Ok(EnrolmentWritten {
        file: path.display().to_string(),
        fingerprint: spell(key.fingerprint()),
        unit: unit_info(unit)?,
        is_confirmed: false,
    })
}

/// Province: pins the ward's keys and writes the enrolment to carry back.
pub fn accept_enrolment(
    context: &Context,
    request: AcceptEnrolment,
) -> Result<EnrolmentWritten, Error> {
    let session = context.session()?;
    session.require_province()?;
    let now = context.now();
    let opened = open(context, &request.file)?;
    if opened.manifest.kind != Kind::Request {
        return Err(Error::BundleKindUnexpected {
            kind: opened.manifest.kind.to_string(),
        });
    }
    let ward = find_unit(&opened.manifest.unit)?;
    if ward.is_province || !catalogue().is_under(&ward.id, &UnitId(session.folder.unit_id.clone()))
    {
        return Err(Error::RequestElsewhere {
            unit: ward.police_name(),
        });
    }
    let is_confirmed = compare(&opened.signer, request.fingerprint.as_deref())?;
    let recipient = text_of(&opened, "recipient")?;
    let peer = PeerRow {
        device_id: opened.manifest.device.clone(),
        unit_id: ward.id.0.clone(),
        role: FolderRole::Ward,
        public_key: opened.signer.to_string(),
        recipient: recipient.clone(),
        is_confirmed,
        enrolled_at: now,
    };
    // The devices this one goes on for: their entries come too, nothing is encrypted for them.
    let former = opened
        .manifest
        .details
        .get("former")
        .cloned()
        .unwrap_or_else(|| json!([]));
    let former: Vec<FormerDevice> =
        serde_json::from_value(former).map_err(|_| Error::BundleEntriesDamaged {
            because: "former".into(),
        })?;
    let (bytes, name, key) = context.write_local(|tx| {
        pin(tx, &peer)?;
        for old in former {
            let key = PublicKey::from_str(&old.key)?;
            pin(
                tx,
                &PeerRow {
                    device_id: old.device,
                    public_key: key.to_string(),
                    recipient: String::new(),
                    ..peer.clone()
                },
            )?;
        }
        let key = signing_key(tx)?;
        let number = folder::next_bundle_number(tx)?;
        let cover = Cover {
            title: "KẾT NỐI ĐÃ ĐƯỢC CÔNG AN TỈNH CHẤP NHẬN",
            from: session.unit()?,
            to: &ward.police_name(),
            number,
            entries: 0,
            key: key.public(),
            made_at: now,
        };
        let draft = Draft {
            cover: cover.text(),
            kind: Kind::Enrolment,
            unit: session.folder.unit_id.clone(),
            device: session.folder.device_id.clone(),
            number: number.unsigned_abs(),
            made_at: made_at(now),
            streams: Vec::new(),
            periods: Vec::new(),
            totals: Default::default(),
            details: json!({
                "recipient": identity(tx)?.recipient().to_string(),
                "ward": ward.id.as_str(),
                "ward_device": peer.device_id,
                "ward_key": peer.public_key,
            }),
            members: Vec::new(),
        };
        let name = file_name(&session.folder, number);
        Ok((
            phuong_bundle::seal(draft, &key, &[Recipient::from_str(&recipient)?])?,
            name,
            key.public(),
        ))
    })?;
    let path = write(context, &request.folder, &name, &bytes)?;
    context.note_changed("sync");
    Ok(EnrolmentWritten {
        file: path.display().to_string(),
        fingerprint: spell(key.fingerprint()),
        unit: unit_info(ward)?,
        is_confirmed,
    })
}

/// Ward: pins the province's keys.
pub fn install_enrolment(context: &Context, request: InstallEnrolment) -> Result<SyncState, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let opened = open(context, &request.file)?;
    let own = &session.folder;
    if opened.manifest.kind != Kind::Enrolment {
        return Err(Error::BundleKindUnexpected {
            kind: opened.manifest.kind.to_string(),
        });
    }
    let province = find_unit(&opened.manifest.unit)?;
    let is_ours = text_of(&opened, "ward")? == own.unit_id
        && text_of(&opened, "ward_device")? == own.device_id;
    if !is_ours || province.id != session.unit()?.province {
        return Err(Error::EnrolmentElsewhere {
            unit: text_of(&opened, "ward")?,
        });
    }
    let is_confirmed = compare(&opened.signer, request.fingerprint.as_deref())?;
    let peer = PeerRow {
        device_id: opened.manifest.device.clone(),
        unit_id: province.id.0.clone(),
        role: FolderRole::Province,
        public_key: opened.signer.to_string(),
        recipient: text_of(&opened, "recipient")?,
        is_confirmed,
        enrolled_at: context.now(),
    };
    context.write_local(|tx| {
        trust::pin_own_device(tx)?;
        pin(tx, &peer)
    })?;
    context.note_changed("sync");
    get_sync(context, GetSync {})
}

/// A device that this one replaced after a restore.
#[derive(Debug, Serialize, Deserialize)]
struct FormerDevice {
    device: String,
    key: String,
}

fn former_devices(tx: &Transaction, present: &str) -> Result<Vec<FormerDevice>, Error> {
    let own = folder::get(tx)?.unit_id;
    let devices = trust::list_devices(tx)?.into_iter();
    Ok(devices
        .filter(|d| d.unit_id == own && d.device_id != present)
        .map(|d| FormerDevice {
            device: d.device_id,
            key: d.public_key,
        })
        .collect())
}

/// Pins a device's keys. What is pinned already stays: nobody takes a known device's place with
/// other keys, nor a known key for another device or unit.
fn pin(tx: &Transaction, peer: &PeerRow) -> Result<(), Error> {
    let own = folder::get(tx)?.device_id;
    for known in trust::list_devices(tx)? {
        let (is_device, is_key) = (
            known.device_id == peer.device_id,
            known.public_key == peer.public_key,
        );
        if is_device && !is_key {
            let (expected, found) = (
                PublicKey::from_str(&known.public_key)?,
                PublicKey::from_str(&peer.public_key)?,
            );
            return Err(BundleError::SignerMismatch { expected, found }.into());
        } else if is_key && !is_device {
            let found = peer.device_id.clone();
            return Err(BundleError::DeviceMismatch {
                expected: known.device_id,
                found,
            }
            .into());
        } else if is_device && known.unit_id != peer.unit_id {
            let found = peer.unit_id.clone();
            return Err(BundleError::UnitMismatch {
                expected: known.unit_id,
                found,
            }
            .into());
        }
    }
    if peer.device_id == own {
        return Err(BundleError::DeviceMismatch {
            expected: String::new(),
            found: own,
        }
        .into());
    }
    trust::put_peer(tx, peer)
}

/// Compares a fingerprint that was read over the telephone.
pub fn confirm_peer(context: &Context, request: ConfirmPeer) -> Result<SyncState, Error> {
    context.write_local(|tx| {
        let peer = trust::list_peers(tx)?
            .into_iter()
            .find(|p| p.device_id == request.device)
            .ok_or_else(|| Error::NotFound {
                what: "máy".into()
            })?;
        compare(
            &PublicKey::from_str(&peer.public_key)?,
            Some(&request.fingerprint),
        )?;
        trust::confirm_peer(tx, &request.device)
    })?;
    context.note_changed("sync");
    get_sync(context, GetSync {})
}

/// Whether a person compared the words: `false` when none were given, refused when they differ.
fn compare(key: &PublicKey, typed: Option<&str>) -> Result<bool, Error> {
    let Some(typed) = typed.map(str::trim).filter(|t| !t.is_empty()) else {
        return Ok(false);
    };
    let words = read(typed).ok_or(Error::FingerprintUnreadable)?;
    if words == spell(key.fingerprint()) {
        Ok(true)
    } else {
        Err(Error::FingerprintDiffers)
    }
}

fn open(context: &Context, file: &str) -> Result<Opened, Error> {
    let bytes = disk::read_limited(Path::new(file.trim()), phuong_bundle::REQUEST_LIMIT)?;
    let ring = context.read(|db| key_ring(db, true))?;
    Ok(phuong_bundle::open(&bytes, &ring)?)
}

fn text_of(opened: &Opened, field: &str) -> Result<String, Error> {
    let value = opened.manifest.details.get(field).and_then(|v| v.as_str());
    value
        .map(str::to_owned)
        .ok_or_else(|| Error::BundleEntriesDamaged {
            because: field.to_owned(),
        })
}

fn write(context: &Context, folder: &str, name: &str, bytes: &[u8]) -> Result<PathBuf, Error> {
    super::export::write_to(context, folder, name, bytes)
}
