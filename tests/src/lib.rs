//! What several tests and tools of this package share.

pub mod keys;
