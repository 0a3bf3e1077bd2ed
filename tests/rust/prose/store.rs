//! Texts held against the store's own figures, and paragraphs written from them.

use serde_json::{Value, json};

use crate::support::Pc;

#[test]
fn a_figure_the_text_names_is_held_against_the_store() {
    let pc = Pc::with_folder("ward", "06685@2025-07-01");
    pc.enter("tngt-vu", "hc:2026-10", "12");
    let check = |text: &str| pc.call("check_text", json!({ "text": text }))["findings"].clone();
    let found = check("Tháng 10/2026, trên địa bàn phường, tai nạn giao thông xảy ra 10 vụ.");
    assert_eq!(found[0]["reason"], json!("store"));
    assert_eq!(
        (
            &found[0]["printed"],
            &found[0]["computed"],
            &found[0]["suggestion"]
        ),
        (&json!("10"), &json!("12"), &json!("12 vụ"))
    );
    let own_days = "Tháng 10/2026 (từ 15/9 đến 14/10/2026) tai nạn giao thông xảy ra 10 vụ.";
    assert_eq!(check(own_days)[0]["reason"], json!("store"));
    for right in [
        "Tháng 10/2026 tai nạn giao thông xảy ra 12 vụ.",
        "Tháng 10/2026 xảy ra 12 vụ tai nạn giao thông.",
        // Other days, a target, some places, some people.
        "Tính đến tháng 10/2026, xảy ra 400 vụ tai nạn giao thông.",
        "Đến hết tháng 10/2026, xảy ra 400 vụ tai nạn giao thông.",
        "Lũy kế đến tháng 10/2026, xảy ra 400 vụ tai nạn giao thông.",
        "Từ đầu năm đến tháng 10/2026 xảy ra 400 vụ tai nạn giao thông.",
        "Từ tháng 10/2026 đến nay xảy ra 400 vụ tai nạn giao thông.",
        "Nửa đầu tháng 10/2026, xảy ra 5 vụ tai nạn giao thông.",
        "Đầu tháng 10/2026, xảy ra 5 vụ tai nạn giao thông.",
        "Đợt cao điểm tháng 10/2026, xảy ra 5 vụ tai nạn giao thông.",
        "Tháng 10/2026 (số liệu theo tháng dương lịch) xảy ra 14 vụ tai nạn giao thông.",
        "Dự báo tháng 10/2026 xảy ra 50 vụ tai nạn giao thông.",
        "Tháng 10/2026, tỉnh Quảng Ninh xảy ra 200 vụ tai nạn giao thông.",
        "Tháng 10/2026, thành phố Hạ Long xảy ra 200 vụ tai nạn giao thông.",
        "Tháng 10/2026, trên địa bàn Bãi Cháy xảy ra 20 vụ tai nạn giao thông.",
        "Tháng 10/2026, Công an phường Hồng Gai và Bãi Cháy: xảy ra 20 vụ tai nạn giao thông.",
        "Tháng 10/2026, các phường trung tâm xảy ra 20 vụ tai nạn giao thông.",
        "Tháng 10/2026, xảy ra 2 vụ tai nạn giao thông tại phố Lê Thánh Tông.",
        "Tháng 10/2026, tại đường 25/4 xảy ra 2 vụ tai nạn giao thông.",
        "Tháng 10/2026, ban đêm xảy ra 2 vụ tai nạn giao thông.",
        "Tháng 10/2026, ban đêm, xảy ra 2 vụ tai nạn giao thông.",
        "Tháng 10/2026, do người dưới 18 tuổi gây ra xảy ra 2 vụ tai nạn giao thông.",
        "Tháng 10/2026, xảy ra 2 vụ cháy, 1 vụ nổ.",
        // Another month, a narrower count, another place, a comparison, two periods.
        "Tháng 9/2026 tai nạn giao thông xảy ra 10 vụ.",
        "Tháng 10/2026 tai nạn giao thông xảy ra 10 vụ nghiêm trọng.",
        "Tháng 10/2026 toàn tỉnh tai nạn giao thông xảy ra 10 vụ.",
        "Tháng 10/2026 tại Tổ dân phố 2 tai nạn giao thông xảy ra 10 vụ.",
        // The calendar month by its days, a part of the ward, a ward it was made of.
        "Tháng 10/2026 (từ 01/10 đến 31/10/2026) tai nạn giao thông xảy ra 10 vụ.",
        "Tháng 10/2026 (01/10/2026 - 31/10/2026) tai nạn giao thông xảy ra 10 vụ.",
        "Tháng 10/2026, địa bàn khu 4 xảy ra 10 vụ tai nạn giao thông.",
        "Tháng 10/2026, tại tổ 4 xảy ra 10 vụ tai nạn giao thông.",
        "Tháng 10/2026, phường Bạch Đằng cũ xảy ra 10 vụ tai nạn giao thông.",
        "Tháng 10/2026, địa bàn phường Bãi Cháy xảy ra 10 vụ tai nạn giao thông.",
        "Tháng 10/2026, tại Phường 12 và xã Thống Nhất xảy ra 10 vụ tai nạn giao thông.",
        "So với tháng 10/2026, tai nạn giao thông xảy ra 10 vụ.",
        "Tháng 9/2026 và tháng 10/2026 tai nạn giao thông xảy ra 10 vụ.",
        "Tai nạn giao thông xảy ra 10 vụ.",
    ] {
        assert_eq!(check(right), json!([]), "{right}");
    }
    for named in [
        "Tháng 10/2026, địa bàn phường Hồng Gai xảy ra 10 vụ tai nạn giao thông.",
        "CÔNG AN PHƯỜNG HỒNG GAI: THÁNG 10/2026 TAI NẠN GIAO THÔNG XẢY RA 10 VỤ.",
        "Tháng 10/2026, TNGT xảy ra 10 vụ.",
        "Trong tháng 10/2026, phạm pháp hình sự xảy ra 5 vụ; tai nạn giao thông xảy ra 10 vụ.",
        "Tháng 10/2026, xảy ra 10 vụ tai nạn giao thông, trong đó có 1 vụ nghiêm trọng.",
    ] {
        assert_eq!(check(named)[0]["reason"], json!("store"), "{named}");
    }
    // Nobody but who unlocked the folder hears of its figures.
    pc.call("lock", json!({}));
    let text = "Tháng 10/2026 tai nạn giao thông xảy ra 10 vụ.";
    assert_eq!(check(text), json!([]));
}

