//! Finding out how a sheet lies: which row holds the headers, which way the indicators run.

use std::collections::BTreeSet;

use crate::domain::fold::fold;
use crate::domain::periods::{Calendar, Part, Period};
use phuong_intake::{Sheet, Value};

use super::labels::{Names, find_period, find_role, find_year};
use super::{Grid, Mapping, Role, Shape, Target};

/// Headers are looked for this far down.
const ROWS: u32 = 30;
/// Labels are looked for this far to the right.
const COLUMNS: u32 = 8;
/// Wider sheets are cut here; no table of figures is as wide.
const WIDEST: u32 = 200;

/// A proposed mapping, and how much of the sheet it explains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    pub mapping: Mapping,
    /// Labels and headers that were recognised.
    pub recognised: usize,
}

/// The year of periods that name none themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Year {
    /// A person's word: it stands before the sheet's name and title.
    Given(i32),
    /// Where neither the sheet's name nor its title names one.
    Usual(i32),
}

/// Proposes how to read a sheet. A mapping that recognises nothing still names a header row and a
/// label column, for a person to start from.
pub fn recognise(sheet: &Sheet, names: &Names, year: Year, calendar: Calendar) -> Layout {
    let grid = Grid { sheet };
    let look = Look::new(&grid, names, year, calendar);
    let mut best: Option<(usize, Layout)> = None;
    for header in 0..look.rows.min(ROWS) {
        for found in look.at(header) {
            let score = found.recognised;
            if best.as_ref().is_none_or(|(most, _)| score > *most) {
                best = Some((score, found));
            }
        }
    }
    best.map_or_else(|| look.nothing(), |(_, layout)| layout)
}

/// The year named above the table, in its title or headers.
fn year_above(grid: &Grid, rows: u32, columns: u32) -> Option<i32> {
    if let Some(year) = find_year(&grid.sheet.name) {
        return Some(year);
    }
    let cells = (0..rows.min(10))
        .flat_map(|row| (0..columns.min(COLUMNS)).map(move |column| (row, column)));
    cells
        .filter_map(|(row, column)| match grid.value(row, column)? {
            Value::Text(text) if fold(text).contains("nam ") => find_year(text),
            _ => None,
        })
        .next()
}

pub(super) struct Look<'a> {
    grid: &'a Grid<'a>,
    names: &'a Names,
    rows: u32,
    pub(super) columns: u32,
    pub(super) year: i32,
    is_year_given: bool,
    calendar: Calendar,
}

