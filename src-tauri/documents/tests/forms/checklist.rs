//! The checklist: its parts, its variants, its numbers of pages.

use phuong_documents::{Form, render};
use serde_json::{Value, json};

use crate::paper::{Paper, unwrapped};
use crate::samples;

fn strings(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().flat_map(strings).collect(),
        Value::Object(fields) => fields.values().flat_map(strings).collect(),
        _ => vec![],
    }
}

#[test]
fn a_checklist_of_22_criteria_has_two_pages_and_all_its_words() {
    let data = samples::checklist();
    let paper = Paper::checklist(&data);
    assert_eq!(paper.pages.len(), 2);
    assert!(paper.pages[0].contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
    assert!(paper.pages[0].contains("Độc lập - Tự do - Hạnh phúc"));
    assert!(paper.pages[1].contains("Tổng cộng"));
    // Columns stand side by side, so wrapped cells are looked up by their words.
    let text = unwrapped(&paper.text());
    for value in strings(&data)
        .iter()
        .filter(|it| **it != "2026-12-10" && **it != "Tự đánh giá")
    {
        for word in value.split_whitespace() {
            assert!(text.contains(word), "{word:?} of {value:?} is not printed");
        }
    }
}

#[test]
fn pages_are_numbered_from_the_second() {
    let paper = Paper::checklist(&samples::checklist());
    assert_eq!(paper.lines(1)[0], "2/2");
    assert!(!paper.lines(0).contains(&"1/2"));
}

#[test]
fn the_head_row_is_repeated() {
    let paper = Paper::checklist(&samples::checklist());
    for head in ["TT", "Nội dung", "BCĐ", "Minh chứng"] {
        assert!(paper.pages.iter().all(|page| page.contains(head)), "{head}");
    }
}

#[test]
fn an_unscored_checklist_has_words_and_no_full_marks() {
    let paper = Paper::checklist(&samples::unscored(samples::checklist()));
    let text = unwrapped(&paper.text());
    assert!(text.contains("Tự đánh"));
    assert!(!text.contains("chuẩn"));
    assert!(text.contains("Chưa đạt Chưa đạt Chưa đạt"));
}

#[test]
fn a_blank_checklist_is_taller_and_empty() {
    let mut data = samples::blank(samples::checklist_of_size(&[12, 12], 2));
    let blank = Paper::checklist(&data);
    data["blank"] = json!(false);
    let filled = Paper::checklist(&data);
    assert!(!blank.text().contains("4,5"));
    assert!(!blank.text().contains("biên bản"));
    let first_page_has_22 = |paper: &Paper| paper.lines(0).iter().any(|it| it.starts_with("22 "));
    assert!(first_page_has_22(&filled));
    assert!(
        !first_page_has_22(&blank),
        "a blank row is about a centimetre high"
    );
}

#[test]
fn sixty_criteria_in_eight_groups_are_all_printed() {
    let paper = Paper::checklist(&samples::checklist_of_size(&[8, 8, 8, 8, 7, 7, 7, 7], 9));
    assert_eq!(paper.text().matches("4,5").count(), 60);
    assert!(paper.pages.len() <= 6);
    assert!(paper.text().contains("VIII"));
}

#[test]
fn long_names_wrap_where_their_place_begins() {
    let mut data = samples::checklist();
    data["parent"] = json!("CÔNG AN THÀNH PHỐ\nHỒ CHÍ MINH");
    data["unit"] = json!("CÔNG AN PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM");
    data["place"] = json!("Văn Miếu - Quốc Tử Giám");
    let paper = Paper::checklist(&data);
    let lines = paper.lines(0);
    let begins = |words: &str| lines.iter().any(|line| line.starts_with(words));
    assert!(begins("CÔNG AN THÀNH PHỐ "), "{lines:?}");
    assert!(begins("HỒ CHÍ MINH"), "{lines:?}");
    assert!(lines.contains(&"CÔNG AN PHƯỜNG"), "{lines:?}");
    assert!(lines.contains(&"VĂN MIẾU - QUỐC TỬ GIÁM"), "{lines:?}");
    assert!(paper.pages[0].contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
}

#[test]
fn everything_optional_may_be_absent() {
    let mut data = samples::checklist();
    for field in [
        "document_date",
        "number_line",
        "date_line",
        "period_line",
        "sample_notice",
        "appraiser",
    ] {
        data[field] = Value::Null;
    }
    for field in [
        "subtitle",
        "total",
        "notes",
        "recipients",
        "footnote",
        "place",
    ] {
        data.as_object_mut().unwrap().remove(field);
    }
    data["signatures"] = json!([]);
    let text = Paper::checklist(&data).text();
    assert!(text.contains("Phiếu lấy ý kiến"));
    assert!(!text.contains("none"));
    data["groups"] = json!([]);
    assert_eq!(Paper::checklist(&data).pages.len(), 1);
    data["groups"] = json!([samples::group("I", "Trống", ["", "", "", ""], vec![])]);
    assert!(Paper::checklist(&data).text().contains("Trống"));
}

#[test]
fn the_language_of_the_head_row_is_the_labels() {
    let mut data = samples::checklist();
    data["language"] = json!("en");
    data["labels"] = samples::labels(Form::Checklist, "en");
    let text = Paper::checklist(&data).text();
    assert!(text.contains("SOCIALIST REPUBLIC OF VIET NAM"));
    assert!(!text.contains("Thẩm"));
}

#[test]
fn pages_are_drawn_for_the_screen() {
    let document = render(Form::Checklist, &samples::checklist()).unwrap();
    let pages = document.pages_svg();
    assert_eq!(pages.len(), 2);
    assert!(
        pages
            .iter()
            .all(|page| page.starts_with("<svg") && page.ends_with("</svg>"))
    );
    assert_eq!(document.page_svg(2), None);
}
