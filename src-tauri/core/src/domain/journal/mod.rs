//! The journal: entries that are numbered, hash-chained and signed for, and how they meet.
//!
//! `journal-and-sync.md` is the law; each of its rules has a test here or in `tests/rust`.
//! This module is pure: it neither reads a database nor a clock.

mod entry;
pub mod merge;
mod revoke;
mod state;

pub use entry::sha256_hex;
pub use entry::{Actor, Change, Entry, EntryError, FORMAT, Header, MAX_CHANGES_BYTES, Registers};
pub use merge::{Live, Write};
pub use revoke::Revocations;
pub use state::{State, honoured, present, pure_state};

use serde::{Deserialize, Serialize};

/// A stream: the unit concerned and the device that writes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Stream {
    pub unit: String,
    pub device: String,
}

/// How the ids of devices begin that only a sample knows: they never leave their folder, so nobody
/// else could wait for what they wrote, and entries never say that they had seen it.
pub const SAMPLE_DEVICE: &str = "mau-";

/// Who may write a table (journal-and-sync.md §1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writer {
    /// Devices of the unit concerned, and of a unit that succeeded it.
    Unit,
    /// Devices of the province above the unit concerned.
    Province,
}
