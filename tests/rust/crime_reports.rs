//! The register of crime reports through its commands.

use phuong_core::Error;
use phuong_core::domain::periods::{Calendar, Period};
use phuong_core::store::crime_reports::{ReportCounts, count_by_month};
use serde_json::{Value, json};

use crate::support::{Pc, enrol, root};

const WARD: &str = "03646";

/// The tests' clock stands at 09/12/2026 09:00.
fn report(pc: &Pc, received: &str, group: &str) -> Value {
    pc.call("save_crime_report", request(received, group))
}

fn request(received: &str, group: &str) -> Value {
    json!({
        "receivedAt": received, "channel": "in_person", "kind": "denunciation",
        "category": "trom-cap", "group": group,
    })
}

fn record(pc: &Pc, report: &Value, kind: &str, at: &str) -> Value {
    let id = &report["row"]["id"];
    pc.call(
        "record_report_event",
        json!({ "reportId": id, "kind": kind, "at": at }),
    )
}

fn list(pc: &Pc, tab: &str) -> Value {
    pc.call("list_crime_reports", json!({ "tab": tab }))
}

fn clock<'a>(report: &'a Value, code: &str) -> &'a Value {
    let clocks = report["clocks"].as_array().unwrap();
    clocks
        .iter()
        .find(|c| c["code"] == code)
        .unwrap_or_else(|| panic!("{code}: {report:#}"))
}

fn numbers(list: &Value) -> Vec<&str> {
    let rows = list["rows"].as_array().unwrap().iter();
    rows.map(|r| r["number"].as_str().unwrap()).collect()
}

