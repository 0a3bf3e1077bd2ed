//! The data of the assignment sheet: who does what by when, by criterion or by person.

use phuong_documents::Form;
use serde_json::{Value, json};

use super::catalogue::{Sheet, Wanted};
use super::paper::{day, entry_of_own};
use super::print::labels;
use super::*;
use crate::actions::assignments::{
    AssignmentBoard, AssignmentRow, GetAssignments, get_assignments,
};
use crate::domain::criteria::Progress;
use crate::environment::local_time;
use crate::error::Error;
use crate::session::Context;
use crate::store::people;
use crate::texts::text;

/// The sheet by criterion or by person.
pub(super) fn assignment_data(
    context: &Context,
    wanted: &Wanted,
    by_person: bool,
) -> Result<Sheet, Error> {
    let board = get_assignments(
        context,
        GetAssignments {
            set: wanted.set.clone(),
            unit: wanted.unit.clone(),
            year: wanted.year,
        },
    )?;
    let print = Print {
        context,
        board: &board,
        blank: wanted.blank,
    };
    let data = print.data(by_person)?;
    let title = print.say(
        "assignment-sheet-preview",
        &[
            ("set", json!(board.set.title)),
            ("year", json!(board.year.to_string())),
        ],
    );
    let kind = match (wanted.blank, by_person) {
        (true, _) => "trong",
        (false, true) => "theo-nguoi",
        (false, false) => "theo-tieu-chi",
    };
    let file_name = format!("bang-phan-cong_{}_{}_{kind}", board.unit.code, board.year);
    Ok(Sheet {
        form: Form::AssignmentSheet,
        data,
        title,
        file_name,
    })
}

struct Print<'a> {
    context: &'a Context<'a>,
    board: &'a AssignmentBoard,
    blank: bool,
}

