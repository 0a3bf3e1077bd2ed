//! What holds for every set, over thousands of made-up ones.

use super::tests::{WAITING, criterion, group, scored};
use super::*;
use crate::domain::criteria::{CriterionKind, Deduction, Working, explain};

/// A small generator: the same numbers on every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % n
    }
}

#[test]
fn over_many_sets_the_parts_add_up_and_caps_hold() {
    let mut dice = Dice(7);
    for _ in 0..2_000 {
        let groups: Vec<Group> = (0..=dice.below(4))
            .map(|g| {
                let criteria: Vec<Criterion> = (0..=dice.below(6))
                    .map(|c| {
                        let mut one = criterion(&format!("{g}.{c}"));
                        one.max = Some(25 * (1 + dice.below(40) as i64));
                        one.pass_at = None;
                        one.bonus = (dice.below(3) == 0).then_some(100);
                        one
                    })
                    .collect();
                let cap = (dice.below(2) == 0).then(|| 25 * (1 + dice.below(80) as i64));
                group(cap, criteria)
            })
            .collect();
        let answered: Vec<AnsweredGroup> = groups
            .iter()
            .map(|group| AnsweredGroup {
                group,
                criteria: group
                    .criteria
                    .iter()
                    .map(|c| {
                        let most = (c.max.unwrap_or(0) + c.bonus.unwrap_or(0)) / 25;
                        let judgement = match dice.below(8) {
                            0 => None,
                            1 => Some(WAITING),
                            _ => Some(scored(25 * dice.below(most as u64 + 1) as i64)),
                        };
                        Answered {
                            criterion: c,
                            layers: judgement.map(|j| (Layer::Own, j)).into_iter().collect(),
                        }
                    })
                    .collect(),
            })
            .collect();
        let found = outcome(Scoring::Points, None, PassRule::default(), &answered);
        let why = explain(&answered, found.layer);
        assert_eq!(why.score, found.points);
        let parts: i64 = why.lines.iter().map(|l| l.change()).sum();
        assert_eq!(why.max + parts, why.score, "{why:?}");
        for group in &answered {
            let points = points_of_group(group, Layer::Own);
            assert!(group.group.cap.is_none_or(|cap| points <= cap));
        }
        // Turned round, nothing changes but the order of the numbers named.
        let turned: Vec<AnsweredGroup> = answered.iter().rev().cloned().collect();
        let again = outcome(Scoring::Points, None, PassRule::default(), &turned);
        assert_eq!(
            (again.points, again.met, again.decision, again.score),
            (found.points, found.met, found.decision, found.score)
        );
    }
}

/// One criterion of any kind, with what makes it hard: deductions, bonus, flags, a pass mark.
fn any_criterion(dice: &mut Dice, number: String) -> Criterion {
    let mut one = criterion(&number);
    one.kind = match dice.below(4) {
        0 => CriterionKind::Met,
        1 => CriterionKind::Threshold,
        _ => CriterionKind::Scored,
    };
    let is_scored = one.kind == CriterionKind::Scored;
    let has_points = is_scored || dice.below(2) == 0;
    one.max = has_points.then(|| 25 * (1 + dice.below(40) as i64));
    one.step = is_scored.then_some(25);
    one.pass_at = (is_scored && dice.below(2) == 0).then_some(25);
    one.must_reach_max = is_scored && dice.below(5) == 0;
    one.is_mandatory = dice.below(3) == 0;
    one.disqualifies = dice.below(9) == 0;
    one.bonus = (is_scored && dice.below(3) == 0).then_some(75);
    if is_scored && dice.below(2) == 0 {
        one.deductions = [25, 150]
            .map(|points| Deduction {
                points,
                text: "trừ".into(),
            })
            .to_vec();
    }
    one
}

