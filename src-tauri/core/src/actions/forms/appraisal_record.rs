//! The record of an appraisal: three columns of marks, where they differ and why, what was
//! remarked, what is waited for, what was done on the way (signed, returned, concluded), decisions of
//! recognition, and the conclusion. Both sides sign; number and date stay open.

use phuong_documents::Form;
use serde_json::{Value, json};

use super::catalogue::{Sheet, Wanted};
use super::paper::{Paper, broken, column, day};
use crate::actions::assessment::{
    ActView, Assessment, GetAssessment, SignatureView, get_assessment,
};
use crate::actions::criteria::{ChecklistCriterion, CriterionState};
use crate::domain::assessment::ActKind;
use crate::domain::criteria::Layer;
use crate::environment::local_time;
use crate::error::Error;
use crate::session::Context;

const LAYERS: [Layer; 3] = [Layer::Own, Layer::Committee, Layer::Appraisal];

/// The record, of what the layers hold; blank, with the marks left open.
pub(super) fn appraisal_record(context: &Context, wanted: &Wanted) -> Result<Sheet, Error> {
    let print = Paper::new(context, wanted)?;
    let unit = &print.list.unit;
    let mut data = print.head(Form::Record, "form-number-line-record");
    let mut parts = vec![opening(&print), marks(&print)];
    if !print.blank {
        parts.push(differences(&print));
        parts.push(remarks(&print));
        parts.push(waits(&print));
        let assessment = assessment(&print)?;
        parts.push(course(&print, &assessment));
        parts.push(recognitions(&print, &assessment));
    }
    parts.push(conclusion(&print));
    // The record is the province's: its police stand in the head.
    for (key, value) in [
        ("parent", json!(print.say("form-ministry", &[]))),
        ("unit", json!(broken(&unit.province_police_name))),
        ("place", Value::Null),
        (
            "date_line",
            json!(print.date_line(&print.say("form-place-open", &[]))),
        ),
        ("title", json!(print.say("appraisal-record-title", &[]))),
        (
            "subtitle",
            json!(print.say(
                "appraisal-record-subtitle",
                &[("unit", json!(unit.police_name))]
            )),
        ),
        ("parts", json!(parts)),
        ("notes", json!([print.say("appraisal-record-closing", &[])])),
        (
            "signatures",
            json!([
                print.signer(
                    &["appraisal-record-ward", "form-commander"],
                    "form-seal-hint",
                    print.commander()?
                ),
                print.signer(
                    &["appraisal-record-province", "form-appraiser"],
                    "form-sign-hint",
                    appraiser(&print)?
                ),
            ]),
        ),
        ("footnote", footnote(&print)?),
    ] {
        data.insert(key.to_owned(), value);
    }
    let variant = print.blank.then_some("trong");
    Ok(Sheet {
        form: Form::Record,
        data: Value::Object(data),
        title: print.about(),
        file_name: print.file_name(&wanted.form, variant),
    })
}

fn footnote(print: &Paper) -> Result<Value, Error> {
    if print.blank {
        return Ok(Value::Null);
    }
    Ok(json!(print.footnote("checklist-footnote")?))
}

/// The one who appraised most recently, where one person did.
fn appraiser(print: &Paper) -> Result<Option<String>, Error> {
    let mut names: Vec<&str> = print
        .rows()
        .flat_map(|row| &row.layers)
        .filter(|l| l.layer == Layer::Appraisal && !l.judged_by.is_empty())
        .map(|l| l.judged_by.as_str())
        .collect();
    names.sort_unstable();
    names.dedup();
    Ok(match names.as_slice() {
        [one] => Some((*one).to_owned()),
        _ => None,
    })
}

fn opening(print: &Paper) -> Value {
    json!({ "lead": [
        print.say("appraisal-record-today", &[("year", json!(print.year()))]),
        print.say("appraisal-record-present-province", &[]),
        print.say("appraisal-record-present-ward", &[("unit", json!(print.list.unit.police_name))]),
    ] })
}

fn layer_heads(print: &Paper) -> [Value; 3] {
    let own = if print.is_scored() {
        "forms-checklist-self"
    } else {
        "forms-checklist-self-rated"
    };
    [
        own,
        "forms-checklist-committee",
        "forms-checklist-appraisal",
    ]
    .map(|key| column(print.say(key, &[]), Some(17.0), "center"))
}

fn cells(print: &Paper, row: &ChecklistCriterion) -> [String; 3] {
    LAYERS.map(|layer| {
        if print.blank {
            String::new()
        } else {
            print.mark(row, layer).unwrap_or_default()
        }
    })
}

