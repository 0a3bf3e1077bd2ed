//! The order of the plan and the words behind each place.

use super::*;
use crate::domain::criteria::{Set, read_set};

const SET: &str = r#"
code = "bo-ke-hoach"
version = "1"
title = "Bộ thử kế hoạch"
scoring = "points"
pass_mandatory = true
pass_points = "14"
[[group]]
number = "I"
title = "Có trần"
cap = "6"
[[group.criterion]]
number = "1"
text = "Chấm điểm"
kind = "scored"
max = "5"
[[group.criterion]]
number = "2"
text = "Chấm điểm nữa"
kind = "scored"
max = "5"
[[group]]
number = "II"
title = "Không trần"
[[group.criterion]]
number = "3"
text = "Ba điểm"
kind = "met"
max = "3"
[[group.criterion]]
number = "4"
text = "Bốn điểm"
kind = "met"
max = "4"
[[group.criterion]]
number = "5"
text = "Bắt buộc, không điểm"
kind = "met"
mandatory = true
[[group.criterion]]
number = "6"
text = "Điểm liệt"
kind = "scored"
max = "1"
disqualifies = true
[[group.criterion]]
number = "7"
text = "Ba điểm nữa"
kind = "met"
max = "3"
"#;

/// What one layer said, by number: points × 100, or -1 met, -2 unmet, -3 waiting.
fn planned(
    set: &Set,
    said: &[(&str, i64)],
    around: impl Fn(&str) -> Around,
) -> (Vec<String>, Plan) {
    let groups: Vec<AnsweredGroup> = set
        .groups
        .iter()
        .map(|group| AnsweredGroup {
            group,
            criteria: group
                .criteria
                .iter()
                .map(|criterion| Answered {
                    criterion,
                    layers: said
                        .iter()
                        .filter(|(number, _)| *number == criterion.number)
                        .map(|(_, what)| (Layer::Own, judged(*what)))
                        .collect(),
                })
                .collect(),
        })
        .collect();
    let plan = plan(&groups, set.pass, 30, around);
    let order = plan.steps.iter().map(|s| s.number.clone()).collect();
    (order, plan)
}

fn judged(what: i64) -> Judgement {
    let (state, points) = match what {
        -1 => (State::Met, None),
        -2 => (State::Unmet, None),
        -3 => (State::Waiting, None),
        points => (State::Scored, Some(points)),
    };
    Judgement { state, points }
}

fn nothing(_: &str) -> Around {
    Around::default()
}

fn step<'a>(plan: &'a Plan, number: &str) -> &'a Step {
    plan.steps
        .iter()
        .chain(&plan.waiting)
        .find(|s| s.number == number)
        .unwrap()
}

#[test]
fn what_decides_comes_first_then_what_must_be_then_what_brings_most() {
    let set = read_set(SET).unwrap();
    let (order, plan) = planned(&set, &[("6", 0), ("7", -1)], nothing);
    // 6 decides against the whole; 5 is mandatory; then 5, 5, 4 and 3 points towards the 11 lacking.
    assert_eq!(order, ["6", "5", "1", "2", "4", "3"]);
    assert_eq!(plan.missing_points, 1100);
    assert_eq!(step(&plan, "6").reasons[0], Why::Disqualifies);
    assert_eq!(step(&plan, "5").reasons[0], Why::Mandatory);
    assert_eq!(
        step(&plan, "4").reasons[0],
        Why::Points {
            gain: "4".into(),
            missing: "11".into()
        }
    );
}

#[test]
fn a_cap_leaves_only_what_still_counts() {
    let set = read_set(SET).unwrap();
    let said = [("1", 500), ("5", -1), ("6", 100)];
    let (order, plan) = planned(&set, &said, nothing);
    // Group I counts at most 6, of which 5 are there: criterion 2 brings 1, not 5.
    assert_eq!((order[0].as_str(), step(&plan, "2").gain), ("4", 100));
    assert_eq!(order.last().unwrap(), "2");
    let full = [("1", 300), ("2", 400), ("5", -1), ("6", 100)];
    let (order, plan) = planned(&set, &full, nothing);
    let one = step(&plan, "1");
    assert_eq!(
        (one.gain, &one.reasons[0]),
        (0, &Why::AtCap { group: "I".into() })
    );
    assert_eq!(order.last().unwrap(), "2");
}

