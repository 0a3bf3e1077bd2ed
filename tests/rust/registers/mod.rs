//! Registers of cases, traffic accidents and fires, and the figures they give.

use serde_json::{Value, json};

use crate::print::Paper;
use crate::support::Pc;

mod beforehand;
mod counts;

const WARD: &str = "06685@2025-07-01";

/// Today is 09/12/2026, in the open month 15/11 … 14/12/2026.
pub(crate) fn ward() -> Pc {
    Pc::with_folder("ward", WARD)
}

fn case(number: &str, day: &str, category: &str, more: Value) -> Value {
    let mut request = json!({
        "register": "cases", "number": number, "occurredOn": day, "category": category, "isCriminal": true,
    });
    for (key, value) in more.as_object().unwrap() {
        request[key] = value.clone();
    }
    request
}

fn save(pc: &Pc, request: Value) -> Value {
    pc.call("save_incident", request)
}

pub(crate) fn declare(pc: &Pc, register: &str, from: Value) {
    pc.call(
        "declare_register_source",
        json!({ "register": register, "inForceFrom": from }),
    );
}

fn list(pc: &Pc, more: Value) -> Value {
    let mut request = json!({ "register": "cases", "period": "hc:2026" });
    for (key, value) in more.as_object().unwrap() {
        request[key] = value.clone();
    }
    pc.call("list_incidents", request)
}

fn numbers(page: &Value) -> Vec<&str> {
    let rows = page["rows"].as_array().unwrap();
    rows.iter().map(|r| r["number"].as_str().unwrap()).collect()
}

/// The row of an indicator in the year's grid.
pub(crate) fn grid_row(pc: &Pc, indicator: &str, place: Option<&str>) -> Value {
    let grid = pc.call(
        "get_month_grid",
        json!({ "year": 2026, "residentialUnit": place }),
    );
    let groups = grid["groups"].as_array().unwrap();
    let rows = groups.iter().flat_map(|g| g["rows"].as_array().unwrap());
    rows.into_iter()
        .find(|r| r["indicator"] == indicator)
        .unwrap()
        .clone()
}

pub(crate) fn cell(row: &Value, period: &str) -> Value {
    let cells = row["cells"].as_array().unwrap();
    cells
        .iter()
        .find(|c| c["period"] == period)
        .unwrap()
        .clone()
}

pub(crate) fn figure(pc: &Pc, indicator: &str, period: &str) -> Value {
    pc.call(
        "get_figure",
        json!({ "indicator": indicator, "period": period }),
    )
}

pub(crate) fn place(pc: &Pc, name: &str) -> String {
    let place = pc.call("save_residential_unit", json!({ "name": name }));
    place["id"].as_str().unwrap().to_owned()
}

