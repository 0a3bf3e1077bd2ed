//! The comparison table as a workbook: real numbers, and formulas that come to them.

use std::collections::BTreeMap;

use phuong_documents::workbook::{Cell, Column, Number, Row, Sheet};

use super::comparison::{Notes, subtitle};
use super::workbook::{Words, evaluates_to, number_in, sheet_frame};
use super::{ComparisonWanted, mean_sheet};
use crate::actions::statistics::{
    CompareTable, Comparison, compare_table, note_words, require_unit,
};
use crate::domain::numbers::rounded_quotient;
use crate::domain::statistics::{Catalogue, Note};
use crate::error::Error;
use crate::session::Context;
use crate::store::statistics::definitions;
use crate::texts::text;

/// Columns formulas speak of.
const NOW: usize = 3;
const BASE: usize = 4;

/// The table of a period against another, or against the mean of several years.
pub(super) fn sheet(context: &Context, wanted: &ComparisonWanted) -> Result<Sheet, Error> {
    let Some(with) = &wanted.with else {
        return mean_sheet::sheet(context, wanted, wanted.years.unwrap_or(5));
    };
    let request = CompareTable {
        period: wanted.period.clone(),
        with: with.clone(),
        unit: wanted.unit.clone(),
    };
    let table = compare_table(context, request)?;
    let unit = require_unit(context, wanted.unit.as_deref())?;
    let catalogue = context.read(|db| definitions::catalogue(db, unit))?;
    let say = |key: &str| text(context.app.language(), key, &[]);
    let mut rows = Vec::new();
    for group in &table.groups {
        rows.push(None);
        rows.extend(group.rows.iter().map(Some));
    }
    let mut writer = Writer {
        context,
        words: Words::new(context),
        catalogue: &catalogue,
        places: places(&rows),
        notes: Notes::default(),
        number: 0,
    };
    let mut groups = table.groups.iter();
    let rows = rows
        .into_iter()
        .map(|row| match row {
            Some(row) => writer.row(row),
            None => Row::group(groups.next().map(|g| g.title.clone()).unwrap_or_default()),
        })
        .collect();
    let titles = vec![say("comparison-title"), subtitle(context, wanted)];
    let mut notes = vec![say("workbook-legend")];
    notes.extend(writer.notes.numbered());
    Ok(Sheet {
        name: say("workbook-sheet-comparison"),
        columns: vec![
            Column::mark(say("forms-comparison-number")),
            Column::text(say("forms-comparison-content")),
            Column::mark(say("forms-comparison-unit")),
            Column::number(say("comparison-head-current")).wide(11),
            Column::number(say("comparison-head-base")).wide(11),
            Column::number(say("comparison-head-difference")).wide(9),
            Column::number(say("comparison-head-percent")).wide(9),
            Column::mark(say("comparison-head-current"))
                .under(say("workbook-coverage"))
                .wide(8),
            Column::mark(say("comparison-head-base"))
                .under(say("workbook-coverage"))
                .wide(8),
            Column::text(say("forms-comparison-note")).wide(9),
        ],
        rows,
        notes,
        is_landscape: true,
        frozen_columns: 2,
        ..sheet_frame(context, &table.unit, titles)?
    })
}

/// The row of each indicator in the table, with its two numbers.
type Places<'a> = BTreeMap<&'a str, (usize, &'a Comparison)>;

fn places<'a>(rows: &[Option<&'a Comparison>]) -> Places<'a> {
    rows.iter()
        .enumerate()
        .filter_map(|(at, row)| row.map(|r| (r.indicator.as_str(), (at, r))))
        .collect()
}

struct Writer<'a> {
    context: &'a Context<'a>,
    words: Words,
    catalogue: &'a Catalogue,
    places: Places<'a>,
    notes: Notes,
    number: i64,
}

