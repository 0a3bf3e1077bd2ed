//! Whom this folder knows, what it sent and received, how far the other side has it.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use super::{folder, journal};
use crate::domain::people::FolderRole;
use crate::environment::Instant;
use crate::error::Error;

/// A device this folder knows, with its public keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeerRow {
    pub device_id: String,
    pub unit_id: String,
    pub role: FolderRole,
    pub public_key: String,
    pub recipient: String,
    pub is_confirmed: bool,
    pub enrolled_at: Instant,
}

/// A bundle that was written or taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundleRow {
    pub is_sent: bool,
    pub kind: String,
    pub file_name: String,
    pub sha256: String,
    pub bytes: i64,
    /// The device that made it.
    pub device_id: String,
    /// The unit on the other side.
    pub unit_id: String,
    pub number: i64,
    pub entries: u32,
    /// First and last number of the sender's own stream in it.
    pub first_seq: Option<i64>,
    pub last_seq: Option<i64>,
    pub fingerprint: String,
    pub at: Instant,
}

/// A signed head of a stream.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct SignedHead {
    pub device: String,
    pub hash: String,
    pub seq: i64,
    pub signature: String,
    pub unit: String,
}

impl SignedHead {
    /// The exact text that is signed.
    pub fn statement(unit: &str, device: &str, seq: i64, hash: &str) -> String {
        format!("phuong-mau head {unit} {device} {seq} {hash}")
    }
}

fn peer(row: &Row) -> Result<PeerRow, rusqlite::Error> {
    let role: String = row.get("role")?;
    Ok(PeerRow {
        device_id: row.get("device_id")?,
        unit_id: row.get("unit_id")?,
        role: if role == "province" {
            FolderRole::Province
        } else {
            FolderRole::Ward
        },
        public_key: row.get("public_key")?,
        recipient: row.get("recipient")?,
        is_confirmed: row.get("is_confirmed")?,
        enrolled_at: row.get("enrolled_at")?,
    })
}

/// The devices of other units that know this one.
pub fn list_peers(connection: &Connection) -> Result<Vec<PeerRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_peers.sql"))?;
    let rows = statement.query_map([], peer)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Every device whose keys are kept here, those this folder had before it was restored included.
pub fn list_devices(connection: &Connection) -> Result<Vec<PeerRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_devices.sql"))?;
    let rows = statement.query_map([], peer)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps this device's public key: what it signed can be verified after a restore took the key.
pub fn pin_own_device(tx: &Transaction) -> Result<(), Error> {
    let own = folder::get(tx)?;
    let key = phuong_bundle::SigningKey::from_bytes(&folder::device_keys(tx)?.signing_key)?;
    put_peer(
        tx,
        &PeerRow {
            device_id: own.device_id,
            unit_id: own.unit_id,
            role: own.role,
            public_key: key.public().to_string(),
            // Nobody encrypts for a device through this row.
            recipient: String::new(),
            is_confirmed: true,
            enrolled_at: journal::newest_at(tx)?,
        },
    )
}

/// Pins a device's keys.
pub fn put_peer(tx: &Transaction, peer: &PeerRow) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_peer.sql"))?.execute(named_params! {
        ":device_id": peer.device_id, ":unit_id": peer.unit_id, ":role": <&'static str>::from(peer.role),
        ":public_key": peer.public_key, ":recipient": peer.recipient, ":is_confirmed": peer.is_confirmed,
        ":enrolled_at": peer.enrolled_at,
    })?;
    Ok(())
}

/// Marks a device as compared by a person.
pub fn confirm_peer(tx: &Transaction, device: &str) -> Result<(), Error> {
    tx.prepare_cached(include_str!("confirm_peer.sql"))?
        .execute([device])?;
    Ok(())
}

/// Remembers the request that was written.
pub fn put_request(
    tx: &Transaction,
    file_name: &str,
    fingerprint: &str,
    now: Instant,
) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_request.sql"))?
        .execute(named_params! {
            ":file_name": file_name, ":fingerprint": fingerprint, ":made_at": now,
        })?;
    Ok(())
}

/// The file name of the request that was written.
pub fn find_request(connection: &Connection) -> Result<Option<String>, Error> {
    let mut statement = connection.prepare_cached(include_str!("find_request.sql"))?;
    Ok(statement.query_row([], |row| row.get(0)).optional()?)
}

