//! The keys a bundle is opened and sealed with.

use std::str::FromStr;

use phuong_bundle::{Identity, KeyRing, Pinned, PublicKey, Recipient, SigningKey};

use crate::error::Error;
use crate::store::{Connection, folder, trust};

/// The pinned keys and this device's identity.
pub fn key_ring(connection: &Connection, trust_carried: bool) -> Result<KeyRing, Error> {
    let pinned = trust::list_peers(connection)?
        .into_iter()
        .filter_map(|peer| {
            let key = PublicKey::from_str(&peer.public_key).ok()?;
            Some(Pinned {
                key,
                device: peer.device_id,
                unit: peer.unit_id,
            })
        })
        .collect();
    Ok(KeyRing {
        pinned,
        identities: vec![identity(connection)?],
        trust_carried,
    })
}

/// This device's signing key.
pub fn signing_key(connection: &Connection) -> Result<SigningKey, Error> {
    Ok(SigningKey::from_bytes(
        &folder::device_keys(connection)?.signing_key,
    )?)
}

/// This device's encryption identity.
pub fn identity(connection: &Connection) -> Result<Identity, Error> {
    Ok(Identity::from_str(
        &folder::device_keys(connection)?.identity,
    )?)
}

/// The recipients of every active device of a unit.
pub fn recipients(connection: &Connection, unit: &str) -> Result<Vec<Recipient>, Error> {
    trust::list_peers(connection)?
        .into_iter()
        // A device that was replaced by a restore has no recipient.
        .filter(|peer| peer.unit_id == unit && !peer.recipient.is_empty())
        .map(|peer| Recipient::from_str(&peer.recipient).map_err(Error::from))
        .collect()
}
