//! A criteria set written down again, so that what is read from it is the same set.

use std::fmt::Write as _;

use super::{Criterion, CriterionKind, Group, Scoring, Set};
use crate::domain::numbers::points;

/// The set as a TOML text. Reading it gives an equal set; equal sets give equal texts.
pub fn write_set(set: &Set) -> String {
    let mut text = String::new();
    field(&mut text, "", "code", Some(&set.code));
    field(&mut text, "", "version", Some(&set.version));
    field(&mut text, "", "title", Some(&set.title));
    flag(&mut text, "", "sample", set.is_sample);
    let scoring = match set.scoring {
        Scoring::Points => "points",
        Scoring::Met => "met",
    };
    field(&mut text, "", "scoring", Some(scoring));
    field(&mut text, "", "scale", set.scale.map(points).as_deref());
    field(&mut text, "", "base", set.base.as_deref());
    field(&mut text, "", "issuer", set.issuer.as_deref());
    field(&mut text, "", "document", set.document.as_deref());
    field(&mut text, "", "valid_from", set.valid_from.as_deref());
    field(&mut text, "", "valid_to", set.valid_to.as_deref());
    field(&mut text, "", "note", set.note.as_deref());
    flag(&mut text, "", "pass_mandatory", set.pass.all_mandatory);
    let met = set.pass.at_least_met.map(|n| n.to_string());
    field(&mut text, "", "pass_met", met.as_deref());
    let least = set.pass.at_least_points.map(points);
    field(&mut text, "", "pass_points", least.as_deref());
    for group in &set.groups {
        write_group(&mut text, group);
    }
    text
}

fn write_group(text: &mut String, group: &Group) {
    text.push_str("\n[[group]]\n");
    field(text, "", "number", Some(&group.number));
    field(text, "", "title", Some(&group.title));
    field(text, "", "cap", group.cap.map(points).as_deref());
    for criterion in &group.criteria {
        write_criterion(text, criterion);
    }
}

fn write_criterion(text: &mut String, c: &Criterion) {
    const IN: &str = "  ";
    text.push_str("\n  [[group.criterion]]\n");
    field(text, IN, "number", Some(&c.number));
    field(text, IN, "text", Some(&c.text));
    let kind = match c.kind {
        CriterionKind::Met => "met",
        CriterionKind::Scored => "scored",
        CriterionKind::Threshold => "threshold",
    };
    field(text, IN, "kind", Some(kind));
    field(text, IN, "max", c.max.map(points).as_deref());
    field(text, IN, "step", c.step.map(points).as_deref());
    field(text, IN, "pass_at", c.pass_at.map(points).as_deref());
    flag(text, IN, "mandatory", c.is_mandatory);
    flag(text, IN, "must_max", c.must_reach_max);
    flag(text, IN, "disqualifies", c.disqualifies);
    field(text, IN, "bonus", c.bonus.map(points).as_deref());
    if !c.deductions.is_empty() {
        let lines: Vec<String> = c
            .deductions
            .iter()
            .map(|d| toml::Value::String(d.to_string()).to_string())
            .collect();
        put(text, &format!("{IN}deductions = [{}]\n", lines.join(", ")));
    }
    let threshold = c.threshold.as_ref().map(ToString::to_string);
    field(text, IN, "threshold", threshold.as_deref());
    field(text, IN, "waits_on", c.waits_on.as_deref());
    field(text, IN, "evidence", c.evidence.as_deref());
    field(text, IN, "guidance", c.guidance.as_deref());
}

fn field(text: &mut String, indent: &str, name: &str, value: Option<&str>) {
    if let Some(value) = value {
        let value = toml::Value::String(value.to_owned());
        put(text, &format!("{indent}{name} = {value}\n"));
    }
}

fn flag(text: &mut String, indent: &str, name: &str, is_set: bool) {
    if is_set {
        put(text, &format!("{indent}{name} = true\n"));
    }
}

fn put(text: &mut String, line: &str) {
    // Writing to a String cannot fail.
    let _ = text.write_str(line);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::criteria::{BUILT_IN, read_set};

    #[test]
    fn what_is_written_reads_as_the_same_set() {
        for (code, shipped) in BUILT_IN {
            let set = read_set(shipped).expect(code);
            let text = write_set(&set);
            assert_eq!(read_set(&text).as_ref(), Ok(&set), "{code}");
            assert_eq!(write_set(&read_set(&text).expect(code)), text, "{code}");
        }
    }

    #[test]
    fn every_field_survives() {
        let text = r#"
code = "du"
version = "2"
title = "Bộ \"đủ\" trường"
scoring = "points"
scale = "8"
issuer = "UBND tỉnh"
document = "Quyết định số 1"
valid_from = "2025-01-01"
valid_to = "2030-12-31"
pass_mandatory = true
pass_met = "1"
pass_points = "7,25"
[[group]]
number = "I"
title = "Nhóm"
cap = "8"
[[group.criterion]]
number = "1.a"
text = "Chấm điểm"
kind = "scored"
max = "9"
step = "0,25"
must_max = true
disqualifies = true
bonus = "1,5"
deductions = ["0,5: chậm", "1: sai: hai lần"]
guidance = "dòng một\ndòng hai"
[[group.criterion]]
number = "II.3"
text = "Ngưỡng"
kind = "threshold"
threshold = "ttxh-vu change <= -5"
mandatory = true
waits_on = "Cấp trên"
evidence = "Báo cáo"
"#;
        let set = read_set(text).expect("readable");
        assert_eq!(read_set(&write_set(&set)), Ok(set));
    }
}