/// Notes a bundle in the register of hand-overs; the same file is noted once.
pub fn put_bundle(tx: &Transaction, bundle: &BundleRow) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_bundle.sql"))?.execute(named_params! {
        ":direction": if bundle.is_sent { "sent" } else { "received" }, ":kind": bundle.kind,
        ":file_name": bundle.file_name, ":sha256": bundle.sha256, ":bytes": bundle.bytes,
        ":device_id": bundle.device_id, ":unit_id": bundle.unit_id, ":number": bundle.number,
        ":entries": bundle.entries, ":first_seq": bundle.first_seq, ":last_seq": bundle.last_seq,
        ":fingerprint": bundle.fingerprint, ":at": bundle.at,
    })?;
    Ok(())
}

/// The register of hand-overs, latest first.
pub fn list_bundles(connection: &Connection) -> Result<Vec<BundleRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_bundles.sql"))?;
    let rows = statement.query_map([], |row| {
        Ok(BundleRow {
            is_sent: row.get::<_, String>("direction")? == "sent",
            kind: row.get("kind")?,
            file_name: row.get("file_name")?,
            sha256: row.get("sha256")?,
            bytes: row.get("bytes")?,
            device_id: row.get("device_id")?,
            unit_id: row.get("unit_id")?,
            number: row.get("number")?,
            entries: row.get("entries")?,
            first_seq: row.get("first_seq")?,
            last_seq: row.get("last_seq")?,
            fingerprint: row.get("fingerprint")?,
            at: row.get("at")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How far a unit said it holds a stream; 0 before any receipt.
pub fn acknowledged(
    connection: &Connection,
    peer_unit: &str,
    unit: &str,
    device: &str,
) -> Result<i64, Error> {
    let mut statement = connection.prepare_cached(include_str!("acknowledged.sql"))?;
    Ok(statement
        .query_row(
            named_params! { ":peer_unit_id": peer_unit, ":unit_id": unit, ":device_id": device },
            |row| row.get(0),
        )
        .optional()?
        .unwrap_or(0))
}

/// How far anybody said to hold a stream; 0 before any receipt.
pub fn acknowledged_by_any(
    connection: &Connection,
    unit: &str,
    device: &str,
) -> Result<i64, Error> {
    let mut statement = connection.prepare_cached(include_str!("acknowledged_by_any.sql"))?;
    Ok(statement.query_row(
        named_params! { ":unit_id": unit, ":device_id": device },
        |row| row.get(0),
    )?)
}

/// Takes over what a receipt says; the latest counts, even when lower.
pub fn put_acknowledgement(
    tx: &Transaction,
    peer_unit: &str,
    unit: &str,
    device: &str,
    seq: i64,
    at: Instant,
) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_acknowledgement.sql"))?.execute(named_params! {
        ":peer_unit_id": peer_unit, ":unit_id": unit, ":device_id": device, ":seq": seq, ":at": at,
    })?;
    Ok(())
}

/// Signs the present heads of this device's streams, and keeps the key that verifies them.
pub fn sign_own_heads(tx: &Transaction) -> Result<(), Error> {
    pin_own_device(tx)?;
    let device = folder::get(tx)?.device_id;
    let key = phuong_bundle::SigningKey::from_bytes(&folder::device_keys(tx)?.signing_key)?;
    for (unit, stream_device, seq, hash) in journal::list_streams(tx)? {
        if stream_device == device {
            let text = SignedHead::statement(&unit, &device, seq, &hash);
            let signature = phuong_bundle::sign_statement(&text, &key)?;
            put_head(
                tx,
                &SignedHead {
                    device: device.clone(),
                    hash,
                    seq,
                    signature,
                    unit,
                },
            )?;
        }
    }
    Ok(())
}

/// Keeps a signed head; an older one never replaces a newer.
pub fn put_head(tx: &Transaction, head: &SignedHead) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_head.sql"))?
        .execute(named_params! {
            ":unit_id": head.unit, ":device_id": head.device, ":seq": head.seq, ":hash": head.hash,
            ":signature": head.signature,
        })?;
    Ok(())
}

/// The signed heads kept here.
pub fn list_heads(connection: &Connection) -> Result<Vec<SignedHead>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_heads.sql"))?;
    let rows = statement.query_map([], |row| {
        Ok(SignedHead {
            unit: row.get("unit_id")?,
            device: row.get("device_id")?,
            seq: row.get("seq")?,
            hash: row.get("hash")?,
            signature: row.get("signature")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Notes a backup that was written and re-opened.
pub fn put_backup(tx: &Transaction, path: &str, bytes: i64, now: Instant) -> Result<(), Error> {
    tx.prepare_cached(include_str!("put_backup.sql"))?
        .execute(named_params! { ":path": path, ":bytes": bytes, ":at": now })?;
    Ok(())
}

/// Backups, latest first: path, size, instant.
pub fn list_backups(connection: &Connection) -> Result<Vec<(String, i64, Instant)>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list_backups.sql"))?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
