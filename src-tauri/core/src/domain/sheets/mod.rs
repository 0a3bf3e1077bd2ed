//! Figures out of somebody else's sheet: what its headers mean, and what its cells say.
//!
//! A [`Mapping`] says which row holds the headers, which column the labels, and what each label
//! and header stands for. [`recognise`] proposes one, a person corrects it, [`read`] applies it.
//! Nothing is guessed about a value: what can be read in two ways is a [`Fault`] with its address.

mod apply;
mod frame;
mod labels;
mod layout;
mod names;
mod value;

pub use apply::{Fault, Found, Reading, read};
pub use frame::{Frame, lay_out};
pub use labels::{Names, find_period, find_year};
pub use layout::{Layout, Year, fingerprint, recognise};
pub use names::{Role, Shape};
pub use value::{Trouble, read_value};

use phuong_intake::{Address, Sheet, Value};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a label or a header stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "SheetTarget")]
pub struct Target {
    /// The label as it stands in the sheet.
    pub label: String,
    /// The code of an indicator, a period, or the role of a column of a list; empty: left out.
    pub to: String,
}

/// How a sheet is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "SheetMapping")]
pub struct Mapping {
    pub shape: Shape,
    /// The row of the headers, from 0; data stand below it.
    pub header_row: u32,
    /// The column of the labels, from 0; a list has none.
    pub label_column: u32,
    /// The year the periods below were found for; a saved mapping moves to another year.
    pub year: i32,
    /// What the labels down the side stand for; in a list, the words for indicators.
    pub rows: Vec<Target>,
    /// What the headers stand for.
    pub columns: Vec<Target>,
}

impl Mapping {
    /// The same mapping for another year: every period moves along.
    pub fn for_year(mut self, year: i32) -> Mapping {
        let by = year - self.year;
        let periods = match self.shape {
            Shape::IndicatorsDown => &mut self.columns,
            Shape::PeriodsDown => &mut self.rows,
            Shape::List => return Mapping { year, ..self },
        };
        for target in periods {
            if let Some(period) = crate::domain::periods::Period::parse(&target.to) {
                target.to = period.earlier(-by).to_string();
            }
        }
        Mapping { year, ..self }
    }
}

/// A sheet with its merged areas spread out: every cell of an area says what its first one says.
#[derive(Debug)]
pub struct Grid<'a> {
    pub sheet: &'a Sheet,
}

impl<'a> Grid<'a> {
    /// What stands at a place, or in the merged area around it.
    pub fn value(&self, row: u32, column: u32) -> Option<&'a Value> {
        let at = Address::new(row, column);
        let found = self.sheet.cell(at).or_else(|| {
            let area = self.sheet.merged.iter().find(|area| area.contains(at))?;
            self.sheet.cell(area.first)
        });
        found.map(|cell| &cell.value)
    }

    /// What stands at a place as a person reads it, on one line; empty where nothing does.
    pub fn text(&self, row: u32, column: u32) -> String {
        self.value(row, column).map(shown).unwrap_or_default()
    }
}

/// A value as a person reads it, on one line.
pub fn shown(value: &Value) -> String {
    match value {
        Value::Text(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Value::Number(number) => plain(*number),
        Value::Date(day) => format!("{:02}/{:02}/{}", day.day, day.month, day.year),
        Value::Yes(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        Value::Failed(text) | Value::NoResult(text) => text.clone(),
    }
}

/// A number with a decimal comma and no needless zeros.
fn plain(number: f64) -> String {
    let rounded = (number * 1e9).round() / 1e9;
    format!("{rounded}").replace('.', ",")
}
