//! Reading what figures are found in: amounts, registers, signed copies, shares.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::NaiveDate;

use super::amounts::Amounts;
use super::{Figures, is_before, nearest, takes_parts};
use crate::actions::statistics::closed::Closed;
use crate::actions::statistics::registers::{Registers, Wanted};
use crate::domain::periods::Period;
use crate::domain::statistics::Catalogue;
use crate::domain::units::Unit;
use crate::error::Error;
use crate::store::Connection;
use crate::store::statistics::{self as store, Spot, definitions};

/// What is to be read.
struct Asked<'a> {
    db: &'a Connection,
    unit: &'a Unit,
    periods: &'a [Period],
    /// The whole unit, or one residential unit.
    places: &'a [Option<&'a str>],
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
        Figures::one(&Asked {
            db,
            unit,
            periods,
            places: &[residential_unit],
            only: None,
            today,
            catalogue: Rc::new(definitions::catalogue(db, unit)?),
        })
    }

    /// The same of each residential unit, in the order they are named: one reading for all of
    /// them, by the catalogue that is read already.
    pub(crate) fn load_places(
        &self,
        db: &Connection,
        unit: &Unit,
        periods: &[Period],
        residential_units: &[&str],
        today: NaiveDate,
    ) -> Result<Vec<Figures>, Error> {
        if residential_units.is_empty() {
            return Ok(Vec::new());
        }
        let places: Vec<Option<&str>> = residential_units.iter().copied().map(Some).collect();
        Figures::amounts_of(&Asked {
            db,
            unit,
            periods,
            places: &places,
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
        Figures::one(&Asked {
            db,
            unit,
            periods,
            places: &[None],
            only: Some(&only),
            today,
            catalogue,
        })
    }

    fn one(asked: &Asked) -> Result<Figures, Error> {
        let mut all = Figures::amounts_of(asked)?;
        all.pop().ok_or_else(no_place)
    }

    /// The figures of each place.
    fn amounts_of(asked: &Asked) -> Result<Vec<Figures>, Error> {
        let mut all = Figures::empty(asked)?;
        let Some(first) = all.first() else {
            return Ok(all);
        };
        let units = first.units.clone();
        let periods = first.amounts.periods().to_vec();
        store::each_amount(
            asked.db,
            &units,
            &periods,
            asked.places,
            |at, indicator, amount| {
                // An indicator only a newer program knows is shown nowhere.
                let slot = asked.catalogue.slot(indicator);
                if let (Some(figures), Some(slot)) = (all.get_mut(at.place), slot) {
                    figures.amounts.put(at, slot, amount);
                }
            },
        )?;
        Ok(all)
    }

    /// The same, with who wrote each cell of the unit itself and when.
    pub(crate) fn load_cells(
        db: &Connection,
        unit: &Unit,
        periods: &[Period],
        residential_unit: Option<&str>,
        today: NaiveDate,
    ) -> Result<Figures, Error> {
        let asked = Asked {
            db,
            unit,
            periods,
            places: &[residential_unit],
            only: None,
            today,
            catalogue: Rc::new(definitions::catalogue(db, unit)?),
        };
        let mut figures = Figures::empty(&asked)?.pop().ok_or_else(no_place)?;
        let periods = figures.amounts.periods().to_vec();
        let names: Vec<String> = periods.iter().map(Period::to_string).collect();
        for row in store::list(db, &figures.units, &names, residential_unit)? {
            let unit = figures.units.iter().position(|u| *u == row.unit_id);
            let period = names.iter().position(|name| *name == row.period);
            let (Some(unit), Some(at)) = (unit, period) else {
                continue;
            };
            let spot = Spot {
                place: 0,
                unit,
                period: at,
            };
            if let (Some(amount), Some(slot)) = (row.amount, figures.catalogue.slot(&row.indicator))
            {
                figures.amounts.put(spot, slot, amount);
            }
            if let (0, Some(period)) = (unit, periods.get(at)) {
                let cells = figures.details.entry(*period).or_default();
                cells.insert(row.indicator.clone(), row);
            }
        }
        Ok(figures)
    }

    /// Figures of each place without amounts.
    fn empty(asked: &Asked) -> Result<Vec<Figures>, Error> {
        let wanted = wanted(asked.unit, asked.periods);
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
        let closed = Closed::load(asked.db, &units, &wanted, asked.places)?;
        let registers = Registers::load(
            asked.db,
            &Wanted {
                units: &units,
                periods: &wanted,
                places: asked.places,
                only: asked.only,
                today: asked.today,
            },
        )?;
        let periods: Vec<Period> = wanted.into_iter().collect();
        let of_places = closed.into_iter().zip(registers);
        Ok(of_places
            .map(|(closed, registers)| Figures {
                closed,
                registers,
                amounts: Amounts::new(units.len(), periods.clone(), &asked.catalogue),
                catalogue: Rc::clone(&asked.catalogue),
                units: units.clone(),
                shares: shares.clone(),
                details: BTreeMap::new(),
            })
            .collect())
    }
}

/// One place is asked for, so one set of figures comes back.
fn no_place() -> Error {
    Error::internal("figures of no place")
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
