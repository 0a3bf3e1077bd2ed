//! The papers made from a set's checklist: large print, explanation, evidence, appraisal.

use phuong_core::domain::numbers::parse_points;
use serde_json::{Value, json};

use crate::print::Paper;
use crate::support::{Pc, enrol};

const YEAR: i32 = 2026;

fn paper(pc: &Pc, form: &str, more: Value) -> Paper {
    let mut request = json!({ "form": form, "year": YEAR });
    for (key, value) in more.as_object().unwrap() {
        request[key] = value.clone();
    }
    Paper::of(pc, "save_form", request)
}

fn answer(pc: &Pc, criterion: &str, layer: &str, more: Value) {
    let mut request =
        json!({ "set": "mau-110", "year": YEAR, "criterion": criterion, "layer": layer });
    for (key, value) in more.as_object().unwrap() {
        request[key] = value.clone();
    }
    pc.call("answer_criterion", request);
}

/// Numbers and maxima of the criteria of a set.
fn criteria(pc: &Pc, set: &str) -> Vec<(String, String)> {
    let list = pc.call("get_checklist", json!({ "set": set, "year": YEAR }));
    let groups = list["groups"].as_array().unwrap().iter();
    groups
        .flat_map(|g| g["criteria"].as_array().unwrap().clone())
        .map(|c| {
            let text = |v: &Value| v.as_str().unwrap_or_default().to_owned();
            (text(&c["number"]), text(&c["max"]))
        })
        .collect()
}

/// The 22 criteria on 110 points, one waiting, one below its maximum with a reason, one unjudged.
fn judged() -> Pc {
    let pc = Pc::with_folder("ward", "06685");
    let all = criteria(&pc, "mau-110");
    for (number, max) in &all[..all.len() - 1] {
        answer(
            &pc,
            number,
            "self",
            json!({ "state": "scored", "points": max }),
        );
    }
    answer(
        &pc,
        "2",
        "self",
        json!({ "state": "scored", "points": "3", "note": "kế hoạch ban hành chậm" }),
    );
    answer(
        &pc,
        "2",
        "committee",
        json!({ "state": "scored", "points": "2", "note": "chậm hai lần" }),
    );
    answer(
        &pc,
        "4",
        "self",
        json!({ "state": "waiting", "waitsFor": "Ban Thi đua", "expectedOn": "2027-01-15" }),
    );
    pc
}

