//! Reads the shipped lists once and answers questions about units.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::{Succession, Unit, UnitId};
use crate::domain::fold::fold;

/// Every unit of the shipped lists.
#[derive(Debug)]
pub struct Catalogue {
    pub(super) units: BTreeMap<UnitId, Unit>,
    /// Bare code → the unit in force today.
    present: BTreeMap<String, UnitId>,
    /// Folded names, in the order search shows them.
    pub(super) folded: Vec<(String, UnitId)>,
}

/// The first day of the present two-level map.
const MERGER: &str = "2025-07-01";
/// The last day of the map before it.
const BEFORE_MERGER: &str = "2025-06-30";
/// Where the shipped lists begin to know a unit that existed before the merger.
const LONG_AGO: &str = "1900-01-01";

/// The shipped catalogue; read from the compiled-in lists at first use.
pub fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| {
        Catalogue::read(
            include_str!("../../../../../assets/units/units-2026.csv"),
            include_str!("../../../../../assets/units/succession-2025.csv"),
        )
    })
}

#[derive(serde::Deserialize)]
struct PresentRow {
    code: String,
    name: String,
    kind: String,
    province_code: String,
    province_name: String,
}

#[derive(serde::Deserialize)]
struct SuccessionRow {
    old_code: String,
    old_name: String,
    old_district: String,
    old_province: String,
    new_code: String,
    extent: String,
}

impl Catalogue {
    fn read(present_csv: &str, succession_csv: &str) -> Catalogue {
        let rows: Vec<PresentRow> = records(present_csv);
        let succession: Vec<SuccessionRow> = records(succession_csv);
        let unchanged = unchanged_codes(&succession);
        let mut catalogue = Catalogue {
            units: BTreeMap::new(),
            present: BTreeMap::new(),
            folded: Vec::new(),
        };
        for row in rows {
            catalogue.add_present(row, &unchanged);
        }
        for row in &succession {
            catalogue.add_succession(row, &unchanged);
        }
        catalogue.fold_names();
        catalogue
    }

    fn add_present(&mut self, row: PresentRow, unchanged: &BTreeMap<String, String>) {
        let is_province = row.province_code.is_empty();
        let since = if unchanged.contains_key(&row.code) {
            LONG_AGO
        } else {
            MERGER
        };
        let id = UnitId::new(&row.code, since);
        let (province, province_name) = if is_province {
            (id.clone(), row.name.clone())
        } else {
            (UnitId::new(&row.province_code, MERGER), row.province_name)
        };
        self.present.insert(row.code, id.clone());
        let unit = Unit {
            id: id.clone(),
            name: row.name,
            kind: row.kind,
            is_province,
            province,
            province_name,
            former_place: None,
            until: None,
            predecessors: Vec::new(),
            successors: Vec::new(),
        };
        self.units.insert(id, unit);
    }

    fn add_succession(&mut self, row: &SuccessionRow, unchanged: &BTreeMap<String, String>) {
        let Some(new_id) = self.present.get(&row.new_code).cloned() else {
            return;
        };
        let place = if row.old_district == row.old_name {
            row.old_province.clone()
        } else {
            format!("{}, {}", row.old_district, row.old_province)
        };
        if unchanged.contains_key(&row.old_code) {
            if let Some(unit) = self.units.get_mut(&new_id) {
                unit.former_place = Some(place);
            }
            return;
        }
        let old_id = UnitId::new(&row.old_code, LONG_AGO);
        let is_whole = row.extent == "whole";
        let Some(new_unit) = self.units.get_mut(&new_id) else {
            return;
        };
        new_unit.predecessors.push(Succession {
            unit: old_id.clone(),
            is_whole,
        });
        let (province, province_name) = (new_unit.province.clone(), new_unit.province_name.clone());
        let old_unit = self.units.entry(old_id.clone()).or_insert_with(|| Unit {
            id: old_id,
            name: row.old_name.clone(),
            kind: kind_of(&row.old_name),
            is_province: false,
            province,
            province_name,
            former_place: Some(place),
            until: Some(BEFORE_MERGER.to_owned()),
            predecessors: Vec::new(),
            successors: Vec::new(),
        });
        old_unit.successors.push(Succession {
            unit: new_id,
            is_whole,
        });
    }

