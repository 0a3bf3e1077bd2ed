//! What people type and choose: sets, figures, judgements, names.

use super::*;

const CRITERIA: &str = r#"
code = "thu"
version = "1"
title = "Bộ thử"
scoring = "points"
scale = "7"
[[group]]
number = "I"
title = "Nhóm"
[[group.criterion]]
number = "1"
text = "Tiêu chí có điểm"
kind = "scored"
max = "5"
step = "0,5"
[[group.criterion]]
number = "2"
text = "Tiêu chí thứ hai"
kind = "scored"
max = "2"
"#;

#[test]
fn a_criteria_file_with_a_mistake_is_not_issued() {
    let ward = ward();
    let path = ward.place("van-ban").join("bo.toml");
    let noise: Vec<u8> = (0..1_u32 << 20)
        .map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    let wrong: Vec<(&str, Vec<u8>)> = vec![
        (
            "criteria-file-field-missing",
            CRITERIA.replace("text = \"Tiêu chí có điểm\"\n", "").into(),
        ),
        (
            "criteria-file-field-missing",
            CRITERIA.replace("max = \"5\"\n", "").into(),
        ),
        (
            "criteria-file-field-missing",
            CRITERIA.replace("code = \"thu\"\n", "").into(),
        ),
        (
            "criteria-file-field-missing",
            CRITERIA
                .replace("kind = \"scored\"\nmax = \"2\"\n", "")
                .into(),
        ),
        (
            "criteria-file-duplicate-number",
            CRITERIA.replace("number = \"2\"", "number = \"1\"").into(),
        ),
        (
            "criteria-file-field-wrong",
            CRITERIA
                .replace("code = \"thu\"", "code = \"Thử A\"")
                .into(),
        ),
        (
            "criteria-file-field-wrong",
            CRITERIA.replace("max = \"5\"", "max = \"năm\"").into(),
        ),
        (
            "criteria-file-field-wrong",
            CRITERIA
                .replace("scoring = \"points\"", "scoring = \"sao\"")
                .into(),
        ),
        (
            "criteria-file-scale-differs",
            CRITERIA.replace("scale = \"7\"", "scale = \"8\"").into(),
        ),
        (
            "criteria-file-empty",
            "code = \"thu\"\nversion = \"1\"\ntitle = \"Bộ\"\n".into(),
        ),
        ("criteria-file-field-missing", Vec::new()),
        (
            "criteria-file-unreadable",
            b"day khong phai bo tieu chi".to_vec(),
        ),
        (
            "criteria-file-unreadable",
            CRITERIA.replace("[[group]]", "[[group").into(),
        ),
        (
            "criteria-file-unreadable",
            CRITERIA.replace("\"Nhóm\"", "\"Nh\0m\"").into(),
        ),
        ("criteria-file-too-large", noise),
        ("criteria-file-too-large", "# đệm\n".repeat(1 << 17).into()),
    ];
    let before = ward.content();
    for (code, bytes) in wrong {
        std::fs::write(&path, &bytes).unwrap();
        let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(300)]);
        let file = json!({ "path": path });
        assert_eq!(ward.refused("issue_set", file.clone()), code, "{shown}");
        // What can be read as text is shown with its errors; the rest is refused at once.
        let read = match ward.ask("read_criteria_file", file) {
            Ok(preview) => preview["errors"][0]["code"].as_str().unwrap().to_owned(),
            Err(error) => error.code(),
        };
        assert_eq!(read, code, "{shown}");
    }
    std::fs::remove_file(&path).unwrap();
    assert_eq!(
        ward.refused("issue_set", json!({ "path": path })),
        "file-unreadable"
    );
    assert_eq!(
        ward.refused("issue_set", json!({ "path": "" })),
        "field-missing"
    );
    std::fs::write(
        &path,
        CRITERIA.replace("code = \"thu\"", "code = \"thu\"\nbase = \"khong-co\""),
    )
    .unwrap();
    assert_eq!(
        ward.refused("issue_set", json!({ "path": path })),
        "set-unknown"
    );
    assert_eq!(ward.content(), before, "nothing was issued");

    std::fs::write(&path, CRITERIA).unwrap();
    ward.call("issue_set", json!({ "path": path }));
    let issued = ward.content();
    std::fs::write(&path, CRITERIA.replace("Bộ thử", "Bộ khác")).unwrap();
    assert_eq!(
        ward.refused("issue_set", json!({ "path": path })),
        "set-issued-already"
    );
    assert_eq!(ward.content(), issued);
}

