//! The comparison table as a printed form, its chart drawn as vectors.

use std::path::{Path, PathBuf};

use base64::Engine;
use phuong_documents::{Document, Form};
use serde_json::{Value, json};

use super::letterhead;
use super::print::{Ending, labels, render, save, save_bytes};
use super::workbook::save_workbook;
use super::*;
use crate::actions::statistics::{
    CompareMean, CompareTable, Comparison, GetSeries, MeanRow, compare_mean, compare_table,
    does_not_apply, get_series, note_words, period_words,
};
use crate::domain::numbers::grouped;
use crate::domain::periods::Period;
use crate::environment::local_time;
use crate::error::Error;
use crate::session::Context;
use crate::texts::{Language, text};

/// The largest image taken; a chart is far below it.
const MOST_IMAGE: usize = 8 << 20;
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The pages of the comparison table.
pub fn preview_comparison(context: &Context, request: PreviewComparison) -> Result<Preview, Error> {
    let (document, title, file_name) = draw(context, &request.table)?;
    Ok(Preview {
        title,
        pages: document.pages_svg(),
        file_name,
    })
}

/// Saves the comparison table as PDF or as a workbook.
pub fn save_comparison(context: &Context, request: SaveComparison) -> Result<Saved, Error> {
    let path = PathBuf::from(request.path.trim());
    if Ending::of(&path, &[Ending::Pdf, Ending::Xlsx])? == Ending::Xlsx {
        let sheet = comparison_sheet::sheet(context, &request.table)?;
        return save_workbook(context, &path, sheet);
    }
    let (document, _, _) = draw(context, &request.table)?;
    save(&path, &document)
}

/// Saves a chart the screen drew, as PNG.
pub fn save_image(_: &Context, request: SaveImage) -> Result<Saved, Error> {
    let path = Path::new(request.path.trim());
    let ending = Ending::of(path, &[Ending::Png]);
    let bytes = base64::engine::general_purpose::STANDARD
        .decode(&request.content)
        .unwrap_or_default();
    ending?;
    if !bytes.starts_with(PNG) || bytes.len() > MOST_IMAGE {
        return Err(Error::FormatUnknown {
            extension: String::new(),
            endings: ".png".into(),
        });
    }
    save_bytes(path, &bytes)
}

fn draw(context: &Context, wanted: &ComparisonWanted) -> Result<(Document, String, String), Error> {
    let language = context.app.language();
    let say = |key: &str, args: &[(&str, Value)]| text(language, key, args);
    let printed = match (&wanted.with, wanted.years) {
        (Some(with), _) => against_period(context, wanted, with)?,
        (None, years) => against_mean(context, wanted, years.unwrap_or(5))?,
    };
    let unit = &printed.unit;
    let subtitle = subtitle(context, wanted);
    let today = context.today();
    let data = json!({
        "labels": labels(context, Form::Comparison),
        "language": language.code(),
        "document_date": today.to_string(),
        "parent": letterhead::parent(context, unit).to_uppercase(),
        "unit": unit.police_name.to_uppercase(),
        "place": unit.short_name,
        "number_line": letterhead::number_line(context, unit),
        "date_line": say("form-date-line", &[
            ("place", json!(unit.short_name)), ("year", json!(chrono::Datelike::year(&today))),
        ]),
        "title": say("comparison-title", &[]),
        "subtitle": subtitle,
        "heads": printed.heads,
        "groups": printed.groups,
        "chart": chart(context, wanted)?,
        "notes": printed.notes,
        "signatures": letterhead::signatures(context, unit)?,
        "recipients": [say("form-recipient-file", &[])],
        "footnote": say("comparison-footnote", &[(
            "day", json!(local_time(context.now()).format("%d/%m/%Y").to_string()),
        )]),
    });
    let file_name = format!(
        "bang-so-sanh_{}_{}.pdf",
        unit.code,
        wanted.period.replace([':', '.'], "-")
    );
    Ok((render(Form::Comparison, &data)?, subtitle, file_name))
}

