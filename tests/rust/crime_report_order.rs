//! In what order things happen to a crime report: what the doors refuse, before and afterwards.

use phuong_core::domain::journal::Actor;
use phuong_core::store::doors::{Stamp, author};
use serde_json::{Value, json};

use crate::support::{Pc, enrol};

const WARD: &str = "03646";

/// Received 02/03/2026 10:00, group b; the tests' clock stands at 09/12/2026 09:00.
fn taken_in(pc: &Pc) -> Value {
    pc.call("save_crime_report", request("2026-03-02T10:00"))
}

fn request(received: &str) -> Value {
    json!({
        "receivedAt": received, "channel": "in_person", "kind": "denunciation",
        "category": "trom-cap", "group": "b",
    })
}

fn event(report: &Value, kind: &str, at: &str) -> Value {
    let mut event = json!({ "reportId": report["row"]["id"], "kind": kind, "at": at });
    if kind == "suspended" {
        event["ground"] = json!("assessment");
    }
    event
}

fn record(pc: &Pc, report: &Value, rows: &[(&str, &str)]) -> Value {
    let mut after = report.clone();
    for (kind, at) in rows {
        after = pc.call("record_report_event", event(report, kind, at));
    }
    after
}

fn refused(pc: &Pc, report: &Value, kind: &str, at: &str) -> String {
    pc.refused("record_report_event", event(report, kind, at))
}

/// Takes an event off; the code of the refusal, or nothing.
fn remove(pc: &Pc, report: &Value, kind: &str) -> Option<String> {
    let id = &report["row"]["id"];
    let now = pc.call("get_crime_report", json!({ "id": id }));
    let events = now["events"].as_array().unwrap();
    let event = events.iter().rev().find(|e| e["kind"] == kind).unwrap();
    let request = json!({ "reportId": id, "id": event["id"] });
    let left = events.len();
    match pc.ask("remove_report_event", request) {
        Ok(_) => {
            let after = pc.call("get_crime_report", json!({ "id": id }));
            assert_eq!(after["events"].as_array().unwrap().len(), left - 1);
            None
        }
        Err(error) => Some(error.code()),
    }
}

fn allows(report: &Value, kind: &str) -> bool {
    let kinds = report["allowed"].as_array().unwrap();
    kinds.iter().any(|k| k == kind)
}

fn states<'a>(report: &'a Value, code: &str) -> Vec<&'a str> {
    let clocks = report["clocks"].as_array().unwrap().iter();
    clocks
        .filter(|c| c["code"] == code)
        .map(|c| c["state"].as_str().unwrap())
        .collect()
}

#[test]
fn a_report_suspended_after_its_term_counts_as_late() {
    let pc = Pc::with_folder("ward", WARD);
    let report = taken_in(&pc);
    let settled = record(
        &pc,
        &report,
        &[
            ("taken_up", "2026-03-03T10:00"),
            ("suspended", "2026-03-30T10:00"),
            ("resumed", "2026-05-01T10:00"),
            ("prosecuted", "2026-05-20T10:00"),
        ],
    );
    assert_eq!(settled["row"]["isInTime"], false);
    assert_eq!(states(&settled, "solve"), ["met_late"]);
    assert_eq!(states(&settled, "solve-resumed"), ["met"]);
    let list = pc.call("list_crime_reports", json!({ "tab": "settled" }));
    let counts = &list["counts"];
    assert_eq!(
        (&counts["inTime"], &counts["judged"]),
        (&json!(0), &json!(1)),
        "the stored standing follows"
    );
}

