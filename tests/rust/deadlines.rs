//! Legal clocks: the dated cases of `tests/fixtures/deadlines.json`, and that a warning never comes
//! after the deadline, whichever way the law is read.
//!
//! Each case names the clause it rests on. `first`: the day of receipt is day 1 (true when left
//! out); `moves`: days off move terms by days too; `off`, `worked`: what the station declared.

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};
use phuong_core::domain::deadlines::{
    DaysOff, Due, Event, EventKind, Facts, Group, Limit, Reading, Shown, Stage, Standing, end_of,
    rule, standing,
};
use proptest::prelude::*;
use serde::Deserialize;

use crate::support::root;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    clause: String,
    clock: String,
    received: String,
    group: Group,
    #[serde(default = "yes")]
    first: bool,
    #[serde(default)]
    moves: bool,
    #[serde(default)]
    remote: bool,
    #[serde(default)]
    events: Vec<Vec<String>>,
    #[serde(default)]
    off: Vec<NaiveDate>,
    #[serde(default)]
    worked: Vec<NaiveDate>,
    legal: String,
    warning: String,
}

fn yes() -> bool {
    true
}

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap()
}

fn events(rows: &[Vec<String>]) -> Vec<Event> {
    rows.iter()
        .map(|row| Event {
            kind: row[0].parse().unwrap(),
            at: at(&row[1]),
            until: row.get(2).map(|day| day.parse().unwrap()),
        })
        .collect()
}

/// "2026-12-11T24:00" for the end of a day.
fn written(due: Due) -> String {
    if due.is_day_end {
        format!("{}T24:00", due.day())
    } else {
        due.last.format("%Y-%m-%dT%H:%M").to_string()
    }
}

