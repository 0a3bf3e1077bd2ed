//! What is wrong is refused in words, and changes nothing.

use std::path::Path;

use serde_json::{Value, json};

use crate::support::{PASSPHRASE, Pc, assert_is_worded, cannot_open};

mod typed;

fn ward() -> Pc {
    Pc::with_folder("ward", "06685")
}

#[test]
fn wrong_passphrases_are_counted_and_slowed() {
    let ward = ward();
    let before = ward.content();
    ward.call("lock", json!({}));
    let login = ward.call("get_state", json!({}))["logins"][0]["id"].clone();
    let unlock = |passphrase: &str| json!({ "login": login, "passphrase": passphrase });
    for _ in 0..3 {
        assert_eq!(
            ward.refused("unlock", unlock("không phải cụm này")),
            "wrong-passphrase"
        );
    }
    assert_eq!(
        ward.refused("unlock", unlock(PASSPHRASE)),
        "too-soon",
        "even the right one waits"
    );
    ward.app.environment.clock.advance(2_000);
    assert_eq!(ward.refused("unlock", unlock("")), "wrong-passphrase");
    assert_eq!(ward.refused("get_checklist", json!({})), "locked");
    ward.app.environment.clock.advance(4_000);
    ward.call("unlock", unlock(PASSPHRASE));
    assert_eq!(ward.content(), before);
    let key =
        json!({ "login": login, "recoveryKey": "AGE-SECRET-KEY-1XYZ", "passphrase": PASSPHRASE });
    assert_eq!(ward.refused("recover_access", key), "wrong-recovery-key");
    let change = |old: &str, new: &str| json!({ "passphrase": old, "newPassphrase": new });
    assert_eq!(
        ward.refused("change_passphrase", change(PASSPHRASE, "ngắn")),
        "passphrase-too-short"
    );
    assert_eq!(
        ward.refused("change_passphrase", change("không phải", "cụm mới đủ dài")),
        "wrong-passphrase"
    );
}

#[test]
fn a_missing_or_damaged_key_file_is_named() {
    let ward = ward();
    let before = ward.content();
    let login = ward.call("get_state", json!({}))["logins"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    ward.call("lock", json!({}));
    for name in [
        "database.age".to_owned(),
        format!("{login}.age"),
        "logins.json".to_owned(),
    ] {
        let path = ward.data().join("keys").join(&name);
        let kept = std::fs::read(&path).unwrap();
        std::fs::remove_file(&path).unwrap();
        assert_eq!(cannot_open(&ward.data()), "key-file-missing", "{name}");
        for damage in [&kept[..kept.len() / 2], b"x", b""] {
            std::fs::write(&path, damage).unwrap();
            assert_eq!(
                cannot_open(&ward.data()),
                "key-file-damaged",
                "{name}, {} bytes",
                damage.len()
            );
        }
        std::fs::write(&path, kept).unwrap();
    }
    ward.unlock(&ward.data()).unwrap();
    assert_eq!(ward.content(), before);
}

#[test]
fn a_database_of_a_newer_program_is_left_alone() {
    let ward = ward();
    ward.app
        .session()
        .unwrap()
        .store
        .writer()
        .execute_batch("pragma user_version = 999")
        .unwrap();
    ward.call("lock", json!({}));
    assert_eq!(cannot_open(&ward.data()), "store-too-new");
}

#[test]
fn a_database_that_is_cut_or_changed_is_refused() {
    for name in ["phuong.db", "blobs.db"] {
        let ward = ward();
        ward.call("lock", json!({}));
        let path = ward.data().join(name);
        let whole = std::fs::read(&path).unwrap();
        for length in [whole.len() - 1, whole.len() / 2, 4096, 100, 1, 0] {
            std::fs::write(&path, &whole[..length]).unwrap();
            assert_eq!(
                cannot_open(&ward.data()),
                "store-damaged",
                "{name} cut to {length} bytes"
            );
            assert_eq!(
                std::fs::read(&path).unwrap(),
                whole[..length],
                "the damaged file is left as it is"
            );
        }
        std::fs::remove_file(&path).unwrap();
        assert_eq!(
            cannot_open(&ward.data()),
            "store-damaged",
            "{name} is missing"
        );
        assert!(!path.exists(), "no empty file takes its place");
        let mut flipped = whole.clone();
        flipped[200] ^= 1;
        std::fs::write(&path, &flipped).unwrap();
        assert_eq!(
            cannot_open(&ward.data()),
            "store-damaged",
            "{name}: one bit of the first page"
        );
        std::fs::write(&path, &whole).unwrap();
        ward.unlock(&ward.data()).unwrap();
        ward.content();
    }
}

#[test]
fn folders_are_checked_before_anything_is_made() {
    let pc = Pc::new();
    let create = |path: &Path, role: &str, unit: &str, name: &str| json!({ "path": path, "role": role, "unit": unit, "adminName": name, "passphrase": PASSPHRASE });
    let occupied = pc.place("co-tep");
    std::fs::write(occupied.join("thu.txt"), "x").unwrap();
    let data = pc.data();
    for (request, code) in [
        (create(&occupied, "ward", "06685", "A"), "folder-not-empty"),
        (create(&data, "ward", "99999", "A"), "unit-unknown"),
        (
            create(&data, "ward", "06685'; drop table x; --", "A"),
            "unit-unknown",
        ),
        (create(&data, "ward", "22", "A"), "unit-not-for-role"),
        (create(&data, "province", "06685", "A"), "unit-not-for-role"),
        (
            create(&data, "ward", "06691@1900-01-01", "A"),
            "unit-former",
        ),
        (create(&data, "ward", "06685", "  "), "field-missing"),
        (
            create(&data, "ward", "06685", &"Ă".repeat(10_000)),
            "field-too-long",
        ),
        (create(Path::new(""), "ward", "06685", "A"), "field-missing"),
        (
            create(&occupied.join("thu.txt"), "ward", "06685", "A"),
            "file-unwritable",
        ),
    ] {
        assert_eq!(
            pc.refused("create_folder", request.clone()),
            code,
            "{request}"
        );
        assert!(!data.exists(), "nothing is left behind: {request}");
    }
    let odd = json!({ "path": data, "role": "king", "unit": "06685", "adminName": "A", "passphrase": PASSPHRASE });
    assert_eq!(pc.refused("create_folder", odd), "request-malformed");
    assert_eq!(
        pc.refused("open_folder", json!({ "path": data })),
        "folder-missing"
    );
    assert_eq!(
        pc.refused("open_folder", json!({ "path": occupied })),
        "folder-not-ours"
    );
    assert_eq!(pc.refused("list_staff", json!({})), "no-folder");
    assert_eq!(pc.refused("no_such_command", json!({})), "unknown-command");
}
