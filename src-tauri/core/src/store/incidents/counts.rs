//! Counting a register: by period for the indicators, by weekday and hour, by category and place.

use std::collections::BTreeMap;
use std::str::FromStr;

use rusqlite::{Connection, named_params};
use serde_json::{Value, json};

use super::{Filter, with_filter};
use crate::domain::models::ModelKind;
use crate::domain::periods::Window;
use crate::domain::registers::{Counted, CountedDay, IncidentRegister, Measure};
use crate::error::Error;
use crate::store::registers::{PeriodCount, PeriodWindow};

/// Entries of one window, place and category: criminal or not, serious or not.
type Kinds = [Counted; 4];

/// Counts a register by periods; a day counts in each period that has it. A place is the whole
/// unit or one residential unit; each is counted in one reading. Entries are always counted, people
/// where `measures` has them.
pub fn count_by_window(
    connection: &Connection,
    unit: &str,
    register: IncidentRegister,
    day: CountedDay,
    windows: &[PeriodWindow],
    places: &[Option<&str>],
    measures: &[Measure],
) -> Result<Vec<PeriodCount>, Error> {
    let mut statement = connection.prepare_cached(match day {
        CountedDay::Occurred => include_str!("count_by_occurred.sql"),
        CountedDay::Discovered => include_str!("count_by_discovered.sql"),
        CountedDay::Cleared => include_str!("count_by_cleared.sql"),
        // Incidents are not received.
        CountedDay::Received => return Ok(Vec::new()),
    })?;
    let asked: Vec<Value> = windows.iter().map(window_json).collect();
    let only = match places {
        [one] => *one,
        _ => None,
    };
    let subjects = measures.contains(&Measure::Subjects);
    let casualties = measures.contains(&Measure::Dead) || measures.contains(&Measure::Injured);
    let by_place = only.is_none() && places.iter().any(Option::is_some);
    let mut rows = statement.query(named_params! {
        ":windows": Value::Array(asked).to_string(), ":unit_id": unit,
        ":register": register.code(), ":residential_unit_id": only,
        ":subjects": subjects, ":casualties": casualties, ":by_place": by_place,
    })?;
    let whole = places.iter().position(Option::is_none);
    let named: BTreeMap<&str, usize> = places
        .iter()
        .enumerate()
        .filter_map(|(at, place)| Some(((*place)?, at)))
        .collect();
    let mut categories = Categories::default();
    // By window and place, then by category.
    let mut alike: Vec<Vec<Kinds>> = vec![Vec::new(); windows.len() * places.len()];
    while let Some(row) = rows.next()? {
        let window = row.get::<_, u32>(0)? as usize;
        let category = categories.slot(row.get_ref(1)?.as_bytes().unwrap_or_default());
        // What is not asked for is null.
        let number = |column| {
            row.get::<_, Option<i64>>(column)
                .map(Option::unwrap_or_default)
        };
        let entry = Counted {
            is_criminal: number(2)? == 1,
            is_serious: number(3)? == 1,
            entries: 1,
            subjects: number(4)?,
            dead: number(5)?,
            injured: number(6)?,
            ..Counted::default()
        };
        let own = match only {
            Some(_) => Some(0),
            None if !by_place => None,
            None => row
                .get_ref(7)?
                .as_str()
                .ok()
                .and_then(|id| named.get(id).copied()),
        };
        for place in own.into_iter().chain(whole) {
            if let Some(kinds) = alike.get_mut(window * places.len() + place) {
                add(kinds, category, &entry);
            }
        }
    }
    Ok(flat(alike, &categories.names, windows, places.len()))
}

fn flat(
    alike: Vec<Vec<Kinds>>,
    categories: &[String],
    windows: &[PeriodWindow],
    places: usize,
) -> Vec<PeriodCount> {
    let mut counts = Vec::new();
    for (at, by_category) in alike.into_iter().enumerate() {
        let Some(window) = windows.get(at / places) else {
            continue;
        };
        for (category, kinds) in categories.iter().zip(by_category) {
            let kinds = kinds.into_iter().filter(|c| c.entries > 0);
            counts.extend(kinds.map(|counted| PeriodCount {
                place: at % places,
                period: window.period,
                counted: Counted {
                    category: category.clone(),
                    ..counted
                },
            }));
        }
    }
    counts
}