#[test]
fn a_rate_the_text_names_is_held_against_the_store() {
    let pc = Pc::with_folder("ward", "06685@2025-07-01");
    pc.enter("pphs-vu", "hc:2026-10", "48");
    pc.enter("pphs-kham-pha", "hc:2026-10", "41");
    pc.enter("ttxh-vu", "hc:2026-10", "6");
    let check = |text: &str| pc.call("check_text", json!({ "text": text }))["findings"].clone();
    let text = "Tháng 10/2026, tỷ lệ khám phá phạm pháp hình sự đạt 80,25%.";
    let found = check(text);
    assert_eq!(
        (
            &found[0]["reason"],
            &found[0]["computed"],
            &found[0]["suggestion"]
        ),
        (&json!("store"), &json!("85,42"), &json!("85,42%")),
        "{found:#}"
    );
    assert_eq!(
        found[0]["because"],
        json!(
            "Số đã nhập của \"Tỷ lệ khám phá phạm pháp hình sự\" từ 15/09/2026 đến 14/10/2026 là \
             85,42 %, văn bản ghi 80,25 %."
        )
    );
    let checked = pc.call("check_text", json!({ "text": text }));
    assert_eq!(
        (
            &checked["checked"],
            &checked["unchecked"],
            &checked["uncheckedAt"]
        ),
        (&json!(1), &json!(0), &json!([]))
    );
    let other = "Tỉ lệ khám phá PPHS tháng 10/2026 là 80 phần trăm, giảm so với tháng trước.";
    assert_eq!(
        check(other),
        json!([]),
        "the period stands between name and number"
    );
    let other = "Trong tháng 10/2026 tỉ lệ khám phá PPHS là 80 phần trăm, giảm so với tháng trước.";
    assert_eq!(check(other)[0]["suggestion"], json!("85 phần trăm"));
    for right in [
        "Tháng 10/2026, tỷ lệ khám phá phạm pháp hình sự đạt 85,4%.",
        "Tháng 10/2026, tỷ lệ khám phá phạm pháp hình sự đạt 85%, tăng 2 điểm %.",
        "Phấn đấu tháng 10/2026 tỷ lệ khám phá phạm pháp hình sự đạt 90%.",
        "Chỉ tiêu tháng 10/2026: tỷ lệ khám phá phạm pháp hình sự đạt 90%.",
        "Tháng 10/2026, tỷ lệ khám phá phạm pháp hình sự đạt 90% so với chỉ tiêu giao.",
        // Cut off, a bound, about, a change, another rate, another place, an incomplete figure.
        "Tháng 10/2026, tỷ lệ khám phá phạm pháp hình sự đạt 85,41%.",
        "Tháng 10/2026, tỷ lệ khám phá phạm pháp hình sự đạt trên 80%.",
        "Tháng 10/2026, tỷ lệ khám phá phạm pháp hình sự đạt khoảng 80%.",
        "Tháng 10/2026, tỷ lệ khám phá phạm pháp hình sự tăng 3%.",
        "Tháng 10/2026, tỷ lệ khám phá phạm pháp hình sự đạt 80% án nghiêm trọng.",
        "Tháng 10/2026, toàn tỉnh tỷ lệ khám phá phạm pháp hình sự đạt 80%.",
        "Tháng 10/2026, tỷ lệ khám phá tội phạm về trật tự xã hội đạt 80%.",
        "Tháng 9/2026, tỷ lệ khám phá phạm pháp hình sự đạt 80%.",
    ] {
        assert_eq!(check(right), json!([]), "{right}");
    }
}

