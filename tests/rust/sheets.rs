//! Workbooks of others in: what is recognised, what is refused where, and that twice is once.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use phuong_core::commands::dispatch;
use phuong_core::session::Task;
use rust_xlsxwriter::{Format, Workbook, Worksheet};
use serde_json::{Value, json};

use crate::support::Pc;

const WARD: &str = "06685@2025-07-01";

/// A file of one sheet.
fn workbook(pc: &Pc, file: &str, sheet: &str, fill: impl FnOnce(&mut Worksheet)) -> PathBuf {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    page.set_name(sheet).unwrap();
    fill(page);
    let path = pc.place("nhan").join(file);
    book.save(&path).unwrap();
    path
}

fn text(pc: &Pc, file: &str, bytes: &[u8]) -> PathBuf {
    let path = pc.place("nhan").join(file);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// The table as a station keeps it: title, merged year, months across, sections down.
fn usual(page: &mut Worksheet) {
    let plain = Format::new();
    page.merge_range(0, 0, 0, 5, "BẢNG TỔNG HỢP SỐ LIỆU NĂM 2026", &plain)
        .unwrap();
    page.merge_range(2, 2, 2, 4, "Quý I", &plain).unwrap();
    for (column, header) in ["STT", "Chỉ tiêu", "Tháng 1", "Tháng 2", "Tháng 3", "Cộng"]
        .iter()
        .enumerate()
    {
        page.write(3, column as u16, *header).unwrap();
    }
    page.write(4, 0, "I").unwrap();
    page.write(4, 1, "Phạm pháp hình sự").unwrap();
    page.write(5, 1, "- Xảy ra (vụ)").unwrap();
    page.write(6, 1, "- Khám phá (vụ)").unwrap();
    page.write(7, 1, "Hộ gia đình").unwrap();
    page.write(8, 1, "Tổng cộng").unwrap();
    for (row, values) in [
        (5, ["05", "7", "-"]),
        (6, ["4", "k/c", ""]),
        (7, ["1.315", "1.320", "1.322"]),
    ] {
        for (column, value) in values.iter().enumerate() {
            page.write(row, column as u16 + 2, *value).unwrap();
        }
        page.write(row, 5, 99).unwrap();
    }
}

fn cell(pc: &Pc, indicator: &str, month: usize) -> Value {
    let grid = pc.call("get_month_grid", json!({ "year": 2026 }));
    let rows = grid["groups"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|g| g["rows"].as_array().unwrap());
    let row = rows
        .into_iter()
        .find(|r| r["indicator"] == json!(indicator))
        .unwrap();
    row["cells"][month - 1].clone()
}

#[test]
fn a_stations_own_table_is_recognised_and_comes_in_with_its_addresses() {
    let pc = Pc::with_folder("ward", WARD);
    let path = workbook(&pc, "so-lieu.xlsx", "Năm 2026", usual);
    let seen = pc.call("preview_import", json!({ "path": path }));
    assert_eq!(seen["mapping"]["shape"], json!("indicators_down"));
    assert_eq!(seen["mapping"]["headerRow"], json!(3));
    assert_eq!(seen["mapping"]["labelColumn"], json!(1));
    assert_eq!(
        (&seen["figures"], &seen["added"], &seen["faultCount"]),
        (&json!(8), &json!(8), &json!(0)),
        "{seen:#}"
    );
    let roles: Vec<&str> = seen["lines"][5]["cells"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| c["role"].as_str().unwrap())
        .collect();
    assert_eq!(
        roles,
        ["other", "known", "figure", "figure", "figure", "other"]
    );

    let done = pc.call("import_sheet", json!({ "path": path }));
    assert_eq!(
        (&done["added"], &done["changed"], &done["year"]),
        (&json!(8), &json!(0), &json!(2026))
    );
    let first = cell(&pc, "pphs-vu", 1);
    assert_eq!(
        (&first["value"], &first["origin"]),
        (&json!(5), &json!("so-lieu.xlsx · Năm 2026 · C6"))
    );
    assert_eq!(cell(&pc, "ho-gia-dinh", 1)["value"], json!(1315));
    assert_eq!(cell(&pc, "pphs-vu", 3)["state"], json!("not_reported"));
    assert_eq!(
        cell(&pc, "pphs-kham-pha", 2)["state"],
        json!("not_applicable")
    );
    assert_eq!(cell(&pc, "pphs-kham-pha", 3)["at"], json!(null));

    // The same file again, also from another place and under another name.
    let entries = pc.content().entries;
    let again = workbook(&pc, "ban-sao.xlsx", "Năm 2026", usual);
    for path in [path, again] {
        let done = pc.call("import_sheet", json!({ "path": path }));
        assert_eq!(
            (
                &done["added"],
                &done["changed"],
                &done["unchanged"],
                &done["actionId"]
            ),
            (&json!(0), &json!(0), &json!(8), &json!(null))
        );
    }
    assert_eq!(pc.content().entries, entries);
    assert_eq!(
        cell(&pc, "pphs-vu", 1)["origin"],
        json!("so-lieu.xlsx · Năm 2026 · C6")
    );

    // One action, taken back as one.
    pc.call("undo", json!({ "actionId": done["actionId"] }));
    assert_eq!(cell(&pc, "ho-gia-dinh", 1)["value"], json!(null));
}

#[test]
fn months_down_and_indicators_across() {
    let pc = Pc::with_folder("ward", WARD);
    let path = workbook(&pc, "doc.xlsx", "Sheet1", |page| {
        for (column, header) in [
            "Kỳ",
            "Tai nạn giao thông: người chết",
            "tngt-bi-thuong",
            "Ghi chú",
        ]
        .iter()
        .enumerate()
        {
            page.write(0, column as u16, *header).unwrap();
        }
        for month in 1..=3_u32 {
            page.write(month, 0, format!("Tháng {month}/2026")).unwrap();
            page.write(month, 1, month).unwrap();
            page.write(month, 2, month * 10).unwrap();
        }
    });
    let done = pc.call("import_sheet", json!({ "path": path }));
    assert_eq!(done["added"], json!(6));
    assert_eq!(cell(&pc, "tngt-bi-thuong", 3)["value"], json!(30));
    assert_eq!(
        cell(&pc, "tngt-chet", 2)["origin"],
        json!("doc.xlsx · Sheet1 · B3")
    );
}

#[test]
fn what_cannot_be_read_is_named_by_its_cell() {
    let pc = Pc::with_folder("ward", WARD);
    let path = workbook(&pc, "loi.xlsx", "Sheet1", |page| {
        for (column, header) in ["Chỉ tiêu", "Tháng 1/2026", "Tháng 2/2026"]
            .iter()
            .enumerate()
        {
            page.write(0, column as u16, *header).unwrap();
        }
        page.write(1, 0, "pphs-vu").unwrap();
        page.write(1, 1, "1,315").unwrap();
        page.write(1, 2, -1).unwrap();
        page.write(2, 0, "pphs-kham-pha").unwrap();
        page.write(2, 1, 1.315).unwrap();
        page.write(2, 2, 3).unwrap();
        page.write(3, 0, "ma-tuy-vu").unwrap();
        page.merge_range(3, 1, 3, 2, "12", &Format::new()).unwrap();
        page.write(4, 0, "pphs-kham-pha").unwrap();
        page.write(4, 2, 4).unwrap();
    });
    let seen = pc.call("preview_import", json!({ "path": path }));
    let faults: Vec<(String, String)> = seen["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| {
            (
                f["address"].as_str().unwrap().to_owned(),
                f["error"]["code"].as_str().unwrap().to_owned(),
            )
        })
        .collect();
    let expected = [
        ("B2", "cell-ambiguous"),
        ("C2", "figure-negative"),
        ("B3", "cell-not-whole"),
        ("C4", "cell-merged"),
        ("C5", "cell-twice"),
    ];
    assert_eq!(faults, expected.map(|(a, c)| (a.to_owned(), c.to_owned())));
    // All or nothing, unless the person says otherwise.
    let entries = pc.content().entries;
    assert_eq!(
        pc.refused("import_sheet", json!({ "path": path })),
        "sheet-has-faults"
    );
    assert_eq!(pc.content().entries, entries);
    let done = pc.call("import_sheet", json!({ "path": path, "skipErrors": true }));
    assert_eq!(
        (&done["added"], &done["faultCount"]),
        (&json!(2), &json!(5))
    );
    assert_eq!(cell(&pc, "pphs-kham-pha", 2)["value"], json!(3));
}

