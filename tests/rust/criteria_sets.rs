//! The sets known to a folder: read whole, written as files that read as the same set, and bad
//! files that change nothing.

use serde_json::{Value, json};

use crate::evidence::{encrypted_office, zip_of};
use crate::support::Pc;

fn set(code: &str, version: &str, more: &str, criteria: &str) -> String {
    format!(
        "code = \"{code}\"\nversion = \"{version}\"\ntitle = \"Bộ {code} {version}\"\n{more}\n\
         [[group]]\nnumber = \"I\"\ntitle = \"Nhóm {version}\"\n{criteria}"
    )
}

fn criterion(number: &str, more: &str) -> String {
    format!("[[group.criterion]]\nnumber = \"{number}\"\ntext = \"Việc {number}\"\n{more}\n")
}

const MET: &str = "kind = \"met\"";

fn write(pc: &Pc, name: &str, bytes: &[u8]) -> String {
    let path = pc.place("tep").join(name);
    std::fs::write(&path, bytes).unwrap();
    path.display().to_string()
}

fn issue(pc: &Pc, text: &str) -> Value {
    let path = write(pc, "bo.toml", text.as_bytes());
    pc.call("issue_set", json!({ "path": path }))
}

fn versions(pc: &Pc) -> Vec<Value> {
    let list = pc.call("list_set_versions", json!({}));
    list.as_array().unwrap().clone()
}

#[test]
fn every_version_is_listed_and_read_whole() {
    let ward = Pc::with_folder("ward", "06685");
    for version in ["9", "10"] {
        let head = "issuer = \"Công an tỉnh\"\ndocument = \"Quyết định 5\"\npass_mandatory = true";
        issue(&ward, &set("bo", version, head, &criterion("1", MET)));
    }
    issue(
        &ward,
        &set("them", "1", "base = \"bo@10\"", &criterion("P1", MET)),
    );
    let list = versions(&ward);
    let heads: Vec<String> = list
        .iter()
        .take(3)
        .map(|v| {
            format!(
                "{} {}",
                v["code"].as_str().unwrap(),
                v["version"].as_str().unwrap()
            )
        })
        .collect();
    // 10 comes after 9.
    assert_eq!(heads, ["bo 9", "bo 10", "them 1"]);
    assert_eq!(
        (
            &list[1]["origin"],
            &list[1]["document"],
            &list[1]["supplements"]
        ),
        (&json!("own"), &json!("Quyết định 5"), &json!(["Bộ them 1"]))
    );
    assert_eq!(
        (&list[2]["baseTitle"], &list[2]["size"], &list[2]["ownSize"]),
        (&json!("Bộ bo 10"), &json!(2), &json!(1))
    );
    assert_eq!(list.last().unwrap()["origin"], "sample");
    let hash = list[0]["sha256"].as_str().unwrap();
    assert_eq!(hash.len(), 64);

    let text = ward.call("get_set", json!({ "set": list[2]["id"] }));
    let groups = text["groups"].as_array().unwrap();
    assert_eq!(
        (
            &groups[0]["title"],
            &groups[0]["isBase"],
            &groups[1]["isBase"]
        ),
        (&json!("Nhóm 10"), &json!(true), &json!(false))
    );
    // The base's rule stands where the supplement has none.
    assert_eq!(text["passMandatory"], true);
    // A code alone means the latest version.
    let list = ward.call("get_checklist", json!({ "set": "bo", "year": 2026 }));
    assert_eq!(list["set"]["version"], "10");
}

#[test]
fn a_later_version_of_a_base_changes_no_supplement() {
    let ward = Pc::with_folder("ward", "06685");
    issue(&ward, &set("bo", "1", "", &criterion("1", MET)));
    let supplement = issue(
        &ward,
        &set("them", "1", "base = \"bo\"", &criterion("P1", MET)),
    );
    let checklist = || {
        let list = ward.call(
            "get_checklist",
            json!({ "set": supplement["id"], "year": 2026 }),
        );
        list["groups"].clone()
    };
    let before = checklist();
    issue(
        &ward,
        &set("bo", "2", "", &(criterion("1", MET) + &criterion("2", MET))),
    );
    assert_eq!(checklist(), before);
}

