//! Reports of members: who owes them, what came, when, how late, and what is still to be chased.
//!
//! The clock of these tests stands at Wednesday 09/12/2026.

use serde_json::{Value, json};

use crate::support::{Pc, enrol, pages_of, unwrapped};

const WARD: &str = "06685";

fn ward() -> Pc {
    Pc::with_folder("ward", WARD)
}

/// A monthly duty by the calendar, due on the fifth of the month after.
fn duty(pc: &Pc) -> String {
    saved(pc, "save_report_duty", &duty_request(json!({})))
}

fn duty_request(changes: Value) -> Value {
    merged(
        json!({
            "name": "Báo cáo tháng", "body": "Ban Chỉ đạo", "calendar": "dl", "dueDay": 5,
            "dueMonth": "next", "offDayRule": "next_working_day",
        }),
        changes,
    )
}

fn member(pc: &Pc, name: &str, changes: Value) -> String {
    saved(pc, "save_committee_member", &member_request(name, changes))
}

fn member_request(name: &str, changes: Value) -> Value {
    merged(
        json!({
            "name": name, "body": "Ban Chỉ đạo", "organisation": "UBND phường", "isReporting": true,
        }),
        changes,
    )
}

fn merged(mut request: Value, changes: Value) -> Value {
    for (key, value) in changes.as_object().unwrap() {
        request[key] = value.clone();
    }
    request
}

fn saved(pc: &Pc, command: &str, request: &Value) -> String {
    pc.call(command, request.clone())["id"]
        .as_str()
        .unwrap()
        .to_owned()
}

fn report(duty: &str, member: &str, period: &str, changes: Value) -> Value {
    merged(
        json!({ "dutyId": duty, "memberId": member, "period": period }),
        changes,
    )
}

fn board(pc: &Pc, period: &str) -> Value {
    pc.call("get_reporting_board", json!({ "period": period }))
}

/// The state of each member's report of a month, by name.
fn states(board: &Value) -> Vec<(String, String)> {
    board["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            (
                row["member"].as_str().unwrap().to_owned(),
                row["state"].as_str().unwrap().to_owned(),
            )
        })
        .collect()
}

fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter()
        .map(|(name, state)| ((*name).to_owned(), (*state).to_owned()))
        .collect()
}

#[test]
fn a_board_shows_what_is_expected_of_whom_and_what_came() {
    let pc = ward();
    let duty = duty(&pc);
    let an = member(&pc, "An", json!({ "organisation": "Tổ 1" }));
    let binh = member(&pc, "Bình", json!({ "organisation": "Tổ 2" }));
    member(&pc, "Chi", json!({ "organisation": "Tổ 10" }));
    member(&pc, "Không phải báo cáo", json!({ "isReporting": false }));
    member(
        &pc,
        "Tổ viên",
        json!({ "body": "Tổ bảo vệ an ninh, trật tự" }),
    );
    pc.call(
        "record_member_report",
        report(
            &duty,
            &an,
            "dl:2026-11",
            json!({ "receivedOn": "04/12/2026" }),
        ),
    );
    pc.call(
        "record_member_report",
        report(
            &duty,
            &binh,
            "dl:2026-11",
            json!({ "receivedOn": "2026-12-09", "madeOn": "2026-12-04", "channel": "paper" }),
        ),
    );
    // 05/12/2026 is a Saturday, so the day is Monday.
    let board = board(&pc, "dl:2026-11");
    assert_eq!(
        states(&board),
        pairs(&[("An", "on_time"), ("Bình", "late"), ("Chi", "missing")]),
        "in the order of what they report for, numbers by value"
    );
    let late = &board["rows"][1];
    assert_eq!(
        (&late["lateness"], &late["daysLate"], &late["channel"]),
        (&json!("carried"), &json!(2), &json!("paper"))
    );
    let of_duty = &board["duties"][0];
    assert_eq!(
        (
            &of_duty["dueOn"],
            &of_duty["movedFrom"],
            &of_duty["daysLeft"]
        ),
        (&json!("2026-12-07"), &json!("2026-12-05"), &json!(-2))
    );
    assert_eq!(
        (
            &board["rateOnTime"],
            &board["coverage"],
            &board["tally"]["lateCarried"]
        ),
        (&json!("33,3"), &json!("1/3"), &json!(1))
    );
    assert_eq!(
        (&board["previous"], &board["next"]),
        (&json!("dl:2026-10"), &json!("dl:2026-12"))
    );
}

