//! Ward → bundle → province → receipt → ward, on real encrypted folders.

use std::path::Path;
use std::time::Instant;

use phuong_core::domain::journal::Actor;
use phuong_core::domain::periods::{Calendar, Period};
use phuong_core::domain::statistics::Amount;
use phuong_core::store::doors::{Stamp, author};
use phuong_core::store::{journal, statistics};
use serde_json::{Value, json};

use crate::support::{Content, Pc, enrol, words};

const WARD: &str = "06685@2025-07-01";
const YEAR: i32 = 2026;

fn ward_and_province() -> (Pc, Pc) {
    let pair = (
        Pc::with_folder("ward", "06685"),
        Pc::with_folder("province", "22"),
    );
    enrol(&pair.0, &pair.1);
    pair
}

/// The ward judges all 22 criteria: 21 met, the fourth waits on another body.
fn judge_all(ward: &Pc) {
    for number in 1..=22 {
        let mut request = json!({
            "set": "mau-22", "year": YEAR, "criterion": number.to_string(), "layer": "self", "state": "met",
        });
        if number == 4 {
            request["state"] = json!("waiting");
            request["waitsFor"] = json!("Cấp trên");
            request["expectedOn"] = json!("2027-01-15");
        }
        ward.call("answer_criterion", request);
    }
}

fn appraise(province: &Pc, criterion: &str, state: &str) -> Value {
    province.call(
        "appraise_criterion",
        json!({
            "set": "mau-22", "year": YEAR, "unit": WARD, "criterion": criterion, "state": state,
            "note": "Trụ sở chưa đủ diện tích",
        }),
    )
}

fn save_model(ward: &Pc, name: &str) -> Value {
    ward.call(
        "save_model",
        json!({ "kind": "other", "name": name, "status": "active" }),
    )
}

fn pending(pc: &Pc) -> u64 {
    pc.call("get_sync", json!({}))["pending"].as_u64().unwrap()
}

#[test]
fn words_decide_who_is_taken_in() {
    let (ward, province) = (
        Pc::with_folder("ward", "06685"),
        Pc::with_folder("province", "22"),
    );
    let (stick, back) = (ward.place("usb"), province.place("usb"));
    assert_eq!(
        ward.call("get_sync", json!({}))["enrolment"],
        json!("not_requested")
    );
    assert_eq!(
        ward.refused("export_bundle", json!({ "folder": stick })),
        "not-enrolled"
    );
    let request = ward.call("request_enrolment", json!({ "folder": stick }));
    assert_eq!(
        ward.call("get_sync", json!({}))["enrolment"],
        json!("requested")
    );
    let inspected = province.call("inspect_bundle", json!({ "file": request["file"] }));
    assert_eq!(
        (&inspected["kind"], &inspected["isKnownSender"]),
        (&json!("request"), &json!(false))
    );

    let right = words(&request);
    let wrong: String = right.split(' ').rev().collect::<Vec<_>>().join(" ");
    let accept = |fingerprint: Option<&str>| {
        let mut asked = json!({ "file": request["file"], "folder": back });
        if let Some(words) = fingerprint {
            asked["fingerprint"] = json!(words);
        }
        asked
    };
    assert_eq!(
        province.refused("accept_enrolment", accept(Some(&wrong))),
        "fingerprint-differs"
    );
    assert_eq!(
        province.refused("accept_enrolment", accept(Some("một hai ba"))),
        "fingerprint-unreadable"
    );
    assert_eq!(
        ward.refused("accept_enrolment", accept(None)),
        "only-province"
    );
    assert_eq!(
        province.call("get_sync", json!({}))["peers"],
        json!([]),
        "nobody was pinned"
    );
    assert_eq!(
        std::fs::read_dir(&back).unwrap().count(),
        0,
        "nothing was written"
    );

    let unsure = province.call("accept_enrolment", accept(None));
    assert_eq!(unsure["isConfirmed"], json!(false));
    let peer = province.call("get_sync", json!({}))["peers"][0].clone();
    assert_eq!(peer["isConfirmed"], json!(false), "chưa xác nhận");
    let confirm = |words: &str| json!({ "device": peer["device"], "fingerprint": words });
    assert_eq!(
        province.refused("confirm_peer", confirm(&wrong)),
        "fingerprint-differs"
    );
    let sure = province.call("confirm_peer", confirm(&right.to_uppercase()));
    assert_eq!(sure["peers"][0]["isConfirmed"], json!(true));
    let accepted = province.call("accept_enrolment", accept(Some(&right)));
    assert_eq!(accepted["isConfirmed"], json!(true));

    let install = |words: &str| json!({ "file": accepted["file"], "fingerprint": words });
    assert_eq!(
        ward.refused("install_enrolment", install(&right)),
        "fingerprint-differs",
        "own words"
    );
    assert_eq!(ward.call("get_sync", json!({}))["peers"], json!([]));
    let joined = ward.call("install_enrolment", install(&words(&accepted)));
    assert_eq!(
        (&joined["enrolment"], &joined["peers"][0]["isConfirmed"]),
        (&json!("enrolled"), &json!(true))
    );

    let other = Pc::with_folder("ward", "06673");
    let elsewhere = other.refused("install_enrolment", json!({ "file": accepted["file"] }));
    assert_eq!(elsewhere, "bundle-not-for-me");
    let nghe_an = Pc::with_folder("province", "40");
    let asked = json!({ "file": request["file"], "folder": nghe_an.place("usb") });
    assert_eq!(
        nghe_an.refused("accept_enrolment", asked),
        "request-elsewhere"
    );
}

