//! Closing a period and correcting it: what is in force, what came late, what is printed.

use std::path::Path;

use phuong_core::store::doors::adopt;
use phuong_core::store::{begin, journal};
use serde_json::{Value, json};

use crate::support::{PASSPHRASE, Pc, enrol, pages_of, unwrapped};

mod findings;
mod pcs;

const WARD: &str = "06685@2025-07-01";
const MONTH: &str = "hc:2026-11";

fn closing(pc: &Pc) -> Value {
    pc.call("get_closing", json!({ "period": MONTH }))
}

/// Closes November: every cell left empty is said to be not reported.
fn close(pc: &Pc) -> Value {
    let empties = closing(pc)["empties"].clone();
    let fills: Vec<Value> = empties
        .as_array()
        .unwrap()
        .iter()
        .map(|cell| json!({ "indicator": cell["indicator"], "value": "-" }))
        .collect();
    pc.call("close_period", json!({ "period": MONTH, "fills": fills }))
}

fn propose(pc: &Pc, indicator: &str, value: &str) {
    pc.call(
        "enter_figure",
        json!({ "indicator": indicator, "period": MONTH, "value": value, "proposal": true }),
    );
}

fn correct(pc: &Pc, indicator: &str, reason: &str) -> Value {
    pc.call(
        "correct_period",
        json!({ "period": MONTH, "reason": reason, "take": [{ "indicator": indicator }] }),
    )
}

/// The figure in force, and what stands beside it.
fn cell(pc: &Pc, indicator: &str) -> (Value, Value) {
    let grid = pc.call("get_month_grid", json!({ "year": 2026, "unit": WARD }));
    let row = grid["groups"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|g| g["rows"].as_array().unwrap())
        .find(|r| r["indicator"] == json!(indicator))
        .unwrap()
        .clone();
    let cell = &row["cells"][10];
    (cell["shown"].clone(), cell["late"].clone())
}

fn late(view: &Value) -> Vec<(String, String, String, String)> {
    let text = |v: &Value| v.as_str().unwrap().to_owned();
    view["late"]
        .as_array()
        .unwrap()
        .iter()
        .map(|l| {
            (
                text(&l["indicator"]),
                text(&l["signed"]),
                text(&l["live"]),
                text(&l["kind"]),
            )
        })
        .collect()
}

fn printed(pc: &Pc, act: &Value, sheet: &str, name: &str) -> String {
    let path = pc.place("in").join(name);
    pc.call(
        "save_closing",
        json!({ "id": act["id"], "sheet": sheet, "path": path }),
    );
    unwrapped(&pages_of(&std::fs::read(path).unwrap()).join("\n"))
}

