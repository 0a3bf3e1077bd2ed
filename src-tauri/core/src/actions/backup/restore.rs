//! Laying a backup into a new folder.

use std::path::PathBuf;

use super::*;
use crate::actions::folder::state;
use crate::domain::journal::sha256_hex;
use crate::error::Error;
use crate::session::Context;
use crate::store::folder::RESTORED_MARK;
use crate::store::{BLOBS, DATABASE, disk};

/// Lays a backup into a new, empty folder and chooses it; it stays locked.
///
/// The next unlocking makes it a new device: it must never go on as the one it was copied from.
pub fn restore_backup(context: &Context, request: RestoreBackup) -> Result<Restored, Error> {
    let source = PathBuf::from(request.path.trim());
    let target = PathBuf::from(request.folder.trim());
    if target.as_os_str().is_empty() {
        return Err(Error::FieldMissing {
            field: "thư mục mới".into(),
        });
    }
    if target.exists()
        && std::fs::read_dir(&target).is_ok_and(|mut entries| entries.next().is_some())
    {
        return Err(Error::FolderNotEmpty {
            path: target.display().to_string(),
        });
    }
    let mut files = Vec::new();
    for name in [DATABASE, BLOBS] {
        let bytes = disk::read(&source.join(name))?;
        let line = String::from_utf8_lossy(&disk::read(&source.join(format!("{name}.sha256")))?)
            .into_owned();
        if line.split_whitespace().next() != Some(sha256_hex(&bytes).as_str()) {
            return Err(Error::BackupDamaged { file: name.into() });
        }
        files.push((PathBuf::from(name), bytes));
    }
    let keys = source.join("keys");
    for entry in std::fs::read_dir(&keys).map_err(|e| Error::io(&keys, &e, false))? {
        let path = entry.map_err(|e| Error::io(&keys, &e, false))?.path();
        let Some(name) = path.file_name() else {
            continue;
        };
        files.push((PathBuf::from("keys").join(name), disk::read(&path)?));
    }
    let was_there = target.exists();
    let laid = (|| {
        disk::make_folder(&target.join("keys"))?;
        disk::make_folder(&target.join("backups"))?;
        // The mark comes first: a restore that was cut short must not open as the old device.
        disk::write_and_read_back(&target.join(RESTORED_MARK), b"1", &mut |_| {})?;
        let total = files.len() as u64;
        for (i, (name, bytes)) in files.iter().enumerate() {
            context.task.step("restore", i as u64, total)?;
            disk::write_and_read_back(&target.join(name), bytes, &mut |_| {})?;
        }
        Ok(())
    })();
    if let Err(error) = laid {
        drop(std::fs::remove_dir_all(&target));
        if was_there {
            drop(std::fs::create_dir(&target));
        }
        return Err(error);
    }
    context.app.choose(Some(target.clone()));
    Ok(Restored {
        folder: target.display().to_string(),
        state: state(context)?,
    })
}