#[test]
fn a_bundle_goes_up_and_a_receipt_comes_back() {
    let (ward, province) = ward_and_province();
    judge_all(&ward);
    ward.enter("tin-bao", "hc:2026-10", "4");
    ward.enter("tin-bao", "hc:2026-11", "-");
    let sent = ward.call("export_bundle", json!({ "folder": ward.place("usb") }));
    let file = sent["file"].as_str().unwrap();
    let entries = ward.content().entries;
    assert_eq!(sent["entries"], json!(entries));

    let inspected = province.call("inspect_bundle", json!({ "file": file }));
    assert_eq!(
        (&inspected["isTrue"], &inspected["entries"]),
        (&json!(true), &json!(entries))
    );
    assert_eq!(inspected["from"]["id"], json!(WARD));
    assert_eq!(
        inspected["fingerprint"], sent["fingerprint"],
        "the words of the file"
    );

    let before = province.content();
    let shown = province.call("import_bundles", json!({ "paths": [file], "dryRun": true }));
    assert_eq!(shown["accepted"][0]["newEntries"], json!(entries));
    assert!(
        !shown["accepted"][0]["preview"]
            .as_array()
            .unwrap()
            .is_empty()
    );
    assert_eq!(province.content(), before, "a dry run changes nothing");
    assert_eq!(province.call("get_sync", json!({}))["received"], json!([]));

    let report = province.import(&[file]);
    assert_eq!(report["accepted"][0]["newEntries"], json!(entries));
    assert_eq!(report["conflicts"], json!(0));
    assert_eq!(
        province.content().states[WARD],
        ward.content().states[WARD],
        "one state on both sides"
    );
    let again = province.call("import_bundles", json!({ "paths": [file] }));
    assert_eq!(again["accepted"][0]["newEntries"], json!(0));
    assert_eq!(again["accepted"][0]["knownEntries"], json!(entries));

    let overview = province.call("get_overview", json!({}));
    let row = &overview["wards"][0];
    assert_eq!(
        (&row["unit"]["id"], &row["shown"]),
        (&json!(WARD), &json!("21/22"))
    );
    assert!(row["lastBundle"].is_i64());
    assert_eq!(overview["wards"].as_array().unwrap().len(), 1);

    // What is written after the export is not acknowledged by the receipt.
    ward.enter("tin-bao", "hc:2026-12", "1");
    assert_eq!(pending(&ward), entries + 1);
    let receipt = report["receipts"][0].as_str().unwrap();
    ward.import(&[receipt]);
    assert_eq!(pending(&ward), 1);
    let sent = ward.call("get_sync", json!({}))["sent"][0].clone();
    assert_eq!(sent["acknowledged"], json!(entries));
    assert_eq!(
        ward.refused(
            "undo",
            json!({ "actionId": action_of(&ward, "answer_criterion") })
        ),
        "undo-sent"
    );
    ward.call("undo", json!({}));
    let second = ward.call("export_bundle", json!({ "folder": ward.place("usb") }));
    assert_eq!(
        second["entries"],
        json!(2),
        "only what is not acknowledged: the figure and its undo"
    );
    let report = province.import(&[second["file"].as_str().unwrap()]);
    ward.import(&[report["receipts"][0].as_str().unwrap()]);
    assert_eq!(pending(&ward), 0);
    assert_eq!(
        ward.refused("export_bundle", json!({ "folder": ward.place("usb") })),
        "nothing-to-export"
    );
    assert_eq!(province.content().states[WARD], ward.content().states[WARD]);
}

