//! Copies of the store: written by SQLite itself, opened again and compared.

use std::path::Path;

use rusqlite::Connection;

use super::connection::open_copy;
use super::{BLOBS, DATABASE, DatabaseKey, Store, journal};
use crate::error::Error;

/// Writes both files into a folder, consistent and with the same key.
pub fn copy_store(store: &Store, target: &Path) -> Result<(), Error> {
    copy(&store.writer(), &target.join(DATABASE))?;
    copy(&store.blobs(), &target.join(BLOBS))
}

fn copy(connection: &Connection, path: &Path) -> Result<(), Error> {
    let located = |e: rusqlite::Error| match Error::from(e) {
        Error::DiskFull { .. } => Error::DiskFull {
            path: path.display().to_string(),
        },
        Error::ReadOnly { .. } => Error::ReadOnly {
            path: path.display().to_string(),
        },
        other => other,
    };
    connection
        .execute("vacuum into ?1", [path.display().to_string()])
        .map_err(located)?;
    Ok(())
}

/// Opens a copy with the store's key and compares every stream's head and every file's hash.
pub fn compare_with(store: &Store, key: &DatabaseKey, target: &Path) -> Result<(), Error> {
    let damaged = || Error::BackupDamaged {
        file: target.display().to_string(),
    };
    let copy = open_copy(&target.join(DATABASE), key)?;
    check(&copy).map_err(|_| damaged())?;
    let theirs = journal::list_streams(&copy)?;
    let ours = store.read(journal::list_streams)?;
    // The store may have gone on meanwhile; what the copy holds must be part of it.
    let is_part = theirs.iter().all(|t| {
        ours.iter()
            .any(|o| (&o.0, &o.1) == (&t.0, &t.1) && o.2 >= t.2)
    });
    if !is_part || theirs.len() != ours.len() {
        return Err(damaged());
    }
    let blobs = open_copy(&target.join(BLOBS), key)?;
    check(&blobs).map_err(|_| damaged())?;
    if super::blobs::check(&blobs)?.1.is_empty() {
        Ok(())
    } else {
        Err(damaged())
    }
}

/// Checks that SQLite and SQLCipher find every page whole.
pub fn check(connection: &Connection) -> Result<(), Error> {
    let damaged = || Error::StoreDamaged {
        file: DATABASE.into(),
    };
    read_search_anew(connection)?;
    let mut pages = connection.prepare("pragma cipher_integrity_check")?;
    if pages.query([])?.next()?.is_some() {
        return Err(damaged());
    }
    let answer: String = connection.query_row("pragma quick_check", [], |row| row.get(0))?;
    if answer == "ok" {
        Ok(())
    } else {
        Err(damaged())
    }
}

/// Makes this connection forget what it remembers of the search index.
///
/// FTS5 notices that another connection wrote when it is searched, not when it is checked: after
/// an import the reading connection would call a whole index damaged.
fn read_search_anew(connection: &Connection) -> Result<(), Error> {
    if connection.table_exists(None, "search")? {
        connection
            .prepare(include_str!("search_anything.sql"))?
            .exists([])?;
    }
    Ok(())
}
