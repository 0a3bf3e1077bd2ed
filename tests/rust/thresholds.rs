//! Criteria bound to figures: the working, a person's word on it, and figures that change later.

use serde_json::{Value, json};

use crate::support::{Pc, enrol, pages_of, unwrapped};

const SET: &str = r#"
code = "bo-nguong"
version = "1"
title = "Bộ có ngưỡng"
[[group]]
number = "I"
title = "Từ số liệu"
[[group.criterion]]
number = "1"
text = "Tin báo giải quyết đúng hạn"
kind = "threshold"
threshold = "ty-le-tin-bao-dung-han >= 100"
[[group.criterion]]
number = "2"
text = "Không để xảy ra cháy, nổ"
kind = "threshold"
threshold = "chay-no-vu none"
[[group.criterion]]
number = "3"
text = "Kéo giảm tai nạn"
kind = "threshold"
threshold = "tngt-vu difference < 0"
[[group.criterion]]
number = "4"
text = "Giảm ít nhất 5 % tội phạm"
kind = "threshold"
threshold = "ttxh-vu change <= -5"
[[group.criterion]]
number = "5"
text = "Chỉ tiêu lạ"
kind = "threshold"
threshold = "chi-tieu-la >= 1"
"#;

fn ward() -> Pc {
    let ward = Pc::with_folder("ward", "06685");
    let path = ward.place("tep").join("bo.toml");
    std::fs::write(&path, SET).unwrap();
    ward.call("issue_set", json!({ "path": path }));
    ward
}

fn list(pc: &Pc) -> Value {
    pc.call(
        "get_checklist",
        json!({ "set": "bo-nguong", "year": 2026, "unit": "06685" }),
    )
}

fn row(list: &Value, number: usize) -> &Value {
    &list["groups"][0]["criteria"][number - 1]
}

fn said(criterion: &str, state: &str) -> Value {
    json!({ "set": "bo-nguong", "year": 2026, "criterion": criterion, "layer": "self", "state": state })
}

fn work(pc: &Pc) -> Vec<Value> {
    let list = pc.call("list_work", json!({}));
    let items = list["items"].as_array().unwrap().iter();
    items
        .filter(|i| i["code"].as_str().unwrap().starts_with("criterion-figures"))
        .cloned()
        .collect()
}

#[test]
fn the_working_is_shown_or_why_there_is_none() {
    let ward = ward();
    let before = list(&ward);
    for number in 1..=4 {
        let figure = &row(&before, number)["figure"];
        assert_eq!(figure["verdict"], "unsaid", "{number}");
        assert_eq!(figure["because"]["code"], "not_reported", "{number}");
        assert_eq!(figure["working"], Value::Null, "{number}");
    }
    assert_eq!(
        row(&before, 5)["figure"]["because"],
        json!({ "code": "unknown_indicator", "indicator": "chi-tieu-la" })
    );

    ward.enter("tin-bao", "hc:2026", "14");
    ward.enter("tin-bao-dung-han", "hc:2026", "14");
    // Ten of twelve months: nothing for sure, but told so far.
    for month in 1..=10 {
        ward.enter("chay-no-vu", &format!("hc:2026-{month:02}"), "0");
    }
    ward.enter("tngt-vu", "hc:2026", "10");
    ward.enter("tngt-vu", "hc:2025", "15");
    ward.enter("ttxh-vu", "hc:2026", "3");
    ward.enter("ttxh-vu", "hc:2025", "0");
    let now = list(&ward);
    let figure = |number| row(&now, number)["figure"].clone();
    assert_eq!(
        (&figure(1)["verdict"], &figure(1)["working"]),
        (&json!("holds"), &json!("14/14 = 100 % ≥ 100 %"))
    );
    assert_eq!(
        (&figure(2)["because"], &figure(2)["soFar"]),
        (
            &json!({ "code": "incomplete", "coverage": "10/12", "is_base": false }),
            &json!(true)
        )
    );
    assert_eq!(
        (&figure(3)["verdict"], &figure(3)["working"]),
        (&json!("holds"), &json!("10 - 15 = -5 vụ < 0"))
    );
    assert_eq!(figure(4)["because"]["code"], "zero_base");

    ward.enter("ttxh-vu", "hc:2025", "k/c");
    assert_eq!(
        row(&list(&ward), 4)["figure"]["because"],
        json!({ "code": "not_applicable", "is_base": true })
    );
}

