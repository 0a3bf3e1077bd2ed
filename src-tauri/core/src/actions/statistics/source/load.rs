//! Reading what figures are found in: amounts, registers, signed copies, shares.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Figures, is_before, nearest, takes_parts};
use crate::actions::statistics::closed::Closed;
use crate::actions::statistics::registers::Registers;
use crate::domain::periods::Period;
use crate::domain::units::Unit;
use crate::error::Error;
use crate::store::Connection;
use crate::store::statistics::{self as store, definitions};

impl Figures {
    /// Reads the figures of these periods and of the months they are summed from.
    pub(crate) fn load(
        db: &Connection,
        unit: &Unit,
        periods: &[Period],
        residential_unit: Option<&str>,
        today: NaiveDate,
    ) -> Result<Figures, Error> {
        Figures::load_of(db, unit, periods, residential_unit, None, today)
    }

    /// Reads what one indicator needs, of a rate its two parts: no register is counted for others.
    pub(crate) fn load_one(
        db: &Connection,
        unit: &Unit,
        periods: &[Period],
        indicator: &str,
        today: NaiveDate,
    ) -> Result<Figures, Error> {
        let catalogue = definitions::catalogue(db, unit)?;
        let mut only = vec![indicator.to_owned()];
        if let Some(found) = catalogue.find(indicator) {
            only.extend(found.numerator.clone());
            only.extend(found.denominator.clone());
        }
        Figures::load_of(db, unit, periods, None, Some(&only), today)
    }

    fn load_of(
        db: &Connection,
        unit: &Unit,
        periods: &[Period],
        residential_unit: Option<&str>,
        only: Option<&[String]>,
        today: NaiveDate,
    ) -> Result<Figures, Error> {
        let wanted = wanted(unit, periods);
        let mut figures = Figures::empty(db, unit, &wanted, residential_unit, only, today)?;
        let wanted: Vec<Period> = wanted.into_iter().collect();
        let amounts = &mut figures.amounts;
        store::each_amount(
            db,
            &figures.units,
            &wanted,
            residential_unit,
            |unit, indicator, period, amount| {
                let cells = amounts.entry((unit, period)).or_default();
                cells.insert(indicator.to_owned(), amount);
            },
        )?;
        Ok(figures)
    }

    /// The same, with who wrote each cell of the unit itself and when.
    pub(crate) fn load_cells(
        db: &Connection,
        unit: &Unit,
        periods: &[Period],
        residential_unit: Option<&str>,
        today: NaiveDate,
    ) -> Result<Figures, Error> {
        let wanted = wanted(unit, periods);
        let mut figures = Figures::empty(db, unit, &wanted, residential_unit, None, today)?;
        let named: BTreeMap<String, Period> =
            wanted.into_iter().map(|p| (p.to_string(), p)).collect();
        let names: Vec<String> = named.keys().cloned().collect();
        for row in store::list(db, &figures.units, &names, residential_unit)? {
            let place = figures.units.iter().position(|u| *u == row.unit_id);
            let (Some(place), Some(period)) = (place, named.get(&row.period)) else {
                continue;
            };
            if let Some(amount) = row.amount {
                let cells = figures.amounts.entry((place, *period)).or_default();
                cells.insert(row.indicator.clone(), amount);
            }
            if place == 0 {
                let cells = figures.details.entry(*period).or_default();
                cells.insert(row.indicator.clone(), row);
            }
        }
        Ok(figures)
    }

    fn empty(
        db: &Connection,
        unit: &Unit,
        wanted: &BTreeSet<Period>,
        residential_unit: Option<&str>,
        only: Option<&[String]>,
        today: NaiveDate,
    ) -> Result<Figures, Error> {
        let mut units: Vec<String> = vec![unit.id.0.clone()];
        units.extend(unit.predecessors.iter().map(|p| p.unit.0.clone()));
        let shares = if takes_parts(unit) {
            // What the province declared for all its wards goes before a ward's own.
            let mut rows =
                definitions::list_shares(db, &[unit.id.as_str(), unit.province.as_str()])?;
            rows.sort_by_key(|r| r.unit_id == unit.province.as_str());
            rows.into_iter().map(|r| (r.former_id, r.shares)).collect()
        } else {
            BTreeMap::new()
        };
        Ok(Figures {
            closed: Closed::load(db, &units, wanted, residential_unit)?,
            registers: Registers::load(db, &units, wanted, residential_unit, only, today)?,
            catalogue: definitions::catalogue(db, unit)?,
            units,
            amounts: BTreeMap::new(),
            shares,
            details: BTreeMap::new(),
        })
    }
}

/// The periods, the months they are made of, and the months nearest to what none make up.
fn wanted(unit: &Unit, periods: &[Period]) -> BTreeSet<Period> {
    let mut wanted = BTreeSet::new();
    for period in periods {
        wanted.insert(*period);
        wanted.extend(period.months());
        for cut in nearest(*period) {
            wanted.extend(cut.months);
        }
    }
    if takes_parts(unit) {
        // A month of a divided unit is handed out on top of the months before it.
        let before = wanted.iter().filter(|p| is_before(unit, **p));
        let before: Vec<Period> = before.flat_map(|p| p.months_before()).collect();
        wanted.extend(before);
    }
    wanted
}
