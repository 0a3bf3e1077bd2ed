//! The sheets of a signed act as workbooks. They are read from what was kept at signing, so an
//! earlier number comes out as it was issued, whatever has changed since.

use phuong_documents::workbook::{Cell, Column, Number, Row, Sheet};
use serde_json::Value;

use super::*;
use crate::actions::forms::{Words, evaluates_to, number_in, sheet_frame};
use crate::domain::numbers::rounded_quotient;
use crate::error::Error;
use crate::session::Context;
use crate::texts::text;

/// Columns formulas speak of: of the figures, and of the corrections.
const NOW: usize = 2;
const BASE: usize = 3;
const OLD: usize = 4;
const NEW: usize = 5;

/// The workbook of printed data.
pub(super) fn sheet(
    context: &Context,
    unit: &UnitInfo,
    kind: ClosingSheet,
    data: &Value,
) -> Result<Sheet, Error> {
    let writer = Writer {
        context,
        words: Words::new(context),
    };
    let (columns, rows, extra) = match kind {
        ClosingSheet::Figures => (writer.figure_columns(), writer.figures(data), "base_line"),
        ClosingSheet::Changes => (writer.change_columns(), writer.changes(data), ""),
    };
    let titles = ["title", "subtitle", "version_line", extra].map(|key| string(data, key));
    let mut notes = vec![text(context.app.language(), "workbook-legend", &[])];
    notes.extend(strings(data, "notes"));
    let frame = sheet_frame(context, unit, titles.to_vec())?;
    let mut signatures = frame.signatures.clone();
    // Who signed then, not who would now.
    if let (Some(signed), Some(last)) = (
        data["signatures"].as_array().and_then(|s| s.last()),
        signatures.last_mut(),
    ) {
        last.title = signed["title"][0].as_str().unwrap_or_default().to_owned();
        last.name = string(signed, "name");
    }
    Ok(Sheet {
        name: text(
            context.app.language(),
            match kind {
                ClosingSheet::Figures => "closing-figures-title",
                ClosingSheet::Changes => "workbook-sheet-corrections",
            },
            &[],
        ),
        columns,
        rows,
        notes,
        signatures,
        source: string(data, "footnote"),
        is_landscape: true,
        frozen_columns: 1,
        ..frame
    })
}

fn string(data: &Value, key: &str) -> String {
    data[key].as_str().unwrap_or_default().to_owned()
}

fn strings(data: &Value, key: &str) -> Vec<String> {
    let all = data[key].as_array().into_iter().flatten();
    all.filter_map(|v| v.as_str().map(str::to_owned)).collect()
}

struct Writer<'a> {
    context: &'a Context<'a>,
    words: Words,
}

