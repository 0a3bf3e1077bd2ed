//! The list of findings on paper.

use std::path::PathBuf;

use phuong_documents::workbook::{Cell, Column, Row, Sheet};
use phuong_documents::{Document, Form};
use serde_json::{Value, json};

use super::*;
use crate::actions::closings::period_words;
use crate::actions::folder::unit_info;
use crate::actions::forms::{
    Ending, Preview, Saved, broken, labels, render, save, save_workbook, sheet_frame,
};
use crate::actions::statistics::{require_period, require_unit};
use crate::domain::periods::Period;
use crate::domain::validation::Severity;
use crate::environment::local_time;
use crate::error::Error;
use crate::session::{Context, find_unit};
use crate::texts::{Language, text};

/// The pages of the list as images.
pub fn preview_findings(context: &Context, request: PreviewFindings) -> Result<Preview, Error> {
    let (document, title, file_name) = draw(context, request.period, request.unit)?;
    Ok(Preview {
        title,
        pages: document.pages_svg(),
        file_name,
    })
}

/// Saves the list as PDF or as a workbook.
pub fn save_findings(context: &Context, request: SaveFindings) -> Result<Saved, Error> {
    let path = PathBuf::from(request.path.trim());
    if Ending::of(&path, &[Ending::Pdf, Ending::Xlsx])? == Ending::Xlsx {
        let sheet = sheet(context, request.period, request.unit)?;
        return save_workbook(context, &path, sheet);
    }
    let (document, _, _) = draw(context, request.period, request.unit)?;
    save(&path, &document)
}

fn draw(
    context: &Context,
    period: Option<String>,
    unit: Option<String>,
) -> Result<(Document, String, String), Error> {
    let ward = require_unit(context, unit.as_deref())?;
    let list = list_findings(context, ListFindings { period, unit })?;
    let say = |key: &str, args: &[(&str, Value)]| text(context.app.language(), key, args);
    let rows: Vec<Value> = list
        .findings
        .iter()
        .map(|f| row(f, &list.period, context.app.language()))
        .collect();
    let data = json!({
        "labels": labels(context, Form::Findings),
        "language": context.app.language().code(),
        "document_date": context.today().to_string(),
        "parent": broken(&find_unit(ward.province.as_str())?.police_name()),
        "unit": broken(&ward.police_name()),
        "place": ward.short_name(),
        "title": say("findings-title", &[]).to_uppercase(),
        "subtitle": subtitle(context, &list)?,
        "summary": summary(context, &list),
        "none": say("findings-none", &[]),
        "rows": rows,
    });
    let file_name = format!("kiem-tra-so-lieu_{}.pdf", list.period.replace(':', "-"));
    Ok((
        render(Form::Findings, &data)?,
        say("findings-title", &[]),
        file_name,
    ))
}

fn subtitle(context: &Context, list: &FindingList) -> Result<String, Error> {
    let language = context.app.language();
    let period = require_period(&list.period)?;
    let printed = local_time(context.now()).format("%d/%m/%Y").to_string();
    let args = [
        ("period", json!(period_words(language, period))),
        ("day", json!(printed)),
    ];
    Ok(text(language, "findings-subtitle", &args))
}

fn summary(context: &Context, list: &FindingList) -> String {
    let args = [
        ("hard", json!(list.hard)),
        ("open", json!(list.open)),
        ("explained", json!(list.explained)),
    ];
    text(context.app.language(), "findings-summary", &args)
}

fn sheet(context: &Context, period: Option<String>, unit: Option<String>) -> Result<Sheet, Error> {
    let ward = require_unit(context, unit.as_deref())?;
    let list = list_findings(context, ListFindings { period, unit })?;
    let language = context.app.language();
    let say = |key: &str| text(language, key, &[]);
    let head = |label: &str| say(&format!("forms-findings-{label}"));
    let keys = ["rule", "level", "place", "what", "do"];
    let rows: Vec<Row> = list
        .findings
        .iter()
        .map(|finding| row(finding, &list.period, language))
        .map(|row| {
            let cell = |key: &str| Cell::text(row[key].as_str().unwrap_or_default());
            Row::plain(keys.iter().map(|key| cell(key)).collect())
        })
        .collect();
    let mut notes = vec![summary(context, &list)];
    if rows.is_empty() {
        notes.insert(0, say("findings-none"));
    }
    let titles = vec![
        say("findings-title").to_uppercase(),
        subtitle(context, &list)?,
    ];
    Ok(Sheet {
        name: say("findings-title"),
        columns: vec![
            Column::mark(head("rule")).wide(8),
            Column::mark(head("level")).wide(12),
            Column::text(head("place")).wide(18),
            Column::text(head("what")).wide(48),
            Column::text(head("do")).wide(40),
        ],
        rows,
        notes,
        is_landscape: true,
        ..sheet_frame(context, &unit_info(ward)?, titles)?
    })
}

/// A finding of one of several months names its month.
fn row(finding: &FindingView, listed: &str, language: Language) -> Value {
    let say = |key: &str, args: &[(&str, Value)]| text(language, key, args);
    let standing = finding.reason.as_ref().filter(|r| !r.has_lapsed);
    let level = match (finding.severity, standing) {
        (Severity::Hard, _) => say("findings-hard", &[]),
        (Severity::Soft, None) => say("findings-soft", &[]),
        (Severity::Soft, Some(_)) => say("findings-explained", &[]),
    };
    let place = match finding.place.as_str() {
        "" => say("findings-whole", &[]),
        place => place.to_owned(),
    };
    let place = match Period::parse(&finding.period) {
        Some(month) if finding.period != listed => {
            format!("{place}, {}", period_words(language, month))
        }
        _ => place,
    };
    let reason = standing.map(|r| {
        say(
            "findings-reason",
            &[("reason", json!(r.text)), ("person", json!(r.person))],
        )
    });
    json!({
        "rule": finding.rule, "level": level, "place": place,
        "what": finding.sentence, "do": reason.unwrap_or_else(|| finding.what_to_do.clone()),
    })
}