impl Print<'_> {
    fn say(&self, key: &str, args: &[(&str, Value)]) -> String {
        text(self.context.app.language(), key, args)
    }

    fn data(&self, by_person: bool) -> Result<Value, Error> {
        let board = self.board;
        let unit = &board.unit;
        let year = board.year.to_string();
        Ok(json!({
            "labels": labels(self.context, Form::AssignmentSheet),
            "language": self.context.app.language().code(),
            "document_date": board.today,
            "parent": broken(&unit.province_police_name),
            "unit": broken(&unit.police_name),
            "place": unit.short_name,
            "number_line": self.say("assignment-sheet-number-line", &[]),
            "date_line": self.say("form-date-line", &[("place", json!(unit.short_name)), ("year", json!(board.today.get(..4)))]),
            "title": self.say("assignment-sheet-title", &[]),
            "subtitle": self.say("assignment-sheet-subtitle", &[("set", json!(board.set.title)), ("year", json!(year))]),
            "sample_notice": board.set.is_sample.then(|| {
                self.say("checklist-sample-notice", &[("set", json!(board.set.title))])
            }),
            "groups": if by_person && !self.blank { self.by_person() } else { self.by_criterion() },
            "notes": self.notes(),
            "signatures": self.signatures()?,
            "recipients": [self.say("assignment-sheet-recipient-named", &[]), self.say("form-recipient-file", &[])],
            "footnote": self.footnote()?,
        }))
    }

    fn by_criterion(&self) -> Vec<Value> {
        let rows = &self.board.rows;
        rows.chunk_by(|a, b| a.group == b.group)
            .filter_map(|chunk| {
                let first = chunk.first()?;
                Some(json!({
                    "title": format!("{}. {}", first.group, first.group_title),
                    "rows": chunk.iter().map(|r| self.row(r)).collect::<Vec<_>>(),
                }))
            })
            .collect()
    }

    /// Everybody who does something, then what nobody has.
    fn by_person(&self) -> Vec<Value> {
        let mut groups = Vec::new();
        for person in &self.board.people {
            let theirs = |r: &&AssignmentRow| r.assignment.person_id.as_ref() == Some(&person.id);
            let rows: Vec<Value> = self
                .board
                .rows
                .iter()
                .filter(theirs)
                .map(|r| self.row(r))
                .collect();
            if rows.is_empty() {
                continue;
            }
            let args = [
                ("name", json!(person.name)),
                ("position", json!(person.position)),
                ("count", json!(rows.len())),
            ];
            let key = if person.position.is_empty() {
                "assignment-sheet-person-plain"
            } else {
                "assignment-sheet-person"
            };
            groups.push(json!({ "title": self.say(key, &args), "rows": rows }));
        }
        let nobody: Vec<Value> = self
            .board
            .rows
            .iter()
            .filter(|r| r.assignment.person_id.is_none())
            .map(|r| self.row(r))
            .collect();
        if !nobody.is_empty() {
            let count = [("count", json!(nobody.len()))];
            groups.push(json!({
                "title": self.say("assignment-sheet-nobody", &count), "rows": nobody,
            }));
        }
        groups
    }

    fn row(&self, row: &AssignmentRow) -> Value {
        if self.blank {
            return json!({ "number": row.number, "text": row.text });
        }
        let said = &row.assignment;
        let mut responsibility = Vec::new();
        if said.supervisor_id.is_some() {
            responsibility.push(self.say(
                "assignment-sheet-supervisor",
                &[("name", json!(said.supervisor_name))],
            ));
        }
        if !said.helpers.is_empty() {
            let names: Vec<&str> = said.helpers.iter().map(|h| h.name.as_str()).collect();
            responsibility.push(self.say(
                "assignment-sheet-helpers",
                &[("names", json!(names.join(", ")))],
            ));
        }
        json!({
            "number": row.number,
            "text": row.text,
            "person": said.person_name,
            "task": said.task,
            "due": said.due_on.as_deref().map(day),
            "product": said.product,
            "responsibility": responsibility.join("\n"),
            "state": self.state(row),
        })
    }

    fn state(&self, row: &AssignmentRow) -> String {
        let said = &row.assignment;
        match said.progress {
            Progress::Overdue => self.say(
                "assignment-sheet-late",
                &[("days", json!(said.days_left.map_or(0, |left| -left)))],
            ),
            Progress::Done => self.say(
                "assignment-sheet-done",
                &[("day", json!(said.done_on.as_deref().map(day)))],
            ),
            Progress::Met => self.say("checklist-met", &[]),
            Progress::Waiting => self.say(
                "checklist-waits",
                &[("owner", json!(row.waits_for.clone().unwrap_or_default()))],
            ),
            Progress::Unassigned => String::new(),
            Progress::Today | Progress::Soon | Progress::Later | Progress::Undated => {
                self.say("assignment-sheet-open", &[])
            }
        }
    }

    /// How many are complete, so that an empty cell is never overlooked.
    fn notes(&self) -> Vec<String> {
        if self.blank {
            return Vec::new();
        }
        let rows = &self.board.rows;
        let whole = rows.iter().filter(|r| r.assignment.missing.is_empty());
        let counts = [("whole", json!(whole.count())), ("all", json!(rows.len()))];
        vec![self.say("assignment-sheet-note", &counts)]
    }

    fn signatures(&self) -> Result<Value, Error> {
        let session = self.context.session()?;
        let unit = self.board.unit.id.as_str();
        let commander = self.context.read(|db| people::find_chief(db, unit))?;
        let prepared_by = (!self.blank).then(|| session.person.name.clone());
        Ok(json!([
            { "title": [self.say("form-prepared-by", &[])], "hint": self.say("form-sign-hint", &[]), "name": prepared_by },
            { "title": [self.say("form-commander", &[])], "hint": self.say("form-seal-hint", &[]), "name": commander.filter(|_| !self.blank) },
        ]))
    }

    fn footnote(&self) -> Result<Option<String>, Error> {
        if self.blank {
            return Ok(None);
        }
        let printed = local_time(self.context.now())
            .format("%d/%m/%Y")
            .to_string();
        let entry = entry_of_own(self.context, self.board.unit.id.as_str())?;
        Ok(Some(self.say(
            "assignment-sheet-footnote",
            &[("day", json!(printed)), ("entry", json!(entry))],
        )))
    }
}
