//! ODS, the sheet of LibreOffice. Read by hand: a row may say that it repeats a million times.

use quick_xml::events::{BytesStart, Event};

use super::xlsx::iso_day;
use super::{Address, Area, RawCell, RawSheet, Value};
use crate::archive::Archive;
use crate::error::IntakeError;
use crate::kind::Kind;
use crate::limits::{CELLS_LIMIT, MERGED_LIMIT};
use crate::xml::{Events, attribute, entity};

pub(super) fn read(bytes: &[u8]) -> Result<Vec<RawSheet>, IntakeError> {
    let mut archive = Archive::open(bytes, Kind::Ods)?;
    if let Some(manifest) = archive.text("META-INF/manifest.xml")?
        && manifest.contains(":encryption-data")
    {
        return Err(IntakeError::Password);
    }
    let content = archive.need("content.xml")?;
    let hidden = hidden_styles(&content)?;
    let mut events = Events::new(&content, Kind::Ods);
    let mut left = CELLS_LIMIT;
    let mut sheets = Vec::new();
    while let Some(event) = events.next()? {
        if let Event::Start(e) = event
            && e.local_name().as_ref() == "table"
        {
            let is_hidden =
                attribute(&e, "style-name").is_some_and(|style| hidden.contains(&style));
            let mut raw = table(&mut events, &e, &mut left)?;
            raw.is_hidden = is_hidden;
            sheets.push(raw);
        }
    }
    Ok(sheets)
}

/// The table styles that hide their sheet.
fn hidden_styles(content: &str) -> Result<Vec<String>, IntakeError> {
    let mut events = Events::new(content, Kind::Ods);
    let (mut style, mut found) = (None, Vec::new());
    while let Some(event) = events.next()? {
        match event {
            Event::Start(e) if e.local_name().as_ref() == "style" => style = attribute(&e, "name"),
            Event::Start(e)
                if e.local_name().as_ref() == "table-properties"
                    && attribute(&e, "display").as_deref() == Some("false") =>
            {
                found.extend(style.take());
            }
            Event::Start(e) if e.local_name().as_ref() == "body" => break,
            _ => {}
        }
    }
    Ok(found)
}

fn table(
    events: &mut Events,
    start: &BytesStart,
    left: &mut usize,
) -> Result<RawSheet, IntakeError> {
    let mut raw = RawSheet {
        name: attribute(start, "name").unwrap_or_default(),
        ..RawSheet::default()
    };
    let mut row = 0_u32;
    while let Some(event) = events.next()? {
        match event {
            Event::Start(e) => match e.local_name().as_ref() {
                "table-row" => {
                    let repeated = count(&e, "number-rows-repeated");
                    let cells = table_row(events, row, &mut raw)?;
                    for again in 0..repeated {
                        let Some(row) = row.checked_add(again) else {
                            break;
                        };
                        for (column, value) in &cells {
                            let at = Address::new(row, *column);
                            if at.is_real() {
                                let value = value.clone();
                                raw.push(
                                    RawCell {
                                        at,
                                        value,
                                        format: None,
                                        font: None,
                                    },
                                    left,
                                )?;
                            }
                        }
                        if cells.is_empty() {
                            break;
                        }
                    }
                    row = row.saturating_add(repeated);
                }
                // Sheets inside a cell, drawings and notes are no cells of this one.
                "table" | "shapes" | "annotation" => events.skip(&e)?,
                _ => {}
            },
            Event::End(e) if e.local_name().as_ref() == "table" => break,
            _ => {}
        }
    }
    Ok(raw)
}

/// The filled cells of a row by column.
fn table_row(
    events: &mut Events,
    row: u32,
    raw: &mut RawSheet,
) -> Result<Vec<(u32, Value)>, IntakeError> {
    let mut cells = Vec::new();
    let mut column = 0_u32;
    while let Some(event) = events.next()? {
        match event {
            Event::Start(e) => match e.local_name().as_ref() {
                "table-cell" => {
                    let repeated = count(&e, "number-columns-repeated");
                    let (down, right) = (
                        count(&e, "number-rows-spanned"),
                        count(&e, "number-columns-spanned"),
                    );
                    let first = Address::new(row, column);
                    let last = Address::new(
                        row.saturating_add(down - 1),
                        column.saturating_add(right - 1),
                    );
                    if (down > 1 || right > 1) && last.is_real() && raw.merged.len() < MERGED_LIMIT
                    {
                        raw.merged.push(Area { first, last });
                    }
                    if let Some(value) = cell(events, &e)? {
                        let until = column.saturating_add(repeated).min(16_384);
                        cells.extend((column..until).map(|column| (column, value.clone())));
                    }
                    column = column.saturating_add(repeated);
                }
                "covered-table-cell" => {
                    column = column.saturating_add(count(&e, "number-columns-repeated"));
                    events.skip(&e)?;
                }
                _ => events.skip(&e)?,
            },
            Event::End(e) if e.local_name().as_ref() == "table-row" => break,
            _ => {}
        }
    }
    Ok(cells)
}

fn cell(events: &mut Events, start: &BytesStart) -> Result<Option<Value>, IntakeError> {
    let text = cell_text(events)?;
    let number = || {
        attribute(start, "value")
            .and_then(|value| value.parse().ok())
            .map(Value::Number)
    };
    let found = match attribute(start, "value-type").as_deref() {
        Some("float" | "percentage" | "currency") => number(),
        Some("date") => attribute(start, "date-value")
            .and_then(|value| iso_day(&value))
            .map(Value::Date),
        Some("boolean") => {
            attribute(start, "boolean-value").map(|value| Value::Yes(value == "true"))
        }
        Some("string") if text.is_empty() => attribute(start, "string-value").map(Value::Text),
        _ => None,
    };
    let is_failed = text.starts_with("#")
        && text.ends_with(['!', '?', 'A'])
        && attribute(start, "formula").is_some()
        || text.starts_with("Err:");
    Ok(if is_failed {
        Some(Value::Failed(text))
    } else {
        found.or_else(|| (!text.is_empty()).then_some(Value::Text(text)))
    })
}

/// The paragraphs of a cell, one line each.
fn cell_text(events: &mut Events) -> Result<String, IntakeError> {
    let mut text = String::new();
    let (mut depth, mut is_text) = (0_usize, false);
    while let Some(event) = events.next()? {
        match event {
            Event::Start(e) => match e.local_name().as_ref() {
                "annotation" | "shapes" | "frame" | "table" => events.skip(&e)?,
                name => {
                    depth += 1;
                    match name {
                        "p" => {
                            if !text.is_empty() {
                                text.push('\n');
                            }
                            is_text = true;
                        }
                        "s" => {
                            text.extend(std::iter::repeat_n(' ', count(&e, "c").min(100) as usize));
                        }
                        "tab" => text.push('\t'),
                        "line-break" => text.push('\n'),
                        _ => {}
                    }
                }
            },
            Event::End(e) => {
                if e.local_name().as_ref() == "p" {
                    is_text = false;
                }
                match depth.checked_sub(1) {
                    Some(less) => depth = less,
                    None => break,
                }
            }
            Event::Text(t) if is_text => text.push_str(&t.xml10_content()),
            Event::GeneralRef(r) if is_text => text.extend(entity(&r)),
            _ => {}
        }
    }
    Ok(text)
}

/// A counting attribute; 1 where it is missing.
fn count(start: &BytesStart, name: &str) -> u32 {
    attribute(start, name)
        .and_then(|value| value.parse().ok())
        .unwrap_or(1)
        .max(1)
}
