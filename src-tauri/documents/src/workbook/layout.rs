//! From typed tables to the file: where everything stands on a sheet.

use rust_xlsxwriter as xlsx;
use rust_xlsxwriter::{ExcelDateTime, Format, Worksheet};

use super::reference::{Place, resolve};
use super::style::{self, Words};
use super::text::{clean, is_formula_like, lines, longest_line, longest_word, sheet_name, wrapped};
use super::{Cell, Column, Row, RowKind, Sheet, Workbook, WorkbookError};

const A4: u8 = 9;
/// Margins of office papers in inches: left 30 mm, right 15, top and bottom 20 (ui.md §10).
const MARGINS: [f64; 6] = [1.18, 0.59, 0.79, 0.79, 0.39, 0.39];
/// A row of one line, in points.
const LINE: f64 = 16.5;
/// The narrowest and widest a column becomes by itself, in letters.
const NARROWEST: usize = 6;
const WIDEST: usize = 42;

impl From<xlsx::XlsxError> for WorkbookError {
    fn from(error: xlsx::XlsxError) -> Self {
        Self::Rejected {
            detail: error.to_string(),
        }
    }
}

pub(super) fn write(book: &Workbook) -> Result<Vec<u8>, WorkbookError> {
    let mut file = xlsx::Workbook::new();
    let (year, month, day) = book.day;
    // Without this the file says when it was written, and no two are alike.
    let made = ExcelDateTime::from_ymd(year, month, day)?;
    let properties = xlsx::DocProperties::new()
        .set_title(clean(&book.title))
        .set_creation_datetime(&made);
    file.set_properties(&properties);
    let mut taken = Vec::new();
    for sheet in &book.sheets {
        let name = sheet_name(&sheet.name, &taken);
        let page = file.add_worksheet();
        page.set_name(&name)?;
        taken.push(name);
        Page {
            page,
            sheet,
            widths: widths(sheet),
            next: 0,
        }
        .write()?;
    }
    Ok(file.save_to_buffer()?)
}

struct Page<'a> {
    page: &'a mut Worksheet,
    sheet: &'a Sheet,
    /// Of each column, in letters.
    widths: Vec<f64>,
    /// The first row nothing stands in yet.
    next: u32,
}

