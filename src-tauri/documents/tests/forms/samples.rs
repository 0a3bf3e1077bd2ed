//! Data as the program hands it over, small enough to be changed by each test.

use std::fs;
use std::path::Path;

use phuong_documents::Form;
use serde_json::{Map, Value, json};

/// Reads the labels of `form` from the texts the program ships, as its caller does.
pub(crate) fn labels(form: Form, language: &str) -> Value {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join(format!("../../assets/i18n/{language}/forms.ftl"));
    let texts = fs::read_to_string(file).unwrap();
    let message = |key: &str| {
        let start = format!("{key} = ");
        texts
            .lines()
            .find_map(|line| line.strip_prefix(&start))
            .unwrap()
            .to_owned()
    };
    let label = |name: &&str| ((*name).to_owned(), json!(message(&form.label_key(name))));
    Value::Object(form.labels().iter().map(label).collect::<Map<_, _>>())
}

pub(crate) fn criterion(number: usize, text: &str, marks: [&str; 4], evidence: &str) -> Value {
    let [max, own, committee, appraisal] = marks;
    json!({
        "number": number.to_string(), "text": text, "max": max, "self": own,
        "committee": committee, "appraisal": appraisal, "evidence": evidence,
    })
}

pub(crate) fn group(number: &str, title: &str, marks: [&str; 4], criteria: Vec<Value>) -> Value {
    let [max, own, committee, appraisal] = marks;
    json!({
        "number": number, "title": title, "max": max, "self": own,
        "committee": committee, "appraisal": appraisal, "criteria": criteria,
    })
}

/// A scored checklist around `groups`.
pub(crate) fn checklist_of(groups: Vec<Value>) -> Value {
    json!({
        "labels": labels(Form::Checklist, "vi"),
        "document_date": "2026-12-10",
        "parent": "CÔNG AN TỈNH QUẢNG NINH",
        "unit": "CÔNG AN PHƯỜNG HỒNG GAI",
        "place": "Hồng Gai",
        "number_line": "Số: ........./BC-CAP",
        "date_line": "Hồng Gai, ngày ...... tháng ...... năm 2026",
        "title": "BẢNG CHẤM ĐIỂM",
        "subtitle": "Các tiêu chí phường kiểu mẫu về an ninh trật tự và văn minh đô thị",
        "period_line": "Kỳ năm 2026 (từ 15/12/2025 đến 14/12/2026)",
        "sample_notice": "Bộ mẫu 22 tiêu chí, thang 110 điểm: mẫu minh họa, không phải văn bản của Bộ Công an",
        "scored": true,
        "blank": false,
        "groups": groups,
        "total": {"max": "110", "self": "102", "committee": "100", "appraisal": "98", "result": "Đạt 21/22"},
        "notes": [
            "Tiêu chí 4 chờ cơ quan khác xếp loại, chưa chấm điểm, không tính chậm cho phường. Các điểm chấm khác nhau: tiêu chí 3, 7, 8, 15; lý do ghi trong phụ lục.",
            "Kết quả: đạt 21/22 tiêu chí; tự chấm 102/110, Ban Chỉ đạo 100/110, thẩm định 98/110 điểm.",
        ],
        "signatures": [
            {"title": ["NGƯỜI LẬP BẢNG"], "hint": "(ký, ghi rõ họ tên)", "name": "Trần Thị B"},
            {"title": ["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"], "hint": "(ký, ghi rõ họ tên)", "name": "Hoàng Văn E"},
            {"title": ["TRƯỞNG CÔNG AN PHƯỜNG"], "hint": "(ký, ghi rõ họ tên, đóng dấu)", "name": "Nguyễn Văn A"},
        ],
        "appraiser": {"title": ["NGƯỜI THẨM ĐỊNH"], "hint": "(ký, ghi rõ họ tên)", "name": "Phạm Thị D"},
        "recipients": ["Công an tỉnh (thẩm định);", "Đảng ủy, UBND phường;", "Lưu: CAP."],
        "footnote": "Bản in từ số liệu ngày 10/12/2026, bản ghi 452. “chờ”: chưa chấm vì chờ cơ quan khác; 0: không phát sinh, có báo cáo; –: chưa báo cáo; k/c: không áp dụng.",
    })
}

