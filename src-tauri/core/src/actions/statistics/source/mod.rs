//! Finding the figure that stands for a unit, an indicator and a period.
//!
//! A figure stands for the period it was entered for. A longer period shows its own figure, else
//! the sum of its months (a stock: the last); where no months make it up to the day, the nearest
//! that were reported, with the days that do not fit. A period from before the unit existed is
//! summed from its predecessors: of a divided one, the share somebody declared.

use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::NaiveDate;

use super::closed::Closed;
use super::predecessors::Asked;
use super::registers::Registers;
use crate::domain::closings::CopyCell;
use crate::domain::periods::{Calendar, Cut, Period};
use crate::domain::registers::RegisterKind;
use crate::domain::statistics::{Amount, Catalogue, Indicator, Kind, Note, Ratio, Total};
use crate::domain::units::{Shares, Unit};
use crate::store::statistics::FigureRow;

mod amounts;
mod load;

use amounts::Amounts;

/// Where a total came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    Own,
    Months,
    Lineage,
    /// Counted from the register in force.
    Register,
}

/// A total with its origin and what a reader must know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) total: Total,
    pub(crate) origin: Origin,
    pub(crate) notes: Vec<Note>,
    /// Days summed beyond the period, and days of it not summed.
    pub(crate) off: (i64, i64),
}

/// Figures of a unit and its predecessors for some periods, with the catalogue they are read by.
pub(crate) struct Figures {
    catalogue: Rc<Catalogue>,
    units: Vec<String>,
    amounts: Amounts,
    /// Declared shares by former unit.
    pub(super) shares: BTreeMap<String, Shares>,
    /// Cells of the unit itself, where they were asked for.
    details: BTreeMap<Period, BTreeMap<String, FigureRow>>,
    registers: Registers,
    /// The copies in force of closed periods: they stand before whatever was written later.
    closed: Closed,
}

impl Figures {
    /// The indicators these figures are read by.
    pub(crate) fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The cell of the unit itself, where something was entered and cells were asked for.
    pub(crate) fn cell(&self, code: &str, period: Period) -> Option<&FigureRow> {
        self.details.get(&period)?.get(code)
    }

    /// What was entered for a period itself, whatever is in force there.
    pub(crate) fn entered(&self, unit: &Unit, code: &str, period: Period) -> Option<Amount> {
        self.amount(unit, code, period)
    }

    fn amount(&self, unit: &Unit, code: &str, period: Period) -> Option<Amount> {
        let place = self.units.iter().position(|u| u == unit.id.as_str())?;
        self.amounts.get(place, period, self.catalogue.slot(code)?)
    }

    /// The register that gives an indicator in a period, where one is in force.
    pub(super) fn register(&self, unit: &Unit, code: &str, period: Period) -> Option<RegisterKind> {
        self.registers.in_force(unit.id.as_str(), code, period)
    }

    /// The signed copy's cell, where the period is closed.
    pub(super) fn signed(&self, unit: &Unit, code: &str, period: Period) -> Option<CopyCell> {
        self.closed.cell(unit, code, period)
    }

    /// Puts the figures of a copy in force.
    pub(crate) fn set_closed(&mut self, unit: &Unit, period: Period, cells: &[CopyCell]) {
        self.closed.put(unit.id.as_str(), period, cells);
    }

    /// The total of a count or stock over a period: the signed copy of a closed period.
    pub(crate) fn find(&self, unit: &Unit, indicator: &Indicator, period: Period) -> Found {
        let Some(cell) = self.signed(unit, &indicator.code, period) else {
            return self.find_live(unit, indicator, period);
        };
        let total = cell.total();
        let differs = period
            .is_longer()
            .then(|| self.own_differs(unit, indicator, period, &total));
        Found {
            total,
            origin: Origin::Own,
            notes: differs.flatten().into_iter().collect(),
            off: (0, 0),
        }
    }

    /// The total as it stands now, whatever was signed of this period.
    pub(crate) fn find_live(&self, unit: &Unit, indicator: &Indicator, period: Period) -> Found {
        if self.register(unit, &indicator.code, period).is_some() {
            return self.of_register(unit, indicator, period);
        }
        let is_longer = period.is_longer();
        if let Some(amount) = self.amount(unit, &indicator.code, period) {
            let mut found = Found {
                total: Total::of(amount),
                origin: Origin::Own,
                notes: Vec::new(),
                off: (0, 0),
            };
            if is_longer {
                found
                    .notes
                    .extend(self.own_differs(unit, indicator, period, &found.total));
            }
            return found;
        }
        if is_before(unit, period) && !self.has_months(unit, indicator, period) {
            return self.over_predecessors(unit, indicator, Asked::Period(period));
        }
        if is_longer {
            self.longer(unit, indicator, period)
        } else {
            missing(Vec::new())
        }
    }

