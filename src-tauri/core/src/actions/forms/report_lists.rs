//! The register of crime reports on paper, A4 across: those received in a period, and what has run
//! out or is due soon with the reason of each date.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::paper::day;
use super::print::{require_pdf, save};
use super::register_sheet::{Column, RegisterSheet};
use super::*;
use crate::actions::crime_reports::{
    CrimeReportRow, Paper, PaperClock, PaperReport, owed, received_in,
};
use crate::actions::incidents::MOST_PRINTED;
use crate::domain::deadlines::{SOON_HOURS, Shown, Stage};
use crate::domain::periods::Period;
use crate::error::Error;
use crate::session::Context;
use crate::texts::text;

/// The pages of the register over a period as images.
pub fn preview_report_register(
    context: &Context,
    request: PreviewReportRegister,
) -> Result<Preview, Error> {
    preview(context, &register(context, &request.period)?)
}

/// Saves the register over a period as PDF.
pub fn save_report_register(
    context: &Context,
    request: SaveReportRegister,
) -> Result<Saved, Error> {
    let path = PathBuf::from(request.path.trim());
    require_pdf(&path)?;
    save(
        &path,
        &register(context, &request.period)?.sheet.draw(context)?,
    )
}

/// The pages of what has run out or is due soon, as images.
pub fn preview_due_reports(context: &Context, _: PreviewDueReports) -> Result<Preview, Error> {
    preview(context, &due(context)?)
}

/// Saves what has run out or is due soon as PDF.
pub fn save_due_reports(context: &Context, request: SaveDueReports) -> Result<Saved, Error> {
    let path = PathBuf::from(request.path.trim());
    require_pdf(&path)?;
    save(&path, &due(context)?.sheet.draw(context)?)
}

struct Named {
    sheet: RegisterSheet,
    file_name: String,
}

fn preview(context: &Context, named: &Named) -> Result<Preview, Error> {
    Ok(Preview {
        title: named.sheet.title.clone(),
        pages: named.sheet.draw(context)?.pages_svg(),
        file_name: named.file_name.clone(),
    })
}

/// The words of a paper in the language of the program.
#[derive(Clone, Copy)]
struct Words<'a>(&'a Context<'a>);

const REGISTER: [Column; 8] = [
    ("report-list-number", Some(18), false),
    ("report-list-received", Some(26), false),
    ("report-list-content", None, false),
    ("report-list-place", Some(30), false),
    ("report-list-group", Some(16), false),
    ("report-list-officer", Some(32), false),
    ("report-list-deadline", Some(26), false),
    ("report-list-standing", Some(60), false),
];

const DUE: [Column; 7] = [
    ("report-list-number", Some(18), false),
    ("report-list-content", Some(38), false),
    ("report-list-officer", Some(32), false),
    ("report-list-owed", Some(42), false),
    ("report-list-ends", Some(34), false),
    ("report-list-left", Some(28), false),
    ("report-list-why", None, false),
];

fn register(context: &Context, period: &str) -> Result<Named, Error> {
    let words = Words(context);
    let period = Period::parse(period).ok_or_else(|| Error::PeriodUnknown {
        text: period.to_owned(),
    })?;
    let window = period.window();
    let paper = received_in(context, window, MOST_PRINTED)?;
    let mut notes = words.notes(&paper);
    notes.insert(0, words.say("report-list-note-294", &[]));
    notes.push(words.say("report-list-note-in-time", &[]));
    Ok(Named {
        sheet: RegisterSheet {
            title: words.say("report-list-title", &[]),
            period_line: words.say(
                "report-list-period",
                &[
                    ("first", json!(day(&window.first.to_string()))),
                    ("last", json!(day(&window.last.to_string()))),
                ],
            ),
            columns: REGISTER.to_vec(),
            rows: paper.rows.iter().map(|r| words.report(r)).collect(),
            total: Some(words.total(&paper.rows)),
            notes,
        },
        file_name: format!("so-tin-bao_{}.pdf", period.to_string().replace(':', "-")),
    })
}

fn due(context: &Context) -> Result<Named, Error> {
    let words = Words(context);
    let paper = owed(context, MOST_PRINTED)?;
    let overdue = paper.rows.iter().filter(|c| c.is_overdue).count();
    let mut notes = words.notes(&paper);
    if paper.rows.is_empty() {
        notes.insert(
            0,
            words.say("report-due-none", &[("hours", json!(SOON_HOURS))]),
        );
    } else {
        let hours = ("hours", json!(SOON_HOURS));
        notes.insert(0, words.say("report-due-note-soon", &[hours]));
    }
    notes.push(words.say("report-list-note-294", &[]));
    Ok(Named {
        sheet: RegisterSheet {
            title: words.say("report-due-title", &[]),
            period_line: words.say(
                "report-due-at",
                &[
                    ("time", json!(paper.now.format("%H:%M").to_string())),
                    ("day", json!(day(&paper.now.date().to_string()))),
                    ("overdue", json!(overdue)),
                    ("soon", json!(paper.rows.len() - overdue)),
                ],
            ),
            columns: DUE.to_vec(),
            rows: paper.rows.iter().map(|c| words.clock(c)).collect(),
            total: None,
            notes,
        },
        file_name: format!("tin-bao-den-han_{}.pdf", paper.now.format("%Y-%m-%d")),
    })
}

