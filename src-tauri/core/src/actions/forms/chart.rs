//! One chart as a printed form, drawn as vectors, with its numbers beneath.

use std::path::PathBuf;

use phuong_documents::{Document, Form};
use serde_json::{Value, json};

use super::letterhead;
use super::print::{labels, render, require_pdf, save};
use super::*;
use crate::actions::folder::{UnitInfo, unit_info};
use crate::actions::statistics::{
    CellState, GetMonthGrid, GetSeries, GetStructure, GridRow, GridSum, MonthGrid, get_month_grid,
    get_series, get_structure, note_words, period_words, require_period, require_unit,
};
use crate::domain::numbers::grouped;
use crate::environment::local_time;
use crate::error::Error;
use crate::session::Context;
use crate::store::places;
use crate::texts::text;

/// From so many points on a line is drawn; fewer stand as columns.
const LINE_FROM: usize = 6;
/// What the axis means.
const FOOTNOTE: &str = "chart-footnote";

/// The page of a chart.
pub fn preview_chart(context: &Context, request: PreviewChart) -> Result<Preview, Error> {
    let (document, title, file_name) = draw(context, &request.chart)?;
    Ok(Preview {
        title,
        pages: document.pages_svg(),
        file_name,
    })
}

/// Saves a chart as PDF.
pub fn save_chart(context: &Context, request: SaveChart) -> Result<Saved, Error> {
    let path = PathBuf::from(request.path.trim());
    require_pdf(&path)?;
    let (document, _, _) = draw(context, &request.chart)?;
    save(&path, &document)
}

/// What stands on the page beside its frame.
pub(super) struct Drawn {
    pub(super) subtitle: String,
    pub(super) chart: Value,
    pub(super) table: Value,
    pub(super) notes: Vec<String>,
    /// The key of the line at the foot.
    pub(super) footnote: &'static str,
    pub(super) is_across: bool,
}

fn draw(context: &Context, wanted: &ChartWanted) -> Result<(Document, String, String), Error> {
    let unit = unit_info(require_unit(context, wanted.unit.as_deref())?)?;
    let drawn = match wanted.kind {
        ChartKind::Months => months(context, wanted)?,
        ChartKind::Years => years(context, wanted)?,
        ChartKind::Structure => structure(context, wanted)?,
    };
    let file_name = file_name(wanted, &unit);
    Ok((page(context, &unit, &drawn)?, drawn.subtitle, file_name))
}

/// A chart in its frame: head, signatures, foot.
pub(super) fn page(context: &Context, unit: &UnitInfo, drawn: &Drawn) -> Result<Document, Error> {
    let language = context.app.language();
    let say = |key: &str, args: &[(&str, Value)]| text(language, key, args);
    let today = context.today();
    let data = json!({
        "labels": labels(context, Form::Chart),
        "language": language.code(),
        "document_date": today.to_string(),
        "across": drawn.is_across,
        "parent": letterhead::parent(context, unit).to_uppercase(),
        "unit": unit.police_name.to_uppercase(),
        "place": unit.short_name,
        "number_line": letterhead::number_line(context, unit),
        "date_line": say("form-date-line", &[
            ("place", json!(unit.short_name)), ("year", json!(chrono::Datelike::year(&today))),
        ]),
        "title": say("chart-title", &[]),
        "subtitle": drawn.subtitle,
        "chart": drawn.chart,
        "table": drawn.table,
        "notes": drawn.notes,
        "signatures": letterhead::signatures(context, unit)?,
        "recipients": [say("form-recipient-file", &[])],
        "footnote": say(drawn.footnote, &[(
            "day", json!(local_time(context.now()).format("%d/%m/%Y").to_string()),
        )]),
    });
    render(Form::Chart, &data)
}

fn file_name(wanted: &ChartWanted, unit: &UnitInfo) -> String {
    let of = wanted.indicator.as_deref().unwrap_or("co-cau");
    let period = wanted.period.replace([':', '.'], "-");
    format!("bieu-do_{}_{of}_{period}.pdf", unit.code)
}

fn indicator(wanted: &ChartWanted) -> Result<&str, Error> {
    let code = wanted.indicator.as_deref().unwrap_or_default();
    if code.is_empty() {
        return Err(Error::FieldMissing {
            field: "chỉ tiêu".into(),
        });
    }
    Ok(code)
}

