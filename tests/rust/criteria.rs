//! A criteria set's points, rules and reasons, through dispatch.

use serde_json::{Value, json};

use crate::support::Pc;

const SET: &str = r#"
code = "bo-thu"
version = "1"
title = "Bộ thử"
scoring = "points"
pass_mandatory = true
pass_points = "12"
[[group]]
number = "I"
title = "Nhóm có trần"
cap = "8"
[[group.criterion]]
number = "1"
text = "Chấm điểm, có trừ và thưởng"
kind = "scored"
max = "5"
step = "0,25"
pass_at = "3"
bonus = "1"
deductions = ["0,5: chậm báo cáo", "1,25: sai số liệu"]
[[group.criterion]]
number = "2"
text = "Bắt buộc"
kind = "met"
max = "5"
mandatory = true
[[group]]
number = "II"
title = "Nhóm hai"
[[group.criterion]]
number = "3"
text = "Điểm liệt"
kind = "scored"
max = "6"
disqualifies = true
"#;

fn ward() -> Pc {
    let ward = Pc::with_folder("ward", "06685");
    let path = ward.place("tep").join("bo.toml");
    std::fs::write(&path, SET).unwrap();
    let preview = ward.call("read_criteria_file", json!({ "path": path }));
    assert_eq!(
        (&preview["size"], &preview["errors"]),
        (&json!(3), &json!([]))
    );
    ward.call("issue_set", json!({ "path": path }));
    ward
}

fn answer(ward: &Pc, criterion: &str, more: Value) -> Value {
    let mut request =
        json!({ "set": "bo-thu", "year": 2026, "criterion": criterion, "layer": "self" });
    request
        .as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    ward.call("answer_criterion", request)
}

fn codes(list: &Value) -> Vec<&str> {
    let reasons = list["reasons"].as_array().unwrap();
    reasons.iter().filter_map(|r| r["code"].as_str()).collect()
}

#[test]
fn deductions_bonus_and_a_cap_make_the_score_and_are_explained() {
    let ward = ward();
    let list = answer(
        &ward,
        "1",
        json!({ "state": "scored", "points": "4,25", "bonus": "0,5",
                "deductions": [{ "index": 0, "times": 2 }] }),
    );
    let own = &list["groups"][0]["criteria"][0]["layers"][0];
    assert_eq!(
        (&own["points"], &own["before"], &own["taken"], &own["bonus"]),
        (
            &json!("3,75"),
            &json!("4,25"),
            &json!([2, 0]),
            &json!("0,5")
        )
    );
    answer(&ward, "2", json!({ "state": "met" }));
    let list = answer(&ward, "3", json!({ "state": "scored", "points": "6" }));
    // Group I: 3,75 + 5 = 8,75, of which 8 count; group II: 6.
    assert_eq!(list["score"], "14/14");
    assert_eq!(
        (&list["decision"], codes(&list)),
        (
            &json!("reached"),
            vec!["all_mandatory_met", "enough_points"]
        )
    );
    let explanation = &list["explanation"];
    let changes: Vec<(&str, &str)> = explanation["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|l| (l["number"].as_str().unwrap(), l["change"].as_str().unwrap()))
        .collect();
    // 5 → 3,75, and the cap, which left 2 points uncounted, now leaves 0,75.
    assert_eq!(changes, [("1", "-1,25"), ("I", "+1,25")]);
    assert_eq!(
        explanation["lines"][0]["working"],
        json!(["-0,5: chậm báo cáo × 2", "+0,5"])
    );
}

#[test]
fn the_rule_that_decides_is_named() {
    let ward = ward();
    answer(&ward, "1", json!({ "state": "scored", "points": "5" }));
    answer(&ward, "2", json!({ "state": "met" }));
    let list = answer(&ward, "3", json!({ "state": "scored", "points": "5" }));
    assert_eq!(list["decision"], "not_reached");
    assert_eq!(
        list["reasons"][0],
        json!({ "code": "disqualified", "numbers": ["3"] })
    );
    let list = answer(
        &ward,
        "3",
        json!({ "state": "waiting", "waitsFor": "Công an tỉnh" }),
    );
    assert_eq!(list["decision"], "waits_on_others");
    let list = answer(&ward, "2", json!({ "state": "unmet" }));
    assert_eq!(list["decision"], "not_reached");
    assert_eq!(list["reasons"][0]["code"], "mandatory_unmet");
    // 5 points and 6 that may come make 11 of the 12 asked for.
    assert!(list["reasons"].as_array().unwrap().contains(&json!({
        "code": "too_few_points", "points": "5", "needed": "12", "missing": "7"
    })));
}

#[test]
fn what_does_not_fit_a_criterion_is_refused_and_changes_nothing() {
    let ward = ward();
    let before = ward.content();
    let about = |criterion: &str, more: Value| {
        let mut request =
            json!({ "set": "bo-thu", "year": 2026, "criterion": criterion, "layer": "self" });
        request
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        ward.refused("answer_criterion", request)
    };
    for (criterion, said, code) in [
        (
            "1",
            json!({ "state": "scored", "points": "5", "bonus": "1,5" }),
            "bonus-above",
        ),
        (
            "1",
            json!({ "state": "scored", "points": "5", "deductions": [{ "index": 2, "times": 1 }] }),
            "deduction-unknown",
        ),
        (
            "1",
            json!({ "state": "scored", "points": "4,1" }),
            "points-off-step",
        ),
        (
            "1",
            json!({ "state": "scored", "points": "5,25" }),
            "points-out-of-range",
        ),
        ("1", json!({ "state": "met" }), "judgement-wrong-kind"),
        (
            "2",
            json!({ "state": "scored", "points": "5" }),
            "judgement-wrong-kind",
        ),
    ] {
        assert_eq!(about(criterion, said), code);
    }
    assert_eq!(ward.content(), before);
}

#[test]
fn a_supplement_needs_a_base_that_stands_alone() {
    let ward = ward();
    let supplement = |code: &str, base: &str, number: &str| {
        format!(
            "code = \"{code}\"\nversion = \"1\"\ntitle = \"Bổ sung\"\nbase = \"{base}\"\n\
             [[group]]\nnumber = \"P\"\ntitle = \"Của phường\"\n\
             [[group.criterion]]\nnumber = \"{number}\"\ntext = \"Thêm\"\nkind = \"met\"\n"
        )
    };
    let path = ward.place("tep").join("bo-sung.toml");
    let first_error = |text: String| {
        std::fs::write(&path, text).unwrap();
        let preview = ward.call("read_criteria_file", json!({ "path": path }));
        assert_eq!(
            ward.refused("issue_set", json!({ "path": path })),
            preview["errors"][0]["code"]
        );
        preview["errors"][0]["code"].as_str().unwrap().to_owned()
    };
    assert_eq!(
        first_error(supplement("them", "khong-co", "P1")),
        "set-unknown"
    );
    assert_eq!(
        first_error(supplement("them", "them", "P1")),
        "set-base-circular"
    );
    assert_eq!(
        first_error(supplement("them", "bo-thu", "1")),
        "criteria-file-duplicate-number"
    );
    std::fs::write(&path, supplement("them", "bo-thu", "P1")).unwrap();
    ward.call("issue_set", json!({ "path": path }));
    assert_eq!(
        first_error(supplement("nua", "them", "P2")),
        "set-base-circular"
    );
}
