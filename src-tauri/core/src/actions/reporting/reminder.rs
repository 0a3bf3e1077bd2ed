//! The printed list of reports that have not come, and the letter that asks for them.

use std::path::PathBuf;

use phuong_documents::{Document, Form};
use serde_json::{Value, json};

use super::board::{Board, board};
use super::expected::{Expected, month_words, reports_for, written};
use super::*;
use crate::actions::folder::unit_info;
use crate::actions::forms::{Preview, Saved, broken, labels, render, require_pdf, save};
use crate::error::Error;
use crate::session::Context;
use crate::store::people;
use crate::texts::text;

/// More addressees than this are named in the list alone.
const MOST_ADDRESSEES: usize = 6;

/// The pages of a reminder as images.
pub fn preview_reminder(context: &Context, request: PreviewReminder) -> Result<Preview, Error> {
    let (document, title, file_name) = draw(
        context,
        request.is_letter,
        request.period.as_deref(),
        request.member_id.as_deref(),
    )?;
    Ok(Preview {
        title,
        pages: document.pages_svg(),
        file_name,
    })
}

/// Saves a reminder as PDF.
pub fn save_reminder(context: &Context, request: SaveReminder) -> Result<Saved, Error> {
    let path = PathBuf::from(request.path.trim());
    require_pdf(&path)?;
    let (document, _, _) = draw(
        context,
        request.is_letter,
        request.period.as_deref(),
        request.member_id.as_deref(),
    )?;
    save(&path, &document)
}

fn draw(
    context: &Context,
    is_letter: bool,
    period: Option<&str>,
    member: Option<&str>,
) -> Result<(Document, String, String), Error> {
    let session = context.session()?;
    let read = board(context, &session, period, None)?;
    let expected = read.expected();
    let wanted: Vec<&Expected> = expected
        .iter()
        .filter(|e| matches!(e.state, ReportingState::Missing | ReportingState::Pending))
        .filter(|e| member.is_none_or(|id| e.member.id == id))
        .collect();
    let print = Print {
        context,
        board: &read,
        wanted: &wanted,
    };
    if is_letter && wanted.is_empty() {
        return Err(Error::ReminderForNobody {
            month: print.month(),
        });
    }
    let (title, mut data) = if is_letter {
        print.letter()?
    } else {
        print.list(&expected)?
    };
    print.add_shared(&mut data)?;
    let kind = if is_letter { "don-doc" } else { "chua-gui" };
    let (year, month) = read.month;
    let file_name = format!("bao-cao-thanh-vien_{year}-{month:02}_{kind}.pdf");
    Ok((render(Form::Reminder, &data)?, title, file_name))
}

struct Print<'a> {
    context: &'a Context<'a>,
    board: &'a Board,
    /// The reports that are asked for.
    wanted: &'a [&'a Expected<'a>],
}

