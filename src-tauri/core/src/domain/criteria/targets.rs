//! The programme's targets: the share of wards that should be model wards by a year.

use std::sync::OnceLock;

use serde::Deserialize;

/// A target of a year, in percent of a province's wards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Target {
    pub year: i32,
    pub percent_from: u32,
    pub percent_to: u32,
}

#[derive(Deserialize)]
struct File {
    target: Vec<Target>,
}

/// The shipped targets, by year.
pub fn targets() -> &'static [Target] {
    static TARGETS: OnceLock<Vec<Target>> = OnceLock::new();
    TARGETS.get_or_init(|| {
        let text = include_str!("../../../../../assets/criteria/targets.toml");
        toml::from_str::<File>(text)
            .map(|f| f.target)
            .unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_programme_names_two_years() {
        let years: Vec<i32> = super::targets().iter().map(|t| t.year).collect();
        assert_eq!(years, [2025, 2030]);
    }
}
