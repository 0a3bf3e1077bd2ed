//! Whether a piece will still be valid on the day of the appraisal.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a piece stands towards the day of the appraisal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Validity {
    /// No end was given.
    Open,
    /// Valid on the day of the appraisal.
    Valid,
    /// Begins only after the day of the appraisal.
    NotYet,
    /// Valid today, no longer on the day of the appraisal.
    EndsBefore,
    /// No longer valid today; of a past appraisal: not valid on its day.
    Expired,
}

/// Judges by the first and last day a piece is valid, both included.
///
/// Once the appraisal is over, only its day counts: what ended later was valid then.
pub fn validity(
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    today: NaiveDate,
    appraisal: NaiveDate,
) -> Validity {
    match (from, to) {
        (_, Some(to)) if to < today.min(appraisal) => Validity::Expired,
        (_, Some(to)) if to < appraisal => Validity::EndsBefore,
        (Some(from), _) if from > appraisal => Validity::NotYet,
        (None, None) => Validity::Open,
        _ => Validity::Valid,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    fn judged(from: &str, to: &str, today: &str, appraisal: &str) -> Option<Validity> {
        Some(validity(on(from), on(to), on(today)?, on(appraisal)?))
    }

    #[test]
    fn the_last_day_is_still_valid() {
        let cases = [
            ("", "", Validity::Open),
            ("", "2026-12-14", Validity::Valid),
            ("", "2026-12-13", Validity::EndsBefore),
            ("", "2026-12-10", Validity::EndsBefore),
            ("", "2026-12-09", Validity::Expired),
            ("2026-12-14", "", Validity::Valid),
            ("2026-12-15", "", Validity::NotYet),
            ("2025-01-01", "2027-01-01", Validity::Valid),
        ];
        for (from, to, expected) in cases {
            let got = judged(from, to, "2026-12-10", "2026-12-14");
            assert_eq!(got, Some(expected), "{from}..{to}");
        }
    }

    #[test]
    fn a_past_appraisal_is_judged_on_its_day() {
        assert_eq!(
            judged("", "2025-01-31", "2026-12-10", "2024-12-14"),
            Some(Validity::Valid)
        );
        assert_eq!(
            judged("", "2024-12-13", "2026-12-10", "2024-12-14"),
            Some(Validity::Expired)
        );
    }
}
