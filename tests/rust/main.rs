//! Everything across crates, in one binary.

mod generated;
mod support;
mod texts;