#[test]
fn figures_that_are_none_change_nothing() {
    let ward = ward();
    ward.enter("tin-bao", "hc:2026-10", "4");
    let before = ward.content();
    let typed = |indicator: &str, period: &str, value: &str| json!({ "indicator": indicator, "period": period, "value": value });
    for (request, code) in [
        (typed("tin-bao", "hc:2026-10", "-1"), "figure-negative"),
        (typed("tin-bao", "hc:2026-10", "−1"), "figure-negative"),
        (typed("tin-bao", "hc:2026-10", "1e12"), "figure-too-large"),
        (
            typed("tin-bao", "hc:2026-10", "99999999999999999999999"),
            "figure-too-large",
        ),
        (typed("tin-bao", "hc:2026-10", "1e99"), "figure-too-large"),
        (
            typed("tin-bao", "hc:2026-10", "mười"),
            "figure-not-a-number",
        ),
        (typed("tin-bao", "hc:2026-10", "1,5"), "figure-not-a-number"),
        (typed("tin-bao", "hc:2026-10", "4\0"), "figure-not-a-number"),
        (typed("tin-bao", "hc:2026-10", "=1+"), "figure-formula"),
        (
            typed("ty-le-tai-pham", "hc:2026-10", "5"),
            "indicator-computed",
        ),
        (typed("khong-co", "hc:2026-10", "5"), "indicator-unknown"),
        (typed("tin-bao", "hc:2026-13", "5"), "period-unknown"),
        (typed("tin-bao", "2026-10", "5"), "period-unknown"),
        (typed("tin-bao", "hc:99999999999", "5"), "period-unknown"),
        (typed("tin-bao", "", "5"), "period-unknown"),
    ] {
        assert_eq!(
            ward.refused("enter_figure", request.clone()),
            code,
            "{request}"
        );
        let cells = json!({ "cells": [typed("tin-bao", "hc:2026-09", "1"), request] });
        assert_eq!(
            ward.refused("enter_figures", cells.clone()),
            code,
            "all or nothing: {cells}"
        );
        let checked = ward.call("check_figures", cells);
        assert_eq!(
            (&checked["accepted"], &checked["errors"][0]["error"]["code"]),
            (&json!(1), &json!(code))
        );
    }
    let mut elsewhere = typed("tin-bao", "hc:2026-10", "5");
    for (unit, code) in [
        ("06673", "unit-elsewhere"),
        ("22", "unit-elsewhere"),
        ("99999", "unit-unknown"),
    ] {
        elsewhere["unit"] = json!(unit);
        assert_eq!(ward.refused("enter_figure", elsewhere.clone()), code);
    }
    let mut long = typed("tin-bao", "hc:2026-10", "5");
    long["comment"] = json!("x".repeat(10_000));
    assert_eq!(ward.refused("enter_figure", long), "field-too-long");
    let mut unknown = typed("tin-bao", "hc:2026-10", "5");
    unknown["valeu"] = json!("5");
    assert_eq!(ward.refused("enter_figure", unknown), "request-malformed");
    let unlike = json!({ "indicator": "tin-bao", "period": "hc:2026-10", "with": "hc:2026" });
    assert_eq!(ward.refused("compare_figures", unlike), "periods-unlike");
    assert_eq!(ward.content(), before);
}

#[test]
fn judgements_that_do_not_fit_change_nothing() {
    let ward = ward();
    let path = ward.place("van-ban").join("bo.toml");
    std::fs::write(&path, CRITERIA).unwrap();
    ward.call("issue_set", json!({ "path": path }));
    let province = Pc::with_folder("province", "22");
    let answer = |criterion: &str, state: &str, points: Option<&str>| {
        let mut request = json!({
            "set": "thu", "year": 2026, "criterion": criterion, "layer": "self", "state": state,
        });
        if let Some(points) = points {
            request["points"] = json!(points);
        }
        request
    };
    let with = |mut request: Value, field: &str, value: Value| {
        request[field] = value;
        request
    };
    let before = ward.content();
    for (request, code) in [
        (answer("1", "scored", Some("5,5")), "points-out-of-range"),
        (answer("1", "scored", Some("4,25")), "points-off-step"),
        (answer("1", "scored", Some("bốn")), "points-unreadable"),
        (answer("1", "scored", Some("-1")), "points-unreadable"),
        (answer("1", "scored", Some("1e12")), "points-unreadable"),
        (answer("1", "scored", None), "points-missing"),
        (answer("1", "met", None), "judgement-wrong-kind"),
        (answer("9", "scored", Some("4")), "criterion-unknown"),
        (
            with(answer("1", "scored", Some("4")), "set", json!("khong-co")),
            "set-unknown",
        ),
        (
            with(
                answer("1", "scored", Some("4")),
                "layer",
                json!("appraisal"),
            ),
            "layer-elsewhere",
        ),
        (
            with(
                answer("1", "scored", Some("4")),
                "note",
                json!("x".repeat(10_000)),
            ),
            "field-too-long",
        ),
        (answer("1", "waiting", None), "field-missing"),
        (
            with(
                with(answer("1", "waiting", None), "waitsFor", json!("Cấp trên")),
                "expectedOn",
                json!("30/02/2026"),
            ),
            "date-unreadable",
        ),
        (
            with(answer("1", "scored", Some("4")), "year", json!("hai nghìn")),
            "request-malformed",
        ),
    ] {
        assert_eq!(
            ward.refused("answer_criterion", request.clone()),
            code,
            "{request}"
        );
    }
    let assign = |person: &str, due: &str| json!({ "set": "thu", "year": 2026, "criterion": "1", "personId": person, "dueOn": due });
    assert_eq!(
        ward.refused("assign_criterion", assign("khong-co", "2026-12-31")),
        "not-found"
    );
    for day in [
        "31/11/2026",
        "2026-13-01",
        "hôm qua",
        "0000-00-00",
        "01/01/99999",
        "2026-12-31\0",
    ] {
        assert_eq!(
            ward.refused("assign_criterion", assign("", day)),
            "date-unreadable",
            "{day:?}"
        );
    }
    assert_eq!(ward.content(), before);
    let appraise =
        json!({ "set": "mau-22", "year": 2026, "unit": "29398", "criterion": "1", "state": "met" });
    assert_eq!(
        province.refused("appraise_criterion", appraise.clone()),
        "unit-elsewhere"
    );
    assert_eq!(ward.refused("appraise_criterion", appraise), "not-allowed");
}

