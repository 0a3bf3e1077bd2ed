//! The catalogue of indicators, and reading what a request names.

use super::*;
use crate::domain::periods::{Period, calendars};
use crate::domain::statistics::{Catalogue, Indicator};
use crate::domain::units::Unit;
use crate::error::Error;
use crate::session::{Context, find_unit};
use crate::store::statistics::definitions;

/// The indicators of the folder's unit by group.
pub fn list_indicators(
    context: &Context,
    _: ListIndicators,
) -> Result<Vec<IndicatorGroupView>, Error> {
    let unit = context.session()?.unit()?;
    let catalogue = context.read(|db| definitions::catalogue(db, unit))?;
    Ok(catalogue
        .groups()
        .iter()
        .map(|group| IndicatorGroupView {
            code: group.code.clone(),
            title: group.title.clone(),
            title_en: group.title_en.clone(),
            indicators: group.indicators.iter().map(view).collect(),
        })
        .collect())
}

fn view(indicator: &Indicator) -> IndicatorView {
    IndicatorView {
        code: indicator.code.clone(),
        title: indicator.title.clone(),
        title_en: indicator.title_en.clone(),
        kind: indicator.kind,
        unit: indicator.unit.clone(),
        unit_en: indicator.unit_en.clone(),
        direction: indicator.direction,
        decimals: indicator.decimals,
        short: indicator.short.clone(),
        origin: indicator.origin,
        version: indicator.version,
        starts_on: indicator.starts_on.clone(),
        ends_on: indicator.ends_on.clone(),
        numerator: indicator.numerator.clone(),
        denominator: indicator.denominator.clone(),
        target: indicator.target.map(super::figure::plain_target),
    }
}

/// The reporting calendars with the rules they rest on.
pub fn list_calendars(context: &Context, _: ListCalendars) -> Result<Vec<CalendarView>, Error> {
    let year = chrono::Datelike::year(&context.today());
    Ok(calendars()
        .iter()
        .filter_map(|calendar| {
            let rule = calendar.for_year(year)?;
            Some(CalendarView {
                code: calendar.code.clone(),
                title: calendar.title.clone(),
                title_en: calendar.title_en.clone(),
                has_months: calendar.has_months,
                parts: calendar.parts.clone(),
                checked_to: rule.checked_to.clone(),
                mark: rule.mark,
                source: rule.source.clone(),
                unchecked: rule.unchecked.clone(),
            })
        })
        .collect())
}

/// The indicator a request names.
pub(crate) fn require_indicator<'a>(
    catalogue: &'a Catalogue,
    code: &str,
) -> Result<&'a Indicator, Error> {
    catalogue.find(code).ok_or_else(|| Error::IndicatorUnknown {
        code: code.to_owned(),
    })
}

/// The period a request names.
pub(crate) fn require_period(text: &str) -> Result<Period, Error> {
    Period::parse(text).ok_or_else(|| Error::PeriodUnknown {
        text: text.to_owned(),
    })
}

/// The unit a request names, or the folder's own.
pub(crate) fn require_unit(context: &Context, unit: Option<&str>) -> Result<&'static Unit, Error> {
    let session = context.session()?;
    let unit = match unit {
        Some(text) => find_unit(text)?,
        None => session.unit()?,
    };
    if session.concerns(&unit.id) {
        Ok(unit)
    } else {
        Err(Error::UnitElsewhere {
            unit: unit.name.clone(),
        })
    }
}