/// A judgement a person could give: what the checks of entry let through.
fn any_judgement(dice: &mut Dice, c: &Criterion) -> Option<Judgement> {
    let state = match (dice.below(7), c.kind) {
        (0, _) => return None,
        (1, _) => State::Waiting,
        (n, CriterionKind::Met | CriterionKind::Threshold) if n % 2 == 0 => State::Unmet,
        (_, CriterionKind::Met | CriterionKind::Threshold) => State::Met,
        (_, CriterionKind::Scored) => State::Scored,
    };
    let points = (state == State::Scored).then(|| {
        let steps = c.max.unwrap_or(0) / 25;
        let working = Working {
            before: 25 * dice.below(steps as u64 + 1) as i64,
            taken: (0..c.deductions.len())
                .map(|which| (which, dice.below(4) as u32))
                .collect(),
            bonus: c.bonus.map_or(0, |most| dice.below(most as u64 + 1) as i64),
            figures: None,
        };
        working.points(c).expect("a working within its criterion")
    });
    Some(Judgement { state, points })
}

#[test]
fn over_many_sets_of_every_kind_and_layer_nothing_depends_on_the_order_of_entry() {
    let mut dice = Dice(11);
    for _ in 0..2_000 {
        let groups: Vec<Group> = (0..=dice.below(7))
            .map(|g| {
                let criteria = (0..=dice.below(8))
                    .map(|c| any_criterion(&mut dice, format!("{g}.{c}")))
                    .collect();
                let cap = (dice.below(2) == 0).then(|| 25 * dice.below(120) as i64);
                group(cap, criteria)
            })
            .collect();
        let rule = PassRule {
            all_mandatory: dice.below(2) == 0,
            at_least_met: (dice.below(2) == 0).then(|| dice.below(30) as u32),
            at_least_points: (dice.below(2) == 0).then(|| 25 * dice.below(400) as i64),
        };
        let mut entries: Vec<(usize, usize, Layer, Judgement)> = Vec::new();
        for (g, group) in groups.iter().enumerate() {
            for (c, criterion) in group.criteria.iter().enumerate() {
                for layer in [Layer::Own, Layer::Committee, Layer::Appraisal] {
                    if let Some(judgement) = any_judgement(&mut dice, criterion) {
                        entries.push((g, c, layer, judgement));
                    }
                }
            }
        }
        let entered = |entries: &[(usize, usize, Layer, Judgement)]| {
            let mut answered: Vec<AnsweredGroup> = groups
                .iter()
                .map(|group| AnsweredGroup {
                    group,
                    criteria: group
                        .criteria
                        .iter()
                        .map(|criterion| Answered {
                            criterion,
                            layers: BTreeMap::new(),
                        })
                        .collect(),
                })
                .collect();
            for (g, c, layer, judgement) in entries {
                answered[*g].criteria[*c].layers.insert(*layer, *judgement);
            }
            answered
        };
        let first = entered(&entries);
        let found = outcome(Scoring::Points, None, rule, &first);
        // Any other order of entry: the same result, word for word.
        for at in (1..entries.len()).rev() {
            entries.swap(at, dice.below(at as u64 + 1) as usize);
        }
        assert_eq!(
            outcome(Scoring::Points, None, rule, &entered(&entries)),
            found
        );

        for layer in [Layer::Own, Layer::Committee, Layer::Appraisal] {
            let why = explain(&first, layer);
            let parts: i64 = why.lines.iter().map(|l| l.change()).sum();
            assert_eq!(why.max + parts, why.score, "{why:?}");
            let of_groups: i64 = first.iter().map(|g| points_of_group(g, layer)).sum();
            assert_eq!(why.score, of_groups);
            for group in &first {
                let points = points_of_group(group, layer);
                let most: i64 = group
                    .criteria
                    .iter()
                    .map(|a| a.criterion.max.unwrap_or(0) + a.criterion.bonus.unwrap_or(0))
                    .sum();
                assert!(points >= 0 && points <= most);
                assert!(group.group.cap.is_none_or(|cap| points <= cap));
            }
        }
    }
}