impl Page<'_> {
    fn write(mut self) -> Result<(), WorkbookError> {
        for (column, width) in (0..).zip(&self.widths) {
            // A digit of the text is a little wider than one of the default font; the rest is air.
            self.page.set_column_width(column, width * 1.06 + 2.2)?;
        }
        self.letterhead()?;
        self.titles()?;
        let first_head = self.next;
        self.heads()?;
        let first_row = self.next;
        self.rows()?;
        self.below()?;
        let page = self.page;
        page.set_freeze_panes(first_row, self.sheet.frozen_columns)?;
        page.set_repeat_rows(first_head, first_row - 1)?;
        page.set_paper_size(A4)
            .set_print_fit_to_pages(1, 0)
            .set_margins(
                MARGINS[0], MARGINS[1], MARGINS[2], MARGINS[3], MARGINS[4], MARGINS[5],
            )
            .set_footer("&C&\"Times New Roman\"&12&P/&N");
        if self.sheet.is_landscape {
            page.set_landscape();
        }
        Ok(())
    }

    fn last_column(&self) -> u16 {
        (self.widths.len().max(1) - 1) as u16
    }

    /// Words over some columns of one row, as high as they need.
    fn merged(
        &mut self,
        row: u32,
        (first, last): (u16, u16),
        words: &str,
        kind: Words,
    ) -> Result<f64, WorkbookError> {
        let words = clean(words);
        let format = guarded(style::words(kind), &words);
        if first == last {
            self.page
                .write_string_with_format(row, first, &words, &format)?;
        } else {
            self.page
                .merge_range(row, first, row, last, &words, &format)?;
        }
        let width = self.widths[usize::from(first)..=usize::from(last)].iter();
        // Titles are set larger, so fewer letters fit.
        let letters = width.map(|w| w + 2.0).sum::<f64>()
            * if matches!(kind, Words::Title) {
                0.85
            } else {
                1.1
            };
        let high = if matches!(kind, Words::Title) {
            LINE * 1.2
        } else {
            LINE
        };
        Ok(lines(&words, letters) as f64 * high)
    }

    /// Words over the whole width, in the next row.
    fn across(&mut self, words: &str, kind: Words) -> Result<(), WorkbookError> {
        let row = self.next;
        let high = self.merged(row, (0, self.last_column()), words, kind)?;
        self.page.set_row_height(row, high)?;
        self.next += 1;
        Ok(())
    }

    /// The column that begins part `at` of `parts` of the table's width; each part has a column.
    fn part(&self, at: usize, parts: usize) -> u16 {
        let all: f64 = self.widths.iter().sum();
        let (mut left, mut column) = (all * at as f64 / parts as f64, 0_usize);
        while column < self.widths.len() && left > self.widths[column] / 2.0 {
            left -= self.widths[column];
            column += 1;
        }
        let most = self.widths.len().saturating_sub(parts - at);
        column.clamp(at.min(most), most) as u16
    }

    fn letterhead(&mut self) -> Result<(), WorkbookError> {
        let sheet = self.sheet;
        let Some((left, right)) = &sheet.letterhead else {
            return Ok(());
        };
        if self.widths.len() < 2 {
            for line in left {
                self.across(line, Words::Bold)?;
            }
            return Ok(());
        }
        let middle = self.part(1, 2).max(1);
        let count = left.len().max(right.len());
        for at in 0..count {
            let row = self.next;
            let mut high = LINE;
            for (lines, columns) in [
                (left, (0, middle - 1)),
                (right, (middle, self.last_column())),
            ] {
                let Some(line) = lines.get(at) else { continue };
                let kind = if at + 1 == lines.len() {
                    Words::Bold
                } else {
                    Words::Plain
                };
                high = self.merged(row, columns, line, kind)?.max(high);
            }
            self.page.set_row_height(row, high)?;
            self.next += 1;
        }
        self.next += 1;
        Ok(())
    }

    fn titles(&mut self) -> Result<(), WorkbookError> {
        let sheet = self.sheet;
        for (at, title) in sheet.titles.iter().filter(|t| !t.is_empty()).enumerate() {
            let kind = if at == 0 {
                Words::Title
            } else {
                Words::Subtitle
            };
            self.across(title, kind)?;
        }
        if !sheet.titles.is_empty() {
            self.next += 1;
        }
        Ok(())
    }

    /// One row of heads, or two where some stand under a shared one.
    fn heads(&mut self) -> Result<(), WorkbookError> {
        let sheet = self.sheet;
        let format = style::head();
        let columns = &sheet.columns;
        let top = self.next;
        let is_double = columns.iter().any(|c| !c.group.is_empty());
        let bottom = top + u32::from(is_double);
        let mut at = 0;
        while at < columns.len() {
            let (group, first) = (&columns[at].group, at as u16);
            if group.is_empty() {
                let head = clean(&columns[at].head);
                if is_double {
                    self.page
                        .merge_range(top, first, bottom, first, &head, &format)?;
                } else {
                    self.page
                        .write_string_with_format(top, first, &head, &format)?;
                }
                at += 1;
                continue;
            }
            let same = columns[at..]
                .iter()
                .take_while(|c| c.group == *group)
                .count();
            let last = first + same as u16 - 1;
            if first == last {
                self.page
                    .write_string_with_format(top, first, clean(group), &format)?;
            } else {
                self.page
                    .merge_range(top, first, top, last, &clean(group), &format)?;
            }
            for (column, one) in (first..).zip(&columns[at..at + same]) {
                self.page
                    .write_string_with_format(bottom, column, clean(&one.head), &format)?;
            }
            at += same;
        }
        let high = columns
            .iter()
            .zip(&self.widths)
            .map(|(c, width)| wrapped(&c.head, *width))
            .max()
            .unwrap_or(1);
        self.page.set_row_height(bottom, high as f64 * LINE + 3.0)?;
        self.next = bottom + 1;
        Ok(())
    }

    fn rows(&mut self) -> Result<(), WorkbookError> {
        let sheet = self.sheet;
        let first_row = self.next;
        for (at, row) in (0..).zip(&sheet.rows) {
            let place = Place {
                first_row,
                rows: sheet.rows.len() as u32,
                columns: sheet.columns.len() as u16,
                row: at,
            };
            for (column, head) in (0..).zip(&sheet.columns) {
                let cell = row.cells.get(usize::from(column)).unwrap_or(&Cell::Blank);
                self.cell(place, column, row, head, cell)?;
            }
            // Said, because not every program fits rows to their words when it opens a file.
            let high = self.lines_of(row) as f64 * LINE + 2.0;
            self.page.set_row_height(first_row + at, high)?;
        }
        self.next = first_row + sheet.rows.len() as u32;
        Ok(())
    }

    /// The lines a row's words take in their columns.
    fn lines_of(&self, row: &Row) -> usize {
        if row.kind == RowKind::Group {
            return 1;
        }
        let cells = row.cells.iter().zip(&self.widths);
        let lines = cells.map(|(cell, width)| match cell {
            // A column is as wide as so many digits; letters are narrower.
            Cell::Text(words) => wrapped(words, width * 1.15 + 0.5),
            _ => 1,
        });
        lines.max().unwrap_or(1)
    }

    fn cell(
        &mut self,
        place: Place,
        column: u16,
        row: &Row,
        head: &Column,
        cell: &Cell,
    ) -> Result<(), WorkbookError> {
        let at = place.first_row + place.row;
        let format = if row.kind == RowKind::Group {
            style::group(column == 0, column == self.last_column())
        } else {
            style::cell(row.kind, head.align)
        };
        match cell {
            Cell::Blank => self.page.write_blank(at, column, &format)?,
            Cell::Text(words) => {
                let words = clean(words);
                let is_group = row.kind == RowKind::Group;
                let format = guarded(format, &words);
                // Words of a heading run on instead.
                let format = if is_group {
                    format
                } else {
                    format.set_text_wrap()
                };
                self.page
                    .write_string_with_format(at, column, &words, &format)?
            }
            Cell::Number(number) => {
                let format = format.set_num_format(style::code(*number));
                self.page
                    .write_number_with_format(at, column, number.value(), &format)?
            }
            Cell::Date(year, month, day) => {
                let day = ExcelDateTime::from_ymd(*year, *month, *day)?;
                let format = format.set_num_format(style::DAY);
                self.page
                    .write_datetime_with_format(at, column, &day, &format)?
            }
            Cell::Formula {
                formula,
                result,
                words,
            } => {
                let comes_to = words.clone().unwrap_or_else(|| result.value().to_string());
                let formula = xlsx::Formula::new(format!("={}", resolve(formula, place)?))
                    .set_result(comes_to);
                let format = format.set_num_format(style::code(*result));
                self.page
                    .write_formula_with_format(at, column, formula, &format)?
            }
        };
        Ok(())
    }

    /// Notes, signatures and the source.
    fn below(&mut self) -> Result<(), WorkbookError> {
        let sheet = self.sheet;
        if !sheet.notes.is_empty() {
            self.next += 1;
        }
        for note in &sheet.notes {
            self.across(note, Words::Note)?;
        }
        self.signatures()?;
        if !sheet.source.is_empty() {
            self.next += 1;
            self.across(&sheet.source, Words::Source)?;
        }
        Ok(())
    }

    fn signatures(&mut self) -> Result<(), WorkbookError> {
        let sheet = self.sheet;
        let parts = sheet.signatures.len();
        if parts == 0 || self.widths.len() < parts {
            return Ok(());
        }
        let top = self.next + 1;
        let mut high = LINE;
        for (at, signature) in sheet.signatures.iter().enumerate() {
            let first = self.part(at, parts);
            let last = if at + 1 == parts {
                self.last_column()
            } else {
                self.part(at + 1, parts).saturating_sub(1).max(first)
            };
            let columns = (first, last);
            high = self
                .merged(top, columns, &signature.title, Words::Bold)?
                .max(high);
            self.merged(top + 1, columns, &signature.hint, Words::Hint)?;
            // Room for the signature and the seal.
            self.merged(top + 6, columns, &signature.name, Words::Bold)?;
        }
        self.page.set_row_height(top, high)?;
        self.next = top + 7;
        Ok(())
    }
}