/// All criteria with the marks of the three layers, under their groups, and the sums.
fn marks(print: &Paper) -> Value {
    let list = &print.list;
    let is_scored = print.is_scored();
    let mut columns = vec![
        column(
            print.say("forms-checklist-number", &[]),
            Some(12.0),
            "center",
        ),
        column(print.say("forms-checklist-content", &[]), None, "left"),
    ];
    if is_scored {
        columns.push(column(
            print.say("forms-checklist-max", &[]),
            Some(15.0),
            "center",
        ));
    }
    columns.extend(layer_heads(print));
    let line = |number: &str, text: &str, max: Option<&String>, marks: [String; 3]| {
        let mut cells = vec![number.to_owned(), text.to_owned()];
        if is_scored {
            cells.push(max.cloned().unwrap_or_default());
        }
        cells.extend(marks);
        cells
    };
    let mut rows = Vec::new();
    for group in &list.groups {
        let title = format!("{}. {}", group.number, group.title);
        rows.push(json!({ "heading": title }));
        for row in &group.criteria {
            let cells = line(&row.number, &row.text, row.max.as_ref(), cells(print, row));
            rows.push(json!({ "cells": cells }));
        }
    }
    let sums = LAYERS.map(|layer| {
        if print.blank {
            String::new()
        } else {
            print
                .sum(&list.totals, layer, print.rows().count())
                .unwrap_or_default()
        }
    });
    let total = line(
        "",
        &print.say("forms-checklist-total", &[]),
        list.max.as_ref(),
        sums,
    );
    json!({
        "title": print.say("appraisal-record-marks", &[]),
        "columns": columns, "rows": rows, "total": total, "empty": "",
    })
}

/// Where the layers judge differently, and the reason each gave.
fn differences(print: &Paper) -> Value {
    let mut columns = vec![column(
        print.say("forms-checklist-number", &[]),
        Some(12.0),
        "center",
    )];
    columns.extend(layer_heads(print));
    columns.push(column(
        print.say("appraisal-record-reason", &[]),
        None,
        "left",
    ));
    let rows: Vec<Value> = print
        .rows()
        .filter(|row| row.differs)
        .map(|row| {
            let reasons: Vec<String> = row
                .layers
                .iter()
                .filter(|l| !l.note.is_empty())
                .map(|l| {
                    print.say(
                        "appraisal-record-said",
                        &[
                            ("layer", json!(print.layer_name(l.layer))),
                            ("note", json!(l.note)),
                        ],
                    )
                })
                .collect();
            let mut cells = vec![row.number.clone()];
            cells.extend(self::cells(print, row));
            cells.push(if reasons.is_empty() {
                print.say("appraisal-record-no-reason", &[])
            } else {
                reasons.join("\n")
            });
            json!({ "cells": cells })
        })
        .collect();
    json!({
        "title": print.say("appraisal-record-differences", &[]),
        "columns": columns, "rows": rows,
        "empty": print.say("appraisal-record-no-differences", &[]),
    })
}

/// What the appraisal remarked, criterion by criterion.
fn remarks(print: &Paper) -> Value {
    let rows: Vec<Value> = print
        .rows()
        .filter_map(|row| {
            let said = row.layers.iter().find(|l| l.layer == Layer::Appraisal)?;
            (!said.note.is_empty()).then(|| json!({ "cells": [row.number, row.text, said.note] }))
        })
        .collect();
    json!({
        "title": print.say("appraisal-record-remarks", &[]),
        "columns": [
            column(print.say("forms-checklist-number", &[]), Some(12.0), "center"),
            column(print.say("forms-checklist-content", &[]), None, "left"),
            column(print.say("appraisal-record-remark", &[]), Some(80.0), "left"),
        ],
        "rows": rows,
        "empty": print.say("appraisal-record-no-remarks", &[]),
    })
}

/// What another body still has to say; it is never the ward's lateness.
fn waits(print: &Paper) -> Value {
    let rows: Vec<Value> = print
        .rows()
        .filter(|row| row.state == CriterionState::Waiting)
        .map(|row| {
            let (owner, until) = print.waits(row);
            json!({ "cells": [row.number, row.text, owner, until.unwrap_or_default()] })
        })
        .collect();
    json!({
        "title": print.say("appraisal-record-waits", &[]),
        "columns": [
            column(print.say("forms-checklist-number", &[]), Some(12.0), "center"),
            column(print.say("forms-checklist-content", &[]), None, "left"),
            column(print.say("appraisal-record-owner", &[]), Some(50.0), "left"),
            column(print.say("appraisal-record-expected", &[]), Some(26.0), "center"),
        ],
        "rows": rows,
        "empty": print.say("appraisal-record-no-waits", &[]),
    })
}

fn assessment(print: &Paper) -> Result<Assessment, Error> {
    let list = &print.list;
    get_assessment(
        print.context,
        GetAssessment {
            set: Some(list.set.id.clone()),
            unit: Some(list.unit.id.as_str().to_owned()),
            year: Some(list.year),
        },
    )
}

