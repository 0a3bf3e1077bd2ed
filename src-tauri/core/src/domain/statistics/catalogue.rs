//! The indicators in use: the built-in ones, what the province issued, what the ward added.
//!
//! A definition is never changed. A new version of a code stands before the older ones; kind, unit
//! and parts of a ratio stay those of the first version, because figures were entered under them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Indicator, IndicatorGroup, indicator_groups};
use crate::domain::periods::Window;

/// An indicator of the store with the heading it stands under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    pub indicator: Indicator,
    pub group: String,
    /// Title of a group that does not ship.
    pub group_title: String,
    pub group_title_en: String,
}

/// Groups in the order of the Ministry's releases, each with its indicators.
#[derive(Debug, Clone)]
pub struct Catalogue(Arc<Inner>);

/// Where an indicator stands: its group, its index there, its index among all.
#[derive(Debug, Clone, Copy)]
struct Place {
    group: usize,
    index: usize,
    slot: usize,
}

#[derive(Debug)]
struct Inner {
    groups: Vec<IndicatorGroup>,
    places: BTreeMap<String, Place>,
}

impl Catalogue {
    /// The built-in groups with stored definitions, older versions before newer ones.
    pub fn new(definitions: Vec<Definition>) -> Catalogue {
        let mut groups = indicator_groups().to_vec();
        for definition in definitions {
            place(&mut groups, definition);
        }
        groups.retain(|g| !g.indicators.is_empty());
        let places = groups
            .iter()
            .enumerate()
            .flat_map(|(g, group)| {
                let rows = group.indicators.iter().enumerate();
                rows.map(move |(i, one)| (one.code.clone(), g, i))
            })
            .enumerate()
            .map(|(slot, (code, group, index))| (code, Place { group, index, slot }))
            .collect();
        Catalogue(Arc::new(Inner { groups, places }))
    }

    /// The groups, in order.
    pub fn groups(&self) -> &[IndicatorGroup] {
        &self.0.groups
    }

    /// Every indicator, in order.
    pub fn indicators(&self) -> impl Iterator<Item = &Indicator> {
        self.0.groups.iter().flat_map(|g| &g.indicators)
    }

    /// The indicator with this code, in its latest version.
    pub fn find(&self, code: &str) -> Option<&Indicator> {
        let place = self.0.places.get(code)?;
        self.0.groups.get(place.group)?.indicators.get(place.index)
    }

    /// How many indicators there are.
    pub fn len(&self) -> usize {
        self.0.places.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.places.is_empty()
    }

    /// The indicator's place among all of them, in order.
    pub fn slot(&self, code: &str) -> Option<usize> {
        self.0.places.get(code).map(|p| p.slot)
    }
}

impl Indicator {
    /// Whether it is collected on some day of a window.
    pub fn is_collected(&self, window: Window) -> bool {
        (self.starts_on.is_empty() || self.starts_on <= window.last.to_string())
            && (self.ends_on.is_empty() || self.ends_on >= window.first.to_string())
    }
}

/// Puts a definition in its group; an older version of the code makes way.
fn place(groups: &mut Vec<IndicatorGroup>, definition: Definition) {
    let mut indicator = definition.indicator;
    let mut at = None;
    for group in groups.iter_mut() {
        let Some(index) = group
            .indicators
            .iter()
            .position(|i| i.code == indicator.code)
        else {
            continue;
        };
        let older = group.indicators.remove(index);
        // What figures were entered under stays.
        indicator.kind = older.kind;
        indicator.numerator = older.numerator;
        indicator.denominator = older.denominator;
        at = (group.code == definition.group).then_some(index);
    }
    match groups.iter_mut().find(|g| g.code == definition.group) {
        Some(group) => {
            let index = at.unwrap_or(group.indicators.len());
            group.indicators.insert(index, indicator);
        }
        None => groups.push(IndicatorGroup {
            code: definition.group,
            title: definition.group_title,
            title_en: definition.group_title_en,
            is_crime: false,
            indicators: vec![indicator],
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::statistics::{IndicatorOrigin, Kind, indicator};

    fn definition(code: &str, group: &str, version: i64) -> Definition {
        let mut one = indicator("ttxh-vu").expect("built in").clone();
        one.code = code.into();
        one.title = format!("{code} {version}");
        one.version = version;
        one.origin = IndicatorOrigin::Local;
        Definition {
            indicator: one,
            group: group.into(),
            group_title: "Việc riêng".into(),
            group_title_en: "Own work".into(),
        }
    }

    #[test]
    fn a_new_version_takes_the_place_of_the_old() {
        let catalogue = Catalogue::new(vec![
            definition("dp-cho", "ttxh", 1),
            definition("dp-cho", "ttxh", 2),
            definition("dp-khac", "rieng", 1),
        ]);
        let found = catalogue.find("dp-cho").expect("there");
        assert_eq!(found.title, "dp-cho 2");
        assert_eq!(
            catalogue
                .indicators()
                .filter(|i| i.code == "dp-cho")
                .count(),
            1
        );
        let last = catalogue.groups().last().expect("a group");
        assert_eq!((last.code.as_str(), last.indicators.len()), ("rieng", 1));
    }

    #[test]
    fn every_indicator_has_a_slot_of_its_own() {
        let catalogue = Catalogue::new(vec![definition("dp-cho", "ttxh", 1)]);
        let slots: Vec<Option<usize>> = catalogue
            .indicators()
            .map(|i| catalogue.slot(&i.code))
            .collect();
        let all: Vec<Option<usize>> = (0..catalogue.len()).map(Some).collect();
        assert_eq!(slots, all);
        assert_eq!(catalogue.slot("khong-co"), None);
    }

    #[test]
    fn the_kind_of_a_code_never_changes() {
        let mut changed = definition("ttxh-vu", "ttxh", 2);
        changed.indicator.kind = Kind::Stock;
        let catalogue = Catalogue::new(vec![changed]);
        let found = catalogue.find("ttxh-vu").expect("there");
        assert_eq!((found.kind, found.version), (Kind::Count, 2));
        // It keeps its place in the group.
        assert_eq!(
            catalogue.groups()[0].indicators[0].code,
            indicator_groups()[0].indicators[0].code
        );
    }
}
