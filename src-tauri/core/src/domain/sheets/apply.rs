//! Reading a sheet through its mapping: figures with their addresses, and what is wrong where.

use std::collections::BTreeMap;

use phuong_intake::{Address, Sheet, Value};

use crate::domain::fold::fold;
use crate::domain::periods::{Calendar, Part, Period};
use crate::domain::statistics::{Amount, Catalogue, Indicator, Kind};

use super::labels::{Names, find_period};
use super::value::{Trouble, amount_text, read_value};
use super::{Grid, Mapping, Role, Shape, shown};

/// A figure and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub at: Address,
    pub indicator: String,
    pub period: Period,
    pub amount: Amount,
    /// The words of a list for the ward and the residential unit; empty in other shapes.
    pub unit: String,
    pub residential_unit: String,
}

/// A cell that is no figure, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub at: Address,
    pub trouble: Trouble,
}

/// What a sheet says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    pub found: Vec<Found>,
    pub faults: Vec<Fault>,
    /// Cells of mapped rows and columns in which nothing stands.
    pub blank: usize,
}

/// Reads every mapped cell. `step` is told the rows done of all and may stop the reading.
pub fn read<E>(
    sheet: &Sheet,
    mapping: &Mapping,
    catalogue: &Catalogue,
    calendar: Calendar,
    step: &mut dyn FnMut(u64, u64) -> Result<(), E>,
) -> Result<Reading, E> {
    let grid = Grid { sheet };
    let mut reading = Reading::default();
    let (rows, columns) = sheet.size();
    let headers: Vec<(u32, String)> = (0..columns.min(200))
        .filter(|column| mapping.shape == Shape::List || *column != mapping.label_column)
        .map(|column| (column, grid.text(mapping.header_row, column)))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    // The n-th header of a text is the n-th target of that text: two columns may be named alike.
    let targets = in_order(&headers, &mapping.columns);
    let labels = Labels::new(mapping);
    match mapping.shape {
        Shape::List => {
            let list = List::new(&targets, mapping, catalogue, calendar);
            for row in mapping.header_row + 1..rows {
                if row % 500 == 0 {
                    step(u64::from(row), u64::from(rows))?;
                }
                list.row(&grid, row, &labels, &mut reading);
            }
        }
        shape => {
            let mut seen: BTreeMap<String, usize> = BTreeMap::new();
            for row in mapping.header_row + 1..rows {
                if row % 500 == 0 {
                    step(u64::from(row), u64::from(rows))?;
                }
                let label = grid.text(row, mapping.label_column);
                if label.is_empty() {
                    continue;
                }
                let nth = seen.entry(fold(&label)).or_default();
                let Some(down) = labels.nth(&label, *nth) else {
                    continue;
                };
                *nth += 1;
                for (column, across) in &targets {
                    let (code, period) = match shape {
                        Shape::PeriodsDown => (*across, down),
                        _ => (down, *across),
                    };
                    let at = Address::new(row, *column);
                    matrix_cell(&grid, catalogue, at, (code, period), &mut reading);
                }
            }
        }
    }
    refuse_twice(&mut reading);
    Ok(reading)
}

/// Columns with what they stand for; those left out are left out.
fn in_order<'a>(headers: &[(u32, String)], targets: &'a [super::Target]) -> Vec<(u32, &'a str)> {
    let mut used = vec![false; targets.len()];
    let mut found = Vec::new();
    for (column, text) in headers {
        let wanted = fold(text);
        let at = targets
            .iter()
            .zip(&used)
            .position(|(target, used)| !used && fold(&target.label) == wanted);
        let Some(at) = at else { continue };
        if let Some(flag) = used.get_mut(at) {
            *flag = true;
        }
        if let Some(target) = targets.get(at).filter(|t| !t.to.is_empty()) {
            found.push((*column, target.to.as_str()));
        }
    }
    found
}

/// Labels by their folded words; one that stands several times has a target for each time.
struct Labels<'a> {
    by_words: BTreeMap<String, Vec<&'a str>>,
}

impl<'a> Labels<'a> {
    fn new(mapping: &'a Mapping) -> Labels<'a> {
        let mut by_words: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for target in &mapping.rows {
            by_words
                .entry(fold(&target.label))
                .or_default()
                .push(&target.to);
        }
        Labels { by_words }
    }

    fn nth(&self, label: &str, nth: usize) -> Option<&'a str> {
        let targets = self.by_words.get(&fold(label))?;
        let target = targets.get(nth).or_else(|| targets.last())?;
        Some(*target).filter(|to| !to.is_empty())
    }
}

fn matrix_cell(
    grid: &Grid,
    catalogue: &Catalogue,
    at: Address,
    (code, period): (&str, &str),
    reading: &mut Reading,
) {
    let Some(value) = grid.sheet.cell(at).map(|cell| &cell.value) else {
        let merged = grid.sheet.merged.iter().find(|area| area.contains(at));
        match merged.and_then(|area| grid.sheet.cell(area.first)) {
            Some(cell) => reading.faults.push(Fault {
                at,
                trouble: Trouble::Merged(shown(&cell.value)),
            }),
            None => reading.blank += 1,
        }
        return;
    };
    let Some(indicator) = catalogue.find(code) else {
        reading.faults.push(Fault {
            at,
            trouble: Trouble::Indicator(code.to_owned()),
        });
        return;
    };
    // A computed row is there for its readers; its values come out by themselves.
    if indicator.kind == Kind::Ratio {
        return;
    }
    let Some(period) = Period::parse(period) else {
        reading.faults.push(Fault {
            at,
            trouble: Trouble::Period(period.to_owned()),
        });
        return;
    };
    push(
        reading,
        at,
        value,
        indicator,
        period,
        String::new(),
        String::new(),
    );
}