/// A folder that an earlier program computed is computed anew when it is opened.
#[test]
fn a_standing_computed_another_way_is_computed_anew() {
    let pc = Pc::with_folder("ward", WARD);
    let report = taken_in(&pc);
    record(&pc, &report, &[("transferred", "2026-03-20T10:00")]);
    let in_time = || {
        let id = json!({ "id": report["row"]["id"] });
        pc.call("get_crime_report", id)["row"]["isInTime"].clone()
    };
    let pretend = |table: &str| {
        let session = pc.app.session().unwrap();
        let stamp = Stamp {
            action: "save_crime_report".into(),
            actor: Actor {
                id: session.person.staff_id.clone(),
                role: "officer".into(),
            },
            device: session.folder.device_id.clone(),
            unit: session.folder.unit_id.clone(),
        };
        author(&session.store, &pc.app.environment, &stamp, |w| {
            w.tx.execute(&format!("update {table}"), [])?;
            Ok(())
        })
        .unwrap();
    };
    let reopen = || {
        pc.call("lock", json!({}));
        pc.unlock(&pc.data()).unwrap();
    };
    assert_eq!(in_time(), false);
    pretend("crime_report_standings set is_in_time = 1");
    reopen();
    assert_eq!(in_time(), true, "the same way of computing: as stored");
    pretend("crime_report_rules set fingerprint = 'of an earlier program'");
    reopen();
    assert_eq!(in_time(), false);
}

#[test]
fn a_resumption_is_not_before_its_suspension() {
    let pc = Pc::with_folder("ward", WARD);
    let report = taken_in(&pc);
    let suspended = record(
        &pc,
        &report,
        &[
            ("taken_up", "2026-03-03T10:00"),
            ("suspended", "2026-03-20T10:00"),
        ],
    );
    assert!(allows(&suspended, "resumed") && !allows(&suspended, "suspended"));
    assert_eq!(
        refused(&pc, &report, "resumed", "2026-03-20T09:59"),
        "event-too-early"
    );
    let resumed = record(&pc, &report, &[("resumed", "2026-03-20T10:00")]);
    assert_eq!(resumed["row"]["stage"], "open", "in the same minute");
    assert_eq!(
        refused(&pc, &report, "suspended", "2026-03-19T10:00"),
        "event-too-early"
    );
    let again = record(&pc, &report, &[("suspended", "2026-04-01T10:00")]);
    assert_eq!(again["row"]["stage"], "suspended");
    assert_eq!(
        states(&again, "decision-sent"),
        ["overdue", "overdue"],
        "each suspension has its own 24 hours"
    );
}

#[test]
fn an_outcome_follows_what_was_done_and_a_resumption() {
    let pc = Pc::with_folder("ward", WARD);
    let report = taken_in(&pc);
    assert_eq!(
        refused(&pc, &report, "taken_up", "2026-03-02T09:59"),
        "before-receipt"
    );
    record(&pc, &report, &[("taken_up", "2026-03-03T10:00")]);
    assert_eq!(
        refused(&pc, &report, "prolonged", "2026-03-03T09:59"),
        "event-too-early"
    );
    assert_eq!(
        refused(&pc, &report, "transferred", "2026-03-03T09:59"),
        "event-too-early"
    );
    let suspended = record(&pc, &report, &[("suspended", "2026-03-20T10:00")]);
    for kind in [
        "prosecuted",
        "not_prosecuted",
        "transferred",
        "fined",
        "measure_filed",
    ] {
        assert_eq!(
            refused(&pc, &report, kind, "2026-03-25T10:00"),
            "event-needs",
            "{kind}: article 149"
        );
        assert!(!allows(&suspended, kind), "{kind}");
    }
    assert_eq!(
        refused(&pc, &report, "prosecuted", "2026-03-19T10:00"),
        "event-too-early"
    );
    record(&pc, &report, &[("resumed", "2026-03-24T10:00")]);
    let settled = record(&pc, &report, &[("prosecuted", "2026-03-25T10:00")]);
    assert_eq!(states(&settled, "decision-sent"), ["overdue", "overdue"]);
    assert_eq!(
        refused(&pc, &report, "result_notified", "2026-03-25T09:59"),
        "event-too-early"
    );
    // The sending of the suspension is found again after the fact; one more has no decision.
    assert_eq!(
        refused(&pc, &report, "decision_sent", "2026-03-20T09:59"),
        "event-too-early"
    );
    let sent = record(
        &pc,
        &report,
        &[
            ("decision_sent", "2026-03-25T11:00"),
            ("decision_sent", "2026-03-20T11:00"),
        ],
    );
    assert_eq!(states(&sent, "decision-sent"), ["met", "met"]);
    assert_eq!(
        refused(&pc, &report, "decision_sent", "2026-03-26T11:00"),
        "event-not-now"
    );
}

