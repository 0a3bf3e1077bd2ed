//! Every piece of evidence of a set and year, numbered, under the criteria it serves.

use std::collections::BTreeSet;

use phuong_documents::Form;
use serde_json::{Value, json};

use super::catalogue::{Sheet, Wanted};
use super::paper::{Paper, column, day};
use crate::actions::evidence::{EvidencePiece, ListEvidence, list_evidence};
use crate::domain::documents::DocumentKind;
use crate::domain::evidence::{EvidenceKind, Validity};
use crate::error::Error;
use crate::session::Context;

/// The index, A4 across. A document with độ mật stands with its number and date only.
pub(super) fn evidence_index(context: &Context, wanted: &Wanted) -> Result<Sheet, Error> {
    let print = Paper::new(context, wanted)?;
    let list = &print.list;
    let view = list_evidence(
        context,
        ListEvidence {
            unit: Some(list.unit.id.as_str().to_owned()),
            set: Some(list.set.id.clone()),
            year: Some(list.year),
            criterion: None,
            query: None,
        },
    )?;
    let pieces: Vec<&EvidencePiece> = view.pieces.iter().filter(|p| p.number.is_some()).collect();
    let (rows, without) = rows(&print, &pieces);
    let head = |key: &str| print.say(key, &[]);
    let part = json!({
        "columns": [
            column(head("evidence-index-number"), Some(13.0), "center"),
            column(head("evidence-index-kind"), Some(27.0), "left"),
            column(head("evidence-index-name"), None, "left"),
            column(head("evidence-index-document"), Some(58.0), "left"),
            column(head("evidence-index-validity"), Some(48.0), "left"),
            column(head("evidence-index-size"), Some(25.0), "right"),
        ],
        "rows": rows,
        "empty": head("evidence-index-empty"),
    });
    let mut notes = vec![print.say(
        "evidence-index-count",
        &[
            ("count", json!(pieces.len())),
            ("size", json!(size(total_bytes(&pieces)))),
        ],
    )];
    if !without.is_empty() {
        let numbers = ("numbers", json!(without.join(", ")));
        notes.push(print.say("evidence-index-without", &[numbers]));
    }
    if pieces.iter().any(|p| is_marked(p)) {
        notes.push(print.say("evidence-index-marked-note", &[]));
    }
    let mut data = print.head(Form::Record, "form-number-line");
    for (key, value) in [
        ("across", json!(true)),
        ("title", json!(head("evidence-index-title"))),
        (
            "subtitle",
            json!(print.say(
                "evidence-index-appraisal",
                &[("day", json!(day(&view.appraisal_on)))]
            )),
        ),
        ("parts", json!([part])),
        ("notes", json!(notes)),
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

/// Under each criterion its pieces, told once in full; and the criteria that have none.
fn rows(print: &Paper, pieces: &[&EvidencePiece]) -> (Vec<Value>, Vec<String>) {
    let mut rows = Vec::new();
    let mut without = Vec::new();
    let mut told = BTreeSet::new();
    for criterion in print.rows() {
        let own: Vec<&EvidencePiece> = pieces
            .iter()
            .filter(|p| {
                let mut links = p.links.iter();
                links.any(|l| l.is_shown && l.criterion == criterion.number)
            })
            .copied()
            .collect();
        if own.is_empty() {
            without.push(criterion.number.clone());
            continue;
        }
        rows.push(json!({ "heading": print.say("evidence-index-criterion", &[
            ("number", json!(criterion.number)), ("text", json!(criterion.text)),
        ]) }));
        for piece in own {
            let first = piece.links.iter().find(|l| l.is_shown);
            if told.insert(&piece.id) {
                rows.push(json!({ "cells": cells(print, piece) }));
            } else {
                let before = first.map(|l| l.criterion.clone()).unwrap_or_default();
                rows.push(json!({ "cells": [
                    number(piece), "", print.say("evidence-index-before", &[("number", json!(before))]), "", "", "",
                ] }));
            }
        }
    }
    (rows, without)
}

fn number(piece: &EvidencePiece) -> String {
    piece.number.map(|n| n.to_string()).unwrap_or_default()
}

fn is_marked(piece: &EvidencePiece) -> bool {
    let document = piece.document.as_ref();
    document.is_some_and(|d| d.secrecy.is_marked())
}

fn cells(print: &Paper, piece: &EvidencePiece) -> [String; 6] {
    if let Some(document) = piece.document.as_ref().filter(|d| d.secrecy.is_marked()) {
        let when = document.issued_on.as_deref().map(day).unwrap_or_default();
        return [
            number(piece),
            String::new(),
            print.say("evidence-index-marked", &[]),
            issued(print, &document.number, &when, ""),
            String::new(),
            String::new(),
        ];
    }
    let document = piece.document.as_ref().map(|d| {
        let when = d.issued_on.as_deref().map(day).unwrap_or_default();
        issued(print, &d.number, &when, &d.issuer)
    });
    let counted = piece.taken.as_ref().map(|t| {
        let amount = match t.total {
            Some(total) => format!("{}/{total}", t.amount),
            None => t.amount.to_string(),
        };
        print.say(
            "evidence-index-counted",
            &[("amount", json!(amount)), ("day", json!(day(&t.taken_on)))],
        )
    });
    let file = piece.file.as_ref();
    [
        number(piece),
        kind(print, piece),
        name(print, piece),
        document.or(counted).unwrap_or_default(),
        validity(print, piece),
        file.map(|f| {
            if f.is_here {
                size(f.bytes)
            } else {
                format!(
                    "{}\n{}",
                    size(f.bytes),
                    print.say("evidence-index-not-here", &[])
                )
            }
        })
        .unwrap_or_default(),
    ]
}

/// A piece's name; a count of a register that has none is called as the register's count is.
pub(super) fn name(print: &Paper, piece: &EvidencePiece) -> String {
    match piece.query {
        Some(query) if piece.name.is_empty() => {
            let code = <&'static str>::from(query);
            print.say(&format!("query-{code}"), &[])
        }
        _ => piece.name.clone(),
    }
}

/// "Số 12-NQ/ĐU, ngày 05/3/2026, Đảng ủy phường": what there is of it.
fn issued(print: &Paper, number: &str, when: &str, issuer: &str) -> String {
    let mut parts = Vec::new();
    if !number.is_empty() {
        parts.push(print.say("evidence-index-issued-number", &[("number", json!(number))]));
    }
    if !when.is_empty() {
        parts.push(print.say("evidence-index-issued-on", &[("day", json!(when))]));
    }
    if !issuer.is_empty() {
        parts.push(issuer.to_owned());
    }
    parts.join(", ")
}

fn kind(print: &Paper, piece: &EvidencePiece) -> String {
    let key = match (piece.kind, piece.document.as_ref().map(|d| d.kind)) {
        (EvidenceKind::Document, Some(kind)) => match kind {
            DocumentKind::Resolution => "documents-kind-resolution",
            DocumentKind::Scheme => "documents-kind-scheme",
            DocumentKind::Directive => "documents-kind-directive",
            DocumentKind::Decision => "documents-kind-decision",
            DocumentKind::Plan => "documents-kind-plan",
            DocumentKind::Guidance => "documents-kind-guidance",
            DocumentKind::Report => "documents-kind-report",
            DocumentKind::Proposal => "documents-kind-proposal",
            DocumentKind::Minutes => "documents-kind-minutes",
            DocumentKind::Other => "evidence-kind-document",
        },
        (EvidenceKind::Document, None) => "evidence-kind-document",
        (EvidenceKind::File, _) => "evidence-kind-file",
        (EvidenceKind::Query, _) => "evidence-kind-query",
    };
    let word = print.say(key, &[]);
    match &piece.file {
        Some(file) if piece.kind == EvidenceKind::File => {
            format!("{word} {}", file.media.ending().to_uppercase())
        }
        _ => word,
    }
}

/// From when until when, and what is wrong with that on the day of the appraisal.
fn validity(print: &Paper, piece: &EvidencePiece) -> String {
    let on = |day_: &Option<String>| day_.as_deref().map(day).unwrap_or_default();
    let (from, to) = (on(&piece.valid_from), on(&piece.valid_to));
    let span = match (from.is_empty(), to.is_empty()) {
        (true, true) => String::new(),
        (false, true) => print.say("evidence-index-from", &[("day", json!(from))]),
        (true, false) => print.say("evidence-index-to", &[("day", json!(to))]),
        (false, false) => print.say(
            "evidence-index-from-to",
            &[("first", json!(from)), ("last", json!(to))],
        ),
    };
    let warning = match piece.validity {
        Validity::Open | Validity::Valid => return span,
        Validity::NotYet => "evidence-validity-not_yet",
        Validity::EndsBefore => "evidence-validity-ends_before",
        Validity::Expired => "evidence-validity-expired",
    };
    format!("{span}\n{}", print.say(warning, &[]))
}

/// Bytes of all files, each counted once.
fn total_bytes(pieces: &[&EvidencePiece]) -> i64 {
    let mut seen = BTreeSet::new();
    let files = pieces.iter().filter_map(|p| p.file.as_ref());
    files
        .filter(|f| seen.insert(f.sha256.as_str()))
        .map(|f| f.bytes)
        .sum()
}

/// "812 KB", "1,4 MB": as files are told on the screen.
fn size(bytes: i64) -> String {
    let tenths = |unit: i64| (bytes * 10 + unit / 2) / unit;
    if bytes < 1024 {
        format!("{bytes} byte")
    } else if bytes < 1 << 20 {
        format!("{} KB", (bytes + 512) / 1024)
    } else {
        let megabytes = tenths(1 << 20);
        format!("{},{} MB", megabytes / 10, megabytes % 10)
    }
}
