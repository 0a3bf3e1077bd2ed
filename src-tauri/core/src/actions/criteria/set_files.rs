//! Criteria files: read and shown, issued, and every error told with its place.

use std::path::Path;

use super::sets::{BaseOf, all_sets, base_of, find_set, set_id, summary};
use super::*;
use crate::actions::validate::required;
use phuong_intake::{Kind, Sheet, Value};

use crate::domain::criteria::sheet::{SheetCell, from_sheets};
use crate::domain::criteria::{FileError, Set, build_set, raw, write_set};
use crate::domain::fold::nfc;
use crate::domain::journal::sha256_hex;
use crate::domain::numbers::points;
use crate::error::Error;
use crate::session::Context;
use crate::store::criteria::{self as store, SetRow};
use crate::store::{Connection, disk};

/// Criteria files are small; anything larger was chosen by mistake.
const MOST_FILE: u64 = 1 << 22;
/// A text of criteria is smaller still.
const MOST_TEXT: usize = 1 << 19;

/// Reads a criteria file and shows what it holds; changes nothing.
pub fn read_criteria_file(
    context: &Context,
    request: ReadCriteriaFile,
) -> Result<SetPreview, Error> {
    let file = read_file(&request.path)?;
    let (set, mut errors) = match file.set {
        Ok(set) => (Some(set), Vec::new()),
        Err(errors) => (None, errors.into_iter().map(told).collect()),
    };
    if let Some(set) = &set {
        let unit = context.session()?.folder.unit_id.clone();
        errors.extend(context.read(|db| Ok(joins(db, set, &unit, &file.content).err()))?);
    }
    let errors = errors.iter().map(Error::to_wire).collect();
    Ok(preview(set.as_ref(), &file.content, errors))
}

/// Issues the set of a criteria file under this unit's name. An issued version never changes.
pub fn issue_set(context: &Context, request: IssueSet) -> Result<SetSummary, Error> {
    let session = context.session()?;
    let file = read_file(&request.path)?;
    let set = file.set.map_err(|errors| {
        let first = errors.into_iter().next();
        told(first.unwrap_or(FileError::Empty))
    })?;
    let unit = session.folder.unit_id.clone();
    let id = set_id(&unit, &set);
    context.write(|w| {
        joins(w.tx, &set, &unit, &file.content)?;
        let row = SetRow {
            id: id.clone(),
            unit_id: unit.clone(),
            code: set.code.clone(),
            version: set.version.clone(),
            title: set.title.clone(),
            content: file.content.clone(),
        };
        store::put_set(w.tx, &row)
    })?;
    // The writing connection has committed; the reader sees it now.
    context.read(|db| summary(&find_set(db, &id)?, Vec::new()))
}

/// Whether a set fits beside those that are here: its base is here and is no supplement itself,
/// its numbers do not stand in the base, and this version was not issued with another text.
fn joins(db: &Connection, set: &Set, unit: &str, content: &str) -> Result<(), Error> {
    let id = set_id(unit, set);
    if let Some(row) = store::list_sets(db)?.iter().find(|row| row.id == id)
        && row.content != content
    {
        return Err(Error::SetIssuedAlready {
            code: set.code.clone(),
            version: set.version.clone(),
        });
    }
    let Some(base) = &set.base else {
        return Ok(());
    };
    if base.split('@').next() == Some(set.code.as_str()) {
        return Err(Error::SetBaseCircular { code: base.clone() });
    }
    let all = all_sets(db)?;
    let found = match base_of(&all, set) {
        BaseOf::Found(found) => &found.set,
        // There, but a supplement itself; or not there at all.
        _ => {
            return Err(match find_set(db, base) {
                Ok(_) => Error::SetBaseCircular { code: base.clone() },
                Err(error) => error,
            });
        }
    };
    match set
        .criteria()
        .find(|c| found.criteria().any(|b| b.number == c.number))
    {
        Some(twice) => Err(Error::CriteriaFileDuplicateNumber {
            number: twice.number.clone(),
        }),
        None => Ok(()),
    }
}

/// The cells of a workbook of criteria or answers.
pub(super) fn read_workbook_file(path: &str) -> Result<phuong_intake::Workbook, Error> {
    let path = required("tệp", path)?;
    let bytes = disk::read_limited(Path::new(&path), MOST_FILE)?;
    if bytes.len() as u64 > MOST_FILE {
        return Err(Error::CriteriaFileTooLarge { most: "4".into() });
    }
    Ok(phuong_intake::read_workbook(&bytes)?)
}

/// What a file holds: the text that would be issued, and the set or all its errors.
struct SetFile {
    content: String,
    set: Result<Set, Vec<FileError>>,
}