impl Words<'_> {
    fn say(self, key: &str, args: &[(&str, Value)]) -> String {
        text(self.0.app.language(), key, args)
    }

    /// A stored word as it is called: `channel-in-person`.
    fn named(self, noun: &str, word: &str) -> String {
        let key = format!("{noun}-{}", word.replace('_', "-"));
        self.say(&key, &[])
    }

    fn notes<T>(self, paper: &Paper<T>) -> Vec<String> {
        let reading = if paper.receipt_is_first_day {
            "report-list-note-first-day"
        } else {
            "report-list-note-next-day"
        };
        let mut notes = vec![self.say(reading, &[])];
        if let Some(law) = paper.unchecked {
            notes.push(self.say("report-list-note-unchecked", &[("law", json!(law))]));
        }
        notes
    }

    /// "08:40 03/8/2026" of a stored minute.
    fn moment(at: &str) -> String {
        let (date, time) = at.split_once('T').unwrap_or((at, ""));
        format!("{time} {}", day(date)).trim().to_owned()
    }

    fn report(self, report: &PaperReport) -> Vec<String> {
        let row = &report.row;
        let source: Vec<String> = [
            row.kind.map(|k| self.named("report-kind", k.into())),
            row.channel.map(|c| self.named("channel", c.into())),
        ]
        .into_iter()
        .flatten()
        .collect();
        vec![
            row.number.clone(),
            Self::moment(&row.received_at),
            format!("{}\n{}", row.category_title, source.join(", ")),
            row.residential_unit.clone(),
            <&'static str>::from(row.group).to_owned(),
            row.officer.clone(),
            report.deadline.clone(),
            self.standing(row),
        ]
    }

    /// How it came out, or how far it is: "Không khởi tố 10/12/2026, đúng hạn".
    fn standing(self, row: &CrimeReportRow) -> String {
        let mut parts = Vec::new();
        match (row.outcome, &row.settled_at) {
            (Some(outcome), Some(at)) => {
                let judged = match row.is_in_time {
                    Some(true) => self.say("report-list-in-time", &[]),
                    Some(false) => self.say("report-list-late", &[]),
                    None => self.say("report-list-unjudged", &[]),
                };
                let name = self.named("report-event", outcome.into());
                parts.push(format!("{name} {}, {judged}", Self::moment(at)));
            }
            _ if row.stage == Stage::Suspended => {
                parts.push(self.named("report-event", "suspended"));
            }
            _ => parts.push(self.say("report-list-open", &[])),
        }
        if let Some(next) = &row.next {
            let state = match row.state {
                Shown::Overdue => self.say("report-due-overdue", &[]),
                Shown::DueSoon => self.say("report-due-soon", &[]),
                _ => String::new(),
            };
            let left = self.left(next.minutes_left, next.is_day_end);
            let head = if state.is_empty() {
                left
            } else {
                format!("{state}, {left}")
            };
            parts.push(format!("{head}: {}", next.title));
        }
        parts.join("\n")
    }

    fn total(self, rows: &[PaperReport]) -> Vec<String> {
        let count = |keep: &dyn Fn(&CrimeReportRow) -> bool| {
            json!(rows.iter().filter(|r| keep(&r.row)).count())
        };
        REGISTER
            .iter()
            .map(|(key, _, _)| match *key {
                "report-list-number" => self.say("report-list-total", &[]),
                "report-list-received" => {
                    self.say("report-list-count", &[("count", json!(rows.len()))])
                }
                "report-list-standing" => self.say(
                    "report-list-sums",
                    &[
                        ("settled", count(&|r| r.stage == Stage::Settled)),
                        ("in_time", count(&|r| r.is_in_time == Some(true))),
                        ("open", count(&|r| r.stage == Stage::Open)),
                        ("suspended", count(&|r| r.stage == Stage::Suspended)),
                    ],
                ),
                _ => String::new(),
            })
            .collect()
    }

    fn clock(self, clock: &PaperClock) -> Vec<String> {
        let ends = match &clock.warning {
            Some(warning) => {
                let early = self.say("report-list-warned", &[("end", json!(warning))]);
                format!("{}\n{early}", clock.legal)
            }
            None => clock.legal.clone(),
        };
        let state = if clock.is_overdue {
            "report-due-overdue"
        } else {
            "report-due-soon"
        };
        let owed = if clock.is_optional {
            format!("{} {}", clock.title, self.say("report-list-optional", &[]))
        } else {
            clock.title.clone()
        };
        vec![
            clock.number.clone(),
            clock.category.clone(),
            clock.officer.clone(),
            owed,
            ends,
            format!(
                "{}\n{}",
                self.say(state, &[]),
                self.left(clock.minutes_left, clock.is_day_end)
            ),
            clock.why.clone(),
        ]
    }

    /// "còn 1 ngày", "còn 7 giờ", "quá 4 ngày", as on the screen: what ends with a day is late by
    /// days, the one that has begun counted.
    fn left(self, minutes: i64, is_day_end: bool) -> String {
        let (key, count) = match (minutes < 0, minutes.abs()) {
            (true, size) if is_day_end => ("report-late-days", size / 1_440 + 1),
            (true, size) if size >= 1_440 => ("report-late-days", size / 1_440),
            (true, size) if size >= 60 => ("report-late-hours", size / 60),
            (true, size) => ("report-late-minutes", size),
            (false, size) if size >= 1_440 => ("report-left-days", size / 1_440),
            (false, size) if size >= 60 => ("report-left-hours", size / 60),
            (false, size) => ("report-left-minutes", size),
        };
        self.say(key, &[("count", json!(count))])
    }
}
