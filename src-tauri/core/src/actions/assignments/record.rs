//! The printed list of a hand-over.

use std::path::PathBuf;

use phuong_documents::{Document, Form};
use serde_json::{Value, json};

use super::hand_over::{items, known};
use super::*;
use crate::actions::folder::unit_info;
use crate::actions::forms::{
    Preview, Saved, broken, day, entry_of_own, labels, render, require_pdf, save,
};
use crate::domain::criteria::Part;
use crate::domain::handovers::LoadKind;
use crate::error::Error;
use crate::session::Context;
use crate::store::handovers as store;
use crate::store::people::{self, StaffRow};
use crate::texts::text;

/// The pages of a hand-over's list as images.
pub fn preview_handover(context: &Context, request: PreviewHandover) -> Result<Preview, Error> {
    let wanted = (request.id, request.from_id, request.to_id);
    let (document, title, file_name) = draw(context, wanted)?;
    Ok(Preview {
        title,
        pages: document.pages_svg(),
        file_name,
    })
}

/// Saves the list of a hand-over as PDF.
pub fn save_handover(context: &Context, request: SaveHandover) -> Result<Saved, Error> {
    let path = PathBuf::from(request.path.trim());
    require_pdf(&path)?;
    let wanted = (request.id, request.from_id, request.to_id);
    let (document, _, _) = draw(context, wanted)?;
    save(&path, &document)
}

/// Who hands what to whom, and on which day.
struct Paper {
    from: StaffRow,
    to: StaffRow,
    day: String,
    items: Vec<LoadItem>,
    commander: Option<String>,
}

type Wanted = (Option<String>, Option<String>, Option<String>);

fn draw(context: &Context, wanted: Wanted) -> Result<(Document, String, String), Error> {
    let session = context.session()?;
    let unit = unit_info(session.unit()?)?;
    let paper = context.read(|db| {
        let commander = people::find_chief(db, unit.id.as_str())?;
        match &wanted {
            (Some(id), ..) => {
                let row = store::list(db, unit.id.as_str())?
                    .into_iter()
                    .find(|r| r.id == *id)
                    .ok_or_else(|| Error::NotFound {
                        what: "lần bàn giao".into(),
                    })?;
                Ok(Paper {
                    from: known(db, &row.from_id)?,
                    to: known(db, &row.to_id)?,
                    day: row.handed_on,
                    items: row.items,
                    commander,
                })
            }
            (None, from, to) => {
                let from = known(db, from.as_deref().unwrap_or_default())?;
                let found = items(db, &session, context, &from.id)?;
                Ok(Paper {
                    to: known(db, to.as_deref().unwrap_or_default())?,
                    from,
                    day: context.today().to_string(),
                    items: found.into_iter().map(|(item, _)| item).collect(),
                    commander,
                })
            }
        }
    })?;
    let say = |key: &str, args: &[(&str, Value)]| text(context.app.language(), key, args);
    let title = say("handover-title", &[]);
    let person = |p: &StaffRow| {
        if p.position.is_empty() {
            p.name.clone()
        } else {
            say(
                "handover-person",
                &[("name", json!(p.name)), ("position", json!(p.position))],
            )
        }
    };
    let rows: Vec<Value> = paper
        .items
        .iter()
        .enumerate()
        .map(|(at, item)| row(&say, at + 1, item))
        .collect();
    let hint = say("form-sign-hint", &[]);
    let sign = |key: &str, name: Option<String>| json!({ "title": [say(key, &[])], "hint": hint, "name": name });
    let year = paper.day.get(..4).unwrap_or_default();
    let data = json!({
        "labels": labels(context, Form::Handover),
        "language": context.app.language().code(),
        "document_date": paper.day,
        "parent": broken(&unit.province_police_name),
        "unit": broken(&unit.police_name),
        "place": unit.short_name,
        "number_line": say("handover-number-line", &[]),
        "date_line": say("form-date-line", &[("place", json!(unit.short_name)), ("year", json!(year))]),
        "title": title,
        "before": [
            say("handover-opening", &[("unit", json!(unit.police_name))]),
            say("handover-from", &[("person", json!(person(&paper.from)))]),
            say("handover-to", &[("person", json!(person(&paper.to)))]),
            say("handover-content", &[("count", json!(rows.len())), ("day", json!(day(&paper.day)))]),
        ],
        "rows": rows,
        "after": [say("handover-closing", &[("day", json!(day(&paper.day)))])],
        "signatures": [
            sign("handover-signed-from", Some(paper.from.name.clone())),
            sign("handover-signed-to", Some(paper.to.name.clone())),
            sign("handover-signed-commander", paper.commander.clone()),
        ],
        "recipients": [say("handover-recipient-both", &[]), say("form-recipient-file", &[])],
        "footnote": say("handover-footnote", &[
            ("day", json!(day(&context.today().to_string()))),
            ("entry", json!(entry_of_own(context, unit.id.as_str())?)),
        ]),
    });
    let file_name = format!("ban-giao_{}_{}.pdf", unit.code, paper.day);
    Ok((render(Form::Handover, &data)?, title, file_name))
}

fn row(say: &impl Fn(&str, &[(&str, Value)]) -> String, number: usize, item: &LoadItem) -> Value {
    let about = match item.kind {
        LoadKind::CrimeReport => say("handover-crime-report", &[("number", json!(item.number))]),
        LoadKind::Assignment => say(
            "handover-criterion",
            &[
                ("number", json!(item.number)),
                ("text", json!(item.text)),
                ("set", json!(item.set)),
                ("year", json!(item.year.to_string())),
            ],
        ),
    };
    let state = if item.is_waiting {
        say("handover-state-waiting", &[])
    } else if item.days_late > 0 {
        say("handover-state-late", &[("days", json!(item.days_late))])
    } else {
        say("handover-state-open", &[])
    };
    let parts: Vec<String> = match item.kind {
        LoadKind::CrimeReport => vec![say("handover-part-officer", &[])],
        LoadKind::Assignment => item
            .parts
            .iter()
            .map(|part| match part {
                Part::Person => say("handover-part-person", &[]),
                Part::Supervisor => say("handover-part-supervisor", &[]),
                Part::Helper => say("handover-part-helper", &[]),
            })
            .collect(),
    };
    json!({
        "number": number.to_string(),
        "about": about,
        "task": item.task,
        "part": parts.join("\n"),
        "due": item.due_on.as_deref().map(day),
        "state": state,
    })
}