    fn fold_names(&mut self) {
        self.folded = self
            .units
            .values()
            .map(|unit| {
                let place = unit.former_place.as_deref().unwrap_or_default();
                let text = format!(
                    "{} {} {} {place}",
                    unit.name,
                    unit.id.code(),
                    unit.province_name
                );
                (fold(&text), unit.id.clone())
            })
            .collect();
    }

    /// The unit with this id.
    pub fn find(&self, id: &UnitId) -> Option<&Unit> {
        self.units.get(id)
    }

    /// The unit named by an id, or by a bare code, which means the unit in force today.
    pub fn resolve(&self, text: &str) -> Option<&Unit> {
        if text.contains('@') {
            self.units.get(&UnitId(text.to_owned()))
        } else {
            self.present.get(text).and_then(|id| self.units.get(id))
        }
    }

    /// All units, by id.
    pub fn iter(&self) -> impl Iterator<Item = &Unit> {
        self.units.values()
    }

    /// Whether `unit` is `of` itself or one of its predecessors, whole or in part.
    pub fn is_own_or_predecessor(&self, unit: &UnitId, of: &UnitId) -> bool {
        unit == of
            || self
                .find(of)
                .is_some_and(|present| present.predecessors.iter().any(|p| p.unit == *unit))
    }

    /// Whether `unit` lies under the province `province` (a former unit: through a successor).
    pub fn is_under(&self, unit: &UnitId, province: &UnitId) -> bool {
        let Some(found) = self.find(unit) else {
            return false;
        };
        if found.is_province {
            return false;
        }
        found.province == *province
            || found
                .successors
                .iter()
                .any(|s| self.find(&s.unit).is_some_and(|u| u.province == *province))
    }
}

fn records<T: serde::de::DeserializeOwned>(text: &str) -> Vec<T> {
    csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .filter_map(Result::ok)
        .collect()
}

/// Codes of communes whose only row is whole, undivided and keeps its code: the same unit still.
fn unchanged_codes(rows: &[SuccessionRow]) -> BTreeMap<String, String> {
    let mut by_old: BTreeMap<&str, usize> = BTreeMap::new();
    let mut by_new: BTreeMap<&str, usize> = BTreeMap::new();
    for row in rows {
        *by_old.entry(&row.old_code).or_default() += 1;
        *by_new.entry(&row.new_code).or_default() += 1;
    }
    rows.iter()
        .filter(|r| {
            r.old_code == r.new_code
                && r.extent == "whole"
                && by_old.get(r.old_code.as_str()) == Some(&1)
                && by_new.get(r.new_code.as_str()) == Some(&1)
        })
        .map(|r| (r.old_code.clone(), r.old_name.clone()))
        .collect()
}

fn kind_of(name: &str) -> String {
    ["Phường", "Xã", "Thị trấn", "Huyện"]
        .into_iter()
        .find(|kind| name.starts_with(kind))
        .unwrap_or_default()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_lists_are_read() {
        let all = catalogue();
        let provinces = all.iter().filter(|u| u.is_province).count();
        let present = all
            .iter()
            .filter(|u| !u.is_province && u.is_present())
            .count();
        assert_eq!((provinces, present), (34, 3321));
        let unchanged = all
            .iter()
            .filter(|u| !u.is_province && u.id.since() == LONG_AGO && u.is_present())
            .count();
        assert_eq!(unchanged, 132);
        assert_eq!(all.iter().filter(|u| !u.is_present()).count(), 10_040 - 132);
    }

    #[test]
    fn a_reused_code_names_two_units() {
        let all = catalogue();
        let former = all.resolve("09552@1900-01-01").expect("former");
        let present = all.resolve("09552").expect("present");
        assert_eq!(former.name, "Phường Phú La");
        assert_eq!(present.name, "Phường Kiến Hưng");
        assert_eq!(present.id.as_str(), "09552@2025-07-01");
        assert!(former.is_divided());
        assert!(all.is_own_or_predecessor(&former.id, &present.id));
        assert!(all.is_under(&former.id, &UnitId("01@2025-07-01".into())));
        assert!(!all.is_under(&former.id, &UnitId("22@2025-07-01".into())));
    }

    #[test]
    fn police_names_are_written_in_lower_case() {
        let unit = catalogue().resolve("06685").expect("Hồng Gai");
        assert_eq!(unit.police_name(), "Công an phường Hồng Gai");
        assert_eq!(unit.short_name(), "Hồng Gai");
    }
}