/// The 22 sample criteria.
pub(crate) fn checklist() -> Value {
    let five = ["5", "5", "5", "5"];
    let wait = ["5", "chờ", "chờ", "chờ"];
    checklist_of(vec![
        group(
            "I",
            "Lãnh đạo, tham mưu",
            ["20", "14", "13", "13"],
            vec![
                criterion(
                    1,
                    "Đảng ủy có nghị quyết chuyên đề",
                    five,
                    "NQ chuyên đề của Đảng ủy",
                ),
                criterion(
                    2,
                    "UBND phường có đề án, kế hoạch hằng năm",
                    five,
                    "Đề án; KH năm 2026",
                ),
                criterion(
                    3,
                    "Thành viên Ban Chỉ đạo gửi báo cáo đúng hạn",
                    ["5", "4", "3", "3"],
                    "Sổ nhận báo cáo; 4 biên bản họp",
                ),
                criterion(
                    4,
                    "Xếp loại thi đua năm của Đảng ủy, UBND phường",
                    wait,
                    "Chờ cấp trên, dự kiến 15/01/2027",
                ),
            ],
        ),
        group(
            "II",
            "Xây dựng lực lượng",
            ["20", "19", "19", "17"],
            vec![
                criterion(
                    5,
                    "Đủ biên chế, bố trí đúng vị trí công tác",
                    five,
                    "Danh sách biên chế",
                ),
                criterion(
                    6,
                    "Không có cán bộ, chiến sĩ bị kỷ luật",
                    five,
                    "Báo cáo năm",
                ),
                criterion(
                    7,
                    "Trụ sở bảo đảm diện tích, công năng",
                    ["5", "4", "4", "3"],
                    "Biên bản kiểm tra, chờ bổ sung",
                ),
                criterion(
                    8,
                    "Trang thiết bị, đường truyền dữ liệu",
                    ["5", "5", "5", "4"],
                    "Biên bản kiểm kê",
                ),
            ],
        ),
        group(
            "III",
            "Phòng, chống tội phạm",
            ["30", "30", "30", "30"],
            vec![
                criterion(
                    9,
                    "Tội phạm về trật tự xã hội giảm",
                    five,
                    "02 vụ so với 03 vụ",
                ),
                criterion(
                    10,
                    "Tỷ lệ khám phá phạm pháp hình sự trên 90 %",
                    five,
                    "02/02 vụ, 100 %",
                ),
                criterion(
                    11,
                    "100 % tố giác, tin báo giải quyết đúng hạn",
                    five,
                    "04/04 tin, 100 %",
                ),
                criterion(
                    12,
                    "Không có tụ điểm phức tạp về tội phạm, ma túy",
                    five,
                    "Báo cáo năm",
                ),
                criterion(13, "Không phát sinh người nghiện mới", five, "Sổ quản lý"),
                criterion(14, "Tỷ lệ tái phạm dưới 10 %", five, "02/21 người, 9,5 %"),
            ],
        ),
        group(
            "IV",
            "Quản lý hành chính, giao thông, phòng cháy",
            ["20", "20", "19", "19"],
            vec![
                criterion(
                    15,
                    "Dữ liệu dân cư “đúng, đủ, sạch, sống”",
                    ["5", "5", "4", "4"],
                    "Biên bản rà soát",
                ),
                criterion(
                    16,
                    "100 % hồ sơ dịch vụ công nộp trực tuyến",
                    five,
                    "Báo cáo dịch vụ công",
                ),
                criterion(
                    17,
                    "Không có cháy, nổ nghiêm trọng",
                    five,
                    "0 vụ, 11/11 tháng",
                ),
                criterion(
                    18,
                    "Tai nạn, va chạm giao thông giảm so với cùng kỳ",
                    five,
                    "10 vụ so với 15 vụ",
                ),
            ],
        ),
        group(
            "V",
            "Phong trào và văn minh đô thị",
            ["20", "19", "19", "19"],
            vec![
                criterion(
                    19,
                    "Mỗi khu phố có ít nhất một mô hình hoạt động hiệu quả",
                    five,
                    "Sổ mô hình",
                ),
                criterion(
                    20,
                    "100 % hộ đăng ký “Gia đình văn hóa”",
                    five,
                    "Danh sách đăng ký",
                ),
                criterion(
                    21,
                    "Vỉa hè, lòng đường thông thoáng; tuyến phố sạch",
                    ["5", "4", "4", "4"],
                    "Ảnh; biên bản",
                ),
                criterion(
                    22,
                    "Người dân hài lòng về thái độ phục vụ",
                    five,
                    "Phiếu lấy ý kiến",
                ),
            ],
        ),
    ])
}

