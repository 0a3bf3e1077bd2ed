//! Everything across crates, in one binary.

#![allow(
    clippy::unwrap_used,
    reason = "in a test that is the assertion; helpers of tests are tests"
)]

mod answers;
mod assessment;
mod assignments;
mod bad_input;
mod bad_input_bundles;
mod bad_input_disks;
mod closings;
mod commands;
mod crime_report_figures;
mod crime_report_order;
mod crime_reports;
mod criteria;
mod criteria_sets;
mod crosswalk;
mod deadlines;
mod doors;
mod evidence;
mod generated;
mod golden;
mod merge;
mod merge_histories;
mod merge_store;
mod merge_strangers;
mod migrations;
mod print;
mod print_criteria;
mod prose;
mod registers;
mod reporting;
mod round_trip;
mod round_trip_restored;
mod samples;
mod schema;
mod sheets;
mod statistics;
mod support;
mod texts;
mod thresholds;
mod tidy;
mod workbooks;
