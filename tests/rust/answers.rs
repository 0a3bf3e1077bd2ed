//! A checklist as a workbook and back: sixty criteria in eight groups with quarter points,
//! deductions and two disqualifiers, from one workbook into an empty ward.

use std::path::PathBuf;

use calamine::{Data, Reader, Xlsx, open_workbook};
use phuong_core::domain::numbers::parse_points;
use rust_xlsxwriter::{Workbook, Worksheet};
use serde_json::{Value, json};

use crate::support::{Pc, assert_is_worded};

const YEAR: i32 = 2026;
const SET: &str = "bo-60";
const SIZES: [usize; 8] = [8, 8, 8, 8, 7, 7, 7, 7];

fn put(page: &mut Worksheet, row: u32, cells: &[&str]) {
    for (column, text) in (0..).zip(cells) {
        match text.parse::<f64>() {
            Ok(number) if column > 2 => page.write(row, column, number).map(|_| ()),
            _ => page.write(row, column, *text).map(|_| ()),
        }
        .unwrap();
    }
}

/// The set as a person types it into the layout of a criteria file.
fn set_file(pc: &Pc) -> PathBuf {
    let mut book = Workbook::new();
    let head = book.add_worksheet();
    head.set_name("Bộ tiêu chí").unwrap();
    for (row, (title, value)) in (0..).zip([
        ("Mã bộ", SET),
        ("Phiên bản", "1"),
        ("Tên bộ", "Bộ thử sáu mươi tiêu chí"),
        ("Cách chấm (đạt hoặc điểm)", "điểm"),
        ("Số điểm phải được", "90"),
    ]) {
        put(head, row, &[title, value]);
    }
    let table = book.add_worksheet();
    table.set_name("Tiêu chí").unwrap();
    put(
        table,
        0,
        &[
            "Số",
            "Nội dung",
            "Loại",
            "Điểm tối đa",
            "Bước điểm",
            "Điểm liệt",
            "Điểm thưởng",
            "Trừ điểm",
            "Chờ cơ quan",
            "Hướng dẫn",
        ],
    );
    let mut row = 1;
    for (g, size) in SIZES.iter().enumerate() {
        let number = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"][g];
        let cap = if g == 2 { "12.5" } else { "" };
        put(table, row, &[number, "Nhóm tiêu chí", "nhóm", cap]);
        row += 1;
        for c in 1..=*size {
            let number = format!("{}.{c}", g + 1);
            let text =
                format!("Tiêu chí {number}: giữ trật tự, \"đúng, đủ\"; −5 % so với năm trước");
            let line: &[&str] = match c {
                1 if g < 2 => &["chấm điểm", "2", "0.25", "x"],
                2 => &[
                    "chấm điểm",
                    "2.5",
                    "0.25",
                    "",
                    "0.5",
                    "0,25: chậm báo cáo\n0,5: sai số liệu",
                ],
                3 => &[
                    "đạt",
                    "1",
                    "",
                    "",
                    "",
                    "",
                    "Công an tỉnh",
                    "Dòng một\nDòng hai",
                ],
                _ => &["chấm điểm", "2", "0.25"],
            };
            let mut cells = vec![number.as_str(), text.as_str()];
            cells.extend(line);
            put(table, row, &cells);
            row += 1;
        }
    }
    let path = pc.place("tep").join("bo-60.xlsx");
    book.save(&path).unwrap();
    path
}

fn issue(pc: &Pc, path: &PathBuf) -> String {
    let preview = pc.call("read_criteria_file", json!({ "path": path }));
    assert_eq!(
        (&preview["size"], &preview["errors"]),
        (&json!(60), &json!([])),
        "{preview:#}"
    );
    pc.call("issue_set", json!({ "path": path }));
    preview["sha256"].as_str().unwrap().to_owned()
}

fn staff(pc: &Pc, name: &str) -> Value {
    pc.call(
        "save_staff",
        json!({ "name": name, "position": "Cảnh sát khu vực" }),
    )["id"]
        .clone()
}