#[test]
fn the_catalogue_lists_each_form_once_and_each_can_be_printed() {
    let pc = judged();
    let forms = pc.call("list_forms", json!({}));
    let codes: Vec<&str> = forms
        .as_array()
        .unwrap()
        .iter()
        .map(|f| f["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes.first(), Some(&"bang-tieu-chi"));
    for form in forms.as_array().unwrap() {
        let code = form["code"].as_str().unwrap();
        assert!(!form["about"].as_str().unwrap().is_empty(), "{code}");
        for blank in [false, true] {
            let request = json!({ "form": code, "set": "mau-110", "year": YEAR, "blank": blank });
            let preview = pc.call("preview_form", request);
            assert!(!preview["pages"].as_array().unwrap().is_empty(), "{code}");
            let name = preview["fileName"].as_str().unwrap();
            assert!(
                name.starts_with(&code[..8]) && name.ends_with(".pdf"),
                "{name}"
            );
        }
        paper(&pc, code, json!({ "set": "mau-110" })).has(&[
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "mẫu minh họa, không phải văn bản của Bộ Công an",
        ]);
    }
    assert_eq!(
        pc.refused("preview_form", json!({ "form": "phieu-la" })),
        "form-unknown"
    );
}

#[test]
fn columns_are_left_out_on_request() {
    let pc = judged();
    let all = paper(&pc, "bang-tieu-chi", json!({ "set": "mau-110" }));
    all.has(&["BCĐ", "Minh chứng", "NGƯỜI THẨM ĐỊNH"]);
    let own = paper(
        &pc,
        "bang-tieu-chi",
        json!({ "set": "mau-110", "columns": [] }),
    );
    own.has(&["Nội dung", "Tổng cộng", "NGƯỜI LẬP BẢNG"]);
    for word in ["BCĐ", "Minh chứng", "NGƯỜI THẨM ĐỊNH"] {
        assert!(!own.text().contains(word), "{word}");
    }
}

#[test]
fn large_print_has_every_question_and_nobody_s_name() {
    let pc = judged();
    for (set, more) in [("mau-22", "Chưa đạt"), ("mau-110", "Nhiều nhất 5 điểm")] {
        for blank in [true, false] {
            let request = json!({ "set": set, "large": true, "blank": blank });
            let paper = paper(&pc, "bang-tieu-chi", request);
            let text = paper.text();
            assert!(!text.contains("Nguyễn Văn A"), "{set}, blank {blank}");
            paper.has(&["NGƯỜI CHẤM"]);
            if blank {
                paper.has(&[more, "Cách ghi:", "Không ghi tên người vi phạm"]);
            }
            let list = pc.call("get_checklist", json!({ "set": set, "year": YEAR }));
            for group in list["groups"].as_array().unwrap() {
                for row in group["criteria"].as_array().unwrap() {
                    for word in row["text"].as_str().unwrap().split_whitespace() {
                        assert!(text.contains(word), "{set}, {}: {word}", row["number"]);
                    }
                }
            }
        }
    }
}

#[test]
fn the_explanation_adds_up_and_names_rule_and_gap() {
    let pc = judged();
    let list = pc.call("get_checklist", json!({ "set": "mau-110", "year": YEAR }));
    let sum = &list["explanation"];
    let points = |v: &Value| parse_points(v.as_str().unwrap()).unwrap();
    let lines = sum["lines"].as_array().unwrap();
    let changes: i64 = lines
        .iter()
        .map(|line| {
            let change = line["change"].as_str().unwrap();
            let value = parse_points(&change[1..]).unwrap();
            if change.starts_with('-') {
                -value
            } else {
                value
            }
        })
        .sum();
    assert_eq!(points(&sum["max"]) + changes, points(&sum["score"]));

    let paper = paper(&pc, "giai-trinh", json!({ "set": "mau-110" }));
    paper.has(&[
        "BẢN GIẢI TRÌNH KẾT QUẢ",
        &format!(
            "Vì sao {} chứ không phải 110",
            sum["score"].as_str().unwrap()
        ),
        "kế hoạch ban hành chậm",
        "Chưa chấm",
        "\u{2212}2",
        &format!("\u{2212}{}", phuong_core::domain::numbers::points(-changes)),
        "Ban Thi đua",
        "Tự chấm",
    ]);
}

#[test]
fn a_set_without_points_is_explained_by_what_is_not_met() {
    let pc = Pc::with_folder("ward", "06685");
    for (number, _) in criteria(&pc, "mau-22") {
        let state = if number == "6" { "unmet" } else { "met" };
        pc.call(
            "answer_criterion",
            json!({ "set": "mau-22", "year": YEAR, "criterion": number, "layer": "self",
                "state": state, "note": if number == "6" { "trụ sở đang sửa" } else { "" } }),
        );
    }
    let paper = paper(&pc, "giai-trinh", json!({ "set": "mau-22" }));
    paper.has(&["Vì sao đạt 21/22 tiêu chí", "Chưa đạt", "trụ sở đang sửa"]);
}

#[test]
fn evidence_is_numbered_under_its_criteria_and_secrets_stay_out() {
    let pc = judged();
    let target =
        |criterion: &str| json!({ "set": "mau-110", "criterion": criterion, "year": YEAR });
    let plan = pc.call(
        "save_document",
        json!({ "kind": "plan", "number": "15/KH-UBND", "issuedOn": "2026-03-05",
            "issuer": "Ủy ban nhân dân phường", "name": "Kế hoạch năm 2026", "secrecy": "none",
            "expiresOn": "2026-12-10" }),
    );
    let added = pc.call(
        "add_document_evidence",
        json!({ "documentId": plan["id"], "target": target("2") }),
    );
    pc.call(
        "link_evidence",
        json!({ "id": added["id"], "target": target("5") }),
    );
    let secret = pc.call(
        "save_document",
        json!({ "kind": "scheme", "number": "07/PA", "issuedOn": "2026-03-05",
            "issuer": "Công an tỉnh Quảng Ninh kín", "name": "", "secrecy": "mat" }),
    );
    pc.call(
        "add_document_evidence",
        json!({ "documentId": secret["id"], "target": target("1") }),
    );
    let paper = paper(&pc, "muc-luc-minh-chung", json!({ "set": "mau-110" }));
    paper.has(&[
        "MỤC LỤC MINH CHỨNG",
        "Kế hoạch năm 2026",
        "Số 15/KH-UBND, ngày",
        "Ủy ban nhân dân",
        "Đến 10/12/2026",
        "Hết hạn trước ngày thẩm",
        "Đã nêu ở tiêu chí 2",
        "Văn bản có độ mật",
        "Số 07/PA, ngày 05/3/2026",
        "Tất cả 2 minh chứng",
        "Chưa có minh chứng: tiêu chí 3, 4",
    ]);
    // Neither what it is nor who issued it.
    assert!(!paper.text().contains("Quảng Ninh kín") && !paper.text().contains("Đề án"));
}

#[test]
fn the_record_shows_three_layers_and_why_they_differ() {
    let (ward, province) = (judged(), Pc::with_folder("province", "22"));
    enrol(&ward, &province);
    province.import(&[&ward.export(None)]);
    province.call(
        "appraise_criterion",
        json!({ "set": "mau-110", "year": YEAR, "unit": "06685", "criterion": "2",
            "state": "scored", "points": "1", "note": "thiếu văn bản gốc" }),
    );
    let paper = paper(
        &province,
        "bien-ban-tham-dinh",
        json!({ "set": "mau-110", "unit": "06685" }),
    );
    paper.has(&[
        "BIÊN BẢN THẨM ĐỊNH",
        "CÔNG AN TỈNH QUẢNG NINH",
        "Kết quả thực hiện các tiêu chí của Công an phường Hồng Gai",
        "Tự chấm: kế hoạch ban hành chậm",
        "Ban Chỉ đạo: chậm hai lần",
        "Thẩm định: thiếu văn bản gốc",
        "Ban Thi đua",
        "15/01/2027",
        "ĐẠI DIỆN CÔNG AN PHƯỜNG",
        "ĐẠI DIỆN CÔNG AN TỈNH",
        "Số: ........./BB",
    ]);
    let blank = Paper::of(
        &province,
        "save_form",
        json!({ "form": "bien-ban-tham-dinh", "set": "mau-110", "unit": "06685", "year": YEAR, "blank": true }),
    );
    assert!(!blank.text().contains("thiếu văn bản gốc"));
    // The sets of a ward come with the years it answered.
    let sets = province.call("list_sets", json!({ "unit": "06685" }));
    let set = sets
        .as_array()
        .unwrap()
        .iter()
        .find(|s| s["code"] == "mau-110");
    assert_eq!(set.unwrap()["years"], json!([YEAR]));
}