#[test]
fn an_entry_is_kept_found_changed_deleted_and_brought_back() {
    let pc = ward();
    let khu = place(&pc, "Khu phố 3");
    let camera = pc.call(
        "save_model",
        json!({ "kind": "camera", "name": "Camera an ninh phường", "status": "active" }),
    );
    let saved = save(
        &pc,
        case(
            "12/2026",
            "02/12/2026",
            "trom-cap",
            json!({
                "occurredHour": 22, "residentialUnitId": khu, "subjects": 2, "damage": 0, "clearedOn": "2026-12-05",
                "helpedKind": "camera", "helpedId": camera["id"],
            }),
        ),
    );
    assert_eq!(
        (
            &saved["occurredOn"],
            &saved["residentialUnit"],
            &saved["helpedName"],
            &saved["damage"]
        ),
        (
            &json!("2026-12-02"),
            &json!("Khu phố 3"),
            &json!("Camera an ninh phường"),
            &json!(0)
        )
    );
    save(
        &pc,
        case(
            "13",
            "2026-12-03",
            "danh-bac",
            json!({ "isCriminal": false }),
        ),
    );
    save(
        &pc,
        case(
            "9",
            "2026-10-20",
            "mua-ban-ma-tuy",
            json!({ "occurredHour": 0 }),
        ),
    );

    let all = list(&pc, json!({}));
    assert_eq!(numbers(&all), ["13", "12/2026", "9"]);
    // The greatest number of the year and one more.
    assert_eq!(all["nextNumber"], "14");
    assert_eq!(
        all["sums"],
        json!({
            "incidents": 3, "cleared": 1, "subjects": 2, "dead": 0, "injured": 0, "damage": 0,
            "damageUnknown": 2, "hourUnknown": 1, "withoutPlace": 2,
        })
    );
    for (filter, expected) in [
        (json!({ "query": "trom cap" }), vec!["12/2026"]),
        (json!({ "query": "danh bạc" }), vec!["13"]),
        (json!({ "group": "ttxh" }), vec!["13", "12/2026"]),
        (json!({ "category": "mua-ban-ma-tuy" }), vec!["9"]),
        (json!({ "residentialUnit": khu }), vec!["12/2026"]),
        (json!({ "residentialUnit": "none" }), vec!["13", "9"]),
        (json!({ "cleared": true }), vec!["12/2026"]),
        (json!({ "period": "hc:2026-12" }), vec!["13", "12/2026"]),
        (json!({ "period": "dl:2026-10" }), vec!["9"]),
        (json!({ "limit": 1, "offset": 1 }), vec!["12/2026"]),
    ] {
        assert_eq!(numbers(&list(&pc, filter.clone())), expected, "{filter}");
    }

    let mut changed = case("12/2026", "2026-12-02", "cuop-giat", json!({}));
    changed["id"] = saved["id"].clone();
    assert_eq!(save(&pc, changed)["occurredHour"], Value::Null);
    let history = pc.call(
        "get_history",
        json!({ "table": "incidents", "id": saved["id"] }),
    );
    assert_eq!(history.as_array().unwrap().len(), 2);

    let deleted = pc.call("delete_incident", json!({ "id": saved["id"] }));
    assert_eq!(deleted["name"], "12/2026");
    assert_eq!(numbers(&list(&pc, json!({}))), ["13", "9"]);
    pc.call("undo", json!({ "actionId": deleted["actionId"] }));
    assert_eq!(numbers(&list(&pc, json!({}))), ["13", "12/2026", "9"]);
}

#[test]
fn what_cannot_be_is_refused_in_words() {
    let pc = ward();
    save(&pc, case("1", "2026-12-01", "trom-cap", json!({})));
    let traffic = |more: Value| {
        let mut request = json!({
            "register": "traffic_accidents", "number": "1", "occurredOn": "2026-12-01", "dead": 0, "injured": 0,
        });
        for (key, value) in more.as_object().unwrap() {
            request[key] = value.clone();
        }
        request
    };
    for (request, expected) in [
        (
            case("2", "2026-12-10", "trom-cap", json!({})),
            "date-in-future",
        ),
        (
            case("2", "31/02/2026", "trom-cap", json!({})),
            "date-unreadable",
        ),
        (case("2", "", "trom-cap", json!({})), "field-missing"),
        (
            case(
                "2",
                "2026-12-02",
                "trom-cap",
                json!({ "clearedOn": "2026-12-01" }),
            ),
            "date-before",
        ),
        (
            case(
                "2",
                "2026-12-02",
                "trom-cap",
                json!({ "clearedOn": "2027-01-01" }),
            ),
            "date-in-future",
        ),
        (
            case(
                "2",
                "2026-12-02",
                "trom-cap",
                json!({ "discoveredOn": "2026-12-05", "clearedOn": "2026-12-04" }),
            ),
            "date-before",
        ),
        (
            case("2", "2026-12-02", "khong-co", json!({})),
            "choice-unknown",
        ),
        (case("2", "2026-12-02", "", json!({})), "field-missing"),
        (
            case("", "2026-12-02", "trom-cap", json!({})),
            "field-missing",
        ),
        (
            case("1", "2026-01-02", "trom-cap", json!({})),
            "incident-number-taken",
        ),
        (
            case("2", "2026-12-02", "trom-cap", json!({ "subjects": -1 })),
            "number-out-of-range",
        ),
        (
            case("2", "2026-12-02", "trom-cap", json!({ "occurredHour": 24 })),
            "number-out-of-range",
        ),
        (
            case("2", "2026-12-02", "trom-cap", json!({ "damage": -5 })),
            "number-out-of-range",
        ),
        (
            case("2", "2026-12-02", "trom-cap", json!({ "dead": 1 })),
            "field-not-of-register",
        ),
        (
            case(
                "2",
                "2026-12-02",
                "trom-cap",
                json!({ "residentialUnitId": "x" }),
            ),
            "not-found",
        ),
        (
            case(
                "2",
                "2026-12-02",
                "trom-cap",
                json!({ "helpedKind": "camera", "helpedId": "x" }),
            ),
            "not-found",
        ),
        (traffic(json!({ "dead": -1 })), "number-out-of-range"),
        (traffic(json!({ "dead": null })), "field-missing"),
        (
            traffic(json!({ "category": "trom-cap" })),
            "field-not-of-register",
        ),
        (traffic(json!({ "register": "fires" })), "field-missing"),
        (
            traffic(json!({ "register": "fires", "cause": "khong-co" })),
            "choice-unknown",
        ),
    ] {
        assert_eq!(
            pc.refused("save_incident", request.clone()),
            expected,
            "{request}"
        );
    }
    // A year has its own numbers, and so has each register; an entry keeps its own.
    save(&pc, case("1", "2025-12-01", "trom-cap", json!({})));
    let kept = save(&pc, traffic(json!({})));
    save(&pc, traffic(json!({ "id": kept["id"], "dead": 1 })));
    assert_eq!(
        pc.refused("save_incident", traffic(json!({ "id": "x" }))),
        "not-found"
    );
}

