//! Numbered migrations: applied once, all or nothing, never edited after a release.

use std::path::Path;

use rusqlite::Connection;

use crate::error::Error;

/// The schema number of `phuong.db` this program writes.
pub const CURRENT_SCHEMA: i64 = migrations().len() as i64;

/// The migrations of `phuong.db`; append only.
pub const fn migrations() -> &'static [&'static str] {
    &[
        include_str!("migrations/0001_folder_and_journal.sql"),
        include_str!("migrations/0002_trust.sql"),
        include_str!("migrations/0003_people_and_places.sql"),
        include_str!("migrations/0004_criteria.sql"),
        include_str!("migrations/0005_figures.sql"),
        include_str!("migrations/0006_models.sql"),
        include_str!("migrations/0007_reporting.sql"),
        include_str!("migrations/0008_incidents.sql"),
        include_str!("migrations/0009_indicators.sql"),
        include_str!("migrations/0010_criteria_working.sql"),
        include_str!("migrations/0011_closings.sql"),
        include_str!("migrations/0012_crime_reports.sql"),
        include_str!("migrations/0013_evidence.sql"),
        include_str!("migrations/0014_import_mappings.sql"),
        include_str!("migrations/0015_five_clears.sql"),
        include_str!("migrations/0016_assessment.sql"),
        include_str!("migrations/0017_crosswalks.sql"),
        include_str!("migrations/0018_incident_counts.sql"),
    ]
}

/// Brings a file to the latest schema; refuses one from a newer program; copies it before.
pub(super) fn migrate(
    connection: &mut Connection,
    path: &Path,
    migrations: &[&str],
    now: i64,
) -> Result<(), Error> {
    let found: i64 = connection.query_row("pragma user_version", [], |row| row.get(0))?;
    let known = migrations.len() as i64;
    if found > known {
        let file = path
            .file_name()
            .map_or_else(String::new, |n| n.to_string_lossy().into_owned());
        return Err(Error::StoreTooNew { file, found, known });
    }
    if found == known {
        return Ok(());
    }
    if found > 0 {
        copy_before(connection, path, found, now)?;
    }
    let tx = super::begin(connection)?;
    for migration in migrations.iter().skip(usize::try_from(found).unwrap_or(0)) {
        tx.execute_batch(migration)?;
    }
    tx.pragma_update(None, "user_version", known)?;
    tx.commit()?;
    Ok(())
}

/// `phuong.db.before-0007-…`, encrypted with the same key.
fn copy_before(connection: &Connection, path: &Path, found: i64, now: i64) -> Result<(), Error> {
    let copy = format!("{}.before-{:04}-{now}", path.display(), found + 1);
    connection.execute("vacuum into ?1", [copy])?;
    Ok(())
}
