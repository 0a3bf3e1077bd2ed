//! A period against the same period of several years: their mean with its range.
//!
//! Only years whose figure is complete count, and how many they are is said. The mean of a ratio is
//! the ratio of the sums, never a mean of ratios.

use super::list::{require_period, require_unit};
use super::source::Figures;
use super::*;
use crate::actions::folder::unit_info;
use crate::actions::validate::within;
use crate::domain::numbers::{decimal, grouped, rounded_quotient};
use crate::domain::periods::Period;
use crate::domain::statistics::{Indicator, Total};
use crate::domain::units::Unit;
use crate::error::Error;
use crate::session::Context;

/// Years a mean may reach back.
const MOST_YEARS: i64 = 10;

/// Every indicator of a period against the mean of the same period in the years before.
pub fn compare_mean(context: &Context, request: CompareMean) -> Result<MeanTable, Error> {
    let period = require_period(&request.period)?;
    let unit = require_unit(context, request.unit.as_deref())?;
    let years = within("số năm", i64::from(request.years), 2, MOST_YEARS)? as i32;
    let mut periods = vec![period];
    periods.extend((1..=years).map(|back| period.earlier(back)));
    let figures = context.read(|db| Figures::load(db, unit, &periods, None, context.today()))?;
    let mean = Mean {
        figures: &figures,
        unit,
        periods: &periods,
    };
    let groups = figures
        .catalogue()
        .groups()
        .iter()
        .map(|group| MeanGroup {
            code: group.code.clone(),
            title: group.title.clone(),
            rows: group
                .indicators
                .iter()
                .filter(|i| i.is_collected(period.window()))
                .map(|i| mean.row(i))
                .collect(),
        })
        .filter(|group: &MeanGroup| !group.rows.is_empty())
        .collect();
    Ok(MeanTable {
        period: period.to_string(),
        years: years as u32,
        unit: unit_info(unit)?,
        groups,
    })
}

struct Mean<'a> {
    figures: &'a Figures,
    unit: &'a Unit,
    /// The period itself, then its years before.
    periods: &'a [Period],
}