#[test]
fn an_event_is_taken_off_after_those_that_rest_on_it() {
    let pc = Pc::with_folder("ward", WARD);
    let report = taken_in(&pc);
    record(
        &pc,
        &report,
        &[
            ("receipt_notified", "2026-03-02T11:00"),
            ("taken_up", "2026-03-03T10:00"),
            ("prolonged", "2026-03-10T10:00"),
            ("extension_requested", "2026-04-20T10:00"),
        ],
    );
    let rested = Some("event-rested-on".to_owned());
    assert_eq!(remove(&pc, &report, "taken_up"), rested);
    assert_eq!(remove(&pc, &report, "prolonged"), rested);
    assert_eq!(remove(&pc, &report, "extension_requested"), None);
    assert_eq!(remove(&pc, &report, "prolonged"), None);
    assert_eq!(remove(&pc, &report, "receipt_notified"), None);
    record(
        &pc,
        &report,
        &[
            ("suspended", "2026-03-20T10:00"),
            ("decision_sent", "2026-03-20T11:00"),
            ("resumed", "2026-03-24T10:00"),
            ("not_prosecuted", "2026-03-25T10:00"),
            ("archived", "2026-03-26T10:00"),
        ],
    );
    for kind in ["taken_up", "suspended", "resumed", "not_prosecuted"] {
        assert_eq!(remove(&pc, &report, kind), rested, "{kind}");
    }
    assert_eq!(remove(&pc, &report, "archived"), None);
    assert_eq!(remove(&pc, &report, "not_prosecuted"), None);
    assert_eq!(remove(&pc, &report, "suspended"), rested);
    assert_eq!(remove(&pc, &report, "resumed"), None);
    assert_eq!(remove(&pc, &report, "suspended"), rested, "it was sent");
    assert_eq!(remove(&pc, &report, "decision_sent"), None);
    assert_eq!(remove(&pc, &report, "suspended"), None);
    assert_eq!(remove(&pc, &report, "taken_up"), None);
}

/// The action that recorded a step, as the journal lists it.
fn action_of(pc: &Pc, name: &str, nth: usize) -> Value {
    let found = pc.call("list_journal", json!({}));
    let entries = found["entries"].as_array().unwrap().iter();
    let mut own = entries.filter(|e| e["action"] == name);
    own.nth(nth).unwrap()["actionId"].clone()
}

#[test]
fn taking_an_action_back_keeps_the_steps_in_order() {
    let pc = Pc::with_folder("ward", WARD);
    let report = taken_in(&pc);
    let kinds = || {
        let id = json!({ "id": report["row"]["id"] });
        let now = pc.call("get_crime_report", id);
        let events = now["events"].as_array().unwrap().clone();
        let kinds = events
            .iter()
            .map(|e| e["kind"].as_str().unwrap().to_owned());
        kinds.collect::<Vec<_>>().join(" ")
    };
    record(
        &pc,
        &report,
        &[
            ("taken_up", "2026-03-03T10:00"),
            ("suspended", "2026-03-20T10:00"),
            ("resumed", "2026-03-24T10:00"),
        ],
    );
    // From the journal: the suspension, under the resumption; the taking up, under both.
    for nth in [1, 2] {
        let action = action_of(&pc, "record_report_event", nth);
        assert_eq!(
            pc.refused("undo", json!({ "actionId": action })),
            "event-rested-on"
        );
    }
    assert_eq!(kinds(), "taken_up suspended resumed");
    // What was taken off comes back only where it still fits.
    assert_eq!(remove(&pc, &report, "resumed"), None);
    assert_eq!(remove(&pc, &report, "suspended"), None);
    let resumed = action_of(&pc, "remove_report_event", 1);
    let suspended = action_of(&pc, "remove_report_event", 0);
    assert_eq!(
        pc.refused("undo", json!({ "actionId": resumed })),
        "undo-misfits"
    );
    record(&pc, &report, &[("prosecuted", "2026-03-25T10:00")]);
    assert_eq!(
        pc.refused("undo", json!({ "actionId": suspended })),
        "undo-misfits"
    );
    assert_eq!(kinds(), "taken_up prosecuted");
    // One after the other, Ctrl Z goes all the way back and forth.
    for left in [
        "taken_up",
        "taken_up suspended",
        "taken_up suspended resumed",
        "taken_up suspended",
        "taken_up",
        "",
    ] {
        pc.call("undo", json!({}));
        assert_eq!(kinds(), left);
    }
    for left in [
        "taken_up",
        "taken_up suspended",
        "taken_up suspended resumed",
    ] {
        pc.call("redo", json!({}));
        assert_eq!(kinds(), left);
    }
    pc.content();
}

