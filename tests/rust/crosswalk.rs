//! A set changes from 22 criteria to 20: 15 go on, 7 end, 5 are new. Nothing is lost, and one undo
//! brings everything back.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::support::{Pc, enrol};

const YEAR: i32 = 2026;
const WORDS: [&str; 22] = [
    "nghị quyết chuyên đề của Đảng ủy",
    "đề án và kinh phí thực hiện",
    "phân công thành viên Ban Chỉ đạo",
    "xếp loại thi đua cuối năm",
    "biên chế Công an phường",
    "kỷ luật cán bộ chiến sĩ",
    "diện tích trụ sở làm việc",
    "trang bị phương tiện tuần tra",
    "camera giám sát khu phố",
    "nhóm liên gia tự quản",
    "hòa giải mâu thuẫn cơ sở",
    "tuyên truyền pháp luật hằng quý",
    "họp dân lấy ý kiến",
    "quản lý người nghiện ma túy",
    "phòng ngừa tái phạm tội",
    "điều tra khám phá án",
    "giải quyết tin báo tố giác",
    "trật tự lòng đường vỉa hè",
    "tai nạn giao thông đường bộ",
    "phòng cháy chữa cháy nhà trọ",
    "dịch vụ công trực tuyến",
    "bảo vệ bí mật nhà nước",
];
const NEW: [&str; 5] = [
    "chuyển đổi số dữ liệu dân cư",
    "an ninh mạng học đường",
    "xử lý rác thải nguy hại",
    "quản lý lưu trú ngắn hạn",
    "đường dây nóng tiếp dân",
];

/// (number, text) of the old version, and of the new: the first 15 in another order, 5 new ones.
fn old() -> Vec<(String, String)> {
    let text = |words: &&str| format!("Bảo đảm {words} theo kế hoạch năm");
    (1..)
        .map(|n| n.to_string())
        .zip(WORDS.iter().map(text))
        .collect()
}

fn new() -> Vec<(String, String)> {
    let kept = (0..15).map(|i| {
        let words = WORDS[(i + 4) % 15];
        format!("Bảo đảm {words} theo kế hoạch của năm")
    });
    let added = NEW.iter().map(|words| format!("Triển khai {words}"));
    (1..)
        .map(|n| n.to_string())
        .zip(kept.chain(added))
        .collect()
}

fn file(version: &str, criteria: &[(String, String)]) -> String {
    let mut text = format!(
        "code = \"bo-phuong\"\nversion = \"{version}\"\ntitle = \"Bộ của phường, bản {version}\"\n\
         [[group]]\nnumber = \"I\"\ntitle = \"Nhóm\"\n"
    );
    for (number, words) in criteria {
        writeln!(
            text,
            "[[group.criterion]]\nnumber = \"{number}\"\ntext = \"{words}\"\nkind = \"met\""
        )
        .unwrap();
    }
    text
}

fn issue(pc: &Pc, text: &str) -> String {
    let path = pc.place("tep").join("bo.toml");
    std::fs::write(&path, text).unwrap();
    let set = pc.call("issue_set", json!({ "path": path }));
    set["id"].as_str().unwrap().to_owned()
}

struct Change {
    ward: Pc,
    old: String,
    new: String,
}

/// A ward that answered all 22 under the old version, in both layers, with people and evidence.
fn answered() -> Change {
    let ward = Pc::with_folder("ward", "06685");
    let old_set = issue(&ward, &file("1", &old()));
    let person = ward.call(
        "save_staff",
        json!({ "name": "Lê Văn Chiến", "position": "Cảnh sát khu vực" }),
    );
    let document = ward.call(
        "save_document",
        json!({ "kind": "decision", "number": "12/QĐ", "secrecy": "none" }),
    );
    for (number, _) in old() {
        let n: i32 = number.parse().unwrap();
        let state = ["met", "unmet", "waiting"][n as usize % 3];
        for layer in ["self", "committee"] {
            ward.call(
                "answer_criterion",
                json!({
                    "set": old_set, "year": YEAR, "criterion": number, "layer": layer,
                    "state": state, "note": format!("Ghi chú {number} {layer}"),
                    "waitsFor": "Công an tỉnh", "expectedOn": "2027-01-15",
                }),
            );
        }
        ward.call(
            "assign_criterion",
            json!({
                "set": old_set, "year": YEAR, "criterion": number, "personId": person["id"],
                "dueOn": "2026-12-20",
            }),
        );
    }
    for number in ["1", "2", "20"] {
        ward.call(
            "add_document_evidence",
            json!({ "documentId": document["id"],
                    "target": { "set": old_set, "year": YEAR, "criterion": number } }),
        );
    }
    let new_set = issue(&ward, &file("2", &new()));
    Change {
        ward,
        old: old_set,
        new: new_set,
    }
}

