//! What is counted beforehand is what the entries say: written, changed, deleted, adopted from
//! another PC or found by a newer program.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use phuong_core::domain::journal::Actor;
use phuong_core::domain::periods::{Calendar, Period, Window};
use phuong_core::domain::registers::{CountedDay, IncidentRegister, Measure};
use phuong_core::store::doors::{Stamp, author};
use phuong_core::store::incidents::{self, IncidentRow};
use phuong_core::store::journal;
use phuong_core::store::registers::PeriodWindow;
use phuong_core::store::{DATABASE, migrations};

use super::WARD;
use crate::merge_histories::Random;
use crate::merge_store::Shelf;

const DAYS: [CountedDay; 3] = [
    CountedDay::Occurred,
    CountedDay::Discovered,
    CountedDay::Cleared,
];

/// Entries, subjects, dead, injured, by category, criminal, serious.
type Totals = BTreeMap<(String, bool, bool), [i64; 4]>;

/// A day within fourteen months; the days on which periods begin and end come up often.
fn day(random: &mut Random) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2025, 11, 1).unwrap();
    let day = first + Days::new(random.between(0, 425).unsigned_abs());
    let edges = [1, 14, 15, 16, 28];
    if random.chance(60) {
        chrono::Datelike::with_day(&day, edges[random.index(edges.len())]).unwrap()
    } else {
        day
    }
}

fn entry(random: &mut Random, id: String) -> IncidentRow {
    let categories = ["trom-cap", "danh-bac", "gay-on"];
    let some_day =
        |random: &mut Random, percent| random.chance(percent).then(|| day(random).to_string());
    IncidentRow {
        number: id.clone(),
        id,
        occurred_on: day(random).to_string(),
        category: random
            .chance(90)
            .then(|| categories[random.index(3)].to_owned()),
        residential_unit_id: random.chance(50).then(|| "khu-1".to_owned()),
        subjects: random.chance(80).then(|| random.between(0, 4)),
        dead: random.chance(20).then_some(1),
        injured: random.chance(20).then_some(2),
        discovered_on: some_day(random, 40),
        cleared_on: some_day(random, 60),
        is_criminal: random.chance(80).then(|| random.chance(70)),
        is_serious: random.chance(80).then(|| random.chance(30)),
        ..IncidentRow::default()
    }
}

/// Windows of every calendar, of weeks and of any days.
fn windows() -> Vec<Window> {
    let named = [
        "hc:2026-01",
        "hc:2026-11",
        "hc:2026",
        "hc:2026-Q2",
        "dl:2026-02",
        "dl:2026",
        "qh:2026",
        "ct:2026",
    ];
    let days = |first: (i32, u32, u32), last: (i32, u32, u32)| Window {
        first: NaiveDate::from_ymd_opt(first.0, first.1, first.2).unwrap(),
        last: NaiveDate::from_ymd_opt(last.0, last.1, last.2).unwrap(),
    };
    let mut all: Vec<Window> = named
        .iter()
        .map(|name| Period::parse(name).unwrap().window())
        .collect();
    all.extend([
        days((2025, 11, 1), (2026, 10, 31)),
        days((2026, 3, 2), (2026, 3, 8)),
        days((2026, 4, 15), (2026, 4, 15)),
        days((2026, 5, 14), (2026, 7, 16)),
        days((2026, 1, 1), (2026, 1, 13)),
    ]);
    all
}

/// What a person would count by hand.
fn by_hand(
    entries: &BTreeMap<String, IncidentRow>,
    day: CountedDay,
    window: Window,
    place: Option<&str>,
) -> Totals {
    let mut totals = Totals::new();
    for row in entries.values() {
        let counted = match day {
            CountedDay::Occurred => Some(&row.occurred_on),
            CountedDay::Discovered => row.discovered_on.as_ref().or(Some(&row.occurred_on)),
            CountedDay::Cleared => row.cleared_on.as_ref(),
            CountedDay::Received => None,
        };
        let is_in = counted.is_some_and(|d| {
            let day: NaiveDate = d.parse().unwrap();
            (window.first..=window.last).contains(&day)
        });
        if !is_in || place.is_some_and(|p| row.residential_unit_id.as_deref() != Some(p)) {
            continue;
        }
        let key = (
            row.category.clone().unwrap_or_default(),
            row.is_criminal == Some(true),
            row.is_serious == Some(true),
        );
        let sums = totals.entry(key).or_default();
        let people = [row.subjects, row.dead, row.injured].map(Option::unwrap_or_default);
        for (sum, n) in sums.iter_mut().zip([1, people[0], people[1], people[2]]) {
            *sum += n;
        }
    }
    totals
}