/// Words that look like a formula are marked as words, so that they stay words when a person edits
/// the cell; in the file they are no formula anyway.
fn guarded(format: Format, words: &str) -> Format {
    if is_formula_like(words) {
        format.set_quote_prefix()
    } else {
        format
    }
}

/// The width of every column in letters: what it holds, within bounds, and no word of its head cut.
fn widths(sheet: &Sheet) -> Vec<f64> {
    let of = |at: usize, column: &Column| {
        if let Some(width) = column.width {
            return f64::from(width);
        }
        let held = sheet
            .rows
            .iter()
            .filter(|row| row.kind != RowKind::Group)
            .filter_map(|row| row.cells.get(at))
            .map(letters)
            .max()
            .unwrap_or(0);
        let head = longest_word(&column.head).max(longest_line(&column.head).div_ceil(3));
        held.max(head).clamp(NARROWEST, WIDEST) as f64
    };
    let mut widths: Vec<f64> = sheet
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| of(at, column))
        .collect();
    if widths.is_empty() {
        // Titles and notes alone still stand somewhere.
        widths.push(WIDEST as f64);
    }
    widths
}

/// Letters a cell's content takes.
fn letters(cell: &Cell) -> usize {
    match cell {
        Cell::Blank => 0,
        Cell::Text(words) => longest_line(words),
        Cell::Date(..) => 10,
        Cell::Formula {
            words: Some(words), ..
        } => longest_line(words),
        Cell::Number(number) | Cell::Formula { result: number, .. } => {
            let digits = number.scaled.unsigned_abs().to_string().len();
            digits
                + digits / 3
                + usize::from(number.decimals > 0)
                + usize::from(number.is_signed)
                + usize::from(number.is_percent)
                + usize::from(number.is_starred)
        }
    }
}