/// Several changes of one report arrive in one bundle.
#[test]
fn what_happened_to_a_report_travels() {
    let ward = Pc::with_folder("ward", "06685");
    let province = Pc::with_folder("province", "22");
    enrol(&ward, &province);
    let report = taken_in(&ward);
    record(&ward, &report, &[("taken_up", "2026-03-03T10:00")]);
    province.import(&[&ward.export(None)]);
    record(
        &ward,
        &report,
        &[
            ("prolonged", "2026-03-10T10:00"),
            ("suspended", "2026-03-20T10:00"),
        ],
    );
    assert_eq!(remove(&ward, &report, "suspended"), None);
    ward.call("undo", json!({}));
    assert_eq!(remove(&ward, &report, "suspended"), None);
    let mut moved = request("2026-03-02T09:00");
    moved["id"] = report["row"]["id"].clone();
    ward.call("save_crime_report", moved.clone());
    moved["channel"] = json!("phone");
    ward.call("save_crime_report", moved);
    province.import(&[&ward.export(None)]);
    let unit = "06685@2025-07-01";
    let (sent, arrived) = (ward.content().states, province.content().states);
    assert!(sent.contains_key(unit));
    assert_eq!(arrived.get(unit), sent.get(unit));
}

#[test]
fn the_group_at_receipt_stays_under_what_speaks_of_it() {
    let pc = Pc::with_folder("ward", WARD);
    let report = taken_in(&pc);
    let with_group = |group: &str| {
        let mut changed = request("2026-03-02T10:00");
        changed["id"] = report["row"]["id"].clone();
        changed["group"] = json!(group);
        changed
    };
    record(
        &pc,
        &report,
        &[
            ("reclassified", "2026-03-04T10:00"),
            ("reported_at_once", "2026-03-04T11:00"),
        ],
    );
    let refused = |group: &str| pc.refused("save_crime_report", with_group(group));
    assert_eq!(refused("a"), "group-rested-on");
    assert_eq!(remove(&pc, &report, "reported_at_once"), None);
    assert_eq!(remove(&pc, &report, "reclassified"), None);
    pc.call("save_crime_report", with_group("a"));
    record(&pc, &report, &[("reported_at_once", "2026-03-02T11:00")]);
    assert_eq!(refused("b"), "group-rested-on");
    // Nor by taking back the change of the group.
    let action = action_of(&pc, "save_crime_report", 0);
    assert_eq!(
        pc.refused("undo", json!({ "actionId": action })),
        "group-rested-on"
    );
}

#[test]
fn the_receipt_does_not_move_past_what_happened() {
    let pc = Pc::with_folder("ward", WARD);
    let report = taken_in(&pc);
    record(&pc, &report, &[("transferred", "2026-03-05T10:00")]);
    let moved = |received: &str| {
        let mut moved = request(received);
        moved["id"] = report["row"]["id"].clone();
        moved
    };
    let late = moved("2026-03-05T10:01");
    assert_eq!(
        pc.refused("save_crime_report", late),
        "event-before-receipt"
    );
    let saved = pc.call("save_crime_report", moved("2026-03-05T10:00"));
    assert_eq!(saved["row"]["receivedAt"], "2026-03-05T10:00");
    let saved = pc.call("save_crime_report", moved("16h20 ngày 01/3/2026"));
    assert_eq!(saved["row"]["receivedAt"], "2026-03-01T16:20");
}