/// "Tháng 11/2026 so với tháng 11/2025".
pub(super) fn subtitle(context: &Context, wanted: &ComparisonWanted) -> String {
    let language = context.app.language();
    let name = |text: &str| {
        Period::parse(text).map_or_else(|| text.to_owned(), |p| period_words(language, p))
    };
    let period = ("period", json!(name(&wanted.period)));
    match &wanted.with {
        Some(with) => {
            let args = [period, ("base", json!(name(with)))];
            text(language, "comparison-subtitle", &args)
        }
        None => {
            let args = [period, ("years", json!(wanted.years.unwrap_or(5)))];
            text(language, "comparison-subtitle-mean", &args)
        }
    }
}

struct Printed {
    unit: crate::actions::folder::UnitInfo,
    heads: Vec<String>,
    groups: Vec<Value>,
    notes: Vec<String>,
}

/// Notes once each, numbered; a row carries the numbers of its own.
#[derive(Default)]
pub(super) struct Notes(Vec<String>);

impl Notes {
    /// The numbers of these notes in order: "(1) (3)".
    pub(super) fn marks(&mut self, all: impl IntoIterator<Item = String>) -> String {
        let mut numbers: Vec<usize> = all.into_iter().map(|words| self.number(words)).collect();
        numbers.sort_unstable();
        let marks: Vec<String> = numbers.iter().map(|n| format!("({n})")).collect();
        marks.join(" ")
    }

    fn number(&mut self, words: String) -> usize {
        let at = self.0.iter().position(|n| *n == words);
        at.unwrap_or_else(|| {
            self.0.push(words);
            self.0.len() - 1
        }) + 1
    }

    pub(super) fn numbered(self) -> Vec<String> {
        self.0
            .into_iter()
            .enumerate()
            .map(|(at, words)| format!("({}) {words}", at + 1))
            .collect()
    }
}

fn against_period(
    context: &Context,
    wanted: &ComparisonWanted,
    with: &str,
) -> Result<Printed, Error> {
    let language = context.app.language();
    let request = CompareTable {
        period: wanted.period.clone(),
        with: with.to_owned(),
        unit: wanted.unit.clone(),
    };
    let table = compare_table(context, request)?;
    let mut notes = Notes::default();
    let mut row = |one: &Comparison| {
        let marks = notes.marks(one.notes.iter().filter_map(|n| note_words(language, n)));
        let difference = if one.is_points {
            one.percent.as_deref().map(signed)
        } else {
            one.difference.map(|d| signed(&grouped(d)))
        };
        json!({
            "title": one.title, "unit": one.unit_word,
            "cells": [
                shown(&one.current_shown, &one.coverage.current),
                shown(&one.base_shown, &one.coverage.base),
                difference.unwrap_or_else(|| "–".into()),
                percent_words(language, one.is_points, one.percent.as_deref()),
            ],
            "note": marks,
        })
    };
    let groups = table
        .groups
        .iter()
        .map(|g| json!({ "title": g.title, "rows": g.rows.iter().map(&mut row).collect::<Vec<_>>() }))
        .collect();
    Ok(Printed {
        unit: table.unit,
        heads: ["current", "base", "difference", "percent"]
            .map(|h| text(language, &format!("comparison-head-{h}"), &[]))
            .to_vec(),
        groups,
        notes: notes.numbered(),
    })
}