/// Every kind of answer there is; `order` says which comes first.
fn fill(pc: &Pc, person: &Value, order: impl Fn(&mut Vec<Value>)) {
    let list = checklist(pc);
    let mut requests = Vec::new();
    for (at, row) in rows(&list).into_iter().enumerate() {
        let say = |layer: &str, more: Value| {
            let mut request =
                json!({ "set": SET, "year": YEAR, "criterion": row["number"], "layer": layer });
            request
                .as_object_mut()
                .unwrap()
                .extend(more.as_object().unwrap().clone());
            request
        };
        if at % 11 == 10 {
            continue;
        }
        if row["kind"] == "met" {
            requests.push(match at % 3 {
                0 => say(
                    "self",
                    json!({ "state": "met", "note": "=1+1 không phải công thức" }),
                ),
                1 => say(
                    "self",
                    json!({ "state": "unmet", "note": "chưa đủ\nhồ sơ" }),
                ),
                _ => say(
                    "self",
                    json!({ "state": "waiting", "expectedOn": "2027-01-15" }),
                ),
            });
        } else if row["deductions"].as_array().unwrap().is_empty() {
            let points = format!("{}", [0.0, 0.25, 1.75, 2.0][at % 4]).replace('.', ",");
            requests.push(say("self", json!({ "state": "scored", "points": points })));
            requests.push(say(
                "committee",
                json!({ "state": "scored", "points": "1,5", "note": "Ban Chỉ đạo xét lại" }),
            ));
        } else {
            requests.push(say(
                "self",
                json!({ "state": "scored", "points": "2,25", "bonus": "0,5",
                    "deductions": [{ "index": 0, "times": 2 }, { "index": 1, "times": 1 }] }),
            ));
        }
    }
    order(&mut requests);
    for request in requests {
        pc.call("answer_criterion", request);
    }
    for number in ["1.1", "4.2"] {
        pc.call(
            "assign_criterion",
            json!({ "set": SET, "year": YEAR, "criterion": number, "personId": person, "dueOn": "2026-12-01",
                "task": "rà soát; lập danh sách", "product": "danh sách đã ký", "supervisorId": person }),
        );
    }
}

fn checklist(pc: &Pc) -> Value {
    pc.call("get_checklist", json!({ "set": SET, "year": YEAR }))
}

fn rows(list: &Value) -> Vec<Value> {
    let groups = list["groups"].as_array().unwrap().iter();
    groups
        .flat_map(|g| g["criteria"].as_array().unwrap().clone())
        .collect()
}

/// The whole checklist with the ids of its rows; people by name, because each PC has its own ids.
fn told(pc: &Pc) -> Value {
    let mut list = checklist(pc);
    for group in list["groups"].as_array_mut().unwrap() {
        for row in group["criteria"].as_array_mut().unwrap() {
            row["assignment"]["personId"] = Value::Null;
            row["assignment"]["supervisorId"] = Value::Null;
        }
    }
    list
}

fn save(pc: &Pc, blank: bool) -> PathBuf {
    let path = pc.place("ra").join(format!("bang-{blank}.xlsx"));
    let saved = pc.call(
        "save_form",
        json!({ "form": "bang-tieu-chi", "set": SET, "year": YEAR, "blank": blank, "path": path }),
    );
    assert_eq!(
        saved["bytes"],
        json!(std::fs::metadata(&path).unwrap().len())
    );
    path
}

/// A ward with the set issued from the file, and an office holder.
fn ward() -> (Pc, Value) {
    let pc = Pc::with_folder("ward", "06685");
    let file = set_file(&pc);
    issue(&pc, &file);
    let person = staff(&pc, "Lê Thị Ánh Tuyết");
    (pc, person)
}

