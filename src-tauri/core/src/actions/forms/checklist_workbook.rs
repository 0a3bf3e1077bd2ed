//! The checklist as a workbook that reads back: the set's two sheets and the answers.
//!
//! Numbers are numbers and sums are formulas. `read_criteria_file` reads the same set from it, and
//! `preview_answers` the same answers. `assets/forms/README.md` describes the layout.

use std::collections::BTreeMap;

use phuong_documents::workbook::{Cell, Column, Number, Row, Sheet, Workbook};
use serde_json::json;

use super::catalogue::Wanted;
use super::paper::{Paper, day};
use super::workbook::date_cell;
use crate::actions::criteria::{ChecklistCriterion, ChecklistGroup, LayerTotal, find_set};
use crate::actions::evidence::{ListEvidence, list_evidence};
use crate::domain::criteria::answers_sheet::{
    ANSWERS, EVIDENCE, FIRST_COLUMNS, LAYER_FIELDS, LayerField, WARD, WORK_FIELDS, WorkField, YEAR,
    column_title, result_word, write_taken,
};
use crate::domain::criteria::sheet::COLUMNS;
use crate::domain::criteria::sheet_rows::{head_rows, table_rows};
use crate::domain::criteria::{Layer, State};
use crate::domain::numbers::parse_points;
use crate::error::Error;
use crate::session::Context;

const LAYERS: [Layer; 3] = [Layer::Own, Layer::Committee, Layer::Appraisal];
/// The column of full marks.
const MAX: usize = 2;

/// The workbook, filled or blank.
pub(super) fn checklist_workbook(context: &Context, wanted: &Wanted) -> Result<Workbook, Error> {
    let print = Paper::new(context, wanted)?;
    let (head, criteria) = set_sheets(&print)?;
    let today = context.today();
    Ok(Workbook {
        title: print.about(),
        day: (
            u16::try_from(chrono::Datelike::year(&today)).unwrap_or_default(),
            chrono::Datelike::month(&today) as u8,
            chrono::Datelike::day(&today) as u8,
        ),
        sheets: vec![head, criteria, answers(&print)?],
    })
}

/// The set in the layout of a criteria file; with the year and the ward, which such a file ignores.
fn set_sheets(print: &Paper) -> Result<(Sheet, Sheet), Error> {
    let list = &print.list;
    let set = print.context.read(|db| find_set(db, &list.set.id))?.set;
    let mut rows: Vec<Row> = head_rows(&set)
        .iter()
        .map(|row| Row::plain(vec![Cell::text(row.title), Cell::text(&row.value)]))
        .collect();
    for (title, value) in [
        (YEAR, list.year.to_string()),
        (WARD, list.unit.police_name.clone()),
    ] {
        rows.push(Row::plain(vec![Cell::text(title), Cell::text(&value)]));
    }
    let head = Sheet {
        name: "Bộ tiêu chí".to_owned(),
        columns: vec![
            Column::text(print.say("paper-field", &[])).wide(34),
            Column::text(print.say("paper-value", &[])).wide(60),
        ],
        rows,
        ..Sheet::default()
    };
    let numbers = ["max", "step", "pass_at", "bonus"];
    let columns = COLUMNS.iter().map(|(name, title)| match *name {
        "text" | "guidance" => Column::text(*title).wide(48),
        "deductions" | "evidence" => Column::text(*title).wide(32),
        name if numbers.contains(&name) => Column::number(*title),
        _ => Column::text(*title),
    });
    let cell = |(at, value): (usize, &String)| {
        let is_number = COLUMNS
            .get(at)
            .is_some_and(|(name, _)| numbers.contains(name));
        match parse_points(value).filter(|_| is_number) {
            Some(points) => Cell::Number(number(points)),
            None => Cell::text(value),
        }
    };
    let criteria = Sheet {
        name: "Tiêu chí".to_owned(),
        columns: columns.collect(),
        rows: table_rows(&set)
            .iter()
            .map(|row| {
                let cells = row.cells.iter().enumerate().map(cell).collect();
                if row.is_group {
                    Row::total(cells)
                } else {
                    Row::plain(cells)
                }
            })
            .collect(),
        is_landscape: true,
        frozen_columns: 2,
        ..Sheet::default()
    };
    Ok((head, criteria))
}

