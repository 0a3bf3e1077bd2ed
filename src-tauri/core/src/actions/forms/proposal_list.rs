//! Proposals to change criteria, on paper and as a workbook: a ward's own, or at the province those
//! of all its wards, as they are gathered for the level above.

use std::path::PathBuf;

use phuong_documents::workbook::{Cell, Column as BookColumn, Row, Sheet};
use serde_json::{Value, json};

use super::paper::day;
use super::print::{Ending, save};
use super::register_sheet::{Column, RegisterSheet};
use super::workbook::{date_cell, save_workbook, sheet_frame};
use super::*;
use crate::actions::folder::unit_info;
use crate::actions::proposals::{ListProposals, Proposal, Proposals, list_proposals};
use crate::domain::criteria::ProposalStatus;
use crate::domain::people::FolderRole;
use crate::error::Error;
use crate::session::Context;
use crate::texts::text;

/// The pages of the list as images.
pub fn preview_proposal_list(
    context: &Context,
    request: PreviewProposalList,
) -> Result<Preview, Error> {
    let print = Print::new(context, request.list)?;
    let sheet = print.sheet();
    Ok(Preview {
        pages: sheet.draw(context)?.pages_svg(),
        title: print.say("assessment-tab-proposals", &[]),
        file_name: format!("de-nghi-sua-tieu-chi_{}.pdf", context.today()),
    })
}

/// Saves the list as PDF or as a workbook; the path's ending says which.
pub fn save_proposal_list(context: &Context, request: SaveProposalList) -> Result<Saved, Error> {
    let path = PathBuf::from(request.path.trim());
    let ending = Ending::of(&path, &[Ending::Pdf, Ending::Xlsx])?;
    let print = Print::new(context, request.list)?;
    match ending {
        Ending::Xlsx => save_workbook(context, &path, print.workbook()?),
        _ => save(&path, &print.sheet().draw(context)?),
    }
}

struct Print<'a> {
    context: &'a Context<'a>,
    found: Proposals,
    /// The list of a province names the ward of each proposal.
    is_gathered: bool,
}

impl<'a> Print<'a> {
    fn new(context: &'a Context<'a>, list: ProposalListWanted) -> Result<Print<'a>, Error> {
        let is_gathered =
            context.session()?.folder.role == FolderRole::Province && list.unit.is_none();
        let found = list_proposals(
            context,
            ListProposals {
                unit: list.unit,
                set: None,
                criterion: None,
                query: list.query,
            },
        )?;
        Ok(Print {
            context,
            found,
            is_gathered,
        })
    }

    fn say(&self, key: &str, args: &[(&str, Value)]) -> String {
        text(self.context.app.language(), key, args)
    }

    fn title(&self) -> String {
        self.say("proposal-list-title", &[])
    }

    fn as_of(&self) -> String {
        let today = day(&self.context.today().to_string());
        self.say("proposal-list-as-of", &[("day", json!(today))])
    }

    fn sheet(&self) -> RegisterSheet {
        let unit: Option<Column> = self
            .is_gathered
            .then_some(("proposals-unit", Some(34), false));
        let columns = [("proposals-criterion", Some(50), false)]
            .into_iter()
            .chain(unit)
            .chain([
                ("proposals-change", None, false),
                ("proposals-reason", Some(40), false),
                ("proposals-person", Some(36), false),
                ("proposals-status", Some(36), false),
            ]);
        let rows = &self.found.rows;
        RegisterSheet {
            title: self.title(),
            period_line: self.as_of(),
            columns: columns.collect(),
            rows: rows.iter().map(|row| self.row(row)).collect(),
            total: None,
            notes: vec![self.count()],
        }
    }

    fn count(&self) -> String {
        let of = |status| {
            let rows = self.found.rows.iter();
            json!(rows.filter(|r| r.status == status).count())
        };
        self.say(
            "proposals-which",
            &[
                ("count", json!(self.found.rows.len())),
                ("open", of(None)),
                ("gathered", of(Some(ProposalStatus::Gathered))),
                ("forwarded", of(Some(ProposalStatus::Forwarded))),
                ("declined", of(Some(ProposalStatus::Declined))),
            ],
        )
    }

    fn row(&self, row: &Proposal) -> Vec<String> {
        let criterion = [
            self.say(
                "assessment-remark-on",
                &[
                    ("number", json!(row.criterion)),
                    ("text", json!(row.criterion_text)),
                ],
            ),
            row.set_title.clone(),
        ];
        let wording = (!row.wording.is_empty()).then(|| {
            let words = [("wording", json!(row.wording))];
            self.say("proposal-list-wording", &words)
        });
        let change: Vec<String> = [Some(row.change.clone()), wording]
            .into_iter()
            .flatten()
            .collect();
        let proposed = row.proposed_on.as_deref().map(day).unwrap_or_default();
        let mut cells = vec![lines(&criterion)];
        cells.extend(self.is_gathered.then(|| row.unit.name.clone()));
        cells.extend([
            lines(&change),
            row.reason.clone(),
            lines(&[row.person.clone(), row.position.clone(), proposed]),
            lines(&[self.status(row), row.review_note.clone()]),
        ]);
        cells
    }

    fn status(&self, row: &Proposal) -> String {
        let key = match row.status {
            None => "proposals-status-open",
            Some(ProposalStatus::Gathered) => "proposals-status-gathered",
            Some(ProposalStatus::Forwarded) => "proposals-status-forwarded",
            Some(ProposalStatus::Declined) => "proposals-status-declined",
        };
        self.say(key, &[])
    }

    /// A column for each thing, so that it can be sorted and filtered.
    fn workbook(&self) -> Result<Sheet, Error> {
        let unit = unit_info(self.context.session()?.unit()?)?;
        let head = |key: &str| BookColumn::text(self.say(key, &[]));
        let columns = vec![
            head("recognitions-set").wide(30),
            BookColumn::mark(self.say("proposals-criterion", &[])),
            head("proposal-list-text").wide(44),
            head("proposals-unit").wide(24),
            head("proposals-change").wide(44),
            head("proposals-wording").wide(36),
            head("proposals-reason").wide(36),
            head("proposals-person").wide(22),
            head("proposals-position").wide(22),
            BookColumn::mark(self.say("proposals-on", &[])).wide(11),
            head("proposals-status").wide(18),
            head("proposals-note").wide(36),
        ];
        let rows = self.found.rows.iter().map(|row| {
            let proposed = row.proposed_on.as_deref();
            Row::plain(vec![
                Cell::text(&row.set_title),
                Cell::text(&row.criterion),
                Cell::text(&row.criterion_text),
                Cell::text(&row.unit.name),
                Cell::text(&row.change),
                Cell::text(&row.wording),
                Cell::text(&row.reason),
                Cell::text(&row.person),
                Cell::text(&row.position),
                proposed.map_or(Cell::Blank, date_cell),
                Cell::text(self.status(row)),
                Cell::text(&row.review_note),
            ])
        });
        Ok(Sheet {
            columns,
            rows: rows.collect(),
            notes: vec![self.count()],
            is_landscape: true,
            frozen_columns: 2,
            ..sheet_frame(self.context, &unit, vec![self.title(), self.as_of()])?
        })
    }
}

/// What there is, a line each.
fn lines(parts: &[String]) -> String {
    let said: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    said.join("\n")
}
