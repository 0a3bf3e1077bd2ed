//! Everything across crates, in one binary.

mod generated;
mod merge;
mod merge_histories;
mod merge_store;
mod support;
mod texts;
