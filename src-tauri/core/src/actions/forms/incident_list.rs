//! The list of a register over a period, A4 across.

use std::path::PathBuf;

use phuong_documents::Document;
use serde_json::{Value, json};

use super::paper::day;
use super::print::{Ending, save};
use super::register_sheet::{Column, RegisterSheet};
use super::workbook::save_workbook;
use super::*;
use crate::actions::incidents::{Incident, IncidentPage, MOST_PRINTED, print_list};
use crate::domain::models::ModelKind;
use crate::domain::numbers::grouped;
use crate::domain::registers::{IncidentRegister, category, causes};
use crate::error::Error;
use crate::session::Context;
use crate::texts::text;

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
    register: IncidentRegister,
    pub(super) page: IncidentPage,
}

impl<'a> Print<'a> {
    fn new(
        context: &'a Context<'a>,
        register: IncidentRegister,
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
                IncidentRegister::Cases => "incident-list-cases",
                IncidentRegister::TrafficAccidents => "incident-list-traffic",
                IncidentRegister::Fires => "incident-list-fires",
            },
            &[],
        )
    }

    fn file_name(&self) -> String {
        let name = match self.register {
            IncidentRegister::Cases => "so-vu-viec",
            IncidentRegister::TrafficAccidents => "so-tai-nan-giao-thong",
            IncidentRegister::Fires => "so-chay-no",
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
            IncidentRegister::Cases => vec![
                ("incident-list-category", None, false),
                place,
                ("incident-list-subjects", Some(20), true),
                damage,
                ("incident-list-cleared", Some(40), false),
                ("incident-list-criminal", Some(16), false),
            ],
            IncidentRegister::TrafficAccidents => [
                vec![("incident-list-place", None, false)],
                toll.to_vec(),
                vec![damage],
            ]
            .concat(),
            IncidentRegister::Fires => [
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
            "incident-list-cleared" => self.cleared(row),
            "incident-list-criminal" => yes(row.is_criminal),
            "incident-list-serious" => yes(row.is_serious),
            _ => String::new(),
        }
    }

    /// The day it was cleared, and by which model's help.
    fn cleared(&self, row: &Incident) -> String {
        let mut lines: Vec<String> = row.cleared_on.as_deref().map(day).into_iter().collect();
        lines.extend(row.helped_kind.map(|kind| {
            if !row.helped_name.is_empty() {
                let model = ("model", json!(row.helped_name));
                return self.say("incident-list-helped", &[model]);
            }
            let key = match kind {
                ModelKind::Camera => "incident-list-helped-camera",
                ModelKind::HouseholdGroup => "incident-list-helped-household-group",
                ModelKind::Propaganda => "incident-list-helped-propaganda",
                ModelKind::Fund => "incident-list-helped-fund",
                ModelKind::Other => "incident-list-helped-other",
            };
            self.say(key, &[])
        }));
        lines.join("\n")
    }

    fn coded(&self, row: &Incident) -> String {
        let language = self.context.app.language();
        let of = |vi: &str, en: &str| language.pick(vi, en).to_owned();
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
                // What nobody knows is not 0.
                "incident-list-damage" if self.is_damage_unknown() => {
                    self.say("incident-list-unknown", &[])
                }
                "incident-list-damage" => grouped(sums.damage),
                "incident-list-cleared" => {
                    self.say("incident-list-count", &[("count", json!(sums.cleared))])
                }
                _ => String::new(),
            })
            .collect()
    }

    /// Whether no entry has a figure of damage.
    pub(super) fn is_damage_unknown(&self) -> bool {
        let sums = &self.page.sums;
        sums.incidents > 0 && sums.damage_unknown == sums.incidents
    }

    pub(super) fn notes(&self) -> Vec<String> {
        let sums = &self.page.sums;
        let mut notes = Vec::new();
        if sums.damage_unknown > 0 {
            let count = ("count", json!(sums.damage_unknown));
            notes.push(self.say("incident-list-note-damage", &[count]));
        }
        if self.register != IncidentRegister::TrafficAccidents {
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
        let columns = self.columns();
        let row = |row: &Incident| -> Vec<String> {
            let keys = columns.iter().map(|(key, _, _)| key);
            keys.map(|key| self.cell(row, key)).collect()
        };
        RegisterSheet {
            title: self.title(),
            period_line: self.period_line(),
            rows: self.page.rows.iter().map(row).collect(),
            total: Some(self.total(&columns)),
            columns,
            notes: self.notes(),
        }
        .draw(self.context)
    }
}
