//! Ten years × twelve months × 100 indicators × 20 residential units, and 100,000 cases: how long
//! each screen's question takes, and the year's comparison against the same statements by hand.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use chrono::{Days, NaiveDate};
use phuong_core::domain::journal::Actor;
use phuong_core::domain::periods::{Calendar, Period};
use phuong_core::domain::registers::{IncidentRegister, category_groups};
use phuong_core::domain::statistics::Amount;
use phuong_core::session::{App, Session};
use phuong_core::store::doors::{Stamp, Writing, author};
use phuong_core::store::incidents::{self, IncidentRow};
use phuong_core::store::statistics::{DIRECT, FigureKey, put};
use serde_json::{Value, json};

use super::{call, median, milliseconds, say};

const YEARS: std::ops::RangeInclusive<i32> = 2017..=2026;
const INDICATORS: usize = 100;
const PLACES: usize = 20;
const CASES: u32 = 100_000;

/// Fills the folder through the author door, then asks what the screens ask.
pub(crate) fn run(app: &App) {
    let places = places(app);
    let codes = codes(app);
    let session = app.session().expect("an open folder");
    let unit = session.folder.unit_id.clone();
    for year in YEARS {
        for month in 1..=12 {
            write(app, &session, "enter_figures", |w| {
                let period = Period::month(Calendar::Administrative, year, month);
                for (i, indicator) in codes.iter().enumerate() {
                    let whole = std::iter::once(None);
                    for (j, place) in whole.chain(places.iter().map(Some)).enumerate() {
                        let key = FigureKey {
                            unit_id: &unit,
                            indicator,
                            period,
                            residential_unit_id: place.map(String::as_str),
                            source: DIRECT,
                        };
                        let value = (i * 7 + j * 3 + month as usize + year as usize) % 23;
                        put(w.tx, key, Some(Amount::Reported(value as i64)), None)?;
                    }
                }
                Ok(())
            });
        }
    }
    for first in (0..CASES).step_by(5_000) {
        write(app, &session, "save_incident", |w| {
            for n in first..first + 5_000 {
                let row = case(n, w.environment.ids.next(), &places);
                incidents::put(w.tx, &unit, IncidentRegister::Cases, &row)?;
            }
            Ok(())
        });
    }
    screens(app, &places, "figures typed");
    ratio(app, &session);
    let declaration = json!({ "register": "cases", "inForceFrom": "2016-12-15" });
    call(app, "declare_register_source", declaration);
    screens(app, &places, "cases in force");
}

/// What each screen asks when it opens; the limit of each is 100 ms.
fn screens(app: &App, places: &[String], what: &str) {
    let place = places.first().cloned().unwrap_or_default();
    let questions = [
        ("month grid", "get_month_grid", json!({ "year": 2025 })),
        (
            "month grid of a residential unit",
            "get_month_grid",
            json!({ "year": 2025, "residentialUnit": place }),
        ),
        (
            "comparison of a year",
            "compare_table",
            json!({ "period": "hc:2025", "with": "hc:2024" }),
        ),
        (
            "comparison of a month",
            "compare_table",
            json!({ "period": "hc:2025-11", "with": "hc:2024-11" }),
        ),
        (
            "mean of five years",
            "compare_mean",
            json!({ "period": "hc:2025", "years": 5 }),
        ),
        (
            "line of ten years",
            "get_series",
            json!({ "indicator": "ttxh-vu", "period": "hc:2026", "years": 10 }),
        ),
        (
            "structure of a year",
            "get_structure",
            json!({ "period": "hc:2025" }),
        ),
        (
            "findings of a month",
            "list_findings",
            json!({ "period": "hc:2025-11" }),
        ),
        (
            "closing of a month",
            "get_closing",
            json!({ "period": "hc:2025-11" }),
        ),
        (
            "cases of a year",
            "list_incidents",
            json!({ "register": "cases", "period": "hc:2025" }),
        ),
        (
            "cases of a year, last page",
            "list_incidents",
            json!({ "register": "cases", "period": "hc:2025", "offset": 9_700 }),
        ),
        (
            "cases of a year, search without marks",
            "list_incidents",
            json!({ "register": "cases", "period": "hc:2025", "query": "trom cap" }),
        ),
        (
            "cases by weekday and hour",
            "incident_heat_map",
            json!({ "register": "cases", "period": "hc:2025" }),
        ),
        (
            "cases by category",
            "incident_structure",
            json!({ "register": "cases", "period": "hc:2025" }),
        ),
        ("work list", "list_work", json!({})),
    ];
    for (name, command, request) in questions {
        let time = median(11, |_| drop(call(app, command, request.clone())));
        say(&format!("{what}: {name}"), time, "100 ms");
    }
}

