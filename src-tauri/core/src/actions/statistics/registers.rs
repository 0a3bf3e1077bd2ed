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
use crate::domain::registers::{Counted, CountedDay, Feed, Measure, RegisterKind, feed_of, feeds};
use crate::domain::statistics::Total;
use crate::domain::units::Unit;
use crate::error::Error;
use crate::store::registers::{self as store, PeriodCount, PeriodWindow};
use crate::store::{Connection, crime_reports, incidents};

/// What the registers of some units give for some periods, of a whole unit or one residential unit.
#[derive(Debug, Clone, Default)]
pub(crate) struct Registers {
    in_force: Vec<InForce>,
    today: NaiveDate,
}

/// A register in force, and what it counts.
#[derive(Debug, Clone)]
struct InForce {
    unit: String,
    register: RegisterKind,
    from: NaiveDate,
    counts: BTreeMap<Period, BTreeMap<&'static str, i64>>,
}

/// What registers are counted for.
pub(super) struct Wanted<'a> {
    pub(super) units: &'a [String],
    pub(super) periods: &'a BTreeSet<Period>,
    /// The whole unit, or one residential unit.
    pub(super) places: &'a [Option<&'a str>],
    /// All indicators, or some.
    pub(super) only: Option<&'a [String]>,
    pub(super) today: NaiveDate,
}

impl Registers {
    /// What is in force for a unit, without counting.
    pub(crate) fn declared(
        db: &Connection,
        unit: &Unit,
        today: NaiveDate,
    ) -> Result<Registers, Error> {
        let wanted = Wanted {
            units: std::slice::from_ref(&unit.id.0),
            periods: &BTreeSet::new(),
            places: &[None],
            only: None,
            today,
        };
        Ok(Registers::load(db, &wanted)?.pop().unwrap_or_default())
    }

    /// Counts what is in force for each place; nothing is read where nothing was declared.
    pub(super) fn load(db: &Connection, wanted: &Wanted) -> Result<Vec<Registers>, Error> {
        let mut all = vec![
            Registers {
                today: wanted.today,
                ..Registers::default()
            };
            wanted.places.len()
        ];
        for source in store::list(db, wanted.units)? {
            let from = source
                .in_force_from
                .and_then(|d| d.parse::<NaiveDate>().ok());
            let Some(from) = from else { continue };
            for registers in &mut all {
                registers.in_force.push(InForce {
                    unit: source.unit_id.clone(),
                    register: source.register,
                    from,
                    counts: BTreeMap::new(),
                });
            }
            let windows = windows(wanted.periods, from, wanted.today);
            if windows.is_empty() {
                continue;
            }
            for day in days(source.register, wanted.only) {
                let unit = &source.unit_id;
                let counted = count(db, unit, source.register, day, &windows, wanted.places)?;
                for row in &counted {
                    let registers = all.get_mut(row.place);
                    if let Some(last) = registers.and_then(|r| r.in_force.last_mut()) {
                        last.add(day, row);
                    }
                }
            }
        }
        Ok(all)
    }

    fn of(&self, unit: &str, indicator: &str, period: Period) -> Option<&InForce> {
        if self.in_force.is_empty() {
            return None;
        }
        let register = feed_of(indicator)?.register;
        let mut all = self.in_force.iter();
        all.find(|s| s.register == register && s.unit == unit)
            .filter(|s| period.window().first >= s.from)
    }

    /// The register in force for an indicator of a unit in a period.
    pub(crate) fn in_force(
        &self,
        unit: &str,
        indicator: &str,
        period: Period,
    ) -> Option<RegisterKind> {
        self.of(unit, indicator, period).map(|s| s.register)
    }

    /// What the register in force gives for a period without months of its own: its value, reported
    /// once the period is over; no value before it began.
    pub(super) fn total(&self, unit: &str, indicator: &str, period: Period) -> Option<Total> {
        let source = self.of(unit, indicator, period)?;
        let window = period.window();
        let counted = source.counts.get(&period).and_then(|c| c.get(indicator));
        Some(Total {
            value: (window.first <= self.today).then_some(counted.copied().unwrap_or(0)),
            reported: u32::from(window.last < self.today),
            expected: 1,
            not_applicable: 0,
        })
    }
}

impl InForce {
    fn add(&mut self, day: CountedDay, row: &PeriodCount) {
        for feed in fed_by(self.register).filter(|f| f.day == day) {
            let count = feed.count(&row.counted);
            if count != 0 {
                let counts = self.counts.entry(row.period).or_default();
                *counts.entry(feed.indicator.as_str()).or_default() += count;
            }
        }
    }
}

/// Periods in force that have begun and are not summed from shorter ones.
fn windows(periods: &BTreeSet<Period>, from: NaiveDate, today: NaiveDate) -> Vec<PeriodWindow> {
    periods
        .iter()
        .filter(|p| p.is_counted_whole())
        .map(|p| PeriodWindow {
            period: *p,
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
    kind: RegisterKind,
    day: CountedDay,
    windows: &[PeriodWindow],
    places: &[Option<&str>],
) -> Result<Vec<PeriodCount>, Error> {
    if let Some(register) = kind.incidents() {
        let feeds = fed_by(kind).filter(|f| f.day == day);
        let measures: Vec<Measure> = feeds.map(|f| f.measure).collect();
        return incidents::count_by_window(db, unit, register, day, windows, places, &measures);
    }
    let days: Vec<Window> = windows.iter().map(|w| w.window).collect();
    let mut all = Vec::new();
    for (at, place) in places.iter().enumerate() {
        let counts = crime_reports::count_by_month(db, unit, &days, *place)?;
        let named = windows.iter().zip(counts);
        all.extend(named.map(|(of, counts)| PeriodCount {
            place: at,
            period: of.period,
            counted: Counted {
                entries: counts.received,
                in_time: counts.received_in_time,
                ..Counted::default()
            },
        }));
    }
    Ok(all)
}
