//! What is read at most. A ward's largest real workbook is a few megabytes; these leave a factor
//! of ten and still fit a PC with 4 GB.

/// Bytes of a file as it lies on the disk.
pub const FILE_LIMIT: u64 = 64 << 20;
/// Bytes of all members of an archive together, unpacked.
pub const UNPACKED_LIMIT: u64 = 256 << 20;
/// Members of an archive.
pub const MEMBERS_LIMIT: usize = 10_000;
/// Filled cells of all sheets together.
pub const CELLS_LIMIT: usize = 2_000_000;
/// Merged areas of one sheet.
pub const MERGED_LIMIT: usize = 100_000;
