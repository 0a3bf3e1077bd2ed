//! Backups, restoring, and checking that everything is whole.

mod create;
mod restore;
mod verify;

pub use create::{create_backup, list_backups};
pub use restore::restore_backup;
pub use verify::{verify_backup, verify_store};

requests! {
    /// Writes a backup into the folder's `backups`, or elsewhere, re-opens and compares it.
    CreateBackup { folder: Option<String> }
    ListBackups {}
    VerifyBackup { path: String }
    /// Lays a backup into a new, empty folder. The PC becomes a new device.
    RestoreBackup { path: String, folder: String }
    /// Checks file, chain and attachments.
    VerifyStore {}
}

replies! {
    Backup { path: String, bytes: i64, at: i64, exists: bool }
    Restored { folder: String, state: crate::actions::folder::AppState }
    Verification {
        is_whole: bool,
        entries: u32,
        streams: u32,
        blobs: u32,
        waiting: u32,
        problems: Vec<Problem>,
        /// State hash by unit; two PCs with the same entries show the same.
        states: Vec<UnitState>,
    }
    /// `problem-<code>` with the thing it concerns.
    Problem { code: String, subject: String }
    UnitState { unit: String, hash: String, withheld: u32 }
}
