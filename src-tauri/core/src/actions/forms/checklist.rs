//! The scoring table: as the printed form looks, and in large print.

use phuong_documents::Form;
use serde_json::{Value, json};

use super::FormColumn;
use super::catalogue::{Sheet, Wanted};
use super::paper::Paper;
use crate::actions::criteria::{ChecklistCriterion, ChecklistGroup, CriterionState};
use crate::domain::criteria::{CriterionKind, Layer};
use crate::domain::numbers::parse_points;
use crate::error::Error;
use crate::session::Context;

/// The table with the marks of the layers asked for.
pub(super) fn checklist(context: &Context, wanted: &Wanted) -> Result<Sheet, Error> {
    let print = Paper::new(context, wanted)?;
    let mut data = print.head(Form::Checklist, "form-number-line");
    let columns: Vec<&str> = wanted.columns.iter().map(|c| c.into()).collect();
    for (key, value) in [
        ("title", json!(title(&print))),
        ("subtitle", json!(print.say("checklist-subtitle", &[]))),
        ("scored", json!(print.is_scored())),
        ("blank", json!(print.blank)),
        ("columns", json!(columns)),
        (
            "groups",
            json!(
                print
                    .list
                    .groups
                    .iter()
                    .map(|g| group(&print, g))
                    .collect::<Vec<_>>()
            ),
        ),
        ("total", total(&print)),
        ("notes", json!(notes(&print, wanted))),
        ("signatures", signatures(&print)?),
        ("recipients", recipients(&print)),
        ("footnote", json!(footnote(&print)?)),
    ] {
        data.insert(key.to_owned(), value);
    }
    if wanted.columns.contains(&FormColumn::Appraisal) {
        let appraiser = print.signer(&["form-appraiser"], "form-sign-hint", None);
        data.insert("appraiser".to_owned(), appraiser);
    }
    let variant = if print.blank { "trong" } else { "da-dien" };
    Ok(Sheet {
        form: Form::Checklist,
        data: Value::Object(data),
        title: print.about(),
        file_name: print.file_name(&wanted.form, Some(variant)),
    })
}

/// In letters of 16 pt, with boxes to fill in and nobody's name (ui.md §10).
pub(super) fn large_checklist(context: &Context, wanted: &Wanted) -> Result<Sheet, Error> {
    let print = Paper::new(context, wanted)?;
    let mut data = print.head(Form::ChecklistLarge, "form-number-line");
    let mut how = Vec::new();
    if print.blank {
        how.push(print.say(
            if print.is_scored() {
                "checklist-large-how-points"
            } else {
                "checklist-large-how-met"
            },
            &[],
        ));
        how.push(print.say("checklist-large-how-names", &[]));
    }
    let groups: Vec<Value> = print
        .list
        .groups
        .iter()
        .map(|g| {
            json!({
                "number": g.number, "title": g.title,
                "criteria": g.criteria.iter().map(|c| question(&print, c)).collect::<Vec<_>>(),
            })
        })
        .collect();
    let signature = print.signer(
        &["checklist-large-signed"],
        if print.blank {
            "checklist-large-sign-day"
        } else {
            "form-sign-hint"
        },
        None,
    );
    let notes = if print.blank {
        vec![print.say("checklist-large-opinion", &[])]
    } else {
        vec![result(&print)]
    };
    for (key, value) in [
        ("number_line", Value::Null),
        ("title", json!(title(&print))),
        ("blank", json!(print.blank)),
        ("scored", json!(print.is_scored())),
        ("how", json!(how)),
        ("groups", json!(groups)),
        ("notes", json!(notes)),
        ("signatures", json!([signature])),
        ("footnote", json!(footnote(&print)?)),
    ] {
        data.insert(key.to_owned(), value);
    }
    let variant = if print.blank {
        "chu-lon_trong"
    } else {
        "chu-lon"
    };
    Ok(Sheet {
        form: Form::ChecklistLarge,
        data: Value::Object(data),
        title: print.about(),
        file_name: print.file_name(&wanted.form, Some(variant)),
    })
}

fn title(print: &Paper) -> String {
    let key = if print.is_scored() {
        "checklist-title-points"
    } else {
        "checklist-title-met"
    };
    print.say(key, &[])
}

/// One question: as many boxes as the maximum has digits and the step has decimals.
fn question(print: &Paper, row: &ChecklistCriterion) -> Value {
    let is_scored = row.kind == CriterionKind::Scored;
    let max = row.max.as_deref().and_then(parse_points).unwrap_or(0);
    let step = row.step.as_deref().and_then(parse_points).unwrap_or(100);
    let decimals = if step % 100 == 0 {
        0
    } else if step % 10 == 0 {
        1
    } else {
        2
    };
    let answer = if print.blank {
        None
    } else {
        row.layers
            .iter()
            .rev()
            .find(|l| l.state.is_some())
            .and_then(|l| print.mark(row, l.layer))
    };
    let most = row
        .max
        .as_ref()
        .filter(|_| is_scored)
        .map(|max| print.say("checklist-large-most", &[("max", json!(max))]));
    json!({
        "number": row.number, "text": row.text, "scored": is_scored,
        "digits": (max / 100).max(1).ilog10() + 1, "decimals": decimals, "most": most, "answer": answer,
    })
}