impl Mean<'_> {
    fn row(&self, indicator: &Indicator) -> MeanRow {
        let mut row = MeanRow {
            indicator: indicator.code.clone(),
            title: indicator.title.clone(),
            unit_word: indicator.unit.clone(),
            current_shown: String::new(),
            coverage: String::new(),
            mean_shown: String::new(),
            least_shown: String::new(),
            most_shown: String::new(),
            years_shown: vec![String::new(); self.periods.len() - 1],
            years: 0,
            difference: None,
            percent: None,
            is_points: indicator.kind == Kind::Ratio,
            is_faint: false,
            place: None,
            notes: Vec::new(),
        };
        if indicator.kind == Kind::Ratio {
            self.ratio(&mut row, indicator);
        } else {
            self.count(&mut row, indicator);
        }
        row
    }

    fn count(&self, row: &mut MeanRow, indicator: &Indicator) {
        let mut found = self
            .periods
            .iter()
            .map(|p| self.figures.find(self.unit, indicator, *p));
        let Some(now) = found.next() else { return };
        let before: Vec<_> = found.collect();
        row.years_shown = before
            .iter()
            .map(|f| Some(f.total).filter(|_| f.off == now.off))
            .map(|total| total.and_then(complete).map(grouped).unwrap_or_default())
            .collect();
        let before: Vec<_> = before.into_iter().filter(|f| f.off == now.off).collect();
        row.current_shown = now.total.value.map(grouped).unwrap_or_default();
        row.coverage = now.total.coverage();
        let values: Vec<i64> = before.iter().filter_map(|f| complete(f.total)).collect();
        row.years = values.len() as u32;
        for note in now.notes.iter().chain(before.iter().flat_map(|f| &f.notes)) {
            if matches!(
                note,
                Note::Lineage { .. }
                    | Note::Share { .. }
                    | Note::Window { .. }
                    | Note::NotComparable { .. }
            ) && !row.notes.contains(note)
            {
                row.notes.push(note.clone());
            }
        }
        let (Some(least), Some(most)) = (values.iter().min(), values.iter().max()) else {
            return;
        };
        row.least_shown = grouped(*least);
        row.most_shown = grouped(*most);
        let (sum, count) = (
            values.iter().map(|v| i128::from(*v)).sum::<i128>(),
            values.len() as i128,
        );
        let one = |numerator: i128, denominator: i128| {
            rounded_quotient(numerator, denominator, 1).map(|scaled| decimal(scaled, 1))
        };
        row.mean_shown = one(sum, count).unwrap_or_default();
        let Some(current) = complete(now.total) else {
            return;
        };
        let change = i128::from(current) * count - sum;
        row.difference = one(change, count);
        row.percent = rounded_quotient(change * 100, sum, indicator.decimals)
            .map(|scaled| decimal(scaled, indicator.decimals));
        row.is_faint = sum < 20 * count;
        row.place = Some(place(current, *least, *most));
        // z = (n·x − Σ) / √(n·(x + Σ)): the same rule as against one year, for n of them.
        let total = i128::from(current) + sum;
        if change != 0 && change * change * 10_000 < 38_416 * count * total {
            row.notes.push(Note::WithinYears {
                current,
                mean: row.mean_shown.clone(),
                years: row.years,
            });
        }
    }

    fn ratio(&self, row: &mut MeanRow, indicator: &Indicator) {
        let all: Vec<Option<(i64, i64)>> = self
            .periods
            .iter()
            .map(|p| {
                let (ratio, _) = self.figures.ratio(self.unit, indicator, *p)?;
                Some((complete(ratio.numerator)?, complete(ratio.denominator)?))
            })
            .collect();
        let decimals = indicator.decimals;
        let shown = |(part, whole): (i128, i128)| {
            rounded_quotient(part * 100, whole, decimals).map(|s| decimal(s, decimals))
        };
        let wide = |(part, whole): (i64, i64)| (i128::from(part), i128::from(whole));
        let now = all.first().copied().flatten().map(wide);
        row.current_shown = now.and_then(shown).unwrap_or_default();
        row.years_shown = all
            .iter()
            .skip(1)
            .map(|year| year.map(wide).and_then(shown).unwrap_or_default())
            .collect();
        let mut years: Vec<(i128, i128)> = all
            .iter()
            .skip(1)
            .flatten()
            .map(|r| wide(*r))
            .filter(|(_, whole)| *whole != 0)
            .collect();
        years.sort_by(|a, b| (a.0 * b.1).cmp(&(b.0 * a.1)));
        row.years = years.len() as u32;
        let (Some(least), Some(most)) = (years.first(), years.last()) else {
            return;
        };
        row.least_shown = shown(*least).unwrap_or_default();
        row.most_shown = shown(*most).unwrap_or_default();
        let pooled = years
            .iter()
            .fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        row.mean_shown = shown(pooled).unwrap_or_default();
        let Some((part, whole)) = now.filter(|(_, whole)| *whole != 0) else {
            return;
        };
        row.percent = rounded_quotient(
            (part * pooled.1 - pooled.0 * whole) * 100,
            whole * pooled.1,
            decimals,
        )
        .map(|s| decimal(s, decimals));
        row.place = Some(if part * least.1 < least.0 * whole {
            RangePlace::Below
        } else if part * most.1 > most.0 * whole {
            RangePlace::Above
        } else {
            RangePlace::Within
        });
    }
}

fn complete(total: Total) -> Option<i64> {
    total.value.filter(|_| total.is_complete())
}

fn place(current: i64, least: i64, most: i64) -> RangePlace {
    if current < least {
        RangePlace::Below
    } else if current > most {
        RangePlace::Above
    } else {
        RangePlace::Within
    }
}

