//! Files written so that a power cut or a pulled stick never leaves a torn one.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::Path;

use crate::error::Error;

/// Fails with the folder's name when nothing can be written there.
pub fn require_writable(folder: &Path) -> Result<(), Error> {
    let probe = folder.join(".ghi-thu");
    let result =
        File::create(&probe).and_then(|mut f| f.write_all(b"1").and_then(|()| f.sync_all()));
    let removed = fs::remove_file(&probe);
    result
        .and(removed.or(Ok(())))
        .map_err(|e| Error::io(folder, &e, true))
}

/// Writes beside the target, flushes to the device, reads back, compares, renames.
///
/// `progress` is told the bytes read back so far.
pub fn write_and_read_back(
    path: &Path,
    bytes: &[u8],
    progress: &mut dyn FnMut(u64),
) -> Result<(), Error> {
    let partial = path.with_extension("dang-ghi");
    let result = write_checked(&partial, bytes, progress).and_then(|()| {
        fs::rename(&partial, path).map_err(|e| Error::io(path, &e, true))?;
        sync_folder(path);
        Ok(())
    });
    if result.is_err() {
        // The torn file would only confuse; a pulled stick makes this fail too, which is fine.
        drop(fs::remove_file(&partial));
    }
    result
}

fn write_checked(partial: &Path, bytes: &[u8], progress: &mut dyn FnMut(u64)) -> Result<(), Error> {
    let located = |e: std::io::Error| Error::io(partial.parent().unwrap_or(partial), &e, true);
    let mut file = File::create(partial).map_err(located)?;
    file.write_all(bytes).map_err(located)?;
    file.sync_all().map_err(located)?;
    drop(file);
    let mut file = File::open(partial).map_err(located)?;
    let mut compared = 0;
    let mut block = vec![0; 1 << 20];
    loop {
        let count = file.read(&mut block).map_err(located)?;
        if count == 0 {
            break;
        }
        if bytes.get(compared..compared + count) != Some(&block[..count]) {
            return Err(Error::ReadBackDiffers {
                path: partial.display().to_string(),
            });
        }
        compared += count;
        progress(compared as u64);
    }
    if compared == bytes.len() {
        Ok(())
    } else {
        Err(Error::ReadBackDiffers {
            path: partial.display().to_string(),
        })
    }
}

/// Makes a rename durable where the system can; some file systems of sticks cannot.
fn sync_folder(path: &Path) {
    if let Some(folder) = path.parent()
        && let Ok(handle) = File::open(folder)
    {
        drop(handle.sync_all());
    }
}

/// Reads a whole file.
pub fn read(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(|e| Error::io(path, &e, false))
}

/// Reads a whole file of at most `most` bytes.
pub fn read_limited(path: &Path, most: u64) -> Result<Vec<u8>, Error> {
    let file = File::open(path).map_err(|e| Error::io(path, &e, false))?;
    let mut bytes = Vec::new();
    file.take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(|e| Error::io(path, &e, false))?;
    Ok(bytes)
}

/// Makes a folder and those above it.
pub fn make_folder(path: &Path) -> Result<(), Error> {
    fs::create_dir_all(path).map_err(|e| Error::io(path, &e, true))
}
