//! The encrypted SQLite store, the only place that speaks SQL.
//!
//! Two files with one key: `phuong.db` (rows and journal) and `blobs.db` (files by their hash).
//! One connection writes; screens read on a second, read-only one, so that an import never
//! freezes the window. Synced rows change only through the doors of [`doors`].

pub mod assessment;
pub mod backup;
pub mod blobs;
pub mod closings;
pub mod commendations;
mod connection;
pub mod crime_reports;
pub mod criteria;
pub mod deadlines;
pub mod disk;
pub mod documents;
pub mod doors;
pub mod evidence;
pub mod folder;
pub mod handovers;
pub mod incidents;
pub mod journal;
pub mod keys;
pub mod mappings;
mod migrate;
pub mod models;
pub mod people;
pub mod places;
pub mod proposals;
pub mod registers;
pub mod reporting;
mod schema;
pub mod search;
pub mod statistics;
pub mod synced;
pub mod trust;
pub mod validation;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};

use rusqlite::TransactionBehavior;

use crate::error::Error;

/// Only the store names the database library; who reads or writes takes these from here.
pub use rusqlite::{Connection, Transaction};

pub use connection::DatabaseKey;
pub use migrate::{CURRENT_SCHEMA, migrations};
pub use schema::Schema;

/// The rows' file.
pub const DATABASE: &str = "phuong.db";
/// The attachments' file.
pub const BLOBS: &str = "blobs.db";

/// An open data folder.
#[derive(Debug)]
pub struct Store {
    folder: PathBuf,
    pub schema: Schema,
    writer: Mutex<Connection>,
    reader: Mutex<Connection>,
    blobs: Mutex<Connection>,
}

impl Store {
    /// Makes the two files in a folder.
    pub fn create(folder: &Path, key: &DatabaseKey) -> Result<Store, Error> {
        drop(connection::create(&folder.join(DATABASE), key)?);
        drop(connection::create(&folder.join(BLOBS), key)?);
        Store::open(folder, key, 0)
    }

    /// Opens the files of a folder and brings their schema up to date.
    ///
    /// Before a migration a copy is written beside the file. A file from a newer program, a file
    /// cut short and a folder that cannot be written are each refused by name.
    pub fn open(folder: &Path, key: &DatabaseKey, now: i64) -> Result<Store, Error> {
        disk::require_writable(folder)?;
        let database = folder.join(DATABASE);
        let mut writer = connection::open(&database, key)?;
        migrate::migrate(&mut writer, &database, migrations(), now)?;
        let mut blobs = connection::open(&folder.join(BLOBS), key)?;
        migrate::migrate(&mut blobs, &folder.join(BLOBS), blobs::MIGRATIONS, now)?;
        let schema = Schema::read(&writer)?;
        doors::prepare(&writer, &schema)?;
        crime_reports::refresh_if_rules_changed(&mut writer)?;
        let reader = connection::open_reader(&database, key)?;
        Ok(Store {
            folder: folder.to_owned(),
            schema,
            writer: Mutex::new(writer),
            reader: Mutex::new(reader),
            blobs: Mutex::new(blobs),
        })
    }

    /// Where the files lie.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Reads on the read-only connection; one consistent view for the whole closure.
    pub fn read<T>(&self, read: impl FnOnce(&Connection) -> Result<T, Error>) -> Result<T, Error> {
        let mut connection = lock(&self.reader);
        let view = connection.transaction()?;
        read(&view)
    }

    /// The writing connection, for the doors and for local tables.
    pub fn writer(&self) -> MutexGuard<'_, Connection> {
        lock(&self.writer)
    }

    /// The attachments' connection.
    pub(crate) fn blobs(&self) -> MutexGuard<'_, Connection> {
        lock(&self.blobs)
    }

    /// Re-encrypts both files under a new key.
    pub fn change_key(&self, key: &DatabaseKey) -> Result<(), Error> {
        let writer = self.writer();
        connection::rekey(&writer, key)?;
        connection::rekey(&self.blobs(), key)?;
        let fresh = connection::open_reader(&self.folder.join(DATABASE), key)?;
        *lock(&self.reader) = fresh;
        Ok(())
    }
}

/// Begins a transaction that writes; it waits here for another writer, never half way.
pub fn begin(connection: &mut Connection) -> Result<Transaction<'_>, Error> {
    Ok(connection.transaction_with_behavior(TransactionBehavior::Immediate)?)
}

/// A poisoned lock only says that another call failed; SQLite rolled its transaction back.
fn lock(mutex: &Mutex<Connection>) -> MutexGuard<'_, Connection> {
    mutex
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Error {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::DiskFull) => Error::DiskFull {
                path: "phuong.db".into(),
            },
            Some(Code::ReadOnly | Code::CannotOpen) => Error::ReadOnly {
                path: "phuong.db".into(),
            },
            Some(Code::NotADatabase | Code::DatabaseCorrupt) => Error::StoreDamaged {
                file: "phuong.db".into(),
            },
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Error::FolderInUse {
                path: "phuong.db".into(),
            },
            _ => Error::internal(error),
        }
    }
}
