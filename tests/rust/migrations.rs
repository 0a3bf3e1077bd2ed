//! Opening a data folder: what is older is copied and brought up, what is newer, cut short or
//! without its keys is refused by name and left as it was.

use std::fs;
use std::path::{Path, PathBuf};

use phuong_core::Error;
use phuong_core::store::{BLOBS, CURRENT_SCHEMA, DATABASE, DatabaseKey, Store, migrations};
use rusqlite::Connection;
use serde_json::json;
use tempfile::TempDir;

use crate::support::{PASSPHRASE, Pc};

const KEY: [u8; 32] = [7; 32];
const WARD: &str = "06685@2025-07-01";

pub(crate) fn key() -> DatabaseKey {
    DatabaseKey::from_bytes(KEY)
}

/// Opens a file as any SQLCipher would, past the store.
pub(crate) fn open_raw(path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    let hex: String = KEY.iter().map(|b| format!("{b:02x}")).collect();
    connection
        .pragma_update(None, "key", format!("x'{hex}'"))
        .unwrap();
    connection
}

fn version(path: &Path) -> i64 {
    open_raw(path)
        .query_row("pragma user_version", [], |row| row.get(0))
        .unwrap()
}

/// A folder as a program wrote it that knew only the first migrations.
pub(crate) fn older(known: usize) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    drop(Store::create(folder.path(), &key()).unwrap());
    let path = folder.path().join(DATABASE);
    fs::remove_file(&path).unwrap();
    let connection = open_raw(&path);
    for migration in &migrations()[..known] {
        connection.execute_batch(migration).unwrap();
    }
    connection
        .pragma_update(None, "user_version", known as i64)
        .unwrap();
    folder
}

/// Names in a folder that are not the store's own.
fn copies(folder: &Path) -> Vec<PathBuf> {
    let names = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut found: Vec<PathBuf> = names
        .filter(|p| p.display().to_string().contains(".before-"))
        .collect();
    found.sort();
    found
}

#[test]
fn an_older_file_is_copied_before_it_is_brought_up_from_every_version() {
    for known in 3..migrations().len() {
        let folder = older(known);
        let path = folder.path().join(DATABASE);
        let row = format!(
            "insert into staff (id, unit_id, name) values ('s1', '{WARD}', 'Nguyễn Văn A')"
        );
        open_raw(&path).execute_batch(&row).unwrap();
        let store = Store::open(folder.path(), &key(), 1_796_781_600_000).unwrap();
        let name = |db: &phuong_core::store::Connection| {
            Ok(db.query_row("select name from staff", [], |row| row.get::<_, String>(0))?)
        };
        assert_eq!(store.read(name).unwrap(), "Nguyễn Văn A", "rows stay");
        drop(store);
        assert_eq!(version(&path), CURRENT_SCHEMA);
        let copies = copies(folder.path());
        let expected = format!("{}.before-{:04}-1796781600000", path.display(), known + 1);
        assert_eq!(copies, [PathBuf::from(expected)]);
        assert_eq!(
            version(&copies[0]),
            known as i64,
            "as it was, with the same key"
        );
        let kept: String = open_raw(&copies[0])
            .query_row("select name from staff", [], |row| row.get(0))
            .unwrap();
        assert_eq!(kept, "Nguyễn Văn A");
        assert!(
            !fs::read(&copies[0])
                .unwrap()
                .starts_with(b"SQLite format 3"),
            "the copy is encrypted"
        );
        // The same schema as a new file has, and nothing more to do.
        let schema = "select group_concat(sql, ';') from (select sql from sqlite_schema where sql is not null order by name)";
        let fresh = older(migrations().len());
        let of = |path: &Path| {
            open_raw(path)
                .query_row(schema, [], |row| row.get::<_, String>(0))
                .unwrap()
        };
        assert_eq!(of(&path), of(&fresh.path().join(DATABASE)));
        drop(Store::open(folder.path(), &key(), 5).unwrap());
        assert_eq!(self::copies(folder.path()).len(), 1);
    }
}

#[test]
fn a_new_or_current_file_is_not_copied() {
    let folder = tempfile::tempdir().unwrap();
    drop(Store::create(folder.path(), &key()).unwrap());
    drop(Store::open(folder.path(), &key(), 1).unwrap());
    assert!(copies(folder.path()).is_empty());
}

#[test]
fn a_file_of_a_newer_program_is_refused_and_left_alone() {
    for (file, known) in [(DATABASE, CURRENT_SCHEMA), (BLOBS, 1)] {
        let folder = tempfile::tempdir().unwrap();
        drop(Store::create(folder.path(), &key()).unwrap());
        let path = folder.path().join(file);
        open_raw(&path)
            .pragma_update(None, "user_version", known + 1)
            .unwrap();
        let before = fs::read(&path).unwrap();
        let error = Store::open(folder.path(), &key(), 1).unwrap_err();
        assert_eq!(error.code(), "store-too-new");
        let args = error.args();
        assert_eq!(
            (&args["file"], &args["found"], &args["known"]),
            (&json!(file), &json!(known + 1), &json!(known))
        );
        assert!(fs::read(&path).unwrap() == before, "{file} was changed");
        assert!(copies(folder.path()).is_empty());
    }
}

