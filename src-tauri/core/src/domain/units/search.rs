//! Finding a unit by part of its present or former name, with or without marks.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Catalogue, Unit, UnitId};
use crate::domain::fold::{fold, matches};

/// A unit found by search, with what a person needs to choose the right one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct UnitHit {
    pub id: UnitId,
    pub code: String,
    pub name: String,
    /// The present province, empty for a province.
    pub province: String,
    pub is_province: bool,
    /// For a unit that no longer exists: where it lay, "Quận Hà Đông, Thành phố Hà Nội".
    pub former_place: Option<String>,
    /// For a unit that no longer exists: the present units that took it over.
    pub successors: Vec<UnitHit>,
}

impl Catalogue {
    /// Returns at most `limit` units whose name, code or place holds every word of the query.
    ///
    /// Names that begin with the query come first, present units before former ones.
    pub fn search(&self, query: &str, provinces_only: bool, limit: usize) -> Vec<UnitHit> {
        let folded_query = fold(query);
        if folded_query.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(u8, &Unit)> = self
            .folded
            .iter()
            .filter(|(folded, _)| matches(folded, &folded_query))
            .filter_map(|(_, id)| self.find(id))
            .filter(|unit| !provinces_only || unit.is_province)
            .map(|unit| (rank(unit, &folded_query), unit))
            .collect();
        found.sort_by(|(a, u), (b, v)| a.cmp(b).then_with(|| u.id.cmp(&v.id)));
        found
            .into_iter()
            .take(limit)
            .map(|(_, unit)| self.hit(unit, true))
            .collect()
    }

    /// Describes a unit for a list of choices.
    pub fn hit(&self, unit: &Unit, with_successors: bool) -> UnitHit {
        let successors = if with_successors {
            unit.successors
                .iter()
                .filter_map(|s| self.find(&s.unit))
                .map(|u| self.hit(u, false))
                .collect()
        } else {
            Vec::new()
        };
        UnitHit {
            id: unit.id.clone(),
            code: unit.id.code().to_owned(),
            name: unit.name.clone(),
            province: if unit.is_province {
                String::new()
            } else {
                unit.province_name.clone()
            },
            is_province: unit.is_province,
            former_place: if unit.is_present() {
                None
            } else {
                unit.former_place.clone()
            },
            successors,
        }
    }
}

/// Smaller is shown earlier.
fn rank(unit: &Unit, folded_query: &str) -> u8 {
    let (name, short) = (fold(&unit.name), fold(unit.short_name()));
    let closeness =
        if name == folded_query || short == folded_query || unit.id.code() == folded_query {
            0
        } else if name.starts_with(folded_query) || short.starts_with(folded_query) {
            2
        } else if folded_query.starts_with(&format!("{short} ")) {
            // "phu la ha dong": the whole name, then where it lies.
            4
        } else if matches(&name, folded_query) {
            6
        } else {
            8
        };
    closeness + u8::from(!unit.is_present())
}

#[cfg(test)]
mod tests {
    use crate::domain::units::catalogue;

    #[test]
    fn units_are_found_by_former_names_without_marks() {
        let hits = catalogue().search("phu la ha dong", false, 5);
        assert_eq!(hits[0].name, "Phường Phú La");
        assert_eq!(
            hits[0].former_place.as_deref(),
            Some("Quận Hà Đông, Thành phố Hà Nội")
        );
        assert!(
            hits[0]
                .successors
                .iter()
                .any(|s| s.name == "Phường Kiến Hưng")
        );
    }

    #[test]
    fn both_spellings_of_hoa_thuan_find_it() {
        for query in [
            "hoà thuận vĩnh long",
            "Hòa Thuận Vĩnh Long",
            "hoa thuan vinh long",
        ] {
            let hits = catalogue().search(query, false, 5);
            assert!(hits.iter().any(|h| h.code == "29398"), "{query}: {hits:?}");
        }
    }

    #[test]
    fn present_units_come_before_former_ones() {
        let hits = catalogue().search("hong gai", false, 5);
        assert_eq!(
            (hits[0].code.as_str(), hits[1].code.as_str()),
            ("06685", "06691")
        );
    }
}