impl Writer<'_> {
    fn say(&self, key: &str) -> String {
        text(self.context.app.language(), key, &[])
    }

    fn figure_columns(&self) -> Vec<Column> {
        vec![
            Column::text(self.say("forms-closed-figures-indicator")),
            Column::mark(self.say("forms-closed-figures-unit")),
            Column::number(self.say("forms-closed-figures-now")).wide(11),
            Column::number(self.say("forms-closed-figures-base")).wide(11),
            Column::number(self.say("forms-closed-figures-difference")).wide(9),
            Column::number(self.say("forms-closed-figures-percent")).wide(9),
            Column::mark(self.say("forms-closed-figures-now"))
                .under(self.say("workbook-coverage"))
                .wide(8),
            Column::mark(self.say("forms-closed-figures-base"))
                .under(self.say("workbook-coverage"))
                .wide(8),
            Column::text(self.say("forms-closed-figures-note")).wide(16),
        ]
    }

    fn figures(&self, data: &Value) -> Vec<Row> {
        let mut rows = Vec::new();
        for group in data["groups"].as_array().into_iter().flatten() {
            rows.push(Row::group(format!(
                "{}. {}",
                string(group, "number"),
                string(group, "title")
            )));
            for row in group["rows"].as_array().into_iter().flatten() {
                rows.push(self.figure(row));
            }
        }
        rows
    }

    fn figure(&self, row: &Value) -> Row {
        let is_rate = string(row, "unit") == "%";
        let (now, now_covered) = uncovered(&string(row, "now"));
        let (base, base_covered) = uncovered(&string(row, "base"));
        let shown = |printed: &str| {
            let number = number_in(printed)?;
            Some(if is_rate {
                Number::percent(number.scaled, number.decimals)
            } else {
                number
            })
        };
        let (now_number, base_number) = (shown(&now), shown(&base));
        let cell = |number: Option<Number>, printed: &str| match number {
            Some(number) => Cell::Number(number),
            None if printed == "k/c" => Cell::text(&self.words.not_applicable),
            None => Cell::text(&self.words.not_reported),
        };
        Row::plain(vec![
            Cell::text(string(row, "title")),
            Cell::text(string(row, "unit")),
            cell(now_number, &now),
            cell(base_number, &base),
            self.difference(
                &string(row, "difference"),
                now_number,
                base_number,
                (NOW, BASE),
            ),
            self.percent(row, now_number, base_number),
            Cell::text(now_covered),
            Cell::text(base_covered),
            Cell::text(string(row, "note")),
        ])
    }

    /// As printed; computed by the sheet where it is the difference of two of its numbers.
    fn difference(
        &self,
        printed: &str,
        now: Option<Number>,
        base: Option<Number>,
        (now_at, base_at): (usize, usize),
    ) -> Cell {
        let digits = printed.split_whitespace().next().unwrap_or_default();
        let Some(number) = number_in(digits) else {
            return Cell::text(&self.words.none);
        };
        let whole = |n: Number| (n.decimals == 0 && !n.is_percent).then_some(i128::from(n.scaled));
        let comes_to = now.and_then(whole).zip(base.and_then(whole));
        if number.decimals == 0 && evaluates_to(number, comes_to.map(|(a, b)| a - b)) {
            Cell::formula(format!("{{{now_at}}}-{{{base_at}}}"), number.signed())
        } else {
            Cell::Number(number.signed())
        }
    }

    fn percent(&self, row: &Value, now: Option<Number>, base: Option<Number>) -> Cell {
        let printed = string(row, "percent");
        let difference = string(row, "difference");
        let Some(number) = number_in(printed.trim_end_matches('*')) else {
            // A rate's change stands in points before it.
            return match difference.split_once(' ') {
                Some((_, points)) => Cell::text(points),
                None => Cell::text(&self.words.none),
            };
        };
        let shown = Number::percent(number.scaled, number.decimals)
            .signed()
            .starred(printed.ends_with('*'));
        let comes_to = now.zip(base).and_then(|(now, base)| {
            let (now, base) = (i128::from(now.scaled), i128::from(base.scaled));
            rounded_quotient((now - base) * 100, base, u32::from(number.decimals))
        });
        if !evaluates_to(shown, comes_to) {
            return Cell::Number(shown);
        }
        let formula = format!(
            "IF({{{BASE}}}=0,\"{}\",ROUND(({{{NOW}}}-{{{BASE}}})/{{{BASE}}},{}))",
            self.words.none,
            number.decimals + 2
        );
        Cell::formula(formula, shown)
    }

    fn change_columns(&self) -> Vec<Column> {
        vec![
            Column::mark(self.say("forms-corrections-number")),
            Column::text(self.say("forms-corrections-indicator")),
            Column::text(self.say("forms-corrections-place")),
            Column::mark(self.say("forms-corrections-unit")),
            Column::number(self.say("forms-corrections-old")).wide(11),
            Column::number(self.say("forms-corrections-new")).wide(11),
            Column::number(self.say("forms-corrections-difference")).wide(9),
        ]
    }

    fn changes(&self, data: &Value) -> Vec<Row> {
        let mut rows = Vec::new();
        for section in data["sections"].as_array().into_iter().flatten() {
            rows.push(Row::group(string(section, "head")));
            rows.push(Row::group(string(section, "reason")));
            let changed = section["rows"].as_array().map(Vec::as_slice);
            for (number, row) in (1..).zip(changed.unwrap_or_default()) {
                rows.push(self.change(number, row));
            }
            if changed.is_none_or(<[Value]>::is_empty) {
                rows.push(Row::plain(vec![
                    Cell::Blank,
                    Cell::text(string(section, "none")),
                ]));
            }
        }
        rows
    }

    fn change(&self, number: i64, row: &Value) -> Row {
        let (old, new) = (string(row, "old"), string(row, "new"));
        let cell = |printed: &str| match (number_in(printed), printed) {
            (Some(number), _) => Cell::Number(number),
            (None, "k/c") => Cell::text(&self.words.not_applicable),
            (None, "–" | "") => Cell::text(&self.words.not_reported),
            // A small number stays masked.
            (None, masked) => Cell::text(masked),
        };
        Row::plain(vec![
            Cell::whole(number),
            Cell::text(string(row, "title")),
            Cell::text(string(row, "place")),
            Cell::text(string(row, "unit")),
            cell(&old),
            cell(&new),
            self.difference(
                &string(row, "difference"),
                number_in(&new),
                number_in(&old),
                (NEW, OLD),
            ),
        ])
    }
}

/// "10/11  5" is 5 with its coverage.
fn uncovered(printed: &str) -> (String, String) {
    match printed.split_once("  ") {
        Some((coverage, number)) => (number.to_owned(), coverage.to_owned()),
        None => (printed.to_owned(), String::new()),
    }
}