fn damaged(file: &str, error: &Error) {
    assert_eq!(
        (error.code().as_str(), &error.args()["file"]),
        ("store-damaged", &json!(file))
    );
}

#[test]
fn a_file_cut_short_is_refused() {
    for file in [DATABASE, BLOBS] {
        let folder = tempfile::tempdir().unwrap();
        drop(Store::create(folder.path(), &key()).unwrap());
        let path = folder.path().join(file);
        let whole = fs::read(&path).unwrap();
        // By a page, by a byte, to its middle, to nothing; and gone.
        for length in [whole.len() - 4096, whole.len() - 1, whole.len() / 2, 100, 0] {
            fs::write(&path, &whole[..length]).unwrap();
            damaged(file, &Store::open(folder.path(), &key(), 1).unwrap_err());
            assert_eq!(
                fs::read(&path).unwrap().len(),
                length,
                "{file} of {length} bytes is left as it is"
            );
        }
        fs::remove_file(&path).unwrap();
        damaged(file, &Store::open(folder.path(), &key(), 1).unwrap_err());
        assert!(!path.exists());
        fs::write(&path, &whole).unwrap();
        drop(Store::open(folder.path(), &key(), 1).unwrap());
    }
}

#[test]
fn a_key_of_another_folder_does_not_open_it() {
    let folder = tempfile::tempdir().unwrap();
    drop(Store::create(folder.path(), &key()).unwrap());
    damaged(
        DATABASE,
        &Store::open(folder.path(), &DatabaseKey::from_bytes([8; 32]), 1).unwrap_err(),
    );
}

/// A ward's folder, closed, with the id of its only login.
fn locked() -> (Pc, String) {
    let pc = Pc::with_folder("ward", WARD);
    let login = pc.call("get_state", json!({}))["session"]["person"]["loginId"]
        .as_str()
        .unwrap()
        .to_owned();
    pc.call("lock", json!({}));
    (pc, login)
}

#[test]
fn a_missing_or_damaged_key_file_is_named() {
    for file in ["logins.json", "database.age", "person"] {
        let (pc, login) = locked();
        let name = if file == "person" {
            format!("{login}.age")
        } else {
            file.to_owned()
        };
        let path = pc.data().join("keys").join(&name);
        let whole = fs::read(&path).unwrap();
        let ask = || {
            pc.ask("open_folder", json!({ "path": pc.data() }))?;
            pc.ask(
                "unlock",
                json!({ "login": login, "passphrase": PASSPHRASE }),
            )
        };
        fs::remove_file(&path).unwrap();
        let error = ask().unwrap_err();
        assert_eq!(
            (error.code().as_str(), &error.args()["file"]),
            ("key-file-missing", &json!(name))
        );
        fs::write(&path, &whole[..whole.len() / 2]).unwrap();
        let error = ask().unwrap_err();
        assert_eq!(
            (error.code().as_str(), &error.args()["file"]),
            ("key-file-damaged", &json!(name))
        );
        fs::write(&path, &whole).unwrap();
        ask().unwrap();
    }
}

#[test]
fn wrong_passphrases_are_counted_and_from_the_third_on_one_waits() {
    let (pc, login) = locked();
    let request = |passphrase: &str| json!({ "login": login, "passphrase": passphrase });
    let clock = &pc.app.environment.clock;
    for (attempt, wait) in [
        (1, 0),
        (2, 0),
        (3, 2),
        (4, 4),
        (5, 8),
        (6, 16),
        (7, 32),
        (8, 60),
        (9, 60),
    ] {
        let error = pc
            .ask("unlock", request("không đúng mật khẩu"))
            .unwrap_err();
        assert_eq!(error.code(), "wrong-passphrase");
        assert_eq!(
            (&error.args()["attempt"], &error.args()["waitSeconds"]),
            (&json!(attempt), &json!(wait))
        );
        let state = pc.call("get_state", json!({}));
        assert_eq!(
            (&state["attempts"], &state["waitSeconds"]),
            (&json!(attempt), &json!(wait))
        );
        if wait > 0 {
            // Even the right one is too soon, and asking does not count.
            assert_eq!(pc.refused("unlock", request(PASSPHRASE)), "too-soon");
            clock.advance(wait * 1000 - 500);
            assert_eq!(pc.refused("unlock", request(PASSPHRASE)), "too-soon");
            clock.advance(500);
        }
    }
    let state = pc.call("unlock", request(PASSPHRASE));
    assert_eq!(
        (&state["phase"], &state["attempts"]),
        (&json!("unlocked"), &json!(0))
    );
    pc.call("lock", json!({}));
    let error = pc
        .ask("unlock", request("không đúng mật khẩu"))
        .unwrap_err();
    assert_eq!(
        error.args()["attempt"],
        json!(1),
        "counted from the beginning again"
    );
}