fn push(
    reading: &mut Reading,
    at: Address,
    value: &Value,
    indicator: &Indicator,
    period: Period,
    unit: String,
    residential_unit: String,
) {
    match read_value(value) {
        Ok(Some(amount)) => reading.found.push(Found {
            at,
            indicator: indicator.code.clone(),
            period,
            amount,
            unit,
            residential_unit,
        }),
        Ok(None) => reading.blank += 1,
        Err(trouble) => reading.faults.push(Fault { at, trouble }),
    }
}

/// The columns of a list.
struct List<'a> {
    catalogue: &'a Catalogue,
    names: Names,
    indicator: Option<u32>,
    period: Option<u32>,
    year: Option<u32>,
    value: Option<u32>,
    unit: Option<u32>,
    residential_unit: Option<u32>,
    default_year: i32,
    calendar: Calendar,
}

impl<'a> List<'a> {
    fn new(
        targets: &[(u32, &str)],
        mapping: &Mapping,
        catalogue: &'a Catalogue,
        calendar: Calendar,
    ) -> List<'a> {
        let place = |role: Role| {
            let name: &'static str = role.into();
            targets
                .iter()
                .find(|(_, to)| *to == name)
                .map(|(column, _)| *column)
        };
        List {
            catalogue,
            names: Names::of(catalogue),
            indicator: place(Role::Indicator),
            period: place(Role::Period),
            year: place(Role::Year),
            value: place(Role::Value),
            unit: place(Role::Unit),
            residential_unit: place(Role::ResidentialUnit),
            default_year: mapping.year,
            calendar,
        }
    }

    fn row(&self, grid: &Grid, row: u32, labels: &Labels, reading: &mut Reading) {
        let (Some(indicator_at), Some(period_at), Some(value_at)) =
            (self.indicator, self.period, self.value)
        else {
            return;
        };
        let text = |column: Option<u32>| column.map(|c| grid.text(row, c)).unwrap_or_default();
        let label = text(Some(indicator_at));
        let at = Address::new(row, value_at);
        let Some(value) = grid.value(row, value_at) else {
            reading.blank += usize::from(!label.is_empty());
            return;
        };
        if label.is_empty() && text(Some(period_at)).is_empty() {
            // A total below the list.
            return;
        }
        let known = labels
            .by_words
            .get(&fold(&label))
            .and_then(|targets| targets.first());
        let code = match known {
            // Left out by the person.
            Some(&"") => {
                let trouble = Trouble::Indicator(label);
                reading.faults.push(Fault {
                    at: Address::new(row, indicator_at),
                    trouble,
                });
                return;
            }
            Some(code) => Some(*code),
            None => self.names.find(&label, ""),
        };
        let Some(indicator) = code.and_then(|code| self.catalogue.find(code)) else {
            let trouble = Trouble::Indicator(label);
            reading.faults.push(Fault {
                at: Address::new(row, indicator_at),
                trouble,
            });
            return;
        };
        if indicator.kind == Kind::Ratio {
            let trouble = Trouble::Computed(indicator.title.clone());
            reading.faults.push(Fault {
                at: Address::new(row, indicator_at),
                trouble,
            });
            return;
        }
        let Some(period) = self.period_of(grid, row, period_at) else {
            let trouble = Trouble::Period(text(Some(period_at)));
            reading.faults.push(Fault {
                at: Address::new(row, period_at),
                trouble,
            });
            return;
        };
        push(
            reading,
            at,
            value,
            indicator,
            period,
            text(self.unit),
            text(self.residential_unit),
        );
    }

    fn period_of(&self, grid: &Grid, row: u32, column: u32) -> Option<Period> {
        let year = self
            .year
            .and_then(|c| grid.text(row, c).parse().ok())
            .unwrap_or(self.default_year);
        match grid.value(row, column)? {
            // The first of a month is how a sheet keeps "tháng 5/2026"; any other day is a day.
            Value::Date(day) if self.calendar != Calendar::Assembly => {
                (day.day == 1).then(|| Period::month(self.calendar, i32::from(day.year), day.month))
            }
            value => {
                let text = shown(value);
                // A bare 3 in the column of periods is March.
                let month = text
                    .parse()
                    .ok()
                    .filter(|m| (1..=12).contains(m) && self.calendar != Calendar::Assembly);
                match month {
                    Some(month) => Some(Period {
                        calendar: self.calendar,
                        year,
                        part: Part::Month(month),
                    }),
                    None => find_period(&text, year, self.calendar),
                }
            }
        }
    }
}

/// One figure at two addresses: once when both say the same, a fault when they differ.
fn refuse_twice(reading: &mut Reading) {
    type Key = (String, Period, String, String);
    let mut first: BTreeMap<Key, (Address, Amount)> = BTreeMap::new();
    let mut faults = Vec::new();
    reading.found.retain(|found| {
        let key = (
            found.indicator.clone(),
            found.period,
            fold(&found.unit),
            fold(&found.residential_unit),
        );
        match first.get(&key) {
            None => {
                first.insert(key, (found.at, found.amount));
                true
            }
            Some((at, amount)) => {
                if *amount != found.amount {
                    let text = format!("{at}: {}", amount_text(Some(*amount)));
                    faults.push(Fault {
                        at: found.at,
                        trouble: Trouble::Twice(text),
                    });
                }
                false
            }
        }
    });
    reading.faults.extend(faults);
    reading.faults.sort_by_key(|fault| fault.at);
}
