//! Work, travel and paper that follow from what is owed.

use super::*;

#[test]
fn what_is_late_and_what_is_due_soon_is_work() {
    let pc = ward();
    let from_october = duty_request(json!({ "effectiveFrom": "2026-10-01" }));
    saved(&pc, "save_report_duty", &from_october);
    let soon = saved(
        &pc,
        "save_report_duty",
        &duty_request(json!({
            "name": "Báo cáo số liệu", "calendar": "hc", "dueDay": 16, "dueMonth": "same",
            "effectiveFrom": "2026-12-01",
        })),
    );
    let an = member(&pc, "An", json!({}));
    member(&pc, "Bình", json!({}));
    let work = |code: &str| -> Vec<Value> {
        let list = pc.call("list_work", json!({}));
        let items = list["items"].as_array().unwrap().iter();
        items
            .filter(|item| item["code"] == json!(code))
            .cloned()
            .collect()
    };
    let late = work("reports-missing-months");
    assert_eq!(late.len(), 1, "one line for a duty, however long the list");
    assert_eq!(
        (
            &late[0]["args"]["count"],
            &late[0]["args"]["month"],
            &late[0]["args"]["months"]
        ),
        (&json!(4), &json!("10/2026"), &json!(2))
    );
    assert_eq!(
        (&late[0]["state"], &late[0]["dueOn"], &late[0]["daysLeft"]),
        (&json!("overdue"), &json!("2026-11-05"), &json!(-34))
    );
    let due = work("reports-due");
    assert_eq!(
        (
            &due[0]["args"]["count"],
            &due[0]["state"],
            &due[0]["daysLeft"]
        ),
        (&json!(2), &json!("soon"), &json!(7))
    );
    let key = report(&soon, &an, "hc:2026-12", json!({}));
    pc.call("receive_member_reports", json!({ "reports": [key] }));
    assert_eq!(work("reports-due")[0]["args"]["count"], json!(1));
}

#[test]
fn reports_travel_to_the_province_in_rows_named_by_their_key() {
    let (pc, province) = (ward(), Pc::with_folder("province", "22"));
    enrol(&pc, &province);
    let duty = duty(&pc);
    let an = member(&pc, "An", json!({}));
    let key = report(
        &duty,
        &an,
        "dl:2026-11",
        json!({ "receivedOn": "2026-12-04" }),
    );
    pc.call("record_member_report", key.clone());
    let row = board(&pc, "dl:2026-11")["rows"][0]["reportId"].clone();
    province.import(&[&pc.export(None)]);
    let history = province.call(
        "get_history",
        json!({ "table": "member_reports", "id": row }),
    );
    assert_eq!(history[0]["action"], json!("record_member_report"));
    let ward_states = pc.content().states;
    for (unit, hash) in province.content().states {
        if let Some(own) = ward_states.get(&unit) {
            assert_eq!(own, &hash, "{unit}");
        }
    }
    // Written again on the same machine it is the same row, with one more entry.
    pc.call("record_member_report", key);
    assert_eq!(board(&pc, "dl:2026-11")["rows"][0]["reportId"], row);
}

#[test]
fn a_due_day_in_tet_or_on_a_declared_day_off_moves() {
    let pc = ward();
    // Tết 2026: the first day is 17/02; the five days around it are off, the weekend follows.
    saved(
        &pc,
        "save_report_duty",
        &duty_request(json!({ "calendar": "hc", "dueDay": 16, "dueMonth": "same" })),
    );
    let due = |period: &str| board(&pc, period)["duties"][0]["dueOn"].clone();
    assert_eq!(
        due("hc:2026-02"),
        json!("2026-02-23"),
        "Tết, then a Saturday and a Sunday"
    );
    assert_eq!(due("hc:2026-03"), json!("2026-03-16"));
}