#[test]
fn a_register_in_force_gives_its_figures_and_nothing_else_counts() {
    let pc = ward();
    pc.enter("ttxh-vu", "hc:2026-10", "7");
    pc.enter("ttxh-vu", "hc:2026-11", "2");
    for (n, day, cleared) in [
        ("1", "2026-10-14", json!(null)),
        ("2", "2026-10-15", json!("2026-12-01")),
        ("3", "2026-11-14", json!("2026-11-14")),
        ("4", "2026-11-15", json!(null)),
    ] {
        save(
            &pc,
            case(
                n,
                day,
                "trom-cap",
                json!({ "clearedOn": cleared, "subjects": 1 }),
            ),
        );
    }
    // Nothing declared: typed figures stand.
    assert_eq!(figure(&pc, "ttxh-vu", "hc:2026-11")["count"], 2);

    declare(&pc, "cases", json!("15/10/2026"));
    let row = grid_row(&pc, "ttxh-vu", None);
    // October began before the day: what was typed stands.
    assert_eq!(cell(&row, "hc:2026-10")["value"], 7);
    assert_eq!(cell(&row, "hc:2026-10")["register"], Value::Null);
    let november = cell(&row, "hc:2026-11");
    assert_eq!(
        (
            &november["value"],
            &november["register"],
            &november["otherSource"]
        ),
        (&json!(2), &json!("cases"), &Value::Null)
    );
    // The open month is shown and enters no sum: 7 + 2.
    assert_eq!(cell(&row, "hc:2026-12")["value"], 1);
    assert_eq!(
        (&row["cumulative"]["shown"], &row["cumulative"]["coverage"]),
        (&json!("9"), &json!("2/11"))
    );
    let year = figure(&pc, "ttxh-vu", "hc:2026");
    assert_eq!(
        (&year["count"], &year["coverage"]),
        (&json!(9), &json!("2/12"))
    );
    // Cleared counts in the month it was cleared in, so nothing over ever changes.
    assert_eq!(figure(&pc, "ttxh-kham-pha", "hc:2026-11")["count"], 1);
    let open = figure(&pc, "ttxh-kham-pha", "hc:2026-12");
    assert_eq!(
        (&open["count"], &open["coverage"], &open["source"]),
        (&json!(1), &json!("0/1"), &json!("register"))
    );
    // A month that is over without an entry is a zero somebody answers for.
    let drugs = figure(&pc, "ma-tuy-vu", "hc:2026-11");
    assert_eq!(
        (&drugs["count"], &drugs["coverage"]),
        (&json!(0), &json!("1/1"))
    );
    assert_eq!(figure(&pc, "ma-tuy-vu", "hc:2027-01")["count"], Value::Null);

    // The typed 2 is told once it differs.
    save(&pc, case("5", "2026-11-01", "cuop-giat", json!({})));
    let november = figure(&pc, "ttxh-vu", "hc:2026-11");
    assert_eq!(november["count"], 3);
    assert_eq!(
        november["notes"],
        json!([{ "kind": "other_source_differs", "period": "hc:2026-11", "register": 3, "other": 2 }])
    );
    assert_eq!(
        cell(&grid_row(&pc, "ttxh-vu", None), "hc:2026-11")["otherSource"],
        "2"
    );

    // What the register gives is not typed, one by one or pasted; what it does not give is.
    let typed = |indicator: &str, period: &str| json!({ "indicator": indicator, "period": period, "value": "1" });
    assert_eq!(
        pc.refused("enter_figure", typed("ttxh-vu", "hc:2026-12")),
        "figure-from-register"
    );
    let block =
        json!({ "cells": [typed("tngt-vu", "hc:2026-12"), typed("pphs-vu", "hc:2026-11")] });
    assert_eq!(
        pc.refused("enter_figures", block.clone()),
        "figure-from-register"
    );
    let checked = pc.call("check_figures", block);
    assert_eq!(
        (&checked["accepted"], &checked["errors"][0]["index"]),
        (&json!(1), &json!(1))
    );
    pc.enter("tngt-vu", "hc:2026-11", "4");

    // Taken back, the typed figures stand again.
    declare(&pc, "cases", Value::Null);
    assert_eq!(figure(&pc, "ttxh-vu", "hc:2026-11")["count"], 2);
    // And undo brings the declaration back.
    pc.call("undo", json!({}));
    assert_eq!(figure(&pc, "ttxh-vu", "hc:2026-11")["count"], 3);
    let sources = pc.call("list_register_sources", json!({}));
    assert_eq!(sources[0]["inForceFrom"], "2026-10-15");
    assert_eq!(sources[0]["declaredBy"], "Nguyễn Văn A");
}

