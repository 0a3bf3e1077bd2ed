//! The cells of a workbook.

mod address;
mod csv;
mod ods;
mod xls;
mod xlsx;

use std::panic::{AssertUnwindSafe, catch_unwind};

pub use address::{Address, Area};

use crate::error::IntakeError;
use crate::kind::{Kind, is_encrypted, kind_of};
use crate::legacy::{Encoding, Judge, convert};
use crate::limits::{CELLS_LIMIT, FILE_LIMIT, MERGED_LIMIT};

/// The sheets of a file, in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct Workbook {
    pub kind: Kind,
    /// Sheets of cells; charts and macros are left out.
    pub sheets: Vec<Sheet>,
}

/// One sheet: its filled cells by row, then column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    pub name: String,
    pub is_hidden: bool,
    /// Filled cells only, sorted by address.
    pub cells: Vec<Cell>,
    /// Merged areas; the cell at the upper left holds the value of the whole area.
    pub merged: Vec<Area>,
    /// What its texts were written in, as people call it; several when mixed. Never empty.
    pub encodings: Vec<&'static str>,
    /// Number formats that cells point at.
    formats: Vec<String>,
}

/// A filled cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub at: Address,
    pub value: Value,
    format: Option<u32>,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text in Unicode NFC, without spaces around it; never empty.
    Text(String),
    /// A number as stored. Percentages are fractions: 12 % is 0.12.
    Number(f64),
    Date(Day),
    Yes(bool),
    /// A formula that failed, as the sheet shows it: `#DIV/0!`.
    Failed(String),
    /// A formula whose result the file does not hold, as a program without a calculator writes it.
    NoResult(String),
}

/// A day, and the minute of the day where the cell has one.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Day {
    pub year: u16,
    pub month: u8,
    pub day: u8,
    pub minute: Option<u16>,
}

/// Reads every sheet of an XLSX, XLS, ODS or CSV file.
///
/// Values of formulas are those stored in the file. Fails with [`IntakeError::WrongKind`] for any
/// other kind, [`IntakeError::Password`] for a protected file, and beyond [`crate::limits`].
pub fn read_workbook(bytes: &[u8]) -> Result<Workbook, IntakeError> {
    if bytes.is_empty() {
        return Err(IntakeError::Empty);
    }
    if bytes.len() as u64 > FILE_LIMIT {
        return Err(IntakeError::too_large(FILE_LIMIT));
    }
    if is_encrypted(bytes) {
        return Err(IntakeError::Password);
    }
    let kind = kind_of(bytes);
    let raw = match kind {
        Kind::Xlsx => guarded(kind, || xlsx::read(bytes))?,
        Kind::Xls => guarded(kind, || xls::read(bytes))?,
        Kind::Ods => ods::read(bytes)?,
        Kind::Txt => {
            let sheet = csv::read(bytes)?;
            return Ok(Workbook {
                kind: Kind::Csv,
                sheets: vec![sheet],
            });
        }
        kind => return Err(IntakeError::WrongKind { kind }),
    };
    Ok(Workbook {
        kind,
        sheets: in_unicode(raw),
    })
}

/// The library that reads Excel's files may meet bytes it did not expect; that is a damaged file.
fn guarded<T>(kind: Kind, read: impl FnOnce() -> Result<T, IntakeError>) -> Result<T, IntakeError> {
    catch_unwind(AssertUnwindSafe(read))
        .unwrap_or_else(|_| Err(IntakeError::damaged(kind, "unexpected bytes")))
}

/// A sheet as a reader of a format gives it: texts as stored, with their fonts.
#[derive(Default)]
struct RawSheet {
    name: String,
    is_hidden: bool,
    cells: Vec<RawCell>,
    merged: Vec<Area>,
    formats: Vec<String>,
    fonts: Vec<String>,
}

struct RawCell {
    at: Address,
    value: Value,
    format: Option<u32>,
    /// Index into the sheet's fonts.
    font: Option<u32>,
}