impl Change {
    fn about(&self) -> Value {
        json!({ "from": self.old, "to": self.new, "year": YEAR })
    }

    fn view(&self) -> Value {
        self.ward.call("get_crosswalk", self.about())
    }

    fn list(&self, set: &str) -> Value {
        let mut list = self
            .ward
            .call("get_checklist", json!({ "set": set, "year": YEAR }));
        // What the folder used it for may grow; what it says may not change.
        list["set"]["years"] = json!([]);
        list
    }

    fn decide(&self, rows: &[Value]) -> Value {
        let mut request = self.about();
        request["rows"] = json!(rows);
        self.ward.call("decide_crosswalk", request)
    }

    /// Confirms what is suggested, and that the rest is not carried over.
    fn decide_all(&self) -> Value {
        self.decide(&choices(&self.view()))
    }

    fn carry(&self, more: &Value) -> Value {
        let mut request = self.about();
        let fields = request.as_object_mut().unwrap();
        fields.extend(more.as_object().unwrap().clone());
        self.ward.call("carry_over", request)
    }
}

fn choices(view: &Value) -> Vec<Value> {
    let rows = view["rows"].as_array().unwrap().iter();
    rows.map(|row| {
        let number = &row["old"]["number"];
        match row["suggested"].as_str() {
            Some(to) => json!({ "criterion": number, "decision": "mapped", "to": to }),
            None => json!({ "criterion": number, "decision": "dropped" }),
        }
    })
    .collect()
}

fn criteria(list: &Value) -> &Vec<Value> {
    list["groups"][0]["criteria"].as_array().unwrap()
}

/// What the layers say, without the ids of their rows.
fn said(row: &Value) -> Value {
    let layers = row["layers"].as_array().unwrap().iter();
    let said: Vec<Value> = layers
        .map(|l| {
            let mut l = l.clone();
            l.as_object_mut().unwrap().remove("rowId");
            l
        })
        .collect();
    json!([said, row["assignment"], row["state"]])
}

