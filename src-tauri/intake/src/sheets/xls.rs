//! XLS, the binary workbook of Excel up to 2003.

use std::io::Cursor;

use calamine::{Data, Reader as _, SheetType, SheetVisible, Xls, XlsError};

use super::xlsx::{area, iso_day, moment_of};
use super::{Address, RawCell, RawSheet, Value};
use crate::error::IntakeError;
use crate::kind::Kind;
use crate::limits::CELLS_LIMIT;

pub(super) fn read(bytes: &[u8]) -> Result<Vec<RawSheet>, IntakeError> {
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(refused)?;
    let mut left = CELLS_LIMIT;
    let sheets = book.sheets_metadata().to_vec();
    let mut found = Vec::new();
    for sheet in sheets
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
    {
        let range = book.worksheet_range(&sheet.name).map_err(refused)?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        let mut raw = RawSheet {
            name: sheet.name.clone(),
            is_hidden: sheet.visible != SheetVisible::Visible,
            ..RawSheet::default()
        };
        for (row, column, data) in range.used_cells() {
            let (Some(value), Ok(row), Ok(column)) =
                (value(data), u32::try_from(row), u32::try_from(column))
            else {
                continue;
            };
            let at = Address::new(first_row + row, first_column + column);
            raw.push(
                RawCell {
                    at,
                    value,
                    format: None,
                    font: None,
                },
                &mut left,
            )?;
        }
        let merged = book
            .merge_cells_by_sheet_name(&sheet.name)
            .map_err(refused)?;
        raw.merged = merged.into_iter().map(area).collect();
        found.push(raw);
    }
    Ok(found)
}

fn value(data: &Data) -> Option<Value> {
    Some(match data {
        Data::Empty => return None,
        Data::Int(number) => Value::Number(*number as f64),
        Data::Float(number) => Value::Number(*number),
        Data::String(text) | Data::DurationIso(text) => Value::Text(text.clone()),
        Data::Bool(yes) => Value::Yes(*yes),
        Data::DateTime(moment) => moment_of(moment),
        Data::DateTimeIso(text) => {
            iso_day(text).map_or_else(|| Value::Text(text.clone()), Value::Date)
        }
        Data::Error(error) => Value::Failed(error.to_string()),
    })
}

fn refused(error: XlsError) -> IntakeError {
    match error {
        XlsError::Password => IntakeError::Password,
        other => IntakeError::damaged(Kind::Xls, other),
    }
}