#[test]
fn traffic_and_fires_count_people_and_causes() {
    let pc = ward();
    for (register, number, more) in [
        ("traffic_accidents", "1", json!({ "dead": 1, "injured": 2 })),
        (
            "traffic_accidents",
            "2",
            json!({ "dead": 0, "injured": 3, "damage": 5_000_000 }),
        ),
        (
            "fires",
            "1",
            json!({ "dead": 0, "injured": 0, "cause": "dien", "isSerious": true }),
        ),
        (
            "fires",
            "2",
            json!({ "dead": 0, "injured": 1, "cause": "dien" }),
        ),
    ] {
        let mut request =
            json!({ "register": register, "number": number, "occurredOn": "2026-11-01" });
        for (key, value) in more.as_object().unwrap() {
            request[key] = value.clone();
        }
        save(&pc, request);
    }
    declare(&pc, "traffic_accidents", json!("2026-09-15"));
    declare(&pc, "fires", json!("2026-09-15"));
    for (indicator, expected) in [
        ("tngt-vu", 2),
        ("tngt-chet", 1),
        ("tngt-bi-thuong", 5),
        ("chay-no-vu", 2),
        ("chay-no-nghiem-trong", 1),
    ] {
        assert_eq!(
            figure(&pc, indicator, "hc:2026-11")["count"],
            expected,
            "{indicator}"
        );
    }
    // Months before the last: zero, and a quarter is complete.
    let quarter = figure(&pc, "tngt-vu", "hc:2026-Q4");
    assert_eq!(
        (&quarter["count"], &quarter["coverage"]),
        (&json!(2), &json!("2/3"))
    );
    let fires = pc.call(
        "incident_structure",
        json!({ "register": "fires", "period": "hc:2026" }),
    );
    assert_eq!(fires["groups"][0]["parts"][0]["incidents"], 2);
}