impl RawSheet {
    /// Adds a cell, counting it.
    fn push(&mut self, cell: RawCell, left: &mut usize) -> Result<(), IntakeError> {
        *left = left
            .checked_sub(1)
            .ok_or(IntakeError::TooManyCells { most: CELLS_LIMIT })?;
        self.cells.push(cell);
        Ok(())
    }

    fn font(&self, cell: &RawCell) -> Option<&str> {
        let at = usize::try_from(cell.font?).ok()?;
        self.fonts.get(at).map(String::as_str)
    }
}

/// Where a value of a list stands, adding it when it is new.
fn place_of(list: &mut Vec<String>, value: &str) -> Option<u32> {
    let at = list
        .iter()
        .position(|known| known == value)
        .unwrap_or_else(|| {
            list.push(value.to_owned());
            list.len() - 1
        });
    u32::try_from(at).ok()
}

/// Texts are judged together over the whole workbook: a sheet of few words has company.
fn in_unicode(raw: Vec<RawSheet>) -> Vec<Sheet> {
    let mut judge = Judge::default();
    for sheet in &raw {
        for cell in &sheet.cells {
            let is_settled = sheet.font(cell).and_then(crate::legacy::of_font).is_some();
            if let (Value::Text(text), false) = (&cell.value, is_settled) {
                judge.hear(text);
            }
        }
    }
    raw.into_iter().map(|sheet| finish(sheet, &judge)).collect()
}

fn finish(raw: RawSheet, judge: &Judge) -> Sheet {
    let mut encodings = std::collections::BTreeSet::new();
    let fonts = raw.fonts;
    let font_of = |cell: &RawCell| {
        fonts
            .get(usize::try_from(cell.font?).ok()?)
            .map(String::as_str)
    };
    let mut cells: Vec<Cell> = Vec::with_capacity(raw.cells.len());
    for cell in raw.cells {
        let font = font_of(&cell);
        let value = match cell.value {
            Value::Text(text) => {
                let encoding = judge.encoding(&text, font);
                if encoding != Encoding::Unicode && !text.is_ascii() {
                    encodings.insert(encoding.name());
                }
                let text = convert(&text, encoding);
                let text = text.trim();
                if text.is_empty() {
                    continue;
                }
                Value::Text(text.to_owned())
            }
            other => other,
        };
        cells.push(Cell {
            at: cell.at,
            value,
            format: cell.format,
        });
    }
    cells.sort_by_key(|cell| cell.at);
    cells.dedup_by_key(|cell| cell.at);
    if encodings.is_empty() {
        encodings.insert(Encoding::Unicode.name());
    }
    let mut merged = raw.merged;
    merged.truncate(MERGED_LIMIT);
    Sheet {
        name: convert(&raw.name, judge.encoding(&raw.name, None)),
        is_hidden: raw.is_hidden,
        cells,
        merged,
        encodings: encodings.into_iter().collect(),
        formats: raw.formats,
    }
}

impl Sheet {
    /// The cell at an address, or `None` where nothing stands.
    pub fn cell(&self, at: Address) -> Option<&Cell> {
        let place = self.cells.binary_search_by_key(&at, |cell| cell.at).ok()?;
        self.cells.get(place)
    }

    /// The filled cells of a row, by column.
    pub fn row(&self, row: u32) -> &[Cell] {
        let from = self.cells.partition_point(|cell| cell.at.row < row);
        let to = self.cells.partition_point(|cell| cell.at.row <= row);
        self.cells.get(from..to).unwrap_or_default()
    }

    /// The number format of a cell in Excel's notation; `None` for a general one.
    pub fn format(&self, cell: &Cell) -> Option<&str> {
        let at = usize::try_from(cell.format?).ok()?;
        self.formats.get(at).map(String::as_str)
    }

    /// Rows and columns up to the last filled cell.
    pub fn size(&self) -> (u32, u32) {
        let rows = self.cells.last().map_or(0, |cell| cell.at.row + 1);
        let columns = self.cells.iter().map(|cell| cell.at.column + 1).max();
        (rows, columns.unwrap_or(0))
    }
}

#[cfg(test)]
mod tests;
