//! Opening SQLCipher connections with the settings every one of them has.

use std::path::Path;

use rusqlite::functions::FunctionFlags;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};

use crate::domain::fold::fold;
use crate::error::Error;

/// The random key of a folder's files. Derives nothing, so that it is never copied or printed
/// by accident.
pub struct DatabaseKey([u8; 32]);

impl DatabaseKey {
    /// A key from bytes that were made or decrypted.
    pub fn from_bytes(bytes: [u8; 32]) -> DatabaseKey {
        DatabaseKey(bytes)
    }

    /// The secret bytes, for writing `keys/database.age` only.
    pub(crate) fn reveal(&self) -> &[u8; 32] {
        &self.0
    }

    /// SQLCipher's raw form: no key stretching, because the key is random already.
    fn raw(&self) -> String {
        let hex: String = self.0.iter().map(|b| format!("{b:02x}")).collect();
        format!("x'{hex}'")
    }
}

impl Drop for DatabaseKey {
    fn drop(&mut self) {
        self.0 = [0; 32];
    }
}

/// A file has at least one page, and no page is smaller.
const LEAST_FILE: u64 = 512;

/// Makes a new file; the first page is written at once so that the key is in force.
pub(super) fn create(path: &Path, key: &DatabaseKey) -> Result<Connection, Error> {
    let connection = Connection::open(path).map_err(|e| located(path, e))?;
    set_up(&connection, path, key, true)?;
    connection
        .execute_batch("create table born (x); drop table born;")
        .map_err(|e| located(path, e))?;
    Ok(connection)
}

/// Opens an existing file for writing.
pub(super) fn open(path: &Path, key: &DatabaseKey) -> Result<Connection, Error> {
    // SQLite would take a missing or emptied file for a new one and fill it.
    if std::fs::metadata(path).map_or(0, |m| m.len()) < LEAST_FILE {
        return Err(Error::StoreDamaged {
            file: name_of(path),
        });
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(|e| located(path, e))?;
    set_up(&connection, path, key, true)?;
    check_whole(&connection, path)?;
    Ok(connection)
}

/// Opens an existing file for reading only.
pub(super) fn open_reader(path: &Path, key: &DatabaseKey) -> Result<Connection, Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(|e| located(path, e))?;
    set_up(&connection, path, key, false)?;
    connection
        .execute_batch("pragma query_only = on")
        .map_err(|e| located(path, e))?;
    Ok(connection)
}

/// Opens a plain copy (a backup) with its key, for comparing; never written.
pub(crate) fn open_copy(path: &Path, key: &DatabaseKey) -> Result<Connection, Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(|e| located(path, e))?;
    connection
        .pragma_update(None, "key", key.raw())
        .map_err(|e| located(path, e))?;
    connection
        .execute_batch("pragma cipher_log_level = none")
        .map_err(|e| located(path, e))?;
    check_whole(&connection, path)?;
    Ok(connection)
}

/// Gives a connection another key; the file is re-encrypted in place.
pub(super) fn rekey(connection: &Connection, key: &DatabaseKey) -> Result<(), Error> {
    // The write-ahead log must be empty: rekeying rewrites every page of the file itself.
    connection.execute_batch("pragma wal_checkpoint(truncate)")?;
    connection.pragma_update(None, "rekey", key.raw())?;
    Ok(())
}

fn set_up(
    connection: &Connection,
    path: &Path,
    key: &DatabaseKey,
    writes: bool,
) -> Result<(), Error> {
    let run = || -> rusqlite::Result<()> {
        // The key comes before any other statement.
        connection.pragma_update(None, "key", key.raw())?;
        connection.execute_batch(
            "pragma cipher_log_level = none; pragma temp_store = memory; pragma busy_timeout = 5000;",
        )?;
        // Every page that falls out of the cache is deciphered anew: 32 MB hold ten years of a ward.
        connection.execute_batch("pragma cache_size = -32768")?;
        if writes {
            connection.execute_batch(
                "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;
                 pragma recursive_triggers = on;",
            )?;
        }
        connection.query_row("select count(*) from sqlite_schema", [], |_| Ok(()))?;
        let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
        connection.create_scalar_function("fold", 1, flags, |context| {
            Ok(context.get::<Option<String>>(0)?.map(|text| fold(&text)))
        })?;
        connection.set_prepared_statement_cache_capacity(256);
        Ok(())
    };
    run().map_err(|e| located(path, e))
}

/// Compares the file's length with the pages its header counts: a file cut short is refused at
/// once, not when a page is missed.
fn check_whole(connection: &Connection, path: &Path) -> Result<(), Error> {
    // SQLCipher answers some pragmas as text.
    let ask = |pragma: &str| {
        let answer = connection.query_row(pragma, [], |row| match row.get_ref(0)? {
            ValueRef::Integer(n) => Ok(Some(n)),
            ValueRef::Text(text) => Ok(std::str::from_utf8(text).ok().and_then(|t| t.parse().ok())),
            _ => Ok(None),
        });
        answer.ok().flatten()
    };
    let (Some(pages), Some(size)) = (ask("pragma page_count"), ask("pragma page_size")) else {
        return Err(Error::StoreDamaged {
            file: name_of(path),
        });
    };
    let length = std::fs::metadata(path).map_or(0, |m| m.len());
    let log = std::fs::metadata(format!("{}-wal", path.display())).map_or(0, |m| m.len());
    if log == 0 && length < (pages * size).unsigned_abs() {
        return Err(Error::StoreDamaged {
            file: name_of(path),
        });
    }
    Ok(())
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .map_or_else(String::new, |n| n.to_string_lossy().into_owned())
}

/// Names the file in errors that are about it.
fn located(path: &Path, error: rusqlite::Error) -> Error {
    match Error::from(error) {
        Error::StoreDamaged { .. } => Error::StoreDamaged {
            file: name_of(path),
        },
        Error::ReadOnly { .. } => Error::ReadOnly {
            path: path.display().to_string(),
        },
        Error::DiskFull { .. } => Error::DiskFull {
            path: path.display().to_string(),
        },
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_opens_with_its_key_only() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("thu.db");
        let key = DatabaseKey::from_bytes([7; 32]);
        drop(create(&path, &key).unwrap());
        open(&path, &key).unwrap();
        assert!(
            !std::fs::read(&path)
                .unwrap()
                .starts_with(b"SQLite format 3"),
            "the header is encrypted"
        );
        let other = DatabaseKey::from_bytes([8; 32]);
        assert!(matches!(
            open(&path, &other),
            Err(Error::StoreDamaged { .. })
        ));
    }
}