/// A reminder as PDF: its pages as text.
fn printed(pc: &Pc, request: Value) -> Vec<String> {
    let path = pc.place("in").join("don-doc.pdf");
    let request = merged(request, json!({ "path": path }));
    let saved = pc.call("save_reminder", request);
    let pdf = std::fs::read(&path).unwrap();
    assert_eq!(saved["bytes"], json!(pdf.len()));
    pages_of(&pdf)
}

#[test]
fn a_letter_names_who_is_late_and_never_a_law() {
    let pc = ward();
    let duty = duty(&pc);
    let an = member(
        &pc,
        "Đặng Thị Ưởng",
        json!({ "position": "Chủ tịch Hội Phụ nữ", "organisation": "Hội Phụ nữ phường" }),
    );
    let binh = member(&pc, "Bùi Văn Bê", json!({ "organisation": "Tổ dân phố 2" }));
    let to_all = json!({ "isLetter": true, "period": "dl:2026-11" });
    let all = unwrapped(&printed(&pc, to_all.clone()).concat());
    for words in [
        "CÔNG AN PHƯỜNG HỒNG GAI",
        "V/v đôn đốc gửi báo cáo tháng 11/2026",
        "Kính gửi:",
        "Đặng Thị Ưởng, Chủ tịch Hội Phụ nữ, Hội Phụ nữ phường",
        "Bùi Văn Bê, Tổ dân phố 2",
        "07/12/2026",
        "2 ngày",
        "đã quá hạn gửi",
        "TRƯỞNG CÔNG AN PHƯỜNG",
        "ngày ...... tháng ...... năm 2026",
    ] {
        assert!(all.contains(words), "{words}: {all}");
    }
    for law in ["Căn cứ", "Nghị định", "Thông tư", "Luật"] {
        assert!(!all.contains(law), "{law} was not checked");
    }
    let to_one = merged(to_all.clone(), json!({ "memberId": binh }));
    let one = unwrapped(&printed(&pc, to_one).concat());
    assert!(one.contains("Kính gửi: Bùi Văn Bê, Tổ dân phố 2"), "{one}");
    assert!(!one.contains("Ưởng"), "a letter to one names nobody else");
    for id in [&an, &binh] {
        let came = json!({ "receivedOn": "2026-12-08" });
        pc.call(
            "record_member_report",
            report(&duty, id, "dl:2026-11", came),
        );
    }
    assert_eq!(
        pc.refused("preview_reminder", to_all),
        "reminder-for-nobody"
    );
    let list = json!({ "isLetter": false, "period": "dl:2026-11" });
    let list = unwrapped(&printed(&pc, list).concat());
    assert!(list.contains("đã nhận đủ 2 báo cáo"), "{list}");
}

#[test]
fn a_long_list_breaks_between_rows_under_repeated_heads() {
    let pc = ward();
    duty(&pc);
    for number in 1..=60 {
        member(
            &pc,
            &format!("Thành viên số {number}"),
            json!({ "organisation": format!("Tổ dân phố {number}"), "position": "Tổ trưởng" }),
        );
    }
    let pages = printed(&pc, json!({ "isLetter": false, "period": "dl:2026-11" }));
    assert!(pages.len() >= 3, "{} pages", pages.len());
    let last = pages.len();
    for (at, page) in pages.iter().enumerate() {
        if at > 0 {
            assert!(
                page.contains(&format!("{}/{last}", at + 1)),
                "page {at}: {page}"
            );
        }
        let has_rows = page.contains("Thành viên số");
        assert!(
            !has_rows || page.contains("Người báo cáo"),
            "page {at}: {page}"
        );
    }
    let all = unwrapped(&pages.concat());
    assert!(
        all.contains("Phải gửi 60 báo cáo; chưa gửi 60. Đúng hạn 0/60, đạt 0,0 %."),
        "{all}"
    );
    for number in 1..=60 {
        assert!(
            all.contains(&format!("Thành viên số {number} ")),
            "{number}"
        );
    }
    let letter = printed(&pc, json!({ "isLetter": true, "period": "dl:2026-11" }));
    assert!(unwrapped(&letter.concat()).contains("Các thành viên có tên trong danh sách dưới đây"));
}