#[test]
fn names_days_and_numbers_are_bounded() {
    let ward = ward();
    let model = ward.call(
        "save_model",
        json!({ "kind": "camera", "name": "Camera", "status": "active" }),
    );
    let before = ward.content();
    let long = "Đ".repeat(10_000);
    let model_with = |name: &str, day: &str| json!({ "kind": "camera", "name": name, "status": "active", "launchedOn": day });
    let site = |name: &str, cameras: i64, working: i64| json!({ "modelId": model["id"], "name": name, "cameras": cameras, "working": working });
    let place = |latitude: &str, longitude: &str| {
        let mut request = site("Ngã tư", 2, 1);
        request["latitude"] = json!(latitude);
        request["longitude"] = json!(longitude);
        request
    };
    for (name, request, code) in [
        ("save_model", model_with(&long, ""), "field-too-long"),
        ("save_model", model_with(" \t ", ""), "field-missing"),
        (
            "save_model",
            model_with("Camera", "31/02/2026"),
            "date-unreadable",
        ),
        (
            "save_model",
            model_with("Camera", "31/12/1899"),
            "date-unreadable",
        ),
        (
            "save_staff",
            json!({ "name": long, "position": "Cán bộ" }),
            "field-too-long",
        ),
        (
            "save_staff",
            json!({ "name": "", "position": "Cán bộ" }),
            "field-missing",
        ),
        (
            "save_residential_unit",
            json!({ "name": long, "kind": "tổ" }),
            "field-too-long",
        ),
        ("save_camera_site", site(&long, 2, 1), "field-too-long"),
        (
            "save_camera_site",
            site("Ngã tư", -1, 0),
            "number-out-of-range",
        ),
        (
            "save_camera_site",
            site("Ngã tư", 1_000_000_000_000, 0),
            "number-out-of-range",
        ),
        (
            "save_camera_site",
            site("Ngã tư", 2, 3),
            "working-above-cameras",
        ),
        ("save_camera_site", place("10,5", ""), "place-incomplete"),
        ("delete_model", json!({ "id": "khong-co" }), "not-found"),
        ("delete_staff", json!({ "id": "" }), "not-found"),
    ] {
        assert_eq!(ward.refused(name, request.clone()), code, "{name}");
    }
    assert_eq!(ward.content(), before);
}

#[test]
fn a_nul_byte_in_a_name_stays_out_or_stays_whole() {
    let ward = ward();
    let name = "Trần\0Thị B";
    match ward.ask("save_staff", json!({ "name": name, "position": "Cán bộ" })) {
        Err(error) => assert_is_worded(&error),
        Ok(_) => {
            let staff = ward.call("list_staff", json!({}));
            let names: Vec<&str> = staff
                .as_array()
                .unwrap()
                .iter()
                .filter_map(|s| s["name"].as_str())
                .collect();
            assert!(
                names.contains(&name),
                "nothing is cut off in silence: {names:?}"
            );
        }
    }
    ward.content();
}

#[test]
fn forms_that_cannot_be_printed_write_nothing() {
    let ward = ward();
    ward.call("load_sample", json!({ "letter": "G" }));
    let place = ward.place("in");
    let form = |form: &str, file: &str| json!({ "form": form, "path": place.join(file) });
    assert_eq!(
        ward.refused("save_form", form("khong-co", "a.pdf")),
        "form-unknown"
    );
    assert_eq!(
        ward.refused("save_form", form("bang-tieu-chi", "a.docx")),
        "format-unknown"
    );
    assert_eq!(
        ward.refused("save_form", form("bang-tieu-chi", "a")),
        "format-unknown"
    );
    assert_eq!(
        ward.refused("save_form", form("bang-tieu-chi", "khong-co/a.pdf")),
        "file-unwritable"
    );
    let mut other = form("bang-tieu-chi", "a.pdf");
    other["unit"] = json!("29398");
    assert_eq!(ward.refused("save_form", other), "unit-elsewhere");
    assert_eq!(std::fs::read_dir(&place).unwrap().count(), 0);
}
