//! A workbook of 50,000 rows: how long it takes to look at, to take in, and to take in again.

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Instant;

use phuong_core::commands::dispatch;
use phuong_core::session::{App, Task};
use phuong_documents::workbook::{Cell, Column, Row, Sheet, Workbook};
use serde_json::{Value, json};

use super::{call, say};

const ROWS: usize = 50_000;
const PLACES: usize = 20;
const YEARS: usize = 10;

/// A list as a station exports it: what, when, where, how many.
fn workbook(indicators: &[String]) -> Vec<u8> {
    let row = |at: usize| {
        let (place, rest) = (at % PLACES, at / PLACES);
        let (month, rest) = (rest % 12, rest / 12);
        let (year, rest) = (rest % YEARS, rest / YEARS);
        Row::plain(vec![
            Cell::text(indicators.get(rest).cloned().unwrap_or_default()),
            Cell::text(format!("Tháng {}/{}", month + 1, 2016 + year)),
            Cell::text(format!("Tổ dân phố {}", place + 1)),
            Cell::whole((at % 97) as i64),
        ])
    };
    let sheet = Sheet {
        name: "Danh sách".into(),
        columns: vec![
            Column::text("Chỉ tiêu").wide(20),
            Column::text("Kỳ").wide(14),
            Column::text("Tổ dân phố").wide(16),
            Column::number("Số liệu").wide(10),
        ],
        rows: (0..ROWS).map(row).collect(),
        ..Sheet::default()
    };
    let book = Workbook {
        title: "Danh sách".into(),
        day: (2026, 12, 9),
        sheets: vec![sheet],
    };
    book.xlsx().expect("a workbook")
}

/// Codes of indicators that can be typed.
fn indicators(app: &App) -> Vec<String> {
    let groups = call(app, "list_indicators", json!({}));
    groups
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|group| group["indicators"].as_array().into_iter().flatten())
        .filter(|i| i["kind"] != json!("ratio"))
        .filter_map(|i| i["code"].as_str().map(str::to_owned))
        .collect()
}

pub(crate) fn run(place: &Path, app: &App) {
    for at in 1..=PLACES {
        let name = format!("Tổ dân phố {at}");
        call(app, "save_residential_unit", json!({ "name": name }));
    }
    let path = place.join("50000.xlsx");
    std::fs::write(&path, workbook(&indicators(app))).expect("a file");
    let request = json!({ "path": path.display().to_string() });

    let start = Instant::now();
    let seen = call(app, "preview_import", request.clone());
    say("preview a workbook of 50,000 rows", start.elapsed(), "");
    assert_eq!(seen["added"], json!(ROWS), "{}", seen["faults"]);

    let start = Instant::now();
    stopped(app, &request);
    say("import 50,000 rows, stopped half way", start.elapsed(), "");

    let (steps, start) = (AtomicU64::new(0), Instant::now());
    let count = |_| {
        steps.fetch_add(1, Ordering::Relaxed);
    };
    let cancelled = AtomicBool::new(false);
    let done = dispatch(
        app,
        &Task::new(&count, &cancelled),
        "import_sheet",
        request.clone(),
    )
    .expect("an import")
    .value;
    assert_eq!(done["added"], json!(ROWS));
    say(
        &format!(
            "import 50,000 rows, {} steps told",
            steps.load(Ordering::Relaxed)
        ),
        start.elapsed(),
        "20000 ms",
    );

    let start = Instant::now();
    let again = call(app, "import_sheet", request);
    assert_eq!(
        (&again["unchanged"], &again["actionId"]),
        (&json!(ROWS), &Value::Null)
    );
    say("import the same 50,000 rows again", start.elapsed(), "");
}

/// "Dừng" half way: refused, and nothing of it is there.
fn stopped(app: &App, request: &Value) {
    let stop = AtomicBool::new(false);
    let listen = |progress: phuong_core::session::Progress| {
        if progress.stage == "entering" && progress.done * 2 >= progress.total {
            stop.store(true, Ordering::Relaxed);
        }
    };
    let reply = dispatch(
        app,
        &Task::new(&listen, &stop),
        "import_sheet",
        request.clone(),
    );
    assert_eq!(reply.expect_err("it was stopped").code(), "stopped");
    let seen = call(app, "preview_import", request.clone());
    assert_eq!(seen["added"], json!(ROWS), "nothing half written");
}
