//! The signed copies of closed periods, as the figures in force.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::closings::{Act, CopyCell, standing};
use crate::domain::periods::Period;
use crate::domain::statistics::{Amount, Total};
use crate::domain::units::Unit;
use crate::error::Error;
use crate::store::Connection;
use crate::store::closings::{self as store, ClosingRow};

/// Copies in force by unit and period.
#[derive(Debug, Default)]
pub(super) struct Closed {
    copies: BTreeMap<(String, Period), BTreeMap<String, CopyCell>>,
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
    /// Reads the copies of these periods that are closed.
    pub(super) fn load(
        db: &Connection,
        units: &[String],
        periods: &BTreeSet<Period>,
        residential_unit: Option<&str>,
    ) -> Result<Closed, Error> {
        let named: BTreeMap<String, Period> = periods.iter().map(|p| (p.to_string(), *p)).collect();
        let names: Vec<String> = named.keys().cloned().collect();
        let rows = store::list(db, units, Some(&names))?;
        let mut closed = Closed::default();
        for row in acts_in_force(&rows) {
            let cells = match residential_unit {
                None => store::figures(db, &row.act.id)?,
                Some(id) => store::places(db, &row.act.id)?
                    .into_iter()
                    .find(|p| p.id == id)
                    .map(|p| p.cells)
                    .unwrap_or_default(),
            };
            if let Some(period) = named.get(&row.period) {
                closed.put(&row.unit_id, *period, &cells);
            }
        }
        Ok(closed)
    }

    /// Puts a copy in force.
    pub(super) fn put(&mut self, unit: &str, period: Period, cells: &[CopyCell]) {
        let cells = cells
            .iter()
            .map(|c| (c.indicator.clone(), c.clone()))
            .collect();
        self.copies.insert((unit.to_owned(), period), cells);
    }

    /// The signed cell. What was not part of the copy (an indicator that came later) counts as
    /// not reported until a correction takes it in.
    pub(super) fn cell(&self, unit: &Unit, code: &str, period: Period) -> Option<CopyCell> {
        if self.copies.is_empty() {
            return None;
        }
        let copy = self.copies.get(&(unit.id.0.clone(), period))?;
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