#[test]
fn a_paragraph_is_written_from_the_store() {
    let pc = Pc::with_folder("ward", "06685@2025-07-01");
    for (indicator, now, before) in [
        ("pphs-vu", "48", "53"),
        ("pphs-kham-pha", "41", "45"),
        ("chay-no-vu", "2", "0"),
    ] {
        pc.enter(indicator, "hc:2026-10", now);
        pc.enter(indicator, "hc:2025-10", before);
    }
    let indicators = [
        "pphs-vu",
        "pphs-kham-pha",
        "ty-le-kham-pha-pphs",
        "chay-no-vu",
        "tin-bao",
    ];
    let request = json!({
        "period": "hc:2026-10", "with": "hc:2025-10", "indicators": indicators,
    });
    let written = pc.call("write_paragraph", request);
    let text = written["text"].as_str().unwrap();
    assert!(
        text.starts_with(
            "Trong tháng 10/2026 (từ ngày 15/9/2026 đến hết ngày 14/10/2026), trên địa bàn phường "
        ),
        "{text}"
    );
    for part in [
        "phạm pháp hình sự xảy ra 48 vụ, giảm 05 vụ (−9,4%) so với cùng kỳ năm 2025 (53 vụ)",
        "khám phá 41 vụ, giảm 04 vụ (−8,9%)",
        "đạt 85,4% (41/48 vụ), tăng 0,5 điểm % so với cùng kỳ năm 2025 (45/53 vụ)",
        "Cháy, nổ xảy ra 02 vụ, tăng 02 vụ so với cùng kỳ năm 2025 (00 vụ).",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert_eq!(
        written["missing"],
        json!(["Tố giác, tin báo về tội phạm: tiếp nhận"])
    );
    let cells = written["cells"].as_array().unwrap();
    assert_eq!(cells.len(), 10);
    assert_eq!(
        (
            &cells[0]["indicator"],
            &cells[0]["period"],
            &cells[0]["unit"],
            &cells[0]["value"]
        ),
        (
            &json!("pphs-vu"),
            &json!("hc:2026-10"),
            &json!("06685@2025-07-01"),
            &json!(48)
        )
    );
    assert_eq!(cells[1]["period"], json!("hc:2025-10"));
    // Held against the same store, it is right.
    let checked = pc.call("check_text", json!({ "text": text }));
    assert_eq!(checked["findings"], Value::Array(Vec::new()), "{checked:#}");
    assert_eq!(
        pc.refused(
            "write_paragraph",
            json!({
                "period": "hc:2026-10", "with": "hc:2025-10", "indicators": ["khong-co"],
            })
        ),
        "indicator-unknown"
    );
    assert_eq!(
        pc.refused(
            "write_paragraph",
            json!({
                "period": "hc:2026-10", "with": "hc:2025", "indicators": ["pphs-vu"],
            })
        ),
        "periods-unlike"
    );
    assert_eq!(
        pc.refused(
            "write_paragraph",
            json!({
                "period": "hc:2026-10", "with": "hc:2025-10", "indicators": [],
            })
        ),
        "number-out-of-range"
    );
}
