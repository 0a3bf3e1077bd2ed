//! Finding the figure that stands for a unit, an indicator and a period.
//!
//! A figure stands for the period it was entered for. A longer period shows its own figure, else
//! the sum of its months (a stock: the last). A period from before the unit existed is summed
//! from its predecessors, when each of them went over whole; otherwise nothing is compared.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::registers::Registers;
use crate::domain::periods::Period;
use crate::domain::registers::RegisterKind;
use crate::domain::statistics::{Indicator, Kind, Note, Ratio, Total, indicator};
use crate::domain::units::{Unit, catalogue};
use crate::error::Error;
use crate::store::Connection;
use crate::store::statistics::{self as store, FigureRow};

/// Where a total came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    Own,
    Months,
    Lineage,
    /// Counted from the register in force.
    Register,
}

/// A total with its origin and what a reader must know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) total: Total,
    pub(super) origin: Origin,
    pub(super) notes: Vec<Note>,
}

/// Figures of a unit and its predecessors for some periods.
pub(super) struct Figures {
    rows: BTreeMap<(String, String, String), FigureRow>,
    registers: Registers,
}

impl Figures {
    /// Reads the figures of these periods and of the months they are summed from.
    pub(super) fn load(
        db: &Connection,
        unit: &Unit,
        periods: &[Period],
        residential_unit: Option<&str>,
        today: NaiveDate,
    ) -> Result<Figures, Error> {
        let mut units: Vec<String> = vec![unit.id.0.clone()];
        units.extend(unit.predecessors.iter().map(|p| p.unit.0.clone()));
        let wanted: BTreeSet<Period> = periods
            .iter()
            .flat_map(|p| p.months().into_iter().chain([*p]))
            .collect();
        let registers = Registers::load(db, &units, &wanted, residential_unit, today)?;
        let wanted: Vec<String> = wanted.iter().map(Period::to_string).collect();
        let rows = store::list(db, &units, &wanted, residential_unit)?
            .into_iter()
            .map(|row| {
                (
                    (
                        row.unit_id.clone(),
                        row.indicator.clone(),
                        row.period.clone(),
                    ),
                    row,
                )
            })
            .collect();
        Ok(Figures { rows, registers })
    }

    /// The cell of a unit, where something was entered.
    pub(super) fn cell(&self, unit: &Unit, code: &str, period: Period) -> Option<&FigureRow> {
        self.rows
            .get(&(unit.id.0.clone(), code.to_owned(), period.to_string()))
    }

    /// The register that gives an indicator in a period, where one is in force.
    pub(super) fn register(&self, unit: &Unit, code: &str, period: Period) -> Option<RegisterKind> {
        self.registers.in_force(unit.id.as_str(), code, period)
    }

    /// The total of a count or stock over a period.
    pub(super) fn find(&self, unit: &Unit, indicator: &Indicator, period: Period) -> Found {
        if self.register(unit, &indicator.code, period).is_some() {
            return self.of_register(unit, indicator, period);
        }
        let own = self
            .cell(unit, &indicator.code, period)
            .and_then(|row| row.amount);
        let months = period.months();
        let is_longer = months.len() > 1 || months.first() != Some(&period);
        if let Some(amount) = own {
            let mut found = Found {
                total: Total::of(amount),
                origin: Origin::Own,
                notes: Vec::new(),
            };
            if is_longer {
                found
                    .notes
                    .extend(self.own_differs(unit, indicator, period, &found.total));
            }
            return found;
        }
        if period.window().last.to_string().as_str() < unit.id.since() {
            return self.over_predecessors(unit, indicator, period);
        }
        if is_longer {
            self.over_months(unit, indicator, &months)
        } else {
            missing(Vec::new())
        }
    }

    /// Only the register in force counts; a figure of another source that differs is told.
    fn of_register(&self, unit: &Unit, indicator: &Indicator, period: Period) -> Found {
        let mut found = match self
            .registers
            .total(unit.id.as_str(), &indicator.code, period)
        {
            Some(total) if period.months() == [period] => Found {
                total,
                origin: Origin::Register,
                notes: Vec::new(),
            },
            _ => self.over_months(unit, indicator, &period.months()),
        };
        let other = self
            .cell(unit, &indicator.code, period)
            .and_then(|row| row.amount?.value());
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

    /// Sums months; of a stock the last reported one counts.
    pub(super) fn over_months(
        &self,
        unit: &Unit,
        indicator: &Indicator,
        months: &[Period],
    ) -> Found {
        let mut notes = Vec::new();
        let mut total = Total::default();
        let mut origin = Origin::Months;
        for month in months {
            let found = self.find(unit, indicator, *month);
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
            // A month counts once, however many predecessors it was summed from.
            total.expected += 1;
            total.reported += u32::from(found.total.is_complete() && found.total.expected > 0);
            total.not_applicable += u32::from(found.total.not_applicable > 0);
            total.value = value;
        }
        Found {
            total,
            origin,
            notes,
        }
    }

    fn over_predecessors(&self, unit: &Unit, indicator: &Indicator, period: Period) -> Found {
        let mut total = Total::default();
        let mut names = Vec::new();
        for succession in &unit.predecessors {
            let Some(former) = catalogue().find(&succession.unit) else {
                continue;
            };
            if !succession.is_whole {
                return missing(vec![Note::NotComparable {
                    unit: former.name.clone(),
                }]);
            }
            total = total.plus(self.find(former, indicator, period).total);
            names.push(former.name.clone());
        }
        if names.is_empty() {
            return missing(Vec::new());
        }
        let notes = if total.value.is_some() {
            vec![Note::Lineage { units: names }]
        } else {
            Vec::new()
        };
        Found {
            total,
            origin: Origin::Lineage,
            notes,
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
        let sum = self.over_months(unit, indicator, &period.months()).total;
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

    /// Numerator and denominator of a ratio over a period.
    pub(super) fn ratio(
        &self,
        unit: &Unit,
        ratio: &Indicator,
        period: Period,
    ) -> Option<(Ratio, Vec<Note>)> {
        self.ratio_by(ratio, |part| self.find(unit, part, period))
    }

    /// Numerator and denominator of a ratio over some months.
    pub(super) fn ratio_over(
        &self,
        unit: &Unit,
        ratio: &Indicator,
        months: &[Period],
    ) -> Option<(Ratio, Vec<Note>)> {
        self.ratio_by(ratio, |part| self.over_months(unit, part, months))
    }

    fn ratio_by(
        &self,
        ratio: &Indicator,
        find: impl Fn(&Indicator) -> Found,
    ) -> Option<(Ratio, Vec<Note>)> {
        let part = find(indicator(ratio.numerator.as_deref()?)?);
        let whole = find(indicator(ratio.denominator.as_deref()?)?);
        let mut notes = part.notes;
        notes.extend(
            whole
                .notes
                .into_iter()
                .filter(|n| !matches!(n, Note::OwnDiffers { .. })),
        );
        notes.dedup();
        Some((
            Ratio {
                numerator: part.total,
                denominator: whole.total,
            },
            notes,
        ))
    }
}

fn missing(notes: Vec<Note>) -> Found {
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
    }
}