    /// Only the register in force counts; a figure of another source that differs is told. A window
    /// that no months make up is counted to the day.
    fn of_register(&self, unit: &Unit, indicator: &Indicator, period: Period) -> Found {
        let mut found = match self
            .registers
            .total(unit.id.as_str(), &indicator.code, period)
        {
            Some(total) if period.is_counted_whole() => Found {
                total,
                origin: Origin::Register,
                notes: Vec::new(),
                off: (0, 0),
            },
            _ => self.over_months(unit, indicator, &period.months()),
        };
        let other = self
            .amount(unit, &indicator.code, period)
            .and_then(Amount::value);
        if let (Some(other), Some(register)) = (other, found.total.value)
            && found.total.is_complete()
            && other != register
        {
            found.notes.push(Note::OtherSourceDiffers {
                period: period.to_string(),
                register,
                other,
            });
        }
        found
    }

    /// Whether some month of a longer period was entered for the unit itself, also where months only
    /// come near it: a station may have added up its predecessors' months by hand.
    fn has_months(&self, unit: &Unit, indicator: &Indicator, period: Period) -> bool {
        let is_entered = |month: &Period| self.amount(unit, &indicator.code, *month).is_some();
        let near = || nearest(period).into_iter().flat_map(|cut| cut.months);
        period.is_longer()
            && (period.months().iter().any(is_entered) || near().any(|month| is_entered(&month)))
    }

    /// A longer period without a figure of its own.
    fn longer(&self, unit: &Unit, indicator: &Indicator, period: Period) -> Found {
        let exact = period.months();
        let found = self.over_months(unit, indicator, &exact);
        if found.total.value.is_some() {
            return found;
        }
        for cut in nearest(period) {
            let mut near = self.over_months(unit, indicator, &cut.months);
            if near.total.value.is_some() {
                near.notes.extend(window_note(&cut));
                near.off = (cut.surplus, cut.missing);
                return near;
            }
        }
        if exact.is_empty() {
            missing(found.notes)
        } else {
            found
        }
    }

    /// Sums months; of a stock the last reported one counts. Months from before the unit existed
    /// are summed over its predecessors first and shared out once.
    pub(super) fn over_months(
        &self,
        unit: &Unit,
        indicator: &Indicator,
        months: &[Period],
    ) -> Found {
        // Most units were neither merged nor divided in the months looked at.
        let may_be_before = months.iter().min().is_some_and(|m| is_before(unit, *m));
        let before: Vec<Period> = months
            .iter()
            .copied()
            .filter(|m| may_be_before && is_before(unit, *m))
            .filter(|m| self.amount(unit, &indicator.code, *m).is_none())
            .collect();
        if before.is_empty() {
            return self.sum(indicator, months, |month| self.find(unit, indicator, month));
        }
        let lineage = self.over_predecessors(unit, indicator, Asked::Months(&before));
        if before.len() == months.len() {
            return lineage;
        }
        // A month counts once, however many predecessors it was summed from.
        let counted = self.sum(indicator, months, |month| self.find(unit, indicator, month));
        let own: Vec<Period> = months
            .iter()
            .copied()
            .filter(|m| !before.contains(m))
            .collect();
        let own = self.sum(indicator, &own, |month| self.find(unit, indicator, month));
        let value = match indicator.kind {
            Kind::Stock => own.total.value.or(lineage.total.value),
            Kind::Count | Kind::Ratio => lineage.total.plus(own.total).value,
        };
        Found {
            total: Total {
                value,
                ..counted.total
            },
            origin: Origin::Lineage,
            notes: lineage.notes,
            off: (0, 0),
        }
    }

    fn sum(
        &self,
        indicator: &Indicator,
        months: &[Period],
        find: impl Fn(Period) -> Found,
    ) -> Found {
        let mut notes = Vec::new();
        let mut total = Total::default();
        let mut origin = Origin::Months;
        for month in months {
            let found = find(*month);
            if found.origin == Origin::Lineage {
                origin = Origin::Lineage;
            }
            for note in found.notes {
                if !notes.contains(&note) {
                    notes.push(note);
                }
            }
            let is_provisional = found.origin == Origin::Register && !found.total.is_complete();
            let value = match indicator.kind {
                _ if is_provisional => total.value,
                Kind::Stock => found.total.value.or(total.value),
                Kind::Count | Kind::Ratio => total.plus(found.total).value,
            };
            total.expected += 1;
            total.reported += u32::from(found.total.is_complete() && found.total.expected > 0);
            total.not_applicable += u32::from(found.total.not_applicable > 0);
            total.value = value;
        }
        Found {
            total,
            origin,
            notes,
            off: (0, 0),
        }
    }

