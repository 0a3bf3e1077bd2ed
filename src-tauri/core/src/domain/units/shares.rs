//! What part of a divided unit's figures each successor takes over.
//!
//! A declaration gives every successor of a former unit an exact fraction; together they are 1.
//! Integers are handed out by the nearest whole number (Webster, Sainte-Laguë), ties by unit id:
//! the parts of a figure always add up to it, and a larger figure never gives anybody less. So the
//! months of a year can be handed out as they come ([`Shares::flow`]) and end at the part of the
//! year, which the largest remainder does not promise.

use super::UnitId;

/// An exact fraction of a divided unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    pub numerator: i64,
    pub denominator: i64,
}

/// The shares of all successors of a former unit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shares(Vec<(UnitId, Share)>);

/// Why some shares are no declaration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SharesError {
    /// A text that is no fraction or percentage between 0 and 1.
    Unreadable { text: String },
    /// They do not add up to the whole; their sum as a fraction.
    NotWhole { sum: String },
}

/// The greatest denominator a share takes: people of a former district fit.
const MOST: i64 = 10_000_000;

impl Share {
    /// Reads "1/3", "40 %", "40%", "33,25%", "0" or "1".
    pub fn parse(text: &str) -> Option<Share> {
        let text = text.trim();
        let share = if let Some((numerator, denominator)) = text.split_once('/') {
            Share {
                numerator: numerator.trim().parse().ok()?,
                denominator: denominator.trim().parse().ok()?,
            }
        } else if let Some(percent) = text.strip_suffix('%') {
            Share {
                numerator: crate::domain::numbers::parse_points(percent.trim())?,
                denominator: 10_000,
            }
        } else {
            Share {
                numerator: text.parse().ok()?,
                denominator: 1,
            }
        };
        let is_part = (1..=MOST).contains(&share.denominator)
            && (0..=share.denominator).contains(&share.numerator);
        is_part.then(|| share.reduced())
    }

    fn reduced(self) -> Share {
        let by = gcd(self.numerator.into(), self.denominator.into()).max(1) as i64;
        Share {
            numerator: self.numerator / by,
            denominator: self.denominator / by,
        }
    }
}

