//! Opening a file, and which sheets it has.

use std::path::Path;

use phuong_intake::limits::FILE_LIMIT;
use phuong_intake::{Sheet, Workbook, read_workbook};

use super::*;
use crate::error::Error;
use crate::session::Context;
use crate::store::disk;

/// The sheets of a file.
pub fn read_sheet(_: &Context, request: ReadSheet) -> Result<SheetFile, Error> {
    let (file, book) = open(&request.path)?;
    Ok(SheetFile {
        file,
        kind: book.kind.name().to_owned(),
        sheets: book.sheets.iter().map(view).collect(),
    })
}

fn view(sheet: &Sheet) -> SheetView {
    let (rows, columns) = sheet.size();
    SheetView {
        name: sheet.name.clone(),
        is_hidden: sheet.is_hidden,
        rows,
        columns,
        cells: u32::try_from(sheet.cells.len()).unwrap_or(u32::MAX),
        encodings: sheet.encodings.iter().map(|e| (*e).to_owned()).collect(),
    }
}

/// Reads a file; returns its name and what is in it.
pub(super) fn open(path: &str) -> Result<(String, Workbook), Error> {
    let path = Path::new(path);
    let bytes = disk::read_limited(path, FILE_LIMIT)?;
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    Ok((crate::domain::fold::nfc(&name), read_workbook(&bytes)?))
}

/// The sheet of this name; the first visible one with cells when none is named.
pub(super) fn choose<'a>(book: &'a Workbook, name: Option<&str>) -> Result<&'a Sheet, Error> {
    match name {
        Some(name) => {
            book.sheets
                .iter()
                .find(|s| s.name == name)
                .ok_or_else(|| Error::SheetUnknown {
                    name: name.to_owned(),
                })
        }
        None => {
            let filled = |sheet: &&Sheet| !sheet.cells.is_empty();
            let visible = book.sheets.iter().filter(filled).find(|s| !s.is_hidden);
            visible
                .or_else(|| book.sheets.iter().find(filled))
                .ok_or(Error::SheetEmpty)
        }
    }
}
