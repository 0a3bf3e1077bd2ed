//! The months of a year in one grid, with sums and the year before.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::closed::acts_in_force;
use super::compare::{blank, comparison};
use super::list::require_unit;
use super::source::Figures;
use super::*;
use crate::actions::folder::unit_info;
use crate::domain::closings::CopyCell;
use crate::domain::numbers::{grouped, percent};
use crate::domain::periods::{Calendar, Part, Period};
use crate::domain::statistics::{Amount, Indicator};
use crate::domain::units::Unit;
use crate::error::Error;
use crate::session::Context;
use crate::store::closings as closing_store;
use crate::store::statistics::{DIRECT, FigureKey, FigureRow};
use crate::store::{Connection, people};

const CALENDAR: Calendar = Calendar::Administrative;

/// The administrative months of a year.
pub fn get_month_grid(context: &Context, request: GetMonthGrid) -> Result<MonthGrid, Error> {
    let unit = require_unit(context, request.unit.as_deref())?;
    let today = context.today();
    let open = Period::month_of(CALENDAR, today);
    let year = request.year.unwrap_or(open.year);
    let residential = request
        .residential_unit
        .as_deref()
        .filter(|id| !id.is_empty());
    context.read(|db| {
        let frame = Frame::new(db, unit, year, today, residential)?;
        let figures = frame.load(db)?;
        let mut groups = Vec::new();
        let mut notes = Vec::new();
        for group in figures.catalogue().groups() {
            let mut rows = Vec::new();
            let collected = |i: &&Indicator| i.is_collected(frame.year.window());
            for indicator in group.indicators.iter().filter(collected) {
                let (row, row_notes) = frame.row(&figures, indicator);
                notes.extend(row_notes.into_iter().map(|note| GridNote {
                    indicator: indicator.code.clone(),
                    title: indicator.title.clone(),
                    note,
                }));
                rows.push(row);
            }
            if !rows.is_empty() {
                groups.push(GridGroup {
                    code: group.code.clone(),
                    title: group.title.clone(),
                    rows,
                });
            }
        }
        let open_month = (open.year == year).then_some(month_number(open));
        let mut closings = closings(db, unit, &frame.months, &groups)?;
        let (filled, fillable) = filled(&groups, open_month.unwrap_or(12));
        Ok(MonthGrid {
            year,
            unit: unit_info(unit)?,
            residential_unit: residential.map(str::to_owned),
            months: frame
                .months
                .iter()
                .map(|m| column(*m, today, closings.remove(&m.to_string())))
                .collect(),
            open_month,
            summed_to: frame.summed_to,
            groups,
            filled,
            fillable,
            notes,
        })
    })
}

/// One row of the grid, after a cell of it was entered.
pub(super) fn grid_row(
    db: &Connection,
    unit: &Unit,
    indicator: &Indicator,
    year: i32,
    residential: Option<&str>,
    today: NaiveDate,
) -> Result<GridRow, Error> {
    let frame = Frame::new(db, unit, year, today, residential)?;
    let figures = frame.load(db)?;
    Ok(frame.row(&figures, indicator).0)
}

struct Frame<'a> {
    unit: &'a Unit,
    months: Vec<Period>,
    today: NaiveDate,
    residential: Option<&'a str>,
    /// The last month that is over; 12 in past years, 0 before the first is over.
    summed_to: u8,
    /// From the year's first month to the last that is over.
    so_far: Option<Period>,
    year: Period,
    /// Names of staff by id, to say who wrote a cell.
    names: BTreeMap<String, String>,
}

fn month_number(period: Period) -> u8 {
    match period.part {
        Part::Month(m) => m,
        _ => 12,
    }
}

