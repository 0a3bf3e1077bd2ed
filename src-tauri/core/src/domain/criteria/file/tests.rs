use super::*;

const GOOD: &str = r#"
code = "thu"
version = "1"
title = "Bộ thử"
scoring = "points"
scale = "5"
[[group]]
number = "I"
title = "Nhóm"
[[group.criterion]]
number = "1"
text = "Tiêu chí"
kind = "scored"
max = "5"
step = "0,25"
deductions = ["0,5: chậm một lần", "1: sai một lần"]
"#;

fn errors(text: &str) -> Vec<FileError> {
    check_set(text).expect_err("wrong")
}

#[test]
fn a_good_file_is_read() {
    let set = read_set(GOOD).expect("readable");
    assert_eq!(
        (set.groups.len(), set.criteria().count(), set.scale),
        (1, 1, Some(500))
    );
    let deductions = &set.groups[0].criteria[0].deductions;
    assert_eq!(
        (deductions[0].points, deductions[1].text.as_str()),
        (50, "sai một lần")
    );
}

#[test]
fn each_error_names_its_place() {
    let missing = GOOD.replace("text = \"Tiêu chí\"\n", "");
    assert_eq!(
        errors(&missing),
        [FileError::FieldMissing {
            place: "tiêu chí 1".into(),
            field: "text".into()
        }]
    );
    let twice = format!(
        "{}{}",
        GOOD.replace("scale = \"5\"\n", ""),
        &GOOD[GOOD.find("[[group.c").expect("there")..]
    );
    assert_eq!(
        errors(&twice),
        [FileError::DuplicateNumber {
            number: "1".into(),
            place: "tiêu chí 1".into()
        }]
    );
    assert_eq!(errors("code = \n"), [FileError::Unreadable { line: 1 }]);
    let scale = GOOD.replace("scale = \"5\"", "scale = \"6\"");
    assert!(matches!(
        errors(&scale)[..],
        [FileError::ScaleDiffers { .. }]
    ));
}

#[test]
fn all_errors_are_told_at_once() {
    let text = GOOD
        .replace("version = \"1\"\n", "")
        .replace("max = \"5\"", "max = \"năm\"")
        .replace("step = \"0,25\"", "stepp = \"0,25\"");
    let found = errors(&text);
    for (what, is_there) in [
        (
            "version",
            found
                .iter()
                .any(|e| matches!(e, FileError::FieldMissing { field, .. } if field == "version")),
        ),
        (
            "max",
            found
                .iter()
                .any(|e| matches!(e, FileError::FieldWrong { field, .. } if field == "max")),
        ),
        (
            "stepp",
            found
                .iter()
                .any(|e| matches!(e, FileError::FieldUnknown { field, .. } if field == "stepp")),
        ),
    ] {
        assert!(is_there, "{what} in {found:?}");
    }
}

#[test]
fn what_cannot_be_reached_is_refused() {
    let points = GOOD.replace("scale = \"5\"", "scale = \"5\"\npass_points = \"6\"");
    assert!(matches!(
        errors(&points)[..],
        [FileError::OutOfReach { .. }]
    ));
    let met = GOOD.replace("scale = \"5\"", "scale = \"5\"\npass_met = \"2\"");
    assert!(
        matches!(&errors(&met)[..], [FileError::FieldWrong { field, .. }] if field == "pass_met")
    );
    let step = GOOD.replace("0,25\"", "0,3\"");
    assert!(matches!(&errors(&step)[..], [FileError::FieldWrong { field, .. }] if field == "step"));
}

#[test]
fn a_threshold_says_what_it_measures() {
    let threshold = |rule: &str| {
        GOOD.replace("scale = \"5\"\n", "").replace(
            "kind = \"scored\"\nmax = \"5\"\nstep = \"0,25\"\ndeductions = [\"0,5: chậm một lần\", \"1: sai một lần\"]",
            &format!("kind = \"threshold\"\n{rule}"),
        )
    };
    let good = threshold("threshold = \"ty-le-tin-bao-dung-han >= 100\"");
    let set = read_set(&good).expect("readable");
    assert!(set.groups[0].criteria[0].threshold.is_some());
    assert!(
        matches!(&errors(&threshold(""))[..], [FileError::FieldMissing { field, .. }] if field == "threshold")
    );
    assert!(
        matches!(&errors(&threshold("threshold = \"khoảng 90\""))[..], [FileError::FieldWrong { field, .. }] if field == "threshold")
    );
}
