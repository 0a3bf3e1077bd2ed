//! Papers in parts and the large print: their words, and where their pages break.

use phuong_documents::Form;
use serde_json::json;

use crate::paper::{Paper, unwrapped};
use crate::samples;

fn starts_with_heading(line: &str) -> bool {
    line.starts_with("Nhóm") || line.starts_with("2. Bảng") || line.starts_with("3. Trống")
}

/// No page ends with a heading; the heads of the table stand on each of its pages; the last row has
/// the total, the last note the signatures.
fn check(paper: &Paper, case: &str) {
    for page in 0..paper.pages.len() {
        let lines = paper.lines(page);
        let last = lines.last().unwrap();
        assert!(
            !starts_with_heading(last) && !last.contains("Trước bảng"),
            "{case}: page {page} ends with {last:?}"
        );
    }
    let total = paper.page_with("Tổng cộng");
    assert_eq!(paper.page_with("8.1"), total, "{case}: the total is alone");
    let first = paper.page_with("1.1");
    for page in first..=total {
        assert!(
            paper.pages[page].contains("Thêm, bớt"),
            "{case}: page {page} has no heads"
        );
    }
    assert_eq!(
        paper.page_with("Ghi chú cuối."),
        paper.page_with("NGƯỜI LẬP BẢNG"),
        "{case}: the signatures are alone"
    );
}

#[test]
fn what_belongs_together_stays_on_one_page_at_any_length() {
    for across in [false, true] {
        let mut counts = Vec::new();
        for words in (2..64).step_by(4) {
            let data = samples::record(&[2, 1, 2, 2, 1, 2, 2, 1], words, across);
            let paper = Paper::print(Form::Record, &data);
            counts.push(paper.pages.len());
            check(&paper, &format!("across {across}, {words} words"));
        }
        assert!(
            counts.iter().all(|pages| *pages > 1),
            "no page ends: {counts:?}"
        );
    }
}

#[test]
fn an_empty_table_says_so_and_everything_optional_may_be_absent() {
    let mut data = samples::record(&[1], 4, false);
    let text = unwrapped(&Paper::print(Form::Record, &data).text());
    assert!(text.contains("Không có dòng nào."));
    for field in [
        "across",
        "subtitle",
        "period_line",
        "sample_notice",
        "recipients",
        "footnote",
    ] {
        data.as_object_mut().unwrap().remove(field);
    }
    data["notes"] = json!([]);
    data["appraiser"] = json!(null);
    data["parts"] = json!([]);
    assert!(!Paper::print(Form::Record, &data).text().contains("none"));
}

#[test]
fn a_cell_longer_than_a_page_loses_nothing() {
    let mut data = samples::record(&[2], 4, false);
    let long: Vec<String> = (0..1200).map(|at| format!("từ{at}")).collect();
    data["parts"][1]["rows"][1]["cells"][1] = json!(long.join(" "));
    let text = Paper::print(Form::Record, &data).text();
    for word in &long {
        assert!(text.contains(word.as_str()), "{word} is lost");
    }
}

#[test]
fn large_print_keeps_headings_with_their_questions_at_any_length() {
    let mut counts = Vec::new();
    for words in (0..=630).step_by(90) {
        let mut checklist = samples::checklist_of_size(&[2, 1, 2, 2, 1, 2, 2, 1], 5);
        let first = vec!["dài"; words].join(" ");
        checklist["groups"][0]["criteria"][0]["text"] = json!(format!("bắt đầu {first}"));
        for blank in [true, false] {
            let paper = Paper::print(
                Form::ChecklistLarge,
                &samples::large(checklist.clone(), blank),
            );
            if blank {
                counts.push(paper.pages.len());
            }
            for page in 0..paper.pages.len() {
                let last = *paper.lines(page).last().unwrap();
                assert!(
                    !last.contains("Nhóm"),
                    "{words}: page {page} ends with {last:?}"
                );
            }
            let company = if blank { "Ý kiến:" } else { "Kết quả:" };
            assert_eq!(
                paper.page_with("NGƯỜI CHẤM"),
                paper.page_with(company),
                "{words}: the signature is alone"
            );
        }
    }
    assert!(counts.first() < counts.last(), "{counts:?}");
}

#[test]
fn two_hundred_criteria_are_all_printed_large_and_in_a_record() {
    let checklist = samples::checklist_of_size(&[25; 8], 9);
    let paper = Paper::print(Form::ChecklistLarge, &samples::large(checklist, true));
    assert_eq!(paper.text().matches("Nhiều nhất 5 điểm").count(), 200);
    let paper = Paper::print(Form::Record, &samples::record(&[25; 8], 9, false));
    assert_eq!(paper.text().matches("\u{2212}1,5").count(), 200);
}