fn answers(print: &Paper) -> Result<Sheet, Error> {
    let list = &print.list;
    let evidence = evidence_names(print)?;
    let mut columns: Vec<Column> = FIRST_COLUMNS
        .iter()
        .enumerate()
        .map(|(at, title)| match at {
            0 => Column::mark(*title),
            MAX => Column::number(*title),
            _ => Column::text(*title).wide(48),
        })
        .collect();
    for layer in LAYERS {
        columns.extend(LAYER_FIELDS.iter().map(|(field, _)| {
            let title = column_title(layer, *field);
            match field {
                LayerField::Result => Column::mark(title),
                LayerField::Before | LayerField::Bonus => Column::number(title),
                LayerField::Note => Column::text(title).wide(32),
                LayerField::ExpectedOn | LayerField::JudgedOn => Column::mark(title).wide(11),
                LayerField::Taken | LayerField::WaitsFor | LayerField::JudgedBy => {
                    Column::text(title)
                }
            }
        }));
    }
    columns.extend(WORK_FIELDS.iter().map(|(field, title)| match field {
        WorkField::DueOn | WorkField::DoneOn => Column::mark(*title).wide(11),
        WorkField::Task | WorkField::Product => Column::text(*title).wide(32),
        WorkField::Person | WorkField::Supervisor | WorkField::Helpers => Column::text(*title),
    }));
    columns.push(Column::text(EVIDENCE).wide(40));
    let mut rows = Vec::new();
    let mut group_rows = Vec::new();
    for group in &list.groups {
        let first = rows.len() + 1;
        let last = rows.len() + group.criteria.len();
        group_rows.push(rows.len());
        rows.push(group_row(print, group, first, last));
        for row in &group.criteria {
            let files = evidence.get(&row.number).map_or("", String::as_str);
            rows.push(answer_row(print, row, files));
        }
    }
    rows.push(total_row(print, &group_rows));
    let period = print.say(
        "checklist-period",
        &[
            ("year", json!(list.year)),
            ("first", json!(day(&list.first_day))),
            ("last", json!(day(&list.last_day))),
        ],
    );
    let sample = list
        .set
        .is_sample
        .then(|| print.say("checklist-sample-notice", &[("set", json!(list.set.title))]));
    Ok(Sheet {
        name: ANSWERS.to_owned(),
        titles: [
            Some(list.set.title.clone()),
            Some(format!("{}. {period}", list.unit.police_name)),
            sample,
            Some(print.say("paper-answers-how", &[])),
        ]
        .into_iter()
        .flatten()
        .collect(),
        columns,
        rows,
        source: if print.blank {
            String::new()
        } else {
            print.footnote("paper-footnote")?
        },
        is_landscape: true,
        frozen_columns: 2,
        ..Sheet::default()
    })
}

/// The column a layer's result stands in.
fn result_column(layer: usize) -> usize {
    FIRST_COLUMNS.len() + layer * LAYER_FIELDS.len()
}

/// A group with its sums: of a set without points, how many are met.
fn group_row(print: &Paper, group: &ChecklistGroup, first: usize, last: usize) -> Row {
    let mut cells = vec![
        Cell::Blank,
        Cell::text(format!("{}. {}", group.number, group.title)),
    ];
    let cap = group.cap.as_deref().and_then(parse_points);
    let capped = |sum: i64| cap.map_or(sum, |cap| cap.min(sum));
    let bounded = |formula: String| match cap {
        Some(cap) => format!("MIN({},{formula})", number(cap).value()),
        None => formula,
    };
    cells.push(match group.max.as_deref().and_then(parse_points) {
        Some(max) if !group.criteria.is_empty() => Cell::formula(
            bounded(format!("SUM({{{MAX}@{first}:{last}}})")),
            number(capped(max)),
        ),
        _ => Cell::Blank,
    });
    for (at, layer) in LAYERS.into_iter().enumerate() {
        let column = result_column(at);
        cells.resize(column, Cell::Blank);
        if group.criteria.is_empty() {
            continue;
        }
        let area = format!("{{{column}@{first}:{last}}}");
        let (formula, result) = if print.is_scored() {
            let maxima = format!("{{{MAX}@{first}:{last}}}");
            let formula = format!("SUM({area})+SUMIF({area},\"Đạt\",{maxima})");
            (
                bounded(formula),
                capped(points_of(print, &group.totals, layer)),
            )
        } else {
            let formula = format!("COUNTIF({area},\"Đạt\")");
            (formula, met_of(print, &group.totals, layer))
        };
        cells.push(Cell::formula(formula, number(result)));
    }
    Row::total(cells)
}

fn points_of(print: &Paper, totals: &[LayerTotal], layer: Layer) -> i64 {
    let total = totals.iter().find(|t| t.layer == layer && !print.blank);
    total
        .and_then(|t| parse_points(t.points.as_deref()?))
        .unwrap_or(0)
}

/// Criteria met × 100, as points are kept.
fn met_of(print: &Paper, totals: &[LayerTotal], layer: Layer) -> i64 {
    let total = totals.iter().find(|t| t.layer == layer && !print.blank);
    total.map_or(0, |t| i64::from(t.met) * 100)
}