impl Print<'_> {
    fn say(&self, key: &str, args: &[(&str, Value)]) -> String {
        text(self.context.app.language(), key, args)
    }

    fn month(&self) -> String {
        month_words(self.board.month)
    }

    fn day(&self) -> String {
        written(&self.board.as_of.to_string())
    }

    /// What both papers have: heads, rows, who signs.
    fn add_shared(&self, data: &mut Value) -> Result<(), Error> {
        let session = self.context.session()?;
        let unit = unit_info(session.unit()?)?;
        let rows: Vec<Value> = self
            .wanted
            .iter()
            .enumerate()
            .map(|(at, expected)| self.row(at + 1, expected))
            .collect();
        let commander = self
            .context
            .read(|db| people::find_chief(db, &session.folder.unit_id))?;
        let hint = self.say("form-sign-hint", &[]);
        let commander = json!({
            "title": [self.say("form-commander", &[])],
            "hint": self.say("form-seal-hint", &[]),
            "name": commander,
        });
        let is_letter = data["addressees"].is_array();
        let prepared = json!({
            "title": [self.say("form-reminder-prepared-by", &[])],
            "hint": hint, "name": session.person.name,
        });
        let mut recipients = vec![self.say("form-recipient-file", &[])];
        if is_letter {
            recipients.insert(0, self.say("form-reminder-same-recipients", &[]));
        }
        let year = chrono::Datelike::year(&self.context.today());
        let shared = json!({
            "labels": labels(self.context, Form::Reminder),
            "language": self.context.app.language().code(),
            "document_date": self.context.today().to_string(),
            "parent": broken(&unit.province_police_name),
            "unit": broken(&unit.police_name),
            "place": unit.short_name,
            "date_line": self.say("form-date-line", &[("place", json!(unit.short_name)), ("year", json!(year))]),
            "rows": rows,
            // A letter is signed beside its recipients, a list below it by two.
            "signatures": if is_letter { json!([]) } else { json!([prepared, commander]) },
            "appraiser": is_letter.then_some(commander),
            "recipients": recipients,
            "footnote": self.say("form-reminder-footnote", &[("day", json!(self.day()))]),
        });
        if let (Some(data), Some(shared)) = (data.as_object_mut(), shared.as_object()) {
            data.extend(shared.clone());
        }
        Ok(())
    }

    fn row(&self, number: usize, expected: &Expected) -> Value {
        let late = if expected.state == ReportingState::Missing {
            let days = expected.days_late;
            self.say("form-reminder-late-days", &[("days", json!(days))])
        } else {
            self.say("form-reminder-not-due", &[])
        };
        json!({
            "number": number.to_string(),
            "member": expected.member.name,
            "position": expected.member.position,
            "reports_for": reports_for(expected.member),
            "report": expected.duty.name,
            "due": written(&expected.due_on.to_string()),
            "late": late,
        })
    }

    /// The list for the file: everything not sent, and how many came in time.
    fn list(&self, expected: &[Expected]) -> Result<(String, Value), Error> {
        let mut tally = ReportingTally::default();
        for one in expected {
            one.count(&mut tally, self.board.as_of);
        }
        let (month, day) = (json!(self.month()), json!(self.day()));
        let count = [
            ("expected", json!(tally.expected)),
            ("missing", json!(self.wanted.len())),
        ];
        let sum = match (self.wanted.is_empty(), tally.rate_on_time()) {
            (true, _) => self.say(
                "form-reminder-list-none",
                &[
                    ("day", day.clone()),
                    ("expected", json!(tally.expected)),
                    ("month", month.clone()),
                ],
            ),
            (false, Some(rate)) => {
                let mut args = count.to_vec();
                args.push(("coverage", json!(tally.coverage())));
                args.push(("rate", json!(rate)));
                self.say("form-reminder-list-count", &args)
            }
            (false, None) => self.say("form-reminder-list-count-open", &count),
        };
        let title = self.say("form-reminder-list-title", &[]);
        let data = json!({
            "title": title,
            "subtitle": self.say("form-reminder-list-subtitle", &[("month", month), ("day", day)]),
            "number_line": self.say("form-number-line", &[]),
            "after": [sum],
        });
        Ok((title, data))
    }

    /// The letter; without a legal basis, because the duty is the station's own arrangement.
    fn letter(&self) -> Result<(String, Value), Error> {
        let unit = unit_info(self.context.session()?.unit()?)?.police_name;
        let args = [
            ("day", json!(self.day())),
            ("unit", json!(unit)),
            ("month", json!(self.month())),
        ];
        let is_late = self
            .wanted
            .iter()
            .all(|e| e.state == ReportingState::Missing);
        let before = if is_late {
            self.say("form-reminder-letter-late", &args)
        } else {
            self.say("form-reminder-letter-open", &args)
        };
        let title = self.say(
            "form-reminder-letter-title",
            &[("month", json!(self.month()))],
        );
        let data = json!({
            "title": title,
            "number_line": self.say("form-reminder-letter-number", &[]),
            "addressees": self.addressees(),
            "before": [before],
            "after": [
                self.say("form-reminder-letter-ask", &[]),
                self.say("form-reminder-letter-thanks", &[]),
            ],
        });
        Ok((title, data))
    }

    /// Each member once; many are named in the list alone.
    fn addressees(&self) -> Vec<String> {
        let mut members: Vec<&Expected> = Vec::new();
        for expected in self.wanted {
            if members.iter().all(|m| m.member.id != expected.member.id) {
                members.push(expected);
            }
        }
        if members.len() > MOST_ADDRESSEES {
            return vec![self.say("form-reminder-letter-all", &[])];
        }
        members
            .into_iter()
            .map(|expected| {
                let member = expected.member;
                let mut args = vec![
                    ("member", json!(member.name)),
                    ("organisation", json!(reports_for(member))),
                ];
                if member.position.is_empty() {
                    return self.say("form-reminder-letter-addressee-short", &args);
                }
                args.push(("position", json!(member.position)));
                self.say("form-reminder-letter-addressee", &args)
            })
            .collect()
    }
}
