//! Size bounds, checked before anything is allocated for what a file claims to hold.
//!
//! At the limits, opening needs the file, one decryption chunk, the window of zstd
//! (128 MiB at most) and the unpacked members at the same time: about 1.7 GiB.
//! Bundles of ordinary work are a thousand times smaller.

/// Largest bundle file, in bytes.
pub const FILE_LIMIT: u64 = 512 << 20;

/// Largest payload once decompressed, headers of its archive included.
pub const UNPACKED_LIMIT: u64 = 1 << 30;

/// Largest request, packed or unpacked.
///
/// Anybody can hand in a request, and it holds public keys only; so it may cost next to nothing.
pub const REQUEST_LIMIT: u64 = 4 << 20;

/// Largest cover, in bytes.
pub const COVER_LIMIT: u64 = 64 << 10;

/// Largest `manifest.json`, in bytes: room for some 50,000 members.
pub const MANIFEST_LIMIT: u64 = 8 << 20;

/// Most recipients of one bundle: every device of all wards of a province.
///
/// The reader of age headers takes time in the square of their length, so they are bounded.
pub const RECIPIENTS_LIMIT: usize = 1_000;

/// Largest signature file: four lines, of which only the trusted comment may vary.
pub(crate) const SIGNATURE_LIMIT: u64 = 4 << 10;

/// Largest age header: [`RECIPIENTS_LIMIT`] stanzas of 105 bytes and what age adds.
pub(crate) const CIPHER_HEADER_LIMIT: usize = 128 << 10;

/// Largest window zstd may ask for, as a power of two: what `zstd -d` takes without options.
pub(crate) const WINDOW_LOG_LIMIT: u32 = 27;
