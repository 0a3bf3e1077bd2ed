//! Searching the register without marks: number, content, source, officer, residential unit.

use std::collections::BTreeSet;

use strum::IntoEnumIterator;

use super::*;
use crate::domain::crime_reports::{Category, categories};
use crate::domain::fold::{fold, matches};
use crate::error::Error;
use crate::store::crime_reports::Searched;
use crate::store::{Connection, people, places};
use crate::texts::{Language, text};

/// What a query finds rows by.
pub(super) struct Finder {
    /// "17/2026" looks for one number of one year.
    exact: Option<(i64, i32)>,
    words: Vec<Word>,
}

/// One word of a query with everything that has a word beginning so: each row then only compares
/// its codes.
struct Word {
    folded: String,
    categories: BTreeSet<String>,
    channels: Vec<&'static str>,
    kinds: Vec<&'static str>,
    staff: BTreeSet<String>,
    places: BTreeSet<String>,
}

impl Finder {
    /// Reads what a query can mean. An empty query costs nothing.
    pub(super) fn new(db: &Connection, unit: &str, query: &str) -> Result<Finder, Error> {
        let mut finder = Finder {
            exact: exact(query),
            words: Vec::new(),
        };
        let query = fold(query);
        if query.is_empty() {
            return Ok(finder);
        }
        let staff = people::list_staff(db, unit)?.into_iter();
        let staff: Vec<_> = staff.map(|s| (s.id, fold(&s.name))).collect();
        let places = places::list(db, unit)?.into_iter();
        let places: Vec<_> = places.map(|p| (p.id, fold(&p.name))).collect();
        let of_category = |c: &Category| fold(&format!("{} {}", c.title, c.title_en));
        let categories: Vec<_> = categories()
            .iter()
            .map(|c| (c.code.clone(), of_category(c)))
            .collect();
        finder.words = query
            .split(' ')
            .map(|word| {
                let named = |all: &[(String, String)]| -> BTreeSet<String> {
                    let found = all.iter().filter(|(_, text)| matches(text, word));
                    found.map(|(id, _)| id.clone()).collect()
                };
                Word {
                    folded: word.to_owned(),
                    categories: named(&categories),
                    channels: Channel::iter()
                        .map(<&'static str>::from)
                        .filter(|c| matches(&words(&format!("channel-{}", key(c))), word))
                        .collect(),
                    kinds: ReportKind::iter()
                        .map(<&'static str>::from)
                        .filter(|k| matches(&words(&format!("report-kind-{}", key(k))), word))
                        .collect(),
                    staff: named(&staff),
                    places: named(&places),
                }
            })
            .collect();
        Ok(finder)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The year a query names.
    pub(super) fn year(&self) -> Option<i32> {
        self.exact.map(|(_, year)| year)
    }

    /// Whether every word of the query begins a word of the row.
    pub(super) fn finds(&self, row: &Searched) -> bool {
        if let Some((number, year)) = self.exact {
            return row.number == number && row.year == year;
        }
        self.words.iter().all(|word| word.finds(row))
    }
}

impl Word {
    fn finds(&self, row: &Searched) -> bool {
        row.number.to_string().starts_with(&self.folded)
            || self.categories.contains(row.category)
            || self.channels.contains(&row.channel)
            || self.kinds.contains(&row.kind)
            || self.staff.contains(row.officer_id)
            || self.places.contains(row.residential_unit_id)
    }
}

/// "17/2026" as a number and a year.
fn exact(query: &str) -> Option<(i64, i32)> {
    let (number, year) = query.trim().split_once('/')?;
    let year = year.trim();
    (year.len() == 4).then_some(())?;
    Some((number.trim().parse().ok()?, year.parse().ok()?))
}

fn words(key: &str) -> String {
    fold(&format!(
        "{} {}",
        text(Language::Vi, key, &[]),
        text(Language::En, key, &[])
    ))
}

/// A stored word as a key of the texts.
pub(super) fn key(word: &'static str) -> String {
    word.replace('_', "-")
}
