//! What this folder is: role, unit, device and its keys.

use rusqlite::{Connection, Row, Transaction, named_params};

use super::Store;
use crate::domain::people::FolderRole;
use crate::environment::{Environment, Instant};
use crate::error::Error;

/// The folder's one row, without its secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    pub role: FolderRole,
    pub unit_id: String,
    pub device_id: String,
    /// Counts the identities this folder had: 1, and one more after each restore.
    pub device_number: u32,
    pub first_login_id: String,
    /// The letter of the sample that was loaded.
    pub sample: Option<String>,
}

/// The name of the file that says a folder was laid from a backup and needs a new identity.
pub const RESTORED_MARK: &str = "vua-khoi-phuc";

/// A device's secrets as stored.
pub struct DeviceKeys {
    pub signing_key: Vec<u8>,
    pub identity: String,
}

impl DeviceKeys {
    /// New keys for a device.
    pub fn generate() -> Result<DeviceKeys, Error> {
        let signing = phuong_bundle::SigningKey::generate()?;
        let identity = phuong_bundle::Identity::generate();
        Ok(DeviceKeys {
            signing_key: signing.to_bytes(),
            identity: identity.to_text(),
        })
    }
}

impl TryFrom<&Row<'_>> for Folder {
    type Error = rusqlite::Error;

    fn try_from(row: &Row) -> Result<Folder, rusqlite::Error> {
        let role: String = row.get("role")?;
        Ok(Folder {
            role: if role == "province" {
                FolderRole::Province
            } else {
                FolderRole::Ward
            },
            unit_id: row.get("unit_id")?,
            device_id: row.get("device_id")?,
            device_number: row.get("device_number")?,
            first_login_id: row.get("first_login_id")?,
            sample: row.get("sample")?,
        })
    }
}

/// The folder's row.
pub fn get(connection: &Connection) -> Result<Folder, Error> {
    let mut statement = connection.prepare_cached(include_str!("get.sql"))?;
    Ok(statement.query_row([], |row| Folder::try_from(row))?)
}

/// The device's secrets.
pub fn device_keys(connection: &Connection) -> Result<DeviceKeys, Error> {
    let mut statement = connection.prepare_cached(include_str!("get_device_keys.sql"))?;
    Ok(statement.query_row([], |row| {
        Ok(DeviceKeys {
            signing_key: row.get(0)?,
            identity: row.get(1)?,
        })
    })?)
}

/// Writes the folder's row once.
pub fn create(
    tx: &Transaction,
    folder: &Folder,
    keys: &DeviceKeys,
    now: Instant,
) -> Result<(), Error> {
    tx.prepare_cached(include_str!("create.sql"))?
        .execute(named_params! {
            ":role": <&'static str>::from(folder.role), ":unit_id": folder.unit_id,
            ":device_id": folder.device_id, ":device_number": folder.device_number,
            ":signing_key": keys.signing_key, ":identity": keys.identity,
            ":first_login_id": folder.first_login_id, ":created_at": now,
        })?;
    Ok(())
}

/// Remembers which sample was loaded.
pub fn set_sample(tx: &Transaction, letter: &str) -> Result<(), Error> {
    tx.prepare_cached(include_str!("set_sample.sql"))?
        .execute([letter])?;
    Ok(())
}

/// Takes the next bundle number.
pub fn next_bundle_number(tx: &Transaction) -> Result<i64, Error> {
    Ok(tx
        .prepare_cached(include_str!("next_bundle_number.sql"))?
        .query_row([], |row| row.get(0))?)
}

/// A folder laid from a backup must never go on as the device it was copied from: its numbers
/// would meet the original's. The old device's head is signed once more, then the folder becomes
/// a new device that the province has to confirm.
pub fn take_new_identity_if_restored(
    store: &Store,
    environment: &Environment,
) -> Result<(), Error> {
    let mark = store.folder().join(RESTORED_MARK);
    if !mark.exists() {
        return Ok(());
    }
    let fresh = DeviceKeys::generate()?;
    let mut connection = store.writer();
    let tx = connection.transaction()?;
    crate::store::trust::sign_own_heads(&tx)?;
    tx.prepare_cached(include_str!("take_new_identity.sql"))?
        .execute(named_params! {
            ":device_id": environment.ids.next(),
            ":signing_key": fresh.signing_key, ":identity": fresh.identity,
        })?;
    tx.prepare_cached(include_str!("forget_request.sql"))?
        .execute([])?;
    tx.commit()?;
    std::fs::remove_file(&mark).map_err(|e| Error::io(&mark, &e, true))
}
