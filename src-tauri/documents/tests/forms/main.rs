//! The printed forms, read back from their PDFs.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod breaks;
mod checklist;
mod paper;
mod record;
mod recovery_card;
mod samples;
mod texts;
mod trust;
