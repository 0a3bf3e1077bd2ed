//! A folder laid from a backup: it holds everything and is nobody it was before.

use std::path::Path;

use phuong_core::store::{folder, journal};
use serde_json::{Value, json};

use crate::support::{Pc, enrol, words};

const WARD: &str = "06685@2025-07-01";

/// Lays the latest backup of a PC into a new folder of another PC and opens it.
fn restore(backup: &Path) -> Pc {
    let pc = Pc::new();
    pc.app.environment.clock.advance(3_600_000);
    let restored = pc.call(
        "restore_backup",
        json!({ "path": backup, "folder": pc.data() }),
    );
    assert_eq!(restored["state"]["phase"], json!("locked"));
    pc.unlock(&pc.data()).unwrap();
    pc
}

fn back_up(pc: &Pc) -> std::path::PathBuf {
    let made = pc.call("create_backup", json!({ "folder": pc.place("sao-luu") }));
    let path = Path::new(made["path"].as_str().unwrap()).to_owned();
    assert_eq!(
        pc.call("verify_backup", json!({ "path": path }))["isWhole"],
        json!(true)
    );
    path
}

fn device(pc: &Pc) -> String {
    pc.app
        .session()
        .unwrap()
        .store
        .read(folder::get)
        .unwrap()
        .device_id
}

/// The last number of every stream of the ward, by device.
fn heads(pc: &Pc) -> Vec<(String, i64)> {
    let session = pc.app.session().unwrap();
    let heads = session
        .store
        .read(|db| journal::heads_of_unit(db, WARD))
        .unwrap();
    heads
        .into_iter()
        .map(|(device, (seq, _))| (device, seq))
        .collect()
}

fn sync(pc: &Pc) -> Value {
    pc.call("get_sync", json!({}))
}

#[test]
fn a_restored_folder_is_whole_and_a_new_device() {
    let ward = Pc::with_folder("ward", "06685");
    ward.call("load_sample", json!({ "letter": "G" }));
    let backup = back_up(&ward);
    let (before, old_heads) = (ward.content(), heads(&ward));
    let restored = restore(&backup);
    assert_eq!(
        restored.content(),
        before,
        "verify is whole, nothing is lost"
    );
    let session = restored.call("get_state", json!({}))["session"].clone();
    assert_eq!(session["deviceNumber"], json!(2));
    assert_ne!(device(&restored), device(&ward));
    assert_ne!(
        sync(&restored)["fingerprint"],
        sync(&ward)["fingerprint"],
        "other keys"
    );

    restored.enter("tin-bao", "hc:2026-11", "2");
    let mut expected = old_heads;
    expected.push((device(&restored), 1));
    expected.sort();
    let mut found = heads(&restored);
    found.sort();
    assert_eq!(
        found, expected,
        "the old device's numbers stay as they were"
    );
    let identity = device(&restored);
    restored.call("lock", json!({}));
    restored.unlock(&restored.data()).unwrap();
    assert_eq!(device(&restored), identity, "once, not at every unlocking");
    restored.content();
}

