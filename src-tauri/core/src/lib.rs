//! The core of Phường Mẫu: everything the program knows and does, without a window.
//!
//! Modules stand in reading order; each uses only what stands above it.
//! The core never heard of Tauri, never prints, and reads the clock, ids and randomness only
//! through [`environment`]. Its one entrance is [`commands::dispatch`].

pub mod actions;
pub mod commands;
pub mod domain;
pub mod environment;
pub mod error;
pub mod session;
pub mod store;
pub mod sync;
pub mod texts;

pub use error::Error;
