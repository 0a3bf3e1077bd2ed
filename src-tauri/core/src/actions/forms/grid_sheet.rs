//! The months of a year as a workbook: what the grid shows, its sums as formulas.

use std::collections::BTreeMap;
use std::path::PathBuf;

use phuong_documents::workbook::{Cell, Column, Number, Row, Sheet};
use serde_json::json;

use super::comparison::Notes;
use super::print::Ending;
use super::workbook::{Words, evaluates_to, number_in, save_workbook, sheet_frame};
use super::*;
use crate::actions::statistics::{
    CellState, GetMonthGrid, GridCell, GridRow, GridSum, MonthColumn, MonthGrid, get_month_grid,
    note_words, require_unit,
};
use crate::domain::numbers::rounded_quotient;
use crate::domain::statistics::{Catalogue, Kind};
use crate::error::Error;
use crate::session::Context;
use crate::store::places;
use crate::store::statistics::definitions;
use crate::texts::text;

/// The column of the first month; the sums follow the twelfth.
const MONTHS: usize = 2;
const SUM: usize = MONTHS + 12;
const BASE: usize = SUM + 1;

/// Saves the grid of a year as a workbook.
pub fn save_month_grid(context: &Context, request: SaveMonthGrid) -> Result<Saved, Error> {
    let path = PathBuf::from(request.path.trim());
    Ending::of(&path, &[Ending::Xlsx])?;
    let unit = require_unit(context, request.unit.as_deref())?;
    let wanted = GetMonthGrid {
        year: request.year,
        unit: request.unit,
        residential_unit: request.residential_unit,
    };
    let grid = get_month_grid(context, wanted)?;
    let (catalogue, place) = context.read(|db| {
        let catalogue = definitions::catalogue(db, unit)?;
        let place = places::list(db, unit.id.as_str())?
            .into_iter()
            .find(|row| Some(&row.id) == grid.residential_unit.as_ref())
            .map(|row| row.name);
        Ok((catalogue, place))
    })?;
    let sheet = Writer {
        context,
        words: Words::new(context),
        grid: &grid,
        catalogue: &catalogue,
        place: place.as_deref(),
        places: places_of(&grid),
    }
    .sheet()?;
    save_workbook(context, &path, sheet)
}

/// The table's row of each indicator; groups take a row as well.
fn places_of(grid: &MonthGrid) -> BTreeMap<&str, (usize, &GridRow)> {
    let mut places = BTreeMap::new();
    let mut at = 0;
    for group in &grid.groups {
        at += 1;
        for row in &group.rows {
            places.insert(row.indicator.as_str(), (at, row));
            at += 1;
        }
    }
    places
}

struct Writer<'a> {
    context: &'a Context<'a>,
    words: Words,
    grid: &'a MonthGrid,
    catalogue: &'a Catalogue,
    /// The residential unit's name; none for the whole ward.
    place: Option<&'a str>,
    places: BTreeMap<&'a str, (usize, &'a GridRow)>,
}