#[test]
fn a_report_goes_from_intake_to_outcome_with_one_extension() {
    let pc = Pc::with_folder("ward", WARD);
    let taken_in = report(&pc, "2026-08-03T08:40", "b");
    assert_eq!(taken_in["row"]["number"], "1/2026");
    assert_eq!(
        taken_in["unchecked"], "Luật 99/2025/QH15",
        "received after the law came"
    );
    let transfer = clock(&taken_in, "transfer-b");
    assert_eq!(transfer["legal"], "2026-08-09T23:59");
    assert_eq!(
        transfer["why"],
        "Nhận 03/8/2026 (ngày này là ngày thứ nhất) + 07 ngày = 24:00 ngày 09/8/2026; \
         TTLT 01/2017 Điều 8 khoản 5 điểm b."
    );
    assert_eq!(transfer["state"], "overdue");
    assert_eq!(numbers(&list(&pc, "overdue")), ["1/2026"]);

    let taken_up = record(&pc, &taken_in, "taken_up", "2026-08-04T08:00");
    assert_eq!(clock(&taken_up, "transfer-b")["state"], "stopped");
    assert_eq!(taken_up["main"], "solve");
    let prolonged = record(&pc, &taken_in, "prolonged", "2026-08-20T09:00");
    assert_eq!(
        clock(&prolonged, "solve-prolonged")["why"],
        "Nhận 03/8/2026 + 02 tháng = 24:00 ngày 03/10/2026, là ngày nghỉ (thứ Bảy), dời đến 24:00 ngày \
         05/10/2026; BLTTHS 2015 Điều 147 khoản 2; TTLT 01/2017 Điều 11 khoản 1."
    );
    assert_eq!(
        clock(&prolonged, "extension-request")["legal"],
        "2026-09-30T23:59"
    );
    record(&pc, &taken_in, "extension_requested", "2026-09-28T09:00");
    let extended = record(&pc, &taken_in, "extended", "2026-10-01T09:00");
    let solve = clock(&extended, "solve-extended");
    assert_eq!(
        (&solve["legal"], &solve["warning"]),
        (&json!("2026-12-07T23:59"), &json!("2026-12-03T23:59")),
        "05/12 is a Saturday; the warning counts from the expiry before it was moved"
    );
    let id = &taken_in["row"]["id"];
    let twice = json!({ "reportId": id, "kind": "extended", "at": "2026-10-02T09:00" });
    assert_eq!(pc.refused("record_report_event", twice), "event-twice");

    record(&pc, &taken_in, "receipt_notified", "2026-08-05T09:00");
    let settled = record(&pc, &taken_in, "not_prosecuted", "2026-12-07T10:00");
    assert_eq!(
        (&settled["row"]["stage"], &settled["row"]["isInTime"]),
        (&json!("settled"), &json!(true))
    );
    record(&pc, &taken_in, "decision_sent", "2026-12-08T09:30");
    let whole = record(&pc, &taken_in, "result_notified", "2026-12-08T10:00");
    assert_eq!(clock(&whole, "decision-sent")["state"], "met");
    assert_eq!(clock(&whole, "result-notice")["state"], "met");
    let after = json!({ "reportId": id, "kind": "transferred", "at": "2026-12-08T10:00" });
    assert_eq!(
        pc.refused("record_report_event", after),
        "event-after-settling"
    );
    let settled = list(&pc, "settled");
    assert_eq!(
        (&settled["counts"]["settled"], &settled["counts"]["inTime"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(list(&pc, "overdue")["total"], 0);
}

#[test]
fn what_cannot_be_recorded_says_what_comes_first() {
    let pc = Pc::with_folder("ward", WARD);
    let taken_in = report(&pc, "2026-12-08T08:40", "b");
    let id = taken_in["row"]["id"].clone();
    let try_ = |kind: &str, at: &str| {
        pc.refused(
            "record_report_event",
            json!({ "reportId": id, "kind": kind, "at": at }),
        )
    };
    assert_eq!(try_("extended", "2026-12-08T09:00"), "event-needs");
    assert_eq!(try_("prosecuted", "2026-12-08T09:00"), "event-needs");
    assert_eq!(
        try_("reported_at_once", "2026-12-08T09:00"),
        "event-not-now"
    );
    assert_eq!(try_("taken_up", "2026-12-08T08:39"), "before-receipt");
    assert_eq!(try_("taken_up", "2026-12-09T09:30"), "in-future");
    assert_eq!(try_("taken_up", "hôm qua"), "minute-unreadable");
    record(&pc, &taken_in, "taken_up", "2026-12-08T09:00");
    assert_eq!(try_("suspended", "2026-12-08T10:00"), "field-missing");
    assert_eq!(try_("resumed", "2026-12-08T10:00"), "event-not-now");
    let late = json!({
        "reportId": id, "kind": "prolonged", "at": "2026-12-08T10:00", "untilOn": "2027-02-11",
    });
    assert_eq!(pc.refused("record_report_event", late), "until-too-late");
    let named = json!({
        "reportId": id, "kind": "prolonged", "at": "2026-12-08T10:00", "untilOn": "2027-01-15",
    });
    let named = pc.call("record_report_event", named);
    assert_eq!(
        clock(&named, "solve-prolonged")["legal"],
        "2027-01-15T23:59"
    );
    let asked: Vec<&str> = named["allowed"]
        .as_array()
        .unwrap()
        .iter()
        .map(|k| k.as_str().unwrap())
        .collect();
    assert!(
        asked.contains(&"extended") && !asked.contains(&"prolonged"),
        "{asked:?}"
    );
    let future = request("2026-12-10T08:00", "b");
    assert_eq!(pc.refused("save_crime_report", future), "in-future");
    let mut unknown = request("2026-12-08T08:00", "b");
    unknown["category"] = json!("khong-co");
    assert_eq!(pc.refused("save_crime_report", unknown), "choice-unknown");
}

#[test]
fn numbers_go_on_within_the_year_and_are_not_given_twice() {
    let pc = Pc::with_folder("ward", WARD);
    assert_eq!(
        report(&pc, "2025-12-31T23:00", "b")["row"]["number"],
        "1/2025"
    );
    let first = report(&pc, "2026-01-01T00:00", "b");
    assert_eq!(first["row"]["number"], "1/2026");
    let second = report(&pc, "16:20 09/11/2026", "b");
    assert_eq!(second["row"]["number"], "2/2026");
    let deleted = pc.call("delete_crime_report", json!({ "id": second["row"]["id"] }));
    assert_eq!(deleted["name"], "2/2026");
    assert_eq!(list(&pc, "all")["counts"]["all"], 1);
    assert_eq!(
        report(&pc, "2026-12-01T00:00", "b")["row"]["number"],
        "3/2026"
    );
    pc.call("undo", json!({ "actionId": deleted["actionId"] }));
    assert_eq!(
        numbers(&list(&pc, "all")),
        ["1/2026", "2/2026", "3/2026"],
        "earliest clock first"
    );
    let mut taken = request("2026-12-02T00:00", "b");
    taken["number"] = json!(3);
    assert_eq!(pc.refused("save_crime_report", taken), "number-taken");
    // Another year gives another number.
    let mut moved = request("2025-12-31T22:00", "b");
    moved["id"] = first["row"]["id"].clone();
    assert_eq!(
        pc.call("save_crime_report", moved)["row"]["number"],
        "2/2025"
    );
}

#[test]
fn searching_needs_no_marks() {
    let pc = Pc::with_folder("ward", WARD);
    let staff = pc.call(
        "save_staff",
        json!({ "name": "Phạm Văn Đức", "position": "Cán bộ" }),
    );
    let place = pc.call("save_residential_unit", json!({ "name": "Tổ dân phố 7" }));
    let mut first = request("2026-12-08T08:00", "a");
    first["officerId"] = staff["id"].clone();
    first["residentialUnitId"] = place["id"].clone();
    pc.call("save_crime_report", first);
    let mut second = request("2026-12-07T08:00", "b");
    (second["category"], second["channel"]) = (json!("lua-dao"), json!("phone"));
    pc.call("save_crime_report", second);
    let find = |query: &str| {
        let found = pc.call("list_crime_reports", json!({ "query": query }));
        numbers(&found).join(" ")
    };
    assert_eq!(find("trom cap"), "1/2026");
    assert_eq!(find("duc"), "1/2026");
    assert_eq!(find("to dan pho 7"), "1/2026");
    assert_eq!(find("dien thoai"), "2/2026");
    assert_eq!(find("2/2026"), "2/2026");
    assert_eq!(find("to giac"), "1/2026 2/2026");
    assert_eq!(find("ma tuy"), "");
}

#[test]
fn the_work_list_names_what_is_due_soon_and_late() {
    let pc = Pc::with_folder("ward", WARD);
    let work = || -> Vec<(String, String)> {
        let found = pc.call("list_work", json!({}));
        let items = found["items"].as_array().unwrap().iter();
        items
            .filter(|i| i["screen"] == "crime_reports")
            .map(|i| {
                let text = |v: &Value| v.as_str().unwrap().to_owned();
                (
                    text(&i["state"]),
                    format!("{} {}", text(&i["args"]["title"]), text(&i["args"]["due"])),
                )
            })
            .collect()
    };
    let late = report(&pc, "2026-12-07T08:00", "a");
    record(&pc, &late, "receipt_notified", "2026-12-07T09:00");
    let soon = report(&pc, "2026-12-08T16:20", "a");
    record(&pc, &soon, "receipt_notified", "2026-12-08T17:00");
    let later = report(&pc, "2026-12-08T10:00", "b");
    record(&pc, &later, "receipt_notified", "2026-12-08T17:00");
    assert_eq!(
        work(),
        [
            (
                "overdue".into(),
                "Chuyển tin và tài liệu 08:00 ngày 08/12/2026".into()
            ),
            (
                "today".into(),
                "Chuyển tin và tài liệu 16:20 ngày 09/12/2026".into()
            ),
        ]
    );
    record(&pc, &late, "transferred", "2026-12-08T20:00");
    record(&pc, &soon, "transferred", "2026-12-09T08:00");
    assert_eq!(work(), []);
    let counts = &list(&pc, "all")["counts"];
    assert_eq!(
        (&counts["settled"], &counts["inTime"], &counts["judged"]),
        (&json!(2), &json!(1), &json!(2))
    );
}

#[test]
fn settings_change_every_report_at_once_and_undo_brings_them_back() {
    let pc = Pc::with_folder("ward", WARD);
    let taken_in = report(&pc, "2026-11-29T10:00", "b");
    let id = json!({ "id": taken_in["row"]["id"] });
    record(&pc, &taken_in, "receipt_notified", "2026-11-30T09:00");
    record(&pc, &taken_in, "transferred", "2026-12-06T09:00");
    let in_time = || pc.call("get_crime_report", id.clone())["row"]["isInTime"].clone();
    assert_eq!(
        in_time(),
        json!(false),
        "29/11 is day 1: 05/12 was the last"
    );
    let set = |first: bool, moves: bool| {
        let request =
            json!({ "receiptIsFirstDay": first, "holidayMovesDays": moves, "isRemote": false });
        pc.call("set_deadline_settings", request)
    };
    let settings = set(false, false);
    assert_eq!(settings["receiptIsFirstDay"], false);
    assert_eq!(in_time(), json!(true), "06/12");
    set(true, true);
    assert_eq!(in_time(), json!(true), "05/12 is a Saturday: 07/12");
    let declared = pc.call(
        "set_day_off",
        json!({ "day": "2026-12-05", "kind": "worked" }),
    );
    let days = declared["days"].as_array().unwrap();
    let day = days.iter().find(|d| d["day"] == "2026-12-05").unwrap();
    assert_eq!(day["declared"], "worked");
    assert_eq!(in_time(), json!(false));
    pc.call("set_day_off", json!({ "day": "2026-12-05" }));
    assert_eq!(in_time(), json!(true));
    let tet = pc.call("get_deadline_settings", json!({ "year": 2026 }));
    let tet: Vec<&Value> = tet["days"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|d| d["isUnverified"] == true)
        .collect();
    assert_eq!(tet.len(), 6, "five days of Tết, one of Giỗ Tổ: {tet:?}");
    assert_eq!(tet[0]["day"], "2026-02-16");
}

fn counts(pc: &Pc, months: &[u8], place: Option<&str>) -> Vec<ReportCounts> {
    let session = pc.app.session().unwrap();
    let windows: Vec<_> = months
        .iter()
        .map(|m| Period::month(Calendar::Administrative, 2026, *m).window())
        .collect();
    let unit = session.folder.unit_id.clone();
    session
        .store
        .read(|db| -> Result<_, Error> { count_by_month(db, &unit, &windows, place) })
        .unwrap()
}

#[test]
fn months_are_counted_from_the_15th_to_the_14th() {
    let pc = Pc::with_folder("ward", WARD);
    let place = pc.call("save_residential_unit", json!({ "name": "Tổ dân phố 7" }))["id"].clone();
    report(&pc, "2026-10-14T23:59", "b");
    let first = report(&pc, "2026-10-15T00:00", "b");
    record(&pc, &first, "transferred", "2026-10-16T09:00");
    let mut last = request("2026-11-14T23:59", "b");
    last["residentialUnitId"] = place.clone();
    let last = pc.call("save_crime_report", last);
    record(&pc, &last, "transferred", "2026-12-01T08:00");
    let of = |received, received_in_time, handled, handled_in_time| ReportCounts {
        received,
        received_in_time,
        handled,
        handled_in_time,
    };
    assert_eq!(
        counts(&pc, &[10, 11, 12], None),
        [of(1, 0, 0, 0), of(2, 1, 1, 1), of(0, 0, 1, 0)]
    );
    let place = place.as_str();
    assert_eq!(
        counts(&pc, &[11, 12], place),
        [of(1, 0, 0, 0), of(0, 0, 1, 0)]
    );
}

#[test]
fn the_province_computes_the_same_standing_from_the_same_entries() {
    let (ward, province) = (
        Pc::with_folder("ward", WARD),
        Pc::with_folder("province", "14"),
    );
    enrol(&ward, &province);
    let taken_in = report(&ward, "2026-11-29T10:00", "b");
    record(&ward, &taken_in, "transferred", "2026-12-06T09:00");
    let settings =
        json!({ "receiptIsFirstDay": false, "holidayMovesDays": false, "isRemote": false });
    ward.call("set_deadline_settings", settings);
    province.import(&[&ward.export(None)]);
    let read = |pc: &Pc| {
        let session = pc.app.session().unwrap();
        session
            .store
            .read(|db| -> Result<String, Error> {
                Ok(db.query_row(
                    "select stage || ' ' || outcome || ' ' || is_in_time || ' ' || running from crime_report_standings",
                    [],
                    |row| row.get(0),
                )?)
            })
            .unwrap()
    };
    assert_eq!(read(&ward), read(&province));
    assert!(
        read(&ward).starts_with("settled transferred 1 "),
        "{}",
        read(&ward)
    );
}

/// No question of a screen walks through the whole register: each begins in an index.
#[test]
fn every_list_of_the_register_begins_in_an_index() {
    let pc = Pc::with_folder("ward", WARD);
    let session = pc.app.session().unwrap();
    let folder = root().join("src-tauri/core/src/store/crime_reports");
    let mut checked = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let asks = ["list_", "count_", "find_", "next_", "get."]
            .iter()
            .any(|p| name.starts_with(p));
        if !asks || !name.ends_with(".sql") || name == "list_stale.sql" {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let plan: Vec<String> = session
            .store
            .read(|db| -> Result<_, Error> {
                let mut statement = db.prepare(&format!("explain query plan {text}"))?;
                // The plan does not depend on the values, so none are bound.
                let mut rows = statement.raw_query();
                let mut steps = Vec::new();
                while let Some(row) = rows.next()? {
                    steps.push(row.get(3)?);
                }
                Ok(steps)
            })
            .unwrap();
        let walks = plan.iter().any(|step| {
            step.starts_with("SCAN") && !step.contains("years") && !step.contains("CONSTANT")
        });
        assert!(!walks, "{name}: {plan:#?}");
        let sorts_all = plan
            .iter()
            .any(|step| step.contains("USE TEMP B-TREE FOR ORDER BY"));
        let few = ["list_owing.sql", "list_events.sql", "list_duplicates.sql"];
        assert!(
            !sorts_all || few.contains(&name.as_str()),
            "{name} sorts: {plan:#?}"
        );
        checked += 1;
    }
    assert!(checked >= 12, "{checked}");
}
