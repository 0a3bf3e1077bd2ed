//! An assessment year between ward and province: signed, returned, mended, appraised, recognised.

use serde_json::{Value, json};

use calamine::{Reader, Xlsx, open_workbook};

use crate::print::Paper;
use crate::support::{Pc, enrol};

const SET: &str = "mau-22";
const YEAR: i32 = 2026;
const WARD: &str = "06685@2025-07-01";

fn pair() -> (Pc, Pc) {
    let ward = Pc::with_folder("ward", "06685");
    let province = Pc::with_folder("province", "22");
    enrol(&ward, &province);
    (ward, province)
}

fn about(more: Value) -> Value {
    let mut request = json!({ "set": SET, "year": YEAR });
    request
        .as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    request
}

fn answer(ward: &Pc, criterion: &str, state: &str) {
    let mut said = json!({ "criterion": criterion, "layer": "self", "state": state });
    if state == "waiting" {
        said["waitsFor"] = json!("Công an tỉnh");
        said["expectedOn"] = json!("2026-12-01");
    }
    ward.call("answer_criterion", about(said));
}

/// 20 met, the 4th waiting; the 7th left to the test.
fn answer_most(ward: &Pc) {
    for number in (1..=22).filter(|n| *n != 7) {
        let state = if number == 4 { "waiting" } else { "met" };
        answer(ward, &number.to_string(), state);
    }
}

fn at(pc: &Pc, unit: Option<&str>) -> Value {
    let mut request = about(json!({}));
    if let Some(unit) = unit {
        request["unit"] = json!(unit);
    }
    pc.call("get_assessment", request)
}

fn codes(pc: &Pc) -> Vec<String> {
    let list = pc.call("list_work", json!({}));
    let items = list["items"].as_array().unwrap().iter();
    items
        .map(|i| i["code"].as_str().unwrap().to_owned())
        .filter(|code| code.starts_with("assessment"))
        .collect()
}

/// The ward's bundle into the province, and the receipt back.
fn up(ward: &Pc, province: &Pc) {
    let report = province.import(&[&ward.export(None)]);
    let receipt = report["receipts"][0].as_str().unwrap().to_owned();
    ward.import(&[&receipt]);
}

