//! The figures that the register of crime reports gives.

use serde_json::{Value, json};

use crate::registers::{cell, declare, figure, grid_row, place, ward};
use crate::support::Pc;

/// A report received at a minute, and handed on at another where one is given.
fn report(pc: &Pc, received: &str, place: Option<&str>, transferred: Option<&str>) -> Value {
    let taken = pc.call(
        "save_crime_report",
        json!({
            "receivedAt": received, "channel": "in_person", "kind": "denunciation",
            "category": "trom-cap", "group": "b", "residentialUnitId": place,
        }),
    );
    if let Some(at) = transferred {
        pc.call(
            "record_report_event",
            json!({ "reportId": taken["row"]["id"], "kind": "transferred", "at": at }),
        );
    }
    taken
}

#[test]
fn crime_reports_in_force_give_those_received_and_of_them_those_settled_in_time() {
    let pc = ward();
    let khu = place(&pc, "Khu phố 3");
    for (indicator, period, value) in [
        ("tin-bao", "hc:2026-10", "7"),
        ("tin-bao-dung-han", "hc:2026-10", "6"),
        ("tin-bao", "hc:2026-11", "5"),
    ] {
        pc.enter(indicator, period, value);
    }
    report(&pc, "2026-10-14T23:59", None, Some("2026-10-15T08:00"));
    // Both ends of November's period; the second was handed on after its seven days.
    report(
        &pc,
        "2026-10-15T00:00",
        Some(&khu),
        Some("2026-10-16T08:00"),
    );
    report(&pc, "2026-11-14T23:59", None, Some("2026-12-01T08:00"));
    let open = report(&pc, "2026-12-08T08:00", Some(&khu), None);
    assert_eq!(figure(&pc, "tin-bao", "hc:2026-11")["count"], 5, "typed");

    declare(&pc, "crime_reports", json!("15/10/2026"));
    let row = grid_row(&pc, "tin-bao", None);
    assert_eq!(cell(&row, "hc:2026-10")["value"], 7, "began before the day");
    let november = cell(&row, "hc:2026-11");
    assert_eq!(
        (
            &november["value"],
            &november["register"],
            &november["otherSource"]
        ),
        (&json!(2), &json!("crime_reports"), &json!("5"))
    );
    // The open month is shown and enters no sum: 7 + 2.
    assert_eq!(cell(&row, "hc:2026-12")["value"], 1);
    assert_eq!(
        (&row["cumulative"]["shown"], &row["cumulative"]["coverage"]),
        (&json!("9"), &json!("2/11"))
    );
    let in_time = grid_row(&pc, "tin-bao-dung-han", None);
    assert_eq!(
        (
            &cell(&in_time, "hc:2026-11")["value"],
            &cell(&in_time, "hc:2026-12")["value"]
        ),
        (&json!(1), &json!(0))
    );
    let share = figure(&pc, "ty-le-tin-bao-dung-han", "hc:2026-11");
    assert_eq!(
        (&share["shown"], &share["targetMet"]),
        (&json!("50,0 % (1/2)"), &json!(false))
    );

    // By residential unit.
    let here = grid_row(&pc, "tin-bao", Some(&khu));
    assert_eq!(
        (
            &cell(&here, "hc:2026-11")["value"],
            &cell(&here, "hc:2026-12")["value"]
        ),
        (&json!(1), &json!(1))
    );

    // Against the month before: what was typed then, what the register gives now.
    let table = pc.call(
        "compare_table",
        json!({ "period": "hc:2026-11", "with": "hc:2026-10" }),
    );
    let groups = table["groups"].as_array().unwrap();
    let mut rows = groups.iter().flat_map(|g| g["rows"].as_array().unwrap());
    let compared = rows.find(|r| r["indicator"] == "tin-bao").unwrap();
    assert_eq!(
        (
            &compared["current"],
            &compared["base"],
            &compared["difference"]
        ),
        (&json!(2), &json!(7), &json!(-5))
    );
    assert!(
        compared["notes"]
            .to_string()
            .contains("other_source_differs"),
        "{compared}"
    );

    // Settled in time later on, a report of the open month counts in it.
    pc.call(
        "record_report_event",
        json!({ "reportId": open["row"]["id"], "kind": "transferred", "at": "2026-12-09T08:00" }),
    );
    let in_time = grid_row(&pc, "tin-bao-dung-han", None);
    assert_eq!(cell(&in_time, "hc:2026-12")["value"], 1);

    let typed = json!({ "indicator": "tin-bao-dung-han", "period": "hc:2026-11", "value": "1" });
    assert_eq!(pc.refused("enter_figure", typed), "figure-from-register");
    // It is no register of incidents.
    assert_eq!(
        pc.refused(
            "list_incidents",
            json!({ "register": "crime_reports", "period": "hc:2026" })
        ),
        "request-malformed"
    );

    let sources = pc.call("list_register_sources", json!({}));
    let source = &sources.as_array().unwrap()[3];
    assert_eq!(
        (
            &source["register"],
            &source["inForceFrom"],
            &source["declaredBy"]
        ),
        (
            &json!("crime_reports"),
            &json!("2026-10-15"),
            &json!("Nguyễn Văn A")
        )
    );
    let fed: Vec<(&str, &str)> = source["indicators"]
        .as_array()
        .unwrap()
        .iter()
        .map(|i| (i["code"].as_str().unwrap(), i["day"].as_str().unwrap()))
        .collect();
    assert_eq!(
        fed,
        [("tin-bao", "received"), ("tin-bao-dung-han", "received")]
    );
}

#[test]
fn a_closed_month_keeps_what_the_register_of_crime_reports_gave() {
    let pc = ward();
    declare(&pc, "crime_reports", json!("2026-10-15"));
    report(&pc, "2026-11-10T08:00", None, Some("2026-11-12T08:00"));
    let empties = pc.call("get_closing", json!({ "period": "hc:2026-11" }))["empties"].clone();
    let fills: Vec<Value> = empties
        .as_array()
        .unwrap()
        .iter()
        .map(|cell| json!({ "indicator": cell["indicator"], "value": "-" }))
        .collect();
    assert!(
        fills.iter().all(|f| f["indicator"] != "tin-bao"),
        "the register fills it: {fills:?}"
    );
    pc.call(
        "close_period",
        json!({ "period": "hc:2026-11", "fills": fills }),
    );
    // One more is found in a drawer: it stands beside what was signed.
    report(&pc, "2026-11-11T08:00", None, None);
    assert_eq!(figure(&pc, "tin-bao", "hc:2026-11")["count"], 1);
    let closing = pc.call("get_closing", json!({ "period": "hc:2026-11" }));
    let late = closing["late"].as_array().unwrap();
    assert_eq!(late.len(), 1, "{late:?}");
    assert_eq!(
        (
            &late[0]["indicator"],
            &late[0]["signed"],
            &late[0]["live"],
            &late[0]["kind"]
        ),
        (
            &json!("tin-bao"),
            &json!("1"),
            &json!("2"),
            &json!("register")
        )
    );
}