impl Writer<'_> {
    fn say(&self, key: &str, args: crate::texts::Args) -> String {
        text(self.context.app.language(), key, args)
    }

    fn sheet(&self) -> Result<Sheet, Error> {
        let mut notes = Notes::default();
        let mut rows = Vec::new();
        let mut is_masked = false;
        for group in &self.grid.groups {
            rows.push(Row::group(&group.title));
            for row in &group.rows {
                let masked = self.masked(row);
                is_masked |= masked.is_some();
                rows.push(masked.unwrap_or_else(|| self.row(row, &mut notes)));
            }
        }
        let year = ("year", json!(self.grid.year.to_string()));
        let mut titles = vec![self.say("workbook-grid-title", &[year])];
        titles.extend(
            self.place
                .map(|place| self.say("workbook-grid-place", &[("place", json!(place))])),
        );
        let mut below = vec![self.say("workbook-legend", &[])];
        if is_masked {
            below.push(self.say("workbook-masked", &[]));
        }
        if self.grid.months.iter().any(|m| m.closing.is_some()) {
            below.push(self.say("workbook-closed", &[]));
        }
        below.extend(notes.numbered());
        Ok(Sheet {
            name: self.say(
                "workbook-sheet-grid",
                &[("year", json!(self.grid.year.to_string()))],
            ),
            columns: self.columns(),
            rows,
            notes: below,
            is_landscape: true,
            frozen_columns: MONTHS as u16,
            ..sheet_frame(self.context, &self.grid.unit, titles)?
        })
    }

    fn columns(&self) -> Vec<Column> {
        let month = |month: &MonthColumn| {
            let number = ("month", json!(month.month.to_string()));
            let key = match &month.closing {
                Some(_) => "workbook-month-closed",
                None if month.is_open => "workbook-month-open",
                None => "workbook-month",
            };
            Column::number(self.say(key, &[number])).wide(7)
        };
        let mut columns = vec![
            Column::text(self.say("forms-comparison-content", &[])).wide(30),
            Column::mark(self.say("forms-comparison-unit", &[])),
        ];
        columns.extend(self.grid.months.iter().map(month));
        let so_far = ("month", json!(self.grid.summed_to.to_string()));
        columns.extend([
            Column::number(self.say("workbook-cumulative", &[so_far])).wide(8),
            Column::number(self.say("workbook-same-months", &[])).wide(8),
            Column::number(self.say("comparison-head-difference", &[])).wide(7),
            Column::number(self.say("comparison-head-percent", &[])).wide(8),
            Column::mark(self.say("workbook-coverage", &[])).wide(7),
            Column::text(self.say("forms-comparison-note", &[])).wide(6),
        ]);
        columns
    }

    fn row(&self, row: &GridRow, notes: &mut Notes) -> Row {
        let mut cells = vec![Cell::text(&row.title), Cell::text(&row.unit)];
        cells.extend((0..12).map(|at| {
            row.cells
                .get(at)
                .map_or(Cell::Blank, |cell| self.month(row, MONTHS + at, cell))
        }));
        cells.push(self.cumulative(row));
        cells.push(self.rated(row, BASE, &row.base));
        cells.extend(self.change(row));
        cells.push(Cell::text(
            row.cumulative.coverage.as_deref().unwrap_or_default(),
        ));
        let language = self.context.app.language();
        let of_row = self.grid.notes.iter();
        let of_row = of_row.filter(|n| n.indicator == row.indicator);
        let marks = notes.marks(of_row.filter_map(|n| note_words(language, &n.note)));
        cells.push(Cell::text(marks));
        Row::plain(cells)
    }

    /// Small numbers of people by residential unit do not leave the station (design §7). Neither do
    /// sums and rates they could be computed back from.
    fn masked(&self, row: &GridRow) -> Option<Row> {
        let known = self.catalogue.find(&row.indicator)?;
        if known.kind == Kind::Ratio {
            let parts = [&known.numerator, &known.denominator];
            let is_masked = |code: &String| {
                let part = self.places.get(code.as_str());
                part.is_some_and(|(_, part)| self.masked(part).is_some())
            };
            if !parts.into_iter().flatten().any(is_masked) {
                return None;
            }
            let shown = |cell: &GridCell| match cell.state {
                CellState::Reported => Cell::text("*"),
                state => self.state(state, None),
            };
            let mut cells = vec![Cell::text(&row.title), Cell::text(&row.unit)];
            cells.extend(row.cells.iter().map(shown));
            cells.resize(SUM, Cell::Blank);
            cells.extend([(); 4].map(|()| Cell::text("*")));
            return Some(Row::plain(cells));
        }
        let is_small = |cell: &GridCell| matches!(cell.value, Some(1..=4));
        let is_small_sum = |sum: &GridSum| {
            number_in(&sum.shown).is_some_and(|n| n.decimals == 0 && (1..=4).contains(&n.scaled))
        };
        let has_small = row.cells.iter().any(is_small)
            || is_small_sum(&row.cumulative)
            || is_small_sum(&row.base);
        if self.grid.residential_unit.is_none() || !known.has_small_cells || !has_small {
            return None;
        }
        let less = || Cell::text("< 5");
        let mut cells = vec![Cell::text(&row.title), Cell::text(&row.unit)];
        cells.extend(row.cells.iter().map(|cell| {
            if is_small(cell) {
                less()
            } else {
                self.state(cell.state, cell.value.map(Number::whole))
            }
        }));
        cells.resize(SUM, Cell::Blank);
        cells.extend([
            Cell::text("*"),
            Cell::text("*"),
            Cell::text("*"),
            Cell::text("*"),
        ]);
        Some(Row::plain(cells))
    }

    fn state(&self, state: CellState, number: Option<Number>) -> Cell {
        match (state, number) {
            (CellState::Reported, Some(number)) => Cell::Number(number),
            (CellState::Reported | CellState::NotReported, _) => {
                Cell::text(&self.words.not_reported)
            }
            (CellState::NotApplicable, _) => Cell::text(&self.words.not_applicable),
            (CellState::Blank, _) => Cell::Blank,
        }
    }

    fn month(&self, row: &GridRow, column: usize, cell: &GridCell) -> Cell {
        if row.kind != Kind::Ratio {
            return self.state(cell.state, cell.value.map(Number::whole));
        }
        match number_in(&cell.shown) {
            Some(rate) if cell.state == CellState::Reported => self.rate(row, column, rate),
            _ => self.state(cell.state, None),
        }
    }

    /// The sum of the months, the last of a stock, or a rate of the sums, where the cells come to it.
    fn cumulative(&self, row: &GridRow) -> Cell {
        let Some(number) = number_in(&row.cumulative.shown) else {
            return self.rated(row, SUM, &row.cumulative);
        };
        let summed = usize::from(self.grid.summed_to);
        let months = row.cells.iter().take(summed).map(|cell| cell.value);
        let (formula, comes_to) = match row.kind {
            Kind::Ratio => return self.rate(row, SUM, number),
            Kind::Count => {
                let columns: Vec<String> = (0..summed)
                    .map(|at| format!("{{{}}}", MONTHS + at))
                    .collect();
                let sum = months.flatten().map(i128::from).sum::<i128>();
                (format!("SUM({})", columns.join(",")), Some(sum))
            }
            Kind::Stock => {
                let last = months
                    .enumerate()
                    .filter_map(|(at, v)| Some((at, v?)))
                    .next_back();
                let column = MONTHS + last.map_or(0, |(at, _)| at);
                (format!("{{{column}}}"), last.map(|(_, v)| i128::from(v)))
            }
        };
        if evaluates_to(number, comes_to) {
            Cell::formula(formula, number)
        } else {
            Cell::Number(number)
        }
    }

    fn rated(&self, row: &GridRow, column: usize, sum: &GridSum) -> Cell {
        match number_in(&sum.shown) {
            Some(number) if row.kind == Kind::Ratio => self.rate(row, column, number),
            number => self.state(sum.state, number),
        }
    }

    /// A rate as a formula over its two rows, where that comes to the same.
    fn rate(&self, row: &GridRow, column: usize, rate: Number) -> Cell {
        let rate = Number::percent(rate.scaled, rate.decimals);
        let part = |code: Option<&str>| {
            let (at, row) = self.places.get(code?)?;
            let value = if column < SUM {
                row.cells.get(column - MONTHS)?.value?
            } else {
                let sum = if column == SUM {
                    &row.cumulative
                } else {
                    &row.base
                };
                number_in(&sum.shown)?.scaled
            };
            Some((*at, i128::from(value)))
        };
        let parts = self
            .catalogue
            .find(&row.indicator)
            .and_then(|i| part(i.numerator.as_deref()).zip(part(i.denominator.as_deref())));
        let Some(((part, a), (whole, b))) = parts else {
            return Cell::Number(rate);
        };
        if !evaluates_to(rate, rounded_quotient(a * 100, b, u32::from(rate.decimals))) {
            return Cell::Number(rate);
        }
        let (part, whole) = (
            format!("{{{column}@{part}}}"),
            format!("{{{column}@{whole}}}"),
        );
        let formula = format!(
            "IF({whole}=0,\"{}\",ROUND({part}/{whole},{}))",
            self.words.not_applicable,
            rate.decimals + 2
        );
        Cell::formula(formula, rate)
    }

    /// Difference and percent against the same months of the year before.
    fn change(&self, row: &GridRow) -> [Cell; 2] {
        let none = || Cell::text(&self.words.none);
        let Some(difference) = row.difference.as_deref().and_then(number_in) else {
            return [none(), none()];
        };
        if row.is_points {
            let points = Cell::text(self.say("comparison-points", &[]));
            return [Cell::Number(difference.signed()), points];
        }
        let number = |sum: &GridSum| number_in(&sum.shown).map(|n| i128::from(n.scaled));
        let sides = number(&row.cumulative).zip(number(&row.base));
        if !evaluates_to(difference, sides.map(|(now, base)| now - base)) {
            let percent = row.percent.as_deref().and_then(number_in);
            let percent = percent.map(|p| Number::percent(p.scaled, p.decimals).signed());
            return [
                Cell::Number(difference.signed()),
                self.words.or_none(percent),
            ];
        }
        let percent = row.percent.as_deref().and_then(number_in);
        let decimals = percent.map_or(1, |p| p.decimals);
        let formula = format!(
            "IF({{{BASE}}}=0,\"{}\",ROUND(({{{SUM}}}-{{{BASE}}})/{{{BASE}}},{}))",
            self.words.none,
            decimals + 2
        );
        let shown = |scaled| {
            Number::percent(scaled, decimals)
                .signed()
                .starred(row.is_faint)
        };
        let percent = match percent {
            Some(percent) => Cell::formula(formula, shown(percent.scaled)),
            None => Cell::formula_in_words(formula, &self.words.none, shown(0)),
        };
        let difference = Cell::formula(format!("{{{SUM}}}-{{{BASE}}}"), difference.signed());
        [difference, percent]
    }
}
