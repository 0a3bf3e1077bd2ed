//! A period against another: counts first, then percent.

use chrono::NaiveDate;

use super::list::{require_indicator, require_period, require_unit};
use super::source::{Figures, Found};
use super::*;
use crate::actions::folder::unit_info;
use crate::domain::numbers::{decimal, grouped, rounded_quotient};
use crate::domain::periods::Period;
use crate::domain::statistics::{Indicator, Ratio, compare};
use crate::domain::units::Unit;
use crate::error::Error;
use crate::session::Context;
use crate::store::Connection;

/// One indicator of a period against another.
pub fn compare_figures(context: &Context, request: CompareFigures) -> Result<Comparison, Error> {
    let (period, with) = like(context, &request.period, &request.with)?;
    let unit = require_unit(context, request.unit.as_deref())?;
    context.read(|db| {
        let code = &request.indicator;
        let figures = Figures::load_one(db, unit, &[period, with], code, context.today())?;
        let indicator = require_indicator(figures.catalogue(), code)?;
        Ok(comparison(&figures, unit, indicator, period, with))
    })
}

/// Every indicator of a period against another.
pub fn compare_table(context: &Context, request: CompareTable) -> Result<ComparisonTable, Error> {
    let (period, with) = like(context, &request.period, &request.with)?;
    let unit = require_unit(context, request.unit.as_deref())?;
    context.read(|db| table(db, unit, period, with, context.today()))
}

fn table(
    db: &Connection,
    unit: &Unit,
    period: Period,
    with: Period,
    today: NaiveDate,
) -> Result<ComparisonTable, Error> {
    let figures = Figures::load(db, unit, &[period, with], None, today)?;
    let (window, before) = (period.window(), with.window());
    let groups = figures
        .catalogue()
        .groups()
        .iter()
        .map(|group| ComparisonGroup {
            code: group.code.clone(),
            title: group.title.clone(),
            rows: group
                .indicators
                .iter()
                .filter(|i| i.is_collected(window) || i.is_collected(before))
                .map(|i| comparison(&figures, unit, i, period, with))
                .collect(),
        })
        .filter(|group: &ComparisonGroup| !group.rows.is_empty())
        .collect();
    Ok(ComparisonTable {
        period: period.to_string(),
        with: with.to_string(),
        unit: unit_info(unit)?,
        groups,
    })
}

fn like(context: &Context, period: &str, with: &str) -> Result<(Period, Period), Error> {
    let (first, second) = (require_period(period)?, require_period(with)?);
    if first.is_like(second) {
        Ok((first, second))
    } else {
        let (one, other) = (first.window(), second.window());
        let days = |w: crate::domain::periods::Window| {
            format!(
                "{} – {}",
                w.first.format("%d/%m/%Y"),
                w.last.format("%d/%m/%Y")
            )
        };
        let shared = one.shared(other);
        Err(Error::PeriodsUnlike {
            first: super::words::name_of(context.app.language(), period),
            second: super::words::name_of(context.app.language(), with),
            first_days: days(one),
            second_days: days(other),
            shared,
            only_first: one.days() - shared,
            only_second: other.days() - shared,
        })
    }
}

/// Compares one indicator of a period with another; shared by the single figure and the table.
pub(crate) fn comparison(
    figures: &Figures,
    unit: &Unit,
    indicator: &Indicator,
    period: Period,
    with: Period,
) -> Comparison {
    let row = blank(indicator, &period.to_string(), &with.to_string());
    if indicator.kind == Kind::Ratio {
        return ratios(
            row,
            indicator,
            figures.ratio(unit, indicator, period),
            figures.ratio(unit, indicator, with),
        );
    }
    let equally_long = period.window().days() == with.window().days();
    let (now, before) = (
        figures.find(unit, indicator, period),
        figures.find(unit, indicator, with),
    );
    let mut row = totals(row, indicator, now, before, equally_long);
    let shared = period.window().shared(with.window());
    if shared > 0 && row.difference.is_some() {
        row.notes.push(Note::Overlap { days: shared });
    }
    row
}