/// The months of a year as columns beside those of the year before.
fn months(context: &Context, wanted: &ChartWanted) -> Result<Drawn, Error> {
    let language = context.app.language();
    let code = indicator(wanted)?;
    let year = require_period(&wanted.period)?.year;
    let ask = |year| {
        get_month_grid(
            context,
            GetMonthGrid {
                year: Some(year),
                unit: wanted.unit.clone(),
                residential_unit: wanted.residential_unit.clone(),
            },
        )
    };
    let (now, before) = (ask(year)?, ask(year - 1)?);
    let row = row_of(&now, code).ok_or_else(|| Error::IndicatorUnknown {
        code: code.to_owned(),
    })?;
    let old = row_of(&before, code);
    let last = now
        .months
        .iter()
        .zip(&row.cells)
        .enumerate()
        .filter(|(at, (month, cell))| {
            !month.is_future
                && (*at < usize::from(now.summed_to) || cell.state == CellState::Reported)
        })
        .map(|(at, _)| at + 1)
        .max()
        .unwrap_or(0);
    let cell = |row: &GridRow, at: usize, is_current: bool| {
        let value = row.cells.get(at).and_then(|c| {
            let digits = || c.shown.replace(['.', ','], "").parse().ok();
            (c.state == CellState::Reported).then(|| c.value.or_else(digits))?
        });
        let shown = row.cells.get(at).map(|c| c.shown.clone());
        json!({
            "value": value, "is_current": is_current,
            "shown": shown.filter(|_| value.is_some()).unwrap_or_else(|| "–".into()),
        })
    };
    let mut groups = Vec::new();
    let mut rows = Vec::new();
    let mut most = 1;
    for at in 0..last {
        let mut bars: Vec<Value> = old.iter().map(|old| cell(old, at, false)).collect();
        bars.push(cell(row, at, true));
        most = bars
            .iter()
            .filter_map(|b| b["value"].as_i64())
            .fold(most, i64::max);
        let label = (at + 1).to_string();
        let mut line = vec![json!(label)];
        line.extend(bars.iter().rev().map(|b| b["shown"].clone()));
        rows.push(json!(line));
        groups.push(json!({ "label": label, "bars": bars }));
    }
    let subtitle = text(
        language,
        "chart-subtitle-months",
        &[
            ("title", json!(row.title)),
            ("year", json!(year.to_string())),
            ("before", json!((year - 1).to_string())),
        ],
    );
    let mut heads = vec![text(language, "chart-head-month", &[]), year.to_string()];
    heads.extend(old.map(|_| (year - 1).to_string()));
    let notes = now
        .notes
        .iter()
        .filter(|n| n.indicator == code)
        .filter_map(|n| note_words(language, &n.note))
        .collect();
    Ok(Drawn {
        subtitle: with_place(context, wanted, subtitle)?,
        chart: json!({
            "shape": "columns",
            "title": text(language, "chart-months", &[
                ("title", json!(row.title)), ("unit", json!(row.unit)),
            ]),
            "most": most,
            "groups": groups,
            "current": legend(year, &row.cumulative),
            "before": old.map(|_| legend(year - 1, &row.base)),
            "missing": text(language, "comparison-chart-missing", &[]),
        }),
        table: json!({ "heads": heads, "rows": rows }),
        notes,
        footnote: FOOTNOTE,
        is_across: false,
    })
}

/// "2026: 10/11  5": a year with its sum, and what covers it.
fn legend(year: i32, sum: &GridSum) -> String {
    match (&sum.coverage, sum.shown.is_empty()) {
        (_, true) => format!("{year}: –"),
        (Some(coverage), false) => format!("{year}: {} ({coverage})", sum.shown),
        (None, false) => format!("{year}: {}", sum.shown),
    }
}

fn row_of<'g>(grid: &'g MonthGrid, code: &str) -> Option<&'g GridRow> {
    let mut rows = grid.groups.iter().flat_map(|g| &g.rows);
    rows.find(|r| r.indicator == code)
}

fn with_place(context: &Context, wanted: &ChartWanted, subtitle: String) -> Result<String, Error> {
    let Some(id) = wanted
        .residential_unit
        .as_deref()
        .filter(|id| !id.is_empty())
    else {
        return Ok(subtitle);
    };
    let unit = require_unit(context, wanted.unit.as_deref())?;
    let all = context.read(|db| places::list(db, unit.id.as_str()))?;
    let name = all.into_iter().find(|p| p.id == id).map(|p| p.name);
    Ok(text(
        context.app.language(),
        "chart-place",
        &[
            ("subtitle", json!(subtitle)),
            ("place", json!(name.unwrap_or_default())),
        ],
    ))
}

