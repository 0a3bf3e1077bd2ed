//! Days off: weekends, the shipped holidays, and what a station declared.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use chrono::{Datelike, Days, NaiveDate};
use serde::Deserialize;

use super::count::is_weekend;

#[derive(Deserialize)]
struct File {
    fixed: Vec<Fixed>,
    lunar: Vec<Lunar>,
}

#[derive(Deserialize)]
struct Fixed {
    /// "MM-DD".
    day: String,
    name: String,
    name_en: String,
}

#[derive(Deserialize)]
struct Lunar {
    new_year: NaiveDate,
    hung_kings: NaiveDate,
}

struct Shipped {
    /// By month and day.
    fixed: BTreeMap<(u32, u32), (String, String)>,
    tet: BTreeSet<NaiveDate>,
    hung_kings: BTreeSet<NaiveDate>,
}

fn shipped() -> &'static Shipped {
    static SHIPPED: OnceLock<Shipped> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let text = include_str!("../../../../../assets/rules/holidays.toml");
        let file: File = toml::from_str(text).unwrap_or(File {
            fixed: Vec::new(),
            lunar: Vec::new(),
        });
        let fixed = file.fixed.into_iter().filter_map(|f| {
            let (month, day) = f.day.split_once('-')?;
            Some((
                (month.parse().ok()?, day.parse().ok()?),
                (f.name, f.name_en),
            ))
        });
        Shipped {
            fixed: fixed.collect(),
            // The last day of the old year and the first four of the new one.
            tet: file
                .lunar
                .iter()
                .flat_map(|l| (0..5).map(|n| l.new_year - Days::new(1) + Days::new(n)))
                .collect(),
            hung_kings: file.lunar.iter().map(|l| l.hung_kings).collect(),
        }
    })
}

/// Why a day is a day off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DayOff {
    /// Saturday or Sunday.
    Weekend,
    /// A holiday that falls on the same date every year: its name in both languages.
    Holiday {
        name: &'static str,
        name_en: &'static str,
    },
    /// Tết, computed from the moon; not compared with the official calendar.
    Tet,
    /// Giỗ Tổ Hùng Vương, computed from the moon; not compared either.
    HungKings,
    /// The station declared it.
    Declared,
}

impl DayOff {
    /// Whether nobody compared the day with the official calendar.
    pub fn is_unverified(&self) -> bool {
        matches!(self, DayOff::Tet | DayOff::HungKings)
    }
}

/// Days off as a station knows them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DaysOff {
    /// Days off the shipped table does not know: official Tết days, days in lieu.
    pub off: BTreeSet<NaiveDate>,
    /// Days worked although they would be days off: swapped Saturdays.
    pub worked: BTreeSet<NaiveDate>,
}

impl DaysOff {
    /// Why a day is off; `None` for a working day.
    pub fn why(&self, day: NaiveDate) -> Option<DayOff> {
        if self.worked.contains(&day) {
            return None;
        }
        if self.off.contains(&day) {
            return Some(DayOff::Declared);
        }
        if is_weekend(day) {
            return Some(DayOff::Weekend);
        }
        DaysOff::holiday(day)
    }

    /// The shipped holiday of a day, on a weekend too.
    pub fn holiday(day: NaiveDate) -> Option<DayOff> {
        let shipped = shipped();
        if let Some((name, name_en)) = shipped.fixed.get(&(day.month(), day.day())) {
            return Some(DayOff::Holiday { name, name_en });
        }
        if shipped.tet.contains(&day) {
            return Some(DayOff::Tet);
        }
        shipped
            .hung_kings
            .contains(&day)
            .then_some(DayOff::HungKings)
    }

    /// Whether a day is off; days computed from the moon only when they are trusted.
    pub fn is_off(&self, day: NaiveDate, trusts_unverified: bool) -> bool {
        self.why(day)
            .is_some_and(|why| trusts_unverified || !why.is_unverified())
    }

    /// The day itself, or the next one that is worked.
    pub fn next_working(&self, day: NaiveDate, trusts_unverified: bool) -> NaiveDate {
        // Nobody is off for a year on end; the bound keeps a wrong table from looping.
        day.iter_days()
            .take(366)
            .find(|d| !self.is_off(*d, trusts_unverified))
            .unwrap_or(day)
    }
}