fn total_row(print: &Paper, group_rows: &[usize]) -> Row {
    let list = &print.list;
    let sum = |column: usize| {
        let cells = group_rows.iter().map(|row| format!("{{{column}@{row}}}"));
        cells.collect::<Vec<_>>().join("+")
    };
    let mut cells = vec![
        Cell::Blank,
        Cell::text(print.say("forms-checklist-total", &[])),
    ];
    let maxima: i64 = list
        .groups
        .iter()
        .filter_map(|g| {
            let max = g.max.as_deref().and_then(parse_points)?;
            let cap = g.cap.as_deref().and_then(parse_points);
            Some(cap.map_or(max, |cap| cap.min(max)))
        })
        .sum();
    cells.push(if maxima > 0 {
        Cell::formula(sum(MAX), number(maxima))
    } else {
        Cell::Blank
    });
    for (at, layer) in LAYERS.into_iter().enumerate() {
        let column = result_column(at);
        cells.resize(column, Cell::Blank);
        let result = if print.is_scored() {
            points_of(print, &list.totals, layer)
        } else {
            met_of(print, &list.totals, layer)
        };
        cells.push(Cell::formula(sum(column), number(result)));
    }
    Row::total(cells)
}

fn answer_row(print: &Paper, row: &ChecklistCriterion, evidence: &str) -> Row {
    let points = |text: Option<&String>| match text.and_then(|t| parse_points(t)) {
        Some(points) => Cell::Number(number(points)),
        None => Cell::Blank,
    };
    let date = |iso: Option<&String>| iso.map_or(Cell::Blank, |iso| date_cell(iso));
    let mut cells = vec![
        Cell::text(&row.number),
        Cell::text(&row.text),
        points(row.max.as_ref()),
    ];
    for layer in LAYERS {
        let answer = row.layers.iter().find(|l| l.layer == layer && !print.blank);
        cells.extend(LAYER_FIELDS.iter().map(|(field, _)| {
            let Some(answer) = answer else {
                return Cell::Blank;
            };
            match field {
                LayerField::Result => match answer.state {
                    None => Cell::Blank,
                    Some(State::Scored) => points(answer.points.as_ref()),
                    Some(state) => Cell::text(result_word(state)),
                },
                LayerField::Before => points(answer.before.as_ref()),
                LayerField::Taken => Cell::text(write_taken(&answer.taken)),
                LayerField::Bonus => points(answer.bonus.as_ref()),
                LayerField::Note => Cell::text(&answer.note),
                LayerField::WaitsFor => Cell::text(answer.waits_for.as_deref().unwrap_or_default()),
                LayerField::ExpectedOn => date(answer.expected_on.as_ref()),
                LayerField::JudgedBy => Cell::text(&answer.judged_by),
                LayerField::JudgedOn => date(answer.judged_on.as_ref()),
            }
        }));
    }
    if !print.blank {
        let work = &row.assignment;
        cells.extend(WORK_FIELDS.iter().map(|(field, _)| match field {
            WorkField::Person => Cell::text(&work.person_name),
            WorkField::Task => Cell::text(&work.task),
            WorkField::DueOn => date(work.due_on.as_ref()),
            WorkField::Product => Cell::text(&work.product),
            WorkField::Supervisor => Cell::text(&work.supervisor_name),
            WorkField::Helpers => {
                let names: Vec<&str> = work.helpers.iter().map(|h| h.name.as_str()).collect();
                Cell::text(names.join("; "))
            }
            WorkField::DoneOn => date(work.done_on.as_ref()),
        }));
        cells.push(Cell::text(evidence));
    }
    Row::plain(cells)
}

/// Names of the evidence by criterion; of a document with độ mật only its number.
fn evidence_names(print: &Paper) -> Result<BTreeMap<String, String>, Error> {
    let list = &print.list;
    if print.blank {
        return Ok(BTreeMap::new());
    }
    let view = list_evidence(
        print.context,
        ListEvidence {
            unit: Some(list.unit.id.as_str().to_owned()),
            set: Some(list.set.id.clone()),
            year: Some(list.year),
            criterion: None,
            query: None,
        },
    )?;
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for piece in &view.pieces {
        let marked = piece.document.as_ref().filter(|d| d.secrecy.is_marked());
        let name = match marked {
            Some(document) => document.number.clone(),
            None => super::evidence_index::name(print, piece),
        };
        for link in piece.links.iter().filter(|l| l.is_shown) {
            names
                .entry(link.criterion.clone())
                .or_default()
                .push(name.clone());
        }
    }
    Ok(names
        .into_iter()
        .map(|(number, names)| (number, names.join("; ")))
        .collect())
}

/// Points × 100 with no more decimals than they have.
fn number(hundredths: i64) -> Number {
    if hundredths % 100 == 0 {
        Number::whole(hundredths / 100)
    } else if hundredths % 10 == 0 {
        Number::decimal(hundredths / 10, 1)
    } else {
        Number::decimal(hundredths, 2)
    }
}