#[test]
fn a_restored_ward_joins_again_and_goes_on() {
    let (ward, province) = (
        Pc::with_folder("ward", "06685"),
        Pc::with_folder("province", "22"),
    );
    enrol(&ward, &province);
    ward.enter("tin-bao", "hc:2026-09", "1");
    let first = ward.export(None);
    let receipt = province.import(&[&first])["receipts"][0].clone();
    ward.import(&[receipt.as_str().unwrap()]);
    ward.enter("tin-bao", "hc:2026-10", "2");
    let backup = back_up(&ward);
    ward.enter("tin-bao", "hc:2026-11", "3");
    province.import(&[&ward.export(None)]);
    let old = device(&ward);
    let restored = restore(&backup);
    drop(ward);
    // The province does not know this device yet, and nothing pretends that it does.
    assert_eq!(sync(&restored)["enrolment"], json!("not_requested"));
    let place = restored.place("usb");
    assert_eq!(
        restored.refused("export_bundle", json!({ "folder": place })),
        "not-enrolled"
    );
    restored.enter("tin-bao", "hc:2026-12", "4");
    enrol(&restored, &province);
    assert_eq!(sync(&restored)["enrolment"], json!("enrolled"));
    let devices = sync(&province)["peers"].as_array().unwrap().len();
    assert_eq!(
        devices, 2,
        "the old device stays known: its entries are here"
    );
    assert_eq!(
        sync(&restored)["peers"].as_array().unwrap().len(),
        1,
        "only the province"
    );

    let sent = restored.call("export_bundle", json!({ "folder": place }));
    // What the old device wrote up to the backup and nobody acknowledged, then the new device's.
    assert_eq!(sent["entries"], json!(2));
    let report = province.import(&[sent["file"].as_str().unwrap()]);
    let accepted = &report["accepted"][0];
    assert_eq!(
        (&accepted["newEntries"], &accepted["knownEntries"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(
        (&accepted["refusedEntries"], &accepted["waitingEntries"]),
        (&json!(0), &json!(0))
    );
    province.content();
    let mut expected = vec![(old, 4), (device(&restored), 1)];
    expected.sort();
    let mut found = heads(&province);
    found.sort();
    assert_eq!(found, expected, "no number was used twice");
    restored.import(&[report["receipts"][0].as_str().unwrap()]);
    assert_eq!(sync(&restored)["pending"], json!(0));
}

#[test]
fn a_ward_restored_before_it_ever_joined_sends_everything() {
    let (ward, province) = (
        Pc::with_folder("ward", "06685"),
        Pc::with_folder("province", "22"),
    );
    ward.enter("tin-bao", "hc:2026-09", "1");
    let restored = restore(&back_up(&ward));
    drop(ward);
    restored.enter("tin-bao", "hc:2026-10", "2");
    enrol(&restored, &province);
    province.import(&[&restored.export(None)]);
    assert_eq!(
        province.content().states[WARD],
        restored.content().states[WARD]
    );
}

#[test]
fn a_restored_province_takes_its_wards_in_again() {
    let (ward, province) = (
        Pc::with_folder("ward", "06685"),
        Pc::with_folder("province", "22"),
    );
    enrol(&ward, &province);
    ward.enter("tin-bao", "hc:2026-09", "1");
    province.import(&[&ward.export(None)]);
    let restored = restore(&back_up(&province));
    drop(province);
    assert_eq!(
        restored.refuses(Path::new(&ward.export(None))),
        "bundle-not-for-me"
    );

    enrol(&ward, &restored);
    ward.enter("tin-bao", "hc:2026-10", "2");
    let up = ward.export(None);
    let receipt = restored.import(&[&up])["receipts"][0].clone();
    ward.import(&[receipt.as_str().unwrap()]);
    assert_eq!(restored.content().states[WARD], ward.content().states[WARD]);
    assert_eq!(sync(&ward)["pending"], json!(0));
}

#[test]
fn a_damaged_or_misplaced_backup_is_not_laid_anywhere() {
    let ward = Pc::with_folder("ward", "06685");
    let backup = back_up(&ward);
    let pc = Pc::new();
    let occupied = pc.place("co-tep");
    std::fs::write(occupied.join("thu.txt"), "x").unwrap();
    let into = |folder: &Path| json!({ "path": backup, "folder": folder });
    assert_eq!(
        pc.refused("restore_backup", into(&occupied)),
        "folder-not-empty"
    );
    assert_eq!(
        pc.refused("restore_backup", into(Path::new(""))),
        "field-missing"
    );
    let nowhere = json!({ "path": pc.place("trong"), "folder": pc.data() });
    assert_eq!(pc.refused("restore_backup", nowhere), "file-unreadable");

    let database = backup.join("phuong.db");
    let mut bytes = std::fs::read(&database).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&database, &bytes).unwrap();
    assert_eq!(
        pc.refused("restore_backup", into(&pc.data())),
        "backup-damaged"
    );
    assert!(!pc.data().exists(), "nothing was laid");
    let found = ward.call("verify_backup", json!({ "path": backup }));
    assert_eq!(
        (&found["isWhole"], &found["problems"][0]["code"]),
        (&json!(false), &json!("backup"))
    );
    ward.content();
}

#[test]
fn words_of_a_restored_ward_are_new() {
    let ward = Pc::with_folder("ward", "06685");
    let first = ward.call("request_enrolment", json!({ "folder": ward.place("usb") }));
    let restored = restore(&back_up(&ward));
    assert_eq!(
        sync(&restored)["requestFile"],
        json!(null),
        "the old request is not its own"
    );
    let second = restored.call(
        "request_enrolment",
        json!({ "folder": restored.place("usb") }),
    );
    assert_ne!(words(&first), words(&second));
}