fn against_mean(
    context: &Context,
    wanted: &ComparisonWanted,
    years: u32,
) -> Result<Printed, Error> {
    let language = context.app.language();
    let request = CompareMean {
        period: wanted.period.clone(),
        years,
        unit: wanted.unit.clone(),
    };
    let table = compare_mean(context, request)?;
    let mut notes = Notes::default();
    let mut has_faint = false;
    let mut row = |one: &MeanRow| {
        let marks = notes.marks(mean_notes(language, one, years));
        let range = if one.years == 0 {
            "–".to_owned()
        } else {
            format!("{} – {}", one.least_shown, one.most_shown)
        };
        let mut percent = percent_words(language, one.is_points, one.percent.as_deref());
        if one.is_faint && one.percent.is_some() && !one.is_points {
            has_faint = true;
            percent.push('*');
        }
        json!({
            "title": one.title, "unit": one.unit_word,
            "cells": [
                shown(&one.current_shown, &one.coverage), shown(&one.mean_shown, ""), range,
                one.difference.as_deref().or(one.percent.as_deref()).map_or_else(|| "–".into(), signed),
                percent,
            ],
            "note": marks,
        })
    };
    let groups = table
        .groups
        .iter()
        .map(|g| json!({ "title": g.title, "rows": g.rows.iter().map(&mut row).collect::<Vec<_>>() }))
        .collect();
    let small = has_faint.then(|| text(language, "closing-note-small", &[]));
    Ok(Printed {
        unit: table.unit,
        heads: ["current", "mean", "range", "difference", "percent"]
            .map(|h| text(language, &format!("comparison-head-{h}"), &[]))
            .to_vec(),
        groups,
        notes: small.into_iter().chain(notes.numbered()).collect(),
    })
}

/// What a reader must know of a row against a mean, how many of the years count among it.
pub(super) fn mean_notes(language: Language, row: &MeanRow, years: u32) -> Vec<String> {
    let some_years = (row.years > 0 && row.years < years).then(|| {
        let args = [("years", json!(row.years))];
        text(language, "comparison-note-years", &args)
    });
    let notes = row.notes.iter().filter_map(|n| note_words(language, n));
    some_years.into_iter().chain(notes).collect()
}

/// The change in percent; of a rate the word for what its difference counts.
fn percent_words(language: Language, is_points: bool, percent: Option<&str>) -> String {
    match (is_points, percent) {
        (true, Some(_)) => text(language, "comparison-points", &[]),
        (false, Some(percent)) => signed(percent),
        (_, None) => "–".into(),
    }
}

/// A column for each of five years of one indicator, the period itself solid.
fn chart(context: &Context, wanted: &ComparisonWanted) -> Result<Value, Error> {
    let Some(indicator) = wanted.indicator.clone().filter(|i| !i.is_empty()) else {
        return Ok(Value::Null);
    };
    let series = get_series(
        context,
        GetSeries {
            indicator,
            period: wanted.period.clone(),
            years: 5,
            unit: wanted.unit.clone(),
        },
    )?;
    let language = context.app.language();
    let most = series.points.iter().filter_map(|p| p.value).max();
    let last = series.points.len().saturating_sub(1);
    let groups: Vec<Value> = series
        .points
        .iter()
        .enumerate()
        .map(|(at, p)| {
            let bar = json!({
                "value": p.value, "is_current": at == last,
                "shown": if p.value.is_some() { p.shown.clone() } else { "–".into() },
            });
            json!({ "label": p.year.to_string(), "bars": [bar] })
        })
        .collect();
    Ok(json!({
        "title": text(language, "comparison-chart", &[
            ("title", json!(series.title)), ("unit", json!(series.unit_word)),
        ]),
        "most": most.unwrap_or(0).max(1),
        "groups": groups,
        "current": text(language, "comparison-chart-current", &[]),
        "before": text(language, "comparison-chart-before", &[]),
        "missing": text(language, "comparison-chart-missing", &[]),
    }))
}

/// A figure with what covers it where something is missing; a dash where nothing was reported,
/// "k/c" where all was and there is no number.
fn shown(value: &str, coverage: &str) -> String {
    let is_partial = coverage.split_once('/').is_some_and(|(a, b)| a != b);
    match (value.is_empty(), is_partial) {
        (true, _) if does_not_apply(coverage) => "k/c".into(),
        (true, _) => "–".into(),
        (false, true) => format!("{value} ({coverage})"),
        (false, false) => value.to_owned(),
    }
}

/// A true minus, and a plus before growth.
fn signed(number: &str) -> String {
    match number.strip_prefix('-') {
        Some(rest) => format!("−{rest}"),
        None if number.chars().any(|c| ('1'..='9').contains(&c)) => format!("+{number}"),
        None => number.to_owned(),
    }
}
