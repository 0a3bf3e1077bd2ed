//! Rules that figures are checked by: dated data in `assets/rules/validation.toml`, and the
//! engine that applies them. Pure: the figures are handed in.

mod check;
mod rules;

pub use check::{Facts, Finding, check, may_carry};
pub use rules::{Certainty, Check, Rule, Severity, StockRule, rules, rules_on};
