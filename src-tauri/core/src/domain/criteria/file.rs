//! Reading a criteria set from a file, with the place of every error.

use std::collections::BTreeSet;

use serde::Deserialize;
use thiserror::Error;

use super::{Criterion, CriterionKind, Group, Scoring, Set};
use crate::domain::fold::nfc;
use crate::domain::numbers::parse_points;

/// Why a text is no criteria set.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum FileError {
    #[error("line {line} cannot be read")]
    Unreadable { line: usize },
    #[error("{place} lacks {field}")]
    FieldMissing { place: String, field: String },
    #[error("number {number} stands twice")]
    DuplicateNumber { number: String },
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
}

#[derive(Deserialize)]
struct FileSet {
    code: Option<String>,
    version: Option<String>,
    title: Option<String>,
    #[serde(default)]
    sample: bool,
    scoring: Option<String>,
    scale: Option<String>,
    base: Option<String>,
    valid_from: Option<String>,
    note: Option<String>,
    #[serde(default)]
    group: Vec<FileGroup>,
}

#[derive(Deserialize)]
struct FileGroup {
    number: Option<String>,
    title: Option<String>,
    #[serde(default)]
    criterion: Vec<FileCriterion>,
}

#[derive(Deserialize)]
struct FileCriterion {
    number: Option<String>,
    text: Option<String>,
    kind: Option<String>,
    max: Option<String>,
    step: Option<String>,
    pass_at: Option<String>,
    #[serde(default)]
    mandatory: bool,
    waits_on: Option<String>,
    evidence: Option<String>,
}

/// Reads a set from TOML. The first error found is returned; nothing is guessed.
pub fn read_set(text: &str) -> Result<Set, FileError> {
    let text = nfc(text);
    let file: FileSet = toml::from_str(&text).map_err(|e| FileError::Unreadable {
        line: e.span().map_or(1, |span| {
            1 + text[..span.start.min(text.len())].matches('\n').count()
        }),
    })?;
    let place = "bộ tiêu chí";
    let scoring = match file.scoring.as_deref() {
        Some("points") => Scoring::Points,
        Some("met") | None => Scoring::Met,
        Some(other) => return Err(wrong(place, "scoring", other)),
    };
    let code = required(file.code, place, "code")?;
    if !code
        .chars()
        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    {
        return Err(wrong(place, "code", &code));
    }
    let mut numbers = BTreeSet::new();
    let mut groups = Vec::new();
    for (i, group) in file.group.into_iter().enumerate() {
        groups.push(read_group(group, i, &mut numbers)?);
    }
    if numbers.is_empty() {
        return Err(FileError::Empty);
    }
    let set = Set {
        version: required(file.version, place, "version")?,
        title: required(file.title, place, "title")?,
        is_sample: file.sample,
        scoring,
        scale: points(file.scale, place, "scale")?,
        base: file.base,
        valid_from: file.valid_from,
        note: file.note,
        code,
        groups,
    };
    check_scale(&set)?;
    Ok(set)
}

fn read_group(
    group: FileGroup,
    i: usize,
    numbers: &mut BTreeSet<String>,
) -> Result<Group, FileError> {
    let place = format!("nhóm thứ {}", i + 1);
    let number = required(group.number, &place, "number")?;
    let title = required(group.title, &place, "title")?;
    let mut criteria = Vec::new();
    for (k, criterion) in group.criterion.into_iter().enumerate() {
        let criterion = read_criterion(criterion, &number, k)?;
        if !numbers.insert(criterion.number.clone()) {
            return Err(FileError::DuplicateNumber {
                number: criterion.number,
            });
        }
        criteria.push(criterion);
    }
    Ok(Group {
        number,
        title,
        criteria,
    })
}

fn read_criterion(row: FileCriterion, group: &str, k: usize) -> Result<Criterion, FileError> {
    let nth = format!("nhóm {group}, tiêu chí thứ {}", k + 1);
    let number = required(row.number, &nth, "number")?;
    let place = format!("tiêu chí {number}");
    let kind = match row.kind.as_deref() {
        Some("met") => CriterionKind::Met,
        Some("scored") => CriterionKind::Scored,
        Some(other) => return Err(wrong(&place, "kind", other)),
        None => {
            return Err(FileError::FieldMissing {
                place,
                field: "kind".into(),
            });
        }
    };
    let max = points(row.max, &place, "max")?;
    if kind == CriterionKind::Scored && max.is_none_or(|m| m <= 0) {
        return Err(FileError::FieldMissing {
            place,
            field: "max".into(),
        });
    }
    let pass_at = points(row.pass_at, &place, "pass_at")?;
    if let (Some(pass), Some(max)) = (pass_at, max)
        && pass > max
    {
        return Err(wrong(
            &place,
            "pass_at",
            &crate::domain::numbers::points(pass),
        ));
    }
    Ok(Criterion {
        text: required(row.text, &place, "text")?,
        step: points(row.step, &place, "step")?,
        is_mandatory: row.mandatory,
        waits_on: row.waits_on,
        evidence: row.evidence,
        number,
        kind,
        max,
        pass_at,
    })
}

fn check_scale(set: &Set) -> Result<(), FileError> {
    let sum: i64 = set.criteria().filter_map(|c| c.max).sum();
    match set.scale {
        Some(scale) if scale != sum => Err(FileError::ScaleDiffers {
            sum: crate::domain::numbers::points(sum),
            scale: crate::domain::numbers::points(scale),
        }),
        _ => Ok(()),
    }
}

fn required(value: Option<String>, place: &str, field: &str) -> Result<String, FileError> {
    value
        .map(|v| v.trim().to_owned())
        .filter(|v| !v.is_empty())
        .ok_or_else(|| FileError::FieldMissing {
            place: place.to_owned(),
            field: field.to_owned(),
        })
}

fn points(value: Option<String>, place: &str, field: &str) -> Result<Option<i64>, FileError> {
    value
        .map(|text| parse_points(&text).ok_or_else(|| wrong(place, field, &text)))
        .transpose()
}

fn wrong(place: &str, field: &str, value: &str) -> FileError {
    FileError::FieldWrong {
        place: place.to_owned(),
        field: field.to_owned(),
        value: value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"
code = "thu"
version = "1"
title = "Bộ thử"
scoring = "points"
scale = "5"
[[group]]
number = "I"
title = "Nhóm"
[[group.criterion]]
number = "1"
text = "Tiêu chí"
kind = "scored"
max = "5"
"#;

    #[test]
    fn a_good_file_is_read() {
        let set = read_set(GOOD).expect("readable");
        assert_eq!(
            (set.groups.len(), set.criteria().count(), set.scale),
            (1, 1, Some(500))
        );
    }

    #[test]
    fn each_error_names_its_place() {
        let missing = GOOD.replace("text = \"Tiêu chí\"\n", "");
        assert_eq!(
            read_set(&missing),
            Err(FileError::FieldMissing {
                place: "tiêu chí 1".into(),
                field: "text".into()
            })
        );
        let twice = format!(
            "{}{}",
            GOOD.replace("scale = \"5\"\n", ""),
            &GOOD[GOOD.find("[[group.c").expect("there")..]
        );
        assert_eq!(
            read_set(&twice),
            Err(FileError::DuplicateNumber { number: "1".into() })
        );
        assert_eq!(
            read_set("code = \n"),
            Err(FileError::Unreadable { line: 1 })
        );
        let scale = GOOD.replace("scale = \"5\"", "scale = \"6\"");
        assert!(matches!(
            read_set(&scale),
            Err(FileError::ScaleDiffers { .. })
        ));
    }
}
