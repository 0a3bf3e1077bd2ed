//! Reports of members: who owes them, what came, when, how late, and what is still to be chased.
//!
//! The clock of these tests stands at Wednesday 09/12/2026.

use serde_json::{Value, json};

use crate::support::{Pc, enrol, pages_of, unwrapped};

mod reminders;

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
