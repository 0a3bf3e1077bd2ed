//! Counting a register by period, for the indicators.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use rusqlite::{Connection, Rows, named_params};
use serde_json::{Value, json};

use crate::domain::periods::Window;
use crate::domain::registers::{Counted, CountedDay, IncidentRegister, Measure};
use crate::error::Error;
use crate::store::registers::{PeriodCount, PeriodWindow};

/// Temp triggers of the writing connection: what an entry says is taken off the counts before it
/// changes, and added after.
pub(crate) fn triggers() -> String {
    [
        ("insert", "after insert", "new", ""),
        ("before_update", "before update", "old", "-"),
        ("after_update", "after update", "new", ""),
        ("delete", "before delete", "old", "-"),
    ]
    .map(|(name, event, row, sign)| {
        format!(
            "create temp trigger incidents_count_{name} {event} on incidents begin
               insert into incident_counts
               select unit_id, register, day_kind, part, category, is_criminal, is_serious,
                 {sign}1, {sign}subjects, {sign}dead, {sign}injured
               from incident_days
               where id = {row}.id
               on conflict do update set
                 entries = entries + excluded.entries, subjects = subjects + excluded.subjects,
                 dead = dead + excluded.dead, injured = injured + excluded.injured;
             end;"
        )
    })
    .concat()
}

/// Entries of one window, place and category: criminal or not, serious or not.
type Kinds = [Counted; 4];

/// Counts a register by periods; a day counts in each period that has it. A place is the whole
/// unit or one residential unit; each is counted in one reading. Entries are always counted, people
/// where `measures` has them. What whole parts of months hold is counted beforehand for the whole
/// unit; anything else is counted entry by entry.
pub fn count_by_window(
    connection: &Connection,
    unit: &str,
    register: IncidentRegister,
    day: CountedDay,
    windows: &[PeriodWindow],
    places: &[Option<&str>],
    measures: &[Measure],
) -> Result<Vec<PeriodCount>, Error> {
    let (walked, day_kind) = match day {
        CountedDay::Occurred => (include_str!("count_by_occurred.sql"), "occurred"),
        CountedDay::Discovered => (include_str!("count_by_discovered.sql"), "discovered"),
        CountedDay::Cleared => (include_str!("count_by_cleared.sql"), "cleared"),
        // Incidents are not received.
        CountedDay::Received => return Ok(Vec::new()),
    };
    let is_whole_unit = places.iter().all(Option::is_none);
    let (beforehand, entry_by_entry): (Vec<_>, Vec<_>) = windows
        .iter()
        .copied()
        .partition(|of| is_whole_unit && has_whole_parts(of.window));
    let mut counts = Vec::new();
    if !beforehand.is_empty() {
        let mut statement = connection.prepare_cached(include_str!("count_parts.sql"))?;
        let rows = statement.query(named_params! {
            ":windows": windows_json(&beforehand), ":unit_id": unit, ":register": register.code(),
            ":day_kind": day_kind,
        })?;
        counts.extend(add_up(rows, &beforehand, places)?);
    }
    if !entry_by_entry.is_empty() {
        let only = match places {
            [one] => *one,
            _ => None,
        };
        let mut statement = connection.prepare_cached(walked)?;
        let rows = statement.query(named_params! {
            ":windows": windows_json(&entry_by_entry), ":unit_id": unit,
            ":register": register.code(), ":residential_unit_id": only,
            ":subjects": measures.contains(&Measure::Subjects),
            ":casualties": measures.contains(&Measure::Dead) || measures.contains(&Measure::Injured),
            ":by_place": only.is_none() && !is_whole_unit,
        })?;
        counts.extend(add_up(rows, &entry_by_entry, places)?);
    }
    Ok(counts)
}

/// Whether a window is made of whole parts of months: the days 1–14, the 15th, the rest.
fn has_whole_parts(window: Window) -> bool {
    let begins = |day: NaiveDate| matches!(day.day(), 1 | 15 | 16);
    begins(window.first)
        && window
            .last
            .checked_add_days(Days::new(1))
            .is_some_and(begins)
}

/// Adds up rows by window and place, each row entries alike of one window.
fn add_up(
    mut rows: Rows,
    windows: &[PeriodWindow],
    places: &[Option<&str>],
) -> Result<Vec<PeriodCount>, Error> {
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
            subjects: number(4)?,
            dead: number(5)?,
            injured: number(6)?,
            entries: number(8)?,
            ..Counted::default()
        };
        let own = match places {
            // Only its entries were read.
            [Some(_)] => Some(0),
            _ => row
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

fn windows_json(windows: &[PeriodWindow]) -> String {
    let days = |of: &PeriodWindow| {
        json!({
            "first": of.window.first.to_string(), "last": of.window.last.to_string(),
        })
    };
    Value::Array(windows.iter().map(days).collect()).to_string()
}