#[test]
fn a_saved_file_and_the_template_read_again_without_error() {
    let ward = Pc::with_folder("ward", "06685");
    let place = ward.place("luu");
    let template = place.join("khuôn bộ tiêu chí.toml");
    let saved = ward.call("save_set_file", json!({ "path": template }));
    assert_eq!(saved["path"], json!(template));
    let preview = ward.call("read_criteria_file", json!({ "path": template }));
    assert_eq!(
        (&preview["errors"], &preview["size"]),
        (&json!([]), &json!(5))
    );

    // The template and any set as a workbook: what is read is the same set.
    let sheet = place.join("khuôn bộ tiêu chí.xlsx");
    ward.call("save_set_file", json!({ "path": sheet }));
    let read = ward.call("read_criteria_file", json!({ "path": sheet }));
    assert_eq!(
        (&read["errors"], &read["groups"], &read["passPoints"]),
        (&json!([]), &preview["groups"], &json!("16"))
    );
    for version in versions(&ward) {
        ward.call(
            "save_set_file",
            json!({ "set": version["id"], "path": sheet }),
        );
        let read = ward.call("read_criteria_file", json!({ "path": sheet }));
        assert_eq!(
            (&read["errors"], &read["size"], &read["title"]),
            (&json!([]), &version["ownSize"], &version["title"])
        );
        let path = place.join("bo.toml");
        ward.call(
            "save_set_file",
            json!({ "set": version["id"], "path": path }),
        );
        let read = ward.call("read_criteria_file", json!({ "path": path }));
        assert_eq!(read["errors"], json!([]), "{version}");
        assert_eq!(read["sha256"], version["sha256"], "{version}");
    }
    assert_eq!(
        ward.refused(
            "save_set_file",
            json!({ "set": "khong-co", "path": template })
        ),
        "set-unknown"
    );
}

#[test]
fn bad_files_say_what_is_wrong_and_change_nothing() {
    let ward = Pc::with_folder("ward", "06685");
    issue(&ward, &set("goc", "1", "", &criterion("1", MET)));
    let before = ward.content();
    let list = versions(&ward);
    let mut big = zip_of(&[("a.txt", b"x")]);
    big.resize(40 << 20, 0);
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        (
            "vong.toml",
            set("vong", "1", "base = \"vong\"", &criterion("1", MET)).into(),
            "set-base-circular",
        ),
        (
            "vong-2.toml",
            set("goc", "2", "base = \"goc@1\"", &criterion("9", MET)).into(),
            "set-base-circular",
        ),
        (
            "thieu.toml",
            set("thieu", "1", "base = \"khong-co\"", &criterion("1", MET)).into(),
            "set-unknown",
        ),
        (
            "thieu-ban.toml",
            set("thieu", "1", "base = \"goc@7\"", &criterion("2", MET)).into(),
            "set-unknown",
        ),
        (
            "trung-goc.toml",
            set("trung", "1", "base = \"goc\"", &criterion("1", MET)).into(),
            "criteria-file-duplicate-number",
        ),
        (
            "trung.toml",
            set(
                "trung",
                "1",
                "",
                &(criterion("1", MET) + &criterion("1", MET)),
            )
            .into(),
            "criteria-file-duplicate-number",
        ),
        (
            "qua-diem.toml",
            set(
                "qua",
                "1",
                "scoring = \"points\"",
                &criterion("1", "kind = \"scored\"\nmax = \"5\"\npass_at = \"6\""),
            )
            .into(),
            "criteria-file-field-wrong",
        ),
        (
            "qua-thang.toml",
            set(
                "qua",
                "1",
                "scoring = \"points\"\nscale = \"4\"",
                &criterion("1", "kind = \"scored\"\nmax = \"5\""),
            )
            .into(),
            "criteria-file-scale-differs",
        ),
        (
            "goc-sua.toml",
            set(
                "goc",
                "1",
                "",
                &criterion("1", "kind = \"met\"\nmandatory = true"),
            )
            .into(),
            "set-issued-already",
        ),
        ("khoa.xlsx", encrypted_office(), "intake-password"),
        ("pdf.pdf", big, "criteria-file-too-large"),
        ("rong.toml", Vec::new(), "criteria-file-field-missing"),
        (
            "nhi-phan.toml",
            vec![0, 159, 146, 150],
            "criteria-file-unreadable",
        ),
    ];
    for (name, bytes, code) in cases {
        let path = write(&ward, name, &bytes);
        assert_eq!(
            ward.refused("issue_set", json!({ "path": path })),
            code,
            "{name}"
        );
        // Read only, the same is told in the preview, or refused the same way.
        let told = match ward.ask("read_criteria_file", json!({ "path": path })) {
            Ok(preview) => preview["errors"][0]["code"].as_str().unwrap().to_owned(),
            Err(error) => error.code(),
        };
        assert_eq!(told, code, "{name}");
    }
    // A name of 300 characters with tone marks.
    let long = ward
        .place("tep")
        .join(format!("{}.toml", "Bộ tiêu chí Nghiễm Quỡng ".repeat(12)));
    for (command, more) in [
        ("read_criteria_file", json!({})),
        ("issue_set", json!({})),
        ("save_set_file", json!({})),
    ] {
        let mut request = more;
        request["path"] = json!(long);
        assert_eq!(ward.refused(command, request), "field-too-long");
    }
    assert_eq!(ward.content(), before);
    assert_eq!(versions(&ward), list);
}
