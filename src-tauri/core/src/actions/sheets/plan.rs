//! From a sheet to what its figures would change.

use std::collections::{BTreeMap, BTreeSet};

use phuong_intake::{Address, Sheet, Workbook};

use super::list::choose;
use super::*;
use crate::actions::closings::closed_by;
use crate::actions::statistics::{Registers, own_unit};
use crate::domain::fold::fold;
use crate::domain::numbers::grouped;
use crate::domain::periods::{Calendar, Period};
use crate::domain::sheets::{
    Fault, Found, Frame, Names, Reading, Trouble, Year, fingerprint, lay_out, read, recognise,
};
use crate::domain::statistics::{Amount, Catalogue, MOST};
use crate::domain::units::{Unit, catalogue};
use crate::error::Error;
use crate::session::{Context, find_unit};
use crate::store::statistics::{self as store, DIRECT, FigureKey, definitions};
use crate::store::{mappings, places};

/// What a request says about how to read a sheet.
pub(super) struct Wanted {
    pub(super) sheet: Option<String>,
    pub(super) mapping: Option<Mapping>,
    pub(super) frame: Option<Frame>,
    pub(super) calendar: Option<String>,
    pub(super) year: Option<i32>,
    pub(super) unit: Option<String>,
    pub(super) residential_unit: Option<String>,
}

/// A figure with the row it goes to and what stands there now.
pub(super) struct Planned {
    pub(super) found: Found,
    pub(super) id: String,
    pub(super) unit: &'static Unit,
    pub(super) residential_unit: Option<String>,
    pub(super) before: Option<Amount>,
}

impl Planned {
    pub(super) fn is_new(&self) -> bool {
        self.before.is_none()
    }

    pub(super) fn is_changed(&self) -> bool {
        self.before
            .is_some_and(|before| before != self.found.amount)
    }

    pub(super) fn key(&self) -> FigureKey<'_> {
        FigureKey {
            unit_id: self.unit.id.as_str(),
            indicator: &self.found.indicator,
            period: self.found.period,
            residential_unit_id: self.residential_unit.as_deref(),
            source: DIRECT,
        }
    }
}

/// A sheet read through its mapping and held against the store.
pub(super) struct Plan<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) catalogue: Catalogue,
    pub(super) mapping: Mapping,
    pub(super) saved: Option<String>,
    pub(super) recognised: usize,
    pub(super) planned: Vec<Planned>,
    pub(super) faults: Vec<Fault>,
    pub(super) blank: usize,
}

/// Reads a sheet and says what every figure would change.
pub(super) fn plan<'a>(
    context: &Context,
    book: &'a Workbook,
    wanted: Wanted,
) -> Result<Plan<'a>, Error> {
    let unit = own_unit(context, wanted.unit.as_deref())?;
    let calendar = calendar(wanted.calendar.as_deref())?;
    let sheet = choose(book, wanted.sheet.as_deref())?;
    if sheet.cells.is_empty() {
        return Err(Error::SheetEmpty);
    }
    let year = match wanted.year {
        Some(year) if (1900..=2200).contains(&year) => Year::Given(year),
        Some(year) => {
            return Err(Error::PeriodUnknown {
                text: year.to_string(),
            });
        }
        None => Year::Usual(Period::month_of(calendar, context.today()).year),
    };
    let catalogue = context.read(|db| definitions::catalogue(db, unit))?;
    let names = Names::of(&catalogue);
    // A row far outside the sheet is no place a person could have named.
    let rows = sheet.size().0;
    let header = wanted.frame.map(|f| f.header_row);
    let header = header.or(wanted.mapping.as_ref().map(|m| m.header_row));
    if header.is_some_and(|row| row >= rows) {
        return Err(Error::SheetMappingWrong);
    }
    let layout = match wanted.frame {
        Some(frame) => lay_out(sheet, &names, year, calendar, frame),
        None => recognise(sheet, &names, year, calendar),
    };
    let (mapping, saved) = match wanted.mapping {
        // A mapping made for one year serves another one that is asked for.
        Some(mapping) if is_small(&mapping) => match year {
            Year::Given(year) => (mapping.for_year(year), None),
            Year::Usual(_) => (mapping, None),
        },
        Some(_) => return Err(Error::SheetMappingWrong),
        None if wanted.frame.is_some() => (layout.mapping, None),
        None => match saved(context, sheet)? {
            Some((name, mapping)) => (mapping.for_year(layout.mapping.year), Some(name)),
            None => (layout.mapping, None),
        },
    };
    let step = &mut |done, total| context.task.step("reading", done, total);
    let Reading {
        found,
        faults,
        blank,
    } = read(sheet, &mapping, &catalogue, calendar, step)?;
    let mut plan = Plan {
        sheet,
        catalogue,
        mapping,
        saved,
        recognised: layout.recognised,
        planned: Vec::with_capacity(found.len()),
        faults,
        blank,
    };
    plan.place(context, unit, wanted.residential_unit, found)?;
    plan.look_up(context)?;
    plan.leave_to_registers(context)?;
    plan.leave_closed(context)?;
    Ok(plan)
}