#[test]
fn looked_back_on_what_came_later_had_not_come() {
    let pc = ward();
    let duty = duty(&pc);
    let an = member(&pc, "An", json!({}));
    let request = report(
        &duty,
        &an,
        "dl:2026-11",
        json!({ "receivedOn": "2026-12-08" }),
    );
    pc.call("record_member_report", request);
    for (as_of, state, rate) in [
        ("2026-12-07", "pending", json!(null)),
        ("2026-12-08", "late", json!("0,0")),
    ] {
        let board = pc.call(
            "get_reporting_board",
            json!({ "period": "dl:2026-11", "asOf": as_of }),
        );
        assert_eq!(board["rows"][0]["state"], json!(state), "{as_of}");
        assert_eq!(board["rateOnTime"], rate, "{as_of}");
    }
    let tomorrow = json!({ "period": "dl:2026-11", "asOf": "2026-12-10" });
    assert_eq!(pc.refused("get_reporting_board", tomorrow), "day-in-future");
}

#[test]
fn who_joined_in_june_owes_nothing_for_may() {
    let pc = ward();
    let duty = duty(&pc);
    let old = member(
        &pc,
        "Người trước",
        json!({ "effectiveFrom": "2020-01-01", "effectiveTo": "2026-06-09" }),
    );
    let new = member(&pc, "Người sau", json!({ "effectiveFrom": "10/6/2026" }));
    let names = |period: &str| -> Vec<String> {
        states(&board(&pc, period))
            .into_iter()
            .map(|(name, _)| name)
            .collect()
    };
    assert_eq!(names("dl:2026-05"), ["Người trước"]);
    assert_eq!(names("dl:2026-06"), ["Người sau"], "exactly one of the two");
    let received = json!({ "receivedOn": "2026-07-01" });
    assert_eq!(
        pc.refused(
            "record_member_report",
            report(&duty, &new, "dl:2026-05", received.clone())
        ),
        "report-not-owed"
    );
    pc.call(
        "record_member_report",
        report(&duty, &new, "dl:2026-06", received),
    );
    let year = pc.call("get_reporting_year", json!({ "year": 2026 }));
    let states_of = |id: &str| -> Vec<String> {
        let rows = year["rows"].as_array().unwrap();
        let row = rows
            .iter()
            .find(|row| row["memberId"] == json!(id))
            .unwrap();
        let cells = row["cells"].as_array().unwrap().iter();
        cells
            .map(|cell| cell["state"].as_str().unwrap_or("-").to_owned())
            .collect()
    };
    let (none, missing) = ("-", "missing");
    assert_eq!(
        states_of(&old),
        [
            missing, missing, missing, missing, missing, none, none, none, none, none, none, none
        ]
    );
    assert_eq!(
        states_of(&new),
        [
            none, none, none, none, none, "on_time", missing, missing, missing, missing, missing,
            "pending"
        ]
    );
    // Eleven months are over: one of them on time. December is not due and stays out.
    assert_eq!(
        (
            &year["coverage"],
            &year["rateOnTime"],
            &year["tally"]["expected"]
        ),
        (&json!("1/11"), &json!("9,1"), &json!(12))
    );
}