#[test]
fn every_dated_case_ends_when_the_clause_says() {
    let text = std::fs::read_to_string(root().join("tests/fixtures/deadlines.json")).unwrap();
    let cases: Vec<Case> = serde_json::from_str(&text).unwrap();
    assert!(cases.len() >= 60, "{} cases", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let happened = events(&case.events);
        let facts = Facts {
            received: at(&case.received),
            group: case.group,
            is_remote: case.remote,
            events: &happened,
        };
        let days_off = DaysOff {
            off: case.off.iter().copied().collect(),
            worked: case.worked.iter().copied().collect(),
        };
        let found = standing(&facts, Reading::chosen(case.first, case.moves), &days_off);
        let clock = found
            .clocks
            .iter()
            .rfind(|c| c.rule.code == case.clock)
            .unwrap_or_else(|| panic!("{}: no clock {}", case.name, case.clock));
        let (legal, warning) = (clock.legal.unwrap().due, clock.warning.unwrap());
        if (written(legal), written(warning)) != (case.legal.clone(), case.warning.clone()) {
            wrong.push(format!(
                "{}: {} / {}, not {} / {}",
                case.name,
                written(legal),
                written(warning),
                case.legal,
                case.warning
            ));
        }
        let law = case.clause.split(" Điều ").next().unwrap();
        assert!(
            !law.is_empty() && case.clause.contains("Điều "),
            "{}",
            case.name
        );
        let cited = case.clause.split("; ").any(|part| {
            let law = part.split(" Điều ").next().unwrap();
            clock.rule.basis.contains(law)
        });
        assert!(
            cited,
            "{}: {} is not {}",
            case.name, case.clause, clock.rule.basis
        );
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn shown(
    received: &str,
    group: Group,
    rows: &[(EventKind, &str)],
    now: &str,
    clock: &str,
) -> Shown {
    let happened: Vec<Event> = rows
        .iter()
        .map(|(kind, when)| Event {
            kind: *kind,
            at: at(when),
            until: None,
        })
        .collect();
    let facts = Facts {
        received: at(received),
        group,
        is_remote: false,
        events: &happened,
    };
    let found = standing(&facts, Reading::chosen(true, false), &DaysOff::default());
    let clock = found.clocks.iter().find(|c| c.rule.code == clock).unwrap();
    clock.shown(at(now))
}

#[test]
fn a_clock_says_where_it_stands() {
    use EventKind::{Resumed, Suspended, TakenUp, Transferred};
    let a = |rows: &[_], now| shown("2026-12-09T16:20", Group::A, rows, now, "transfer-a");
    assert_eq!(
        a(&[], "2026-12-10T16:20"),
        Shown::DueSoon,
        "the last minute"
    );
    assert_eq!(a(&[], "2026-12-10T16:21"), Shown::Overdue);
    let done = [(Transferred, "2026-12-10T16:20")];
    assert_eq!(a(&done, "2026-12-20T08:00"), Shown::Met);
    let late = [(Transferred, "2026-12-10T16:21")];
    assert_eq!(a(&late, "2026-12-20T08:00"), Shown::MetLate);
    let b = |rows: &[_], now| shown("2026-12-05T10:15", Group::B, rows, now, "transfer-b");
    assert_eq!(b(&[], "2026-12-09T23:59"), Shown::Running);
    assert_eq!(
        b(&[], "2026-12-10T00:00"),
        Shown::DueSoon,
        "48 hours before"
    );
    assert_eq!(b(&[], "2026-12-11T23:59"), Shown::DueSoon);
    assert_eq!(b(&[], "2026-12-12T00:00"), Shown::Overdue, "24:00 has come");
    let taken = [(TakenUp, "2026-12-06T08:00")];
    assert_eq!(
        b(&taken, "2026-12-30T08:00"),
        Shown::Stopped,
        "another clock runs"
    );
    let suspended = [
        (TakenUp, "2026-12-06T08:00"),
        (Suspended, "2026-12-20T08:00"),
    ];
    let solve = |rows: &[_], now| shown("2026-12-05T10:15", Group::B, rows, now, "solve");
    assert_eq!(solve(&suspended, "2027-03-01T08:00"), Shown::Suspended);
    let resumed = [
        (TakenUp, "2026-12-06T08:00"),
        (Suspended, "2026-12-20T08:00"),
        (Resumed, "2027-01-05T08:00"),
    ];
    assert_eq!(solve(&resumed, "2027-03-01T08:00"), Shown::Met);
    let again = shown(
        "2026-12-05T10:15",
        Group::B,
        &resumed,
        "2027-02-05T23:59",
        "solve-resumed",
    );
    assert_eq!(again, Shown::DueSoon);
    let waits = shown(
        "2026-12-05T10:15",
        Group::B,
        &taken,
        "2026-12-07T08:00",
        "result-notice",
    );
    assert_eq!(waits, Shown::NotStarted);
    // What may be asked for is never late.
    let asked = [
        (TakenUp, "2026-12-06T08:00"),
        (EventKind::Prolonged, "2026-12-20T08:00"),
    ];
    let request = |now| {
        shown(
            "2026-12-05T10:15",
            Group::B,
            &asked,
            now,
            "extension-request",
        )
    };
    assert_eq!(request("2027-01-30T08:00"), Shown::DueSoon);
    assert_eq!(request("2027-02-06T08:00"), Shown::Stopped);
}

/// Received 02/03/2026 10:00, group b; the day of receipt is day 1.
fn whole(rows: &[(EventKind, &str)]) -> Standing {
    let happened: Vec<Event> = rows
        .iter()
        .map(|(kind, when)| Event {
            kind: *kind,
            at: at(when),
            until: None,
        })
        .collect();
    let facts = Facts {
        received: at("2026-03-02T10:00"),
        group: Group::B,
        is_remote: false,
        events: &happened,
    };
    standing(&facts, Reading::chosen(true, false), &DaysOff::default())
}

fn states(found: &Standing, code: &str, now: &str) -> Vec<Shown> {
    let clocks = found.clocks.iter().filter(|c| c.rule.code == code);
    clocks.map(|c| c.shown(at(now))).collect()
}

/// Article 147 §1: a suspension is one of the decisions the 20 days are for.
#[test]
fn a_term_closed_too_late_by_a_suspension_stays_missed() {
    use EventKind::{Prosecuted, Resumed, Suspended, TakenUp};
    let settled = |first: &str, again: &[(EventKind, &str)], end: &str| {
        let mut rows = vec![
            (TakenUp, "2026-03-03T08:00"),
            (Suspended, first),
            (Resumed, "2026-05-01T08:00"),
        ];
        rows.extend_from_slice(again);
        rows.push((Prosecuted, end));
        whole(&rows)
    };
    let late = settled("2026-03-30T08:00", &[], "2026-05-20T08:00");
    assert_eq!(late.is_in_time, Some(false));
    assert_eq!(
        states(&late, "solve", "2026-06-01T08:00"),
        [Shown::MetLate],
        "21/3 was the last day"
    );
    assert_eq!(
        settled("2026-03-21T23:59", &[], "2026-05-20T08:00").is_in_time,
        Some(true)
    );
    assert_eq!(
        settled("2026-03-22T00:00", &[], "2026-05-20T08:00").is_in_time,
        Some(false)
    );
    assert_eq!(
        settled("2026-03-21T23:59", &[], "2026-06-02T00:00").is_in_time,
        Some(false),
        "a month after the resumption is over"
    );
    // The month after the first resumption ran out before the second suspension.
    let again = [
        (Suspended, "2026-06-10T08:00"),
        (Resumed, "2026-07-01T08:00"),
    ];
    let twice = settled("2026-03-10T08:00", &again, "2026-07-02T08:00");
    assert_eq!(twice.is_in_time, Some(false));
    assert_eq!(
        states(&twice, "solve-resumed", "2026-08-01T08:00"),
        [Shown::MetLate, Shown::Met]
    );
    // Nothing is judged before the report is settled.
    let open = whole(&[
        (TakenUp, "2026-03-03T08:00"),
        (Suspended, "2026-03-30T08:00"),
    ]);
    assert_eq!((open.stage, open.is_in_time), (Stage::Suspended, None));
}

/// Article 148 §2: each suspension is sent within 24 hours.
#[test]
fn every_suspension_has_its_own_24_hours() {
    use EventKind::{DecisionSent, Prosecuted, Resumed, Suspended, TakenUp};
    let now = "2026-04-21T09:00";
    let mut rows = vec![
        (TakenUp, "2026-03-03T08:00"),
        (Suspended, "2026-03-10T09:00"),
        (Resumed, "2026-04-01T09:00"),
        (Suspended, "2026-04-20T10:00"),
    ];
    let sent = |rows: &[(EventKind, &str)]| states(&whole(rows), "decision-sent", now);
    assert_eq!(sent(&rows), [Shown::Overdue, Shown::DueSoon]);
    rows.push((DecisionSent, "2026-04-20T11:00"));
    assert_eq!(sent(&rows), [Shown::Overdue, Shown::Met]);
    rows.push((DecisionSent, "2026-04-21T08:00"));
    assert_eq!(
        sent(&rows),
        [Shown::MetLate, Shown::Met],
        "the forgotten one made good"
    );
    // Rows of a program before the doors asked for a resumption first.
    let direct = [
        (TakenUp, "2026-03-03T08:00"),
        (Suspended, "2026-03-10T09:00"),
        (Prosecuted, "2026-04-20T10:00"),
    ];
    assert_eq!(sent(&direct), [Shown::Overdue, Shown::DueSoon]);
}

#[test]
fn a_report_before_the_table_has_no_clock_of_its_own() {
    let facts = Facts {
        received: at("2021-06-01T08:00"),
        group: Group::B,
        is_remote: false,
        events: &[Event {
            kind: EventKind::Transferred,
            at: at("2021-06-02T08:00"),
            until: None,
        }],
    };
    let found = standing(&facts, Reading::chosen(true, false), &DaysOff::default());
    assert_eq!(
        (found.stage, found.is_in_time),
        (Stage::Settled, None),
        "nothing is made up"
    );
    assert!(rule("transfer-b", at("2021-06-01T08:00").date()).is_none());
}

fn reading() -> impl Strategy<Value = Reading> {
    (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(a, b, c, d)| Reading {
        receipt_is_first_day: a,
        holiday_moves_days: b,
        trusts_unverified: c,
        extends_moved_expiry: d,
    })
}

fn moment() -> impl Strategy<Value = NaiveDateTime> {
    (0_u64..4_300, 0_i64..1_440).prop_map(|(day, minute)| {
        let first = NaiveDate::from_ymd_opt(2022, 1, 14).unwrap() + Days::new(day);
        first.and_hms_opt(0, 0, 0).unwrap() + TimeDelta::minutes(minute)
    })
}

fn days_off() -> impl Strategy<Value = DaysOff> {
    let days = || {
        proptest::collection::btree_set(0_u64..4_700, 0..40).prop_map(|set| {
            set.into_iter()
                .map(|d| NaiveDate::from_ymd_opt(2022, 1, 1).unwrap() + Days::new(d))
                .collect()
        })
    };
    (days(), days()).prop_map(|(off, worked)| DaysOff { off, worked })
}

fn limit() -> impl Strategy<Value = Limit> {
    prop_oneof![
        (1_u32..72).prop_map(Limit::Hours),
        (1_u32..40).prop_map(Limit::Days),
        (1_u32..10).prop_map(Limit::WorkingDays),
        (1_u32..5).prop_map(Limit::Months),
    ]
}

/// A history as anybody might type it, whether or not it makes sense.
fn history() -> impl Strategy<Value = Vec<(EventKind, i64, Option<u64>)>> {
    use EventKind as K;
    let kinds = vec![
        K::TakenUp,
        K::Prolonged,
        K::Extended,
        K::Suspended,
        K::Resumed,
        K::Reclassified,
        K::Transferred,
        K::Prosecuted,
        K::NotProsecuted,
        K::Fined,
        K::ReceiptNotified,
        K::ExtensionRequested,
        K::DecisionSent,
    ];
    let event = (
        proptest::sample::select(kinds),
        0_i64..200_000,
        proptest::option::of(0_u64..200),
    );
    proptest::collection::vec(event, 0..8)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_earliest_reading_is_the_earliest(
        start in moment(), limit in limit(), reading in reading(), days_off in days_off(),
    ) {
        let legal = end_of(start, limit, reading, &days_off).unwrap();
        let earliest = end_of(start, limit, Reading::EARLIEST, &days_off).unwrap();
        prop_assert!(earliest.due <= legal.due, "{limit:?} {reading:?}");
        prop_assert!(legal.due.last >= start, "a term ends after it begins");
    }

    #[test]
    fn a_warning_is_never_later_than_the_deadline_under_any_reading(
        received in moment(), is_a in any::<bool>(), is_remote in any::<bool>(),
        first in any::<bool>(), moves in any::<bool>(), days_off in days_off(), rows in history(),
    ) {
        let mut happened: Vec<Event> = rows
            .into_iter()
            .map(|(kind, minutes, until)| Event {
                kind,
                at: received + TimeDelta::minutes(minutes),
                until: until.map(|days| received.date() + Days::new(days)),
            })
            .collect();
        happened.sort_by_key(|e| e.at);
        let facts = Facts {
            received,
            group: if is_a { Group::A } else { Group::B },
            is_remote,
            events: &happened,
        };
        let found = standing(&facts, Reading::chosen(first, moves), &days_off);
        for clock in &found.clocks {
            let Some(legal) = clock.legal else { continue };
            prop_assert!(clock.warning.unwrap() <= legal.due, "{}", clock.rule.code);
        }
        // Under the other reading, the same warning still comes first, as long as the same
        // prolongations were in time.
        let other = standing(&facts, Reading::chosen(!first, !moves), &days_off);
        if other.late_decisions == found.late_decisions {
            for (clock, twin) in found.clocks.iter().zip(&other.clocks) {
                let (Some(warning), Some(legal)) = (clock.warning, twin.legal) else { continue };
                prop_assert!(warning <= legal.due, "{}: {:?}", clock.rule.code, happened);
            }
        }
    }
}