#[test]
fn sixty_criteria_go_out_and_come_back_into_an_empty_ward() {
    let (first, person) = ward();
    fill(&first, &person, |_| ());
    let file = save(&first, false);

    let second = Pc::with_folder("ward", "06685");
    staff(&second, "Lê Thị Ánh Tuyết");
    // The same workbook holds the set: the same text, so the same hash and the same ids.
    let text = first.call("read_criteria_file", json!({ "path": set_file(&first) }));
    assert_eq!(json!(issue(&second, &file)), text["sha256"]);

    let before = second.content();
    let preview = second.call("preview_answers", json!({ "path": file }));
    assert_eq!(
        (
            &preview["faults"],
            &preview["year"],
            &preview["peopleUnknown"]
        ),
        (&json!([]), &json!(YEAR), &json!([])),
        "{preview:#}"
    );
    assert_eq!(second.content(), before, "a preview changes nothing");
    let done = second.call("import_answers", json!({ "path": file }));
    assert_eq!(done["changed"], preview["changeCount"]);
    assert_eq!(told(&second), told(&first));

    // A second time there is nothing to change, and the export is the same file.
    let again = second.call("import_answers", json!({ "path": file }));
    assert_eq!(
        (&again["changed"], &again["actionId"]),
        (&json!(0), &Value::Null)
    );
    let sheet = |path: &PathBuf| {
        let mut book: Xlsx<_> = open_workbook(path).unwrap();
        book.worksheet_range("Chấm điểm").unwrap()
    };
    let (one, two) = (sheet(&file), sheet(&save(&second, false)));
    let cells = |range: &calamine::Range<Data>| -> Vec<String> {
        let cells = range.cells().map(|(_, _, cell)| cell.to_string());
        // The last line tells the entry it was made from.
        cells.filter(|c| !c.contains("bản ghi")).collect()
    };
    assert_eq!(cells(&one), cells(&two));

    // One undo takes all of it back.
    second.call("undo", json!({ "actionId": done["actionId"] }));
    assert_eq!(second.content().states, before.states);
}

#[test]
fn the_order_of_entry_changes_nothing() {
    let (first, one) = ward();
    fill(&first, &one, |_| ());
    let (second, two) = ward();
    fill(&second, &two, |requests| requests.reverse());
    assert_eq!(told(&first), told(&second));
}

#[test]
fn numbers_are_numbers_and_sums_are_formulas() {
    let (pc, person) = ward();
    fill(&pc, &person, |_| ());
    let mut book: Xlsx<_> = open_workbook(save(&pc, false)).unwrap();
    let formulas = book.worksheet_formula("Chấm điểm").unwrap();
    let formulas: Vec<String> = formulas
        .used_cells()
        .map(|(_, _, f)| f.clone())
        .filter(|f| !f.is_empty())
        .collect();
    assert!(formulas.iter().any(|f| f.contains("SUM(")), "{formulas:?}");
    assert!(
        formulas.iter().any(|f| f.starts_with("MIN(12.5,")),
        "a cap: {formulas:?}"
    );
    let range = book.worksheet_range("Chấm điểm").unwrap();
    let head = range
        .rows()
        .position(|row| row.iter().any(|c| *c == "Tự chấm"))
        .unwrap();
    let column = |title: &str| {
        range
            .rows()
            .nth(head)
            .unwrap()
            .iter()
            .position(|c| *c == title)
            .unwrap()
    };
    let (number, own) = (column("Số"), column("Tự chấm"));
    let list = checklist(&pc);
    let mut sum = 0.0;
    for row in range.rows().skip(head + 1) {
        if row[number].to_string().is_empty() {
            continue;
        }
        if let Data::Float(points) = row[own] {
            sum += points;
        }
    }
    let met = rows(&list)
        .iter()
        .filter(|row| row["layers"][0]["state"] == "met")
        .filter_map(|row| parse_points(row["max"].as_str()?))
        .sum::<i64>() as f64
        / 100.0;
    let total = range
        .rows()
        .skip(head + 1)
        .find(|row| row[1] == "Tổng cộng")
        .unwrap();
    let Data::Float(total) = total[own] else {
        panic!("the total is no number: {:?}", total[own]);
    };
    let score = list["totals"][0]["points"].as_str().unwrap();
    assert_eq!(total, parse_points(score).unwrap() as f64 / 100.0);
    assert!(sum + met >= total, "a cap only cuts");
}

/// The filled workbook with one cell of the answers changed by `change` (row of criterion, column).
fn changed(pc: &Pc, cells: &[(&str, &str, &str)]) -> PathBuf {
    let mut book = Workbook::new();
    let head = book.add_worksheet();
    head.set_name("Bộ tiêu chí").unwrap();
    for (row, (title, value)) in
        (0..).zip([("Mã bộ", SET), ("Phiên bản", "1"), ("Năm chấm", "2026")])
    {
        put(head, row, &[title, value]);
    }
    let page = book.add_worksheet();
    page.set_name("Chấm điểm").unwrap();
    let mut titles = vec!["Số"];
    for (_, title, _) in cells {
        if !titles.contains(title) {
            titles.push(title);
        }
    }
    put(page, 0, &titles);
    for (row, (number, title, value)) in (1..).zip(cells) {
        page.write(row, 0, *number).unwrap();
        let column = titles.iter().position(|t| t == title).unwrap() as u16;
        page.write(row, column, *value).unwrap();
    }
    let path = pc.place("tep").join("sua.xlsx");
    book.save(&path).unwrap();
    path
}

