//! Printed forms, read back as a person holds them.

use serde_json::{Value, json};

use crate::support::{Pc, pages_of, unwrapped};

/// A printed form: its pages as words.
pub(crate) struct Paper {
    pub(crate) pages: Vec<String>,
}

impl Paper {
    pub(crate) fn of(pc: &Pc, command: &str, mut request: Value) -> Paper {
        let path = pc.place("in").join("ban-in.pdf");
        request["path"] = json!(path);
        let saved = pc.call(command, request);
        let bytes = std::fs::read(&path).unwrap();
        assert_eq!(saved["bytes"], json!(bytes.len()));
        Paper {
            pages: pages_of(&bytes)
                .iter()
                .map(|page| unwrapped(page))
                .collect(),
        }
    }

    fn checklist(pc: &Pc, set: &str, blank: bool) -> Paper {
        Paper::of(
            pc,
            "save_form",
            json!({ "form": "bang-tieu-chi", "set": set, "year": 2026, "blank": blank }),
        )
    }

    pub(crate) fn text(&self) -> String {
        self.pages.join(" ")
    }

    pub(crate) fn has(&self, words: &[&str]) {
        let text = self.text();
        for word in words {
            assert!(text.contains(word), "{word:?} is not printed:\n{text}");
        }
    }
}

/// Set, criteria, scored.
const SETS: [(&str, usize, bool); 4] = [
    ("mau-22", 22, false),
    ("mau-20", 20, false),
    ("mau-23-dia-phuong-4", 27, false),
    ("mau-110", 22, true),
];

fn rows(pc: &Pc, set: &str) -> Vec<Value> {
    let list = pc.call("get_checklist", json!({ "set": set, "year": 2026 }));
    let groups = list["groups"].as_array().unwrap().iter();
    groups
        .flat_map(|g| g["criteria"].as_array().unwrap().clone())
        .collect()
}

/// Judges every criterion but the last; gives how many there are.
fn fill(pc: &Pc, set: &str) -> usize {
    let rows = rows(pc, set);
    for row in &rows[..rows.len() - 1] {
        let mut request =
            json!({ "set": set, "year": 2026, "criterion": row["number"], "layer": "self" });
        if row["kind"] == json!("scored") {
            request["state"] = json!("scored");
            request["points"] = row["max"].clone();
        } else {
            request["state"] = json!("met");
        }
        if row["number"] == json!("1") {
            request["note"] = json!("Nghị quyết số 12 của Đảng ủy");
        }
        pc.call("answer_criterion", request);
    }
    rows.len()
}

#[test]
fn every_set_is_printed_blank_and_filled() {
    let pc = Pc::with_folder("ward", "06685");
    for (set, size, is_scored) in SETS {
        let blank = Paper::checklist(&pc, set, true);
        assert!(
            !blank.text().contains("Nguyễn Văn A"),
            "{set}: no name on a blank form"
        );
        assert!(
            !blank.text().contains("Bản ghi") && !blank.text().contains("bản ghi"),
            "{set}: no entry"
        );
        assert_eq!(fill(&pc, set), size, "{set}");
        let filled = Paper::checklist(&pc, set, false);
        for paper in [&blank, &filled] {
            let title = if is_scored {
                "BẢNG CHẤM ĐIỂM"
            } else {
                "BẢNG ĐÁNH GIÁ TIÊU CHÍ"
            };
            paper.has(&[
                title,
                "CÔNG AN TỈNH QUẢNG NINH",
                "CÔNG AN PHƯỜNG HỒNG GAI",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "Kỳ năm 2026 (từ 15/12/2025 đến 14/12/2026)",
                "mẫu minh họa, không phải văn bản của Bộ Công an",
                "NGƯỜI LẬP BẢNG",
                "TM. BAN CHỈ ĐẠO",
                "TRƯỞNG CÔNG AN PHƯỜNG",
                "NGƯỜI THẨM ĐỊNH",
                "Nơi nhận:",
            ]);
            let count = paper.pages.len();
            assert!(count >= 2, "{set} has {count} pages");
            for (i, page) in paper.pages.iter().enumerate().skip(1) {
                assert!(
                    page.starts_with(&format!("{}/{count}", i + 1)),
                    "{set}, page {}: {page}",
                    i + 1
                );
            }
            assert!(
                paper.pages[1].contains("Nội dung"),
                "{set}: the head stands again on page 2"
            );
            let text = paper.text();
            for row in rows(&pc, set) {
                let words = row["text"].as_str().unwrap().split_whitespace();
                for word in words {
                    assert!(
                        text.contains(word),
                        "{set}, row {}: {word:?}",
                        row["number"]
                    );
                }
            }
        }
        filled.has(&[
            "Nguyễn Văn A",
            &format!("{}/{size}", size - 1),
            "Nghị quyết số 12",
        ]);
        assert!(!blank.text().contains("Nghị quyết số 12"));
    }
}

#[test]
fn a_score_and_its_scale_are_printed() {
    let pc = Pc::with_folder("ward", "06685");
    pc.call("load_sample", json!({ "letter": "G" }));
    let paper = Paper::of(&pc, "save_form", json!({ "form": "bang-tieu-chi" }));
    paper.has(&["98/110 điểm", "2/2"]);
    assert_eq!(paper.pages.len(), 2);
}

