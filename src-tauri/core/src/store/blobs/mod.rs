//! Files by their SHA-256: insert only, written before the row that names them.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, named_params};

use super::Store;
use crate::domain::journal::sha256_hex;
use crate::error::Error;

/// The migrations of `blobs.db`; append only.
pub const MIGRATIONS: &[&str] = &[include_str!("migrations/0001_blobs.sql")];

impl Store {
    /// Stores a file and returns its hash; a file that is here already is not stored twice.
    pub fn put_blob(&self, bytes: &[u8], media_type: &str, now: i64) -> Result<String, Error> {
        let sha256 = sha256_hex(bytes);
        self.blobs()
            .prepare_cached(include_str!("put.sql"))?
            .execute(named_params! {
                ":sha256": sha256, ":bytes": bytes, ":media_type": media_type, ":added_at": now,
            })?;
        Ok(sha256)
    }

    /// The file with this hash; `None` is a visible state, not an error.
    pub fn find_blob(&self, sha256: &str) -> Result<Option<Vec<u8>>, Error> {
        let connection = self.blobs();
        let mut statement = connection.prepare_cached(include_str!("find.sql"))?;
        Ok(statement.query_row([sha256], |row| row.get(0)).optional()?)
    }

    /// The hashes of the files that are here.
    pub fn blob_hashes(&self) -> Result<BTreeSet<String>, Error> {
        let connection = self.blobs();
        let mut statement = connection.prepare_cached(include_str!("list_hashes.sql"))?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Hashes of files whose bytes are not what their hash says, and how many there are in all.
    pub fn check_blobs(&self) -> Result<(u32, Vec<String>), Error> {
        check(&self.blobs())
    }
}

pub(crate) fn check(connection: &Connection) -> Result<(u32, Vec<String>), Error> {
    let mut statement = connection.prepare_cached(include_str!("list.sql"))?;
    let mut rows = statement.query([])?;
    let (mut count, mut damaged) = (0, Vec::new());
    while let Some(row) = rows.next()? {
        count += 1;
        let (sha256, bytes): (String, Vec<u8>) = (row.get(0)?, row.get(1)?);
        if sha256_hex(&bytes) != sha256 {
            damaged.push(sha256);
        }
    }
    Ok((count, damaged))
}
