//! The shape of a sample's file.

use serde::Deserialize;

use crate::domain::models::{ModelKind, ModelStatus, OwnerKind};
use crate::domain::people::FolderRole;

/// The samples that ship, by the letter of their document.
pub(super) const SAMPLES: [(&str, &str); 5] = [
    ("H", include_str!("../../../../../assets/samples/H.toml")),
    ("N", include_str!("../../../../../assets/samples/N.toml")),
    ("T", include_str!("../../../../../assets/samples/T.toml")),
    ("G", include_str!("../../../../../assets/samples/G.toml")),
    ("S", include_str!("../../../../../assets/samples/S.toml")),
];

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Sample {
    pub(super) title: String,
    pub(super) role: FolderRole,
    pub(super) unit: String,
    pub(super) year: i32,
    pub(super) set: String,
    #[serde(default)]
    pub(super) staff: Vec<SampleStaff>,
    #[serde(default)]
    pub(super) residential_unit: Vec<SamplePlace>,
    #[serde(default)]
    pub(super) figure: Vec<SampleFigure>,
    #[serde(default)]
    pub(super) answers: Vec<SampleAnswers>,
    #[serde(default)]
    pub(super) model: Vec<SampleModel>,
    #[serde(default)]
    pub(super) camera_site: Vec<SampleSite>,
    #[serde(default)]
    pub(super) household_group: Vec<SampleGroup>,
    #[serde(default)]
    pub(super) ward: Vec<SampleWard>,
    #[serde(default)]
    pub(super) recognition: Vec<SampleRecognition>,
    /// How many wards the province has in the sample's year.
    pub(super) wards_total: Option<i64>,
}

/// A decision that recognises a ward.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct SampleRecognition {
    pub(super) year: i32,
    pub(super) number: String,
    pub(super) date: String,
    pub(super) issuer: String,
    pub(super) score: Option<String>,
    pub(super) note: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct SampleStaff {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) position: String,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct SamplePlace {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) kind: String,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct SampleFigure {
    pub(super) unit: Option<String>,
    pub(super) indicator: String,
    pub(super) period: String,
    pub(super) value: Option<i64>,
    pub(super) state: Option<String>,
    pub(super) residential_unit: Option<String>,
    pub(super) note: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct SampleAnswers {
    pub(super) layer: crate::domain::criteria::Layer,
    pub(super) numbers: String,
    pub(super) state: crate::domain::criteria::State,
    pub(super) points: Option<String>,
    pub(super) note: Option<String>,
    pub(super) person: Option<String>,
    pub(super) due: Option<String>,
    pub(super) owner: Option<String>,
    pub(super) expected: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct SampleModel {
    pub(super) key: String,
    pub(super) kind: ModelKind,
    pub(super) name: String,
    pub(super) launched_on: Option<String>,
    pub(super) status: ModelStatus,
    pub(super) summary: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct SampleSite {
    pub(super) model: String,
    pub(super) name: String,
    pub(super) residential_unit: Option<String>,
    pub(super) cameras: i64,
    pub(super) working: i64,
    pub(super) checked_on: Option<String>,
    pub(super) owner: Option<OwnerKind>,
    pub(super) latitude: Option<String>,
    pub(super) longitude: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct SampleGroup {
    pub(super) name: String,
    pub(super) residential_unit: Option<String>,
    pub(super) leader: Option<String>,
    pub(super) deputy: Option<String>,
    pub(super) households: Option<i64>,
    pub(super) founded_on: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct SampleWard {
    pub(super) unit: String,
    #[serde(default)]
    pub(super) figure: Vec<SampleFigure>,
    #[serde(default)]
    pub(super) answers: Vec<SampleAnswers>,
    #[serde(default)]
    pub(super) recognition: Vec<SampleRecognition>,
}

/// "1-3,5" → 1, 2, 3, 5.
pub(super) fn numbers(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    for part in text.split(',').map(str::trim) {
        match part
            .split_once('-')
            .map(|(a, b)| (a.trim().parse::<u32>(), b.trim().parse::<u32>()))
        {
            Some((Ok(first), Ok(last))) => all.extend((first..=last).map(|n| n.to_string())),
            _ => all.push(part.to_owned()),
        }
    }
    all
}
