//! A period against the mean of several years as a workbook: every year in a column of its own, so
//! that mean, lowest and highest are formulas.

use phuong_documents::workbook::{Cell, Column, Number, Row, Sheet};

use super::ComparisonWanted;
use super::comparison::{Notes, mean_notes, subtitle};
use super::workbook::{Words, number_in, sheet_frame};
use crate::actions::statistics::{CompareMean, MeanRow, compare_mean};
use crate::domain::periods::Period;
use crate::error::Error;
use crate::session::Context;
use crate::texts::text;

const NOW: usize = 3;

pub(super) fn sheet(
    context: &Context,
    wanted: &ComparisonWanted,
    years: u32,
) -> Result<Sheet, Error> {
    let request = CompareMean {
        period: wanted.period.clone(),
        years,
        unit: wanted.unit.clone(),
    };
    let table = compare_mean(context, request)?;
    let say = |key: &str| text(context.app.language(), key, &[]);
    let this_year = Period::parse(&table.period).map_or(0, |p| p.year);
    let mut writer = Writer {
        context,
        words: Words::new(context),
        years: years as usize,
        notes: Notes::default(),
        number: 0,
    };
    let mut rows = Vec::new();
    for group in &table.groups {
        rows.push(Row::group(&group.title));
        for row in &group.rows {
            rows.push(writer.row(row));
        }
    }
    let mut columns = vec![
        Column::mark(say("forms-comparison-number")),
        Column::text(say("forms-comparison-content")).wide(34),
        Column::mark(say("forms-comparison-unit")),
        Column::number(say("comparison-head-current")).wide(11),
    ];
    columns.extend((1..=years as i32).map(|back| {
        Column::number((this_year - back).to_string())
            .under(say("workbook-years-before"))
            .wide(8)
    }));
    columns.extend([
        Column::number(say("comparison-head-mean")).wide(8),
        Column::number(say("workbook-head-least")).wide(8),
        Column::number(say("workbook-head-most")).wide(8),
        Column::number(say("workbook-head-years")).wide(7),
        Column::number(say("comparison-head-difference")).wide(9),
        Column::number(say("comparison-head-percent")).wide(9),
        Column::text(say("forms-comparison-note")).wide(9),
    ]);
    let titles = vec![say("comparison-title"), subtitle(context, wanted)];
    let mut notes = vec![say("workbook-legend")];
    notes.extend(writer.notes.numbered());
    Ok(Sheet {
        name: say("workbook-sheet-mean"),
        columns,
        rows,
        notes,
        is_landscape: true,
        frozen_columns: 2,
        ..sheet_frame(context, &table.unit, titles)?
    })
}

struct Writer<'a> {
    context: &'a Context<'a>,
    words: Words,
    years: usize,
    notes: Notes,
    number: i64,
}

impl Writer<'_> {
    fn row(&mut self, one: &MeanRow) -> Row {
        self.number += 1;
        let language = self.context.app.language();
        let marks = self
            .notes
            .marks(mean_notes(language, one, self.years as u32));
        let mut cells = vec![
            Cell::whole(self.number),
            Cell::text(&one.title),
            Cell::text(&one.unit_word),
            match number_in(&one.current_shown) {
                Some(number) => Cell::Number(rate(number, one)),
                None => Cell::text(&self.words.not_reported),
            },
        ];
        cells.extend((0..self.years).map(|at| self.year(one, at)));
        cells.extend(self.computed(one));
        cells.push(Cell::text(marks));
        Row::plain(cells)
    }

    fn year(&self, one: &MeanRow, at: usize) -> Cell {
        if let Some(shown) = one.years_shown.get(at)
            && let Some(number) = number_in(shown)
        {
            return Cell::Number(rate(number, one));
        }
        Cell::text(&self.words.not_reported)
    }

    /// Mean, lowest, highest, years, difference, percent.
    fn computed(&self, one: &MeanRow) -> Vec<Cell> {
        let years: Vec<String> = (1..=self.years)
            .map(|at| format!("{{{}}}", NOW + at))
            .collect();
        let years = years.join(",");
        let shown = |printed: &str| number_in(printed).map(|number| rate(number, one));
        let count = Number::whole(i64::from(one.years));
        let none = || Cell::text(&self.words.none);
        let formula = |formula: String, number: Option<Number>| {
            number.map_or_else(none, |number| Cell::formula(formula, number))
        };
        let mut cells = vec![
            // The mean of a rate is the rate of the sums, which the rates themselves do not give.
            match shown(&one.mean_shown) {
                Some(mean) if one.is_points => Cell::Number(mean),
                mean => formula(format!("ROUND(AVERAGE({years}),1)"), mean),
            },
            formula(format!("MIN({years})"), shown(&one.least_shown)),
            formula(format!("MAX({years})"), shown(&one.most_shown)),
            Cell::formula(format!("COUNT({years})"), count),
        ];
        let percent = one.percent.as_deref().and_then(number_in);
        if one.is_points {
            cells.push(percent.map_or_else(none, |points| Cell::Number(points.signed())));
            let points = text(self.context.app.language(), "comparison-points", &[]);
            cells.push(percent.map_or_else(none, |_| Cell::text(points)));
            return cells;
        }
        let change = format!("({{{NOW}}}*COUNT({years})-SUM({years}))");
        let difference = one.difference.as_deref().and_then(number_in);
        cells.push(formula(
            format!("ROUND({change}/COUNT({years}),1)"),
            difference.map(Number::signed),
        ));
        let decimals = percent.map_or(1, |p| p.decimals);
        let words = &self.words.none;
        let percent_formula = format!(
            "IF(SUM({years})=0,\"{words}\",ROUND({change}/SUM({years}),{}))",
            decimals + 2
        );
        let shown = |scaled| {
            Number::percent(scaled, decimals)
                .signed()
                .starred(one.is_faint)
        };
        cells.push(match (percent, difference) {
            (Some(percent), _) => Cell::formula(percent_formula, shown(percent.scaled)),
            (None, Some(_)) => Cell::formula_in_words(percent_formula, words, shown(0)),
            (None, None) => none(),
        });
        cells
    }
}

/// A rate is kept as a percentage, a count as itself.
fn rate(number: Number, one: &MeanRow) -> Number {
    if one.is_points {
        Number::percent(number.scaled, number.decimals)
    } else {
        number
    }
}
