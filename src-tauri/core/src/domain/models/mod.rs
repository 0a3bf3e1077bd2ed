//! Community models: the kinds there are, and what their records must hold.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

/// What a model does. A camera network has sites; household groups stand in a register of their own.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
    IntoStaticStr,
    EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ModelKind {
    Camera,
    HouseholdGroup,
    Propaganda,
    Fund,
    Other,
}

/// Where a model is in its life.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
    IntoStaticStr,
    EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ModelStatus {
    /// Đang duy trì.
    Active,
    /// Đã thanh loại.
    Dissolved,
}

/// Who owns a camera: a kind, never a name.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
    IntoStaticStr,
    EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum OwnerKind {
    /// Nhà nước.
    State,
    /// Xã hội hóa.
    Contributed,
    /// Hộ dân.
    Household,
}

/// Degrees × 10⁷ as stored, from text with a comma or a dot; `None` when it is no such number.
pub fn parse_degrees(text: &str, most: i64) -> Option<i64> {
    let text = text.trim().replace(',', ".");
    let (sign, digits) = text
        .strip_prefix('-')
        .map_or((1, text.as_str()), |rest| (-1, rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |t: &str| t.chars().all(|c| c.is_ascii_digit());
    if whole.is_empty()
        || whole.len() > 3
        || fraction.len() > 7
        || !all_digits(whole)
        || !all_digits(fraction)
    {
        return None;
    }
    let value =
        whole.parse::<i64>().ok()? * 10_000_000 + format!("{fraction:0<7}").parse::<i64>().ok()?;
    (value <= most * 10_000_000).then_some(sign * value)
}

/// Writes stored degrees back: 99512345 → "9.9512345".
pub fn degrees(stored: i64) -> String {
    let sign = if stored < 0 { "-" } else { "" };
    let magnitude = stored.unsigned_abs();
    format!(
        "{sign}{}.{:07}",
        magnitude / 10_000_000,
        magnitude % 10_000_000
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_survive_the_round_trip() {
        assert_eq!(parse_degrees("9,9512345", 90), Some(99_512_345));
        assert_eq!(degrees(99_512_345), "9.9512345");
        assert_eq!(parse_degrees("106.35", 180), Some(1_063_500_000));
        assert_eq!(parse_degrees("-0.5", 90), Some(-5_000_000));
        for bad in ["91", "chín", "9.99999999", ""] {
            assert_eq!(parse_degrees(bad, 90), None, "{bad}");
        }
    }
}
