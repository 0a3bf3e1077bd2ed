//! What stands on cells: findings with their reasons, comments.

use super::*;

#[test]
fn findings_are_listed_explained_and_printed() {
    let pc = Pc::with_folder("ward", "06685");
    pc.enter("ttxh-vu", MONTH, "2");
    pc.enter("ttxh-kham-pha", MONTH, "3");
    let typed = json!({ "indicator": "tin-bao-dung-han", "period": MONTH, "value": "=1+1" });
    assert_eq!(
        pc.call("check_figure", typed.clone())["findings"],
        json!([])
    );
    pc.enter("tin-bao", MONTH, "1");
    let checked = pc.call("check_figure", typed);
    assert_eq!(
        (&checked["shown"], &checked["error"]),
        (&json!("2"), &json!(null))
    );
    assert_eq!(
        checked["findings"][0]["sentence"],
        json!(
            "Tố giác, tin báo về tội phạm: giải quyết đúng hạn 2 nhiều hơn Tố giác, tin báo về tội phạm: tiếp nhận 1."
        )
    );
    let wrong = json!({ "indicator": "tin-bao", "period": MONTH, "value": "1,234" });
    assert_eq!(
        pc.call("check_figure", wrong)["error"]["code"],
        json!("figure-ambiguous")
    );

    let list = pc.call("list_findings", json!({ "period": MONTH }));
    assert_eq!((&list["hard"], &list["open"]), (&json!(0), &json!(1)));
    assert_eq!(list["findings"][0]["rule"], json!("QT-03"));
    let explain = |reason: &str| json!({ "rule": "QT-03", "indicator": "ttxh-kham-pha", "period": MONTH, "reason": reason });
    let list = pc.call("explain_finding", explain("vụ xảy ra tháng 12 năm trước"));
    assert_eq!((&list["open"], &list["explained"]), (&json!(0), &json!(1)));
    assert_eq!(
        list["findings"][0]["reason"]["person"],
        json!("Nguyễn Văn A")
    );
    // Other numbers: the reason was not given for them.
    pc.enter("ttxh-kham-pha", MONTH, "4");
    let list = pc.call("list_findings", json!({ "period": MONTH }));
    assert_eq!(list["findings"][0]["reason"]["hasLapsed"], json!(true));
    assert_eq!(list["open"], json!(1));
    pc.enter("tin-bao-dung-han", MONTH, "2");
    assert_eq!(
        pc.refused(
            "explain_finding",
            json!({ "rule": "QT-02", "indicator": "tin-bao-dung-han", "period": MONTH, "reason": "x" })
        ),
        "finding-is-hard"
    );
    let path = pc.place("in").join("kiem-tra.pdf");
    pc.call("save_findings", json!({ "period": MONTH, "path": path }));
    let text = unwrapped(&pages_of(&std::fs::read(Path::new(&path)).unwrap()).join("\n"));
    for part in [
        "BẢNG KIỂM TRA SỐ LIỆU",
        "QT-02",
        "Phải sửa",
        "QT-03",
        "Cần xem lại",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn a_comment_stands_on_a_cell_without_being_a_figure() {
    let pc = Pc::with_folder("ward", "06685");
    let comment = |text: &str| json!({ "indicator": "tin-bao", "period": MONTH, "comment": text });
    let row = pc.call("comment_figure", comment("chờ số của trực ban"));
    assert_eq!(row["cells"][10]["comment"], json!("chờ số của trực ban"));
    let empties = closing(&pc)["empties"].as_array().unwrap().len();
    pc.enter("tin-bao", MONTH, "1");
    assert_eq!(
        closing(&pc)["empties"].as_array().unwrap().len(),
        empties - 1
    );
    close(&pc);
    let row = pc.call("comment_figure", comment(""));
    assert_eq!(row["cells"][10]["comment"], json!(""));
    assert_eq!(cell(&pc, "tin-bao"), (json!("1"), json!(null)));
}
