//! From what was written down to a criteria set, with the place of every error.
//!
//! The layout of the file is described in `assets/criteria/README.md`.

use std::collections::BTreeSet;

use thiserror::Error;

use super::raw::{self, Field, Raw, Row};
use super::{Criterion, CriterionKind, Deduction, Group, PassRule, Scoring, Set, Threshold};
use crate::domain::fold::nfc;
use crate::domain::numbers::{parse_points, points};

/// Why a text is no criteria set.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum FileError {
    #[error("line {line} cannot be read")]
    Unreadable { line: usize },
    #[error("{place} lacks {field}")]
    FieldMissing { place: String, field: String },
    #[error("{place} has a field {field} nobody knows")]
    FieldUnknown { place: String, field: String },
    #[error("number {number} stands twice, the second time at {place}")]
    DuplicateNumber { number: String, place: String },
    #[error("{place}: {field} has the value {value}")]
    FieldWrong {
        place: String,
        field: String,
        value: String,
    },
    #[error("no criteria")]
    Empty,
    #[error("the maxima add up to {sum}, the scale says {scale}")]
    ScaleDiffers { sum: String, scale: String },
    #[error("{place}: {points} points are asked for, {most} can be reached")]
    OutOfReach {
        place: String,
        points: String,
        most: String,
    },
}

const HEAD: [&str; 14] = [
    "code",
    "version",
    "title",
    "sample",
    "scoring",
    "scale",
    "base",
    "issuer",
    "document",
    "valid_from",
    "valid_to",
    "pass_mandatory",
    "pass_met",
    "pass_points",
];
const GROUP: [&str; 3] = ["number", "title", "cap"];
const CRITERION: [&str; 15] = [
    "number",
    "text",
    "kind",
    "max",
    "step",
    "pass_at",
    "mandatory",
    "must_max",
    "disqualifies",
    "bonus",
    "deductions",
    "threshold",
    "waits_on",
    "evidence",
    "guidance",
];

/// Reads a set from TOML; the first error where there are any.
pub fn read_set(text: &str) -> Result<Set, FileError> {
    check_set(text).map_err(|errors| errors.into_iter().next().unwrap_or(FileError::Empty))
}

/// Reads a set from TOML, or says everything that is wrong with it.
pub fn check_set(text: &str) -> Result<Set, Vec<FileError>> {
    build_set(&raw::from_toml(&nfc(text)).map_err(|e| vec![e])?)
}

/// Builds a set from its rows, or says everything that is wrong. Nothing is guessed.
pub fn build_set(raw: &Raw) -> Result<Set, Vec<FileError>> {
    let mut reader = Reader { errors: Vec::new() };
    let set = reader.set(raw);
    if reader.errors.is_empty() {
        Ok(set)
    } else {
        Err(reader.errors)
    }
}

/// Collects errors while it reads, so that a person can mend them all at once.
struct Reader {
    errors: Vec<FileError>,
}

impl Reader {
    fn set(&mut self, raw: &Raw) -> Set {
        let head = &raw.head;
        self.known(head, &HEAD, &["note"]);
        let code = self.required(head, "code");
        if !code
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        {
            self.wrong(head, "code");
        }
        let scoring = match text(head, "scoring") {
            Some("points" | "điểm") => Scoring::Points,
            Some("met" | "đạt") | None => Scoring::Met,
            Some(_) => {
                self.wrong(head, "scoring");
                Scoring::Met
            }
        };
        let mut numbers = BTreeSet::new();
        let groups: Vec<Group> = raw
            .groups
            .iter()
            .map(|(row, criteria)| self.group(row, criteria, &mut numbers))
            .collect();
        if numbers.is_empty() && self.errors.is_empty() {
            self.errors.push(FileError::Empty);
        }
        let set = Set {
            version: self.required(head, "version"),
            title: self.required(head, "title"),
            is_sample: self.yes(head, "sample"),
            scoring,
            scale: self.points(head, "scale"),
            base: text(head, "base").map(str::to_owned),
            issuer: text(head, "issuer").map(str::to_owned),
            document: text(head, "document").map(str::to_owned),
            valid_from: self.day(head, "valid_from"),
            valid_to: self.day(head, "valid_to"),
            note: text(head, "note").map(str::to_owned),
            pass: PassRule {
                all_mandatory: self.yes(head, "pass_mandatory"),
                at_least_met: self.count(head, "pass_met"),
                at_least_points: self.points(head, "pass_points"),
            },
            code,
            groups,
        };
        self.reach(head, &set);
        set
    }

