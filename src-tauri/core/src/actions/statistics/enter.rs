//! Entering figures: one cell, or a pasted block.

use super::check::findings_at;
use super::grid::grid_row;
use super::list::{require_indicator, require_period, require_unit};
use super::registers::Registers;
use super::*;
use crate::actions::closings::require_open;
use crate::actions::validate::note;
use crate::domain::periods::Period;
use crate::domain::statistics::{Amount, Catalogue, Indicator, MOST, ParseError, parse_amount};
use crate::domain::units::Unit;
use crate::error::Error;
use crate::session::Context;
use crate::store::statistics::{self as store, DIRECT, FigureKey, definitions};

/// One cell as typed; an empty text empties it.
pub fn enter_figure(context: &Context, request: EnterFigure) -> Result<FigureEntered, Error> {
    let unit = own_unit(context, request.unit.as_deref())?;
    let residential = request
        .residential_unit
        .as_deref()
        .filter(|id| !id.is_empty());
    let typed = TypedCell {
        indicator: request.indicator.clone(),
        period: request.period.clone(),
        value: request.value.clone(),
    };
    let catalogue = context.read(|db| definitions::catalogue(db, unit))?;
    let cell = read_cell(&catalogue, &typed)?;
    let in_force = context.read(|db| Registers::declared(db, unit, context.today()))?;
    cell.require_typed(unit, &in_force)?;
    let comment = request
        .comment
        .as_deref()
        .map(|text| note("ghi chú", Some(text)))
        .transpose()?;
    let is_proposal = request.proposal.unwrap_or(false);
    context.write(|w| {
        require_open(w, unit, &[cell.period], is_proposal)?;
        let key = cell.key(unit, residential);
        store::put(w.tx, key, cell.amount, None)?;
        if let Some(text) = &comment {
            store::put_comment(
                w.tx,
                &key.id(),
                Some(text.as_str()).filter(|t| !t.is_empty()),
            )?;
        }
        Ok(())
    })?;
    let today = context.today();
    context.read(|db| {
        let row = grid_row(
            db,
            unit,
            cell.indicator,
            cell.period.year,
            residential,
            today,
        )?;
        let language = context.app.language();
        let findings = findings_at(db, unit, &catalogue, &cell, residential, today, language)?;
        Ok(FigureEntered { row, findings })
    })
}

/// Checks a pasted block cell by cell; changes nothing.
pub fn check_figures(context: &Context, request: CheckFigures) -> Result<FiguresChecked, Error> {
    let unit = own_unit(context, request.unit.as_deref())?;
    let catalogue = context.read(|db| definitions::catalogue(db, unit))?;
    let in_force = context.read(|db| Registers::declared(db, unit, context.today()))?;
    let mut checked = FiguresChecked {
        accepted: 0,
        empty: 0,
        errors: Vec::new(),
    };
    for (index, typed) in request.cells.iter().enumerate() {
        let read = read_cell(&catalogue, typed).and_then(|cell| {
            if cell.amount.is_some() {
                cell.require_typed(unit, &in_force)?;
            }
            Ok(cell)
        });
        match read {
            Ok(cell) if cell.amount.is_none() => checked.empty += 1,
            Ok(_) => checked.accepted += 1,
            Err(error) => checked.errors.push(CellError {
                index: index as u32,
                error: error.to_wire(),
            }),
        }
    }
    Ok(checked)
}

/// Enters a pasted block: all of it, or nothing when one cell is wrong. Empty cells are left as
/// they are.
pub fn enter_figures(context: &Context, request: EnterFigures) -> Result<FiguresEntered, Error> {
    let unit = own_unit(context, request.unit.as_deref())?;
    let residential = request
        .residential_unit
        .as_deref()
        .filter(|id| !id.is_empty());
    let origin = note("nguồn", request.origin.as_deref())?;
    let catalogue = context.read(|db| definitions::catalogue(db, unit))?;
    let cells = request
        .cells
        .iter()
        .map(|typed| read_cell(&catalogue, typed))
        .collect::<Result<Vec<_>, _>>()?;
    let in_force = context.read(|db| Registers::declared(db, unit, context.today()))?;
    for cell in cells.iter().filter(|c| c.amount.is_some()) {
        cell.require_typed(unit, &in_force)?;
    }
    let total = cells.len() as u64;
    let is_proposal = request.proposal.unwrap_or(false);
    let mut periods: Vec<Period> = cells.iter().map(|c| c.period).collect();
    periods.sort_unstable();
    periods.dedup();
    let (entered, _) = context.write(|w| {
        require_open(w, unit, &periods, is_proposal)?;
        let mut entered = 0;
        for (i, cell) in cells.iter().enumerate().filter(|(_, c)| c.amount.is_some()) {
            context.task.step("entering", i as u64, total)?;
            store::put(
                w.tx,
                cell.key(unit, residential),
                cell.amount,
                Some(&origin).filter(|o| !o.is_empty()).map(String::as_str),
            )?;
            entered += 1;
        }
        Ok(entered)
    })?;
    let grid_year = cells.first().map_or(0, |c| c.period.year);
    Ok(FiguresEntered { entered, grid_year })
}

/// A ward enters figures of its own unit or of a predecessor; a province of itself.
pub(crate) fn own_unit(context: &Context, unit: Option<&str>) -> Result<&'static Unit, Error> {
    let found = require_unit(context, unit)?;
    let own = context.session()?.unit()?;
    if crate::domain::units::catalogue().is_own_or_predecessor(&found.id, &own.id) {
        Ok(found)
    } else {
        Err(Error::UnitElsewhere {
            unit: found.name.clone(),
        })
    }
}

/// A typed cell that was read.
pub(crate) struct Cell<'c> {
    pub(crate) indicator: &'c Indicator,
    pub(crate) period: Period,
    pub(crate) amount: Option<Amount>,
}

impl Cell<'_> {
    /// Refuses what a register in force gives.
    fn require_typed(&self, unit: &Unit, registers: &Registers) -> Result<(), Error> {
        match registers.in_force(unit.id.as_str(), &self.indicator.code, self.period) {
            Some(_) => Err(Error::FigureFromRegister {
                indicator: self.indicator.title.clone(),
            }),
            None => Ok(()),
        }
    }

    /// Its place in the store.
    pub(crate) fn key<'a>(
        &'a self,
        unit: &'a Unit,
        residential_unit_id: Option<&'a str>,
    ) -> FigureKey<'a> {
        FigureKey {
            unit_id: unit.id.as_str(),
            indicator: &self.indicator.code,
            period: self.period,
            residential_unit_id,
            source: DIRECT,
        }
    }
}

/// Reads a cell as typed.
pub(crate) fn read_cell<'c>(
    catalogue: &'c Catalogue,
    typed: &TypedCell,
) -> Result<Cell<'c>, Error> {
    let indicator = require_indicator(catalogue, &typed.indicator)?;
    if indicator.kind == Kind::Ratio {
        return Err(Error::IndicatorComputed {
            indicator: indicator.title.clone(),
        });
    }
    let period = require_period(&typed.period)?;
    let text = || typed.value.trim().to_owned();
    let amount = parse_amount(&typed.value).map_err(|e| match e {
        ParseError::NotANumber => Error::FigureNotANumber { text: text() },
        ParseError::Ambiguous => Error::FigureAmbiguous { text: text() },
        ParseError::Formula => Error::FigureFormula { text: text() },
        ParseError::Negative => Error::FigureNegative { text: text() },
        ParseError::TooLarge => Error::FigureTooLarge {
            text: text(),
            most: MOST,
        },
    })?;
    Ok(Cell {
        indicator,
        period,
        amount,
    })
}
