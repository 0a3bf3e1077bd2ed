//! Workbooks: typed tables in, XLSX bytes out.
//!
//! ```
//! use phuong_documents::workbook::{Cell, Column, Number, Row, Sheet, Workbook};
//!
//! let sheet = Sheet {
//!     name: "So sánh".into(),
//!     columns: vec![
//!         Column::text("Chỉ tiêu"), Column::number("Kỳ này"), Column::number("Kỳ trước"),
//!         Column::number("Tăng, giảm"),
//!     ],
//!     rows: vec![Row::plain(vec![
//!         Cell::text("Số vụ"), Cell::whole(5), Cell::whole(7),
//!         Cell::formula("{1}-{2}", Number::whole(-2).signed()),
//!     ])],
//!     ..Sheet::default()
//! };
//! let bytes = Workbook { title: "So sánh".into(), day: (2026, 12, 9), sheets: vec![sheet] }.xlsx()?;
//! # Ok::<(), phuong_documents::workbook::WorkbookError>(())
//! ```
//!
//! This crate knows no domain and no words: heads, notes and what stands for something missing are
//! handed in. The same data gives the same bytes.

mod layout;
mod reference;
mod style;
mod text;

use thiserror::Error;

/// A workbook before it is written.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Workbook {
    /// Kept among the file's properties.
    pub title: String,
    /// Year, month and day the file says it was made on; the clock is not read.
    pub day: (u16, u8, u8),
    pub sheets: Vec<Sheet>,
}

/// One table on a sheet of A4, with what stands above and below it on paper.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    /// What a name must not have is replaced, and a second sheet of one name is numbered.
    pub name: String,
    /// Lines at the left and at the right above the title; the last line of each is bold.
    pub letterhead: Option<(Vec<String>, Vec<String>)>,
    /// Merged over the table's width: the first is the title, the others stand below it.
    pub titles: Vec<String>,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// Under the table, each merged over its width.
    pub notes: Vec<String>,
    pub signatures: Vec<Signature>,
    /// The last line, in small letters: where the data come from.
    pub source: String,
    pub is_landscape: bool,
    /// Columns from the left that stay when the sheet is scrolled; the heads always do.
    pub frozen_columns: u16,
}

/// Who signs below the table; side by side.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signature {
    pub title: String,
    pub hint: String,
    pub name: String,
}

/// A column of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub head: String,
    /// Neighbours with the same words here stand under one merged head of these words.
    pub group: String,
    /// In letters of the text; chosen by what the column holds when there is none.
    pub width: Option<u16>,
    pub align: Align,
}

/// Where the content of a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Align {
    Left,
    Center,
    Right,
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub kind: RowKind,
    /// One for each column from the left; those left out are blank.
    pub cells: Vec<Cell>,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowKind {
    Plain,
    /// The heading of the rows below it; bold.
    Group,
    /// A sum; bold.
    Total,
}

/// What one cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Blank,
    /// Words. Never a formula, whatever they begin with.
    Text(String),
    Number(Number),
    /// Year, month, day.
    Date(u16, u8, u8),
    /// Computed by the sheet.
    Formula {
        /// Without `=`, in Excel's English notation. `{2}` is column 2 (from 0) of the same row,
        /// `{2@5}` column 2 of the table's row 5 (from 0), `{2@0:4}` its rows 0 to 4.
        formula: String,
        /// What it comes to and how a number of it is shown; kept in the file for readers that do
        /// not compute.
        result: Number,
        /// What it comes to where that is words, for instance because a base is zero.
        words: Option<String>,
    },
}

/// An exact decimal and how it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    /// The value × 10^decimals.
    pub scaled: i64,
    pub decimals: u8,
    /// `scaled` counts hundredths: 42,9 is stored as 0.429 and shown as "42,9%".
    pub is_percent: bool,
    /// A plus before growth.
    pub is_signed: bool,
    /// A star after it, for a remark below the table.
    pub is_starred: bool,
}

