//! Reading what figures are found in: amounts, registers, signed copies, shares.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::NaiveDate;

use super::{Figures, is_before, nearest, takes_parts};
use crate::actions::statistics::closed::Closed;
use crate::actions::statistics::registers::Registers;
use crate::domain::periods::Period;
use crate::domain::statistics::Catalogue;
use crate::domain::units::Unit;
use crate::error::Error;
use crate::store::Connection;
use crate::store::statistics::{self as store, definitions};

/// What is to be read.
struct Asked<'a> {
    db: &'a Connection,
    unit: &'a Unit,
    periods: &'a [Period],
    residential_unit: Option<&'a str>,
    /// The indicators registers are counted for; all where none are named.
    only: Option<&'a [String]>,
    today: NaiveDate,
    catalogue: Rc<Catalogue>,
}

impl Figures {
    /// Reads the figures of these periods and of the months they are summed from.
    pub(crate) fn load(
        db: &Connection,
        unit: &Unit,
        periods: &[Period],
        residential_unit: Option<&str>,
        today: NaiveDate,
    ) -> Result<Figures, Error> {
        Figures::amounts_of(&Asked {
            db,
            unit,
            periods,
            residential_unit,
            only: None,
            today,
            catalogue: Rc::new(definitions::catalogue(db, unit)?),
        })
    }

    /// The same of a residential unit, by the catalogue that is read already.
    pub(crate) fn load_place(
        &self,
        db: &Connection,
        unit: &Unit,
        periods: &[Period],
        residential_unit: &str,
        today: NaiveDate,
    ) -> Result<Figures, Error> {
        Figures::amounts_of(&Asked {
            db,
            unit,
            periods,
            residential_unit: Some(residential_unit),
            only: None,
            today,
            catalogue: Rc::clone(&self.catalogue),
        })
    }

    /// Reads what one indicator needs, of a rate its two parts: no register is counted for others.
    pub(crate) fn load_one(
        db: &Connection,
        unit: &Unit,
        periods: &[Period],
        indicator: &str,
        today: NaiveDate,
    ) -> Result<Figures, Error> {
        let catalogue = Rc::new(definitions::catalogue(db, unit)?);
        let mut only = vec![indicator.to_owned()];
        if let Some(found) = catalogue.find(indicator) {
            only.extend(found.numerator.clone());
            only.extend(found.denominator.clone());
        }
        Figures::amounts_of(&Asked {
            db,
            unit,
            periods,
            residential_unit: None,
            only: Some(&only),
            today,
            catalogue,
        })
    }

    fn amounts_of(asked: &Asked) -> Result<Figures, Error> {
        let wanted = wanted(asked.unit, asked.periods);
        let mut figures = Figures::empty(asked, &wanted)?;
        let wanted: Vec<Period> = wanted.into_iter().collect();
        let amounts = &mut figures.amounts;
        store::each_amount(
            asked.db,
            &figures.units,
            &wanted,
            asked.residential_unit,
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
        let asked = Asked {
            db,
            unit,
            periods,
            residential_unit,
            only: None,
            today,
            catalogue: Rc::new(definitions::catalogue(db, unit)?),
        };
        let mut figures = Figures::empty(&asked, &wanted)?;
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

    fn empty(asked: &Asked, wanted: &BTreeSet<Period>) -> Result<Figures, Error> {
        let mut units: Vec<String> = vec![asked.unit.id.0.clone()];
        units.extend(asked.unit.predecessors.iter().map(|p| p.unit.0.clone()));
        let shares = if takes_parts(asked.unit) {
            // What the province declared for all its wards goes before a ward's own.
            let mut rows = definitions::list_shares(
                asked.db,
                &[asked.unit.id.as_str(), asked.unit.province.as_str()],
            )?;
            rows.sort_by_key(|r| r.unit_id == asked.unit.province.as_str());
            rows.into_iter().map(|r| (r.former_id, r.shares)).collect()
        } else {
            BTreeMap::new()
        };
        Ok(Figures {
            closed: Closed::load(asked.db, &units, wanted, asked.residential_unit)?,
            registers: Registers::load(
                asked.db,
                &units,
                wanted,
                asked.residential_unit,
                asked.only,
                asked.today,
            )?,
            catalogue: Rc::clone(&asked.catalogue),
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
