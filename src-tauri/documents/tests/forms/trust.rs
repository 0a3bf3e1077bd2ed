//! Data is data: it is never run, never guessed at, and gives the same bytes each time.

use phuong_documents::{Form, render};
use serde_json::{Value, json};

use crate::paper::{Paper, unwrapped};
use crate::samples;

#[test]
fn markup_in_data_is_printed_as_it_stands() {
    let hostile = "#import \"/x.typ\": * ] } ) `#panic()` $x^2$ *b* _i_ <l> @r // c /* d */ \\u{41} = -- ~ #data.unit";
    let mut data = samples::checklist_of_size(&[1], 3);
    data["title"] = json!(hostile);
    data["subtitle"] = json!(hostile);
    data["sample_notice"] = json!(hostile);
    data["notes"] = json!([hostile, hostile]);
    data["footnote"] = json!(hostile);
    data["recipients"] = json!([hostile]);
    data["groups"][0]["criteria"][0]["text"] = json!(hostile);
    data["groups"][0]["criteria"][0]["evidence"] = json!("`]#eval(\"1\")");
    let text = unwrapped(&Paper::checklist(&data).text());
    for piece in [
        "\"/x.typ\":",
        "`#panic()`",
        "$x^2$",
        "*b*",
        "_i_",
        "<l>",
        "\\u{41}",
        "#data.unit",
    ] {
        assert_eq!(text.matches(piece).count(), 8, "{piece}: {text}");
    }
    assert!(text.contains("`]#eval("), "{text}");
}

#[test]
fn a_long_name_without_spaces_stays_in_its_column() {
    let mut data = samples::checklist_of_size(&[1], 3);
    let name = "BaoCao_PhongTrao_ToanDan_BaoVe_AnNinhToQuoc_2026_final(2).docx";
    data["groups"][0]["criteria"][0]["evidence"] = json!(name);
    let paper = Paper::checklist(&data);
    let lines: Vec<String> = paper
        .lines(0)
        .iter()
        .map(|line| line.replace('\u{200b}', ""))
        .collect();
    assert!(lines.contains(&"AnNinhToQuoc".to_owned()), "{lines:?}");
    assert!(
        !lines.iter().any(|line| line.contains("BaoVe_AnNinh")),
        "{lines:?}"
    );
}

#[test]
fn the_same_data_gives_the_same_bytes() {
    for (form, data) in [
        (Form::Checklist, samples::checklist()),
        (Form::List, samples::list(3)),
        (Form::RecoveryCard, samples::recovery_card()),
    ] {
        let print = || render(form, &data).unwrap();
        let (first, second) = (print(), print());
        assert_eq!(first.pdf().unwrap(), second.pdf().unwrap());
        assert_eq!(first.pages_svg(), second.pages_svg());
    }
}

#[test]
fn the_document_date_is_the_data_s() {
    let pdf = |date: Value| {
        let mut data = samples::recovery_card();
        data["document_date"] = date;
        String::from_utf8_lossy(&render(Form::RecoveryCard, &data).unwrap().pdf().unwrap())
            .into_owned()
    };
    assert!(pdf(json!("2026-12-10")).contains("D:20261210"));
    assert!(!pdf(Value::Null).contains("CreationDate"));
}

fn code(form: Form, data: &Value) -> &'static str {
    match render(form, data) {
        Ok(_) => "no error",
        Err(error) => error.code(),
    }
}

#[test]
fn a_missing_field_is_an_error_with_a_code() {
    let required = [
        "labels",
        "parent",
        "unit",
        "title",
        "scored",
        "blank",
        "groups",
        "signatures",
    ];
    for field in required {
        let mut data = samples::checklist();
        data.as_object_mut().unwrap().remove(field);
        assert_eq!(
            code(Form::Checklist, &data),
            "document-data-rejected",
            "{field}"
        );
    }
    for label in Form::Checklist
        .labels()
        .iter()
        .filter(|it| **it != "self_rated")
    {
        let mut data = samples::checklist();
        data["labels"].as_object_mut().unwrap().remove(*label);
        assert_eq!(
            code(Form::Checklist, &data),
            "document-data-rejected",
            "{label}"
        );
    }
    for field in ["number", "text"] {
        let mut data = samples::checklist();
        data["groups"][0]["criteria"][0]
            .as_object_mut()
            .unwrap()
            .remove(field);
        assert_eq!(
            code(Form::Checklist, &data),
            "document-data-rejected",
            "{field}"
        );
    }
    for field in ["labels", "unit", "key", "made_on", "warning"] {
        let mut data = samples::recovery_card();
        data.as_object_mut().unwrap().remove(field);
        assert_eq!(
            code(Form::RecoveryCard, &data),
            "document-data-rejected",
            "{field}"
        );
    }
}

#[test]
fn data_of_another_shape_is_an_error_with_a_code() {
    for wrong in [
        json!(null),
        json!([]),
        json!("x"),
        json!(7),
        json!({"labels": 1}),
    ] {
        assert_eq!(
            code(Form::Checklist, &wrong),
            "document-data-rejected",
            "{wrong}"
        );
    }
    for (field, value) in [
        ("groups", json!("x")),
        ("scored", json!(3)),
        ("title", json!(5)),
        ("document_date", json!("10/12/2026")),
        ("document_date", json!("2026-13-40")),
        ("signatures", json!([{"hint": "x"}])),
    ] {
        let mut data = samples::checklist();
        data[field] = value;
        assert_eq!(
            code(Form::Checklist, &data),
            "document-data-rejected",
            "{field}"
        );
    }
}