#[test]
fn one_that_alone_suffices_says_so_and_none_lacks_afterwards() {
    let set = read_set(SET).unwrap();
    let said = [("1", 500), ("2", 500), ("5", -1), ("6", 100), ("3", -1)];
    // 6 + 3 + 1 = 10 of 14: only the four points of 4 are enough alone.
    let (order, plan) = planned(&set, &said, nothing);
    assert_eq!(order, ["4", "7"]);
    assert_eq!(
        step(&plan, "4").reasons[0],
        Why::Enough { gain: "4".into() }
    );
    let mut all = said.to_vec();
    all.push(("4", -1));
    let (order, plan) = planned(&set, &all, nothing);
    assert_eq!((order, plan.missing_points), (vec!["7".to_owned()], 0));
    assert_eq!(
        step(&plan, "7").reasons[..2],
        [Why::MorePoints { gain: "3".into() }, Why::NotLacking]
    );
}

#[test]
fn what_waits_stands_apart_and_is_never_hurried() {
    let set = read_set(SET).unwrap();
    let (order, plan) = planned(&set, &[("4", -3), ("5", -1), ("6", 100)], |number| Around {
        days_left: (number == "4").then_some(-20),
        ..Around::default()
    });
    assert!(!order.contains(&"4".to_owned()));
    assert_eq!(plan.waiting.len(), 1);
    assert_eq!(plan.waiting[0].number, "4");
}

#[test]
fn among_equals_the_nearer_deadline_then_the_freer_person() {
    let set = read_set(SET).unwrap();
    let said = [("1", 500), ("2", 500), ("4", -1), ("5", -1), ("6", 100)];
    let by = |left: [Option<i64>; 2], load: [Option<u32>; 2]| {
        let (order, _) = planned(&set, &said, |number| {
            let at = usize::from(number == "7");
            Around {
                days_left: left[at],
                load: load[at],
                is_done: false,
            }
        });
        order
    };
    assert_eq!(by([None, None], [None, None]), ["3", "7"]);
    assert_eq!(by([Some(9), Some(2)], [Some(0), Some(9)]), ["7", "3"]);
    // The year ends in 30 days: a deadline after that is later than none.
    assert_eq!(by([Some(31), None], [None, None]), ["7", "3"]);
    assert_eq!(by([Some(5), Some(5)], [Some(4), Some(1)]), ["7", "3"]);
}

#[test]
fn the_words_of_time_and_people() {
    let set = read_set(SET).unwrap();
    let (_, plan) = planned(&set, &[], |number| match number {
        "1" => Around {
            days_left: Some(-3),
            load: Some(4),
            is_done: false,
        },
        "2" => Around {
            days_left: Some(-3),
            load: Some(1),
            is_done: true,
        },
        _ => Around::default(),
    });
    let tail = |number: &str| {
        let reasons = &step(&plan, number).reasons;
        reasons[reasons.len() - 2..].to_vec()
    };
    assert_eq!(tail("1"), [Why::Late { days: 3 }, Why::Load { open: 4 }]);
    assert_eq!(tail("2"), [Why::ToJudge, Why::Load { open: 1 }]);
    assert_eq!(tail("3"), [Why::YearEnds { days: 30 }, Why::Nobody]);
}

#[test]
fn a_set_without_a_rule_asks_for_every_criterion() {
    let text = SET
        .replace("pass_mandatory = true\n", "")
        .replace("pass_points = \"14\"\n", "");
    let set = read_set(&text).unwrap();
    let (order, plan) = planned(&set, &[], nothing);
    assert_eq!(order.len(), 7);
    assert!(
        plan.steps
            .iter()
            .all(|s| s.reasons.contains(&Why::AllAsked))
    );
}