/// BLTTHS article 147 §2: a prolongation and an extension give more time, never less.
#[test]
fn a_decision_names_a_day_behind_the_end_there_was() {
    let pc = Pc::with_folder("ward", WARD);
    let until = |report: &Value, kind: &str, at: &str, day: &str| {
        let mut event = event(report, kind, at);
        event["untilOn"] = json!(day);
        event
    };
    let report = pc.call("save_crime_report", request("2026-08-01T08:00"));
    record(&pc, &report, &[("taken_up", "2026-08-01T09:00")]);
    // 20 days end on 20/8, two months on 01/10.
    let prolonged = |day: &str| until(&report, "prolonged", "2026-08-03T09:00", day);
    for (day, code) in [
        ("2026-08-10", "until-too-early"),
        ("2026-08-20", "until-too-early"),
        ("2026-10-02", "until-too-late"),
    ] {
        assert_eq!(
            pc.refused("record_report_event", prolonged(day)),
            code,
            "{day}"
        );
    }
    pc.call("record_report_event", prolonged("2026-09-10"));
    let extended = |day: &str| until(&report, "extended", "2026-09-05T09:00", day);
    let refused = |day: &str| pc.refused("record_report_event", extended(day));
    assert_eq!(refused("2026-09-10"), "until-too-early");
    assert_eq!(refused("2026-11-11"), "until-too-late");
    pc.call("record_report_event", extended("2026-11-10"));

    // A paper is entered as it was written: also one decided late, or found after a resumption.
    let late = pc.call("save_crime_report", request("2026-10-01T08:00"));
    record(&pc, &late, &[("taken_up", "2026-10-01T09:00")]);
    let paper = until(&late, "prolonged", "2026-10-25T09:00", "2026-11-20");
    let found = pc.call("record_report_event", paper);
    assert_eq!(states(&found, "solve"), ["overdue"], "it moves nothing");
    let resumed = pc.call("save_crime_report", request("2026-10-01T08:00"));
    record(
        &pc,
        &resumed,
        &[
            ("taken_up", "2026-10-01T09:00"),
            ("suspended", "2026-10-08T09:00"),
            ("resumed", "2026-10-09T09:00"),
        ],
    );
    let paper = until(&resumed, "prolonged", "2026-10-07T09:00", "2026-11-25");
    let found = pc.call("record_report_event", paper);
    // What is due before the expiry names the expiry it is counted from.
    let clocks = found["clocks"].as_array().unwrap();
    let report = clocks
        .iter()
        .find(|c| c["code"] == "verification-report")
        .unwrap();
    let why = report["why"].as_str().unwrap();
    assert!(
        why.starts_with(
            "Chậm nhất 07 ngày trước khi hết hạn 24:00 ngày 25/11/2026 = 24:00 ngày 18/11/2026"
        ),
        "{why}"
    );
}

#[test]
fn working_days_say_which_is_the_first_and_what_was_skipped() {
    let pc = Pc::with_folder("ward", WARD);
    let why = |received: &str| {
        let report = pc.call("save_crime_report", request(received));
        let clocks = report["clocks"].as_array().unwrap().clone();
        let notice = clocks.iter().find(|c| c["code"] == "receipt-notice");
        notice.unwrap()["why"].as_str().unwrap().to_owned()
    };
    for (received, sentence) in [
        (
            "2026-11-04T10:00",
            "Nhận 04/11/2026 (ngày này là ngày thứ nhất) + 03 ngày làm việc = 24:00 ngày 06/11/2026",
        ),
        (
            "2026-11-07T10:00",
            "Nhận 07/11/2026 (ngày thứ nhất là ngày làm việc 09/11/2026) (không tính 2 ngày nghỉ) \
             + 03 ngày làm việc = 24:00 ngày 11/11/2026",
        ),
        (
            "2026-02-13T10:00",
            "Nhận 13/02/2026 (ngày này là ngày thứ nhất) (không tính 9 ngày nghỉ, Tết và Giỗ Tổ \
             tính theo âm lịch, chưa đối chiếu lịch chính thức) + 03 ngày làm việc = 24:00 ngày \
             24/02/2026",
        ),
    ] {
        let why = why(received);
        assert!(why.starts_with(sentence), "{why}");
    }
}

