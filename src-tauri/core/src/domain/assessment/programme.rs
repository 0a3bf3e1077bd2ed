//! The programme above wards: who is how close, and what share of the wards the targets ask for.
//!
//! Targets compare exact fractions, never rounded ones.

use crate::domain::criteria::Target;
use crate::domain::numbers;

/// A ward is near with at most this many criteria unmet or not judged (document H: 22 of 26).
const NEAR: u32 = 1;

/// How a ward stands, each criterion counted once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Closeness {
    pub met: u32,
    pub unmet: u32,
    pub unanswered: u32,
    /// Waits on another body: not the ward's, so it stands apart.
    pub waiting: u32,
}

impl Closeness {
    /// What the ward itself still lacks.
    pub fn lacking(self) -> u32 {
        self.unmet + self.unanswered
    }

    /// At most one criterion is lacking; where nothing was judged, nobody is near.
    pub fn is_near(self) -> bool {
        self.met + self.waiting > 0 && self.lacking() <= NEAR
    }

    /// The closest first: fewest lacking, then fewest waiting on others, then most met.
    pub fn order(self) -> (bool, u32, u32, u32) {
        let is_silent = self.met + self.unmet + self.waiting == 0;
        (is_silent, self.lacking(), self.waiting, u32::MAX - self.met)
    }
}

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    pub part: i64,
    pub whole: i64,
}

impl Share {
    /// "22/26".
    pub fn shown(self) -> String {
        format!("{}/{}", self.part, self.whole)
    }

    /// "84,6"; none of an empty whole.
    pub fn percent(self) -> Option<String> {
        numbers::percent(self.part, self.whole, 1)
    }
}

/// A target against what is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TargetStanding {
    pub target: Target,
    /// The exact share is at least the lower bound.
    pub is_met: bool,
    /// Wards the lower bound asks for.
    pub needed: i64,
    /// How many more that is than there are.
    pub remaining: i64,
}

/// Compares a share with each target.
pub fn against(share: Share, targets: &[Target]) -> Vec<TargetStanding> {
    targets
        .iter()
        .map(|target| {
            let percent = i64::from(target.percent_from);
            let needed = (percent * share.whole + 99) / 100;
            TargetStanding {
                target: *target,
                is_met: share.whole > 0 && share.part * 100 >= percent * share.whole,
                needed,
                remaining: (needed - share.part).max(0),
            }
        })
        .collect()
}

/// The criteria most wards have not met: places and how many wards. None where all are met.
pub fn most_unmet(unmet_by_criterion: &[u32]) -> Option<(Vec<usize>, u32)> {
    let most = unmet_by_criterion
        .iter()
        .copied()
        .max()
        .filter(|m| *m > 0)?;
    let places = unmet_by_criterion
        .iter()
        .enumerate()
        .filter(|(_, count)| **count == most)
        .map(|(i, _)| i)
        .collect();
    Some((places, most))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::criteria::targets;

    #[test]
    fn targets_are_met_by_exact_shares() {
        let told = |part, whole| {
            against(Share { part, whole }, targets())
                .iter()
                .map(|t| (t.target.year, t.is_met, t.needed, t.remaining))
                .collect::<Vec<_>>()
        };
        // Document N: 16 of 32.
        assert_eq!(
            told(16, 32),
            [(2025, true, 10, 0), (2030, false, 32, 16)],
            "30 % of 32 are 9,6 wards"
        );
        // 299 of 1000 are 29,9 %, which rounds to 30 and is not.
        assert_eq!(told(299, 1000)[0], (2025, false, 300, 1));
        assert_eq!(told(0, 0)[0], (2025, false, 0, 0));
        assert_eq!(
            Share {
                part: 22,
                whole: 26
            }
            .shown(),
            "22/26"
        );
        assert_eq!(
            Share {
                part: 22,
                whole: 26
            }
            .percent()
            .unwrap(),
            "84,6"
        );
        assert_eq!(Share { part: 0, whole: 0 }.percent(), None);
    }

    #[test]
    fn waiting_on_others_does_not_make_a_ward_far() {
        let ward = |met, unmet, unanswered, waiting| Closeness {
            met,
            unmet,
            unanswered,
            waiting,
        };
        assert!(ward(21, 0, 0, 1).is_near());
        assert!(ward(19, 1, 0, 2).is_near());
        assert!(!ward(20, 1, 1, 0).is_near());
        assert!(!ward(0, 0, 1, 0).is_near());
        let mut all = [
            ward(0, 0, 22, 0),
            ward(20, 1, 0, 1),
            ward(21, 1, 0, 0),
            ward(21, 0, 0, 1),
        ];
        all.sort_by_key(|w| w.order());
        assert_eq!(all.map(|w| w.met), [21, 21, 20, 0]);
        assert_eq!(all[0].waiting, 1);
    }

    #[test]
    fn the_criterion_most_often_unmet_is_named_with_its_equals() {
        assert_eq!(most_unmet(&[0, 3, 1, 3]), Some((vec![1, 3], 3)));
        assert_eq!(most_unmet(&[0, 0]), None);
        assert_eq!(most_unmet(&[]), None);
    }
}