fn group(print: &Paper, group: &ChecklistGroup) -> Value {
    let sum = |layer| {
        if print.blank {
            None
        } else {
            print.sum(&group.totals, layer, group.criteria.len())
        }
    };
    json!({
        "number": group.number, "title": group.title, "max": group.cap.as_ref().or(group.max.as_ref()),
        "self": sum(Layer::Own), "committee": sum(Layer::Committee), "appraisal": sum(Layer::Appraisal),
        "criteria": group.criteria.iter().map(|c| criterion(print, c)).collect::<Vec<_>>(),
    })
}

fn criterion(print: &Paper, row: &ChecklistCriterion) -> Value {
    let cell = |layer| {
        if print.blank {
            None
        } else {
            print.mark(row, layer)
        }
    };
    json!({
        "number": row.number, "text": row.text, "max": row.max,
        "self": cell(Layer::Own), "committee": cell(Layer::Committee), "appraisal": cell(Layer::Appraisal),
        "evidence": if print.blank { None } else { Some(evidence(print, row)) },
    })
}

/// What is waited for, else the note of the highest layer that has one, else what is wanted.
fn evidence(print: &Paper, row: &ChecklistCriterion) -> String {
    if row.state == CriterionState::Waiting {
        let (owner, until) = print.waits(row);
        return match until {
            Some(on) => print.say(
                "checklist-waits-until",
                &[("owner", json!(owner)), ("day", json!(on))],
            ),
            None => print.say("checklist-waits", &[("owner", json!(owner))]),
        };
    }
    let note = row
        .layers
        .iter()
        .rev()
        .find(|l| !l.note.is_empty())
        .map(|l| l.note.clone());
    let said = note.or_else(|| row.evidence.clone()).unwrap_or_default();
    // Of a threshold the figures come first: they are what it is judged by.
    let working = row.figure.as_ref().and_then(|f| f.working.clone());
    let parts: Vec<String> = working.into_iter().chain([said]).collect();
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

fn total(print: &Paper) -> Value {
    if print.blank {
        return json!({ "max": print.list.max });
    }
    let size = print.rows().count();
    let sum = |layer| print.sum(&print.list.totals, layer, size);
    json!({
        "max": print.list.max,
        "self": sum(Layer::Own), "committee": sum(Layer::Committee), "appraisal": sum(Layer::Appraisal),
        "result": print.say("checklist-result", &[("shown", json!(print.list.shown))]),
    })
}

fn result(print: &Paper) -> String {
    let list = &print.list;
    let key = if list.score.is_some() {
        "checklist-note-score"
    } else {
        "checklist-note-shown"
    };
    print.say(
        key,
        &[
            ("shown", json!(list.shown)),
            ("score", json!(list.score.clone().unwrap_or_default())),
        ],
    )
}

fn notes(print: &Paper, wanted: &Wanted) -> Vec<String> {
    if print.blank {
        return Vec::new();
    }
    let list = &print.list;
    let mut notes = Vec::new();
    if !list.waiting.is_empty() {
        notes.push(print.say(
            "checklist-note-waiting",
            &[("numbers", json!(list.waiting.join(", ")))],
        ));
    }
    let differing: Vec<&str> = print
        .rows()
        .filter(|c| c.differs)
        .map(|c| c.number.as_str())
        .collect();
    let shows_layers = wanted
        .columns
        .iter()
        .any(|c| matches!(c, FormColumn::Committee | FormColumn::Appraisal));
    if !differing.is_empty() && shows_layers {
        notes.push(print.say(
            "checklist-note-differs",
            &[("numbers", json!(differing.join(", ")))],
        ));
    }
    notes.push(result(print));
    notes
}

fn signatures(print: &Paper) -> Result<Value, Error> {
    Ok(json!([
        print.signer(
            &["form-prepared-by"],
            "form-sign-hint",
            Some(print.person()?)
        ),
        print.signer(
            &["form-committee-for", "form-committee-head"],
            "form-sign-hint",
            None
        ),
        print.signer(&["form-commander"], "form-seal-hint", print.commander()?),
    ]))
}

fn recipients(print: &Paper) -> Value {
    json!([
        print.say("form-recipient-province", &[]),
        print.say("form-recipient-ward", &[]),
        print.say("form-recipient-file", &[]),
    ])
}

fn footnote(print: &Paper) -> Result<Option<String>, Error> {
    if print.blank {
        return Ok(None);
    }
    print.footnote("checklist-footnote").map(Some)
}
