//! Categories of cases and causes of fires, read from `assets/rules`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

/// A category of cases.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Category {
    pub code: String,
    pub title: String,
    pub title_en: String,
    /// An indicator it counts for besides those of its group.
    pub also: Option<String>,
}

/// Categories that count for the same group of indicators.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct CategoryGroup {
    pub code: String,
    pub title: String,
    pub title_en: String,
    /// Whether a new case is marked as a criminal offence (PPHS) until a person says otherwise.
    pub criminal: bool,
    pub categories: Vec<Category>,
}

/// A cause of fires.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Cause {
    pub code: String,
    pub title: String,
    pub title_en: String,
}

#[derive(Deserialize)]
struct File {
    source: String,
    group: Vec<CategoryGroup>,
    cause: Vec<Cause>,
}

fn file() -> Option<&'static File> {
    static FILE: OnceLock<Option<File>> = OnceLock::new();
    FILE.get_or_init(|| {
        let text = include_str!("../../../../../assets/rules/case-categories.toml");
        toml::from_str(text).ok()
    })
    .as_ref()
}

/// The groups of categories, in order.
pub fn category_groups() -> &'static [CategoryGroup] {
    file().map_or(&[], |f| &f.group)
}

/// The causes of fires, in order.
pub fn causes() -> &'static [Cause] {
    file().map_or(&[], |f| &f.cause)
}

/// Where the list comes from, for the screen and the print.
pub fn category_list_source() -> &'static str {
    file().map_or("", |f| &f.source)
}

/// A category by its code, with its group.
pub fn category(code: &str) -> Option<(&'static CategoryGroup, &'static Category)> {
    type Found = (&'static CategoryGroup, &'static Category);
    static BY_CODE: OnceLock<BTreeMap<&'static str, Found>> = OnceLock::new();
    let all = BY_CODE.get_or_init(|| {
        let groups = category_groups().iter();
        let all = groups.flat_map(|g| g.categories.iter().map(move |c| (g, c)));
        all.map(|(g, c)| (c.code.as_str(), (g, c))).collect()
    });
    all.get(code).copied()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::statistics::indicator;

    #[test]
    fn the_list_is_whole() {
        let codes: Vec<&str> = category_groups()
            .iter()
            .flat_map(|g| &g.categories)
            .map(|c| c.code.as_str())
            .collect();
        assert!(codes.len() > 25, "{} categories", codes.len());
        assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
        assert!(causes().len() > 5);
        for c in category_groups().iter().flat_map(|g| &g.categories) {
            if let Some(code) = &c.also {
                assert!(indicator(code).is_some(), "{} names {code}", c.code);
            }
        }
        assert_eq!(
            category("trom-cap").map(|(g, _)| g.code.as_str()),
            Some("ttxh")
        );
    }
}
