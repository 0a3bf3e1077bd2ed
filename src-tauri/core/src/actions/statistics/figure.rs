//! One figure with its working.

use super::list::{require_indicator, require_period, require_unit};
use super::source::Figures;
use super::*;
use crate::actions::folder::unit_info;
use crate::domain::criteria::Side;
use crate::domain::numbers::{grouped, in_sentence, points};
use crate::domain::statistics::{Comparator, Target};
use crate::error::Error;
use crate::session::Context;

/// The figure that stands for a unit, an indicator and a period.
pub fn get_figure(context: &Context, request: GetFigure) -> Result<FigureView, Error> {
    let period = require_period(&request.period)?;
    let unit = require_unit(context, request.unit.as_deref())?;
    let code = &request.indicator;
    let figures =
        context.read(|db| Figures::load_one(db, unit, &[period], code, context.today()))?;
    let indicator = require_indicator(figures.catalogue(), code)?;
    let mut view = FigureView {
        indicator: indicator.code.clone(),
        title: indicator.title.clone(),
        period: period.to_string(),
        unit: unit_info(unit)?,
        value: None,
        count: None,
        numerator: None,
        denominator: None,
        shown: String::new(),
        target: indicator.target.map(target_text),
        target_met: None,
        coverage: String::new(),
        source: String::new(),
        notes: Vec::new(),
    };
    let measured = figures
        .measure(unit, indicator, period)
        .ok_or_else(|| Error::internal(format!("ratio {} has no parts", indicator.code)))?;
    match measured.side {
        Side::Rate(ratio) => {
            view.value = ratio.percent(indicator.decimals);
            view.numerator = ratio.numerator.value;
            view.denominator = ratio.denominator.value;
            if let (Some(part), Some(whole)) = (view.numerator, view.denominator) {
                let target = indicator.target.filter(|_| ratio.is_complete());
                view.target_met = target.and_then(|t| t.is_met(part, whole));
                let counts = format!("{}/{}", grouped(part), grouped(whole));
                view.shown = match &view.value {
                    Some(value) => format!("{value} % ({counts})"),
                    None => counts,
                };
            }
        }
        Side::Count(total) => {
            view.count = total.value;
            view.value = total.value.map(grouped);
            view.shown = total
                .value
                .map(|v| format!("{} {}", in_sentence(v), indicator.noun))
                .unwrap_or_default();
        }
    }
    view.coverage = measured.coverage;
    view.source = measured.source.into();
    view.notes = measured.notes;
    Ok(view)
}

/// "< 10", ">= 90" with a decimal comma.
pub(super) fn target_text(target: Target) -> String {
    format!("{} %", plain_target(target))
}

/// ">= 90" as it is written in a definition, with a decimal comma.
pub(super) fn plain_target(target: Target) -> String {
    let sign = match target.comparator {
        Comparator::Below => "<",
        Comparator::AtMost => "<=",
        Comparator::AtLeast => ">=",
        Comparator::Above => ">",
        Comparator::Equal => "=",
    };
    format!("{sign} {}", points(target.hundredths))
}
