//! The signed copies of closed periods, as the figures in force.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::closings::{Act, CopyCell, standing};
use crate::domain::periods::Period;
use crate::domain::statistics::{Amount, Total};
use crate::domain::units::Unit;
use crate::error::Error;
use crate::store::Connection;
use crate::store::closings::{self as store, ClosingRow};

/// A unit's cells by indicator.
type OfUnit = (String, BTreeMap<String, CopyCell>);

/// Copies in force by period and unit, of a whole unit or one residential unit.
#[derive(Debug, Clone, Default)]
pub(super) struct Closed {
    copies: BTreeMap<Period, Vec<OfUnit>>,
}

/// The act in force of each unit and period among rows.
pub(crate) fn acts_in_force(rows: &[ClosingRow]) -> Vec<&ClosingRow> {
    let mut by_period: BTreeMap<(&str, &str), Vec<&ClosingRow>> = BTreeMap::new();
    for row in rows {
        by_period
            .entry((&row.unit_id, &row.period))
            .or_default()
            .push(row);
    }
    by_period
        .into_values()
        .filter_map(|rows| {
            let acts: Vec<Act> = rows.iter().map(|r| r.act.clone()).collect();
            let last = standing(&acts).chain.last().copied()?;
            rows.get(last).copied()
        })
        .collect()
}

impl Closed {
    /// Reads for each place (the whole unit, or one residential unit) the copies of these periods
    /// that are closed.
    pub(super) fn load(
        db: &Connection,
        units: &[String],
        periods: &BTreeSet<Period>,
        places: &[Option<&str>],
    ) -> Result<Vec<Closed>, Error> {
        let named: BTreeMap<String, Period> = periods.iter().map(|p| (p.to_string(), *p)).collect();
        let names: Vec<String> = named.keys().cloned().collect();
        let rows = store::list(db, units, Some(&names))?;
        let mut all = vec![Closed::default(); places.len()];
        for row in acts_in_force(&rows) {
            let Some(period) = named.get(&row.period) else {
                continue;
            };
            let mut of_places = if places.iter().any(Option::is_some) {
                store::places(db, &row.act.id)?
            } else {
                Vec::new()
            };
            for (closed, place) in all.iter_mut().zip(places) {
                let cells = match place {
                    None => store::figures(db, &row.act.id)?,
                    Some(id) => of_places
                        .iter_mut()
                        .find(|p| p.id == *id)
                        .map(|p| std::mem::take(&mut p.cells))
                        .unwrap_or_default(),
                };
                closed.put(&row.unit_id, *period, &cells);
            }
        }
        Ok(all)
    }

    /// Puts a copy in force.
    pub(super) fn put(&mut self, unit: &str, period: Period, cells: &[CopyCell]) {
        let cells = cells
            .iter()
            .map(|c| (c.indicator.clone(), c.clone()))
            .collect();
        let copies = self.copies.entry(period).or_default();
        copies.retain(|(of, _)| of != unit);
        copies.push((unit.to_owned(), cells));
    }

    /// The signed cell. What was not part of the copy (an indicator that came later) counts as
    /// not reported until a correction takes it in.
    pub(super) fn cell(&self, unit: &Unit, code: &str, period: Period) -> Option<CopyCell> {
        let mut copies = self.copies.get(&period)?.iter();
        let (_, copy) = copies.find(|(of, _)| of == unit.id.as_str())?;
        Some(copy.get(code).cloned().unwrap_or_else(|| {
            let total = Total {
                expected: 1,
                ..Total::default()
            };
            CopyCell {
                state: Amount::NotReported.state().to_owned(),
                ..CopyCell::of(code, total, "")
            }
        }))
    }
}
