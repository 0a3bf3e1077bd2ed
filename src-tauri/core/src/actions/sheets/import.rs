//! Taking the figures of a sheet in.

use std::collections::{BTreeMap, BTreeSet};

use super::list::open;
use super::plan::{Planned, Wanted, plan};
use super::*;
use crate::actions::closings::require_open;
use crate::domain::periods::Period;
use crate::domain::units::Unit;
use crate::error::Error;
use crate::session::Context;
use crate::store::statistics as store;

/// Faults that are listed; their number is always told in full.
const LISTED: usize = 200;

/// Takes in what a sheet says, in one action that can be undone.
///
/// A figure that stands already is left alone, with the origin it has: the second import of a file
/// changes nothing. Stopped, it leaves everything as it was.
pub fn import_sheet(context: &Context, request: ImportSheet) -> Result<SheetImported, Error> {
    let (file, book) = open(&request.path)?;
    let wanted = Wanted {
        sheet: request.sheet,
        mapping: request.mapping,
        frame: None,
        calendar: request.calendar,
        year: request.year,
        unit: request.unit,
        residential_unit: request.residential_unit,
    };
    let plan = plan(context, &book, wanted)?;
    let fault_count = plan.faults.len() as u32;
    if fault_count > 0 && !request.skip_errors.unwrap_or(false) {
        return Err(Error::SheetHasFaults { count: fault_count });
    }
    if plan.planned.is_empty() {
        return Err(Error::SheetWithoutFigures);
    }
    let todo: Vec<&Planned> = plan
        .planned
        .iter()
        .filter(|p| p.is_new() || p.is_changed())
        .collect();
    let added = todo.iter().filter(|p| p.is_new()).count() as u32;
    let changed = todo.len() as u32 - added;
    let action_id = if todo.is_empty() {
        None
    } else {
        let total = todo.len() as u64;
        // A closed period is opened by a correction, never by a file.
        let mut periods: BTreeMap<&str, (&'static Unit, BTreeSet<Period>)> = BTreeMap::new();
        for planned in &todo {
            let of_unit = periods
                .entry(planned.unit.id.as_str())
                .or_insert_with(|| (planned.unit, BTreeSet::new()));
            of_unit.1.insert(planned.found.period);
        }
        let (_, action_id) = context.write(|w| {
            for (unit, periods) in periods.values() {
                let periods: Vec<Period> = periods.iter().copied().collect();
                require_open(w, unit, &periods, false)?;
            }
            for (done, planned) in (0_u64..).zip(&todo) {
                if done % 100 == 0 {
                    context.task.step("entering", done, total)?;
                }
                let origin = plan.origin(&file, planned.found.at);
                store::put(
                    w.tx,
                    planned.key(),
                    Some(planned.found.amount),
                    Some(&origin),
                )?;
            }
            context.task.step("saving", total, total)
        })?;
        Some(action_id)
    };
    Ok(SheetImported {
        sheet: plan.sheet.name.clone(),
        file,
        added,
        changed,
        unchanged: plan.planned.len() as u32 - added - changed,
        faults: plan.wire_faults(LISTED),
        fault_count,
        action_id,
        year: usual_year(&plan.planned),
    })
}

fn usual_year(planned: &[Planned]) -> Option<i32> {
    let mut years: BTreeMap<i32, usize> = BTreeMap::new();
    for one in planned {
        *years.entry(one.found.period.year).or_default() += 1;
    }
    years
        .into_iter()
        .max_by_key(|(_, count)| *count)
        .map(|(year, _)| year)
}