    /// Where a longer period's own figure and the complete sum of its months differ, both are told.
    fn own_differs(
        &self,
        unit: &Unit,
        indicator: &Indicator,
        period: Period,
        own: &Total,
    ) -> Option<Note> {
        let months = period.months();
        if months.is_empty() {
            return None;
        }
        let sum = self.over_months(unit, indicator, &months).total;
        match (own.value, sum.value) {
            (Some(own), Some(value)) if sum.is_complete() && own != value => {
                Some(Note::OwnDiffers {
                    period: period.to_string(),
                    own,
                    sum: value,
                })
            }
            _ => None,
        }
    }

    /// Numerator and denominator of a ratio over a period. Where something was not reported, both
    /// are those of the months in which both were: a numerator is never divided by more than it was
    /// counted of.
    pub(super) fn ratio(
        &self,
        unit: &Unit,
        ratio: &Indicator,
        period: Period,
    ) -> Option<(Ratio, Vec<Note>)> {
        let parts = [ratio.numerator.as_deref()?, ratio.denominator.as_deref()?];
        let [part, whole] = parts.map(|code| self.catalogue.find(code));
        let (part, whole) = (part?, whole?);
        let (above, below) = (
            self.find(unit, part, period),
            self.find(unit, whole, period),
        );
        let mut found = Ratio {
            numerator: above.total,
            denominator: below.total,
        };
        if period.is_longer() && !found.is_complete() {
            found = self.of_months_with_both(unit, [part, whole], period, found);
        }
        let mut notes = above.notes;
        notes.extend(
            below
                .notes
                .into_iter()
                .filter(|n| !matches!(n, Note::OwnDiffers { .. })),
        );
        notes.dedup();
        Some((found, notes))
    }

    fn of_months_with_both(
        &self,
        unit: &Unit,
        [part, whole]: [&Indicator; 2],
        period: Period,
        found: Ratio,
    ) -> Ratio {
        let is_signed = self.signed(unit, &part.code, period).is_some();
        let months = period.months();
        if is_signed || months.is_empty() {
            // A signed sum cannot be taken apart again, nor one of the nearest months.
            let unknown = |total: Total| Total {
                value: None,
                ..total
            };
            return Ratio {
                numerator: unknown(found.numerator),
                denominator: unknown(found.denominator),
            };
        }
        let mut covered = 0;
        let mut valued = Vec::new();
        for month in &months {
            let both = [part, whole].map(|one| self.find(unit, one, *month).total);
            if both.iter().all(|total| total.is_complete()) {
                covered += 1;
                if both.iter().all(|total| total.value.is_some()) {
                    valued.push(*month);
                }
            }
        }
        let of = |one: &Indicator| Total {
            reported: covered,
            expected: months.len() as u32,
            not_applicable: covered - valued.len() as u32,
            ..self
                .sum(one, &valued, |month| self.find(unit, one, month))
                .total
        };
        Ratio {
            numerator: of(part),
            denominator: of(whole),
        }
    }
}

/// Whether it took over parts of divided units.
fn takes_parts(unit: &Unit) -> bool {
    unit.predecessors.iter().any(|p| !p.is_whole)
}

/// For calendars nobody enters figures by: the months of those somebody does.
pub(super) fn nearest(period: Period) -> Vec<Cut> {
    if Calendar::WITH_MONTHS.contains(&period.calendar) {
        return Vec::new();
    }
    let cuts = Calendar::WITH_MONTHS.map(|base| period.cut(base));
    cuts.into_iter()
        .filter(|c| !c.months.is_empty() && !c.is_exact())
        .collect()
}

fn window_note(cut: &Cut) -> Option<Note> {
    let (first, last) = (cut.months.first()?, cut.months.last()?);
    Some(Note::Window {
        first_day: first.window().first.to_string(),
        last_day: last.window().last.to_string(),
        surplus: cut.surplus,
        missing: cut.missing,
    })
}

fn is_before(unit: &Unit, period: Period) -> bool {
    let since = unit.id.since().parse::<NaiveDate>();
    since.is_ok_and(|since| period.window().last < since)
}

pub(super) fn missing(notes: Vec<Note>) -> Found {
    let total = Total {
        value: None,
        reported: 0,
        expected: 1,
        not_applicable: 0,
    };
    Found {
        total,
        origin: Origin::Own,
        notes,
        off: (0, 0),
    }
}
