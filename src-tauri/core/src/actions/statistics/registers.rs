//! Figures that registers give: which are in force, and what they count.
//!
//! A register gives an indicator in every period that begins on or after the declared day. A month
//! counts as reported once it is over: the declaration is the signed act by which a person says
//! that the register holds everything from that day on. Until then its value is provisional, is
//! shown and enters no sum. To plug in a further register: a kind, its feeds, and its branch of
//! [`count`].

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::periods::{Period, Window};
use crate::domain::registers::{Counted, CountedDay, Feed, RegisterKind, feed_of, feeds};
use crate::domain::statistics::Total;
use crate::domain::units::Unit;
use crate::error::Error;
use crate::store::registers::{self as store, PeriodCount, PeriodWindow};
use crate::store::{Connection, crime_reports, incidents};

/// What the registers of some units give for some periods.
#[derive(Debug, Default)]
pub(crate) struct Registers {
    in_force: BTreeMap<(String, RegisterKind), NaiveDate>,
    counts: BTreeMap<(String, &'static str, String), i64>,
    today: NaiveDate,
}

impl Registers {
    /// What is in force for a unit, without counting.
    pub(crate) fn declared(
        db: &Connection,
        unit: &Unit,
        today: NaiveDate,
    ) -> Result<Registers, Error> {
        Registers::load(
            db,
            std::slice::from_ref(&unit.id.0),
            &BTreeSet::new(),
            None,
            None,
            today,
        )
    }

    /// Counts what is in force, for all indicators or for `only` some; nothing is read where nothing
    /// was declared.
    pub(super) fn load(
        db: &Connection,
        units: &[String],
        periods: &BTreeSet<Period>,
        residential_unit: Option<&str>,
        only: Option<&[String]>,
        today: NaiveDate,
    ) -> Result<Registers, Error> {
        let mut registers = Registers {
            today,
            ..Registers::default()
        };
        for source in store::list(db, units)? {
            let from = source
                .in_force_from
                .and_then(|d| d.parse::<NaiveDate>().ok());
            let Some(from) = from else { continue };
            let windows = windows(periods, from, today);
            let days = if windows.is_empty() {
                BTreeSet::new()
            } else {
                days(source.register, only)
            };
            for day in days {
                let counted = count(
                    db,
                    &source.unit_id,
                    source.register,
                    day,
                    &windows,
                    residential_unit,
                )?;
                registers.add(&source.unit_id, source.register, day, &counted);
            }
            registers
                .in_force
                .insert((source.unit_id, source.register), from);
        }
        Ok(registers)
    }

    fn add(&mut self, unit: &str, register: RegisterKind, day: CountedDay, rows: &[PeriodCount]) {
        for feed in fed_by(register).filter(|f| f.day == day) {
            for row in rows {
                let count = feed.count(&row.counted);
                if count == 0 {
                    continue;
                }
                let key = (unit.to_owned(), feed.indicator.as_str(), row.period.clone());
                *self.counts.entry(key).or_default() += count;
            }
        }
    }

    /// The register in force for an indicator of a unit in a period.
    pub(crate) fn in_force(
        &self,
        unit: &str,
        indicator: &str,
        period: Period,
    ) -> Option<RegisterKind> {
        if self.in_force.is_empty() {
            return None;
        }
        let register = feed_of(indicator)?.register;
        let from = self.in_force.get(&(unit.to_owned(), register))?;
        (period.window().first >= *from).then_some(register)
    }

    /// What the register in force gives for a period without months of its own: its value, reported
    /// once the period is over; no value before it began.
    pub(super) fn total(&self, unit: &str, indicator: &str, period: Period) -> Option<Total> {
        self.in_force(unit, indicator, period)?;
        let feed = feed_of(indicator)?;
        let window = period.window();
        let key = (unit.to_owned(), feed.indicator.as_str(), period.to_string());
        let value = self.counts.get(&key).copied().unwrap_or(0);
        Some(Total {
            value: (window.first <= self.today).then_some(value),
            reported: u32::from(window.last < self.today),
            expected: 1,
            not_applicable: 0,
        })
    }
}

/// Periods in force that have begun and are not summed from shorter ones.
fn windows(periods: &BTreeSet<Period>, from: NaiveDate, today: NaiveDate) -> Vec<PeriodWindow> {
    periods
        .iter()
        .filter(|p| p.is_counted_whole())
        .map(|p| PeriodWindow {
            period: p.to_string(),
            window: p.window(),
        })
        .filter(|p| p.window.first >= from && p.window.first <= today)
        .collect()
}

fn fed_by(register: RegisterKind) -> impl Iterator<Item = &'static Feed> {
    feeds().iter().filter(move |f| f.register == register)
}

/// The days a register's indicators count by.
fn days(register: RegisterKind, only: Option<&[String]>) -> BTreeSet<CountedDay> {
    fed_by(register)
        .filter(|f| only.is_none_or(|only| only.contains(&f.indicator)))
        .map(|f| f.day)
        .collect()
}

/// Counts one register by one of its days.
fn count(
    db: &Connection,
    unit: &str,
    register: RegisterKind,
    day: CountedDay,
    windows: &[PeriodWindow],
    residential_unit: Option<&str>,
) -> Result<Vec<PeriodCount>, Error> {
    if let Some(register) = register.incidents() {
        return incidents::count_by_window(db, unit, register, day, windows, residential_unit);
    }
    let days: Vec<Window> = windows.iter().map(|w| w.window).collect();
    let counts = crime_reports::count_by_month(db, unit, &days, residential_unit)?;
    let named = windows.iter().zip(counts);
    Ok(named
        .map(|(of, counts)| PeriodCount {
            period: of.period.clone(),
            counted: Counted {
                entries: counts.received,
                in_time: counts.received_in_time,
                ..Counted::default()
            },
        })
        .collect())
}
