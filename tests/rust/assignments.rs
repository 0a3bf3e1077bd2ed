//! Who does what by when: the five clears, loads, what comes next, handing over, the papers.

use serde_json::{Value, json};

use crate::support::{Pc, enrol, pages_of, unwrapped};

const SET: &str = "mau-22";
const YEAR: i32 = 2026;

/// A ward with three people and nothing assigned; their ids in the order A, B, C.
fn ward() -> (Pc, [String; 3]) {
    let ward = Pc::with_folder("ward", "06685");
    let ids = [
        ("Trần Thị Bình", "Phó Trưởng Công an phường"),
        ("Lê Văn Chiến", "Cảnh sát khu vực"),
        ("Đỗ Thị Nguyệt Ánh", "Cảnh sát khu vực"),
    ]
    .map(|(name, position)| {
        let made = ward.call("save_staff", json!({ "name": name, "position": position }));
        made["id"].as_str().unwrap().to_owned()
    });
    (ward, ids)
}

fn about(criterion: &str, more: Value) -> Value {
    let mut request = json!({ "set": SET, "year": YEAR, "criterion": criterion });
    let fields = request.as_object_mut().unwrap();
    fields.extend(more.as_object().unwrap().clone());
    request
}

fn assign(ward: &Pc, criterion: &str, more: Value) -> Value {
    let list = ward.call("assign_criterion", about(criterion, more));
    row_of(&list, criterion)["assignment"].clone()
}

fn row_of(list: &Value, criterion: &str) -> Value {
    let groups = list["groups"].as_array().unwrap().iter();
    groups
        .flat_map(|g| g["criteria"].as_array().unwrap())
        .find(|c| c["number"] == criterion)
        .unwrap()
        .clone()
}

fn board(ward: &Pc) -> Value {
    ward.call("get_assignments", json!({ "set": SET, "year": YEAR }))
}

fn board_row(ward: &Pc, criterion: &str) -> Value {
    let board = board(ward);
    let mut rows = board["rows"].as_array().unwrap().iter();
    rows.find(|r| r["number"] == criterion).unwrap().clone()
}

fn load(ward: &Pc, person: &str) -> Value {
    let board = board(ward);
    let mut people = board["people"].as_array().unwrap().iter();
    people.find(|p| p["id"] == person).unwrap().clone()
}

fn judge(ward: &Pc, criterion: &str, more: Value) -> Value {
    let mut request = about(criterion, more);
    request["layer"] = json!("self");
    ward.call("answer_criterion", request)
}

#[test]
fn what_is_missing_is_named_and_stays_until_it_is_said() {
    let (ward, [a, b, c]) = ward();
    let said = assign(&ward, "2", json!({ "personId": b, "dueOn": "15/12/2026" }));
    assert_eq!(
        said["missing"],
        json!(["task", "product", "responsibility"])
    );
    assert_eq!(
        (&said["progress"], &said["daysLeft"]),
        (&json!("soon"), &json!(6))
    );
    let said = assign(
        &ward,
        "2",
        json!({
            "personId": b, "dueOn": "2026-12-15", "task": "Lập danh sách", "product": "Danh sách",
            "supervisorId": a, "helperIds": [c, b, c],
        }),
    );
    assert_eq!(said["missing"], json!([]));
    // Nobody helps themselves, or twice.
    assert_eq!(
        said["helpers"],
        json!([{ "id": c, "name": "Đỗ Thị Nguyệt Ánh" }])
    );
    let row = board_row(&ward, "2");
    assert_eq!(row["assignment"], said);
    assert_eq!(row["assignedBy"], "Nguyễn Văn A");
    // Who leaves the office leaves the assignment unclear, and their name to be read.
    ward.call("delete_staff", json!({ "id": b }));
    let row = board_row(&ward, "2");
    assert_eq!(row["assignment"]["missing"], json!(["person"]));
    assert_eq!(row["assignment"]["personName"], "Lê Văn Chiến");
    assert_eq!(load(&ward, &b)["isInOffice"], json!(false));
}