impl<'a> Frame<'a> {
    fn new(
        db: &Connection,
        unit: &'a Unit,
        year: i32,
        today: NaiveDate,
        residential: Option<&'a str>,
    ) -> Result<Frame<'a>, Error> {
        let names = people::list_names(db)?.into_iter().collect();
        let year = Period::year(CALENDAR, year);
        let months = year.months();
        let summed_to = months.iter().filter(|m| m.window().last < today).count() as u8;
        let so_far = (summed_to > 0).then(|| Period::through(CALENDAR, year.year, summed_to));
        Ok(Frame {
            unit,
            months,
            today,
            residential,
            summed_to,
            so_far,
            year,
            names,
        })
    }

    fn load(&self, db: &Connection) -> Result<Figures, Error> {
        let before = self.year.earlier(1);
        let mut periods = vec![self.year, before];
        periods.extend(self.so_far.into_iter().flat_map(|p| [p, p.earlier(1)]));
        Figures::load_cells(db, self.unit, &periods, self.residential, self.today)
    }

    fn row(&self, figures: &Figures, indicator: &Indicator) -> (GridRow, Vec<Note>) {
        let cells = self
            .months
            .iter()
            .map(|month| self.cell(figures, indicator, *month))
            .collect();
        let change = self.change(figures, indicator);
        let mut notes: Vec<Note> = change
            .notes
            .iter()
            .filter(|n| !matches!(n, Note::Incomplete { .. }))
            .cloned()
            .collect();
        notes.dedup();
        let reason = change
            .notes
            .iter()
            .find(|n| {
                matches!(
                    n,
                    Note::Incomplete { .. }
                        | Note::NotComparable { .. }
                        | Note::UnlikeWindows { .. }
                )
            })
            .cloned()
            .filter(|_| change.difference.is_none() && change.percent.is_none());
        let row = GridRow {
            indicator: indicator.code.clone(),
            title: indicator.title.clone(),
            unit: indicator.unit.clone(),
            kind: indicator.kind,
            is_computed: indicator.kind == Kind::Ratio,
            cells,
            cumulative: sum(&change.current_shown, &change.coverage.current),
            base: sum(&change.base_shown, &change.coverage.base),
            difference: if change.is_points {
                change.percent.clone()
            } else {
                change.difference.map(|d| {
                    if d > 0 {
                        format!("+{}", grouped(d))
                    } else {
                        grouped(d)
                    }
                })
            },
            percent: if change.is_points {
                None
            } else {
                change.percent.clone()
            },
            is_points: change.is_points,
            is_faint: change.is_faint,
            reason,
        };
        (row, notes)
    }

    /// This year so far against the same months of the year before.
    fn change(&self, figures: &Figures, indicator: &Indicator) -> Comparison {
        match self.so_far {
            Some(so_far) => comparison(figures, self.unit, indicator, so_far, so_far.earlier(1)),
            None => blank(indicator, "", ""),
        }
    }

    fn cell(&self, figures: &Figures, indicator: &Indicator, month: Period) -> GridCell {
        let is_over = month.window().last < self.today;
        let key = FigureKey {
            unit_id: self.unit.id.as_str(),
            indicator: &indicator.code,
            period: month,
            residential_unit_id: self.residential,
            source: DIRECT,
        };
        let mut cell = GridCell {
            period: month.to_string(),
            row_id: key.id(),
            state: if is_over {
                CellState::NotReported
            } else {
                CellState::Blank
            },
            value: None,
            shown: String::new(),
            by: String::new(),
            at: None,
            origin: String::new(),
            comment: String::new(),
            has_conflict: false,
            register: figures.register(self.unit, &indicator.code, month),
            other_source: None,
            late: None,
        };
        if indicator.kind == Kind::Ratio {
            self.fill_ratio(&mut cell, figures, indicator, month);
        } else if cell.register.is_some() {
            self.fill_register(&mut cell, figures, indicator, month);
        } else if let Some(row) = figures.cell(&indicator.code, month) {
            self.fill(&mut cell, row, is_over);
        } else {
            // A month from before the unit existed shows what its predecessors reported.
            let found = figures.find_live(self.unit, indicator, month);
            if let Some(value) = found.total.value {
                cell.state = CellState::Reported;
                cell.value = Some(value);
                cell.shown = grouped(value);
            }
        }
        if let Some(signed) = figures.signed(self.unit, &indicator.code, month)
            && indicator.kind != Kind::Ratio
        {
            show_signed(&mut cell, &signed);
        }
        cell
    }

    /// The register's count, provisional until the month is over; what else was typed stands beside.
    fn fill_register(
        &self,
        cell: &mut GridCell,
        figures: &Figures,
        indicator: &Indicator,
        month: Period,
    ) {
        let live = figures.find_live(self.unit, indicator, month);
        if let Some(value) = live.total.value {
            cell.state = CellState::Reported;
            cell.value = Some(value);
            cell.shown = grouped(value);
        }
        let typed = figures.cell(&indicator.code, month);
        cell.other_source = typed
            .and_then(|row| row.amount?.value())
            .filter(|other| Some(*other) != cell.value)
            .map(grouped);
    }

    fn fill(&self, cell: &mut GridCell, row: &FigureRow, is_over: bool) {
        cell.state = match row.amount {
            Some(Amount::Reported(value)) => {
                cell.value = Some(value);
                cell.shown = grouped(value);
                CellState::Reported
            }
            Some(Amount::NotReported) => CellState::NotReported,
            Some(Amount::NotApplicable) => CellState::NotApplicable,
            None if is_over => CellState::NotReported,
            None => CellState::Blank,
        };
        cell.by = self.names.get(&row.actor_id).cloned().unwrap_or_default();
        cell.at = row.at;
        cell.origin = row.origin.clone();
        cell.comment = row.comment.clone();
        cell.has_conflict = row.has_conflict;
    }

    fn fill_ratio(
        &self,
        cell: &mut GridCell,
        figures: &Figures,
        indicator: &Indicator,
        month: Period,
    ) {
        let Some((ratio, _)) = figures.ratio(self.unit, indicator, month) else {
            return;
        };
        match (ratio.numerator.value, ratio.denominator.value) {
            (Some(_), Some(0)) => cell.state = CellState::NotApplicable,
            (Some(part), Some(whole)) => {
                cell.state = CellState::Reported;
                cell.shown = percent(part, whole, indicator.decimals).unwrap_or_default();
            }
            _ => {}
        }
    }
}