/// The id of the latest action of a command.
fn action_of(pc: &Pc, command: &str) -> String {
    let session = pc.app.session().unwrap();
    let rows = session
        .store
        .read(|db| journal::list_entries(db, i64::MAX, 500))
        .unwrap();
    let row = rows
        .iter()
        .find(|row| row.entry.header.action == command)
        .expect("an action");
    row.entry.header.action_id.clone()
}

#[test]
fn what_the_province_writes_comes_down() {
    let (ward, province) = ward_and_province();
    judge_all(&ward);
    province.import(&[&ward.export(None)]);
    appraise(&province, "7", "unmet");
    let set = province.place("van-ban").join("bo-moi.toml");
    let text = std::fs::read_to_string(crate::support::root().join("assets/criteria/mau-20.toml"))
        .unwrap();
    std::fs::write(
        &set,
        text.replace("code = \"mau-20\"", "code = \"tinh-20\""),
    )
    .unwrap();
    province.call("issue_set", json!({ "path": set }));
    assert_eq!(
        pending(&province),
        3,
        "the appraisal, the set, and the folder's first entry"
    );

    let down = province.export(Some(WARD));
    let report = ward.import(&[&down]);
    assert_eq!(report["accepted"][0]["refusedEntries"], json!(0));
    let list = ward.call("get_checklist", json!({ "set": "mau-22", "year": YEAR }));
    let rows = list["groups"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|g| g["criteria"].as_array().unwrap());
    let seventh = rows
        .clone()
        .find(|row| row["number"] == json!("7"))
        .unwrap();
    let appraisal = &seventh["layers"][2];
    assert_eq!(
        (&appraisal["layer"], &appraisal["state"]),
        (&json!("appraisal"), &json!("unmet"))
    );
    assert_eq!(appraisal["note"], json!("Trụ sở chưa đủ diện tích"));
    assert_eq!(
        (&appraisal["isEditable"], &seventh["differs"]),
        (&json!(false), &json!(true))
    );
    let sets = ward.call("list_sets", json!({}));
    let issued = sets
        .as_array()
        .unwrap()
        .iter()
        .find(|s| s["code"] == json!("tinh-20"))
        .expect("the set");
    assert_eq!(issued["issuer"], json!("Công an tỉnh Quảng Ninh"));
    assert_eq!(province.content().states[WARD], ward.content().states[WARD]);

    // Received by the ward, the appraisal cannot be taken back any more, only changed.
    province.import(&[report["receipts"][0].as_str().unwrap()]);
    assert_eq!(pending(&province), 0);
    let taken_back = json!({ "actionId": action_of(&province, "appraise_criterion") });
    assert_eq!(province.refused("undo", taken_back), "undo-sent");
    appraise(&province, "7", "met");
    province.call("undo", json!({}));
    ward.import(&[&province.export(Some(WARD))]);
    assert_eq!(province.content().states[WARD], ward.content().states[WARD]);
}