pub(super) fn blank(indicator: &Indicator, period: &str, with: &str) -> Comparison {
    Comparison {
        indicator: indicator.code.clone(),
        title: indicator.title.clone(),
        unit_word: indicator.unit.clone(),
        period: period.to_owned(),
        with: with.to_owned(),
        current: None,
        base: None,
        difference: None,
        percent: None,
        is_points: indicator.kind == Kind::Ratio,
        is_faint: false,
        shown: String::new(),
        current_shown: String::new(),
        base_shown: String::new(),
        coverage: Coverage {
            current: String::new(),
            base: String::new(),
        },
        notes: Vec::new(),
    }
}

fn totals(
    mut row: Comparison,
    indicator: &Indicator,
    now: Found,
    before: Found,
    equally_long: bool,
) -> Comparison {
    let mut change = compare(indicator, now.total, before.total, equally_long);
    if now.off != before.off && now.total.value.is_some() && before.total.value.is_some() {
        let days = |(surplus, missing): (i64, i64)| format!("+{surplus}/-{missing}");
        change.difference = None;
        change.percent = None;
        change.is_faint = false;
        change.notes = vec![Note::UnlikeWindows {
            current: days(now.off),
            base: days(before.off),
        }];
    }
    row.current = now.total.value;
    row.base = before.total.value;
    row.current_shown = now.total.value.map(grouped).unwrap_or_default();
    row.base_shown = before.total.value.map(grouped).unwrap_or_default();
    row.coverage = Coverage {
        current: now.total.coverage(),
        base: before.total.coverage(),
    };
    row.difference = change.difference;
    row.percent = change.percent;
    row.is_faint = change.is_faint;
    row.shown = change.shown;
    row.notes = change.notes;
    for note in now.notes.into_iter().chain(before.notes) {
        if !row.notes.contains(&note) {
            row.notes.push(note);
        }
    }
    row
}

type FoundRatio = Option<(Ratio, Vec<Note>)>;

/// Rates are compared in percentage points, from exact fractions.
fn ratios(
    mut row: Comparison,
    indicator: &Indicator,
    now: FoundRatio,
    before: FoundRatio,
) -> Comparison {
    let (Some((now, notes)), Some((before, more))) = (now, before) else {
        return row;
    };
    row.current_shown = now.percent(indicator.decimals).unwrap_or_default();
    row.base_shown = before.percent(indicator.decimals).unwrap_or_default();
    row.coverage = Coverage {
        current: now.coverage(),
        base: before.coverage(),
    };
    row.percent = points_between(now, before, indicator.decimals);
    row.shown = match (&row.percent, row.current_shown.is_empty()) {
        (_, true) => String::new(),
        (None, false) => format!("{} %", row.current_shown),
        (Some(change), false) => match change.strip_prefix('-') {
            Some(less) => format!("{} %, giảm {less} điểm %", row.current_shown),
            None if change.chars().any(|c| c.is_ascii_digit() && c != '0') => {
                format!("{} %, tăng {change} điểm %", row.current_shown)
            }
            None => format!("{} %, không tăng, không giảm", row.current_shown),
        },
    };
    row.notes = notes;
    if !now.is_complete() || !before.is_complete() {
        row.notes.push(Note::Incomplete {
            current: now.coverage(),
            base: before.coverage(),
        });
    }
    let more: Vec<Note> = more
        .into_iter()
        .filter(|n| !row.notes.contains(n))
        .collect();
    row.notes.extend(more);
    row
}

fn points_between(now: Ratio, before: Ratio, decimals: u32) -> Option<String> {
    if !now.is_complete() || !before.is_complete() {
        return None;
    }
    let (a, b) = (
        i128::from(now.numerator.value?),
        i128::from(now.denominator.value?),
    );
    let (c, d) = (
        i128::from(before.numerator.value?),
        i128::from(before.denominator.value?),
    );
    rounded_quotient((a * d - c * b) * 100, b * d, decimals).map(|scaled| decimal(scaled, decimals))
}