/// The comparison table of a year against its statements by hand, in turns on the same file.
#[expect(
    clippy::print_stdout,
    reason = "a measuring program prints what it measured"
)]
fn ratio(app: &App, session: &Session) {
    let request = json!({ "period": "hc:2025", "with": "hc:2024" });
    let mut ours: Vec<Duration> = Vec::new();
    let mut by_hand: Vec<Duration> = Vec::new();
    for _ in 0..201 {
        by_hand.push(median(1, |_| {
            assert!(!compared_by_hand(session).is_empty());
        }));
        ours.push(median(1, |_| {
            drop(call(app, "compare_table", request.clone()));
        }));
    }
    ours.sort_unstable();
    by_hand.sort_unstable();
    let quarter = |of: &[Duration], n: usize| milliseconds(of[of.len() * n / 4]);
    let (mine, reference) = (quarter(&ours, 2), quarter(&by_hand, 2));
    println!(
        "{}",
        json!({
            "what": "comparison of a year against the same statements by hand",
            "ms": mine, "reference_ms": reference,
            "ratio": (mine / reference * 100.0).round() / 100.0, "limit": "1.5",
            "quartiles_ms": [quarter(&ours, 1), quarter(&ours, 3)],
            "reference_quartiles_ms": [quarter(&by_hand, 1), quarter(&by_hand, 3)],
        })
    );
}

/// What a careful person would write without the program: the same statements on the same
/// connection, months added up by indicator, the differences as JSON text.
fn compared_by_hand(session: &Session) -> String {
    let months = |year| (1..=12).map(move |m| format!("hc:{year}-{m:02}"));
    let periods: Vec<String> = ["hc:2024".to_owned(), "hc:2025".to_owned()]
        .into_iter()
        .chain(months(2024))
        .chain(months(2025))
        .collect();
    let units = json!([session.folder.unit_id]).to_string();
    let named = json!(periods).to_string();
    let table = session.store.read(|db| {
        let mut definitions = db.prepare_cached(include_str!(
            "../../src-tauri/core/src/store/statistics/list_catalogue.sql"
        ))?;
        let titles: BTreeMap<String, String> = definitions
            .query_map(rusqlite::named_params! { ":units": units }, |row| {
                Ok((row.get("code")?, row.get("title")?))
            })?
            .collect::<Result<_, _>>()?;
        let mut closings = db.prepare_cached(include_str!(
            "../../src-tauri/core/src/store/closings/list.sql"
        ))?;
        let closed: BTreeSet<String> = closings
            .query_map(
                rusqlite::named_params! { ":units": units, ":periods": named },
                |row| row.get("period"),
            )?
            .collect::<Result<_, _>>()?;
        assert!(closed.is_empty());
        let mut amounts = db.prepare_cached(include_str!(
            "../../src-tauri/core/src/store/statistics/list_amounts.sql"
        ))?;
        let mut rows = amounts.query(rusqlite::named_params! {
            ":units": units, ":periods": named, ":residential_units": "[null]", ":source": DIRECT,
        })?;
        let mut sums: BTreeMap<String, (i64, i64)> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let period = row.get::<_, u32>("period")? as usize;
            // A word stands where no number was reported.
            let value = row.get::<_, i64>("amount").unwrap_or_default();
            let sum = sums.entry(row.get("indicator")?).or_default();
            if periods
                .get(period)
                .is_some_and(|p| p.starts_with("hc:2025"))
            {
                sum.0 += value;
            } else {
                sum.1 += value;
            }
        }
        let lines: Vec<Value> = sums
            .iter()
            .map(|(code, (now, before))| {
                let percent = (*before != 0)
                    .then(|| format!("{:.1}", (now - before) as f64 * 100.0 / *before as f64));
                json!({
                    "indicator": code, "title": titles.get(code), "current": now, "base": before,
                    "difference": now - before, "percent": percent,
                })
            })
            .collect();
        Ok(lines)
    });
    json!(table.expect("a comparison")).to_string()
}