#[test]
fn old_encodings_and_csv_come_in() {
    let pc = Pc::with_folder("ward", WARD);
    // TCVN3 as bytes: "Chỉ tiêu;Tháng 1/2026;Tháng 2/2026", "Hộ gia đình;1.315;1.320".
    let tcvn3 = b"Ch\xd8 ti\xaau;Th\xb8ng 1/2026;Th\xb8ng 2/2026\nH\xe9 gia \xae\xd7nh;1.315;1.320\nNh\xa9n kh\xc8u;4000;4100\n";
    // U+1EA9 is 0xC8 in TCVN3.
    let path = text(&pc, "cu.csv", tcvn3);
    let seen = pc.call("preview_import", json!({ "path": path }));
    assert_eq!(seen["encodings"], json!(["TCVN3"]));
    assert_eq!(
        pc.call("import_sheet", json!({ "path": path }))["added"],
        json!(4)
    );
    let first = cell(&pc, "ho-gia-dinh", 2);
    assert_eq!(
        (&first["value"], &first["origin"]),
        (&json!(1320), &json!("cu.csv · C2"))
    );

    let vni = workbook(&pc, "vni.xlsx", "Sheet1", |page| {
        let font = Format::new().set_font_name("VNI-Times");
        page.write_with_format(0, 0, "Chæ tieâu", &font).unwrap();
        page.write_with_format(0, 1, "Thaùng 5/2026", &font)
            .unwrap();
        page.write_with_format(1, 0, "Hoä gia ñình", &font).unwrap();
        page.write(1, 1, 1400).unwrap();
    });
    assert_eq!(
        pc.call("import_sheet", json!({ "path": vni }))["added"],
        json!(1)
    );
    assert_eq!(cell(&pc, "ho-gia-dinh", 5)["value"], json!(1400));
}