#[test]
fn every_wrong_cell_is_named_and_the_rest_can_be_taken() {
    let (pc, _) = ward();
    let path = changed(
        &pc,
        &[
            ("1.1", "Tự chấm", "1,75"),
            ("1.4", "Tự chấm", "3"),
            ("1.5", "Tự chấm", "0,1"),
            ("1.6", "Tự chấm", "tốt"),
            ("1.3", "Tự chấm", "1"),
            ("9.9", "Tự chấm", "1"),
            ("1.1", "Tự chấm", "1"),
            ("1.7", "Hạn", "31/02/2026"),
            ("2.2", "Tự chấm: trừ điểm", "7"),
            ("2.4", "Người phụ trách", "Không Có Ai"),
            ("2.5", "Thẩm định", "2"),
            ("2.6", "Tự chấm", "Chờ"),
        ],
    );
    let preview = pc.call("preview_answers", json!({ "path": path }));
    let faults: Vec<(&str, &str)> = preview["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| {
            (
                f["at"].as_str().unwrap(),
                f["error"]["code"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        faults,
        [
            ("Chấm điểm!B3", "points-out-of-range"),
            ("Chấm điểm!B4", "points-off-step"),
            ("Chấm điểm!B5", "answer-unreadable"),
            ("Chấm điểm!B6", "judgement-wrong-kind"),
            ("Chấm điểm!A7", "criterion-unknown"),
            ("Chấm điểm!A8", "answers-twice"),
            ("Chấm điểm!C9", "date-unreadable"),
            ("Chấm điểm!D10", "deduction-unknown"),
            ("Chấm điểm!A13", "field-missing"),
        ]
    );
    assert_eq!(preview["peopleUnknown"], json!(["Không Có Ai"]));
    assert_eq!(preview["hasAppraisal"], json!(true));
    let before = pc.content();
    assert_eq!(
        pc.refused("import_answers", json!({ "path": path })),
        "sheet-has-faults"
    );
    assert_eq!(pc.content(), before);
    let done = pc.call(
        "import_answers",
        json!({ "path": path, "skipErrors": true }),
    );
    assert_eq!((&done["changed"], &done["skipped"]), (&json!(1), &json!(9)));
    let list = checklist(&pc);
    assert_eq!(rows(&list)[0]["layers"][0]["points"], json!("1,75"));
    assert_eq!(
        list["totals"][2]["answered"],
        json!(0),
        "the province's column stays"
    );
}

#[test]
fn blank_cells_leave_what_stands_and_a_changed_sum_is_told() {
    let (pc, person) = ward();
    fill(&pc, &person, |_| ());
    let before = told(&pc);
    let path = save(&pc, true);
    let done = pc.call("import_answers", json!({ "path": path }));
    assert_eq!(done["changed"], json!(0));
    assert_eq!(told(&pc), before);
    let path = changed(
        &pc,
        &[("1.2", "Tự chấm", "2"), ("1.2", "Tự chấm: trừ điểm", "1")],
    );
    // Two rows of one criterion: the second is refused, the first replaces the working.
    let preview = pc.call("preview_answers", json!({ "path": path }));
    assert_eq!(
        preview["faults"][0]["error"]["code"],
        json!("answers-twice")
    );
    assert_eq!(preview["changes"][0]["after"], json!("2"));
}

#[test]
fn files_that_are_no_answers_are_refused_by_name() {
    let (pc, _) = ward();
    let text = pc.place("tep").join("thu.xlsx");
    std::fs::write(&text, b"khong phai bang tinh").unwrap();
    let error = pc
        .ask("preview_answers", json!({ "path": text }))
        .expect_err("no workbook");
    assert_is_worded(&error);
    let set = set_file(&pc);
    assert_eq!(
        pc.refused("preview_answers", json!({ "path": set })),
        "answers-file-no-table"
    );
    let other = Pc::with_folder("ward", "06685");
    assert_eq!(
        other.refused("preview_answers", json!({ "path": save(&pc, false) })),
        "answers-set-missing"
    );
    let province = Pc::with_folder("province", "22");
    assert!(
        province
            .ask("preview_answers", json!({ "path": set }))
            .is_err()
    );
}
