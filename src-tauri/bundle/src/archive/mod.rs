//! Plain **ustar** archives in one canonical form: fixed metadata, two zero blocks, the end.
//!
//! Reading compares with what writing would have made, block by block; so an accepted archive,
//! rebuilt from what was read, is byte for byte the input. The form is what GNU tar writes with
//! `--format=ustar --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=0644 -b1`.

mod header;
mod slices;
mod stream;

pub(crate) use header::{END, is_member_path, packed_size, write_member};
pub(crate) use slices::Slices;
pub(crate) use stream::{Stream, StreamError};

/// Why an archive was refused.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum ArchiveError {
    /// The bytes end before the archive does.
    CutShort,
    /// From `offset` on the archive is not what writing would have made.
    NotCanonical { offset: u64 },
}