#[test]
fn each_part_has_its_own_history_and_undo_takes_back_the_last() {
    let (ward, [a, b, _]) = ward();
    assign(&ward, "1", json!({ "personId": b, "dueOn": "2026-12-20" }));
    assign(
        &ward,
        "1",
        json!({ "personId": b, "dueOn": "2026-12-20", "task": "Rà soát", "supervisorId": a }),
    );
    let row = board_row(&ward, "1");
    let history = ward.call(
        "get_history",
        json!({ "table": row["table"], "id": row["rowId"] }),
    );
    let changed: Vec<&str> = history[0]["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| c["field"].as_str().unwrap())
        .collect();
    assert_eq!(changed, ["supervisor_id", "task"], "only what changed");
    ward.call("undo", json!({}));
    let said = &board_row(&ward, "1")["assignment"];
    assert_eq!((&said["task"], &said["personId"]), (&json!(""), &json!(b)));
    ward.call("redo", json!({}));
    assert_eq!(board_row(&ward, "1")["assignment"]["task"], "Rà soát");
    // Nothing said is nothing assigned.
    let gone = assign(&ward, "1", json!({}));
    assert_eq!(gone["progress"], "unassigned");
    assert_eq!(board_row(&ward, "1")["assignedById"], Value::Null);
}

#[test]
fn work_done_is_not_a_criterion_met() {
    let (ward, [_, b, _]) = ward();
    assert_eq!(
        ward.refused(
            "finish_assignment",
            about("3", json!({ "doneOn": "2026-12-09" }))
        ),
        "not-assigned"
    );
    assign(&ward, "3", json!({ "personId": b, "dueOn": "2026-12-01" }));
    assert_eq!(board_row(&ward, "3")["assignment"]["progress"], "overdue");
    let before = ward.content();
    for (day, code) in [
        ("2026-12-10", "done-in-future"),
        ("hôm qua", "date-unreadable"),
    ] {
        assert_eq!(
            ward.refused("finish_assignment", about("3", json!({ "doneOn": day }))),
            code
        );
    }
    assert_eq!(ward.content(), before);
    let list = ward.call(
        "finish_assignment",
        about("3", json!({ "doneOn": "2026-12-08" })),
    );
    let row = row_of(&list, "3");
    assert_eq!(
        (&row["assignment"]["progress"], &row["state"]),
        (&json!("done"), &json!("unanswered"))
    );
    // Giving it to somebody else does not open it again; opening it does.
    let said = assign(&ward, "3", json!({ "personId": b, "task": "Ghi lại" }));
    assert_eq!(said["doneOn"], "2026-12-08");
    ward.call("finish_assignment", about("3", json!({})));
    assert_eq!(board_row(&ward, "3")["assignment"]["progress"], "undated");
    judge(&ward, "3", json!({ "state": "met" }));
    assert_eq!(board_row(&ward, "3")["assignment"]["progress"], "met");
}

#[test]
fn what_waits_on_another_body_is_nobodys_lateness() {
    let (ward, [_, b, _]) = ward();
    for number in ["4", "5"] {
        assign(
            &ward,
            number,
            json!({ "personId": b, "dueOn": "2026-11-01" }),
        );
    }
    judge(
        &ward,
        "4",
        json!({ "state": "waiting", "waitsFor": "Công an tỉnh", "expectedOn": "2027-01-15" }),
    );
    let load = load(&ward, &b);
    assert_eq!(
        (&load["open"], &load["overdue"], &load["waiting"]),
        (&json!(1), &json!(1), &json!(1))
    );
    let row = board_row(&ward, "4");
    assert_eq!(
        (
            &row["assignment"]["progress"],
            &row["waitsFor"],
            &row["expectedOn"]
        ),
        (
            &json!("waiting"),
            &json!("Công an tỉnh"),
            &json!("2027-01-15")
        )
    );
    let work = ward.call("list_work", json!({}));
    let items = work["items"].as_array().unwrap();
    let of = |number: &str| items.iter().find(|i| i["target"] == number).unwrap();
    assert_eq!(of("4")["state"], "waiting");
    assert_eq!(of("5")["state"], "overdue");
}

#[test]
fn the_work_list_knows_who_gave_it_and_what_was_done() {
    let (ward, [_, b, _]) = ward();
    assign(
        &ward,
        "1",
        json!({ "personId": b, "dueOn": "2026-12-31", "task": "Soạn dự thảo" }),
    );
    assign(&ward, "2", json!({ "personId": b, "dueOn": "2026-12-31" }));
    ward.call(
        "finish_assignment",
        about("2", json!({ "doneOn": "2026-12-09" })),
    );
    let me = &ward.call("get_state", json!({}))["session"]["person"]["staffId"];
    let work = ward.call("list_work", json!({}));
    let items = work["items"].as_array().unwrap();
    let of = |number: &str| items.iter().find(|i| i["target"] == number).unwrap();
    assert_eq!(
        (
            &of("1")["code"],
            &of("1")["assignedById"],
            &of("1")["state"]
        ),
        (&json!("criterion-task"), me, &json!("later"))
    );
    assert_eq!(
        (&of("2")["state"], &of("2")["doneOn"]),
        (&json!("done"), &json!("2026-12-09"))
    );
}

#[test]
fn a_whole_load_changes_hands_in_one_action_and_comes_back_in_one() {
    let (ward, [a, b, c]) = ward();
    assign(
        &ward,
        "1",
        json!({ "personId": b, "task": "Việc một", "dueOn": "2026-12-01", "helperIds": [c] }),
    );
    assign(&ward, "2", json!({ "personId": a, "supervisorId": b }));
    assign(&ward, "3", json!({ "personId": a, "helperIds": [b] }));
    assign(&ward, "4", json!({ "personId": b }));
    ward.call(
        "finish_assignment",
        about("4", json!({ "doneOn": "2026-12-02" })),
    );
    assign(&ward, "5", json!({ "personId": b }));
    judge(&ward, "5", json!({ "state": "met" }));
    let report = ward.call(
        "save_crime_report",
        json!({
            "receivedAt": "2026-12-08T09:00", "channel": "in_person", "kind": "denunciation",
            "category": "trom-cap", "group": "b", "officerId": b,
        }),
    );
    let found = ward.call("list_load", json!({ "personId": b }));
    let items = found["items"].as_array().unwrap();
    let numbers: Vec<&str> = items
        .iter()
        .map(|i| i["number"].as_str().unwrap())
        .collect();
    // What is done or met stays where it was.
    assert_eq!(numbers, ["1", "2", "3", "1/2026"]);
    assert_eq!(items[0]["daysLate"], json!(8));
    let parts: Vec<&Value> = items.iter().map(|i| &i["parts"]).collect();
    assert_eq!(
        parts,
        [
            &json!(["person"]),
            &json!(["supervisor"]),
            &json!(["helper"]),
            &json!([])
        ]
    );

    let before = ward.content();
    for (from, to, code) in [
        (&b, &b, "hand-over-to-self"),
        (&b, &"khong-co".to_owned(), "not-found"),
        (&"khong-co".to_owned(), &c, "not-found"),
        (&c, &a, ""),
    ] {
        let request = json!({ "fromId": from, "toId": to });
        if code.is_empty() {
            // C helps with criterion 1: that is a load.
            assert_eq!(
                ward.call("list_load", json!({ "personId": from }))["items"]
                    .as_array()
                    .unwrap()
                    .len(),
                1
            );
        } else {
            assert_eq!(ward.refused("hand_over", request), code);
        }
    }
    assert_eq!(ward.content(), before);

    let done = ward.call("hand_over", json!({ "fromId": b, "toId": c }));
    assert_eq!(done["handover"]["items"], found["items"]);
    let one = &board_row(&ward, "1")["assignment"];
    // The new person does not help themselves.
    assert_eq!((&one["personId"], &one["helpers"]), (&json!(c), &json!([])));
    assert_eq!(
        board_row(&ward, "2")["assignment"]["supervisorId"],
        json!(c)
    );
    assert_eq!(
        board_row(&ward, "3")["assignment"]["helpers"][0]["id"],
        json!(c)
    );
    assert_eq!(board_row(&ward, "4")["assignment"]["personId"], json!(b));
    let officer = |ward: &Pc| {
        ward.call("get_crime_report", json!({ "id": report["row"]["id"] }))["officerId"].clone()
    };
    assert_eq!(officer(&ward), json!(c));
    assert_eq!(
        ward.call("list_load", json!({ "personId": b }))["items"],
        json!([])
    );
    assert_eq!(
        ward.refused("hand_over", json!({ "fromId": b, "toId": c })),
        "nothing-to-hand-over"
    );

    ward.call("undo", json!({ "actionId": done["actionId"] }));
    assert_eq!(
        ward.call("list_load", json!({ "personId": b }))["items"],
        found["items"]
    );
    assert_eq!(officer(&ward), json!(b));
    assert_eq!(ward.call("list_handovers", json!({})), json!([]));
    assert_eq!(ward.content().states, before.states, "exactly as it was");
}

#[test]
fn the_record_prints_as_it_was_signed() {
    let (ward, [_, b, c]) = ward();
    assign(
        &ward,
        "1",
        json!({ "personId": b, "task": "Soạn dự thảo nghị quyết", "dueOn": "2026-12-01" }),
    );
    let draft = ward.call("preview_handover", json!({ "fromId": b, "toId": c }));
    assert_eq!(draft["pages"].as_array().unwrap().len(), 1);
    let done = ward.call("hand_over", json!({ "fromId": b, "toId": c }));
    // Later changes do not reach into a record.
    assign(&ward, "1", json!({ "personId": c, "task": "Việc khác" }));
    let path = ward.place("in").join("ban-giao.pdf");
    ward.call(
        "save_handover",
        json!({ "id": done["handover"]["id"], "path": path }),
    );
    let text = unwrapped(&pages_of(&std::fs::read(&path).unwrap()).concat());
    for words in [
        "BIÊN BẢN BÀN GIAO CÔNG VIỆC",
        "Bên giao: Lê Văn Chiến, Cảnh sát khu vực.",
        "Bên nhận: Đỗ Thị Nguyệt Ánh, Cảnh sát khu vực.",
        "bàn giao 1 việc",
        "Soạn dự",
        "01/12/2026",
        "Quá hạn",
        "Số: ........./BB-CAP",
        "XÁC NHẬN CỦA CHỈ HUY",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains("Việc khác"), "{text}");
    assert_eq!(
        ward.refused("save_handover", json!({ "id": "khong-co", "path": path })),
        "not-found"
    );
}

#[test]
fn the_sheet_groups_by_criterion_or_person_and_leaves_blank_what_is_missing() {
    let (ward, [a, b, _]) = ward();
    assign(
        &ward,
        "2",
        json!({ "personId": b, "task": "Rà soát đề án", "dueOn": "2026-12-15", "product": "Đề án đã ký", "supervisorId": a }),
    );
    let print = |form: &str, blank: bool| {
        let path = ward.place("in").join("bang.pdf");
        ward.call(
            "save_form",
            json!({ "form": form, "blank": blank, "set": SET, "year": YEAR, "path": path }),
        );
        unwrapped(&pages_of(&std::fs::read(&path).unwrap()).concat())
    };
    let sheet = print("bang-phan-cong", false);
    for words in [
        "BẢNG PHÂN CÔNG",
        "Rà soát đề án",
        "Đề án đã ký",
        "15/12/2026",
        "Đủ năm rõ: 1/22 tiêu chí.",
        "mẫu minh họa, không phải văn bản của Bộ Công an",
    ] {
        assert!(sheet.contains(words), "{words}: {sheet}");
    }
    let by_person = print("bang-phan-cong-theo-nguoi", false);
    assert!(
        by_person.contains("Lê Văn Chiến, Cảnh sát khu vực: 1 việc"),
        "{by_person}"
    );
    assert!(
        by_person.contains("Chưa có người làm: 21 tiêu chí"),
        "{by_person}"
    );
    let blank = print("bang-phan-cong", true);
    assert!(!blank.contains("Rà soát đề án"), "{blank}");
    let codes: Vec<Value> = ward
        .call("list_forms", json!({}))
        .as_array()
        .unwrap()
        .iter()
        .map(|f| f["code"].clone())
        .collect();
    assert!(codes.contains(&json!("bang-phan-cong")), "{codes:?}");
}

#[test]
fn the_plan_ranks_with_reasons_and_knows_who_is_free() {
    let (ward, [_, b, c]) = ward();
    assign(&ward, "7", json!({ "personId": b, "dueOn": "2026-12-01" }));
    judge(&ward, "1", json!({ "state": "met" }));
    judge(
        &ward,
        "2",
        json!({ "state": "waiting", "waitsFor": "UBND phường" }),
    );
    let plan = ward.call("plan_criteria", json!({ "set": SET, "year": YEAR }));
    let steps = plan["steps"].as_array().unwrap();
    assert_eq!(steps.len(), 20);
    let seven = steps.iter().find(|s| s["number"] == "7").unwrap();
    let codes: Vec<&str> = seven["reasons"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["code"].as_str().unwrap())
        .collect();
    assert!(codes.ends_with(&["late", "load"]), "{codes:?}");
    assert_eq!(plan["waiting"][0]["number"], "2");
    assert_eq!(plan["waiting"][0]["waitsFor"], "UBND phường");
    let free: Vec<&Value> = plan["free"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| &p["open"])
        .collect();
    assert_eq!(free, [&json!(0), &json!(0), &json!(0)]);
    assert_ne!(plan["free"][0]["id"], json!(b));
    assert!(load(&ward, &c)["open"] == json!(0));
}

#[test]
fn assignments_and_hand_overs_travel_and_two_pcs_meet() {
    let (ward, [a, b, c]) = ward();
    let province = Pc::with_folder("province", "22");
    enrol(&ward, &province);
    assign(
        &ward,
        "1",
        json!({ "personId": b, "task": "Việc một", "supervisorId": a }),
    );
    ward.call("hand_over", json!({ "fromId": b, "toId": c }));
    province.import(&[&ward.export(None)]);
    let unit = "06685@2025-07-01";
    assert_eq!(
        province.content().states.get(unit),
        ward.content().states.get(unit)
    );
    let there = province.call(
        "get_assignments",
        json!({ "set": SET, "year": YEAR, "unit": "06685" }),
    );
    let one = there["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|r| r["number"] == "1")
        .unwrap();
    assert_eq!(one["assignment"]["personName"], "Đỗ Thị Nguyệt Ánh");
    for (name, request) in [
        (
            "assign_criterion",
            about("1", json!({ "task": "Việc của tỉnh" })),
        ),
        ("hand_over", json!({ "fromId": b, "toId": c })),
    ] {
        assert_eq!(province.refused(name, request), "not-allowed");
    }
}