impl Writer<'_> {
    fn row(&mut self, one: &Comparison) -> Row {
        self.number += 1;
        let language = self.context.app.language();
        let words = one
            .notes
            .iter()
            .filter_map(|note| note_words(language, note));
        let marks = self.notes.marks(words);
        let (now, base, difference, percent) = if one.is_points {
            let (now, base) = (
                self.ratio(one, NOW, &one.current_shown),
                self.ratio(one, BASE, &one.base_shown),
            );
            let points = match &one.percent {
                Some(_) => Cell::text(text(language, "comparison-points", &[])),
                None => Cell::text(&self.words.none),
            };
            (now, base, self.points(one), points)
        } else {
            (
                self.words
                    .sum(one.current.map(Number::whole), &one.coverage.current),
                self.words
                    .sum(one.base.map(Number::whole), &one.coverage.base),
                self.difference(one),
                self.percent(one),
            )
        };
        Row::plain(vec![
            Cell::whole(self.number),
            Cell::text(&one.title),
            Cell::text(&one.unit_word),
            now,
            base,
            difference,
            percent,
            Cell::text(&one.coverage.current),
            Cell::text(&one.coverage.base),
            Cell::text(marks),
        ])
    }

    fn difference(&self, one: &Comparison) -> Cell {
        match one.difference {
            Some(difference) => Cell::formula(
                format!("{{{NOW}}}-{{{BASE}}}"),
                Number::whole(difference).signed(),
            ),
            None => Cell::text(&self.words.none),
        }
    }

    /// Guarded against a base of zero, which has no percentage.
    fn percent(&self, one: &Comparison) -> Cell {
        if one.difference.is_none() {
            return Cell::text(&self.words.none);
        }
        let decimals = self.decimals(one);
        let is_small = one
            .notes
            .iter()
            .any(|n| matches!(n, Note::SmallBase { .. }));
        let shown = |scaled| Number::percent(scaled, decimals).signed().starred(is_small);
        let formula = format!(
            "IF({{{BASE}}}=0,\"{}\",ROUND(({{{NOW}}}-{{{BASE}}})/{{{BASE}}},{}))",
            self.words.none,
            decimals + 2
        );
        match one.percent.as_deref().and_then(number_in) {
            Some(number) => Cell::formula(formula, shown(number.scaled)),
            None => Cell::formula_in_words(formula, &self.words.none, shown(0)),
        }
    }

    fn decimals(&self, one: &Comparison) -> u8 {
        let found = self.catalogue.find(&one.indicator);
        found.map_or(1, |i| u8::try_from(i.decimals).unwrap_or(1))
    }

    /// The rows of a rate's two parts, where the table has both.
    fn parts(&self, one: &Comparison) -> Option<[(usize, &Comparison); 2]> {
        let indicator = self.catalogue.find(&one.indicator)?;
        let part = self.places.get(indicator.numerator.as_deref()?)?;
        let whole = self.places.get(indicator.denominator.as_deref()?)?;
        Some([*part, *whole])
    }

    /// A rate: computed from its two rows where that comes to the same.
    fn ratio(&self, one: &Comparison, column: usize, shown: &str) -> Cell {
        let Some(number) = number_in(shown) else {
            let coverage = if column == NOW {
                &one.coverage.current
            } else {
                &one.coverage.base
            };
            return self.words.sum(None, coverage);
        };
        let percent = Number::percent(number.scaled, number.decimals);
        let side = |one: &Comparison| if column == NOW { one.current } else { one.base };
        let Some([(part, a), (whole, b)]) = self.parts(one) else {
            return Cell::Number(percent);
        };
        let comes_to = side(a).zip(side(b)).and_then(|(a, b)| {
            let places = u32::from(number.decimals);
            rounded_quotient(i128::from(a) * 100, i128::from(b), places)
        });
        if evaluates_to(percent, comes_to) {
            let (part, whole) = (
                format!("{{{column}@{part}}}"),
                format!("{{{column}@{whole}}}"),
            );
            let formula = format!(
                "IF({whole}=0,\"{}\",ROUND({part}/{whole},{}))",
                self.words.not_applicable,
                number.decimals + 2
            );
            Cell::formula(formula, percent)
        } else {
            Cell::Number(percent)
        }
    }

    /// The change of a rate in percentage points, from its exact parts.
    fn points(&self, one: &Comparison) -> Cell {
        let Some(number) = one.percent.as_deref().and_then(number_in) else {
            return Cell::text(&self.words.none);
        };
        let number = number.signed();
        let Some([(part, a), (whole, b)]) = self.parts(one) else {
            return Cell::Number(number);
        };
        let exact = || {
            let wide = |value: Option<i64>| value.map(i128::from);
            let (c, d) = (wide(a.base)?, wide(b.base)?);
            let (a, b) = (wide(a.current)?, wide(b.current)?);
            rounded_quotient((a * d - c * b) * 100, b * d, u32::from(number.decimals))
        };
        if !evaluates_to(number, exact()) {
            return Cell::Number(number);
        }
        let rate = |column| format!("{{{column}@{part}}}/{{{column}@{whole}}}");
        let formula = format!(
            "ROUND(100*({}-{}),{})",
            rate(NOW),
            rate(BASE),
            number.decimals
        );
        Cell::formula(formula, number)
    }
}
