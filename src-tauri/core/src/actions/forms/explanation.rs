//! "Vì sao 98 chứ không phải 110": every point between the maximum and the score, the rule that
//! decided, and what is missing.

use phuong_documents::Form;
use serde_json::{Value, json};

use super::catalogue::{Sheet, Wanted};
use super::paper::{Paper, column};
use crate::actions::criteria::{ChecklistCriterion, CriterionState, ScoreExplanation, ScoreLine};
use crate::domain::criteria::State;
use crate::domain::numbers::{parse_points, points};
use crate::error::Error;
use crate::session::Context;

/// The explanation sheet; of a set without points, what is not met and why.
pub(super) fn explanation(context: &Context, wanted: &Wanted) -> Result<Sheet, Error> {
    let print = Paper::new(context, wanted)?;
    let list = &print.list;
    let subtitle = match &list.explanation {
        Some(sum) => print.say(
            "explanation-why-points",
            &[("score", json!(sum.score)), ("max", json!(sum.max))],
        ),
        None => print.say("explanation-why-met", &[("shown", json!(list.shown))]),
    };
    let decided = json!({
        "title": print.say("explanation-decided", &[]),
        "lead": lead(&print),
    });
    let table = match &list.explanation {
        Some(sum) => points_part(&print, sum),
        None => unmet_part(&print),
    };
    let mut data = print.head(Form::Record, "form-number-line");
    for (key, value) in [
        ("title", json!(print.say("explanation-title", &[]))),
        ("subtitle", json!(subtitle)),
        ("parts", json!([decided, table])),
        ("notes", json!([result(&print)])),
        (
            "signatures",
            json!([
                print.signer(
                    &["form-prepared-by"],
                    "form-sign-hint",
                    Some(print.person()?)
                ),
                print.signer(&["form-commander"], "form-seal-hint", print.commander()?),
            ]),
        ),
        ("footnote", json!(print.footnote("paper-footnote")?)),
    ] {
        data.insert(key.to_owned(), value);
    }
    Ok(Sheet {
        form: Form::Record,
        data: Value::Object(data),
        title: print.about(),
        file_name: print.file_name(&wanted.form, None),
    })
}

/// The decision, whose judgement it is taken from, and each reason.
fn lead(print: &Paper) -> Vec<String> {
    let mut lead = vec![print.say(
        "explanation-decision",
        &[
            ("decision", json!(print.decision())),
            ("layer", json!(print.layer_name(print.list.layer))),
        ],
    )];
    lead.extend(print.reasons());
    lead
}

fn result(print: &Paper) -> String {
    let list = &print.list;
    let key = if list.score.is_some() {
        "checklist-note-score"
    } else {
        "checklist-note-shown"
    };
    let score = list.score.clone().unwrap_or_default();
    print.say(
        key,
        &[("shown", json!(list.shown)), ("score", json!(score))],
    )
}

fn points_part(print: &Paper, sum: &ScoreExplanation) -> Value {
    let head = |key: &str| print.say(key, &[]);
    let mut rows = vec![json!({ "cells": ["", head("explanation-most"), sum.max, "", "", ""] })];
    rows.extend(sum.lines.iter().map(|line| points_row(print, line)));
    let parse = |text: &str| parse_points(text).unwrap_or(0);
    let change = signed(parse(&sum.score) - parse(&sum.max));
    json!({
        "title": head("explanation-points"),
        "columns": [
            column(head("forms-checklist-number"), Some(13.0), "center"),
            column(head("forms-checklist-content"), None, "left"),
            column(head("explanation-max"), Some(16.0), "right"),
            column(head("explanation-reached"), Some(16.0), "right"),
            column(head("explanation-change"), Some(16.0), "right"),
            column(head("explanation-because"), Some(50.0), "left"),
        ],
        "rows": rows,
        "total": ["", head("explanation-score"), sum.max, sum.score, change, ""],
        "empty": head("explanation-nothing-lost"),
    })
}

fn points_row(print: &Paper, line: &ScoreLine) -> Value {
    let text = if line.is_cap {
        print.say(
            "explanation-cap-of",
            &[("number", json!(line.number)), ("cap", json!(line.max))],
        )
    } else {
        line.text.clone()
    };
    let because = if line.is_cap {
        print.say("explanation-cap", &[])
    } else {
        because(print, line)
    };
    let change = line.change.replace('-', "\u{2212}");
    let (max, reached) = if line.is_cap {
        (String::new(), String::new())
    } else {
        (line.max.clone(), line.points.clone())
    };
    json!({ "cells": [line.number, text, max, reached, change, because] })
}

/// What was taken off or given, what the state says, and the note of whoever judged.
fn because(print: &Paper, line: &ScoreLine) -> String {
    let mut parts: Vec<String> = line.working.clone();
    let row = print.rows().find(|row| row.number == line.number);
    match line.state {
        None => parts.push(print.say("explanation-unanswered", &[])),
        Some(State::Waiting) => parts.extend(row.map(|row| waiting(print, row))),
        Some(State::Unmet) => parts.push(print.say("checklist-unmet", &[])),
        Some(State::Met | State::Scored) => {}
    }
    let layer = print.list.layer;
    let note = row.and_then(|row| row.layers.iter().find(|l| l.layer == layer));
    parts.extend(note.map(|l| l.note.clone()).filter(|n| !n.is_empty()));
    parts.join("; ")
}

fn waiting(print: &Paper, row: &ChecklistCriterion) -> String {
    let (owner, until) = print.waits(row);
    if owner.is_empty() {
        return print.say("checklist-waiting", &[]);
    }
    match until {
        Some(day) => print.say(
            "checklist-waits-until",
            &[("owner", json!(owner)), ("day", json!(day))],
        ),
        None => print.say("checklist-waits", &[("owner", json!(owner))]),
    }
}

/// Of a set without points: what is not met, with what was said of it.
fn unmet_part(print: &Paper) -> Value {
    let head = |key: &str| print.say(key, &[]);
    let rows: Vec<Value> = print
        .rows()
        .filter(|row| row.state != CriterionState::Met)
        .map(|row| {
            let state = match row.state {
                CriterionState::Unanswered => head("explanation-unanswered"),
                CriterionState::Waiting => waiting(print, row),
                CriterionState::Met | CriterionState::Unmet => head("checklist-unmet"),
            };
            let note = row.layers.iter().rev().find(|l| !l.note.is_empty());
            let note = note.map(|l| l.note.clone()).unwrap_or_default();
            json!({ "cells": [row.number, row.text, state, note] })
        })
        .collect();
    json!({
        "title": head("explanation-unmet"),
        "columns": [
            column(head("forms-checklist-number"), Some(13.0), "center"),
            column(head("forms-checklist-content"), None, "left"),
            column(head("explanation-state"), Some(40.0), "left"),
            column(head("explanation-because"), Some(50.0), "left"),
        ],
        "rows": rows,
        "empty": head("explanation-all-met"),
    })
}

/// Points × 100 with a printed minus: "−12", "+2", "0".
fn signed(change: i64) -> String {
    match change {
        0 => "0".to_owned(),
        c if c < 0 => format!("\u{2212}{}", points(-c)),
        c => format!("+{}", points(c)),
    }
}