/// The same period over several years, oldest first: what a line is drawn of.
pub fn get_series(context: &Context, request: GetSeries) -> Result<Series, Error> {
    let period = require_period(&request.period)?;
    let unit = require_unit(context, request.unit.as_deref())?;
    let years = within("số năm", i64::from(request.years), 2, MOST_YEARS)? as i32;
    let periods: Vec<Period> = (0..years).rev().map(|back| period.earlier(back)).collect();
    let code = &request.indicator;
    let figures =
        context.read(|db| Figures::load_one(db, unit, &periods, code, context.today()))?;
    let indicator = super::list::require_indicator(figures.catalogue(), code)?;
    let mut notes = Vec::new();
    let points = periods
        .iter()
        .map(|p| {
            if indicator.kind == Kind::Ratio {
                let ratio = figures.ratio(unit, indicator, *p).map(|(ratio, _)| ratio);
                let whole = ratio.filter(|r| r.is_complete());
                let shown = whole.and_then(|r| r.percent(indicator.decimals));
                return SeriesPoint {
                    period: p.to_string(),
                    year: p.year,
                    // Tenths of a percent place the point; its number is the printed one.
                    value: whole.and_then(|r| {
                        let (part, whole) = (r.numerator.value?, r.denominator.value?);
                        let tenths =
                            rounded_quotient(i128::from(part) * 100, i128::from(whole), 1)?;
                        i64::try_from(tenths).ok()
                    }),
                    shown: shown.unwrap_or_default(),
                    coverage: ratio.map(|r| r.coverage()).unwrap_or_default(),
                };
            }
            let found = figures.find(unit, indicator, *p);
            for note in found.notes {
                if !notes.contains(&note) {
                    notes.push(note);
                }
            }
            SeriesPoint {
                period: p.to_string(),
                year: p.year,
                value: complete(found.total),
                shown: complete(found.total).map(grouped).unwrap_or_default(),
                coverage: found.total.coverage(),
            }
        })
        .collect();
    Ok(Series {
        indicator: indicator.code.clone(),
        title: indicator.title.clone(),
        unit_word: indicator.unit.clone(),
        period: period.to_string(),
        points,
        notes,
    })
}

/// How the cases of a period divide between the groups of crime, counts first.
pub fn get_structure(context: &Context, request: GetStructure) -> Result<CrimeStructure, Error> {
    let period = require_period(&request.period)?;
    let unit = require_unit(context, request.unit.as_deref())?;
    let figures = context.read(|db| Figures::load(db, unit, &[period], None, context.today()))?;
    let mut rows: Vec<(CrimeStructureRow, Option<i64>)> = Vec::new();
    let groups = figures.catalogue().groups().iter();
    for group in groups.filter(|group| group.is_crime) {
        // The first count of cases stands for its group.
        let Some(first) = group
            .indicators
            .iter()
            .find(|i| i.kind == Kind::Count && i.unit == "vụ" && i.code.ends_with("-vu"))
        else {
            continue;
        };
        let found = figures.find(unit, first, period);
        let row = CrimeStructureRow {
            group: group.code.clone(),
            title: group.title.clone(),
            indicator: first.code.clone(),
            value: found.total.value,
            percent: None,
            coverage: found.total.coverage(),
        };
        rows.push((row, complete(found.total)));
    }
    let total: i64 = rows.iter().filter_map(|(_, value)| *value).sum();
    let missing = rows.iter().filter(|(_, value)| value.is_none()).count() as u32;
    let rows = rows
        .into_iter()
        .map(|(row, value)| CrimeStructureRow {
            percent: value.and_then(|v| crate::domain::numbers::percent(v, total, 1)),
            value,
            ..row
        })
        .collect();
    Ok(CrimeStructure {
        period: period.to_string(),
        total,
        missing,
        rows,
    })
}
