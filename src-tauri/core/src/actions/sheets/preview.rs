//! What an import would do, shown on the sheet itself.

use std::collections::BTreeSet;

use phuong_intake::Address;

use super::list::open;
use super::plan::{Plan, Planned, Wanted, amount_shown, plan};
use super::*;
use crate::domain::fold::fold;
use crate::domain::sheets::{Grid, Shape, shown};
use crate::error::Error;
use crate::session::Context;

/// Rows and columns of the sheet that are shown.
const ROWS: u32 = 60;
const COLUMNS: u32 = 26;
/// Changes and faults that are listed; their numbers are always told in full.
const LISTED: usize = 200;

/// Reads a sheet and says what would change.
pub fn preview_import(context: &Context, request: PreviewImport) -> Result<ImportPreview, Error> {
    let (file, book) = open(&request.path)?;
    let wanted = Wanted {
        sheet: request.sheet,
        mapping: request.mapping,
        frame: request.frame,
        calendar: request.calendar,
        year: request.year,
        unit: request.unit,
        residential_unit: request.residential_unit,
    };
    let plan = plan(context, &book, wanted)?;
    let count = |is: fn(&Planned) -> bool| plan.planned.iter().filter(|p| is(p)).count() as u32;
    let (added, changed) = (count(Planned::is_new), count(Planned::is_changed));
    let figures = plan.planned.len() as u32;
    Ok(ImportPreview {
        file,
        sheet: plan.sheet.name.clone(),
        encodings: plan
            .sheet
            .encodings
            .iter()
            .map(|e| (*e).to_owned())
            .collect(),
        lines: lines(&plan),
        more_lines: plan.sheet.size().0.saturating_sub(ROWS),
        saved: plan.saved.clone(),
        recognised: plan.recognised as u32,
        figures,
        added,
        changed,
        unchanged: figures - added - changed,
        blank: plan.blank as u32,
        changes: changes(&plan),
        faults: plan.wire_faults(LISTED),
        fault_count: plan.faults.len() as u32,
        mapping: plan.mapping,
    })
}

fn changes(plan: &Plan) -> Vec<FigureChange> {
    // What is overwritten is looked at first.
    let overwritten = plan.planned.iter().filter(|p| p.is_changed());
    overwritten
        .chain(plan.planned.iter().filter(|p| p.is_new()))
        .take(LISTED)
        .map(|p| FigureChange {
            address: p.found.at.to_string(),
            indicator: p.found.indicator.clone(),
            title: plan
                .catalogue
                .find(&p.found.indicator)
                .map(|i| i.title.clone())
                .unwrap_or_default(),
            period: p.found.period.to_string(),
            residential_unit: p.found.residential_unit.clone(),
            before: amount_shown(p.before),
            after: amount_shown(Some(p.found.amount)),
        })
        .collect()
}

fn lines(plan: &Plan) -> Vec<SheetPreviewLine> {
    let grid = Grid { sheet: plan.sheet };
    let (rows, columns) = plan.sheet.size();
    let figures: BTreeSet<Address> = plan.planned.iter().map(|p| p.found.at).collect();
    let faults: BTreeSet<Address> = plan.faults.iter().map(|f| f.at).collect();
    let mapping = &plan.mapping;
    let knows = |targets: &[crate::domain::sheets::Target], text: &str| {
        targets
            .iter()
            .any(|t| !t.to.is_empty() && fold(&t.label) == fold(text))
    };
    let role = |at: Address, text: &str| {
        if faults.contains(&at) {
            PreviewRole::Fault
        } else if figures.contains(&at) {
            PreviewRole::Figure
        } else if text.is_empty() {
            PreviewRole::Other
        } else if at.row == mapping.header_row {
            known(knows(&mapping.columns, text) || at.column == mapping.label_column)
        } else if at.row > mapping.header_row && at.column == mapping.label_column {
            known(knows(&mapping.rows, text))
        } else if at.row > mapping.header_row && mapping.shape == Shape::List {
            known(true)
        } else {
            PreviewRole::Other
        }
    };
    (0..rows.min(ROWS))
        .map(|row| SheetPreviewLine {
            row: row + 1,
            cells: (0..columns.min(COLUMNS))
                .map(|column| {
                    let at = Address::new(row, column);
                    let text = plan
                        .sheet
                        .cell(at)
                        .map(|c| shown(&c.value))
                        .unwrap_or_default();
                    let spread = if text.is_empty() {
                        grid.text(row, column)
                    } else {
                        text.clone()
                    };
                    PreviewCell {
                        address: at.to_string(),
                        role: role(at, &spread),
                        text,
                    }
                })
                .collect(),
        })
        .collect()
}

fn known(is: bool) -> PreviewRole {
    if is {
        PreviewRole::Known
    } else {
        PreviewRole::Unknown
    }
}