impl std::fmt::Display for Share {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

/// Whether one share over a number is more than another, as exact fractions.
fn is_greater((one, by): (Share, i128), (other, other_by): (Share, i128)) -> bool {
    let left = i128::from(one.numerator) * i128::from(other.denominator) * other_by;
    let right = i128::from(other.numerator) * i128::from(one.denominator) * by;
    left > right
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

impl Shares {
    /// A declaration; refused unless the shares add up to exactly 1.
    pub fn new(mut shares: Vec<(UnitId, Share)>) -> Result<Shares, SharesError> {
        shares.sort_by(|a, b| a.0.cmp(&b.0));
        let (mut numerator, mut denominator) = (0_i128, 1_i128);
        for (_, share) in &shares {
            let other = i128::from(share.denominator);
            let scale = other / gcd(denominator, other);
            let sum = numerator
                .checked_mul(scale)
                .zip(i128::from(share.numerator).checked_mul(denominator * scale / other));
            let Some((left, right)) = sum else {
                return Err(SharesError::Unreadable {
                    text: share.to_string(),
                });
            };
            numerator = left + right;
            denominator *= scale;
            let by = gcd(numerator, denominator).max(1);
            (numerator, denominator) = (numerator / by, denominator / by);
            if denominator > i128::from(i64::MAX) {
                return Err(SharesError::Unreadable {
                    text: share.to_string(),
                });
            }
        }
        if numerator != denominator {
            return Err(SharesError::NotWhole {
                sum: format!("{numerator}/{denominator}"),
            });
        }
        Ok(Shares(shares))
    }

    /// Reads the stored form, `00004@2025-07-01=1/2 00070@2025-07-01=1/2`.
    pub fn parse(text: &str) -> Option<Shares> {
        let shares = text
            .split_whitespace()
            .map(|one| {
                let (unit, share) = one.split_once('=')?;
                Some((UnitId(unit.to_owned()), Share::parse(share)?))
            })
            .collect::<Option<Vec<_>>>()?;
        Shares::new(shares).ok()
    }

    /// The share of a successor.
    pub fn of(&self, unit: &UnitId) -> Option<Share> {
        self.0.iter().find(|(id, _)| id == unit).map(|(_, s)| *s)
    }

    /// Every successor with its share, by unit id.
    pub fn iter(&self) -> impl Iterator<Item = &(UnitId, Share)> {
        self.0.iter()
    }

    /// Hands a figure out: each successor's part, in the order of [`Shares::iter`].
    pub fn apportion(&self, whole: i64) -> Vec<i64> {
        let wanted = i128::from(whole.max(0));
        let mut parts: Vec<i128> = Vec::with_capacity(self.0.len());
        for (_, share) in &self.0 {
            let (over, under) = (
                wanted * i128::from(share.numerator),
                i128::from(share.denominator),
            );
            parts.push((2 * over + under) / (2 * under));
        }
        // Each rounded by itself, they miss the whole by at most half the number of successors.
        let mut given: i128 = parts.iter().sum();
        while given < wanted {
            let Some(next) = self.foremost(&parts) else {
                break;
            };
            parts[next] += 1;
            given += 1;
        }
        while given > wanted {
            let Some(last) = self.hindmost(&parts) else {
                break;
            };
            parts[last] -= 1;
            given -= 1;
        }
        parts.into_iter().map(|part| part as i64).collect()
    }

    /// The part of one successor.
    pub fn part(&self, unit: &UnitId, whole: i64) -> Option<i64> {
        let index = self.0.iter().position(|(id, _)| id == unit)?;
        self.apportion(whole).get(index).copied()
    }

    /// The part of one successor in a figure that comes on top of what was counted before it in
    /// the same year. Never negative; the parts of a year's months add up to the part of the year.
    pub fn flow(&self, unit: &UnitId, before: i64, value: i64) -> Option<i64> {
        let after = self.part(unit, before.saturating_add(value))?;
        Some(after - self.part(unit, before)?)
    }

    /// Who takes the next unit: the greatest share over 2 · part + 1; of equal ones the first.
    fn foremost(&self, parts: &[i128]) -> Option<usize> {
        let claims = self.0.iter().zip(parts).map(|((_, s), p)| (*s, 2 * p + 1));
        let mut best: Option<(usize, (Share, i128))> = None;
        for (index, claim) in claims.enumerate() {
            if best.is_none_or(|(_, held)| is_greater(claim, held)) {
                best = Some((index, claim));
            }
        }
        best.map(|(index, _)| index)
    }

    /// Who gives the last unit back: the smallest share over 2 · part − 1; of equal ones the last.
    fn hindmost(&self, parts: &[i128]) -> Option<usize> {
        let claims = self.0.iter().zip(parts).map(|((_, s), p)| (*s, 2 * p - 1));
        let mut worst: Option<(usize, (Share, i128))> = None;
        for (index, claim) in claims.enumerate().filter(|(_, (_, by))| *by > 0) {
            if worst.is_none_or(|(_, held)| !is_greater(claim, held)) {
                worst = Some((index, claim));
            }
        }
        worst.map(|(index, _)| index)
    }
}

impl std::fmt::Display for Shares {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (index, (unit, share)) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str(" ")?;
            }
            write!(f, "{unit}={share}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shares(texts: &[&str]) -> Result<Shares, SharesError> {
        let units = texts.iter().enumerate();
        let all = units.map(|(i, t)| {
            (
                UnitId::new(&i.to_string(), "2025-07-01"),
                Share::parse(t).expect("a share"),
            )
        });
        Shares::new(all.collect())
    }

    #[test]
    fn parts_add_up_to_the_whole() {
        let thirds = shares(&["1/3", "1/3", "1/3"]).expect("whole");
        assert_eq!(thirds.apportion(10), [4, 3, 3]);
        assert_eq!(thirds.apportion(0), [0, 0, 0]);
        assert_eq!(thirds.apportion(2), [1, 1, 0]);
        let uneven = shares(&["12,5%", "0", "7/8"]).expect("whole");
        assert_eq!(uneven.apportion(9), [1, 0, 8]);
        assert_eq!(
            shares(&["1/2", "49,99%"]),
            Err(SharesError::NotWhole {
                sum: "9999/10000".into()
            })
        );
    }

    #[test]
    fn a_larger_figure_gives_nobody_less() {
        // The largest remainder would take one from the last when 10 becomes 11.
        let uneven = shares(&["6/13", "6/13", "1/13"]).expect("whole");
        let mut before = uneven.apportion(0);
        for whole in 1..200 {
            let parts = uneven.apportion(whole);
            assert_eq!(parts.iter().sum::<i64>(), whole);
            assert!(
                parts.iter().zip(&before).all(|(now, then)| now >= then),
                "{whole}: {before:?} {parts:?}"
            );
            before = parts;
        }
    }

    #[test]
    fn months_end_at_the_part_of_the_year() {
        let even = shares(&["1/2", "1/2"]).expect("whole");
        let heir = UnitId::new("1", "2025-07-01");
        let mut before = 0;
        let months = [1, 0, 1, 1].map(|value| {
            let part = even.flow(&heir, before, value).expect("an heir");
            before += value;
            part
        });
        // One by one each month's half would be nothing, and so would the year.
        assert_eq!(months, [0, 0, 1, 0]);
        assert_eq!(even.part(&heir, before), Some(1));
    }

    #[test]
    fn shares_are_read_as_people_write_them() {
        for (text, expected) in [
            ("2/4", Some("1/2")),
            ("40 %", Some("2/5")),
            ("33,25%", Some("133/400")),
            ("1", Some("1/1")),
            ("0", Some("0/1")),
            ("3/2", None),
            ("-1/2", None),
            ("1/0", None),
            ("một nửa", None),
        ] {
            assert_eq!(
                Share::parse(text).map(|s| s.to_string()).as_deref(),
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn the_stored_form_reads_back() {
        let all = shares(&["1/3", "1/6", "1/2"]).expect("whole");
        assert_eq!(Shares::parse(&all.to_string()), Some(all));
    }
}
