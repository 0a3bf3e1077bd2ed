//! 100,000 crime reports over ten years: how long each screen's question takes.

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};
use phuong_core::domain::crime_reports::{Channel, ReportKind, categories};
use phuong_core::domain::deadlines::{EventKind, Group};
use phuong_core::domain::journal::Actor;
use phuong_core::domain::periods::{Calendar, Period};
use phuong_core::session::App;
use phuong_core::store::crime_reports::{EventRow, ReportInput, count_by_month, put, put_event};
use phuong_core::store::doors::{Stamp, author};
use serde_json::json;

use super::{call, median, say};

const REPORTS: u32 = 100_000;
const YEARS: u32 = 10;
/// Reports in one journal action.
const BATCH: u32 = 5_000;

/// The n-th report: received through the years in order, settled but for the last few hundred.
fn report(
    n: u32,
    now: NaiveDateTime,
    id: String,
) -> (ReportInput, Vec<(EventKind, NaiveDateTime)>) {
    let of_year = REPORTS / YEARS;
    let year = 2017 + i32::try_from(n / of_year).unwrap_or(0);
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    let day = first + Days::new(u64::from(n % of_year) * 330 / u64::from(of_year));
    let received = day.and_hms_opt(n % 24, n % 60, 0).unwrap_or_default();
    let list = categories();
    let report = ReportInput {
        id,
        year,
        number: i64::from(n % of_year) + 1,
        received_at: received,
        channel: if n.is_multiple_of(3) {
            Channel::Phone
        } else {
            Channel::InPerson
        },
        kind: if n.is_multiple_of(2) {
            ReportKind::Denunciation
        } else {
            ReportKind::Information
        },
        category: list
            .get(n as usize % list.len())
            .map(|c| c.code.clone())
            .unwrap_or_default(),
        residential_unit_id: None,
        group: if n.is_multiple_of(5) {
            Group::A
        } else {
            Group::B
        },
        officer_id: None,
    };
    if n + 300 > REPORTS {
        return (report, Vec::new());
    }
    let events = [
        (EventKind::ReceiptNotified, received + TimeDelta::hours(20)),
        (
            EventKind::Transferred,
            received + TimeDelta::hours(i64::from(n % 200)),
        ),
    ];
    let events = events.into_iter().filter(|(_, at)| *at <= now).collect();
    (report, events)
}

/// Fills the register through the author door, then asks what the screens ask.
pub(crate) fn run(app: &App) {
    let session = app.session().expect("an open folder");
    let unit = session.folder.unit_id.clone();
    let stamp = Stamp {
        action: "save_crime_report".into(),
        actor: Actor {
            id: session.person.staff_id.clone(),
            role: "officer".into(),
        },
        device: session.folder.device_id.clone(),
        unit: unit.clone(),
    };
    let now = phuong_core::environment::local_time(app.environment.clock.now()).naive_local();
    for first in (0..REPORTS).step_by(BATCH as usize) {
        author(&session.store, &app.environment, &stamp, |w| {
            for n in first..first + BATCH {
                let (report, events) = report(n, now, w.environment.ids.next());
                put(w.tx, &unit, &report)?;
                for (kind, at) in events {
                    let event = EventRow {
                        id: w.environment.ids.next(),
                        kind,
                        at,
                        until_on: None,
                        ground: None,
                    };
                    put_event(w.tx, &unit, &report.id, &event)?;
                }
            }
            Ok(())
        })
        .expect("a batch");
    }
    for tab in ["all", "due_soon", "overdue", "open", "settled", "suspended"] {
        let request = json!({ "tab": tab, "year": 2026 });
        say(
            &format!("100,000 crime reports: tab {tab}"),
            median(21, |_| {
                drop(call(app, "list_crime_reports", request.clone()));
            }),
            "100 ms",
        );
    }
    let last = json!({ "tab": "all", "year": 2026, "page": 99 });
    say(
        "100,000 crime reports: last page of a year",
        median(21, |_| drop(call(app, "list_crime_reports", last.clone()))),
        "100 ms",
    );
    let search = json!({ "year": 2026, "query": "trom cap dien thoai" });
    say(
        "100,000 crime reports: search without marks",
        median(21, |_| {
            drop(call(app, "list_crime_reports", search.clone()));
        }),
        "100 ms",
    );
    say(
        "100,000 crime reports: work list",
        median(21, |_| drop(call(app, "list_work", json!({})))),
        "100 ms",
    );
    let windows: Vec<_> = (1..=12)
        .map(|m| Period::month(Calendar::Administrative, 2026, m).window())
        .collect();
    say(
        "100,000 crime reports: twelve months for the indicators",
        median(21, |_| {
            let counts = session
                .store
                .read(|db| count_by_month(db, &unit, &windows, None));
            assert_eq!(counts.expect("counts").len(), 12);
        }),
        "100 ms",
    );
    let settings = |first: bool| json!({ "receiptIsFirstDay": first, "holidayMovesDays": false, "isRemote": false });
    say(
        "100,000 crime reports: every deadline anew after a change of reading",
        median(3, |i| {
            drop(call(app, "set_deadline_settings", settings(i % 2 == 0)));
        }),
        "",
    );
}
