//! Searching the register without marks: number, content, source, officer, residential unit.

use std::collections::BTreeMap;

use strum::IntoEnumIterator;

use super::*;
use crate::domain::crime_reports::categories;
use crate::domain::fold::{fold, matches};
use crate::error::Error;
use crate::store::crime_reports::ReportRow;
use crate::store::{Connection, people, places};
use crate::texts::{Language, text};

/// The folded words of everything a row can be found by.
pub(super) struct Finder {
    query: String,
    /// "17/2026" looks for one number of one year.
    exact: Option<(i64, i32)>,
    categories: BTreeMap<String, String>,
    channels: Vec<(Channel, String)>,
    kinds: Vec<(ReportKind, String)>,
    staff: BTreeMap<String, String>,
    places: BTreeMap<String, String>,
}

impl Finder {
    /// Reads what a query can mean. An empty query costs nothing.
    pub(super) fn new(db: &Connection, unit: &str, query: &str) -> Result<Finder, Error> {
        let mut finder = Finder {
            query: fold(query),
            exact: exact(query),
            categories: BTreeMap::new(),
            channels: Vec::new(),
            kinds: Vec::new(),
            staff: BTreeMap::new(),
            places: BTreeMap::new(),
        };
        if finder.query.is_empty() {
            return Ok(finder);
        }
        finder.categories = categories()
            .iter()
            .map(|c| (c.code.clone(), fold(&format!("{} {}", c.title, c.title_en))))
            .collect();
        finder.channels = Channel::iter()
            .map(|c| (c, words(&format!("channel-{}", key(c.into())))))
            .collect();
        finder.kinds = ReportKind::iter()
            .map(|k| (k, words(&format!("report-kind-{}", key(k.into())))))
            .collect();
        let staff = people::list_staff(db, unit)?.into_iter();
        finder.staff = staff.map(|s| (s.id, fold(&s.name))).collect();
        let places = places::list(db, unit)?.into_iter();
        finder.places = places.map(|p| (p.id, fold(&p.name))).collect();
        Ok(finder)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.query.is_empty()
    }

    /// The year a query names.
    pub(super) fn year(&self) -> Option<i32> {
        self.exact.map(|(_, year)| year)
    }

    /// Whether every word of the query begins a word of the row.
    pub(super) fn finds(&self, row: &ReportRow) -> bool {
        if let Some((number, year)) = self.exact {
            return row.number == number && row.year == year;
        }
        let of = |map: &BTreeMap<String, String>, id: Option<&String>| {
            id.and_then(|id| map.get(id)).cloned().unwrap_or_default()
        };
        let channel = self.channels.iter().find(|(c, _)| Some(*c) == row.channel);
        let kind = self.kinds.iter().find(|(k, _)| Some(*k) == row.kind);
        let folded = [
            row.number.to_string(),
            of(&self.categories, Some(&row.category)),
            channel.map(|(_, w)| w.clone()).unwrap_or_default(),
            kind.map(|(_, w)| w.clone()).unwrap_or_default(),
            of(&self.staff, row.officer_id.as_ref()),
            of(&self.places, row.residential_unit_id.as_ref()),
        ]
        .join(" ");
        matches(&folded, &self.query)
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
