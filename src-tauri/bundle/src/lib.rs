//! The file that travels: one signed, mostly encrypted archive per bundle.
//!
//! Bytes in, bytes out. Nothing here knows the domain, a path, the clock or a database; the core
//! says what a bundle holds and decides what to do with one that was opened.
//!
//! The promise: what [`open`] returns was signed by a key of the ring over exactly these bytes,
//! and any changed, missing or added bit is refused by the first check that sees it, under a name
//! of its own ([`BundleError`]). Every part can also be read and made with the stock tools `tar`,
//! `minisign`, `age` and `zstd`.
//!
//! Reading order: [`Manifest`] (what a bundle says), `seal`, `open` (the order of checks), then
//! the parts: `container` and `archive`, `signature`, `cipher`, `payload`.

mod archive;
mod cipher;
mod container;
mod cover;
mod digest;
mod error;
mod json;
mod keys;
mod limits;
mod manifest;
mod open;
mod payload;
mod peek;
mod seal;
mod signature;
mod statement;

#[cfg(test)]
mod tests;

pub use cover::{carried_key, cover_digest};
pub use error::BundleError;
pub use keys::{Identity, PublicKey, Recipient, SigningKey};
pub use limits::{
    COVER_LIMIT, FILE_LIMIT, MANIFEST_LIMIT, RECIPIENTS_LIMIT, REQUEST_LIMIT, UNPACKED_LIMIT,
};
pub use manifest::{COMPATIBILITY, FORMAT, Kind, Manifest, Member, StreamSpan};
pub use open::{KeyRing, Opened, Pinned, open};
pub use peek::{Peeked, peek};
pub use seal::{Draft, seal};
pub use statement::{sign_statement, verify_statement};
