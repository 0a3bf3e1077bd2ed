//! Nouns and rules. Pure: no input or output, no clock, no randomness, nothing of ours above it.

pub mod assessment;
pub mod closings;
pub mod commendations;
pub mod crime_reports;
pub mod criteria;
pub mod deadlines;
pub mod documents;
pub mod evidence;
pub mod fold;
pub mod handovers;
pub mod ids;
pub mod journal;
pub mod models;
pub mod numbers;
pub mod people;
pub mod periods;
pub mod prose;
pub mod registers;
pub mod reporting;
pub mod sheets;
pub mod statistics;
pub mod units;
pub mod validation;
pub mod words;