#[test]
fn a_number_is_given_once_also_when_its_report_was_deleted() {
    let pc = Pc::with_folder("ward", WARD);
    let report = taken_in(&pc);
    pc.call("delete_crime_report", json!({ "id": report["row"]["id"] }));
    let mut again = request("2026-03-03T10:00");
    again["number"] = json!(1);
    assert_eq!(pc.refused("save_crime_report", again), "number-taken");
    let next = taken_in(&pc);
    assert_eq!(next["row"]["number"], "2/2026");
}

/// TTLT 01/2017 article 8 §5: seven days to pass it on, unless it is taken up.
#[test]
fn taking_up_after_the_seven_days_shows_what_was_missed() {
    let pc = Pc::with_folder("ward", WARD);
    let on = |at: &str| record(&pc, &taken_in(&pc), &[("taken_up", at)]);
    assert_eq!(states(&on("2026-03-08T23:59"), "transfer-b"), ["stopped"]);
    let report = on("2026-03-09T00:00");
    assert_eq!(states(&report, "transfer-b"), ["met_late"]);
    let settled = record(&pc, &report, &[("prosecuted", "2026-03-21T23:59")]);
    assert_eq!(
        settled["row"]["isInTime"], true,
        "article 147 judges what was taken up"
    );
}

/// TT 28/2020 article 15: seven days before the term ends, in every case.
#[test]
fn the_report_on_the_check_is_owed() {
    let pc = Pc::with_folder("ward", WARD);
    let report = pc.call("save_crime_report", request("2026-11-25T10:00"));
    let report = record(
        &pc,
        &report,
        &[
            ("receipt_notified", "2026-11-25T11:00"),
            ("taken_up", "2026-11-25T12:00"),
        ],
    );
    // 20 days end on 14/12, so the report was due by 07/12; it is 09/12.
    assert_eq!(states(&report, "verification-report"), ["overdue"]);
    assert_eq!(report["row"]["next"]["code"], "verification-report");
    let counts = |pc: &Pc| pc.call("list_crime_reports", json!({}))["counts"]["overdue"].clone();
    assert_eq!(counts(&pc), 1);
    let done = record(
        &pc,
        &report,
        &[("verification_reported", "2026-12-07T17:00")],
    );
    assert_eq!(states(&done, "verification-report"), ["met"]);
    assert_eq!(counts(&pc), 0);
    // A suspension ends what the first term asked for; what was done stays in view.
    let suspended = record(&pc, &report, &[("suspended", "2026-12-08T10:00")]);
    assert_eq!(states(&suspended, "verification-report"), ["met"]);
    let other = record(
        &pc,
        &pc.call("save_crime_report", request("2026-11-20T10:00")),
        &[
            ("taken_up", "2026-11-20T12:00"),
            ("suspended", "2026-12-01T10:00"),
            ("resumed", "2026-12-02T10:00"),
            ("verification_reported", "2026-12-03T10:00"),
        ],
    );
    assert_eq!(states(&other, "verification-report"), ["stopped"]);
}

#[test]
fn a_minute_is_read_as_the_hint_writes_it() {
    let pc = Pc::with_folder("ward", WARD);
    for typed in [
        "16:20 ngày 09/11/2026",
        "16h20 ngày 09/11/2026",
        "16 giờ 20 ngày 9/11/2026",
        "16:20 9/11/2026",
    ] {
        let saved = pc.call("save_crime_report", request(typed));
        assert_eq!(saved["row"]["receivedAt"], "2026-11-09T16:20", "{typed}");
    }
    let odd = request("16:20 tháng 11");
    assert_eq!(pc.refused("save_crime_report", odd), "minute-unreadable");
}