/// `counts.len()` groups of so many criteria, each text `words` syllables long.
pub(crate) fn checklist_of_size(counts: &[usize], words: usize) -> Value {
    const ROMAN: [&str; 8] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];
    let syllables = [
        "bảo",
        "đảm",
        "trật",
        "tự",
        "phường",
        "kiểu",
        "mẫu",
        "được",
        "giữ",
        "vững",
    ];
    let text = |number: usize| {
        let body = (0..words).map(|at| syllables[(at + number) % syllables.len()]);
        body.collect::<Vec<_>>().join(" ")
    };
    let mut number = 0;
    let groups = counts.iter().zip(ROMAN).map(|(count, roman)| {
        let criteria = (0..*count).map(|_| {
            number += 1;
            criterion(
                number,
                &text(number),
                ["5", "5", "5", "4,5"],
                "Báo cáo năm; biên bản kiểm tra",
            )
        });
        let criteria = criteria.collect();
        group(
            roman,
            &format!("Nhóm {roman}"),
            ["20", "19", "19", "17"],
            criteria,
        )
    });
    checklist_of(groups.collect())
}

/// The same checklist before anyone has filled it in.
pub(crate) fn blank(mut data: Value) -> Value {
    data["blank"] = json!(true);
    data["notes"] = json!([]);
    let empty = |row: &mut Value| {
        for mark in ["self", "committee", "appraisal", "evidence"] {
            row[mark] = Value::Null;
        }
    };
    for group in data["groups"].as_array_mut().unwrap() {
        empty(group);
        group["criteria"]
            .as_array_mut()
            .unwrap()
            .iter_mut()
            .for_each(empty);
    }
    empty(&mut data["total"]);
    data["total"]["result"] = Value::Null;
    for signer in data["signatures"].as_array_mut().unwrap() {
        signer["name"] = json!("");
    }
    data["appraiser"] = Value::Null;
    data
}

/// A checklist without points, some criteria not met or waiting.
pub(crate) fn unscored(mut data: Value) -> Value {
    let words = ["Đạt", "Đạt", "Chưa đạt", "Đạt", "chờ"];
    data["scored"] = json!(false);
    for group in data["groups"].as_array_mut().unwrap() {
        for mark in ["max", "self", "committee", "appraisal"] {
            group[mark] = json!("");
        }
        for (at, criterion) in group["criteria"]
            .as_array_mut()
            .unwrap()
            .iter_mut()
            .enumerate()
        {
            for mark in ["self", "committee", "appraisal"] {
                criterion[mark] = json!(words[at % words.len()]);
            }
        }
    }
    data["total"] =
        json!({"self": "17/22", "committee": "17/22", "appraisal": "16/22", "result": "Chưa đạt"});
    data
}

/// A register of `rows` entries.
pub(crate) fn list(rows: usize) -> Value {
    let row = |n: usize| {
        json!([
            n.to_string(),
            "02/12/2026, 22 giờ",
            "Lừa đảo chiếm đoạt tài sản qua mạng",
            "12.500.000"
        ])
    };
    json!({
        "labels": labels(Form::List, "vi"),
        "document_date": "2026-12-10",
        "parent": "CÔNG AN TỈNH QUẢNG NINH",
        "unit": "CÔNG AN PHƯỜNG HỒNG GAI",
        "place": "Hồng Gai",
        "title": "SỔ THEO DÕI VỤ VIỆC",
        "period_line": "Từ 15/11/2026 đến 14/12/2026",
        "columns": [
            {"head": "Số", "mm": 20}, {"head": "Xảy ra", "mm": 33}, {"head": "Loại vụ việc"},
            {"head": "Thiệt hại (đồng)", "mm": 30, "align": "right"},
        ],
        "rows": (1..=rows).map(row).collect::<Vec<_>>(),
        "total": ["Cộng", format!("{rows} vụ"), "", "12.500.000"],
        "notes": ["Không thay sổ nghiệp vụ."],
        "signatures": [
            {"title": ["NGƯỜI LẬP BẢNG"], "hint": "(ký, ghi rõ họ tên)", "name": "Trần Thị B"},
            {"title": ["TRƯỞNG CÔNG AN PHƯỜNG"], "hint": "(ký, ghi rõ họ tên, đóng dấu)", "name": null},
        ],
    })
}

