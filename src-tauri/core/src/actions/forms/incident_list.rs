//! The list of a register over a period, A4 across.

use std::path::PathBuf;

use phuong_documents::{Document, Form};
use serde_json::{Value, json};

use super::checklist::{broken, day};
use super::print::{Ending, labels, render, save};
use super::workbook::save_workbook;
use super::*;
use crate::actions::folder::unit_info;
use crate::actions::incidents::{Incident, IncidentPage, MOST_PRINTED, print_list};
use crate::domain::numbers::grouped;
use crate::domain::registers::{RegisterKind, category, causes};
use crate::environment::local_time;
use crate::error::Error;
use crate::session::Context;
use crate::store::people;
use crate::texts::{Language, text};

/// The pages of a register's list as images.
pub fn preview_incident_list(
    context: &Context,
    request: PreviewIncidentList,
) -> Result<Preview, Error> {
    let print = Print::new(context, request.register, &request.period)?;
    Ok(Preview {
        title: print.title(),
        pages: print.draw()?.pages_svg(),
        file_name: print.file_name(),
    })
}

/// Saves a register's list as PDF or as a workbook.
pub fn save_incident_list(context: &Context, request: SaveIncidentList) -> Result<Saved, Error> {
    let path = PathBuf::from(request.path.trim());
    let ending = Ending::of(&path, &[Ending::Pdf, Ending::Xlsx])?;
    let print = Print::new(context, request.register, &request.period)?;
    if ending == Ending::Xlsx {
        return save_workbook(context, &path, incident_sheet::sheet(&print)?);
    }
    save(&path, &print.draw()?)
}

pub(super) struct Print<'a> {
    pub(super) context: &'a Context<'a>,
    register: RegisterKind,
    pub(super) page: IncidentPage,
}