fn add(by_category: &mut Vec<Kinds>, category: usize, entry: &Counted) {
    if by_category.len() <= category {
        by_category.resize_with(category + 1, Default::default);
    }
    let kind = usize::from(entry.is_criminal) * 2 + usize::from(entry.is_serious);
    let Some(counted) = by_category.get_mut(category).and_then(|k| k.get_mut(kind)) else {
        return;
    };
    counted.is_criminal = entry.is_criminal;
    counted.is_serious = entry.is_serious;
    counted.entries += entry.entries;
    counted.subjects += entry.subjects;
    counted.dead += entry.dead;
    counted.injured += entry.injured;
}

/// The categories met, numbered in the order they came.
#[derive(Default)]
struct Categories {
    #[expect(
        clippy::disallowed_types,
        reason = "asked once for every entry of a register and never walked through: no output depends on its order"
    )]
    slots: std::collections::HashMap<Vec<u8>, usize>,
    names: Vec<String>,
}

impl Categories {
    fn slot(&mut self, category: &[u8]) -> usize {
        if let Some(slot) = self.slots.get(category) {
            return *slot;
        }
        let slot = self.names.len();
        let name = String::from_utf8_lossy(category).into_owned();
        self.names.push(name);
        self.slots.insert(category.to_owned(), slot);
        slot
    }
}

fn window_json(of: &PeriodWindow) -> Value {
    json!({
        "first": of.window.first.to_string(), "last": of.window.last.to_string(),
    })
}

/// What a filtered list adds up to, and how much of it is not known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sums {
    pub incidents: i64,
    pub cleared: i64,
    pub subjects: i64,
    pub dead: i64,
    pub injured: i64,
    pub damage: i64,
    pub damage_unknown: i64,
    pub hour_unknown: i64,
    pub without_place: i64,
}

/// Adds up the entries of a window.
pub fn sums(
    connection: &Connection,
    unit: &str,
    register: IncidentRegister,
    window: Window,
    filter: &Filter,
) -> Result<Sums, Error> {
    with_filter(unit, register, window, filter, &[], |values| {
        let mut statement = connection.prepare_cached(include_str!("sum.sql"))?;
        Ok(statement.query_row(values, |row| {
            Ok(Sums {
                incidents: row.get("incidents")?,
                cleared: row.get("cleared")?,
                subjects: row.get("subjects")?,
                dead: row.get("dead")?,
                injured: row.get("injured")?,
                damage: row.get("damage")?,
                damage_unknown: row.get("damage_unknown")?,
                hour_unknown: row.get("hour_unknown")?,
                without_place: row.get("without_place")?,
            })
        })?)
    })
}

/// Entries of one weekday and hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeatCell {
    /// 0 is Sunday.
    pub weekday: u8,
    /// 0–23; `None` when nobody knows.
    pub hour: Option<u8>,
    pub incidents: i64,
}

/// Counts a window by weekday and hour.
pub fn heat_map(
    connection: &Connection,
    unit: &str,
    register: IncidentRegister,
    window: Window,
    categories: Option<&[String]>,
    residential_unit: Option<&str>,
) -> Result<Vec<HeatCell>, Error> {
    let mut statement = connection.prepare_cached(include_str!("heat_map.sql"))?;
    let rows = statement.query_map(
        named_params! {
            ":unit_id": unit, ":register": register.code(), ":first": window.first.to_string(),
            ":last": window.last.to_string(),
            ":categories": categories.map(serde_json::to_string).transpose()?,
            ":residential_unit_id": residential_unit,
        },
        |row| {
            Ok(HeatCell {
                weekday: row.get("weekday")?,
                hour: row.get("hour")?,
                incidents: row.get("incidents")?,
            })
        },
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Entries of one category or cause, place and helper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StructureRow {
    pub code: Option<String>,
    pub residential_unit_id: Option<String>,
    pub residential_unit: Option<String>,
    pub helped_kind: Option<ModelKind>,
    pub incidents: i64,
    pub cleared: i64,
}

/// Counts a window by category or cause, place and helper.
pub fn structure(
    connection: &Connection,
    unit: &str,
    register: IncidentRegister,
    window: Window,
) -> Result<Vec<StructureRow>, Error> {
    let mut statement = connection.prepare_cached(include_str!("structure.sql"))?;
    let rows = statement.query_map(
        named_params! {
            ":unit_id": unit, ":register": register.code(), ":first": window.first.to_string(),
            ":last": window.last.to_string(),
        },
        |row| {
            Ok(StructureRow {
                code: row.get("code")?,
                residential_unit_id: row.get("residential_unit_id")?,
                residential_unit: row.get("residential_unit")?,
                helped_kind: row
                    .get::<_, Option<String>>("helped_kind")?
                    .and_then(|k| ModelKind::from_str(&k).ok()),
                incidents: row.get("incidents")?,
                cleared: row.get("cleared")?,
            })
        },
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}