/// Weeks and months of the assembly year have no columns in a sheet of figures.
fn calendar(code: Option<&str>) -> Result<Calendar, Error> {
    match code.map(Calendar::from_code) {
        None => Ok(Calendar::Administrative),
        Some(Some(calendar)) => Ok(calendar),
        Some(None) => Err(Error::PeriodUnknown {
            text: code.unwrap_or_default().to_owned(),
        }),
    }
}

/// The saved mapping whose headers stand in this sheet.
fn saved(context: &Context, sheet: &Sheet) -> Result<Option<(String, Mapping)>, Error> {
    let rows = context.read(mappings::list)?;
    Ok(rows
        .into_iter()
        .find(|row| {
            !row.fingerprint.is_empty()
                && fingerprint(sheet, row.mapping.header_row) == row.fingerprint
        })
        .map(|row| (row.name, row.mapping)))
}

impl Plan<'_> {
    /// Finds the row of every figure; words for units that nobody knows are faults.
    fn place(
        &mut self,
        context: &Context,
        own: &'static Unit,
        residential: Option<String>,
        found: Vec<Found>,
    ) -> Result<(), Error> {
        let residential = residential.filter(|id| !id.is_empty());
        let known: BTreeMap<String, String> = context
            .read(|db| places::list(db, own.id.as_str()))?
            .into_iter()
            .map(|row| (fold(&row.name), row.id))
            .collect();
        let mut units: BTreeMap<String, Option<&'static Unit>> = BTreeMap::new();
        for one in found {
            let unit = if one.unit.is_empty() {
                Some(own)
            } else {
                *units
                    .entry(one.unit.clone())
                    .or_insert_with(|| unit_named(&one.unit, own))
            };
            let Some(unit) = unit else {
                let trouble = Trouble::Unit(one.unit);
                self.faults.push(Fault {
                    at: one.at,
                    trouble,
                });
                continue;
            };
            let residential_unit = if one.residential_unit.is_empty() {
                residential.clone()
            } else if let Some(id) = known.get(&fold(&one.residential_unit)) {
                Some(id.clone())
            } else {
                let trouble = Trouble::ResidentialUnit(one.residential_unit);
                self.faults.push(Fault {
                    at: one.at,
                    trouble,
                });
                continue;
            };
            let mut planned = Planned {
                found: one,
                id: String::new(),
                unit,
                residential_unit,
                before: None,
            };
            planned.id = planned.key().id();
            self.planned.push(planned);
        }
        self.faults.sort_by_key(|fault| fault.at);
        Ok(())
    }

    fn look_up(&mut self, context: &Context) -> Result<(), Error> {
        let units: BTreeSet<&str> = self.planned.iter().map(|p| p.unit.id.as_str()).collect();
        let periods: BTreeSet<String> = self
            .planned
            .iter()
            .map(|p| p.found.period.to_string())
            .collect();
        let units: Vec<String> = units.into_iter().map(str::to_owned).collect();
        let periods: Vec<String> = periods.into_iter().collect();
        let now = context.read(|db| store::amounts(db, &units, &periods))?;
        for planned in &mut self.planned {
            planned.before = now.get(&planned.id).copied();
        }
        Ok(())
    }

    /// What would change a figure that a register gives is a fault.
    fn leave_to_registers(&mut self, context: &Context) -> Result<(), Error> {
        let mut by_unit: BTreeMap<String, Registers> = BTreeMap::new();
        let mut kept = Vec::with_capacity(self.planned.len());
        for one in std::mem::take(&mut self.planned) {
            let unit = one.unit.id.as_str();
            if !by_unit.contains_key(unit) {
                let found =
                    context.read(|db| Registers::declared(db, one.unit, context.today()))?;
                by_unit.insert(unit.to_owned(), found);
            }
            let source = by_unit
                .get(unit)
                .and_then(|r| r.in_force(unit, &one.found.indicator, one.found.period));
            if source.is_some() && one.before != Some(one.found.amount) {
                let title = self.catalogue.find(&one.found.indicator);
                let trouble =
                    Trouble::FromRegister(title.map(|i| i.title.clone()).unwrap_or_default());
                self.faults.push(Fault {
                    at: one.found.at,
                    trouble,
                });
            } else {
                kept.push(one);
            }
        }
        self.planned = kept;
        self.faults.sort_by_key(|fault| fault.at);
        Ok(())
    }

    /// What would change a signed period is a fault: a correction opens it, never a file.
    fn leave_closed(&mut self, context: &Context) -> Result<(), Error> {
        let mut by_period: BTreeMap<(String, Period), Option<Trouble>> = BTreeMap::new();
        let mut kept = Vec::with_capacity(self.planned.len());
        for one in std::mem::take(&mut self.planned) {
            if !one.is_new() && !one.is_changed() {
                kept.push(one);
                continue;
            }
            let key = (one.unit.id.as_str().to_owned(), one.found.period);
            if !by_period.contains_key(&key) {
                let refusal = context.read(|db| closed_by(db, one.unit, one.found.period))?;
                let trouble = match refusal {
                    Some(Error::PeriodClosed {
                        period,
                        signer,
                        day,
                    }) => Some(Trouble::Closed {
                        period,
                        signer,
                        day,
                    }),
                    Some(other) => return Err(other),
                    None => None,
                };
                by_period.insert(key.clone(), trouble);
            }
            match by_period.get(&key).cloned().flatten() {
                Some(trouble) => self.faults.push(Fault {
                    at: one.found.at,
                    trouble,
                }),
                None => kept.push(one),
            }
        }
        self.planned = kept;
        self.faults.sort_by_key(|fault| fault.at);
        Ok(())
    }

    /// The faults as the wire has them, the first `most`.
    pub(super) fn wire_faults(&self, most: usize) -> Vec<CellFault> {
        self.faults
            .iter()
            .take(most)
            .map(|fault| CellFault {
                sheet: self.sheet.name.clone(),
                address: fault.at.to_string(),
                error: error_of(&fault.trouble).to_wire(),
            })
            .collect()
    }

    /// Where a figure came from, as the line below the grid says it.
    pub(super) fn origin(&self, file: &str, at: Address) -> String {
        if self.sheet.name.is_empty() {
            format!("{file} · {at}")
        } else {
            format!("{file} · {} · {at}", self.sheet.name)
        }
    }
}