/// A column: the key of its head, its width in millimetres, whether it holds numbers.
type Column = (&'static str, Option<u32>, bool);

impl<'a> Print<'a> {
    fn new(
        context: &'a Context<'a>,
        register: RegisterKind,
        period: &str,
    ) -> Result<Print<'a>, Error> {
        let page = print_list(context, register, period)?;
        if page.sums.incidents > i64::from(MOST_PRINTED) {
            return Err(Error::ListTooLong {
                count: page.sums.incidents,
                most: MOST_PRINTED,
            });
        }
        Ok(Print {
            context,
            register,
            page,
        })
    }

    pub(super) fn say(&self, key: &str, args: &[(&str, Value)]) -> String {
        text(self.context.app.language(), key, args)
    }

    pub(super) fn title(&self) -> String {
        self.say(
            match self.register {
                RegisterKind::Cases => "incident-list-cases",
                RegisterKind::TrafficAccidents => "incident-list-traffic",
                RegisterKind::Fires => "incident-list-fires",
            },
            &[],
        )
    }

    fn file_name(&self) -> String {
        let name = match self.register {
            RegisterKind::Cases => "so-vu-viec",
            RegisterKind::TrafficAccidents => "so-tai-nan-giao-thong",
            RegisterKind::Fires => "so-chay-no",
        };
        format!("{name}_{}.pdf", self.page.period.replace(':', "-"))
    }

    pub(super) fn columns(&self) -> Vec<Column> {
        let head = [
            ("incident-list-number", Some(20), false),
            ("incident-list-when", Some(42), false),
        ];
        let place = ("incident-list-place", Some(36), false);
        let damage = ("incident-list-damage", Some(30), true);
        let toll = [
            ("incident-list-dead", Some(16), true),
            ("incident-list-injured", Some(20), true),
        ];
        let own: Vec<Column> = match self.register {
            RegisterKind::Cases => vec![
                ("incident-list-category", None, false),
                place,
                ("incident-list-subjects", Some(20), true),
                damage,
                ("incident-list-cleared", Some(28), false),
                ("incident-list-criminal", Some(16), false),
            ],
            RegisterKind::TrafficAccidents => [
                vec![("incident-list-place", None, false)],
                toll.to_vec(),
                vec![damage],
            ]
            .concat(),
            RegisterKind::Fires => [
                vec![("incident-list-cause", None, false), place],
                toll.to_vec(),
                vec![damage, ("incident-list-serious", Some(26), false)],
            ]
            .concat(),
        };
        head.into_iter().chain(own).collect()
    }

    pub(super) fn cell(&self, row: &Incident, column: &str) -> String {
        let counted = |value: Option<i64>| match value {
            Some(value) => grouped(value),
            None => self.say("incident-list-unknown", &[]),
        };
        let yes = |value: Option<bool>| {
            if value == Some(true) {
                self.say("incident-list-yes", &[])
            } else {
                String::new()
            }
        };
        match column {
            "incident-list-number" => row.number.clone(),
            "incident-list-when" => match row.occurred_hour {
                Some(hour) => self.say(
                    "incident-list-at",
                    &[("day", json!(day(&row.occurred_on))), ("hour", json!(hour))],
                ),
                None => day(&row.occurred_on),
            },
            "incident-list-category" | "incident-list-cause" => self.coded(row),
            "incident-list-place" => row.residential_unit.clone(),
            "incident-list-subjects" => counted(row.subjects),
            "incident-list-dead" => counted(row.dead),
            "incident-list-injured" => counted(row.injured),
            "incident-list-damage" => counted(row.damage),
            "incident-list-cleared" => row.cleared_on.as_deref().map(day).unwrap_or_default(),
            "incident-list-criminal" => yes(row.is_criminal),
            "incident-list-serious" => yes(row.is_serious),
            _ => String::new(),
        }
    }

    fn coded(&self, row: &Incident) -> String {
        let english = self.context.app.language() == Language::En;
        let of = |vi: &str, en: &str| if english { en } else { vi }.to_owned();
        let found = match (&row.category, &row.cause) {
            (Some(code), _) => category(code).map(|(_, c)| of(&c.title, &c.title_en)),
            (None, Some(code)) => causes()
                .iter()
                .find(|c| c.code == *code)
                .map(|c| of(&c.title, &c.title_en)),
            (None, None) => return String::new(),
        };
        // A code only a newer program knows is shown as it is.
        found.unwrap_or_else(|| {
            let code = row.category.as_ref().or(row.cause.as_ref());
            code.cloned().unwrap_or_default()
        })
    }

    fn total(&self, columns: &[Column]) -> Vec<String> {
        let sums = &self.page.sums;
        columns
            .iter()
            .map(|(column, _, _)| match *column {
                "incident-list-number" => self.say("incident-list-total", &[]),
                "incident-list-when" => {
                    self.say("incident-list-count", &[("count", json!(sums.incidents))])
                }
                "incident-list-subjects" => grouped(sums.subjects),
                "incident-list-dead" => grouped(sums.dead),
                "incident-list-injured" => grouped(sums.injured),
                "incident-list-damage" => grouped(sums.damage),
                "incident-list-cleared" => {
                    self.say("incident-list-count", &[("count", json!(sums.cleared))])
                }
                _ => String::new(),
            })
            .collect()
    }

    pub(super) fn notes(&self) -> Vec<String> {
        let sums = &self.page.sums;
        let mut notes = Vec::new();
        if sums.damage_unknown > 0 {
            let count = ("count", json!(sums.damage_unknown));
            notes.push(self.say("incident-list-note-damage", &[count]));
        }
        if self.register != RegisterKind::TrafficAccidents {
            notes.push(self.say("incident-list-note-codes", &[]));
        }
        notes.push(self.say("incident-list-note-privacy", &[]));
        notes
    }

    pub(super) fn period_line(&self) -> String {
        let (first, last) = (day(&self.page.first_day), day(&self.page.last_day));
        let args = [("first", json!(first)), ("last", json!(last))];
        self.say("incident-list-period", &args)
    }

    fn draw(&self) -> Result<Document, Error> {
        let session = self.context.session()?;
        let unit = unit_info(session.unit()?)?;
        let columns = self.columns();
        let commander = self.context.read(|db| {
            let staff = people::list_staff(db, unit.id.as_str())?;
            Ok(staff
                .into_iter()
                .find(|s| s.position.starts_with("Trưởng Công an")))
        })?;
        let printed = local_time(self.context.now())
            .format("%d/%m/%Y")
            .to_string();
        let year = printed.get(6..).unwrap_or_default().to_owned();
        let data = json!({
            "labels": labels(self.context, Form::List),
            "language": self.context.app.language().code(),
            "document_date": self.context.today().to_string(),
            "parent": broken(&unit.province_police_name),
            "unit": broken(&unit.police_name),
            "place": unit.short_name,
            "number_line": self.say("form-number-line", &[]),
            "date_line": self.say("form-date-line", &[("place", json!(unit.short_name)), ("year", json!(year))]),
            "title": self.title(),
            "period_line": self.period_line(),
            "columns": columns.iter().map(|(key, mm, is_number)| json!({
                "head": self.say(key, &[]), "mm": mm, "align": if *is_number { "right" } else { "left" },
            })).collect::<Vec<_>>(),
            "rows": self.page.rows.iter()
                .map(|row| columns.iter().map(|(key, _, _)| self.cell(row, key)).collect::<Vec<_>>())
                .collect::<Vec<_>>(),
            "total": self.total(&columns),
            "notes": self.notes(),
            "signatures": [
                { "title": [self.say("form-prepared-by", &[])], "hint": self.say("form-sign-hint", &[]), "name": session.person.name },
                { "title": [self.say("form-commander", &[])], "hint": self.say("form-seal-hint", &[]), "name": commander.map(|s| s.name) },
            ],
            "footnote": self.say("incident-list-footnote", &[("day", json!(printed))]),
        });
        render(Form::List, &data)
    }
}
