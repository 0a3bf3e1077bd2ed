//! Which criterion of a new version a criterion of the old one has become: a suggestion by number
//! and by likeness of the words, for a person to confirm.
//!
//! Words are compared folded (no marks, lower case), so a corrected accent changes nothing. The
//! likeness is Dice's: twice the words and pairs of neighbours both texts have, of all they have.
//! Each criterion is suggested at most once, the likeliest pair first.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

use super::{Criterion, CriterionKind, Judgement, JudgementError, State, Working};
use crate::domain::fold::fold;

/// Likeness in percent from which the words alone suggest a pair.
const LIKE_WORDS: u32 = 55;
/// Likeness in percent from which the same number and some of the words do.
const LIKE_WITH_NUMBER: u32 = 30;
/// What the same number is worth when two pairs are as like.
const NUMBER_WORTH: u32 = 8;

/// Why a pair is suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Because {
    /// The same words; only marks, case or punctuation may differ.
    SameText { same_number: bool },
    /// Words in common, in percent.
    LikeText { likeness: u32, same_number: bool },
}

/// A suggested pair of numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    pub to: String,
    pub because: Because,
    /// The old kind or scale is another than the new one's: points may have to be given anew.
    pub is_other_measure: bool,
}

/// What a person said of an old criterion.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    TS,
    schemars::JsonSchema,
    IntoStaticStr,
    EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum CrosswalkDecision {
    /// It has become a criterion of the new version.
    Mapped,
    /// It has no place in the new version: không chuyển.
    Dropped,
}

/// Suggests a criterion of the new version for each of the old one, by its number.
pub fn suggest<'a>(
    old: impl Iterator<Item = &'a Criterion>,
    new: impl Iterator<Item = &'a Criterion>,
) -> BTreeMap<String, Suggestion> {
    let read = |c: &'a Criterion| (c, Words::of(&c.text));
    let old: Vec<(&Criterion, Words)> = old.map(read).collect();
    let new: Vec<(&Criterion, Words)> = new.map(read).collect();
    let mut pairs: Vec<(u32, usize, usize, u32)> = Vec::new();
    for (i, (from, from_words)) in old.iter().enumerate() {
        for (j, (to, to_words)) in new.iter().enumerate() {
            let likeness = from_words.likeness(to_words);
            let same_number = is_same_number(from, to);
            let is_like = likeness >= LIKE_WORDS || (same_number && likeness >= LIKE_WITH_NUMBER);
            if is_like {
                let rank = likeness + if same_number { NUMBER_WORTH } else { 0 };
                pairs.push((rank, i, j, likeness));
            }
        }
    }
    // The likeliest first; as like, in the order of the old form.
    pairs.sort_by_key(|(rank, i, j, _)| (std::cmp::Reverse(*rank), *i, *j));
    let mut suggestions = BTreeMap::new();
    let mut taken = vec![false; new.len()];
    for (_, i, j, likeness) in pairs {
        let (Some((from, from_words)), Some((to, to_words))) = (old.get(i), new.get(j)) else {
            continue;
        };
        if taken[j] || suggestions.contains_key(&from.number) {
            continue;
        }
        taken[j] = true;
        let same_number = is_same_number(from, to);
        let because = if from_words.text == to_words.text {
            Because::SameText { same_number }
        } else {
            Because::LikeText {
                likeness,
                same_number,
            }
        };
        let suggestion = Suggestion {
            to: to.number.clone(),
            because,
            is_other_measure: from.kind != to.kind || from.max != to.max,
        };
        suggestions.insert(from.number.clone(), suggestion);
    }
    suggestions
}

/// "1.a" and "1a)" are the same number.
fn is_same_number(from: &Criterion, to: &Criterion) -> bool {
    let plain = |number: &str| fold(number).replace(' ', "");
    plain(&from.number) == plain(&to.number)
}

/// Whether a judgement of an old criterion can stand for the new one: the kind is the same, the
/// points are on its scale, and what was taken off is taken off there too.
pub fn fits(
    judgement: Judgement,
    working: Option<&Working>,
    from: &Criterion,
    to: &Criterion,
) -> Result<(), JudgementError> {
    if judgement.state != State::Scored {
        return judgement.check(to).map(|_| ());
    }
    if to.kind != CriterionKind::Scored {
        return Err(JudgementError::WrongKind);
    }
    let points = judgement.points.ok_or(JudgementError::PointsMissing)?;
    // Points of another scale mean another thing, even where they would fit.
    if from.max != to.max {
        return Err(JudgementError::AboveMax {
            points,
            max: to.max.unwrap_or(0),
        });
    }
    match working {
        Some(working) if from.deductions != to.deductions => {
            if working.taken.is_empty() {
                working.points(to).map(|_| ())
            } else {
                Err(JudgementError::DeductionUnknown)
            }
        }
        Some(working) => working.points(to).map(|_| ()),
        None => judgement.check(to).map(|_| ()),
    }
}

/// A text's folded words, and how often each word and pair of neighbours stands in it.
struct Words {
    text: String,
    parts: BTreeMap<String, u32>,
    count: u32,
}

impl Words {
    fn of(text: &str) -> Words {
        let text = fold(text);
        let words: Vec<&str> = text.split(' ').filter(|w| !w.is_empty()).collect();
        let mut parts: BTreeMap<String, u32> = BTreeMap::new();
        for word in &words {
            *parts.entry((*word).to_owned()).or_default() += 1;
        }
        for pair in words.windows(2) {
            *parts.entry(pair.join(" ")).or_default() += 1;
        }
        let count = parts.values().sum();
        Words { text, parts, count }
    }

