//! Everything across crates, in one binary.

#![allow(clippy::unwrap_used, reason = "in a test that is the assertion; helpers of tests are tests")]

mod commands;
mod doors;
mod generated;
mod merge;
mod merge_histories;
mod merge_store;
mod merge_strangers;
mod migrations;
mod schema;
mod support;
mod texts;
mod tidy;