#[test]
fn from_22_criteria_to_20_nothing_is_lost_and_one_undo_restores_exactly() {
    let change = answered();
    let suggested = change.view();
    let rows = suggested["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 22);
    let pairs: Vec<(&str, &str)> = rows
        .iter()
        .filter_map(|r| Some((r["old"]["number"].as_str()?, r["suggested"].as_str()?)))
        .collect();
    assert_eq!(pairs.len(), 15);
    for (from, to) in &pairs {
        let text = |list: &[(String, String)], number: &str| {
            let found = list.iter().find(|(n, _)| n == number).unwrap();
            found.1.replace("của năm", "năm")
        };
        assert_eq!(text(&old(), from), text(&new(), to));
    }
    assert_eq!(rows[0]["because"]["code"], "like_text");
    assert_eq!(suggested["added"].as_array().unwrap().len(), 5);
    assert_eq!(
        (&suggested["undecided"], &suggested["ready"]),
        (&json!(22), &json!(0))
    );
    // Nothing is carried over before a person confirmed it.
    assert_eq!(change.carry(&json!({}))["rows"], 0);

    let decided = change.decide_all();
    assert_eq!(
        (
            &decided["undecided"],
            &decided["ready"],
            &decided["conflicts"]
        ),
        (&json!(0), &json!(15), &json!([]))
    );
    let old_before = change.list(&change.old);
    let before = change.ward.content();
    let carried = change.carry(&json!({}));
    assert_eq!(
        (&carried["rows"], &carried["answers"], &carried["evidence"]),
        (&json!(15), &json!(30), &json!(2))
    );

    // Under the new version each stands as it stood; the new five are open.
    let new_list = change.list(&change.new);
    for (from, to) in &pairs {
        let at = |list: &Value, number: &str| {
            let found = criteria(list).iter().find(|c| c["number"] == number);
            said(found.unwrap())
        };
        assert_eq!(at(&old_before, from), at(&new_list, to), "{from} → {to}");
    }
    assert_eq!(new_list["unanswered"], 5);
    // Nothing of the old version changed: the seven that ended are still there to read.
    assert_eq!(change.list(&change.old), old_before);
    let evidence = change.ward.call(
        "list_evidence",
        json!({ "set": change.new, "year": YEAR, "criterion": "12" }),
    );
    assert_eq!(evidence["pieces"].as_array().unwrap().len(), 1);

    // Both versions side by side.
    let view = change.view();
    assert_eq!(view["fromResult"]["shown"], old_before["shown"]);
    assert_eq!(view["toResult"]["shown"], new_list["shown"]);
    let row = &view["rows"][0];
    assert_eq!(
        (&row["isCarried"], &row["old"]["state"]),
        (&json!(true), &row["new"]["state"])
    );
    // Again: nothing more to do.
    assert_eq!(change.carry(&json!({}))["actionId"], Value::Null);

    change
        .ward
        .call("undo", json!({ "actionId": carried["actionId"] }));
    assert_eq!(change.ward.content().states, before.states);
    assert_eq!(change.list(&change.new)["unanswered"], 20);
    assert_eq!(change.list(&change.old), old_before);
    change.ward.call("redo", json!({}));
    assert_eq!(change.list(&change.new), new_list);
}

#[test]
fn what_is_confirmed_later_is_added_and_nothing_else_touched() {
    let change = answered();
    let all = choices(&change.view());
    change.decide(&all[..5]);
    assert_eq!(change.carry(&json!({}))["rows"], 5);
    // The new answer is corrected by hand.
    let to = all[0]["to"].clone();
    change.ward.call(
        "answer_criterion",
        json!({ "set": change.new, "year": YEAR, "criterion": to, "layer": "self", "state": "met",
                "note": "Chấm lại theo bản mới" }),
    );
    change.decide(&all[5..]);
    let carried = change.carry(&json!({}));
    assert_eq!(
        (&carried["rows"], &carried["conflicts"]),
        (&json!(10), &json!([]))
    );
    let list = change.list(&change.new);
    let row = criteria(&list).iter().find(|c| c["number"] == to).unwrap();
    assert_eq!(row["layers"][0]["note"], "Chấm lại theo bản mới");
}

#[test]
fn what_the_new_version_already_says_is_not_written_over_but_asked() {
    let change = answered();
    let all = choices(&change.view());
    let number = all[0]["criterion"].as_str().unwrap();
    let to = all[0]["to"].as_str().unwrap();
    change.ward.call(
        "answer_criterion",
        json!({ "set": change.new, "year": YEAR, "criterion": to, "layer": "self",
                "state": "waiting", "waitsFor": "UBND phường", "note": "Đã chấm trước" }),
    );
    let view = change.decide_all();
    assert_eq!(view["ready"], 14);
    let parts = |view: &Value| -> Vec<String> {
        let conflicts = view["conflicts"].as_array().unwrap().iter();
        conflicts
            .map(|c| {
                format!(
                    "{} {}",
                    c["layer"].as_str().unwrap(),
                    c["part"].as_str().unwrap()
                )
            })
            .collect()
    };
    assert_eq!(parts(&view), ["self judgement", "self note"]);
    assert_eq!(
        view["conflicts"][1]["old"],
        format!("Ghi chú {number} self")
    );
    assert_eq!(view["conflicts"][1]["new"], "Đã chấm trước");

    let carried = change.carry(&json!({}));
    assert_eq!(carried["rows"], 14);
    assert_eq!(parts(&carried).len(), 2);
    let new_row = || {
        let list = change.list(&change.new);
        criteria(&list)
            .iter()
            .find(|c| c["number"] == to)
            .unwrap()
            .clone()
    };
    assert_eq!(new_row()["layers"][0]["note"], "Đã chấm trước");
    assert_eq!(new_row()["layers"][1]["state"], Value::Null);

    // "Keep": only what is empty is filled.
    let kept = change.carry(&json!({ "keep": [number] }));
    assert_eq!((&kept["rows"], &kept["conflicts"]), (&json!(1), &json!([])));
    assert_eq!(new_row()["layers"][0]["note"], "Đã chấm trước");
    assert_eq!(
        new_row()["layers"][1]["note"],
        format!("Ghi chú {number} committee")
    );
    change
        .ward
        .call("undo", json!({ "actionId": kept["actionId"] }));

    // "Take": the old word replaces the new one, and its history keeps both.
    assert_eq!(change.carry(&json!({ "take": [number] }))["rows"], 1);
    assert_eq!(
        new_row()["layers"][0]["note"],
        format!("Ghi chú {number} self")
    );
    assert_eq!(change.view()["conflicts"], json!([]));
}

#[test]
fn a_crosswalk_that_cannot_be_is_refused_and_changes_nothing() {
    let change = answered();
    let before = change.ward.content();
    let refused = |rows: Value| {
        let mut request = change.about();
        request["rows"] = rows;
        change.ward.refused("decide_crosswalk", request)
    };
    let map = |from: &str, to: &str| json!({ "criterion": from, "decision": "mapped", "to": to });
    assert_eq!(
        refused(json!([map("1", "3"), map("2", "3")])),
        "crosswalk-taken-twice"
    );
    assert_eq!(refused(json!([map("1", "21")])), "criterion-unknown");
    assert_eq!(refused(json!([map("23", "1")])), "criterion-unknown");
    assert_eq!(
        refused(json!([{ "criterion": "1", "decision": "mapped" }])),
        "criterion-unknown"
    );
    let same = json!({ "from": change.old, "to": change.old, "year": YEAR });
    assert_eq!(
        change.ward.refused("get_crosswalk", same),
        "crosswalk-same-set"
    );
    assert_eq!(change.ward.content(), before);
    // A decision can be taken back.
    change.decide(&[map("1", "3")]);
    let view = change.decide(&[json!({ "criterion": "1" })]);
    assert_eq!(view["rows"][0]["decision"], Value::Null);
}

#[test]
fn points_of_another_scale_are_not_carried_but_the_rest_is() {
    let ward = Pc::with_folder("ward", "06685");
    let text = |version: &str, max: &str| {
        format!(
            "code = \"bo-diem\"\nversion = \"{version}\"\ntitle = \"Bộ điểm\"\nscoring = \"points\"\n\
             [[group]]\nnumber = \"I\"\ntitle = \"Nhóm\"\n\
             [[group.criterion]]\nnumber = \"1\"\ntext = \"Chấm điểm phong trào\"\nkind = \"scored\"\nmax = \"{max}\"\n"
        )
    };
    let change = Change {
        old: issue(&ward, &text("1", "5")),
        new: issue(&ward, &text("2", "10")),
        ward,
    };
    change.ward.call(
        "answer_criterion",
        json!({ "set": change.old, "year": YEAR, "criterion": "1", "layer": "self",
                "state": "scored", "points": "4", "note": "Thiếu một buổi" }),
    );
    let view = change.decide_all();
    assert_eq!(
        view["rows"][0]["unfit"],
        json!([{ "layer": "self", "because": "scale", "points": "4", "max": "10" }])
    );
    assert_eq!(change.carry(&json!({}))["rows"], 1);
    let list = change.list(&change.new);
    let own = &criteria(&list)[0]["layers"][0];
    assert_eq!(
        (&own["state"], &own["note"]),
        (&Value::Null, &json!("Thiếu một buổi"))
    );
}

#[test]
fn the_province_reads_the_crosswalk_and_carries_its_appraisals_over() {
    let change = answered();
    let province = Pc::with_folder("province", "22");
    enrol(&change.ward, &province);
    let all = choices(&change.view());
    change.decide(&all);
    change.carry(&json!({}));
    province.import(&[&change.ward.export(None)]);
    let unit = "06685@2025-07-01";
    let about = json!({ "from": change.old, "to": change.new, "year": YEAR, "unit": unit });
    for number in ["1", "20"] {
        province.call(
            "appraise_criterion",
            json!({ "set": change.old, "year": YEAR, "unit": unit, "criterion": number, "state": "unmet",
                    "note": "Thiếu văn bản" }),
        );
    }
    let view = province.call("get_crosswalk", about.clone());
    assert_eq!(
        (&view["mayDecide"], &view["undecided"], &view["ready"]),
        (&json!(false), &json!(0), &json!(1))
    );
    let before = province.content();
    let carried = province.call("carry_appraisals", about.clone());
    // Criterion 20 ended: its appraisal stays under the old version.
    assert_eq!(
        (&carried["rows"], &carried["answers"]),
        (&json!(1), &json!(1))
    );
    let list = province.call(
        "get_checklist",
        json!({ "set": change.new, "year": YEAR, "unit": unit }),
    );
    let row = criteria(&list)
        .iter()
        .find(|c| c["number"] == all[0]["to"])
        .unwrap();
    assert_eq!(row["layers"][2]["note"], "Thiếu văn bản");
    assert_eq!(
        province.call("carry_appraisals", about)["actionId"],
        Value::Null
    );
    province.call("undo", json!({ "actionId": carried["actionId"] }));
    assert_eq!(province.content().states, before.states);
}
