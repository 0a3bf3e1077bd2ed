//! Documents, commendations and counts as evidence.

use super::*;

#[test]
fn a_count_is_taken_kept_with_its_day_and_taken_again() {
    let pc = ward();
    let numbers = criteria(&pc);
    let request = json!({ "query": "camera-sites", "year": YEAR, "target": target(&numbers[0]) });
    assert_eq!(
        pc.refused("add_query_evidence", request.clone()),
        "count-missing",
        "an empty register is no evidence"
    );
    let model = pc.call(
        "save_model",
        json!({ "kind": "camera", "name": "Camera an ninh", "status": "active" }),
    );
    let site = |name: &str, working: i64| {
        pc.call(
            "save_camera_site",
            json!({ "modelId": model["id"], "name": name, "cameras": 2, "working": working }),
        );
    };
    site("Chợ", 2);
    site("Trường", 1);
    let added = pc.call("add_query_evidence", request.clone());
    let taken = |of: &str| list(&pc)["pieces"][0]["taken"][of].clone();
    assert_eq!(
        (taken("amount"), taken("total"), taken("takenOn")),
        (json!(1), json!(2), json!("2026-12-09"))
    );
    site("Đình", 2);
    let now = pc.call(
        "count_query",
        json!({ "query": "camera-sites", "year": YEAR }),
    );
    assert_eq!((&now["amount"], &now["total"]), (&json!(2), &json!(3)));
    assert_eq!(taken("amount"), json!(1), "what was taken stands");
    pc.app.environment.clock.advance(24 * 3_600_000);
    pc.call("retake_count", json!({ "id": added["id"] }));
    assert_eq!(
        (taken("amount"), taken("takenOn")),
        (json!(2), json!("2026-12-10"))
    );
    let history = pc.call(
        "get_history",
        json!({ "table": "evidence", "id": added["id"] }),
    );
    let text = history.to_string();
    assert!(
        text.contains("2026-12-09") && text.contains("2026-12-10"),
        "both: {text}"
    );
    // The same register twice is one piece.
    assert_eq!(
        pc.call("add_query_evidence", request)["wasHere"],
        json!(true)
    );

    // Figures: a part of a whole, with the months that reported.
    for (indicator, value) in [("tin-bao", "14"), ("tin-bao-dung-han", "14")] {
        pc.enter(indicator, "hc:2026-11", value);
    }
    let now = pc.call(
        "count_query",
        json!({ "query": "crime-reports-in-time", "year": YEAR }),
    );
    assert_eq!(
        now,
        json!({ "amount": 14, "total": 14, "coverage": "1/12" })
    );
}

#[test]
fn a_document_is_evidence_with_or_without_its_file() {
    let pc = ward();
    let numbers = criteria(&pc);
    let saved = pc.call(
        "save_document",
        json!({
            "kind": "directive", "number": "31-CT/TU", "issuedOn": "05/4/2024",
            "issuer": "Thành ủy Hà Nội", "expiresOn": "2026-12-10",
        }),
    );
    assert_eq!(saved["secrecy"], json!("undecided"));
    let request = json!({ "documentId": saved["id"], "target": target(&numbers[1]) });
    let piece = pc.call("add_document_evidence", request.clone());
    assert_eq!(
        pc.call("add_document_evidence", request)["wasHere"],
        json!(true)
    );
    let shown = list(&pc)["pieces"][0].clone();
    assert_eq!(shown["document"]["number"], json!("31-CT/TU"));
    assert_eq!(
        (&shown["number"], &shown["validity"]),
        (&json!(1), &json!("ends_before"))
    );
    let path = put(&pc, "31.pdf", &pdf());
    let with_file = pc.call(
        "attach_document_file",
        json!({ "id": saved["id"], "file": { "path": path } }),
    );
    assert_eq!(
        (&with_file["fileName"], &with_file["links"]),
        (&json!("31.pdf"), &json!(1))
    );
    assert_eq!(with_file["evidenceId"], piece["id"]);
    pc.call("preview_evidence", json!({ "id": piece["id"] }));
    let deleted = pc.call("delete_document", json!({ "id": saved["id"] }));
    assert_eq!(list(&pc)["pieces"], json!([]));
    pc.call("undo", json!({ "actionId": deleted["actionId"] }));
    assert_eq!(list(&pc)["pieces"][0]["file"]["fileName"], json!("31.pdf"));
    let found = pc.call("list_documents", json!({ "query": "thanh uy" }));
    assert_eq!(found[0]["number"], json!("31-CT/TU"));
}

#[test]
fn a_marked_document_keeps_its_number_and_its_content_never_travels() {
    let (ward, province) = (ward(), Pc::with_folder("province", "22"));
    enrol(&ward, &province);
    let save = |more: Value| {
        let mut request = json!({
            "kind": "plan", "number": "12/KH-CAT", "issuedOn": "2026-05-01", "secrecy": "mat",
        });
        request
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        request
    };
    assert_eq!(
        ward.refused("save_document", save(json!({ "name": "Trích yếu" }))),
        "marked-keeps-number"
    );
    let marked = ward.call("save_document", save(json!({})));
    let path = put(&ward, "a.pdf", &pdf());
    assert_eq!(
        ward.refused(
            "attach_document_file",
            json!({ "id": marked["id"], "file": { "path": path } })
        ),
        "marked-keeps-number"
    );
    ward.call(
        "save_document",
        json!({ "kind": "decision", "number": "844/QĐ", "secrecy": "none" }),
    );
    province.import(&[&ward.export(None)]);
    let unit = "06685@2025-07-01";
    let there = province.call("list_documents", json!({ "unit": unit }));
    let numbers: Vec<&str> = there
        .as_array()
        .unwrap()
        .iter()
        .map(|d| d["number"].as_str().unwrap())
        .collect();
    assert_eq!(numbers, ["844/QĐ"], "the marked one stays at home");
    let withheld = province.call("verify_store", json!({}))["states"].to_string();
    assert!(
        withheld.contains("\"withheld\":1"),
        "its header travels: {withheld}"
    );
}

#[test]
fn commendations_add_up_and_name_no_citizen() {
    let pc = ward();
    let save = |more: Value| {
        let mut request = json!({ "year": 2023, "form": "certificate" });
        request
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        request
    };
    pc.call(
        "save_commendation",
        save(json!({ "honoured": "collective", "name": "Tổ dân phố 3" })),
    );
    pc.call(
        "save_commendation",
        save(json!({ "honoured": "office_holder", "name": "Trần Thị B", "office": "Tổ trưởng" })),
    );
    pc.call(
        "save_commendation",
        save(json!({ "honoured": "citizens", "count": 5 })),
    );
    let view = pc.call("list_commendations", json!({}));
    assert_eq!(
        view["years"],
        json!([{ "year": 2023, "collectives": 1, "officeHolders": 1, "citizens": 5,
                 "individuals": 6, "total": 7 }])
    );
    for (more, code) in [
        (
            json!({ "honoured": "citizens", "name": "Nguyễn Văn C" }),
            "citizens-named",
        ),
        (
            json!({ "honoured": "collective", "name": "Tổ 1", "count": 2 }),
            "named-is-one",
        ),
        (
            json!({ "honoured": "office_holder", "name": "Trần Thị B" }),
            "field-missing",
        ),
        (
            json!({ "honoured": "collective", "count": 0 }),
            "number-out-of-range",
        ),
    ] {
        assert_eq!(pc.refused("save_commendation", save(more)), code);
    }
}