#[test]
fn a_corrected_mapping_is_kept_and_fits_the_next_year() {
    let pc = Pc::with_folder("ward", WARD);
    let table = |year: i32| {
        move |page: &mut Worksheet| {
            page.write(0, 0, format!("Báo cáo năm {year}")).unwrap();
            page.write(1, 0, "Nội dung").unwrap();
            page.write(1, 1, "Số liệu tháng").unwrap();
            page.write(2, 0, "Vụ việc kiểu địa phương").unwrap();
            page.write(2, 1, 8).unwrap();
        }
    };
    let path = workbook(&pc, "2025.xlsx", "BC", table(2025));
    let seen = pc.call("preview_import", json!({ "path": path }));
    assert_eq!(seen["figures"], json!(0));
    assert_eq!(
        pc.refused("import_sheet", json!({ "path": path })),
        "sheet-without-figures"
    );
    let mapping = json!({
        "shape": "indicators_down", "headerRow": 1, "labelColumn": 0, "year": 2025,
        "rows": [{ "label": "Vụ việc kiểu địa phương", "to": "danh-bac-vu" }],
        "columns": [{ "label": "Số liệu tháng", "to": "hc:2025-09" }],
    });
    pc.call(
        "save_mapping",
        json!({ "name": "Báo cáo tháng 9", "path": path, "mapping": mapping }),
    );
    let next = workbook(&pc, "2026.xlsx", "BC", table(2026));
    let seen = pc.call("preview_import", json!({ "path": next }));
    assert_eq!(
        (&seen["saved"], &seen["figures"]),
        (&json!("Báo cáo tháng 9"), &json!(1))
    );
    pc.call("import_sheet", json!({ "path": next }));
    assert_eq!(cell(&pc, "danh-bac-vu", 9)["value"], json!(8));

    let list = pc.call("list_mappings", json!({}));
    assert_eq!(list.as_array().unwrap().len(), 1);
    pc.call("delete_mapping", json!({ "id": list[0]["id"] }));
    assert_eq!(pc.call("list_mappings", json!({})), json!([]));
    assert_eq!(
        pc.refused("delete_mapping", json!({ "id": list[0]["id"] })),
        "not-found"
    );
}