/// The folder's own unit or one it came from, by code or by name.
fn unit_named(text: &str, own: &'static Unit) -> Option<&'static Unit> {
    let is_own = |unit: &&'static Unit| catalogue().is_own_or_predecessor(&unit.id, &own.id);
    if let Some(found) = find_unit(text).ok().filter(is_own) {
        return Some(found);
    }
    let wanted = fold(text);
    let former = own
        .predecessors
        .iter()
        .filter_map(|p| catalogue().find(&p.unit));
    std::iter::once(own)
        .chain(former)
        .find(|unit| fold(&unit.name) == wanted)
}

/// A trouble as an error with its words.
fn error_of(trouble: &Trouble) -> Error {
    let trouble = trouble.clone();
    match trouble {
        Trouble::NotANumber(text) => Error::FigureNotANumber { text },
        Trouble::Negative(text) => Error::FigureNegative { text },
        Trouble::TooLarge(text) => Error::FigureTooLarge { text, most: MOST },
        Trouble::Ambiguous(text) => Error::CellAmbiguous { text },
        Trouble::NotWhole(text) => Error::CellNotWhole { text },
        Trouble::Date(text) => Error::CellIsDate { text },
        Trouble::Failed(text) => Error::CellFailed { text },
        Trouble::NoResult(text) => Error::CellNoResult { text },
        Trouble::Merged(text) => Error::CellMerged { text },
        Trouble::Closed {
            period,
            signer,
            day,
        } => Error::PeriodClosed {
            period,
            signer,
            day,
        },
        Trouble::FromRegister(indicator) => Error::FigureFromRegister { indicator },
        Trouble::Computed(indicator) => Error::IndicatorComputed { indicator },
        Trouble::Indicator(text) => Error::CellIndicator { text },
        Trouble::Period(text) => Error::CellPeriod { text },
        Trouble::Unit(text) => Error::CellUnit { text },
        Trouble::ResidentialUnit(text) => Error::CellResidentialUnit { text },
        Trouble::Twice(text) => Error::CellTwice { text },
    }
}

/// A figure as it stands in the grid.
pub(super) fn amount_shown(amount: Option<Amount>) -> String {
    match amount {
        Some(Amount::Reported(value)) => grouped(value),
        Some(Amount::NotReported) => "-".into(),
        Some(Amount::NotApplicable) => "k/c".into(),
        None => String::new(),
    }
}