#[test]
fn the_form_is_printed_in_english_too() {
    let pc = Pc::with_folder("ward", "06685");
    fill(&pc, "mau-22");
    let vietnamese = Paper::checklist(&pc, "mau-22", false);
    pc.call("set_language", json!({ "language": "en" }));
    let english = Paper::checklist(&pc, "mau-22", false);
    for key in [
        "form-prepared-by",
        "form-appraiser",
        "checklist-title-met",
        "form-recipient-file",
    ] {
        let words = phuong_core::texts::text(phuong_core::texts::Language::En, key, &[]);
        assert_ne!(words, key);
        english.has(&[&words]);
        assert!(!vietnamese.text().contains(&words), "{words}");
    }
    // What belongs to the unit and the set stays as it is.
    english.has(&["HỒNG GAI", "21/22"]);
    assert_eq!(english.pages.len(), vietnamese.pages.len());
    assert!(english.pages[1].starts_with(&format!("2/{}", english.pages.len())));
}

#[test]
fn the_recovery_card_holds_the_key() {
    let pc = Pc::new();
    let key = pc.create(&pc.data(), "ward", "06685");
    let paper = Paper::of(&pc, "save_recovery_card", json!({ "recoveryKey": key }));
    assert_eq!(paper.pages.len(), 1);
    // The lines of the key are numbered, and read in groups of four.
    let text = paper.text();
    let is_number =
        |word: &str| word.len() == 2 && word.ends_with('.') && word.as_bytes()[0].is_ascii_digit();
    let joined: String = text.split(' ').filter(|word| !is_number(word)).collect();
    assert!(joined.contains(&key), "{text}");
    paper.has(&[
        "PHIẾU KHÓA KHÔI PHỤC",
        "Công an phường Hồng Gai",
        "09/12/2026",
    ]);
    let preview = pc.call("preview_recovery_card", json!({ "recoveryKey": key }));
    assert_eq!(preview["pages"].as_array().unwrap().len(), 1);

    // What was printed opens the folder.
    let login = pc.call("get_state", json!({}))["logins"][0]["id"].clone();
    pc.call("lock", json!({}));
    let typed: String = key
        .chars()
        .enumerate()
        .flat_map(|(i, c)| [Some(c), (i % 4 == 3).then_some(' ')])
        .flatten()
        .collect();
    let request = json!({ "login": login, "recoveryKey": typed.to_lowercase(), "passphrase": "cụm mật khẩu mới" });
    assert_eq!(
        pc.call("recover_access", request)["phase"],
        json!("unlocked")
    );
}

#[test]
fn a_register_prints_its_period_with_what_is_not_known() {
    let pc = Pc::with_folder("ward", "06685@2025-07-01");
    for (number, day, more) in [
        (
            "1",
            "2026-11-20",
            json!({ "occurredHour": 22, "damage": 12_500_000, "clearedOn": "2026-12-01", "subjects": 2, "helpedKind": "household_group" }),
        ),
        ("2", "2026-12-02", json!({ "damage": 0 })),
        ("3", "2026-12-03", json!({})),
        ("4", "2026-11-14", json!({})),
    ] {
        let mut request = json!({ "register": "cases", "number": number, "occurredOn": day, "category": "trom-cap", "isCriminal": true });
        for (key, value) in more.as_object().unwrap() {
            request[key] = value.clone();
        }
        pc.call("save_incident", request);
    }
    let request = json!({ "register": "cases", "period": "hc:2026-12" });
    let paper = Paper::of(&pc, "save_incident_list", request.clone());
    paper.has(&[
        "SỔ THEO DÕI VỤ VIỆC",
        "Xảy ra từ 15/11/2026 đến 14/12/2026",
        "20/11/2026, 22 giờ",
        "12.500.000",
        "01/12/2026",
        "nhờ nhóm liên gia",
        "3 vụ",
        "1 vụ chưa có số liệu thiệt hại",
        "Danh mục tội danh thống kê của Bộ: chưa có.",
        "TRƯỞNG CÔNG AN PHƯỜNG",
        "Nguyễn Văn A",
    ]);
    assert!(!paper.text().contains("map("), "{}", paper.text());
    assert!(
        !paper.text().contains("14/11/2026"),
        "another period's entry"
    );
    let preview = pc.call("preview_incident_list", request);
    assert_eq!(preview["fileName"], "so-vu-viec_hc-2026-12.pdf");
    // Across: the page is wider than tall.
    assert!(preview["pages"][0].as_str().unwrap().contains("841.88"));
    // A total that nobody knows is no 0.
    let unknown = json!({ "register": "cases", "period": "tc:2026-12-03..2026-12-03" });
    let paper = Paper::of(&pc, "save_incident_list", unknown);
    paper.has(&["Cộng", "1 vụ chưa có số liệu thiệt hại"]);
    let total = paper
        .text()
        .split("Cộng")
        .nth(1)
        .unwrap_or_default()
        .to_owned();
    assert!(total.contains("chưa có"), "{total}");
    for register in ["traffic_accidents", "fires"] {
        Paper::of(
            &pc,
            "save_incident_list",
            json!({ "register": register, "period": "hc:2026" }),
        )
        .has(&["Cộng", "0 vụ"]);
    }
}