    /// In percent, 100 for the same words in the same order.
    fn likeness(&self, other: &Words) -> u32 {
        let all = self.count + other.count;
        if all == 0 {
            return 0;
        }
        let common: u32 = self
            .parts
            .iter()
            .filter_map(|(part, count)| Some(*count.min(other.parts.get(part)?)))
            .sum();
        (200 * common + all / 2) / all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::criteria::{Set, builtin_sets, read_set};

    fn set(criteria: &[(&str, &str, &str)]) -> Set {
        let mut text = String::from(
            "code = \"thu\"\nversion = \"1\"\ntitle = \"Thử\"\n[[group]]\nnumber = \"I\"\ntitle = \"Nhóm\"\n",
        );
        for (number, words, more) in criteria {
            text += &format!(
                "[[group.criterion]]\nnumber = \"{number}\"\ntext = \"{words}\"\n{more}\n"
            );
        }
        read_set(&text).expect("a set")
    }

    fn suggested(old: &Set, new: &Set) -> Vec<(String, String)> {
        suggest(old.criteria(), new.criteria())
            .into_iter()
            .map(|(from, s)| (from, s.to))
            .collect()
    }

    const MET: &str = "kind = \"met\"";

    #[test]
    fn the_same_set_maps_onto_itself() {
        for set in builtin_sets() {
            let found = suggest(set.criteria(), set.criteria());
            assert_eq!(found.len(), set.criteria().count(), "{}", set.code);
            for (from, suggestion) in found {
                assert_eq!(from, suggestion.to);
                assert_eq!(suggestion.because, Because::SameText { same_number: true });
            }
        }
    }

    #[test]
    fn words_find_a_criterion_that_moved_and_numbers_decide_between_equals() {
        let old = set(&[
            ("1", "Trụ sở Công an phường đủ diện tích làm việc", MET),
            ("2", "Không để xảy ra cháy, nổ nghiêm trọng", MET),
            ("3", "Sinh hoạt hè cho thiếu nhi", MET),
            ("4", "Họp dân hằng quý", MET),
        ]);
        let new = set(&[
            (
                "1",
                "Không để xảy ra cháy nổ nghiêm trọng trên địa bàn",
                MET,
            ),
            ("4", "Họp dân hằng quý", MET),
            (
                "5",
                "Trụ sở công an phường đủ diện tích, công năng làm việc",
                MET,
            ),
            ("6", "Họp dân hằng quý", MET),
        ]);
        let pairs = suggested(&old, &new);
        let pair = |from: &str, to: &str| (from.to_owned(), to.to_owned());
        assert_eq!(pairs, [pair("1", "5"), pair("2", "1"), pair("4", "4")]);
    }

    #[test]
    fn marks_and_case_change_nothing_and_it_is_said_why() {
        let old = set(&[("1.a", "Hòa giải thành các mâu thuẫn", MET)]);
        let new = set(&[("1a", "HOÀ GIẢI THÀNH các mâu thuẫn.", MET)]);
        let found = suggest(old.criteria(), new.criteria());
        assert_eq!(
            found["1.a"].because,
            Because::SameText { same_number: true }
        );

        let scored = set(&[(
            "9",
            "Hòa giải thành mâu thuẫn",
            "kind = \"scored\"\nmax = \"5\"",
        )]);
        let found = suggest(old.criteria(), scored.criteria());
        assert!(found["1.a"].is_other_measure);
        assert!(matches!(
            found["1.a"].because,
            Because::LikeText {
                likeness: 55..=99,
                same_number: false
            }
        ));
    }

    #[test]
    fn the_same_number_alone_suggests_nothing() {
        let old = set(&[("7", "Có camera an ninh ở mọi khu phố", MET)]);
        let new = set(&[("7", "Không có cán bộ bị kỷ luật", MET)]);
        assert_eq!(suggested(&old, &new), []);
    }

    #[test]
    fn points_stand_only_where_they_mean_the_same() {
        let scored = |max: &str, more: &str| {
            set(&[(
                "1",
                "Chấm",
                &format!("kind = \"scored\"\nmax = \"{max}\"\n{more}"),
            )])
        };
        let check = |state, points, working: Option<Working>, from: &Set, to: &Set| {
            fits(
                Judgement { state, points },
                working.as_ref(),
                from.criteria().next().expect("one"),
                to.criteria().next().expect("one"),
            )
        };
        let five = scored("5", "deductions = [\"0,5: chậm\"]");
        let plain = scored("5", "");
        let three = scored("3", "");
        let met = set(&[("1", "Chấm", MET)]);
        let taken = Working {
            before: 500,
            taken: vec![(0, 1)],
            ..Working::default()
        };
        assert_eq!(check(State::Scored, Some(400), None, &five, &plain), Ok(()));
        assert!(check(State::Scored, Some(200), None, &five, &three).is_err());
        assert!(check(State::Scored, Some(400), None, &five, &met).is_err());
        assert!(check(State::Met, None, None, &met, &five).is_err());
        assert_eq!(check(State::Met, None, None, &met, &met), Ok(()));
        assert_eq!(check(State::Waiting, None, None, &met, &five), Ok(()));
        assert_eq!(
            check(State::Scored, Some(450), Some(taken.clone()), &five, &five),
            Ok(())
        );
        assert!(check(State::Scored, Some(450), Some(taken), &five, &plain).is_err());
    }
}
