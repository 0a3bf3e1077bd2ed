//! Every command of the list: who may call it, when, and with what.

use phuong_core::commands::{CommandView, list};
use serde_json::{Value, json};

use crate::support::{PASSPHRASE, Pc};

const WARD: &str = "06685@2025-07-01";
const PROVINCE: &str = "22@2025-07-01";

fn commands(is_open: bool) -> Vec<CommandView> {
    list()
        .into_iter()
        .filter(|command| (command.right == "open") == is_open)
        .collect()
}

/// The code a command is refused with; `None` when it is not refused.
fn code(pc: &Pc, name: &str, request: Value) -> Option<String> {
    pc.ask(name, request).err().map(|error| error.code())
}

#[test]
fn names_are_distinct_and_requests_closed() {
    let all = list();
    let mut names: Vec<&str> = all.iter().map(|command| command.name).collect();
    names.sort_unstable();
    names.dedup();
    assert!(names.len() == all.len() && all.len() > 50, "{}", all.len());
    for command in &all {
        assert_eq!(
            command.request["additionalProperties"],
            json!(false),
            "{} says so in its schema",
            command.name
        );
    }
}

#[test]
fn nothing_but_what_is_open_is_done_without_a_folder() {
    let pc = Pc::new();
    for command in commands(false) {
        for request in [json!({}), json!({ "thừa": 1 }), json!(null)] {
            assert_eq!(
                code(&pc, command.name, request).as_deref(),
                Some("no-folder"),
                "{}",
                command.name
            );
        }
    }
}

#[test]
fn nothing_but_what_is_open_is_done_while_locked() {
    let pc = Pc::with_folder("ward", WARD);
    pc.call("lock", json!({}));
    for command in commands(false) {
        for request in [json!({}), json!({ "thừa": 1 }), json!(null)] {
            assert_eq!(
                code(&pc, command.name, request).as_deref(),
                Some("locked"),
                "{}",
                command.name
            );
        }
    }
}

/// The commands that work on the unlock screen: a new one has to be put here on purpose.
#[test]
fn what_is_open_is_this() {
    let names: Vec<&str> = commands(true).iter().map(|command| command.name).collect();
    assert_eq!(
        names,
        [
            "get_state",
            "set_language",
            "search_units",
            "create_folder",
            "open_folder",
            "close_folder",
            "unlock",
            "recover_access",
            "lock",
            "check_text",
            "read_text_file",
            "restore_backup",
            "list_samples",
        ]
    );
}

/// Adds a person with these roles and gives the PC to them.
fn as_person(pc: &Pc, roles: &[&str]) {
    let request = json!({ "name": "Trần Thị B", "roles": roles, "passphrase": PASSPHRASE });
    let logins = pc.call("add_login", request);
    let added = logins
        .as_array()
        .unwrap()
        .iter()
        .find(|login| login["isSelf"] == json!(false))
        .unwrap();
    pc.call("lock", json!({}));
    pc.call(
        "unlock",
        json!({ "login": added["id"], "passphrase": PASSPHRASE }),
    );
}

#[test]
fn a_role_gives_its_rights_and_no_others() {
    let cases: [(&str, &str, &str, &[&str]); 8] = [
        ("ward", WARD, "viewer", &["view"]),
        ("ward", WARD, "officer", &["view", "enter", "undo", "carry"]),
        (
            "ward",
            WARD,
            "commander",
            &["view", "enter", "undo", "carry", "enrol", "issue", "sign"],
        ),
        (
            "ward",
            WARD,
            "administrator",
            &["view", "enrol", "administer"],
        ),
        ("province", PROVINCE, "viewer", &["view"]),
        (
            "province",
            PROVINCE,
            "appraiser",
            &["view", "appraise", "undo", "carry"],
        ),
        (
            "province",
            PROVINCE,
            "coordinator",
            &["view", "appraise", "undo", "carry", "enrol", "issue"],
        ),
        (
            "province",
            PROVINCE,
            "administrator",
            &["view", "enrol", "administer"],
        ),
    ];
    for (folder, unit, role, rights) in cases {
        let pc = Pc::with_folder(folder, unit);
        as_person(&pc, &[role]);
        let before = pc.call("list_journal", json!({}));
        for command in commands(false) {
            let may = rights.contains(&command.right);
            // Asked with nonsense: who may is told that it is nonsense, who may not learns nothing.
            let answer = code(&pc, command.name, json!({ "thừa": 1 }));
            let expected = if may {
                "request-malformed"
            } else {
                "not-allowed"
            };
            assert_eq!(
                answer.as_deref(),
                Some(expected),
                "{role}: {}",
                command.name
            );
            if !may {
                assert_eq!(
                    code(&pc, command.name, json!({})).as_deref(),
                    Some("not-allowed"),
                    "{role}: {}",
                    command.name
                );
            }
        }
        assert_eq!(
            pc.call("list_journal", json!({})),
            before,
            "{role}: nothing was written"
        );
    }
}