#[test]
fn each_duty_counts_the_month_in_its_own_calendar() {
    let pc = ward();
    duty(&pc);
    let administrative = saved(
        &pc,
        "save_report_duty",
        &duty_request(json!({
            "name": "Báo cáo số liệu", "body": null, "calendar": "hc", "dueDay": 16,
            "dueMonth": "same",
        })),
    );
    let an = member(&pc, "An", json!({}));
    let board = board(&pc, "hc:2026-11");
    let found: Vec<(&Value, &Value, &Value)> = board["duties"]
        .as_array()
        .unwrap()
        .iter()
        .map(|d| (&d["period"], &d["firstDay"], &d["dueOn"]))
        .collect();
    assert_eq!(
        found,
        [
            (
                &json!("dl:2026-11"),
                &json!("2026-11-01"),
                &json!("2026-12-07")
            ),
            (
                &json!("hc:2026-11"),
                &json!("2026-10-15"),
                &json!("2026-11-16")
            ),
        ]
    );
    let other = report(
        &administrative,
        &an,
        "dl:2026-11",
        json!({ "receivedOn": "2026-12-01" }),
    );
    assert_eq!(pc.refused("record_member_report", other), "period-unknown");
    // Without a period: the month that is being collected. The December report by the 16th is due in a week.
    assert_eq!(
        pc.call("get_reporting_board", json!({}))["period"],
        json!("dl:2026-12")
    );
}

#[test]
fn days_that_cannot_be_are_refused_with_words() {
    let pc = ward();
    let duty = duty(&pc);
    let an = member(&pc, "An", json!({}));
    for (days, code) in [
        (json!({ "receivedOn": "2026-12-10" }), "day-in-future"),
        (
            json!({ "receivedOn": "2026-10-31" }),
            "report-before-period",
        ),
        (
            json!({ "receivedOn": "2026-12-04", "madeOn": "2026-12-05" }),
            "report-days-out-of-order",
        ),
        (
            json!({ "receivedOn": "2026-12-04", "sentOn": "2026-12-03", "madeOn": "2026-12-04" }),
            "report-days-out-of-order",
        ),
        (json!({ "receivedOn": "" }), "field-missing"),
        (json!({ "receivedOn": "hôm qua" }), "date-unreadable"),
    ] {
        assert_eq!(
            pc.refused(
                "record_member_report",
                report(&duty, &an, "dl:2026-11", days)
            ),
            code
        );
    }
    for (member, code) in [
        (json!({ "name": " " }), "field-missing"),
        (json!({ "body": "" }), "field-missing"),
        (json!({ "organisation": "" }), "field-missing"),
        (
            json!({ "effectiveFrom": "2026-06-10", "effectiveTo": "2026-06-09" }),
            "term-reversed",
        ),
        (json!({ "residentialUnitId": "không có" }), "not-found"),
    ] {
        assert_eq!(
            pc.refused("save_committee_member", member_request("An", member)),
            code
        );
    }
    for (changes, code) in [
        (json!({ "name": "" }), "field-missing"),
        (json!({ "dueDay": 0 }), "number-out-of-range"),
        (json!({ "dueDay": 32 }), "number-out-of-range"),
        (json!({ "calendar": "qh" }), "choice-unknown"),
    ] {
        assert_eq!(pc.refused("save_report_duty", duty_request(changes)), code);
    }
    let province = Pc::with_folder("province", "22");
    assert_eq!(
        province.refused("save_committee_member", member_request("An", json!({}))),
        "not-allowed"
    );
}