/// The same period over years: columns, from six on a line.
fn years(context: &Context, wanted: &ChartWanted) -> Result<Drawn, Error> {
    let language = context.app.language();
    let period = require_period(&wanted.period)?;
    let series = get_series(
        context,
        GetSeries {
            indicator: indicator(wanted)?.to_owned(),
            period: wanted.period.clone(),
            years: wanted.years.unwrap_or(5),
            unit: wanted.unit.clone(),
        },
    )?;
    let count = series.points.len();
    let most = series.points.iter().filter_map(|p| p.value).max();
    let shown = |p: &crate::actions::statistics::SeriesPoint| {
        if p.value.is_some() {
            p.shown.clone()
        } else {
            "–".into()
        }
    };
    let title = text(
        language,
        "chart-years",
        &[
            ("title", json!(series.title)),
            ("years", json!(count)),
            ("unit", json!(series.unit_word)),
        ],
    );
    let missing = text(language, "chart-missing", &[]);
    let chart = if count >= LINE_FROM {
        let points: Vec<Value> = series
            .points
            .iter()
            .map(|p| json!({ "label": p.year.to_string(), "value": p.value, "shown": shown(p) }))
            .collect();
        json!({
            "shape": "line", "title": title, "most": most.unwrap_or(0).max(1),
            "points": points, "missing": missing,
        })
    } else {
        let groups: Vec<Value> = series
            .points
            .iter()
            .enumerate()
            .map(|(at, p)| {
                let is_current = at + 1 == count;
                let bar = json!({ "value": p.value, "is_current": is_current, "shown": shown(p) });
                json!({ "label": p.year.to_string(), "bars": [bar] })
            })
            .collect();
        json!({
            "shape": "columns", "title": title, "most": most.unwrap_or(0).max(1),
            "groups": groups,
            "current": text(language, "comparison-chart-current", &[]),
            "before": text(language, "comparison-chart-before", &[]),
            "missing": text(language, "comparison-chart-missing", &[]),
        })
    };
    let rows: Vec<Value> = series
        .points
        .iter()
        .map(|p| {
            json!([
                period_words(language, require_period(&p.period).unwrap_or(period)),
                shown(p)
            ])
        })
        .collect();
    Ok(Drawn {
        subtitle: text(
            language,
            "chart-subtitle-years",
            &[
                ("title", json!(series.title)),
                ("period", json!(period_words(language, period))),
                ("years", json!(count.saturating_sub(1))),
            ],
        ),
        chart,
        table: json!({
            "heads": [text(language, "chart-head-year", &[]), text(language, "chart-head-value", &[])],
            "rows": rows,
        }),
        notes: series
            .notes
            .iter()
            .filter_map(|n| note_words(language, n))
            .collect(),
        footnote: FOOTNOTE,
        is_across: false,
    })
}

/// How the cases of a period divide between the groups of crime.
fn structure(context: &Context, wanted: &ChartWanted) -> Result<Drawn, Error> {
    let language = context.app.language();
    let period = require_period(&wanted.period)?;
    let found = get_structure(
        context,
        GetStructure {
            period: wanted.period.clone(),
            unit: wanted.unit.clone(),
        },
    )?;
    let most = found.rows.iter().filter_map(|r| r.value).max();
    let rows: Vec<Value> = found
        .rows
        .iter()
        .map(|row| {
            let shown = match (row.value, &row.percent) {
                (Some(value), Some(percent)) => text(
                    language,
                    "chart-structure-row",
                    &[
                        ("value", json!(grouped(value))),
                        ("percent", json!(percent)),
                    ],
                ),
                (Some(value), None) => text(
                    language,
                    "chart-structure-row-none",
                    &[("value", json!(grouped(value)))],
                ),
                (None, _) => text(language, "chart-structure-missing", &[]),
            };
            json!({ "label": row.title, "value": row.value, "shown": shown })
        })
        .collect();
    Ok(Drawn {
        subtitle: text(
            language,
            "chart-subtitle-structure",
            &[("period", json!(period_words(language, period)))],
        ),
        chart: json!({
            "shape": "rows",
            "title": text(language, "chart-structure", &[("total", json!(grouped(found.total)))]),
            "most": most.unwrap_or(0).max(1),
            "rows": rows,
        }),
        table: Value::Null,
        notes: Vec::new(),
        footnote: FOOTNOTE,
        is_across: false,
    })
}