#[test]
fn a_closed_month_keeps_its_figures_until_a_correction_takes_others_in() {
    let pc = Pc::with_folder("ward", "06685");
    pc.enter("tin-bao", MONTH, "5");
    pc.enter("tin-bao", "hc:2025-11", "4");
    pc.enter("ttxh-vu", MONTH, "=3+2");
    let empty = closing(&pc);
    assert_eq!(empty["number"], json!(null));
    let waiting = empty["empties"].as_array().unwrap().len();
    assert!(waiting > 40, "{waiting}");
    assert_eq!(
        pc.refused("close_period", json!({ "period": MONTH, "fills": [] })),
        "closing-incomplete"
    );
    assert_eq!(
        pc.refused(
            "close_period",
            json!({ "period": "hc:2026-12", "fills": [] })
        ),
        "period-not-over"
    );

    let closed = close(&pc);
    assert_eq!(
        (&closed["number"], &closed["isNamedHere"]),
        (&json!(0), &json!(true))
    );
    assert_eq!(closed["empties"], json!([]));
    assert_eq!(
        pc.refused("close_period", json!({ "period": MONTH, "fills": [] })),
        "period-closed"
    );
    // Never silently: neither a cell nor a block.
    let typed = json!({ "indicator": "tin-bao", "period": MONTH, "value": "7" });
    assert_eq!(pc.refused("enter_figure", typed.clone()), "period-closed");
    assert_eq!(
        pc.refused("enter_figures", json!({ "cells": [typed] })),
        "period-closed"
    );

    // Nor a file: its cells say so, and the figure that is as it stands is none of them.
    let path = pc.place("tep").join("thang-11.csv");
    let table = "Chỉ tiêu;Tháng 10/2026;Tháng 11/2026\ntin-bao;3;7\nttxh-vu;2;5\n";
    std::fs::write(&path, table).unwrap();
    let seen = pc.call("preview_import", json!({ "path": path }));
    let faults = seen["faults"].as_array().unwrap();
    assert_eq!(
        (
            faults.len(),
            &faults[0]["address"],
            &faults[0]["error"]["code"]
        ),
        (1, &json!("C2"), &json!("period-closed"))
    );
    assert_eq!(
        (&seen["added"], &seen["unchanged"]),
        (&json!(2), &json!(1)),
        "{seen:#}"
    );

    propose(&pc, "tin-bao", "7");
    assert_eq!(cell(&pc, "tin-bao"), (json!("5"), json!("7")));
    let view = closing(&pc);
    let expected = ("tin-bao", "5", "7", "proposed");
    let expected = [expected].map(|(a, b, c, d)| (a.into(), b.into(), c.into(), d.into()));
    assert_eq!(late(&view), expected);
    let compared = json!({ "indicator": "tin-bao", "period": MONTH, "with": "hc:2025-11" });
    assert_eq!(
        pc.call("compare_figures", compared.clone())["current"],
        json!(5)
    );
    let first = closed["acts"][0].clone();
    let as_issued = printed(&pc, &first, "figures", "lan-0.pdf");
    assert!(as_issued.contains("BẢNG SỐ LIỆU") && as_issued.contains("Số liệu chốt lần đầu"));
    assert!(
        as_issued.contains("Tiếp nhận tin 5 4 +1 +25,0*"),
        "{as_issued}"
    );
    assert!(as_issued.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
    assert!(as_issued.contains("Nguyễn Văn A"));

    assert_eq!(
        pc.refused(
            "correct_period",
            json!({ "period": MONTH, "reason": " ", "take": [{ "indicator": "tin-bao" }] })
        ),
        "field-missing"
    );
    assert_eq!(
        pc.refused(
            "correct_period",
            json!({ "period": MONTH, "reason": "sót", "take": [{ "indicator": "ttxh-vu" }] })
        ),
        "correction-empty"
    );
    let corrected = correct(&pc, "tin-bao", "sót hai tin nhận qua điện thoại");
    assert_eq!(corrected["number"], json!(1));
    assert_eq!(late(&corrected), []);
    assert_eq!(cell(&pc, "tin-bao"), (json!("7"), json!(null)));
    assert_eq!(pc.call("compare_figures", compared)["current"], json!(7));

    propose(&pc, "tin-bao", "8");
    propose(&pc, "ttxh-vu", "4");
    let second = correct(&pc, "tin-bao", "sót một tin");
    assert_eq!(second["number"], json!(2));
    assert_eq!(late(&second).len(), 1, "what was not taken in stays listed");

    // The base changes, the program goes on: what was issued prints as it was issued.
    pc.enter("tin-bao", "hc:2025-11", "9");
    assert_eq!(printed(&pc, &first, "figures", "lai-0.pdf"), as_issued);
    let after = printed(&pc, &second["acts"][1], "figures", "lan-1.pdf");
    assert!(after.contains("Tiếp nhận tin 7 4 +3 +75,0*"), "{after}");
    assert!(after.contains("Số liệu sau đính chính số 1. Lý do: sót hai tin nhận qua điện thoại"));
    let changes = printed(&pc, &second["acts"][2], "changes", "dinh-chinh-2.pdf");
    for part in [
        "BẢNG ĐÍNH CHÍNH SỐ LIỆU",
        "Đính chính số 1, ngày 09/12/2026, người ký: Nguyễn Văn A",
        "Lý do: sót hai tin nhận qua điện thoại",
        "Đính chính số 2, ngày 09/12/2026",
    ] {
        assert!(changes.contains(part), "{part}: {changes}");
    }
    assert!(
        changes.find("5 7 +2").unwrap() < changes.find("7 8 +1").unwrap(),
        "{changes}"
    );
    assert_eq!(
        pc.refused(
            "preview_closing",
            json!({ "id": first["id"], "sheet": "changes" })
        ),
        "not-found",
        "a closing changed nothing"
    );
}

#[test]
fn nothing_is_taken_back_across_a_closing() {
    let pc = Pc::with_folder("ward", "06685");
    pc.enter("tin-bao", MONTH, "5");
    let entry = pc.call("list_journal", json!({}))["entries"][0].clone();
    pc.enter("tin-bao", "hc:2026-12", "1");
    let open = pc.call("list_journal", json!({}))["entries"][0].clone();
    let closed = close(&pc);
    let signing = pc.call("list_journal", json!({}))["entries"][0].clone();
    let undo = |entry: &Value| json!({ "actionId": entry["actionId"] });
    assert_eq!(pc.refused("undo", undo(&entry)), "undo-closed");
    assert_eq!(pc.refused("undo", undo(&signing)), "undo-signed");
    assert_eq!(pc.refused("undo", json!({})), "undo-signed");
    // Another month, and what came after the closing, can be.
    pc.call("undo", undo(&open));
    propose(&pc, "tin-bao", "6");
    pc.call("undo", json!({}));
    assert_eq!(cell(&pc, "tin-bao"), (json!("5"), json!(null)));
    pc.call("redo", json!({}));
    assert_eq!(cell(&pc, "tin-bao"), (json!("5"), json!("6")));
    correct(&pc, "tin-bao", "đếm lại");
    assert_eq!(closed["number"], json!(0));
    let proposal = pc.call("list_journal", json!({}))["entries"][3].clone();
    assert_eq!(proposal["action"], json!("enter_figure"));
    assert_eq!(pc.refused("undo", undo(&proposal)), "undo-closed");
    // An undo made before a closing is not undone after it either.
    pc.enter("tin-bao", "hc:2026-10", "3");
    pc.call("undo", json!({}));
    let undone = pc.call("list_journal", json!({}))["entries"][0].clone();
    let request = closing_of(&pc, "hc:2026-10");
    pc.call("close_period", request);
    assert_eq!(pc.refused("redo", json!({})), "nothing-to-undo");
    assert_eq!(pc.refused("undo", undo(&undone)), "undo-closed");
}

fn closing_of(pc: &Pc, period: &str) -> Value {
    let view = pc.call("get_closing", json!({ "period": period }));
    let fills: Vec<Value> = view["empties"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| json!({ "indicator": c["indicator"], "value": "0" }))
        .collect();
    json!({ "period": period, "fills": fills })
}

#[test]
fn only_a_commander_signs_and_hard_findings_block() {
    let pc = Pc::with_folder("ward", "06685");
    pc.enter("tin-bao", MONTH, "2");
    pc.enter("tin-bao-dung-han", MONTH, "3");
    let view = closing(&pc);
    assert_eq!(view["blocking"][0]["rule"], json!("QT-02"));
    assert_eq!(
        pc.refused("close_period", closing_of(&pc, MONTH)),
        "closing-blocked"
    );
    pc.enter("tin-bao-dung-han", MONTH, "2");
    let request = json!({ "name": "Trần Thị B", "roles": ["officer"], "passphrase": PASSPHRASE });
    let logins = pc.call("add_login", request);
    let officer = logins
        .as_array()
        .unwrap()
        .iter()
        .find(|l| l["isSelf"] == json!(false))
        .unwrap()["id"]
        .clone();
    pc.call("lock", json!({}));
    pc.call(
        "unlock",
        json!({ "login": officer, "passphrase": PASSPHRASE }),
    );
    assert_eq!(
        pc.refused("close_period", json!({ "period": MONTH, "fills": [] })),
        "not-allowed"
    );
    assert_eq!(closing(&pc)["number"], json!(null));
}

#[test]
fn residential_units_and_longer_periods_are_frozen_too() {
    let pc = Pc::with_folder("ward", "06685");
    let place = pc.call(
        "save_residential_unit",
        json!({ "name": "Khu 1", "kind": "khu phố" }),
    )["id"]
        .clone();
    let at = |value: &str, proposal: bool| {
        json!({
            "indicator": "nghien-quan-ly", "period": MONTH, "value": value,
            "residentialUnit": place, "proposal": proposal,
        })
    };
    pc.call("enter_figure", at("3", false));
    pc.enter("nghien-quan-ly", MONTH, "3");
    close(&pc);
    assert_eq!(pc.refused("enter_figure", at("4", false)), "period-closed");
    pc.call("enter_figure", at("4", true));
    let grid = |pc: &Pc| {
        let grid = pc.call(
            "get_month_grid",
            json!({ "year": 2026, "residentialUnit": place }),
        );
        let rows = grid["groups"].as_array().unwrap().clone();
        let rows = rows.iter().flat_map(|g| g["rows"].as_array().unwrap());
        let row = rows
            .into_iter()
            .find(|r| r["indicator"] == json!("nghien-quan-ly"))
            .unwrap()
            .clone();
        (
            row["cells"][10]["shown"].clone(),
            row["cells"][10]["late"].clone(),
        )
    };
    assert_eq!(grid(&pc), (json!("3"), json!("4")));
    let take = json!([{ "indicator": "nghien-quan-ly", "residentialUnit": place }]);
    let view = pc.call(
        "correct_period",
        json!({ "period": MONTH, "reason": "chuyển đến", "take": take }),
    );
    assert_eq!(grid(&pc), (json!("4"), json!(null)));
    assert_eq!(view["acts"][1]["changes"][0]["place"], json!("Khu 1"));
    let sheet = printed(&pc, &view["acts"][1], "changes", "khu.pdf");
    assert!(
        sheet.contains("Khu 1 người <5 <5"),
        "small numbers are masked: {sheet}"
    );

    // The quarter is closed over its months; a later month's correction is told, not taken in.
    pc.app.environment.clock.advance(6 * 24 * 3_600_000);
    pc.enter("tin-bao", "hc:2026-12", "2");
    let quarter = json!({ "period": "hc:2026-Q4", "fills": [] });
    assert_eq!(pc.call("close_period", quarter)["number"], json!(0));
    let figure = json!({ "indicator": "tin-bao", "period": "hc:2026-Q4" });
    assert_eq!(
        pc.call("get_figure", figure.clone())["coverage"],
        json!("1/3")
    );
    pc.enter("tin-bao", "hc:2026-12", "5");
    let after = pc.call("get_figure", figure);
    assert_eq!(
        (&after["count"], &after["coverage"]),
        (&json!(2), &json!("1/3"))
    );
    let view = pc.call("get_closing", json!({ "period": "hc:2026-Q4" }));
    assert_eq!(
        (&view["late"][0]["signed"], &view["late"][0]["live"]),
        (&json!("2"), &json!("5"))
    );
}
