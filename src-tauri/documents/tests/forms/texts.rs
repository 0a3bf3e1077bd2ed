//! Letters and words: all of Vietnamese, both languages, no word in a template.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use phuong_documents::Form;
use serde_json::json;

use crate::paper::{Paper, unwrapped};
use crate::samples;

const LETTERS: &str = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";

fn asset(path: &str) -> String {
    fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../assets")
            .join(path),
    )
    .unwrap()
}

#[test]
fn every_vietnamese_letter_and_box_is_printed_in_every_face() {
    let spaced: Vec<String> = LETTERS
        .chars()
        .flat_map(|it| it.to_uppercase().chain([it]))
        .map(String::from)
        .collect();
    assert_eq!(spaced.len(), 134);
    let all = spaced.join(" ") + " ☐ ☑ ☒";
    let mut data = samples::checklist_of_size(&[1], 3);
    for field in ["subtitle", "sample_notice"] {
        data[field] = json!(all);
    }
    data["notes"] = json!([all]);
    data["footnote"] = json!(all);
    let text = unwrapped(&Paper::checklist(&data).text());
    for letter in spaced.iter().map(String::as_str).chain(["☐", "☑", "☒"]) {
        let found = text.matches(letter).count();
        assert!(found >= 4, "{letter} is printed {found} times of 4");
    }
}

#[test]
fn separate_accents_are_printed_as_one_letter() {
    let mut data = samples::checklist_of_size(&[1], 3);
    data["notes"] = json!(["Trật tự, đường phố"
        .replace('ậ', "a\u{323}\u{302}")
        .replace('ờ', "o\u{31b}\u{300}")]);
    assert!(
        Paper::checklist(&data)
            .text()
            .contains("Trật tự, đường phố")
    );
}

#[test]
fn both_languages_have_exactly_the_labels_the_forms_ask_for() {
    let asked: BTreeSet<String> = Form::ALL
        .iter()
        .flat_map(|form| form.labels().iter().map(|label| form.label_key(label)))
        .collect();
    for language in ["vi", "en"] {
        let file = asset(&format!("i18n/{language}/forms.ftl"));
        let keys = file.lines().filter_map(|line| line.split_once(" = "));
        let keys: BTreeSet<String> = keys.map(|(key, _)| key.to_owned()).collect();
        assert_eq!(keys, asked, "{language}");
    }
}

#[test]
fn the_templates_have_no_vietnamese_of_their_own() {
    for file in [
        "letterhead",
        "sign-off",
        "checklist",
        "checklist-large",
        "record",
        "recovery-card",
        "reminder",
    ] {
        let template = asset(&format!("forms/{file}.typ"));
        for (number, line) in template.lines().enumerate() {
            let code = line.split("//").next().unwrap().to_lowercase();
            assert!(
                !code.contains(|it| LETTERS.contains(it)),
                "{file}.typ:{}: {line}",
                number + 1
            );
        }
    }
}
