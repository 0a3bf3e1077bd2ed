//! The plain text of office files, for looking at.

use std::panic::{AssertUnwindSafe, catch_unwind};

use phuong_intake::{IntakeError, Value, read_workbook, text_of};

use crate::domain::evidence::{Media, UNPACKED_LIMIT};
use crate::domain::numbers::points;
use crate::error::Error;

/// Characters that are shown; nobody reads more in a preview.
const MOST_TEXT: usize = 200_000;

/// What is shown of a file.
pub(super) struct Plain {
    pub(super) text: String,
    pub(super) is_cut: bool,
}

/// Reads a document as lines, a workbook as sheets of lines with tabs.
pub(super) fn plain(bytes: &[u8], media: Media, name: &str) -> Result<Plain, Error> {
    let read = catch_unwind(AssertUnwindSafe(|| match media {
        Media::Xlsx => sheets(bytes),
        _ => text_of(bytes).map(|read| read.text),
    }));
    let damaged = || Error::FileDamaged {
        name: name.to_owned(),
        kind: media.ending().to_uppercase(),
    };
    // The reader promises not to panic; a file that breaks the promise is damaged all the same.
    let mut text = read.map_err(|_| damaged())?.map_err(|error| match error {
        IntakeError::Password => Error::FilePassword {
            name: name.to_owned(),
        },
        IntakeError::TooLarge { .. } | IntakeError::TooManyCells { .. } => Error::FileSwells {
            name: name.to_owned(),
            most: UNPACKED_LIMIT >> 20,
        },
        _ => damaged(),
    })?;
    let cut = text.char_indices().nth(MOST_TEXT).map(|(at, _)| at);
    if let Some(at) = cut {
        text.truncate(at);
    }
    Ok(Plain {
        text,
        is_cut: cut.is_some(),
    })
}

fn sheets(bytes: &[u8]) -> Result<String, IntakeError> {
    let book = read_workbook(bytes)?;
    let mut text = String::new();
    for sheet in book.sheets.iter().filter(|s| !s.is_hidden) {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&sheet.name);
        text.push('\n');
        let mut row = None;
        for cell in &sheet.cells {
            if row.is_some_and(|r| r != cell.at.row) {
                text.push('\n');
            } else if row.is_some() {
                text.push('\t');
            }
            row = Some(cell.at.row);
            text.push_str(&shown(&cell.value));
            if text.len() > 4 * MOST_TEXT {
                return Ok(text);
            }
        }
        text.push('\n');
    }
    Ok(text)
}

/// A cell as it reads on a Vietnamese sheet.
fn shown(value: &Value) -> String {
    match value {
        Value::Text(text) | Value::Failed(text) | Value::NoResult(text) => text.clone(),
        Value::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
            format!("{number:.0}")
        }
        Value::Number(number) if number.abs() < 1e12 => points((number * 100.0).round() as i64),
        Value::Number(number) => number.to_string(),
        Value::Date(day) => format!("{:02}/{:02}/{}", day.day, day.month, day.year),
        Value::Yes(yes) => if *yes { "1" } else { "0" }.to_owned(),
    }
}