impl<'a> Look<'a> {
    pub(super) fn new(
        grid: &'a Grid<'a>,
        names: &'a Names,
        year: Year,
        calendar: Calendar,
    ) -> Look<'a> {
        let (rows, columns) = grid.sheet.size();
        let columns = columns.min(WIDEST);
        let (year, is_year_given) = match year {
            Year::Given(year) => (year, true),
            Year::Usual(year) => (year_above(grid, rows, columns).unwrap_or(year), false),
        };
        Look {
            grid,
            names,
            rows,
            columns,
            year,
            is_year_given,
            calendar,
        }
    }

    /// The readings for which a row could hold the headers.
    fn at(&self, header: u32) -> Vec<Layout> {
        let mut found = Vec::new();
        let headers: Vec<String> = (0..self.columns).map(|c| self.header(header, c)).collect();
        found.extend(self.list(header, &headers));
        let periods = self.periods(header, &headers);
        if !periods.is_empty() {
            found.extend(self.matrix(header, Shape::IndicatorsDown, &headers, &periods));
        }
        let indicators = self.indicators(&headers);
        if indicators.len() > 1 {
            found.extend(self.matrix(header, Shape::PeriodsDown, &headers, &indicators));
        }
        found
    }

    /// A header; a month under a merged year takes the year along.
    pub(super) fn header(&self, row: u32, column: u32) -> String {
        self.grid.text(row, column)
    }

    /// The year a cell above a header names. Against a given year only a header of years stands
    /// ("Năm 2025" over its months), not a title laid over the columns.
    fn year_in(&self, text: &str) -> Option<i32> {
        let is_title = || find_period(text, self.year, Calendar::Administrative).is_none();
        find_year(text).filter(|_| !(self.is_year_given && is_title()))
    }

    fn period(&self, row: u32, column: u32, text: &str) -> Option<Period> {
        let year = (0..row)
            .rev()
            .take(3)
            .find_map(|above| self.year_in(&self.grid.text(above, column)))
            .unwrap_or(self.year);
        if let Some(Value::Date(day)) = self.grid.value(row, column) {
            return Some(Period::month(self.calendar, i32::from(day.year), day.month))
                .filter(|_| day.day == 1 && self.calendar != Calendar::Assembly);
        }
        find_period(text, year, self.calendar)
    }

    /// Headers that are periods; bare numbers count when they run from 1 up to 12.
    pub(super) fn periods(&self, row: u32, headers: &[String]) -> Vec<(usize, String)> {
        let mut named: Vec<(usize, String)> = Vec::new();
        for (column, text) in headers.iter().enumerate() {
            let period = u32::try_from(column)
                .ok()
                .and_then(|column| self.period(row, column, text));
            // A merged heading over several columns names none of them.
            if let Some(period) = period.map(|p| p.to_string())
                && !named.iter().any(|(_, known)| *known == period)
            {
                named.push((column, period));
            }
        }
        if !named.is_empty() || self.calendar == Calendar::Assembly {
            return named;
        }
        let numbers: Vec<(usize, u8)> = headers
            .iter()
            .enumerate()
            .filter_map(|(c, text)| Some((c, text.parse().ok()?)))
            .collect();
        let is_run = numbers.len() == 12 && numbers.iter().map(|(_, n)| *n).eq(1..=12);
        if !is_run {
            return Vec::new();
        }
        numbers
            .into_iter()
            .map(|(c, month)| {
                let part = Part::Month(month);
                let period = Period {
                    calendar: self.calendar,
                    year: self.year,
                    part,
                };
                (c, period.to_string())
            })
            .collect()
    }

    /// The matrix below a row of headers, by the column whose labels say most.
    fn matrix(
        &self,
        header: u32,
        shape: Shape,
        headers: &[String],
        known: &[(usize, String)],
    ) -> Option<Layout> {
        let first = known.iter().map(|(c, _)| *c).min()?;
        let label_columns = (0..self.columns.min(COLUMNS))
            .filter(|c| *c < u32::try_from(first).unwrap_or(0) || shape == Shape::PeriodsDown);
        let (column, rows, count) = label_columns
            .map(|column| {
                let rows = self.labels(header, column, shape);
                let count = rows.iter().filter(|t| !t.to.is_empty()).count();
                (column, rows, count)
            })
            .rev()
            .max_by_key(|(_, _, count)| *count)?;
        if count == 0 {
            return None;
        }
        let columns = headers
            .iter()
            .enumerate()
            .filter(|(c, text)| !text.is_empty() && u32::try_from(*c) != Ok(column))
            .map(|(c, text)| Target {
                label: text.clone(),
                to: known
                    .iter()
                    .find(|(k, _)| *k == c)
                    .map(|(_, to)| to.clone())
                    .unwrap_or_default(),
            })
            .collect();
        Some(Layout {
            mapping: Mapping {
                shape,
                header_row: header,
                label_column: column,
                year: self.year,
                rows,
                columns,
            },
            recognised: count * known.len(),
        })
    }

    /// The labels of a column with what they stand for.
    pub(super) fn labels(&self, header: u32, column: u32, shape: Shape) -> Vec<Target> {
        let mut section = String::new();
        let mut found = Vec::new();
        for row in header + 1..self.rows.min(header + 2000) {
            let label = self.grid.text(row, column);
            if label.is_empty() {
                continue;
            }
            let to = match shape {
                Shape::PeriodsDown => self.period(row, column, &label).map(|p| p.to_string()),
                Shape::IndicatorsDown | Shape::List => {
                    self.names.find(&label, &section).map(str::to_owned)
                }
            };
            if to.is_none() {
                section.clone_from(&label);
            }
            // Every time a label stands there: "Số vụ" means another thing under another heading.
            found.push(Target {
                label,
                to: to.unwrap_or_default(),
            });
        }
        found
    }

    /// A list: its headers are roles, among them an indicator and a value.
    fn list(&self, header: u32, headers: &[String]) -> Option<Layout> {
        let roles: Vec<Option<Role>> = headers.iter().map(|text| find_role(text)).collect();
        let place = |role: Role| roles.iter().position(|found| *found == Some(role));
        let (indicator, _, _) = (
            place(Role::Indicator)?,
            place(Role::Value)?,
            place(Role::Period)?,
        );
        let indicator = u32::try_from(indicator).ok()?;
        let columns: Vec<Target> = headers
            .iter()
            .zip(&roles)
            .filter(|(text, _)| !text.is_empty())
            .map(|(text, role)| Target {
                label: text.clone(),
                to: role
                    .map(|role| <&'static str>::from(role).to_owned())
                    .unwrap_or_default(),
            })
            .collect();
        let rows = self.words(header, indicator);
        let known = rows.iter().filter(|t| !t.to.is_empty()).count();
        (known > 0).then(|| Layout {
            // A list wins over a matrix seen in the same cells.
            recognised: (known + 1) * 1000,
            mapping: Mapping {
                shape: Shape::List,
                header_row: header,
                label_column: indicator,
                year: self.year,
                rows,
                columns,
            },
        })
    }

    /// Every word of a list for an indicator once, however long the list.
    pub(super) fn words(&self, header: u32, column: u32) -> Vec<Target> {
        let mut rows: Vec<Target> = Vec::new();
        let mut seen = BTreeSet::new();
        let cells = self.grid.sheet.cells.iter();
        for cell in cells.filter(|cell| cell.at.column == column && cell.at.row > header) {
            let label = super::shown(&cell.value);
            if seen.insert(label.clone()) {
                let to = self.names.find(&label, "").unwrap_or_default().to_owned();
                rows.push(Target { label, to });
            }
        }
        rows
    }

    /// Headers that name indicators.
    pub(super) fn indicators(&self, headers: &[String]) -> Vec<(usize, String)> {
        headers
            .iter()
            .enumerate()
            .filter_map(|(c, text)| Some((c, self.names.find(text, "")?.to_owned())))
            .collect()
    }

    /// Nothing was recognised: the first row with several texts, and the labels below it.
    fn nothing(&self) -> Layout {
        let texts = |row: &u32| {
            (0..self.columns)
                .filter(|c| !self.grid.text(*row, *c).is_empty())
                .count()
        };
        let header = (0..self.rows.min(ROWS))
            .find(|row| texts(row) > 1)
            .unwrap_or(0);
        let column = (0..self.columns.min(COLUMNS))
            .max_by_key(|c| {
                let is_word = |row: &u32| matches!(self.grid.value(*row, *c), Some(Value::Text(t)) if t.parse::<f64>().is_err());
                ((header + 1..self.rows.min(header + 200)).filter(is_word).count(), std::cmp::Reverse(*c))
            })
            .unwrap_or(0);
        let columns = (0..self.columns)
            .filter(|c| *c != column)
            .map(|c| Target {
                label: self.header(header, c),
                to: String::new(),
            })
            .filter(|t| !t.label.is_empty())
            .collect();
        Layout {
            mapping: Mapping {
                shape: Shape::IndicatorsDown,
                header_row: header,
                label_column: column,
                year: self.year,
                rows: self.labels(header, column, Shape::IndicatorsDown),
                columns,
            },
            recognised: 0,
        }
    }
}

/// What a table is recognised by the next time: its headers, without the years they name.
///
/// Empty where the row has no headers.
pub fn fingerprint(sheet: &Sheet, header_row: u32) -> String {
    let grid = Grid { sheet };
    let width = sheet.size().1.min(WIDEST);
    let headers: Vec<String> = (0..width)
        .map(|column| grid.text(header_row, column))
        .filter(|text| !text.is_empty())
        .map(|text| {
            let folded = fold(&text);
            let words: Vec<&str> = folded
                .split_whitespace()
                .filter(|w| find_year(w).is_none())
                .collect();
            words.join(" ")
        })
        .collect();
    headers.join("|")
}