fn write(
    app: &App,
    session: &Session,
    action: &str,
    fill: impl FnOnce(&Writing) -> Result<(), phuong_core::Error>,
) {
    let stamp = Stamp {
        action: action.into(),
        actor: Actor {
            id: session.person.staff_id.clone(),
            role: "officer".into(),
        },
        device: session.folder.device_id.clone(),
        unit: session.folder.unit_id.clone(),
    };
    author(&session.store, &app.environment, &stamp, fill).expect("a batch");
}

/// Twenty residential units.
fn places(app: &App) -> Vec<String> {
    (1..=PLACES)
        .map(|n| {
            let request = json!({ "name": format!("Khu phố {n}") });
            let made = call(app, "save_residential_unit", request);
            made["id"].as_str().unwrap_or_default().to_owned()
        })
        .collect()
}

/// A hundred indicators that are typed: those that ship, and local ones for the rest.
fn codes(app: &App) -> Vec<String> {
    let groups = call(app, "list_indicators", json!({}));
    let mut codes: Vec<String> = groups
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|g| g["indicators"].as_array().into_iter().flatten())
        .filter(|i| i["kind"] != "ratio")
        .filter_map(|i| i["code"].as_str().map(str::to_owned))
        .collect();
    for n in codes.len()..INDICATORS {
        let made = call(
            app,
            "save_indicator",
            json!({
                "title": format!("Buổi tuần tra số {n}"), "kind": "count", "unitWord": "buổi",
                "direction": "neutral", "group": groups[0]["code"], "startsOn": "2010-01-01",
            }),
        );
        codes.push(made[0]["code"].as_str().unwrap_or_default().to_owned());
    }
    codes
}

/// The n-th case: spread over the years, the hours, the categories and the residential units.
fn case(n: u32, id: String, places: &[String]) -> IncidentRow {
    let of_year = CASES / 10;
    let year = 2017 + (n / of_year) as i32;
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    let day = first + Days::new(u64::from(n % of_year) * 330 / u64::from(of_year));
    let categories: Vec<&str> = category_groups()
        .iter()
        .flat_map(|g| g.categories.iter().map(|c| c.code.as_str()))
        .collect();
    let cleared = (!n.is_multiple_of(5)).then(|| (day + Days::new(u64::from(n % 20))).to_string());
    IncidentRow {
        id,
        number: (n % of_year + 1).to_string(),
        occurred_on: day.to_string(),
        occurred_hour: (!n.is_multiple_of(7)).then_some(i64::from(n % 24)),
        category: Some(categories[n as usize % categories.len()].to_owned()),
        residential_unit_id: places.get(n as usize % places.len()).cloned(),
        subjects: Some(i64::from(n % 3)),
        damage: (!n.is_multiple_of(4)).then_some(i64::from(n % 50) * 100_000),
        cleared_on: cleared,
        is_criminal: Some(true),
        ..IncidentRow::default()
    }
}
