//! The figures of the five source documents, through the real command line.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::{pages_of, root, unwrapped};

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

#[test]
fn commendations_of_a_year_add_up() {
    let line = Line::init("ward", "06685");
    let case = case("N-commendations");
    let save = |honoured: &str, count: &Value| {
        let request = json!({
            "year": 2023, "form": "certificate", "honoured": honoured, "count": count,
        });
        line.call("save_commendation", &request);
    };
    save("collective", &case["given"]["collectives"]);
    save("office_holder", &case["given"]["individuals"]);
    let years = line.call("list_commendations", &json!({}))["years"].clone();
    assert_eq!(years[0]["total"], case["expect"]["total"]);
    assert_eq!(
        (&years[0]["collectives"], &years[0]["individuals"]),
        (&case["given"]["collectives"], &case["given"]["individuals"])
    );
}

#[test]
fn an_assignment_is_complete_only_with_all_five_clears() {
    let line = Line::of_document("S");
    let case = case("S-five-clears");
    let commander = line.call(
        "save_staff",
        &json!({ "name": "Phạm Văn Chỉ Huy", "position": "Phó Trưởng Công an phường" }),
    );
    let board = line.call("get_assignments", &json!({}));
    let (set, year) = (&board["set"]["id"], &board["year"]);
    let number = &board["rows"][0]["number"];
    // What each of the five is entered as, in the order the document names them.
    let entered = [
        ("personId", board["people"][0]["id"].clone()),
        ("task", json!("Rà soát, lập danh sách")),
        ("dueOn", json!("2026-12-31")),
        ("product", json!("Danh sách có ký duyệt")),
        ("supervisorId", commander["id"].clone()),
    ];
    assert_eq!(
        case["given"]["fields"].as_array().unwrap().len(),
        entered.len()
    );
    let assign = |with: &[(&str, Value)]| {
        let mut request = json!({ "set": set, "year": year, "criterion": number });
        for (field, value) in with {
            request[*field] = value.clone();
        }
        let list = line.call("assign_criterion", &request);
        let rows = list["groups"][0]["criteria"].as_array().unwrap();
        rows[0]["assignment"]["missing"].as_array().unwrap().len()
    };
    let without_one = (0..entered.len()).map(|left_out| {
        let mut with = entered.to_vec();
        with.remove(left_out);
        assign(&with)
    });
    let each_is_needed = without_one.collect::<Vec<_>>() == [1; 5];
    let all_suffice = assign(&entered) == 0;
    let reply = json!({ "complete_only_when_all_five_filled": each_is_needed && all_suffice });
    assert_eq!(case["expect"], reply);
}

#[test]
fn an_increase_from_nothing_has_no_percent() {
    let line = Line::init("ward", "06685");
    let case = case("X-zero-base");
    for (period, value) in [
        ("hc:2026-10", &case["given"]["current"]),
        ("hc:2026-09", &case["given"]["base"]),
    ] {
        let request =
            json!({ "indicator": "ttxh-vu", "period": period, "value": value.to_string() });
        line.call("enter_figure", &request);
    }
    let asked = [
        "compare",
        "ttxh-vu",
        "--period",
        "hc:2026-10",
        "--with",
        "hc:2026-09",
    ];
    assert_eq!(differences(&case, &line.json(&asked)), [""; 0]);
    let request = json!({ "indicator": "ttxh-vu", "period": "hc:2026-10", "with": "hc:2026-09" });
    assert_eq!(
        differences(&case, &line.call("compare_figures", &request)),
        [""; 0]
    );
}

#[test]
fn a_month_that_was_not_reported_is_no_zero() {
    let line = Line::init("ward", "06685");
    let case = case("X-not-reported");
    let months = case["given"]["months"].as_array().unwrap();
    for (month, value) in months
        .iter()
        .enumerate()
        .filter(|(_, value)| !value.is_null())
    {
        let period = format!("hc:2026-{:02}", month + 1);
        let request =
            json!({ "indicator": "tin-bao", "period": period, "value": value.to_string() });
        line.call("enter_figure", &request);
    }
    let asked = ["figure", "tin-bao", "--period", "hc:2026-Q1"];
    assert_eq!(
        differences(&case, &line.json(&asked)),
        [""; 0],
        "a month left blank"
    );
    line.call(
        "enter_figure",
        &json!({ "indicator": "tin-bao", "period": "hc:2026-02", "value": "-" }),
    );
    assert_eq!(
        differences(&case, &line.json(&asked)),
        [""; 0],
        "a month said to be not reported"
    );
    line.call(
        "enter_figure",
        &json!({ "indicator": "tin-bao", "period": "hc:2026-02", "value": "0" }),
    );
    let whole = line.json(&asked);
    assert_eq!(
        (&whole["value"], &whole["coverage"]),
        (&json!("3"), &json!("3/3")),
        "a zero is a figure"
    );
}

#[test]
fn members_of_the_steering_committee_report_late() {
    let line = Line::init("ward", "06685");
    let case = case("G-late-reports");
    let given = &case["given"];
    // The month of January 2023, due on the fifth of the month after, whatever day that is.
    let duty = line.call(
        "save_report_duty",
        &json!({
            "name": "Báo cáo tháng", "body": "Ban Chỉ đạo", "calendar": "dl", "dueDay": 5,
            "dueMonth": "next", "offDayRule": "stays",
        }),
    );
    let received = given["received"].as_array().unwrap();
    assert_eq!(given["members"].as_u64(), Some(received.len() as u64));
    for (at, day) in received.iter().enumerate() {
        let member = line.call(
            "save_committee_member",
            &json!({
                "name": format!("Thành viên {}", at + 1), "body": "Ban Chỉ đạo",
                "organisation": format!("Tổ dân phố {}", at + 1), "isReporting": true,
            }),
        );
        if let Some(day) = day.as_str() {
            line.call(
                "record_member_report",
                &json!({
                    "dutyId": duty["id"], "memberId": member["id"], "period": "dl:2023-01",
                    "receivedOn": day,
                }),
            );
        }
    }
    let board = line.call(
        "get_reporting_board",
        &json!({ "period": "dl:2023-01", "asOf": given["as_of"] }),
    );
    assert_eq!(board["duties"][0]["dueOn"], given["due"]);
    let expect = &case["expect"];
    for (name, got) in [
        ("on_time", &board["tally"]["onTime"]),
        ("late", &board["tally"]["late"]),
        ("missing", &board["tally"]["missing"]),
        ("rate_on_time", &board["rateOnTime"]),
    ] {
        assert_eq!(got, &expect[name], "{name}");
    }
    assert_eq!(
        board["coverage"],
        json!("1/3"),
        "never a rate without its counts"
    );
}

#[test]
fn the_program_tells_done_refused_and_wrong_usage_apart() {
    let line = Line::init("ward", "06685");
    assert_eq!(line.run(&["verify"]).status.code(), Some(0));
    let refused = line.run(&[
        "compare",
        "tin-bao",
        "--period",
        "hc:2026-10",
        "--with",
        "hc:2026",
        "--json",
    ]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(refused.stdout.is_empty(), "messages go to stderr");
    assert!(String::from_utf8_lossy(&refused.stderr).contains("(periods-unlike)"));
    assert_eq!(line.run(&["compare"]).status.code(), Some(2));
    assert_eq!(line.run(&["no-such-command"]).status.code(), Some(2));
    let again = line.run(&["init", "--role", "ward", "--unit", "06685", "--admin", "B"]);
    assert_eq!(again.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&again.stderr).contains("(folder-not-empty)"));
}