    fn group(&mut self, row: &Row, criteria: &[Row], numbers: &mut BTreeSet<String>) -> Group {
        self.known(row, &GROUP, &[]);
        Group {
            number: self.required(row, "number"),
            title: self.required(row, "title"),
            cap: self.points(row, "cap"),
            criteria: criteria
                .iter()
                .map(|row| self.criterion(row, numbers))
                .collect(),
        }
    }

    fn criterion(&mut self, row: &Row, numbers: &mut BTreeSet<String>) -> Criterion {
        self.known(row, &CRITERION, &[]);
        let number = self.required(row, "number");
        if !number.is_empty() && !numbers.insert(number.clone()) {
            self.errors.push(FileError::DuplicateNumber {
                place: place(row, "number"),
                number: number.clone(),
            });
        }
        let kind = match text(row, "kind") {
            Some("met" | "đạt") => CriterionKind::Met,
            Some("scored" | "chấm điểm") => CriterionKind::Scored,
            Some("threshold" | "ngưỡng") => CriterionKind::Threshold,
            Some(_) => {
                self.wrong(row, "kind");
                CriterionKind::Met
            }
            None => {
                self.missing(row, "kind");
                CriterionKind::Met
            }
        };
        let threshold = text(row, "threshold").map(Threshold::parse);
        if matches!(threshold, Some(None)) {
            self.wrong(row, "threshold");
        }
        let threshold = threshold.flatten();
        if (kind == CriterionKind::Threshold) != threshold.is_some()
            && text(row, "threshold").is_none_or(|_| kind != CriterionKind::Threshold)
        {
            self.missing_or_wrong(row, "threshold");
        }
        let criterion = Criterion {
            text: self.required(row, "text"),
            max: self.points(row, "max"),
            step: self.points(row, "step"),
            pass_at: self.points(row, "pass_at"),
            is_mandatory: self.yes(row, "mandatory"),
            must_reach_max: self.yes(row, "must_max"),
            disqualifies: self.yes(row, "disqualifies"),
            bonus: self.points(row, "bonus"),
            deductions: self.deductions(row),
            threshold,
            waits_on: text(row, "waits_on").map(str::to_owned),
            evidence: text(row, "evidence").map(str::to_owned),
            guidance: text(row, "guidance").map(str::to_owned),
            number,
            kind,
        };
        self.fits(row, &criterion);
        criterion
    }

    /// What has to agree within one criterion.
    fn fits(&mut self, row: &Row, criterion: &Criterion) {
        let max = criterion.max.unwrap_or(0);
        if criterion.kind == CriterionKind::Scored && max <= 0 {
            self.missing(row, "max");
            return;
        }
        if criterion.pass_at.is_some_and(|pass| pass > max) {
            self.wrong(row, "pass_at");
        }
        if criterion
            .step
            .is_some_and(|step| step <= 0 || max % step != 0)
        {
            self.wrong(row, "step");
        }
        let is_scored = criterion.kind == CriterionKind::Scored;
        for (name, is_there) in [
            ("bonus", criterion.bonus.is_some()),
            ("deductions", !criterion.deductions.is_empty()),
            ("pass_at", criterion.pass_at.is_some()),
            ("step", criterion.step.is_some()),
            ("must_max", criterion.must_reach_max),
        ] {
            if is_there && !is_scored {
                self.wrong(row, name);
            }
        }
    }