pub(crate) fn recovery_card() -> Value {
    json!({
        "labels": labels(Form::RecoveryCard, "vi"),
        "document_date": "2026-12-10",
        "unit": "CÔNG AN PHƯỜNG HỒNG GAI",
        "key": "AGE-SECRET-KEY-1QQPZ RY9X 8GF2 TVDW 0S3J N54K HCE6 MUA7 LQPZ RY9X 8GF2 TVDW 0S3J N54K HC",
        "made_on": "10/12/2026",
        "warning": "Ai có khóa này mở được toàn bộ dữ liệu của đơn vị. Mất cả mật khẩu và khóa này thì không ai khôi phục được dữ liệu, kể cả người làm ra chương trình. Cho vào phong bì, niêm phong, cất trong tủ khóa; không chụp ảnh, không gõ vào máy khác.",
    })
}

/// The checklist in large print, blank or with answers, around the groups of `checklist`.
pub(crate) fn large(mut checklist: Value, blank: bool) -> Value {
    checklist["labels"] = labels(Form::ChecklistLarge, "vi");
    checklist["number_line"] = Value::Null;
    checklist["blank"] = json!(blank);
    checklist["how"] = if blank {
        json!([
            "Cách ghi: mỗi ô một chữ số.",
            "Không ghi tên người báo tin."
        ])
    } else {
        json!([])
    };
    let scored = checklist["scored"].clone();
    for group in checklist["groups"].as_array_mut().unwrap() {
        for row in group["criteria"].as_array_mut().unwrap() {
            row["scored"] = scored.clone();
            row["digits"] = json!(1);
            row["decimals"] = json!(2);
            row["most"] = json!("Nhiều nhất 5 điểm");
            row["answer"] = if blank {
                Value::Null
            } else {
                row["self"].clone()
            };
        }
    }
    checklist["notes"] = json!([if blank {
        "Ý kiến:"
    } else {
        "Kết quả: đạt 21/22."
    }]);
    checklist["signatures"] =
        json!([{"title": ["NGƯỜI CHẤM"], "hint": "Ngày ...... / ......", "name": null}]);
    checklist["appraiser"] = Value::Null;
    checklist["recipients"] = json!([]);
    checklist
}

/// A paper in parts: a sentence, a table of `counts` rows under headings, what follows it.
pub(crate) fn record(counts: &[usize], words: usize, across: bool) -> Value {
    let text = |at: usize| vec![["dài", "ngắn"][at % 2]; words].join(" ");
    let mut rows = Vec::new();
    for (group, count) in counts.iter().enumerate() {
        rows.push(json!({ "heading": format!("Nhóm {}", group + 1) }));
        for row in 0..*count {
            let number = format!("{}.{}", group + 1, row + 1);
            rows.push(json!({ "cells": [number, text(row), "\u{2212}1,5"] }));
        }
    }
    let columns = json!([
        { "head": "TT", "mm": 13.0, "align": "center" },
        { "head": "Nội dung", "mm": null, "align": "left" },
        { "head": "Thêm, bớt", "mm": 20.0, "align": "right" },
    ]);
    let mut data = checklist();
    data["labels"] = labels(Form::Record, "vi");
    data["across"] = json!(across);
    data["parts"] = json!([
        { "title": "1. Mở đầu", "lead": ["Câu thứ nhất.", "Câu thứ hai."] },
        { "title": "2. Bảng", "lead": ["Trước bảng."], "columns": columns, "rows": rows,
          "total": ["", "Tổng cộng", "\u{2212}12"], "empty": "Không có." },
        { "title": "3. Trống", "columns": columns, "rows": [], "empty": "Không có dòng nào." },
    ]);
    data["notes"] = json!(["Ghi chú cuối."]);
    data
}