#[test]
fn several_are_received_at_once_and_taken_back_at_once() {
    let pc = ward();
    let duty = duty(&pc);
    let ids: Vec<String> = ["An", "Bình", "Chi"]
        .iter()
        .map(|name| member(&pc, name, json!({})))
        .collect();
    let first = report(
        &duty,
        &ids[0],
        "dl:2026-11",
        json!({ "receivedOn": "2026-12-04" }),
    );
    pc.call("record_member_report", first);
    let keys: Vec<Value> = ids
        .iter()
        .map(|id| report(&duty, id, "dl:2026-11", json!({})))
        .collect();
    let done = pc.call("receive_member_reports", json!({ "reports": keys }));
    assert_eq!(done["count"], json!(2), "what was here stays");
    let now = board(&pc, "dl:2026-11");
    assert_eq!(now["rows"][0]["receivedOn"], json!("2026-12-04"));
    assert_eq!(now["rows"][1]["receivedOn"], json!("2026-12-09"));
    pc.call("undo", json!({ "actionId": done["actionId"] }));
    assert_eq!(
        states(&board(&pc, "dl:2026-11")),
        pairs(&[("An", "on_time"), ("Bình", "missing"), ("Chi", "missing")])
    );
    // One of them, then not after all; and undone once more.
    let cleared = pc.call("clear_member_report", keys[0].clone());
    assert_eq!(cleared["name"], json!("An"));
    assert_eq!(board(&pc, "dl:2026-11")["tally"]["missing"], json!(3));
    pc.call("undo", json!({ "actionId": cleared["actionId"] }));
    let row = &board(&pc, "dl:2026-11")["rows"][0];
    assert_eq!(row["receivedOn"], json!("2026-12-04"));
    let history = pc.call(
        "get_history",
        json!({ "table": "member_reports", "id": row["reportId"] }),
    );
    assert_eq!(history[0]["action"], json!("clear_member_report"));
    assert_eq!(history[0]["isUndone"], json!(true));
    let nothing = pc.call("receive_member_reports", json!({ "reports": [keys[0]] }));
    assert_eq!(nothing["count"], json!(0));
}

#[test]
fn members_are_found_without_marks_and_come_back_after_a_delete() {
    let pc = ward();
    let place = saved(
        &pc,
        "save_residential_unit",
        &json!({ "name": "Khu phố Đường Láng", "kind": "khu phố" }),
    );
    let an = member(
        &pc,
        "Đặng Thị Ưởng",
        json!({ "organisation": null, "residentialUnitId": place, "position": "Tổ trưởng" }),
    );
    member(&pc, "Bùi Văn Bê", json!({}));
    let names = |query: &str| -> Vec<String> {
        let found = pc.call("list_committee_members", json!({ "query": query }));
        let rows = found.as_array().unwrap().iter();
        rows.map(|row| row["name"].as_str().unwrap().to_owned())
            .collect()
    };
    for query in ["uong", "dang thi", "duong lang", "to truong"] {
        assert_eq!(names(query), ["Đặng Thị Ưởng"], "{query}");
    }
    assert_eq!(names("ubnd"), ["Bùi Văn Bê"]);
    let list = pc.call("list_committee_members", json!({}));
    let row = &list[0];
    assert_eq!(
        (&row["reportsFor"], &row["isCurrent"]),
        (&json!("Khu phố Đường Láng"), &json!(true))
    );

    let duty = duty(&pc);
    pc.call(
        "record_member_report",
        report(
            &duty,
            &an,
            "dl:2026-11",
            json!({ "receivedOn": "2026-12-04" }),
        ),
    );
    let gone = pc.call("delete_committee_member", json!({ "id": an }));
    assert_eq!(gone["name"], json!("Đặng Thị Ưởng"));
    assert_eq!(board(&pc, "dl:2026-11")["tally"]["expected"], json!(1));
    pc.call("undo", json!({ "actionId": gone["actionId"] }));
    assert_eq!(board(&pc, "dl:2026-11")["tally"]["onTime"], json!(1));
    let gone = pc.call("delete_report_duty", json!({ "id": duty }));
    assert_eq!(board(&pc, "dl:2026-11")["rows"], json!([]));
    pc.call("undo", json!({ "actionId": gone["actionId"] }));
    assert_eq!(board(&pc, "dl:2026-11")["tally"]["onTime"], json!(1));
}

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