/// In a closed month the signed figure stands; what differs from it now is told beside it.
fn show_signed(cell: &mut GridCell, signed: &CopyCell) {
    let live = match cell.state {
        CellState::Reported => cell.shown.clone(),
        CellState::NotApplicable => "k/c".into(),
        CellState::NotReported | CellState::Blank => "–".into(),
    };
    let (state, shown) = match signed.amount() {
        Amount::Reported(value) => (CellState::Reported, grouped(value)),
        Amount::NotReported => (CellState::NotReported, "–".into()),
        Amount::NotApplicable => (CellState::NotApplicable, "k/c".into()),
    };
    cell.late = (live != shown).then_some(live);
    cell.state = state;
    cell.value = signed.amount().value();
    cell.shown = cell.value.map(grouped).unwrap_or_default();
}

/// Who signed each closed month, and how many figures of these rows wait for a correction.
fn closings(
    db: &Connection,
    unit: &Unit,
    months: &[Period],
    groups: &[GridGroup],
) -> Result<BTreeMap<String, MonthClosing>, Error> {
    let periods: Vec<String> = months.iter().map(Period::to_string).collect();
    let rows = closing_store::list(db, std::slice::from_ref(&unit.id.0), Some(&periods))?;
    Ok(acts_in_force(&rows)
        .into_iter()
        .map(|act| {
            let cells = groups.iter().flat_map(|g| &g.rows).flat_map(|r| &r.cells);
            let late = cells
                .filter(|c| c.period == act.period && c.late.is_some())
                .count() as u32;
            let closing = MonthClosing {
                number: act.act.number,
                signer: act.signer.clone(),
                signed_at: act.act.signed_at,
                late,
            };
            (act.period.clone(), closing)
        })
        .collect())
}

fn sum(shown: &str, coverage: &str) -> GridSum {
    let is_partial = coverage.split_once('/').is_some_and(|(a, b)| a != b);
    GridSum {
        state: if shown.is_empty() {
            CellState::NotReported
        } else {
            CellState::Reported
        },
        shown: shown.to_owned(),
        coverage: (is_partial && !shown.is_empty()).then(|| coverage.to_owned()),
    }
}

fn column(month: Period, today: NaiveDate, closing: Option<MonthClosing>) -> MonthColumn {
    let window = month.window();
    MonthColumn {
        period: month.to_string(),
        month: month_number(month),
        first_day: window.first.to_string(),
        last_day: window.last.to_string(),
        is_open: window.first <= today && today <= window.last,
        is_future: today < window.first,
        closing,
    }
}

/// Cells filled in a month, of those that can be.
fn filled(groups: &[GridGroup], month: u8) -> (u32, u32) {
    let index = usize::from(month.max(1)) - 1;
    let rows = groups
        .iter()
        .flat_map(|g| &g.rows)
        .filter(|r| !r.is_computed);
    let (mut filled, mut all) = (0, 0);
    for row in rows {
        all += 1;
        let cell = row.cells.get(index);
        filled += u32::from(cell.is_some_and(|c| {
            (c.at.is_some() || c.register.is_some()) && c.state != CellState::Blank
        }));
    }
    (filled, all)
}