/// Administrative May ends on 14/5: only the first of a month can stand for the month's name.
#[test]
fn a_day_in_a_column_of_periods_is_no_month() {
    let pc = Pc::with_folder("ward", WARD);
    let date = Format::new().set_num_format("dd/mm/yyyy");
    let path = workbook(&pc, "ngay.xlsx", "BC", |page| {
        for (column, header) in ["Kỳ", "Chỉ tiêu", "Số liệu"].iter().enumerate() {
            page.write(0, column as u16, *header).unwrap();
        }
        for (row, (day, value)) in [((2026, 5, 1), 50), ((2026, 6, 20), 51)].iter().enumerate() {
            let (year, month, day) = *day;
            let day = rust_xlsxwriter::ExcelDateTime::from_ymd(year, month, day).unwrap();
            let row = row as u32 + 1;
            page.write_with_format(row, 0, &day, &date).unwrap();
            page.write(row, 1, "tngt-vu").unwrap();
            page.write(row, 2, *value).unwrap();
        }
    });
    let seen = pc.call("preview_import", json!({ "path": path }));
    assert_eq!(
        (&seen["added"], &seen["faultCount"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(seen["faults"][0]["error"]["code"], "cell-period");
    pc.call("import_sheet", json!({ "path": path, "skipErrors": true }));
    assert_eq!(cell(&pc, "tngt-vu", 5)["value"], json!(50));
}

#[test]
fn a_year_that_is_asked_for_stands_before_the_title_not_before_a_header() {
    let pc = Pc::with_folder("ward", WARD);
    let path = workbook(&pc, "so-lieu.xlsx", "Năm 2026", |page| {
        usual(page);
        page.write(3, 4, "Tháng 12/2025").unwrap();
    });
    let read = |year: Option<i32>| {
        let seen = pc.call("preview_import", json!({ "path": path, "year": year }));
        let columns = seen["mapping"]["columns"].as_array().unwrap().clone();
        let to = |label: &str| {
            let column = columns.iter().find(|c| c["label"] == json!(label));
            column.unwrap()["to"].clone()
        };
        (
            to("Tháng 1"),
            to("Tháng 12/2025"),
            seen["mapping"]["year"].clone(),
        )
    };
    let named = || json!("hc:2025-12");
    assert_eq!(read(None), (json!("hc:2026-01"), named(), json!(2026)));
    assert_eq!(
        read(Some(2024)),
        (json!("hc:2024-01"), named(), json!(2024))
    );
    // A mapping made for one year, asked to serve another.
    let mapping = pc.call("preview_import", json!({ "path": path }))["mapping"].clone();
    let request = json!({ "path": path, "mapping": mapping, "year": 2023 });
    let moved = pc.call("preview_import", request)["mapping"].clone();
    assert_eq!(moved["year"], json!(2023));
    assert_eq!(
        pc.refused("preview_import", json!({ "path": path, "year": 26 })),
        "period-unknown"
    );
}

/// A long list: unit, indicator, period, residential unit, value.
fn long(page: &mut Worksheet, rows: u32) {
    for (column, header) in ["Đơn vị", "Chỉ tiêu", "Kỳ", "Năm", "Số liệu", "Tổ dân phố"]
        .iter()
        .enumerate()
    {
        page.write(0, column as u16, *header).unwrap();
    }
    let codes = [
        "pphs-vu",
        "Hộ gia đình",
        "tngt-chet",
        "Tố giác, tin báo về tội phạm: tiếp nhận",
    ];
    for row in 0..rows {
        page.write(row + 1, 0, "06685").unwrap();
        page.write(row + 1, 1, codes[row as usize % 4]).unwrap();
        page.write(row + 1, 2, format!("Tháng {}", row / 4 % 12 + 1))
            .unwrap();
        page.write(row + 1, 3, 2026 + (row / 48) as i32).unwrap();
        page.write(row + 1, 4, row).unwrap();
    }
}

#[test]
fn a_long_list_comes_in_and_can_be_stopped() {
    let pc = Pc::with_folder("ward", WARD);
    let path = workbook(&pc, "dai.xlsx", "DS", |page| long(page, 480));
    // "Dừng" after the first figures: nothing is left of it.
    let entries = pc.content().entries;
    let stop = AtomicBool::new(false);
    let listen = |progress: phuong_core::session::Progress| {
        if progress.stage == "entering" && progress.done >= 200 {
            stop.store(true, Ordering::Relaxed);
        }
    };
    let stopped = dispatch(
        &pc.app,
        &Task::new(&listen, &stop),
        "import_sheet",
        json!({ "path": path }),
    );
    assert_eq!(stopped.unwrap_err().code(), "stopped");
    assert_eq!(pc.content().entries, entries);

    let done = pc.call("import_sheet", json!({ "path": path }));
    assert_eq!(
        (&done["added"], &done["faultCount"]),
        (&json!(480), &json!(0))
    );
    assert_eq!(cell(&pc, "tin-bao", 1)["value"], json!(3));
    assert_eq!(
        pc.call("import_sheet", json!({ "path": path }))["unchanged"],
        json!(480)
    );
}

#[test]
fn residential_units_and_strangers_in_a_list() {
    let pc = Pc::with_folder("ward", WARD);
    let group = pc.call(
        "save_residential_unit",
        json!({ "name": "Khu phố 5", "kind": "khu phố" }),
    );
    let csv = "Đơn vị;Chỉ tiêu;Kỳ;Khu phố;Số liệu\n06685;ho-gia-dinh;hc:2026-03;Khu phố 5;120\n\
        06691;ho-gia-dinh;hc:2026-03;;5\n00004;ho-gia-dinh;hc:2026-03;;5\n06685;ho-gia-dinh;hc:2026-03;Khu phố 6;7\n06685;ho-gia-dinh;tuần này;;7\n";
    let path = text(&pc, "ds.csv", csv.as_bytes());
    let seen = pc.call("preview_import", json!({ "path": path }));
    let codes: Vec<&str> = seen["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| f["error"]["code"].as_str().unwrap())
        .collect();
    assert!(
        codes.contains(&"cell-unit")
            && codes.contains(&"cell-residential-unit")
            && codes.contains(&"cell-period"),
        "{codes:?}"
    );
    pc.call("import_sheet", json!({ "path": path, "skipErrors": true }));
    let grid = pc.call(
        "get_month_grid",
        json!({ "year": 2026, "residentialUnit": group["id"] }),
    );
    assert!(grid.to_string().contains("ds.csv · E2"));
}

#[test]
fn files_that_are_no_sheets_are_named() {
    let pc = Pc::with_folder("ward", WARD);
    for (name, bytes, code) in [
        (
            "a.xls",
            b"<html><table></table></html>".as_slice(),
            "intake-wrong-kind",
        ),
        ("b.xlsx", b"".as_slice(), "intake-empty"),
        (
            "c.xlsx",
            b"PK\x03\x04xl/workbook.xml torn".as_slice(),
            "intake-damaged",
        ),
        ("d.csv", b"\n\n".as_slice(), "sheet-empty"),
    ] {
        let path = text(&pc, name, bytes);
        assert_eq!(
            pc.refused("preview_import", json!({ "path": path })),
            code,
            "{name}"
        );
    }
    assert_eq!(
        pc.refused(
            "read_sheet",
            json!({ "path": pc.place("nhan").join("nothing.xlsx") })
        ),
        "file-unreadable"
    );
}

#[test]
fn a_person_says_where_headers_and_labels_stand() {
    let pc = Pc::with_folder("ward", WARD);
    // Two tables on one sheet; the upper one says more.
    let path = workbook(&pc, "hai-bang.xlsx", "BC", |page| {
        for (row, cells) in [
            (0, ["Chỉ tiêu", "Tháng 1/2026", "Tháng 2/2026"]),
            (1, ["Hộ gia đình", "1000", "1001"]),
            (2, ["Nhân khẩu", "4000", "4001"]),
            (5, ["Chỉ tiêu", "Tháng 9/2026", "Ghi chú"]),
            (6, ["Hộ gia đình", "1020", ""]),
        ] {
            for (column, text) in cells.iter().enumerate() {
                page.write(row, column as u16, *text).unwrap();
            }
        }
    });
    let found = pc.call("preview_import", json!({ "path": path }));
    assert_eq!(found["mapping"]["headerRow"], json!(0));
    let lower = json!({ "shape": "indicators_down", "headerRow": 5, "labelColumn": 0 });
    let seen = pc.call(
        "preview_import",
        json!({ "path": path, "frame": lower, "year": 2026 }),
    );
    assert_eq!(seen["figures"], json!(1));
    assert_eq!(seen["changes"][0]["address"], json!("B7"));
    assert_eq!(
        seen["mapping"]["columns"],
        json!([
            { "label": "Tháng 9/2026", "to": "hc:2026-09" }, { "label": "Ghi chú", "to": "" },
        ])
    );
    let list = json!({ "shape": "list", "headerRow": 0, "labelColumn": 0 });
    let seen = pc.call("preview_import", json!({ "path": path, "frame": list }));
    assert_eq!(seen["mapping"]["columns"][0]["to"], json!("indicator"));
    assert_eq!(
        seen["mapping"]["rows"][0],
        json!({ "label": "Hộ gia đình", "to": "ho-gia-dinh" })
    );
    for frame in [u32::MAX, 7] {
        let frame = json!({ "shape": "list", "headerRow": frame, "labelColumn": u32::MAX });
        assert_eq!(
            pc.refused("preview_import", json!({ "path": path, "frame": frame })),
            "sheet-mapping-wrong"
        );
    }
}

#[test]
fn a_deleted_mapping_comes_back_as_it_was() {
    let pc = Pc::with_folder("ward", WARD);
    let path = workbook(&pc, "so-lieu.xlsx", "Năm 2026", usual);
    let seen = pc.call("preview_import", json!({ "path": path }));
    let mapping = &seen["mapping"];
    pc.call(
        "save_mapping",
        json!({ "name": "Bảng tháng", "path": path, "mapping": mapping }),
    );
    let kept = pc.call("list_mappings", json!({}))[0].clone();
    pc.call("delete_mapping", json!({ "id": kept["id"] }));
    pc.call(
        "save_mapping",
        json!({
            "name": kept["name"], "fingerprint": kept["fingerprint"], "mapping": kept["mapping"],
        }),
    );
    let seen = pc.call("preview_import", json!({ "path": path }));
    assert_eq!(seen["saved"], json!("Bảng tháng"));
    assert_eq!(
        pc.refused("save_mapping", json!({ "name": "x", "mapping": mapping })),
        "sheet-mapping-wrong"
    );
}

#[test]
fn the_grid_saved_as_a_workbook_comes_in_elsewhere() {
    let pc = Pc::with_folder("ward", WARD);
    for (indicator, month, value) in [
        ("ttxh-vu", "hc:2026-01", "7"),
        ("ttxh-kham-pha", "hc:2026-01", "6"),
        ("ttxh-vu", "hc:2026-11", "0"),
        ("ma-tuy-vu", "hc:2026-03", "k/c"),
        ("ho-gia-dinh", "hc:2026-11", "1315"),
    ] {
        pc.enter(indicator, month, value);
    }
    let path = pc.place("ra").join("luoi.xlsx");
    pc.call("save_month_grid", json!({ "year": 2026, "path": path }));
    let other = Pc::with_folder("ward", WARD);
    let done = other.call("import_sheet", json!({ "path": path }));
    assert_eq!(done["faultCount"], json!(0), "{done:#}");
    for (indicator, month) in [
        ("ttxh-vu", 1),
        ("ttxh-vu", 11),
        ("ma-tuy-vu", 3),
        ("ho-gia-dinh", 11),
    ] {
        let (here, there) = (cell(&pc, indicator, month), cell(&other, indicator, month));
        assert_eq!(
            (&here["state"], &here["value"]),
            (&there["state"], &there["value"]),
            "{indicator} {month}"
        );
    }
    assert_eq!(
        cell(&other, "ttxh-vu", 5)["state"],
        json!("not_reported"),
        "what was not reported stays so"
    );
}