#[test]
fn a_lower_receipt_counts() {
    let (ward, province) = ward_and_province();
    province.call("lock", json!({}));
    let earlier = province.place("truoc");
    copy_folder(&province.data(), &earlier);
    province.unlock(&province.data()).unwrap();

    ward.enter("tin-bao", "hc:2026-09", "1");
    let first = ward.export(None);
    let receipt = province.import(&[&first])["receipts"][0].clone();
    ward.import(&[receipt.as_str().unwrap()]);
    ward.enter("tin-bao", "hc:2026-10", "2");
    let receipt = province.import(&[&ward.export(None)])["receipts"][0].clone();
    ward.import(&[receipt.as_str().unwrap()]);
    assert_eq!(pending(&ward), 0);

    // The province lost what came after the first bundle.
    province.call("lock", json!({}));
    let restored = Pc::new();
    restored.app.environment.clock.advance(86_400_000);
    restored.unlock(&earlier).unwrap();
    let lower = restored.import(&[&first])["receipts"][0].clone();
    ward.import(&[lower.as_str().unwrap()]);
    assert_eq!(pending(&ward), 1, "the second figure is sent again");
    ward.import(&[receipt.as_str().unwrap()]);
    assert_eq!(
        pending(&ward),
        1,
        "an older receipt does not come back to life"
    );
    restored.import(&[&ward.export(None)]);
    assert_eq!(restored.content().states[WARD], ward.content().states[WARD]);
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}

#[test]
fn any_order_and_any_repetition_give_one_state() {
    let (ward, province) = ward_and_province();
    // What the ward writes has seen what the province wrote about it.
    appraise(&province, "1", "met");
    ward.import(&[&province.export(Some(WARD))]);
    province.call("lock", json!({}));
    let start = province.place("dau");
    copy_folder(&province.data(), &start);
    province.unlock(&province.data()).unwrap();

    let mut bundles = Vec::new();
    for step in 0..3 {
        match step {
            0 => judge_all(&ward),
            1 => {
                let model = save_model(&ward, "Camera an ninh");
                save_model(&ward, "Tổ liên gia");
                ward.call("delete_model", json!({ "id": model["id"] }));
            }
            _ => {
                ward.call(
                    "undo",
                    json!({ "actionId": action_of(&ward, "save_model") }),
                );
                ward.enter("tin-bao", "hc:2026-10", "4");
                ward.enter("tin-bao", "hc:2026-10", "5");
            }
        }
        let bundle = ward.export(None);
        let receipt = province.import(&[&bundle])["receipts"][0].clone();
        // The third step takes back something that the province has: only without a receipt.
        if step == 0 {
            ward.import(&[receipt.as_str().unwrap()]);
        }
        bundles.push(bundle);
    }
    let expected: Content = province.content();
    assert_eq!(expected.states[WARD], ward.content().states[WARD]);
    assert_eq!(expected.waiting, 0);

    let orders: [&[usize]; 9] = [
        &[0, 1, 2],
        &[0, 2, 1],
        &[1, 0, 2],
        &[1, 2, 0],
        &[2, 0, 1],
        &[2, 1, 0],
        &[2, 2, 1, 2, 0, 0],
        &[1, 0, 1, 0, 2, 1, 0],
        &[0, 0, 0, 2, 2],
    ];
    for order in orders {
        let copy = Pc::new();
        copy_folder(&start, &copy.data());
        copy.unlock(&copy.data()).unwrap();
        let before = copy.content();
        for (i, which) in order.iter().enumerate() {
            let report = copy.import(&[&bundles[*which]]);
            if i == 0 && *which > 0 {
                let accepted = &report["accepted"][0];
                assert_eq!(accepted["newEntries"], json!(0), "{order:?}");
                assert!(accepted["waitingEntries"].as_u64() > Some(0), "{order:?}");
                assert_eq!(
                    copy.content().states,
                    before.states,
                    "what waits makes no writes"
                );
                assert_eq!(copy.content().entries, before.entries);
            }
        }
        assert_eq!(copy.content(), expected, "{order:?}");
    }
    // All at once, as a folder of files.
    let copy = Pc::new();
    copy_folder(&start, &copy.data());
    copy.unlock(&copy.data()).unwrap();
    let stick = Path::new(&bundles[0]).parent().unwrap();
    copy.import(&[stick.to_str().unwrap()]);
    assert_eq!(copy.content(), expected);
}