#[test]
fn the_register_of_crime_reports_prints_with_deadline_standing_and_outcome() {
    let pc = Pc::with_folder("ward", "06685");
    let khu = pc.call("save_residential_unit", json!({ "name": "Khu phố 3" }));
    // Today is 09/12/2026 09:00.
    for (received, group, transferred) in [
        ("2026-11-14T23:59", "b", None),
        ("2026-11-20T08:40", "b", Some("2026-11-24T10:00")),
        ("2026-12-08T16:20", "a", None),
        ("2026-12-07T07:00", "b", None),
    ] {
        let report = pc.call(
            "save_crime_report",
            json!({
                "receivedAt": received, "channel": "phone", "kind": "information", "category": "trom-cap",
                "group": group, "residentialUnitId": khu["id"],
            }),
        );
        if let Some(at) = transferred {
            for (kind, at) in [
                ("receipt_notified", "2026-11-21T08:00"),
                ("transferred", at),
            ] {
                let id = &report["row"]["id"];
                pc.call(
                    "record_report_event",
                    json!({ "reportId": id, "kind": kind, "at": at }),
                );
            }
        }
    }
    let request = json!({ "period": "hc:2026-12" });
    let paper = Paper::of(&pc, "save_report_register", request.clone());
    paper.has(&[
        "SỔ THEO DÕI TỐ GIÁC, TIN BÁO VỀ TỘI PHẠM",
        "Tiếp nhận từ 15/11/2026 đến 14/12/2026",
        "08:40",
        "20/11/2026",
        "Trộm cắp tài sản",
        "Tin báo, Điện thoại",
        "Khu phố 3",
        "24:00 ngày",
        "26/11/2026",
        "Chuyển Cơ quan điều tra 10:00",
        "24/11/2026, đúng hạn",
        "Sắp đến hạn, còn 7 giờ: Chuyển",
        "tin và tài liệu",
        "3 tin",
        "Đã giải quyết 1, đúng hạn 1;",
        "đang xử lý 2; tạm đình chỉ 0",
        "Bản in không thay sổ theo dõi mẫu 294",
        "chưa đối chiếu với văn bản sau Luật 99/2025/QH15",
        "TRƯỞNG CÔNG AN PHƯỜNG",
    ]);
    assert!(
        !paper.text().contains("14/11/2026"),
        "another period's report"
    );
    let preview = pc.call("preview_report_register", request);
    assert_eq!(preview["fileName"], "so-tin-bao_hc-2026-12.pdf");
    assert!(preview["pages"][0].as_str().unwrap().contains("841.88"));
    Paper::of(&pc, "save_report_register", json!({ "period": "hc:2025" })).has(&["0 tin"]);
    assert_eq!(
        pc.refused("preview_report_register", json!({ "period": "2026" })),
        "period-unknown"
    );
}

#[test]
fn the_due_list_prints_days_left_and_why() {
    let pc = Pc::with_folder("ward", "06685");
    Paper::of(&pc, "save_due_reports", json!({})).has(&[
        "TỐ GIÁC, TIN BÁO VỀ TỘI PHẠM QUÁ HẠN, SẮP ĐẾN HẠN",
        "Lúc 09:00 ngày 09/12/2026: quá hạn 0 việc, sắp đến hạn 0 việc",
        "Không có việc nào quá hạn hoặc đến hạn trong 48 giờ tới.",
    ]);
    for (received, group) in [("2026-11-29T08:40", "b"), ("2026-12-08T16:20", "a")] {
        pc.call(
            "save_crime_report",
            json!({
                "receivedAt": received, "channel": "in_person", "kind": "denunciation",
                "category": "trom-cap", "group": group,
            }),
        );
    }
    let paper = Paper::of(&pc, "save_due_reports", json!({}));
    paper.has(&[
        "1/2026",
        "Chuyển tin sau xác",
        "minh sơ bộ",
        "Quá hạn",
        "quá 4 ngày",
        "Nhận 29/11/2026 (ngày này là ngày",
        "thứ nhất) + 07 ngày = 24:00 ngày",
        "05/12/2026; TTLT 01/2017 Điều 8",
        "khoản 5 điểm b.",
        "2/2026",
        "Chuyển tin và tài liệu",
        "Sắp đến hạn",
        "còn 7 giờ",
        "Nhận 16:20 ngày 08/12/2026 + 24",
        "giờ = 16:20 ngày 09/12/2026; TTLT",
        "Bản in không thay sổ theo dõi mẫu 294",
        "chưa đối chiếu với văn bản sau Luật 99/2025/QH15",
    ]);
    let text = paper.text();
    assert!(
        text.find("quá 4 ngày") < text.find("còn 7 giờ"),
        "what ran out stands first"
    );
    let preview = pc.call("preview_due_reports", json!({}));
    assert_eq!(preview["fileName"], "tin-bao-den-han_2026-12-09.pdf");
}