    /// What the whole asks for must be possible.
    fn reach(&mut self, head: &Row, set: &Set) {
        let most = set.most_points();
        if let Some(scale) = set.scale.filter(|scale| *scale != most) {
            self.errors.push(FileError::ScaleDiffers {
                sum: points(most),
                scale: points(scale),
            });
        }
        let asked = set.pass.at_least_points.filter(|p| *p > most);
        // A supplement is judged together with its base, whose points are not known here.
        if let Some(asked) = asked.filter(|_| set.base.is_none()) {
            self.errors.push(FileError::OutOfReach {
                place: place(head, "pass_points"),
                points: points(asked),
                most: points(most),
            });
        }
        let size = set.criteria().count();
        let asked = set.pass.at_least_met.filter(|n| *n as usize > size);
        if asked.is_some() && set.base.is_none() {
            self.wrong(head, "pass_met");
        }
    }

    /// One deduction a line: "0,5: chậm báo cáo".
    fn deductions(&mut self, row: &Row) -> Vec<Deduction> {
        let Some(field) = row.fields.get("deductions") else {
            return Vec::new();
        };
        let lines = field.text.lines().map(str::trim).filter(|l| !l.is_empty());
        let read: Option<Vec<Deduction>> = lines.map(Deduction::parse).collect();
        read.unwrap_or_else(|| {
            self.wrong(row, "deductions");
            Vec::new()
        })
    }

    fn known(&mut self, row: &Row, names: &[&str], more: &[&str]) {
        for (name, field) in &row.fields {
            if !names.contains(&name.as_str()) && !more.contains(&name.as_str()) {
                self.errors.push(FileError::FieldUnknown {
                    place: field.at.clone(),
                    field: name.clone(),
                });
            }
        }
    }

    fn required(&mut self, row: &Row, name: &str) -> String {
        if let Some(text) = text(row, name) {
            return text.to_owned();
        }
        self.missing(row, name);
        String::new()
    }

    fn points(&mut self, row: &Row, name: &str) -> Option<i64> {
        let read = text(row, name).map(parse_points)?;
        if read.is_none() {
            self.wrong(row, name);
        }
        read
    }

    fn count(&mut self, row: &Row, name: &str) -> Option<u32> {
        let read = text(row, name).map(|t| t.parse().ok())?;
        if read.is_none() {
            self.wrong(row, name);
        }
        read
    }

    fn day(&mut self, row: &Row, name: &str) -> Option<String> {
        let written = text(row, name)?;
        if written.parse::<chrono::NaiveDate>().is_err() {
            self.wrong(row, name);
        }
        Some(written.to_owned())
    }

    fn yes(&mut self, row: &Row, name: &str) -> bool {
        match text(row, name).map(str::to_lowercase).as_deref() {
            Some("true" | "có" | "x" | "1") => true,
            Some("false" | "không" | "0") | None => false,
            Some(_) => {
                self.wrong(row, name);
                false
            }
        }
    }

    fn missing_or_wrong(&mut self, row: &Row, name: &str) {
        if row.fields.contains_key(name) {
            self.wrong(row, name);
        } else {
            self.missing(row, name);
        }
    }

    fn missing(&mut self, row: &Row, name: &str) {
        self.errors.push(FileError::FieldMissing {
            place: row.at.clone(),
            field: name.to_owned(),
        });
    }

    fn wrong(&mut self, row: &Row, name: &str) {
        let error = FileError::FieldWrong {
            place: place(row, name),
            field: name.to_owned(),
            value: text(row, name).unwrap_or_default().to_owned(),
        };
        // One field, one complaint.
        if !self.errors.contains(&error) {
            self.errors.push(error);
        }
    }
}

fn text<'a>(row: &'a Row, name: &str) -> Option<&'a str> {
    row.fields.get(name).map(|f| f.text.as_str())
}

fn place(row: &Row, name: &str) -> String {
    let field: Option<&Field> = row.fields.get(name);
    field.map_or_else(|| row.at.clone(), |f| f.at.clone())
}

#[cfg(test)]
mod tests;