/// The same from the store, by window, for the whole unit or one residential unit.
fn counted(shelf: &Shelf, day: CountedDay, place: Option<&str>) -> Vec<Totals> {
    let asked: Vec<PeriodWindow> = windows()
        .into_iter()
        .enumerate()
        .map(|(n, window)| PeriodWindow {
            // Names the window's place in the list.
            period: Period::month(Calendar::Calendar, 1900 + n as i32, 1),
            window,
        })
        .collect();
    let measures = [Measure::Subjects, Measure::Dead, Measure::Injured];
    let rows = shelf.store.read(|db| {
        let cases = IncidentRegister::Cases;
        incidents::count_by_window(db, WARD, cases, day, &asked, &[place], &measures)
    });
    let mut all = vec![Totals::new(); asked.len()];
    for row in rows.unwrap() {
        let at = asked.iter().position(|w| w.period == row.period).unwrap();
        let of = row.counted;
        let sums = all[at]
            .entry((of.category, of.is_criminal, of.is_serious))
            .or_default();
        for (sum, n) in sums
            .iter_mut()
            .zip([of.entries, of.subjects, of.dead, of.injured])
        {
            *sum += n;
        }
    }
    all
}

fn assert_counts(shelf: &Shelf, entries: &BTreeMap<String, IncidentRow>, when: &str) {
    for day in DAYS {
        for place in [None, Some("khu-1")] {
            for (window, found) in windows().into_iter().zip(counted(shelf, day, place)) {
                let expected = by_hand(entries, day, window, place);
                assert_eq!(found, expected, "{when}: {day:?} {window:?} {place:?}");
            }
        }
    }
}

fn stamp() -> Stamp {
    Stamp {
        action: "save_incident".into(),
        actor: Actor {
            id: "a".into(),
            role: "admin".into(),
        },
        device: "pc-1".into(),
        unit: WARD.into(),
    }
}

#[test]
fn what_is_counted_beforehand_is_what_the_entries_say() {
    for seed in 1..=4 {
        let shelf = Shelf::new();
        let mut random = Random::new(seed);
        let mut entries: BTreeMap<String, IncidentRow> = BTreeMap::new();
        for turn in 0..12 {
            let steps: Vec<(bool, IncidentRow)> = (0..20)
                .map(|_| {
                    let id = format!("entry {}", random.between(1, 90));
                    (random.chance(20), entry(&mut random, id))
                })
                .collect();
            author(&shelf.store, &shelf.environment, &stamp(), |w| {
                for (is_delete, row) in &steps {
                    // Some come back after their deletion.
                    w.tx.execute(
                        "update incidents set deleted_at = null where id = ?1",
                        [&row.id],
                    )?;
                    incidents::put(w.tx, WARD, IncidentRegister::Cases, row)?;
                    if *is_delete {
                        incidents::delete(w.tx, &row.id, "2026-12-10")?;
                    }
                }
                Ok(())
            })
            .unwrap();
            for (is_delete, row) in steps {
                if is_delete {
                    entries.remove(&row.id);
                } else {
                    entries.insert(row.id.clone(), row);
                }
            }
            assert_counts(&shelf, &entries, &format!("seed {seed}, turn {turn}"));
        }
        let windows_hit = counted(&shelf, CountedDay::Cleared, None);
        assert!(windows_hit.iter().filter(|t| !t.is_empty()).count() > 8);

        // The entries of the journal, in another store.
        let other = Shelf::new();
        let journal = shelf
            .store
            .read(|db| journal::entries_above(db, WARD, "pc-1", 0));
        other.adopt(journal.unwrap()).unwrap();
        assert_counts(&other, &entries, &format!("seed {seed}, adopted"));
    }
}

/// A file of the program before counts the entries it has when it is brought up.
#[test]
fn a_file_of_the_program_before_is_counted_when_it_is_brought_up() {
    let before = migrations()
        .iter()
        .position(|m| m.contains("create table incident_counts"))
        .unwrap();
    let folder = crate::migrations::older(before);
    let mut random = Random::new(9);
    let file = crate::migrations::open_raw(&folder.path().join(DATABASE));
    let mut entries = BTreeMap::new();
    for n in 0..80 {
        let row = entry(&mut random, format!("entry {n}"));
        file.execute(
            "insert into incidents (id, unit_id, register, number, occurred_on, category, residential_unit_id, subjects,
               dead, injured, discovered_on, cleared_on, is_criminal, is_serious)
             values (?1, ?2, 'cases', ?1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            rusqlite::params![
                row.id, WARD, row.occurred_on, row.category, row.residential_unit_id, row.subjects, row.dead,
                row.injured, row.discovered_on, row.cleared_on, row.is_criminal, row.is_serious
            ],
        )
        .unwrap();
        entries.insert(row.id.clone(), row);
    }
    drop(file);
    assert_counts(&Shelf::at(folder), &entries, "brought up");
}