impl Number {
    /// A whole number.
    pub const fn whole(value: i64) -> Self {
        Self::decimal(value, 0)
    }

    /// (429, 1) is 42,9.
    pub const fn decimal(scaled: i64, decimals: u8) -> Self {
        Self {
            scaled,
            decimals,
            is_percent: false,
            is_signed: false,
            is_starred: false,
        }
    }

    /// (429, 1) is 42,9 %.
    pub const fn percent(scaled: i64, decimals: u8) -> Self {
        Self {
            is_percent: true,
            ..Self::decimal(scaled, decimals)
        }
    }

    /// With a plus before growth.
    pub const fn signed(self) -> Self {
        Self {
            is_signed: true,
            ..self
        }
    }

    /// With a star after it.
    pub const fn starred(self, is_starred: bool) -> Self {
        Self { is_starred, ..self }
    }

    /// As a sheet keeps it.
    pub fn value(self) -> f64 {
        let places = i32::from(self.decimals) + if self.is_percent { 2 } else { 0 };
        self.scaled as f64 / 10_f64.powi(places)
    }
}

impl Cell {
    /// Words; a blank cell where there are none.
    pub fn text(words: impl Into<String>) -> Self {
        let words = words.into();
        if words.is_empty() {
            Self::Blank
        } else {
            Self::Text(words)
        }
    }

    pub const fn whole(value: i64) -> Self {
        Self::Number(Number::whole(value))
    }

    pub fn formula(formula: impl Into<String>, result: Number) -> Self {
        Self::Formula {
            formula: formula.into(),
            result,
            words: None,
        }
    }

    /// A formula that comes to words now, and to a number shown like `number` with other data.
    pub fn formula_in_words(
        formula: impl Into<String>,
        words: impl Into<String>,
        number: Number,
    ) -> Self {
        Self::Formula {
            formula: formula.into(),
            result: number,
            words: Some(words.into()),
        }
    }
}

impl Column {
    /// Words, from the left.
    pub fn text(head: impl Into<String>) -> Self {
        Self {
            head: head.into(),
            group: String::new(),
            width: None,
            align: Align::Left,
        }
    }

    /// Numbers and what stands for one, from the right.
    pub fn number(head: impl Into<String>) -> Self {
        Self {
            align: Align::Right,
            ..Self::text(head)
        }
    }

    /// Short marks and days, in the middle.
    pub fn mark(head: impl Into<String>) -> Self {
        Self {
            align: Align::Center,
            ..Self::text(head)
        }
    }

    /// Of a given width in letters.
    pub fn wide(self, letters: u16) -> Self {
        Self {
            width: Some(letters),
            ..self
        }
    }

    /// Under a head shared with its neighbours.
    pub fn under(self, group: impl Into<String>) -> Self {
        Self {
            group: group.into(),
            ..self
        }
    }
}

impl Row {
    pub const fn plain(cells: Vec<Cell>) -> Self {
        Self {
            kind: RowKind::Plain,
            cells,
        }
    }

    /// The heading of the rows below it.
    pub fn group(words: impl Into<String>) -> Self {
        Self {
            kind: RowKind::Group,
            cells: vec![Cell::text(words)],
        }
    }

    pub const fn total(cells: Vec<Cell>) -> Self {
        Self {
            kind: RowKind::Total,
            cells,
        }
    }
}

/// Why a workbook could not be written. Each is a mistake of the caller.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum WorkbookError {
    /// A formula names a cell that is not in the table, or is not closed.
    #[error("no such cell in the table: {formula}")]
    Reference { formula: String },
    /// More rows or columns than a sheet has, or a day that does not exist.
    #[error("the sheet cannot be written: {detail}")]
    Rejected { detail: String },
}

impl Workbook {
    /// Writes the file: the same bytes for the same data.
    pub fn xlsx(&self) -> Result<Vec<u8>, WorkbookError> {
        layout::write(self)
    }
}
