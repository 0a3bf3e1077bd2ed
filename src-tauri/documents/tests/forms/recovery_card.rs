//! The recovery card: one page, a key that can be typed back.

use phuong_documents::Form;
use serde_json::json;

use crate::paper::{Paper, unwrapped};
use crate::samples;

#[test]
fn the_card_is_one_page_with_places_to_sign() {
    let paper = Paper::print(Form::RecoveryCard, &samples::recovery_card());
    assert_eq!(paper.pages.len(), 1);
    for words in [
        "PHIẾU KHÓA KHÔI PHỤC",
        "NGƯỜI NIÊM PHONG",
        "NGƯỜI GIỮ",
        "Lập ngày 10/12/2026",
    ] {
        assert!(paper.pages[0].contains(words), "{words}");
    }
}

#[test]
fn the_key_is_printed_in_fours_and_can_be_put_together_again() {
    let body: String = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"
        .chars()
        .cycle()
        .take(58)
        .collect();
    let key = format!("AGE-SECRET-KEY-1{body}");
    let mut data = samples::recovery_card();
    data["key"] = json!(key);
    let paper = Paper::print(Form::RecoveryCard, &data);
    let lines = paper.lines(0);
    let start = lines
        .iter()
        .position(|line| *line == "AGE-SECRET-KEY-1")
        .unwrap();
    let typed: String = lines[start..start + 5]
        .iter()
        .flat_map(|line| line.split_whitespace())
        .filter(|part| !part.ends_with('.'))
        .collect();
    assert_eq!(typed, key);
    let first: Vec<&str> = lines[start + 1].split_whitespace().collect();
    assert_eq!(first, ["1.", "QPZR", "Y9X8", "GF2T", "VDW0"]);
}

#[test]
fn a_key_already_in_groups_is_printed_the_same() {
    let mut data = samples::recovery_card();
    let grouped = data["key"].as_str().unwrap().to_owned();
    let first = Paper::print(Form::RecoveryCard, &data).text();
    data["key"] = json!(grouped.replace(' ', ""));
    assert_eq!(
        unwrapped(&first),
        unwrapped(&Paper::print(Form::RecoveryCard, &data).text())
    );
}
