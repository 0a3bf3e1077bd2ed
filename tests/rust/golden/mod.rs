//! The figures of the five source documents, through the real command line.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::{pages_of, root, unwrapped};

mod further;

/// Cases whose issue is not built yet. One that is built leaves this list and is run.
const NOT_BUILT: [&str; 4] = ["T-models", "T-area", "S-groups", "S-area"];

/// Cases without a command line of their own; a test below enters what they give.
const ENTERED: [&str; 9] = [
    "S-five-clears",
    "G-decisions",
    "H-programme",
    "N-nghe-an",
    "N-trajectory",
    "G-late-reports",
    "X-zero-base",
    "X-not-reported",
    "N-commendations",
];

/// How many cases are texts to be checked; a test below runs them without a folder.
const TEXTS: usize = 4;

/// Role and unit of the folder each document's sample is for.
const FOLDERS: [(&str, &str, &str); 5] = [
    ("H", "province", "01"),
    ("N", "province", "40"),
    ("T", "ward", "29398"),
    ("G", "ward", "06685"),
    ("S", "ward", "03646"),
];

const PASSPHRASE: &str = "cụm mật khẩu để thử";

/// The program, built once.
fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let mut build = Command::new(env!("CARGO"));
        build
            .args(["build", "-p", "phuong-cli", "--message-format=json"])
            .current_dir(root());
        if !cfg!(debug_assertions) {
            build.arg("--release");
        }
        let output = build.output().expect("cargo runs");
        let words = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success(),
            "the command line does not build:\n{words}"
        );
        String::from_utf8(output.stdout)
            .expect("cargo speaks UTF-8")
            .lines()
            .filter_map(|line| serde_json::from_str::<Value>(line).ok())
            .filter(|message| message["target"]["name"] == json!("phuong"))
            .find_map(|message| message["executable"].as_str().map(PathBuf::from))
            .expect("cargo names the program")
    })
}

/// A data folder worked on through the program.
struct Line {
    home: TempDir,
}

impl Line {
    fn init(role: &str, unit: &str) -> Line {
        let line = Line {
            home: tempfile::tempdir().unwrap(),
        };
        let made = line.json(&[
            "init",
            "--role",
            role,
            "--unit",
            unit,
            "--admin",
            "Nguyễn Văn A",
        ]);
        assert!(
            made["recoveryKey"]
                .as_str()
                .is_some_and(|key| key.starts_with("AGE-SECRET-KEY-"))
        );
        line
    }

    fn of_document(letter: &str) -> Line {
        let (_, role, unit) = FOLDERS
            .iter()
            .find(|(l, ..)| *l == letter)
            .expect("a document");
        let line = Line::init(role, unit);
        let loaded = line.json(&["sample", "load", letter]);
        assert_eq!(loaded["letter"], json!(letter));
        line
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(program())
            .arg("--data")
            .arg(self.home.path().join("so-lieu"))
            .args(arguments)
            .env("PHUONG_PASSPHRASE", PASSPHRASE)
            .env_remove("PHUONG_DATA")
            .env_remove("PHUONG_USER")
            .output()
            .expect("the program runs")
    }

    /// The one JSON document on stdout of a run that was done.
    fn json(&self, arguments: &[&str]) -> Value {
        let mut arguments = arguments.to_vec();
        if !arguments.contains(&"--json") {
            arguments.push("--json");
        }
        let output = self.run(&arguments);
        let words = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success(),
            "{arguments:?} ends with {:?}: {words}",
            output.status.code()
        );
        serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{arguments:?}: {e}"))
    }

    fn call(&self, name: &str, request: &Value) -> Value {
        self.json(&["call", name, &request.to_string()])
    }

    /// The pages of a printed form.
    fn print(&self, arguments: &[&str]) -> Vec<String> {
        let path = self.home.path().join("ban-in.pdf");
        let mut all = vec!["print", "bang-tieu-chi", "--out", path.to_str().unwrap()];
        all.extend(arguments);
        let saved = self.json(&all);
        assert_eq!(
            saved["bytes"],
            json!(std::fs::metadata(&path).unwrap().len())
        );
        pages_of(&std::fs::read(&path).unwrap())
    }
}

fn cases() -> Vec<Value> {
    let path = root().join("tests/golden/seed-cases.json");
    let file: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    file["cases"].as_array().expect("cases").clone()
}