#[test]
fn a_year_from_signing_to_recognition_and_back_to_the_ward() {
    let (ward, province) = pair();
    answer_most(&ward);
    assert_eq!(
        ward.refused("sign_assessment", about(json!({}))),
        "assessment-incomplete"
    );
    let before = at(&ward, None);
    assert_eq!(
        (&before["stage"], &before["canBeSigned"]),
        (&json!("draft"), &json!(false))
    );
    assert_eq!(before["unanswered"][0]["number"], "7");
    answer(&ward, "7", "met");
    assert_eq!(codes(&ward), ["assessment-ready"]);

    let signed = ward.call("sign_assessment", about(json!({ "note": "Đủ hồ sơ" })));
    assert_eq!(
        (&signed["stage"], &signed["canBeSigned"]),
        (&json!("signed"), &json!(false))
    );
    let signature = &signed["signings"][0];
    assert_eq!(
        (
            &signature["number"],
            &signature["shown"],
            &signature["signer"]
        ),
        (&json!(1), &json!("21/22"), &json!("Nguyễn Văn A"))
    );
    assert_eq!(
        ward.refused("sign_assessment", about(json!({}))),
        "assessment-unchanged"
    );
    assert_eq!(ward.refused("undo", json!({})), "undo-signed");
    let in_own_folder = about(json!({ "unit": WARD, "remarks": [] }));
    assert_eq!(
        ward.refused("return_assessment", in_own_folder),
        "not-allowed"
    );

    // Submitted follows from the bundle; received from the receipt.
    let first = ward.export(None);
    let sent = at(&ward, None);
    assert_eq!(sent["stage"], "submitted");
    assert_eq!(sent["signings"][0]["isReceived"], false);
    let report = province.import(&[&first]);
    ward.import(&[report["receipts"][0].as_str().unwrap()]);
    assert_eq!(at(&ward, None)["signings"][0]["isReceived"], true);

    // Returned with a remark on the 7th.
    assert_eq!(codes(&province), ["assessment-arrived"]);
    let empty = about(json!({ "unit": WARD, "remarks": [] }));
    assert_eq!(
        province.refused("return_assessment", empty),
        "field-missing"
    );
    let remarks = json!([{ "criterion": "7", "text": "Thiếu biên bản kiểm tra trụ sở" }]);
    let returned = province.call(
        "return_assessment",
        about(json!({ "unit": WARD, "remarks": remarks })),
    );
    assert_eq!(returned["stage"], "returned");
    assert_eq!(province.refused("undo", json!({})), "undo-signed");
    ward.import(&[&province.export(Some(WARD))]);
    let there = at(&ward, None);
    assert_eq!(
        (&there["stage"], &there["remarksLeft"]),
        (&json!("returned"), &json!(1))
    );
    let remark = &there["acts"][0]["remarks"][0];
    assert_eq!(
        (&remark["number"], &remark["text"], &remark["isChanged"]),
        (
            &json!("7"),
            &json!("Thiếu biên bản kiểm tra trụ sở"),
            &json!(false)
        )
    );
    assert_eq!(codes(&ward), ["assessment-returned"]);

    // Mended, signed again: the first signature stays beside the second.
    answer(&ward, "7", "unmet");
    let mended = at(&ward, None);
    assert_eq!(mended["acts"][0]["remarks"][0]["isChanged"], true);
    assert_eq!(
        mended["changes"],
        json!([{ "number": "7", "layer": "self", "old": { "state": "met", "points": null },
                 "new": { "state": "unmet", "points": null } }])
    );
    let again = ward.call("sign_assessment", about(json!({})));
    assert_eq!(
        (
            &again["stage"],
            &again["signings"][1]["number"],
            &again["signings"][1]["shown"]
        ),
        (&json!("signed"), &json!(2), &json!("20/22"))
    );
    assert_eq!(again["signings"][0]["isInForce"], false);
    assert_eq!(again["remarksLeft"], 0);
    up(&ward, &province);

    // Appraised: all criteria, and a reason for what differs.
    let concluded = about(json!({ "unit": WARD }));
    assert_eq!(
        province.refused("conclude_appraisal", concluded.clone()),
        "appraisal-incomplete"
    );
    let judged = |note: Option<&str>| {
        let mut said = json!({ "unit": WARD, "criterion": "7", "state": "met" });
        if let Some(note) = note {
            said["note"] = json!(note);
        }
        about(said)
    };
    assert_eq!(
        province.refused("appraise_criterion", judged(None)),
        "reason-missing"
    );
    province.call("appraise_criterion", judged(Some("Trụ sở đã bàn giao")));
    let rest = province.call("appraise_rest", concluded.clone());
    assert_eq!(
        (&rest["appraised"], &rest["stage"]),
        (&json!(22), &json!("submitted"))
    );
    let appraised = province.call("conclude_appraisal", concluded);
    assert_eq!(appraised["stage"], "appraised");
    assert_eq!(appraised["acts"][1]["shown"], "21/22");
    assert_eq!(codes(&province), Vec::<String>::new());

    let decision = json!({
        "unit": WARD, "year": YEAR, "set": SET, "number": "12/QĐ-UBND", "issuedOn": "08/12/2026",
        "issuer": "UBND tỉnh", "score": "21/22",
    });
    province.call("recognise_ward", decision);
    ward.import(&[&province.export(Some(WARD))]);
    for (pc, unit) in [(&ward, None), (&province, Some(WARD))] {
        let end = at(pc, unit);
        assert_eq!(
            (&end["stage"], &end["isModel"], &end["recognisedYears"]),
            (&json!("recognised"), &json!(true), &json!([YEAR]))
        );
        assert_eq!(end["acts"][1]["isInForce"], true);
        assert_eq!(end["recognitions"][0]["isOfProvince"], true);
    }
    assert_eq!(ward.content().states[WARD], province.content().states[WARD]);

    // The record prints the whole course.
    let record = Paper::of(
        &province,
        "save_form",
        about(json!({ "form": "bien-ban-tham-dinh", "unit": WARD })),
    );
    record.has(&[
        "5. Quá trình ký, trả lại, kết luận",
        "chữ ký số 1",
        "Đủ hồ sơ",
        "Tỉnh trả lại chữ ký",
        "Tiêu chí 7: Thiếu biên bản kiểm tra",
        "chữ ký số 2",
        "Kết luận thẩm định",
        "6. Quyết định công nhận",
        "12/QĐ-UBND",
        "08/12/2026",
        "không thời",
    ]);
}

