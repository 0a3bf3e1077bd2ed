//! Writing a backup, and reading it back before believing in it.

use std::path::{Path, PathBuf};

use super::*;
use crate::domain::journal::sha256_hex;
use crate::environment::local_time;
use crate::error::Error;
use crate::session::{Context, Session};
use crate::store::{BLOBS, DATABASE, backup, disk, trust};

/// Writes a backup folder with both files and the keys, re-opens it and compares.
pub fn create_backup(context: &Context, request: CreateBackup) -> Result<Backup, Error> {
    let session = context.session()?;
    let place = match request
        .folder
        .as_deref()
        .map(str::trim)
        .filter(|t| !t.is_empty())
    {
        Some(folder) => PathBuf::from(folder),
        None => session.store.folder().join("backups"),
    };
    disk::make_folder(&place)?;
    let now = context.now();
    let stamp = local_time(now).format("%Y-%m-%d_%Hh%M_%S");
    let target = place.join(format!(
        "phuong-mau_{}_{stamp}_{:03}",
        session.unit()?.id.code(),
        now % 1000
    ));
    let made = write(context, &session, &target);
    let bytes = match made {
        Ok(bytes) => bytes,
        Err(error) => {
            drop(std::fs::remove_dir_all(&target));
            return Err(error);
        }
    };
    let path = target.display().to_string();
    context.write_local(|tx| trust::put_backup(tx, &path, bytes, now))?;
    context.note_changed("backups");
    Ok(Backup {
        path,
        bytes,
        at: now,
        exists: true,
    })
}

fn write(context: &Context, session: &Session, target: &Path) -> Result<i64, Error> {
    context.task.step("backup", 0, 4)?;
    disk::make_folder(&target.join("keys"))?;
    backup::copy_store(&session.store, target)?;
    context.task.step("backup", 1, 4)?;
    let mut bytes = 0;
    for entry in std::fs::read_dir(session.store.folder().join("keys"))
        .map_err(|e| Error::io(target, &e, false))?
    {
        let source = entry.map_err(|e| Error::io(target, &e, false))?.path();
        let Some(name) = source.file_name() else {
            continue;
        };
        let content = disk::read(&source)?;
        bytes += content.len() as i64;
        disk::write_and_read_back(&target.join("keys").join(name), &content, &mut |_| {})?;
    }
    context.task.step("backup", 2, 4)?;
    backup::compare_with(&session.store, session.key(), target)?;
    context.task.step("backup", 3, 4)?;
    for name in [DATABASE, BLOBS] {
        let path = target.join(name);
        let content = disk::read(&path)?;
        bytes += content.len() as i64;
        let line = format!("{}  {name}\n", sha256_hex(&content));
        disk::write_and_read_back(
            &target.join(format!("{name}.sha256")),
            line.as_bytes(),
            &mut |_| {},
        )?;
    }
    context.task.step("backup", 4, 4)?;
    Ok(bytes)
}

/// The backups this folder wrote, latest first.
pub fn list_backups(context: &Context, _: ListBackups) -> Result<Vec<Backup>, Error> {
    let rows = context.read(trust::list_backups)?;
    Ok(rows
        .into_iter()
        .map(|(path, bytes, at)| Backup {
            exists: Path::new(&path).join(DATABASE).exists(),
            path,
            bytes,
            at,
        })
        .collect())
}
