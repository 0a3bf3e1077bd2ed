//! Where pages break, over many lengths: what belongs together stays together.

use serde_json::{Value, json};

use crate::paper::{Paper, unwrapped};
use crate::samples;

/// Eight short groups of one and two criteria, the first criterion `words` long: each word more
/// moves everything below it towards the end of the page.
fn shifted(words: usize) -> Value {
    let mut data = samples::checklist_of_size(&[2, 1, 2, 2, 1, 2, 2, 1], 5);
    let first = vec!["dài"; words].join(" ");
    data["groups"][0]["criteria"][0]["text"] = json!(format!("bắt đầu {first}"));
    data["groups"][7]["criteria"][0]["text"] = json!("cuối cùng");
    data
}

/// Checks one printed checklist whose group titles all begin with "Nhóm" and whose last criterion's
/// text has "cuối cùng".
fn check(paper: &Paper, with_notes: bool, case: &str) {
    for page in 0..paper.pages.len() {
        let lines = paper.lines(page);
        let last = lines.last().unwrap();
        assert!(
            !last.contains("Nhóm"),
            "{case}: page {page} ends with the heading {last:?}"
        );
    }
    let total = paper.page_with("Tổng cộng");
    assert_eq!(
        paper.page_with("cuối cùng"),
        total,
        "{case}: the total is alone"
    );
    let signed = paper.page_with("NGƯỜI LẬP BẢNG");
    for words in [
        "TRƯỞNG BAN",
        "đóng dấu",
        "Nguyễn Văn A",
        "Nơi nhận",
        "Lưu: CAP",
        "Phạm Thị D",
    ] {
        assert_eq!(
            paper.page_with(words),
            signed,
            "{case}: the signatures are divided at {words}"
        );
    }
    let company = if with_notes {
        "Kết quả:"
    } else {
        "Tổng cộng"
    };
    assert_eq!(
        paper.page_with(company),
        signed,
        "{case}: the signatures are alone"
    );
    assert_eq!(
        paper.page_with("Bản in từ số liệu"),
        paper.pages.len() - 1,
        "{case}"
    );
}

/// Prints and checks checklists of lengths from `start`, about two lines apart.
fn sweep(case: &str, start: usize, with_notes: bool, prepare: impl Fn(Value) -> Value) {
    let mut counts = Vec::new();
    for words in (start..330).step_by(20) {
        let paper = Paper::checklist(&prepare(shifted(words)));
        counts.push(paper.pages.len());
        check(&paper, with_notes, &format!("{case}, {words} words"));
    }
    assert!(
        counts.first() < counts.last(),
        "{case}: the lengths do not cross a page: {counts:?}"
    );
}

#[test]
fn what_belongs_together_stays_on_one_page_at_any_length() {
    sweep("scored", 0, true, |data| data);
}

#[test]
fn signatures_without_notes_stay_with_the_total_at_any_length() {
    sweep("no notes", 10, false, |mut data| {
        data["notes"] = json!([]);
        data
    });
}

#[test]
fn a_last_group_of_several_keeps_together_at_any_length() {
    sweep("two at the end", 5, false, |mut data| {
        let last = data["groups"].as_array_mut().unwrap().pop().unwrap();
        data["groups"][6]["criteria"][1] = last["criteria"][0].clone();
        data["notes"] = json!([]);
        data
    });
}

#[test]
fn blank_forms_keep_headings_with_their_criteria_at_any_length() {
    for words in (0..260).step_by(20) {
        let paper = Paper::checklist(&samples::blank(shifted(words)));
        for page in 0..paper.pages.len() {
            let last = *paper.lines(page).last().unwrap();
            assert!(
                !last.contains("Nhóm"),
                "{words} words: page {page} ends with {last:?}"
            );
        }
    }
}

#[test]
fn rows_stay_whole_and_the_head_row_is_on_every_page_of_the_table() {
    let data = samples::checklist_of_size(&[5, 6, 6, 5, 5], 60);
    let paper = Paper::checklist(&data);
    let last = paper.page_with("Tổng cộng");
    assert!(last >= 4);
    for page in 0..=last {
        let heads = paper.pages[page].matches("Minh chứng").count();
        assert_eq!(heads, 1, "page {page}");
    }
    let pages: Vec<String> = paper.pages.iter().map(|page| unwrapped(page)).collect();
    let full_marks = |page: &String| page.matches("4,5").count();
    assert_eq!(pages.iter().map(full_marks).sum::<usize>(), 27);
    // Sixty syllables of a criterion whose text begins and ends on the same page, for each page.
    for (page, text) in pages.iter().enumerate().take(last + 1) {
        let syllables = text.matches("vững").count();
        assert_eq!(
            syllables,
            full_marks(text) * 6,
            "page {page} has part of a row"
        );
    }
}

#[test]
fn a_row_longer_than_a_page_is_divided_and_loses_nothing() {
    let mut data = samples::checklist_of_size(&[2, 2], 5);
    let long: Vec<String> = (0..1200).map(|at| format!("từ{at}")).collect();
    data["groups"][1]["criteria"][1]["text"] = json!(long.join(" "));
    let paper = Paper::checklist(&data);
    let text = paper.text();
    for word in &long {
        assert!(text.contains(word.as_str()), "{word} is lost");
    }
}