#[test]
fn bundles_in_any_order_end_in_the_same_state() {
    let (ward, province) = pair();
    answer_most(&ward);
    answer(&ward, "7", "met");
    ward.call("sign_assessment", about(json!({})));
    let first = ward.export(None);
    answer(&ward, "7", "unmet");
    ward.call("sign_assessment", about(json!({})));
    let second = ward.export(None);
    province.import(&[&second]);
    assert_eq!(
        at(&province, Some(WARD))["signings"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    province.import(&[&first, &second]);

    let back = |note: &str| {
        let request = about(json!({ "unit": WARD, "note": note, "remarks": [] }));
        province.call("return_assessment", request);
        province.export(Some(WARD))
    };
    let older = back("Bổ sung phụ lục");
    let about_ward = about(json!({ "unit": WARD }));
    province.call("appraise_rest", about_ward.clone());
    province.call("conclude_appraisal", about_ward);
    let newer = province.export(Some(WARD));
    ward.import(&[&newer]);
    assert_eq!(at(&ward, None)["stage"], "appraised");
    ward.import(&[&older, &newer, &older]);
    assert_eq!(at(&ward, None)["stage"], "appraised");
    assert_eq!(ward.content().states[WARD], province.content().states[WARD]);
    let acts = at(&ward, None)["acts"].clone();
    assert_eq!(
        acts.as_array().unwrap().len(),
        2,
        "the return is still told: {acts:#}"
    );
}

#[test]
fn a_decision_is_known_from_either_side_and_told_which() {
    let (ward, province) = pair();
    let own = |id: Option<&str>, number: &str| {
        let mut request = json!({
            "year": 2022, "number": number, "issuedOn": "2023-03-15", "issuer": "UBND tỉnh",
            "score": "98/110",
        });
        if let Some(id) = id {
            request["id"] = json!(id);
        }
        request
    };
    assert_eq!(
        ward.refused("save_recognition", own(None, " ")),
        "field-missing"
    );
    let mut reversed = own(None, "685");
    reversed["validTo"] = json!("2023-03-14");
    assert_eq!(
        ward.refused("save_recognition", reversed),
        "validity-reversed"
    );
    let saved = ward.call("save_recognition", own(None, "658"));
    let saved = ward.call("save_recognition", own(saved["id"].as_str(), "685"));
    let mut theirs = own(None, "685");
    theirs["unit"] = json!(WARD);
    province.call("recognise_ward", theirs);
    province.import(&[&ward.export(None)]);
    ward.import(&[&province.export(Some(WARD))]);
    for (pc, request) in [(&ward, json!({})), (&province, json!({ "unit": WARD }))] {
        let found = pc.call("list_recognitions", request);
        assert_eq!(found["rows"].as_array().unwrap().len(), 1, "{found:#}");
        let row = &found["rows"][0];
        assert_eq!(
            (
                &row["number"],
                &row["isOfWard"],
                &row["isOfProvince"],
                &row["isEditable"]
            ),
            (&json!("685"), &json!(true), &json!(true), &json!(true))
        );
        assert_eq!(found["years"], json!([2022]));
    }
    let gone = ward.call("delete_recognition", json!({ "id": saved["id"] }));
    let left = ward.call("list_recognitions", json!({}));
    assert_eq!(
        (&left["rows"][0]["isOfWard"], &left["rows"][0]["isEditable"]),
        (&json!(false), &json!(false))
    );
    ward.call("undo", json!({ "actionId": gone["actionId"] }));
    let back = ward.call("list_recognitions", json!({}));
    assert_eq!(back["rows"][0]["isOfWard"], true);
    let theirs = province.call("list_recognitions", json!({ "unit": WARD }));
    province.call(
        "withdraw_recognition",
        json!({ "id": theirs["rows"][0]["id"] }),
    );
    let left = province.call("list_recognitions", json!({ "unit": WARD }));
    assert_eq!(left["rows"][0]["isOfProvince"], false);
}

#[test]
fn what_waits_on_others_has_its_substitute_and_is_never_the_wards_lateness() {
    let ward = Pc::with_folder("ward", "06685");
    answer_most(&ward);
    let assigned = about(json!({ "criterion": "4", "dueOn": "2026-11-01" }));
    ward.call("assign_criterion", assigned);
    let document = ward.call(
        "save_document",
        json!({
            "kind": "report", "number": "15/BC", "issuedOn": "2026-11-30", "issuer": "Đảng ủy phường",
            "name": "Báo cáo tự xếp loại", "secrecy": "none",
        }),
    );
    let target = json!({ "set": SET, "criterion": "4", "year": YEAR });
    let piece = ward.call(
        "add_document_evidence",
        json!({ "documentId": document["id"], "target": target }),
    );
    let link = |is_substitute: Option<bool>| {
        let mut request = json!({ "id": piece["id"], "target": target });
        if let Some(stands_in) = is_substitute {
            request["isSubstitute"] = json!(stands_in);
        }
        ward.call("link_evidence", request);
        at(&ward, None)["waits"][0].clone()
    };
    assert_eq!(
        link(Some(true))["substitutes"],
        json!(["Báo cáo tự xếp loại"])
    );
    let wait = link(None);
    assert_eq!(wait["substitutes"], json!(["Báo cáo tự xếp loại"]));
    assert_eq!(
        (&wait["number"], &wait["owner"], &wait["expectedLeft"]),
        (&json!("4"), &json!("Công an tỉnh"), &json!(-8))
    );
    let list = ward.call("get_checklist", about(json!({})));
    let row = list["groups"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|g| g["criteria"].as_array().unwrap())
        .find(|c| c["number"] == "4")
        .unwrap()
        .clone();
    assert_eq!(
        (&row["assignment"]["daysLeft"], &row["expectedLeft"]),
        (&json!(null), &json!(-8))
    );
    let work = ward.call("list_work", json!({}));
    let item = work["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|i| i["target"] == "4")
        .unwrap()
        .clone();
    assert_eq!(
        (&item["code"], &item["state"], &item["daysLeft"]),
        (&json!("waiting-past"), &json!("waiting"), &json!(null))
    );
    assert_eq!(link(Some(false))["substitutes"], json!([]));
}

#[test]
fn proposals_are_gathered_by_criterion_and_their_fate_comes_back() {
    let (ward, province) = pair();
    let propose = |criterion: &str, change: &str| {
        ward.call(
            "save_proposal",
            json!({
                "set": SET, "criterion": criterion, "change": change, "reason": "Phường không tự quyết được",
                "wording": "Có văn bản xếp loại hoặc văn bản đề nghị", "person": "Trần Thị B",
                "position": "Phó Trưởng Công an phường",
            }),
        )
    };
    propose("9", "Bỏ chữ \"100 %\"");
    let first = propose("4", "Nhận văn bản thay thế");
    propose("4", "Lùi mốc xét");
    let blank =
        json!({ "set": SET, "criterion": "4", "change": " ", "reason": "x", "person": "B" });
    assert_eq!(ward.refused("save_proposal", blank), "field-missing");
    province.import(&[&ward.export(None)]);
    let all = province.call("list_proposals", json!({}));
    let told: Vec<(&str, &str)> = all["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| {
            (
                p["criterion"].as_str().unwrap(),
                p["unit"]["name"].as_str().unwrap(),
            )
        })
        .collect();
    let name = "Phường Hồng Gai";
    assert_eq!(told, [("4", name), ("4", name), ("9", name)]);
    assert_eq!(all["rows"][2]["proposedOn"], "2026-12-09");
    let found = province.call("list_proposals", json!({ "query": "lui moc" }));
    assert_eq!(found["rows"].as_array().unwrap().len(), 1);
    assert_eq!(found["counts"]["open"], 3);

    let review =
        |status: &str, note: &str| json!({ "id": first["id"], "status": status, "note": note });
    assert_eq!(
        province.refused("review_proposal", review("declined", "")),
        "field-missing"
    );
    province.call("review_proposal", review("forwarded", "Công văn 20"));
    let list = Paper::of(&province, "save_proposal_list", json!({ "list": {} }));
    list.has(&[
        "BỘ CÔNG AN",
        "DANH SÁCH ĐỀ NGHỊ SỬA TIÊU CHÍ",
        "THỦ TRƯỞNG ĐƠN VỊ",
        "Phường Hồng Gai",
        "Câu chữ đề nghị: Có văn",
        "Trần Thị B",
        "Lùi mốc xét",
        "Đã chuyển cấp trên",
        "Công văn 20",
        "3 đề nghị: 2 chưa xem",
    ]);
    let path = province.place("ra").join("de-nghi.xlsx");
    let found = json!({ "query": "lui moc" });
    province.call("save_proposal_list", json!({ "list": found, "path": path }));
    let mut book: Xlsx<_> = open_workbook(&path).unwrap();
    let (_, page) = book.worksheets().remove(0);
    let changes: Vec<String> = page
        .rows()
        .filter_map(|row| row.get(4).map(ToString::to_string))
        .filter(|text| !text.is_empty())
        .collect();
    assert_eq!(changes, ["Nội dung đề nghị", "Lùi mốc xét"]);

    ward.import(&[&province.export(Some(WARD))]);
    let mine = ward.call("list_proposals", json!({ "criterion": "4", "set": SET }));
    let fate = mine["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|p| p["id"] == first["id"])
        .unwrap();
    assert_eq!(
        (&fate["status"], &fate["reviewNote"]),
        (&json!("forwarded"), &json!("Công văn 20"))
    );
    let gone = ward.call("delete_proposal", json!({ "id": first["id"] }));
    ward.call("undo", json!({ "actionId": gone["actionId"] }));
    let back = ward.call("list_proposals", json!({}));
    assert_eq!(back["rows"].as_array().unwrap().len(), 3);
}

#[test]
fn the_province_says_how_many_wards_it_has() {
    let (ward, province) = pair();
    answer_most(&ward);
    province.import(&[&ward.export(None)]);
    let view = province.call("get_overview", about(json!({})));
    assert_eq!(
        (&view["near"]["shown"], &view["isTotalSet"]),
        (&json!("1/1"), &json!(false)),
        "one criterion is not judged, one waits: {view:#}"
    );
    assert!(view["wardsTotal"].as_i64().unwrap() > 1);
    let one = &view["wards"][0];
    assert_eq!(
        (
            &one["stage"],
            &one["unanswered"],
            &one["waiting"],
            &one["unmet"]
        ),
        (&json!("draft"), &json!(1), &json!(1), &json!(0))
    );
    assert_eq!(
        province.refused("set_ward_total", json!({ "year": YEAR, "wards": 0 })),
        "number-out-of-range"
    );
    let set = json!({ "year": YEAR, "wards": 32, "source": "NQ 1679", "set": SET });
    let view = province.call("set_ward_total", set);
    assert_eq!(
        (
            &view["wardsTotal"],
            &view["totalSource"],
            &view["model"]["shown"]
        ),
        (&json!(32), &json!("NQ 1679"), &json!("0/32"))
    );
    assert_eq!(
        (
            &view["targets"][0]["isMet"],
            &view["targets"][0]["remaining"]
        ),
        (&json!(false), &json!(10))
    );
}