fn case(id: &str) -> Value {
    cases()
        .into_iter()
        .find(|case| case["id"] == json!(id))
        .unwrap_or_else(|| panic!("no case {id}"))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// What a reply lacks of a case: each pointer has its value, or contains it where it begins with
/// `~`; `#n` only keeps keys apart.
fn differences(case: &Value, reply: &Value) -> Vec<String> {
    let expect = case["expect"].as_object().expect("expect");
    assert!(!expect.is_empty(), "{} expects nothing", case["id"]);
    let mut found = Vec::new();
    for (key, expected) in expect {
        let pointer = key.split('#').next().unwrap_or_default();
        let is_met = match pointer.strip_prefix('~') {
            Some(pointer) => {
                let part = expected.as_str().expect("a text to be contained");
                reply
                    .pointer(pointer)
                    .and_then(Value::as_str)
                    .is_some_and(|t| t.contains(part))
            }
            None => reply.pointer(pointer) == Some(expected),
        };
        if !is_met {
            let got = reply.pointer(pointer.trim_start_matches('~'));
            found.push(format!(
                "{} {key}: expected {expected}, got {got:?}",
                text(&case["id"])
            ));
        }
    }
    found
}

fn is_built(case: &Value) -> bool {
    !NOT_BUILT.contains(&text(&case["id"]))
}

/// Runs every case of a document that is built; tells how many.
fn run_document(letter: &str, line: &Line) -> usize {
    let mut wrong = Vec::new();
    let mut count = 0;
    for case in cases() {
        let is_run = is_built(&case) && case["run"].is_array();
        // Texts come on stdin and need no folder: a test of their own runs them.
        if case["document"] != json!(letter) || !is_run || case["kind"] == json!("text-check") {
            continue;
        }
        let arguments: Vec<&str> = case["run"]
            .as_array()
            .expect("a command")
            .iter()
            .map(text)
            .collect();
        wrong.extend(differences(&case, &line.json(&arguments)));
        count += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    count
}

#[test]
fn every_case_is_run_or_known_as_not_built() {
    let cases = cases();
    let named = |wanted: &dyn Fn(&Value) -> bool| -> BTreeSet<String> {
        cases
            .iter()
            .filter(|c| wanted(c))
            .map(|c| text(&c["id"]).to_owned())
            .collect()
    };
    assert_eq!(named(&|_| true).len(), cases.len(), "a case stands twice");
    let listed: BTreeSet<String> = NOT_BUILT.map(str::to_owned).into();
    assert_eq!(
        named(&|c| !is_built(c) && c["issue"] != json!("main")),
        listed,
        "left: of other issues; right: listed"
    );
    let entered: BTreeSet<String> = ENTERED.map(str::to_owned).into();
    let without_run = named(&|c| is_built(c) && c["run"].is_null());
    assert_eq!(
        without_run, entered,
        "left: without a command line; right: entered by a test"
    );
    let letters: BTreeSet<&str> = FOLDERS.iter().map(|f| f.0).collect();
    for case in cases.iter().filter(|c| is_built(c) && c["run"].is_array()) {
        assert!(
            letters.contains(text(&case["document"])),
            "{} has no folder",
            case["id"]
        );
    }
}

#[test]
fn document_g_hong_gai() {
    let line = Line::of_document("G");
    assert_eq!(run_document("G", &line), 5);
    let pages = line.print(&[]);
    let all = unwrapped(&pages.concat());
    assert_eq!(pages.len(), 2);
    assert!(
        all.contains("98 điểm") || all.contains("98/110 điểm"),
        "{all}"
    );
    assert!(all.contains("110"), "the scale");
    assert!(all.contains("CÔNG AN PHƯỜNG HỒNG GAI"));
    assert_sample_notice(&all);

    let case = case("G-decisions");
    let found = line.call("list_recognitions", &json!({}));
    let rows = found["rows"].as_array().unwrap();
    assert_eq!(found["isModel"], case["expect"]["recognised"]);
    assert_eq!(json!(rows.len()), case["expect"]["count"]);
    for decision in case["given"]["decisions"].as_array().unwrap() {
        let row = rows.iter().find(|r| r["number"] == decision["number"]);
        let row = row.expect("the decision is known");
        assert_eq!(row["issuedOn"], decision["date"]);
        assert_eq!(row["issuer"], case["given"]["issuer"]);
    }
}

#[test]
fn document_s_quyet_thang() {
    let line = Line::of_document("S");
    assert_eq!(run_document("S", &line), 3);
    let all = unwrapped(&line.print(&[]).concat());
    assert!(
        all.contains("/27"),
        "27 criteria, the local four included: {all}"
    );
    assert_sample_notice(&all);
    let list = line.json(&["checklist"]);
    for row in list["criteria"].as_array().unwrap() {
        assert!(
            all.contains(&format!(" {} ", text(&row["number"]))),
            "row {} is printed",
            row["number"]
        );
    }
}

#[test]
fn document_t_tra_vinh() {
    let line = Line::of_document("T");
    assert_eq!(run_document("T", &line), 3);
    assert!(unwrapped(&line.print(&[]).concat()).contains("20/20"));
}

#[test]
fn document_h_ha_noi() {
    let line = Line::of_document("H");
    assert_eq!(run_document("H", &line), 2);
    let overview = line.json(&["overview"]);
    let wards = overview["wards"].as_array().unwrap();
    let near = wards
        .iter()
        .filter(|w| w["met"].as_i64() >= w["total"].as_i64().map(|t| t - 1))
        .count();
    assert_eq!((wards.len(), near), (26, 22));
    let expect = case("H-programme")["expect"].clone();
    assert_eq!(overview["near"]["shown"], expect["shown"]);
    assert_eq!(overview["near"]["percent"], expect["percent"]);
}

#[test]
fn document_n_nghe_an() {
    let line = Line::of_document("N");
    assert_eq!(
        run_document("N", &line),
        0,
        "its cases are of a later issue"
    );
    let overview = line.json(&["overview"]);
    let wards = overview["wards"].as_array().unwrap();
    assert_eq!(wards.len(), 16);
    assert!(
        wards.iter().all(|ward| ward["shown"] == json!("21/22")),
        "{wards:#?}"
    );
    let expect = case("N-nghe-an")["expect"].clone();
    let at_21 = wards.iter().filter(|w| w["met"] == json!(21)).count();
    assert_eq!(json!(at_21), expect["wards_at_21"]);
    let whole = line.call("get_overview", &json!({}));
    for ward in whole["wards"].as_array().unwrap() {
        assert_eq!(ward["shown"], expect["shown"]);
        // Waiting on others stands apart from what the ward lacks.
        let own = (&ward["unmet"], &ward["unanswered"], &ward["waiting"]);
        assert_eq!(own, (&json!(0), &json!(0), &json!(1)));
    }
    let request = json!({ "unit": whole["wards"][0]["unit"]["id"] });
    let list = line.call("get_checklist", &request);
    let criteria = list["groups"].as_array().unwrap().iter();
    let is_late = criteria
        .flat_map(|g| g["criteria"].as_array().unwrap())
        .any(|c| {
            c["assignment"]["daysLeft"]
                .as_i64()
                .is_some_and(|days| days < 0)
        });
    assert_eq!(json!(is_late), expect["ward_late"]);
    let (given, expect) = (
        &case("N-trajectory")["given"],
        &case("N-trajectory")["expect"],
    );
    assert_eq!(whole["model"]["part"], given["wards_model"]);
    assert_eq!(whole["model"]["whole"], given["wards_total"]);
    assert_eq!(whole["model"]["percent"], expect["percent"]);
    let target = |year: i32| {
        let targets = whole["targets"].as_array().unwrap();
        let found = targets.iter().find(|t| t["year"] == json!(year));
        found.expect("a target").clone()
    };
    assert_eq!(
        target(2025)["isMet"],
        json!(expect["target_2025"] == json!("met"))
    );
    assert_eq!(target(2030)["remaining"], expect["remaining_2030"]);
    for target in given["targets"].as_array().unwrap() {
        let year = i32::try_from(target["year"].as_i64().unwrap()).unwrap();
        let shown = whole["targets"].as_array().unwrap();
        let shown = shown.iter().find(|t| t["year"] == json!(year)).unwrap();
        assert_eq!(shown["percentFrom"], target["percent_from"]);
        assert_eq!(shown["percentTo"], target["percent_to"]);
    }
    let all = unwrapped(&line.print(&["--unit", text(&wards[0]["unit"])]).concat());
    assert!(all.contains("21/22"), "{all}");
    assert!(all.contains("Chờ Cấp trên"), "what is waited for");
    assert_sample_notice(&all);
}

fn assert_sample_notice(printed: &str) {
    assert!(
        printed.contains("mẫu minh họa, không phải văn bản của Bộ Công an"),
        "{printed}"
    );
}

/// Runs `phuong` without a folder on a text given on stdin.
fn check_text(arguments: &[&str], given: &str) -> Output {
    let mut child = Command::new(program())
        .args(arguments)
        .env_remove("PHUONG_DATA")
        .env_remove("PHUONG_PASSPHRASE")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut input = child.stdin.take().expect("stdin");
    input.write_all(given.as_bytes()).unwrap();
    drop(input);
    child.wait_with_output().unwrap()
}

#[test]
fn texts_are_checked_without_a_folder() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for case in cases().iter().filter(|c| c["kind"] == json!("text-check")) {
        let run = case["run"].as_array().expect("a command").iter();
        let arguments: Vec<&str> = run.map(text).collect();
        let output = check_text(&arguments, text(&case["given"]["text"]));
        assert!(output.status.success(), "{}", case["id"]);
        let reply: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        wrong.extend(differences(case, &reply));
        count += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(count, TEXTS);

    let given = "Mở đầu.\nTai nạn giảm 36,3% (10/15).\n";
    let shown = check_text(&["check-text", "-"], given);
    let shown = String::from_utf8(shown.stdout).unwrap();
    assert!(
        shown.contains("Sai dòng 2: Từ 15 thành 10 là giảm 33,3 %, văn bản ghi 36,3 %."),
        "{shown}"
    );
    assert!(shown.contains("Nên ghi: giảm 33,3% (10/15)"), "{shown}");
    assert_eq!(
        check_text(&["check-text", "khong-co.txt"], "")
            .status
            .code(),
        Some(1)
    );
}
