//! What travels and what it may do: entries as lines, rights, heads, covers.
//!
//! The format of the file is the bundle crate's; how entries meet is the store's adopt door.

pub mod cover;
pub mod lines;
pub mod rights;
pub mod ring;
pub mod select;