#[test]
fn two_sides_that_write_at_once_meet() {
    let (ward, province) = ward_and_province();
    judge_all(&ward);
    appraise(&province, "1", "met");
    appraise(&province, "2", "unmet");
    let (up, down) = (ward.export(None), province.export(Some(WARD)));
    province.import(&[&up]);
    ward.import(&[&down]);
    assert_eq!(province.content().states[WARD], ward.content().states[WARD]);
    assert_eq!(
        province.call("get_sync", json!({}))["conflicts"],
        json!(0),
        "layers are rows of their own"
    );
}

#[test]
#[expect(
    clippy::print_stdout,
    reason = "how long it took, for whoever asks with --nocapture"
)]
fn ten_thousand_entries_travel() {
    const COUNT: u64 = 10_000;
    let (ward, province) = ward_and_province();
    let session = ward.app.session().unwrap();
    let predecessors = &session.unit().unwrap().predecessors;
    let units: Vec<&str> = predecessors
        .iter()
        .map(|p| p.unit.as_str())
        .chain([WARD])
        .collect();
    let begun = Instant::now();
    for i in 0..COUNT {
        let unit = units[i as usize % units.len()];
        let stamp = Stamp {
            action: "enter_figure".into(),
            actor: Actor {
                id: session.person.staff_id.clone(),
                role: "officer".into(),
            },
            device: session.folder.device_id.clone(),
            unit: WARD.into(),
        };
        author(&session.store, &ward.app.environment, &stamp, |w| {
            let key = statistics::FigureKey {
                unit_id: unit,
                indicator: "tin-bao",
                period: Period::year(Calendar::Administrative, 1900 + (i % 200) as i32),
                residential_unit_id: None,
                source: statistics::DIRECT,
            };
            statistics::put(w.tx, key, Some(Amount::Reported(i as i64)), None)
        })
        .unwrap();
    }
    let written = begun.elapsed();
    let entries = ward.content().entries;
    assert_eq!(entries, COUNT + 1, "with the folder's first");

    let begun = Instant::now();
    let sent = ward.call("export_bundle", json!({ "folder": ward.place("usb") }));
    let exported = begun.elapsed();
    assert_eq!(sent["entries"], json!(entries));
    let begun = Instant::now();
    let report = province.import(&[sent["file"].as_str().unwrap()]);
    let imported = begun.elapsed();
    assert_eq!(report["accepted"][0]["newEntries"], json!(entries));
    let (above, below) = (province.content(), ward.content());
    for unit in units {
        assert_eq!(above.states[unit], below.states[unit], "{unit}");
    }
    ward.import(&[report["receipts"][0].as_str().unwrap()]);
    assert_eq!(pending(&ward), 0);
    println!(
        "10,000 entries: written one by one in {written:.1?}, exported in {exported:.1?} \
         ({} bytes), imported with a receipt in {imported:.1?}",
        sent["bytes"]
    );
}