fn read_file(path: &str) -> Result<SetFile, Error> {
    let path = required("tệp", path)?;
    let bytes = disk::read_limited(Path::new(&path), MOST_FILE)?;
    if bytes.len() as u64 > MOST_FILE {
        return Err(Error::CriteriaFileTooLarge { most: "4".into() });
    }
    match phuong_intake::kind_of(&bytes) {
        Kind::Txt | Kind::Binary => read_text(bytes),
        _ => read_sheets(&bytes),
    }
}

fn read_text(bytes: Vec<u8>) -> Result<SetFile, Error> {
    if bytes.len() > MOST_TEXT {
        return Err(Error::CriteriaFileTooLarge { most: "0,5".into() });
    }
    let text = String::from_utf8(bytes).map_err(|_| Error::CriteriaFileUnreadable { line: 1 })?;
    let content = nfc(&text);
    let set = raw::from_toml(&content)
        .map_err(|e| vec![e])
        .and_then(|raw| build_set(&raw));
    Ok(SetFile { content, set })
}

/// A workbook is issued as the text it comes to, so that the same table gives the same set.
fn read_sheets(bytes: &[u8]) -> Result<SetFile, Error> {
    let workbook = phuong_intake::read_workbook(bytes)?;
    let sheets: Vec<Vec<SheetCell>> = workbook.sheets.iter().map(cells).collect();
    let raw = from_sheets(&sheets).ok_or(Error::CriteriaFileNoTable)?;
    let set = build_set(&raw);
    Ok(SetFile {
        content: set.as_ref().map(write_set).unwrap_or_default(),
        set,
    })
}

pub(super) fn cells(sheet: &Sheet) -> Vec<SheetCell> {
    sheet
        .cells
        .iter()
        .map(|cell| SheetCell {
            row: cell.at.row,
            column: cell.at.column,
            address: format!("{}!{}", sheet.name, cell.at),
            text: match &cell.value {
                Value::Text(text) | Value::Failed(text) | Value::NoResult(text) => text.clone(),
                Value::Number(number) => number.to_string(),
                Value::Date(day) => format!("{:04}-{:02}-{:02}", day.year, day.month, day.day),
                Value::Yes(yes) => yes.to_string(),
            },
        })
        .collect()
}

fn told(error: FileError) -> Error {
    match error {
        FileError::Unreadable { line } => Error::CriteriaFileUnreadable { line },
        FileError::FieldMissing { place, field } => {
            Error::CriteriaFileFieldMissing { place, field }
        }
        FileError::FieldUnknown { place, field } => {
            Error::CriteriaFileFieldUnknown { place, field }
        }
        FileError::FieldWrong {
            place,
            field,
            value,
        } => Error::CriteriaFileFieldWrong {
            place,
            field,
            value,
        },
        FileError::DuplicateNumber { number, .. } => Error::CriteriaFileDuplicateNumber { number },
        FileError::Empty => Error::CriteriaFileEmpty,
        FileError::ScaleDiffers { sum, scale } => Error::CriteriaFileScaleDiffers { sum, scale },
        FileError::OutOfReach {
            place,
            points,
            most,
        } => Error::CriteriaFileOutOfReach {
            place,
            points,
            most,
        },
    }
}

fn preview(set: Option<&Set>, content: &str, errors: Vec<WireError>) -> SetPreview {
    let text = |f: fn(&Set) -> Option<&String>| set.and_then(f).cloned().unwrap_or_default();
    SetPreview {
        code: text(|s| Some(&s.code)),
        version: text(|s| Some(&s.version)),
        title: text(|s| Some(&s.title)),
        scoring: set.map_or(Scoring::Met, |s| s.scoring),
        scale: set.and_then(|s| s.scale).map(points),
        is_sample: set.is_some_and(|s| s.is_sample),
        size: set.map_or(0, |s| s.criteria().count() as u32),
        issuer: text(|s| s.issuer.as_ref()),
        document: text(|s| s.document.as_ref()),
        base: set.and_then(|s| s.base.clone()),
        pass_mandatory: set.is_some_and(|s| s.pass.all_mandatory),
        pass_met: set.and_then(|s| s.pass.at_least_met),
        pass_points: set.and_then(|s| s.pass.at_least_points).map(points),
        groups: set
            .into_iter()
            .flat_map(|s| &s.groups)
            .map(|g| SetPreviewGroup {
                number: g.number.clone(),
                title: g.title.clone(),
                cap: g.cap.map(points),
                criteria: g
                    .criteria
                    .iter()
                    .map(|c| SetPreviewCriterion {
                        number: c.number.clone(),
                        text: c.text.clone(),
                        kind: c.kind,
                        max: c.max.map(points),
                        threshold: c.threshold.as_ref().map(ToString::to_string),
                    })
                    .collect(),
            })
            .collect(),
        errors,
        sha256: sha256_hex(content.as_bytes()),
    }
}
