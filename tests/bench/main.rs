//! Times of the core on the real encrypted store, as JSON lines: `cargo run --release -p
//! phuong-tests --bin bench`.
//!
//! Each line gives medians over repeated runs in one process, and a reference that did the same
//! work by hand in the same run where there is one. `bench criteria` measures that part alone; so do
//! `sheets` and `statistics`.

mod crime_reports;
mod criteria;
mod sheets;
mod statistics;

use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use phuong_core::commands::dispatch;
use phuong_core::environment::{Clock, Environment, Ids};
use phuong_core::session::{App, Task};
use serde_json::{Value, json};

fn call(app: &App, name: &str, request: Value) -> Value {
    let cancelled = AtomicBool::new(false);
    let task = Task::new(&|_| {}, &cancelled);
    dispatch(app, &task, name, request)
        .unwrap_or_else(|e| panic!("{name}: {e}"))
        .value
}

fn folder(path: &Path, role: &str, unit: &str) -> App {
    let app = App::new(Environment {
        clock: Clock::System,
        ids: Ids::Random,
        passphrase_cost: 2,
    });
    let request = json!({
        "path": path.display().to_string(), "role": role, "unit": unit,
        "adminName": "Người đo", "passphrase": "cụm mật khẩu để đo",
    });
    call(&app, "create_folder", request);
    app
}

/// Runs `work` `times` times and gives the median.
fn median(times: usize, mut work: impl FnMut(usize)) -> Duration {
    let mut all: Vec<Duration> = (0..times)
        .map(|i| {
            let start = Instant::now();
            work(i);
            start.elapsed()
        })
        .collect();
    all.sort_unstable();
    all[all.len() / 2]
}

fn milliseconds(duration: Duration) -> f64 {
    (duration.as_secs_f64() * 100_000.0).round() / 100.0
}

#[expect(
    clippy::print_stdout,
    reason = "a measuring program prints what it measured"
)]
fn say(name: &str, time: Duration, limit: &str) {
    println!(
        "{}",
        json!({ "what": name, "ms": milliseconds(time), "limit": limit })
    );
}

fn main() {
    let place = tempfile::tempdir().expect("a temporary folder");
    // `bench sheets`, `bench criteria`, `bench statistics`: one part alone.
    let only = std::env::args().nth(1);
    if only.as_deref() == Some("sheets") {
        sheets::run(
            place.path(),
            &folder(&place.path().join("sheets"), "ward", "03646"),
        );
        return;
    }
    // A unit that was neither merged nor divided, so that one file holds its ten years.
    let long = || folder(&place.path().join("long"), "ward", "25846");
    if only.as_deref() == Some("statistics") {
        statistics::run(&long());
        return;
    }
    let assessed = folder(&place.path().join("assessed"), "ward", "03646");
    criteria::run(&assessed, place.path());
    if only.as_deref() == Some("criteria") {
        return;
    }
    let ward = folder(&place.path().join("ward"), "ward", "03646");
    call(&ward, "load_sample", json!({ "letter": "S" }));

    let row = median(101, |i| {
        let request = json!({ "indicator": "tngt-vu", "period": "hc:2026-11", "value": (i % 50).to_string() });
        call(&ward, "enter_figure", request);
    });
    say("save one cell and get its row back", row, "50 ms");
    say(
        "month grid of a year",
        median(21, |_| drop(call(&ward, "get_month_grid", json!({})))),
        "",
    );
    say(
        "checklist of 27 criteria",
        median(21, |_| drop(call(&ward, "get_checklist", json!({})))),
        "",
    );
    say(
        "work list",
        median(21, |_| drop(call(&ward, "list_work", json!({})))),
        "",
    );

    let path = place.path().join("bang.pdf").display().to_string();
    let print = |_: usize| {
        drop(call(
            &ward,
            "save_form",
            json!({ "form": "bang-tieu-chi", "path": path }),
        ));
    };
    let start = Instant::now();
    print(0);
    say("first checklist PDF of 27 criteria", start.elapsed(), "");
    say(
        "checklist PDF of 27 criteria after the first",
        median(11, print),
        "300 ms",
    );

    bundle(place.path(), &ward);
    let busy = folder(&place.path().join("busy"), "ward", "03646");
    crime_reports::run(&busy);
    sheets::run(
        place.path(),
        &folder(&place.path().join("sheets"), "ward", "03646"),
    );
    statistics::run(&long());
}

/// A bundle of 10,000 entries: one figure each, exported by the ward and imported by the province.
fn bundle(place: &Path, ward: &App) {
    let province = folder(&place.join("province"), "province", "14");
    let stick = place.join("stick");
    std::fs::create_dir(&stick).expect("a folder");
    let stick = stick.display().to_string();
    let request = call(ward, "request_enrolment", json!({ "folder": stick }));
    let accepted = call(
        &province,
        "accept_enrolment",
        json!({ "file": request["file"], "folder": stick }),
    );
    call(
        ward,
        "install_enrolment",
        json!({ "file": accepted["file"] }),
    );
    let have = call(ward, "get_sync", json!({}))["pending"]
        .as_u64()
        .expect("a count");
    for i in have..10_000 {
        let (year, month, value) = (2027 + i / 120 % 50, i % 12 + 1, i % 97);
        let request = json!({
            "indicator": "tngt-vu", "period": format!("hc:{year}-{month:02}"), "value": value.to_string(),
        });
        call(ward, "enter_figure", request);
    }
    let start = Instant::now();
    let exported = call(ward, "export_bundle", json!({ "folder": stick }));
    say(
        &format!(
            "export {} entries, {} bytes",
            exported["entries"], exported["bytes"]
        ),
        start.elapsed(),
        "5000 ms",
    );
    let start = Instant::now();
    let report = call(
        &province,
        "import_bundles",
        json!({ "paths": [exported["file"]] }),
    );
    say(
        &format!("import {} entries", report["accepted"][0]["newEntries"]),
        start.elapsed(),
        "5000 ms",
    );
}
