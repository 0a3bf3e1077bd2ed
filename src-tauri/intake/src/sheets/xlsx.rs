//! XLSX: cells as they stream, so that a far corner costs nothing.

use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};

use super::{Address, Area, Day, RawCell, RawSheet, Value, place_of};
use crate::archive::Archive;
use crate::error::IntakeError;
use crate::kind::Kind;
use crate::limits::CELLS_LIMIT;

pub(super) fn read(bytes: &[u8]) -> Result<Vec<RawSheet>, IntakeError> {
    drop(Archive::open(bytes, Kind::Xlsx)?);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(refused)?;
    let mut left = CELLS_LIMIT;
    let sheets = book.sheets_metadata().to_vec();
    sheets
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| {
            let mut raw = cells(&mut book, &sheet.name, &mut left)?;
            raw.is_hidden = sheet.visible != SheetVisible::Visible;
            raw.merged = book
                .merge_cells_by_sheet_name(&sheet.name)
                .map_err(refused)?
                .into_iter()
                .map(area)
                .collect();
            Ok(raw)
        })
        .collect()
}

fn cells(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    left: &mut usize,
) -> Result<RawSheet, IntakeError> {
    let mut raw = RawSheet {
        name: name.to_owned(),
        ..RawSheet::default()
    };
    let mut reader = book.worksheet_cells_reader(name).map_err(refused)?;
    let styles: Vec<(Option<u32>, Option<u32>)> = reader
        .styles()
        .iter()
        .map(|style| {
            let font = style.font.as_ref().and_then(|font| font.name.as_deref());
            let format = style.number_format.as_ref().map(|f| f.format_code.as_str());
            (
                format
                    .filter(|code| *code != "General")
                    .and_then(|code| place_of(&mut raw.formats, code)),
                font.and_then(|name| place_of(&mut raw.fonts, name)),
            )
        })
        .collect();
    let mut empty = BTreeSet::new();
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(refused)? {
        let (row, column) = cell.get_position();
        let at = Address::new(row, column);
        if let Some(value) = value(cell.get_value()) {
            let (format, font) = styles.get(style).copied().unwrap_or_default();
            raw.push(
                RawCell {
                    at,
                    value,
                    format,
                    font,
                },
                left,
            )?;
        } else {
            empty.insert(at);
        }
    }
    drop(reader);
    // A cell with something in it and no value may hold a formula nobody has worked out yet: an
    // empty cell is no figure, this one is a figure that is not known.
    if !empty.is_empty() {
        without_result(book, name, &empty, &mut raw, left)?;
    }
    Ok(raw)
}

fn without_result(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    empty: &BTreeSet<Address>,
    raw: &mut RawSheet,
    left: &mut usize,
) -> Result<(), IntakeError> {
    let mut reader = book.worksheet_cells_reader(name).map_err(refused)?;
    while let Some(cell) = reader.next_formula().map_err(refused)? {
        let (row, column) = cell.get_position();
        let at = Address::new(row, column);
        if !cell.get_value().is_empty() && empty.contains(&at) {
            let value = Value::NoResult(format!("={}", cell.get_value()));
            let cell = RawCell {
                at,
                value,
                format: None,
                font: None,
            };
            raw.push(cell, left)?;
        }
    }
    raw.cells.sort_by_key(|cell| cell.at);
    Ok(())
}

fn value(data: &DataRef) -> Option<Value> {
    Some(match data {
        DataRef::Empty => return None,
        DataRef::Int(number) => Value::Number(*number as f64),
        DataRef::Float(number) => Value::Number(*number),
        DataRef::String(text) => Value::Text(text.clone()),
        DataRef::SharedString(text) => Value::Text((*text).to_owned()),
        DataRef::Bool(yes) => Value::Yes(*yes),
        DataRef::DateTime(moment) => moment_of(moment),
        DataRef::DateTimeIso(text) => {
            iso_day(text).map_or_else(|| Value::Text(text.clone()), Value::Date)
        }
        DataRef::DurationIso(text) => Value::Text(text.clone()),
        DataRef::Error(error) => Value::Failed(error.to_string()),
    })
}

/// A date, or the plain number of a duration: hours are no day.
pub(super) fn moment_of(moment: &ExcelDateTime) -> Value {
    let serial = moment.as_f64();
    // Outside these serials the calendar of the file format ends.
    if !moment.is_datetime() || !(1.0..2_958_466.0).contains(&serial) {
        return Value::Number(serial);
    }
    let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
    let has_time = serial.fract() != 0.0;
    Value::Date(Day {
        year,
        month,
        day,
        minute: has_time.then_some(u16::from(hour) * 60 + u16::from(minute)),
    })
}

/// Reads `2026-10-05` or `2026-10-05T13:30:00`.
pub(super) fn iso_day(text: &str) -> Option<Day> {
    let (date, time) = match text.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    let mut parts = date.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let minute = match time {
        None => None,
        Some(time) => {
            let mut parts = time.split(':');
            let (hour, minute): (u16, u16) =
                (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
            (hour < 24 && minute < 60)
                .then_some(hour * 60 + minute)
                .filter(|m| *m > 0)
        }
    };
    let found = Day {
        year: year.parse().ok()?,
        month: month.parse().ok()?,
        day: day.parse().ok()?,
        minute,
    };
    ((1..=12).contains(&found.month) && (1..=31).contains(&found.day)).then_some(found)
}

pub(super) fn area(found: calamine::Dimensions) -> Area {
    Area {
        first: Address::new(found.start.0, found.start.1),
        last: Address::new(found.end.0, found.end.1),
    }
}

fn refused(error: XlsxError) -> IntakeError {
    match error {
        XlsxError::Password => IntakeError::Password,
        other => IntakeError::damaged(Kind::Xlsx, other),
    }
}
