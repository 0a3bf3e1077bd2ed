//! What the workbooks of the program have in common: letterhead, who signs, the words for what is
//! no number, and when a formula may stand in a cell.

use std::path::Path;

use phuong_documents::workbook::{Cell, Number, Sheet, Signature, Workbook};
use serde_json::json;

use super::Saved;
use super::letterhead;
use super::print::save_bytes;
use crate::actions::folder::UnitInfo;
use crate::actions::statistics::does_not_apply;
use crate::domain::numbers::parse_decimal;
use crate::environment::local_time;
use crate::error::Error;
use crate::session::Context;
use crate::texts::{Args, text};

/// A sheet of a unit with its letterhead, titles, signatures and source; columns, rows and notes
/// come from the table.
pub(crate) fn sheet_frame(
    context: &Context,
    unit: &UnitInfo,
    titles: Vec<String>,
) -> Result<Sheet, Error> {
    let language = context.app.language();
    let say = |key: &str, args: Args| text(language, key, args);
    let parent = letterhead::parent(context, unit).to_uppercase();
    let printed = local_time(context.now()).format("%d/%m/%Y").to_string();
    Ok(Sheet {
        name: titles.first().cloned().unwrap_or_default(),
        letterhead: Some((
            vec![parent, unit.police_name.to_uppercase()],
            vec![
                say("forms-comparison-country", &[]),
                say("forms-comparison-motto", &[]),
            ],
        )),
        titles,
        signatures: vec![
            Signature {
                title: say("form-prepared-by", &[]),
                hint: say("form-sign-hint", &[]),
                name: context.session()?.person.name.clone(),
            },
            Signature {
                title: letterhead::head_title(context, unit),
                hint: say("form-seal-hint", &[]),
                name: letterhead::head_name(context, unit)?.unwrap_or_default(),
            },
        ],
        source: say(
            "workbook-source",
            &[
                ("day", json!(printed)),
                ("unit", json!(unit.police_name)),
                ("version", json!(env!("CARGO_PKG_VERSION"))),
            ],
        ),
        ..Sheet::default()
    })
}

/// Writes a workbook of one sheet and reads it back.
pub(crate) fn save_workbook(context: &Context, path: &Path, sheet: Sheet) -> Result<Saved, Error> {
    let today = context.today();
    let book = Workbook {
        title: sheet.titles.join(", "),
        day: (
            u16::try_from(chrono::Datelike::year(&today)).unwrap_or_default(),
            chrono::Datelike::month(&today) as u8,
            chrono::Datelike::day(&today) as u8,
        ),
        sheets: vec![sheet],
    };
    // A refusal is a mistake of ours, because the data are ours.
    save_bytes(path, &book.xlsx().map_err(Error::internal)?)
}

/// What stands in a cell that has no number: the kinds of empty never look alike.
#[derive(Debug, Clone)]
pub(crate) struct Words {
    pub(crate) not_reported: String,
    pub(crate) not_applicable: String,
    /// Not comparable, or a percentage of a zero base.
    pub(crate) none: String,
}

impl Words {
    pub(crate) fn new(context: &Context) -> Words {
        let say = |key: &str| text(context.app.language(), key, &[]);
        Words {
            not_reported: say("workbook-not-reported"),
            not_applicable: say("workbook-not-applicable"),
            none: say("workbook-none"),
        }
    }

    /// A sum, or what stands for it: covered in full without a number, it applies nowhere.
    pub(crate) fn sum(&self, number: Option<Number>, coverage: &str) -> Cell {
        match number {
            Some(number) => Cell::Number(number),
            None if does_not_apply(coverage) => Cell::text(&self.not_applicable),
            None => Cell::text(&self.not_reported),
        }
    }

    /// A number, or that there is none.
    pub(crate) fn or_none(&self, number: Option<Number>) -> Cell {
        number.map_or_else(|| Cell::text(&self.none), Cell::Number)
    }
}

/// The number a printed text says: "1.234", "-42,9", "+5".
pub(crate) fn number_in(printed: &str) -> Option<Number> {
    let (scaled, decimals) = parse_decimal(printed)?;
    Some(Number::decimal(
        i64::try_from(scaled).ok()?,
        u8::try_from(decimals).ok()?,
    ))
}

/// Whether a formula over the sheet's own cells may stand for `number`: when it comes to the same.
/// `scaled` is what it comes to, rounded to the number's decimals.
pub(crate) fn evaluates_to(number: Number, scaled: Option<i128>) -> bool {
    scaled == Some(i128::from(number.scaled))
}

/// A stored day as a date; as it is where it is none.
pub(crate) fn date_cell(iso: &str) -> Cell {
    match iso.parse::<chrono::NaiveDate>() {
        Ok(day) => Cell::Date(
            u16::try_from(chrono::Datelike::year(&day)).unwrap_or_default(),
            chrono::Datelike::month(&day) as u8,
            chrono::Datelike::day(&day) as u8,
        ),
        Err(_) if iso.is_empty() => Cell::Blank,
        Err(_) => Cell::text(iso),
    }
}
