//! Where joining and carrying stand.

use std::collections::BTreeSet;
use std::str::FromStr;

use phuong_bundle::PublicKey;

use super::*;
use crate::actions::folder::unit_info;
use crate::domain::units::{UnitId, catalogue};
use crate::domain::words::spell;
use crate::error::Error;
use crate::session::{Context, Session, find_unit};
use crate::store::trust::{self, BundleRow};
use crate::store::{Connection, journal};
use crate::sync::ring::signing_key;
use crate::sync::select;

/// Enrolment, peers, what is pending, and the register of hand-overs.
pub fn get_sync(context: &Context, _: GetSync) -> Result<SyncState, Error> {
    let session = context.session()?;
    context.read(|db| {
        let peers = trust::list_peers(db)?;
        let bundles = trust::list_bundles(db)?;
        let request_file = trust::find_request(db)?;
        let (waiting, refused, conflicts) = journal::count_open(db)?;
        let enrolment = if !peers.is_empty() {
            EnrolmentState::Enrolled
        } else if request_file.is_some() {
            EnrolmentState::Requested
        } else {
            EnrolmentState::NotRequested
        };
        let record = |b: &BundleRow| record(db, &session, b);
        Ok(SyncState {
            enrolment,
            fingerprint: spell(signing_key(db)?.public().fingerprint()),
            request_file,
            pending: pending_entries(db, &session)?,
            waiting,
            refused,
            conflicts,
            sent: bundles
                .iter()
                .filter(|b| b.is_sent)
                .map(record)
                .collect::<Result<_, _>>()?,
            received: bundles
                .iter()
                .filter(|b| !b.is_sent)
                .map(record)
                .collect::<Result<_, _>>()?,
            peers: peers
                .iter()
                .filter(|p| !p.recipient.is_empty())
                .map(|p| peer(p, &bundles))
                .collect::<Result<_, _>>()?,
        })
    })
}

fn peer(row: &trust::PeerRow, bundles: &[BundleRow]) -> Result<Peer, Error> {
    let key = PublicKey::from_str(&row.public_key)?;
    Ok(Peer {
        device: row.device_id.clone(),
        unit: unit_info(find_unit(&row.unit_id)?)?,
        role: row.role,
        fingerprint: spell(key.fingerprint()),
        is_confirmed: row.is_confirmed,
        enrolled_at: row.enrolled_at,
        last_received_at: bundles
            .iter()
            .find(|b| !b.is_sent && b.device_id == row.device_id)
            .map(|b| b.at),
    })
}

fn record(db: &Connection, session: &Session, bundle: &BundleRow) -> Result<BundleRecord, Error> {
    let unit = catalogue().find(&UnitId(bundle.unit_id.clone()));
    Ok(BundleRecord {
        kind: bundle.kind.clone(),
        file_name: bundle.file_name.clone(),
        unit: bundle.unit_id.clone(),
        unit_name: unit.map(|u| u.police_name()).unwrap_or_default(),
        number: bundle.number,
        entries: bundle.entries,
        bytes: bundle.bytes,
        at: bundle.at,
        fingerprint: bundle
            .fingerprint
            .split(' ')
            .filter(|w| !w.is_empty())
            .map(str::to_owned)
            .collect(),
        acknowledged: if bundle.is_sent {
            received_of(db, session, bundle)?
        } else {
            None
        },
    })
}

/// How many entries of a sent bundle the other side acknowledged; `None` before any receipt.
pub(crate) fn received_of(
    db: &Connection,
    session: &Session,
    bundle: &BundleRow,
) -> Result<Option<u32>, Error> {
    let (Some(first), Some(last)) = (bundle.first_seq, bundle.last_seq) else {
        return Ok(None);
    };
    let own = &session.folder;
    let seq = trust::acknowledged(db, &bundle.unit_id, &own.unit_id, &bundle.device_id)?;
    if seq == 0 {
        return Ok(None);
    }
    let count = if seq >= last {
        i64::from(bundle.entries)
    } else {
        (seq - first + 1).max(0)
    };
    Ok(Some(u32::try_from(count).unwrap_or(0)))
}

/// The unit on the other side of a ward: its province.
pub(crate) fn province_of(session: &Session) -> Result<UnitId, Error> {
    Ok(session.unit()?.province.clone())
}

/// Entries the other side has not acknowledged. A province counts over all its wards.
pub(crate) fn pending_entries(db: &Connection, session: &Session) -> Result<u32, Error> {
    let receivers = match session.folder.role {
        FolderRole::Ward => vec![province_of(session)?],
        FolderRole::Province => {
            let units: BTreeSet<UnitId> = trust::list_peers(db)?
                .into_iter()
                .map(|p| UnitId(p.unit_id))
                .collect();
            units.into_iter().collect()
        }
    };
    let mut count = 0;
    for receiver in receivers {
        count += select::count(db, &session.folder, &receiver)?;
    }
    Ok(count)
}
