//! The list of a register as a workbook: days and numbers as such, sums as formulas.

use phuong_documents::workbook::{Cell, Column, Number, Row, Sheet};

use super::incident_list::Print;
use super::workbook::{date_cell, sheet_frame};
use crate::actions::folder::unit_info;
use crate::actions::incidents::Incident;
use crate::error::Error;

/// The printed columns, with the hour in one of its own.
pub(super) fn sheet(print: &Print) -> Result<Sheet, Error> {
    let unit = unit_info(print.context.session()?.unit()?)?;
    let keys: Vec<&str> = print.columns().iter().map(|(key, _, _)| *key).collect();
    let keys: Vec<&str> = keys
        .into_iter()
        .flat_map(|key| match key {
            "incident-list-when" => vec![key, "workbook-hour"],
            _ => vec![key],
        })
        .collect();
    let rows = &print.page.rows;
    let mut table: Vec<Row> = rows
        .iter()
        .map(|row| Row::plain(keys.iter().map(|key| cell(print, row, key)).collect()))
        .collect();
    table.push(Row::total(totals(print, &keys)));
    let head = |key: &&str| {
        let words = print.say(key, &[]);
        match *key {
            "incident-list-number" | "incident-list-criminal" | "incident-list-serious" => {
                Column::mark(words)
            }
            "incident-list-when" | "incident-list-cleared" => Column::mark(words).wide(11),
            "incident-list-subjects"
            | "incident-list-dead"
            | "incident-list-injured"
            | "incident-list-damage"
            | "workbook-hour" => Column::number(words),
            _ => Column::text(words),
        }
    };
    Ok(Sheet {
        name: print.say("workbook-sheet-incidents", &[]),
        columns: keys.iter().map(head).collect(),
        rows: table,
        notes: print.notes(),
        is_landscape: true,
        frozen_columns: 1,
        ..sheet_frame(
            print.context,
            &unit,
            vec![print.title(), print.period_line()],
        )?
    })
}

fn cell(print: &Print, row: &Incident, key: &str) -> Cell {
    let counted = |value: Option<i64>| match value {
        Some(value) => Cell::whole(value),
        None => Cell::text(print.say("incident-list-unknown", &[])),
    };
    match key {
        "incident-list-when" => date_cell(&row.occurred_on),
        "workbook-hour" => counted(row.occurred_hour),
        "incident-list-subjects" => counted(row.subjects),
        "incident-list-dead" => counted(row.dead),
        "incident-list-injured" => counted(row.injured),
        "incident-list-damage" => counted(row.damage),
        "incident-list-cleared" => row.cleared_on.as_deref().map_or(Cell::Blank, date_cell),
        other => Cell::text(print.cell(row, other)),
    }
}

/// Sums over the rows, which are all of the period: a longer list is refused.
fn totals(print: &Print, keys: &[&str]) -> Vec<Cell> {
    let sums = &print.page.sums;
    let last = print.page.rows.len().saturating_sub(1);
    let formula = |name: &str, at: usize, value: i64| {
        let number = Number::whole(value);
        if print.page.rows.is_empty() {
            Cell::Number(number)
        } else {
            Cell::formula(format!("{name}({{{at}@0:{last}}})"), number)
        }
    };
    keys.iter()
        .enumerate()
        .map(|(at, key)| match *key {
            "incident-list-number" => Cell::text(print.say("incident-list-total", &[])),
            "incident-list-when" => formula("COUNT", at, sums.incidents),
            "incident-list-subjects" => formula("SUM", at, sums.subjects),
            "incident-list-dead" => formula("SUM", at, sums.dead),
            "incident-list-injured" => formula("SUM", at, sums.injured),
            "incident-list-damage" if print.is_damage_unknown() => {
                Cell::text(print.say("incident-list-unknown", &[]))
            }
            "incident-list-damage" => formula("SUM", at, sums.damage),
            "incident-list-cleared" => formula("COUNT", at, sums.cleared),
            _ => Cell::Blank,
        })
        .collect()
}