#[test]
fn figures_that_change_after_the_confirmation_are_told_everywhere() {
    let ward = ward();
    ward.enter("tin-bao", "hc:2026", "14");
    ward.enter("tin-bao-dung-han", "hc:2026", "14");
    ward.call("answer_criterion", said("1", "met"));
    let confirmed = list(&ward);
    let own = &row(&confirmed, 1)["layers"][0];
    assert_eq!(
        (&own["state"], &own["figures"]),
        (&json!("met"), &json!("14/14"))
    );
    assert_eq!(row(&confirmed, 1)["figure"]["isConfirmed"], true);
    assert_eq!(work(&ward), [] as [Value; 0]);

    ward.enter("tin-bao-dung-han", "hc:2026", "13");
    let changed = list(&ward);
    let figure = &row(&changed, 1)["figure"];
    assert_eq!(
        figure["since"],
        json!({ "layer": "self", "from": "14/14", "to": "13/14" })
    );
    assert_eq!(
        (
            &figure["verdict"],
            &figure["isOverruled"],
            &figure["working"]
        ),
        (
            &json!("fails"),
            &json!(true),
            &json!("13/14 = 92,9 % < 100 %")
        )
    );
    // What was judged stays until a person says otherwise.
    assert_eq!(row(&changed, 1)["state"], "met");
    let items = work(&ward);
    assert_eq!(items.len(), 1);
    assert_eq!(
        (
            &items[0]["args"]["from"],
            &items[0]["args"]["to"],
            &items[0]["target"]
        ),
        (&json!("14/14"), &json!("13/14"), &json!("1"))
    );

    // Printed: the working stands where the evidence does.
    let pdf = ward.place("in").join("bang.pdf");
    ward.call(
        "save_form",
        json!({ "form": "bang-tieu-chi", "path": pdf, "set": "bo-nguong", "year": 2026 }),
    );
    let text = unwrapped(&pages_of(&std::fs::read(&pdf).unwrap()).join("\n"));
    assert!(text.contains("13/14 = 92,9 %"), "{text}");

    // The province sees the same working and the same warning.
    let province = Pc::with_folder("province", "22");
    enrol(&ward, &province);
    province.import(&[&ward.export(None)]);
    assert_eq!(row(&list(&province), 1)["figure"]["since"], figure["since"]);

    // Gone altogether.
    ward.enter("tin-bao-dung-han", "hc:2026", "");
    let gone = list(&ward);
    assert_eq!(
        row(&gone, 1)["figure"]["since"],
        json!({ "layer": "self", "from": "14/14", "to": null })
    );
    assert_eq!(work(&ward)[0]["code"], "criterion-figures-gone");

    // Confirmed anew on other figures, it is quiet again; undo brings the warning back.
    ward.enter("tin-bao-dung-han", "hc:2026", "13");
    ward.call("answer_criterion", said("1", "unmet"));
    assert_eq!(row(&list(&ward), 1)["figure"]["since"], Value::Null);
    ward.call("undo", json!({}));
    assert_eq!(row(&list(&ward), 1)["figure"]["since"]["from"], "14/14");
}

#[test]
fn a_judgement_against_the_figures_needs_a_reason() {
    let ward = ward();
    ward.enter("tngt-vu", "hc:2026", "16");
    ward.enter("tngt-vu", "hc:2025", "15");
    let before = ward.content();
    assert_eq!(
        ward.refused("answer_criterion", said("3", "met")),
        "threshold-reason-missing"
    );
    assert_eq!(ward.content(), before);
    let mut with_reason = said("3", "met");
    with_reason["note"] = json!("Một vụ thuộc địa bàn phường bên, đã chuyển");
    let list = ward.call("answer_criterion", with_reason);
    let row = row(&list, 3);
    assert_eq!(
        (&row["state"], &row["figure"]["isOverruled"]),
        (&json!("met"), &json!(true))
    );
    // Where the figures say nothing a person judges freely.
    ward.call("answer_criterion", said("2", "met"));
}