/// What was signed, returned and concluded, first done first; remarks stand with their return.
fn course(print: &Paper, assessment: &Assessment) -> Value {
    let result = |shown: &str, score: &Option<String>| match score {
        Some(score) => print.say(
            "appraisal-record-result",
            &[("shown", json!(shown)), ("score", json!(score))],
        ),
        None => shown.to_owned(),
    };
    let who = |name: &str, position: &str| match position {
        "" => name.to_owned(),
        position => format!("{position} {name}"),
    };
    let signed = |s: &SignatureView| {
        let number = ("number", json!(s.number));
        let mut said = vec![result(&s.shown, &s.score)];
        said.extend(Some(s.note.clone()).filter(|note| !note.is_empty()));
        let what = print.say("appraisal-record-signed", &[number]);
        (s.signed_at, what, who(&s.signer, &s.position), said)
    };
    let acted = |a: &ActView| {
        let number = ("number", json!(a.signing_number));
        let mut said = Vec::new();
        let key = match a.kind {
            ActKind::Returned => "appraisal-record-returned",
            ActKind::Appraised => {
                said.push(result(&a.shown, &a.score));
                "appraisal-record-concluded"
            }
        };
        said.extend(Some(a.note.clone()).filter(|note| !note.is_empty()));
        said.extend(a.remarks.iter().map(|remark| {
            let args = [
                ("number", json!(remark.number)),
                ("text", json!(remark.text)),
            ];
            print.say("appraisal-record-remark-on", &args)
        }));
        (
            a.acted_at,
            print.say(key, &[number]),
            who(&a.by, &a.position),
            said,
        )
    };
    let mut steps: Vec<_> = assessment.signings.iter().map(signed).collect();
    steps.extend(assessment.acts.iter().map(acted));
    steps.sort_by_key(|(at, ..)| *at);
    let rows: Vec<Value> = steps
        .into_iter()
        .map(|(at, what, who, said)| {
            let when = local_time(at).format("%d/%m/%Y").to_string();
            json!({ "cells": [when, what, who, said.join("\n")] })
        })
        .collect();
    json!({
        "title": print.say("appraisal-record-course", &[]),
        "columns": [
            column(print.say("appraisal-record-when", &[]), Some(24.0), "center"),
            column(print.say("appraisal-record-what", &[]), Some(36.0), "left"),
            column(print.say("appraisal-record-who", &[]), Some(40.0), "left"),
            column(print.say("appraisal-record-content", &[]), None, "left"),
        ],
        "rows": rows,
        "empty": print.say("appraisal-record-no-course", &[]),
    })
}

/// Decisions that recognise the ward, of every year.
fn recognitions(print: &Paper, assessment: &Assessment) -> Value {
    let on = |iso: &Option<String>| iso.as_deref().map(day).unwrap_or_default();
    let rows: Vec<Value> = assessment
        .recognitions
        .iter()
        .map(|r| {
            let until = match &r.valid_to {
                Some(_) => on(&r.valid_to),
                None => print.say("recognitions-no-end", &[]),
            };
            json!({ "cells": [r.year.to_string(), r.number, on(&r.issued_on), r.issuer, r.score, until] })
        })
        .collect();
    json!({
        "title": print.say("appraisal-record-recognitions", &[]),
        "columns": [
            column(print.say("appraisal-record-year", &[]), Some(15.0), "center"),
            column(print.say("appraisal-record-decision", &[]), Some(36.0), "left"),
            column(print.say("appraisal-record-issued", &[]), Some(24.0), "center"),
            column(print.say("appraisal-record-issuer", &[]), None, "left"),
            column(print.say("appraisal-record-score", &[]), Some(22.0), "center"),
            column(print.say("appraisal-record-until", &[]), Some(26.0), "center"),
        ],
        "rows": rows,
        "empty": print.say("appraisal-record-no-recognitions", &[]),
    })
}

fn conclusion(print: &Paper) -> Value {
    let list = &print.list;
    let lead = if print.blank {
        vec![print.say("appraisal-record-open", &[]); 2]
    } else {
        let score = match &list.score {
            Some(score) => print.say(
                "checklist-note-score",
                &[("shown", json!(list.shown)), ("score", json!(score))],
            ),
            None => print.say("checklist-note-shown", &[("shown", json!(list.shown))]),
        };
        let decision = print.say(
            "explanation-decision",
            &[
                ("decision", json!(print.decision())),
                ("layer", json!(print.layer_name(list.layer))),
            ],
        );
        [vec![score, decision], print.reasons()].concat()
    };
    json!({ "title": print.say("appraisal-record-conclusion", &[]), "lead": lead })
}