#[test]
fn a_refusal_names_the_command_and_the_right() {
    let pc = Pc::with_folder("ward", WARD);
    as_person(&pc, &["viewer"]);
    let error = pc
        .ask("save_staff", json!({ "name": "Lê Văn C" }))
        .unwrap_err();
    assert_eq!(error.code(), "not-allowed");
    assert_eq!(
        (&error.args()["command"], &error.args()["right"]),
        (&json!("save_staff"), &json!("enter"))
    );
}

#[test]
fn unknown_fields_and_unknown_commands_are_refused() {
    let pc = Pc::with_folder("ward", WARD);
    for command in list()
        .iter()
        .filter(|c| !["lock", "close_folder"].contains(&c.name))
    {
        // The administrator of a new folder holds every role of it.
        if code(&pc, command.name, json!({ "thừa": 1 })).as_deref() == Some("not-allowed") {
            assert_eq!(command.right, "appraise");
            continue;
        }
        for request in [json!({ "thừa": 1 }), json!("x"), json!(7)] {
            let answer = code(&pc, command.name, request.clone());
            assert_eq!(
                answer.as_deref(),
                Some("request-malformed"),
                "{} {request}",
                command.name
            );
        }
    }
    let state = pc.call("get_state", json!({}));
    assert_eq!(state["phase"], json!("unlocked"), "and nothing happened");
    for name in [
        "",
        "GET_STATE",
        "get_state ",
        "drop_tables",
        "create_folder_2",
    ] {
        assert_eq!(
            code(&pc, name, json!({})).as_deref(),
            Some("unknown-command"),
            "{name:?}"
        );
    }
}

#[test]
fn every_text_is_stored_in_one_form() {
    let pc = Pc::with_folder("ward", WARD);
    // "Đặng Ngọc Ánh", "Phó trưởng" in decomposed letters, as macOS and some pasted texts have them.
    let name = "Đa\u{323}\u{306}ng Ngo\u{323}c A\u{301}nh";
    let position = "Pho\u{301} tru\u{31b}o\u{31b}\u{309}ng";
    let saved = pc.call("save_staff", json!({ "name": name, "position": position }));
    assert_eq!(
        (&saved["name"], &saved["position"]),
        (&json!("Đặng Ngọc Ánh"), &json!("Phó trưởng"))
    );
    let session = pc.app.session().unwrap();
    let stored = session
        .store
        .read(|db| {
            Ok(db.query_row(
                "select name from staff where id = ?1",
                [saved["id"].as_str()],
                |r| r.get::<_, String>(0),
            )?)
        })
        .unwrap();
    assert_eq!(stored, "Đặng Ngọc Ánh");
    let history = pc
        .call(
            "get_history",
            json!({ "table": "staff", "id": saved["id"] }),
        )
        .to_string();
    assert!(
        history.contains("Đặng Ngọc Ánh") && !history.contains("\u{323}"),
        "{history}"
    );
    // Inside lists and objects too; and a composed text meets what was typed decomposed.
    let logins = pc.call(
        "add_login",
        json!({ "name": name, "roles": ["viewer"], "passphrase": PASSPHRASE }),
    );
    assert!(
        logins.to_string().contains("Đặng Ngọc Ánh") && !logins.to_string().contains("\u{323}")
    );
    let found = pc.call("search_units", json!({ "query": "Ho\u{300}ng Gai" }));
    assert_eq!(
        found,
        pc.call("search_units", json!({ "query": "Hòng Gai" }))
    );
}

#[test]
fn a_passphrase_typed_in_either_form_opens() {
    let pc = Pc::with_folder("ward", WARD);
    let login = pc.call("get_state", json!({}))["session"]["person"]["loginId"].clone();
    pc.call("lock", json!({}));
    let decomposed =
        "cu\u{323}m ma\u{323}\u{302}t kha\u{302}\u{309}u đe\u{302}\u{309} thu\u{31b}\u{309}";
    assert_ne!(decomposed, PASSPHRASE);
    pc.call(
        "unlock",
        json!({ "login": login, "passphrase": decomposed }),
    );
}
