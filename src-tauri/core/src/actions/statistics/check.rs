//! A cell while it is being typed, and what the rules say of it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::enter::{Cell, own_unit, read_cell};
use super::*;
use crate::actions::validation::{FindingView, Scope, facts_of, view};
use crate::domain::numbers::grouped;
use crate::domain::statistics::{Amount, Catalogue};
use crate::domain::units::Unit;
use crate::domain::validation::{check, rules_on};
use crate::error::Error;
use crate::session::Context;
use crate::store::statistics::definitions;
use crate::store::validation::list as reasons;
use crate::store::{Connection, places};
use crate::texts::Language;

/// What a typed text would be in its cell, and what the rules would say. Changes nothing.
pub fn check_figure(context: &Context, request: CheckFigure) -> Result<FigureCheck, Error> {
    let unit = own_unit(context, request.unit.as_deref())?;
    let residential = request
        .residential_unit
        .as_deref()
        .filter(|id| !id.is_empty());
    let typed = TypedCell {
        indicator: request.indicator,
        period: request.period,
        value: request.value,
    };
    let catalogue = context.read(|db| definitions::catalogue(db, unit))?;
    let cell = match read_cell(&catalogue, &typed) {
        Ok(cell) => cell,
        Err(error) => {
            return Ok(FigureCheck {
                shown: String::new(),
                error: Some(error.to_wire()),
                findings: Vec::new(),
            });
        }
    };
    let shown = match cell.amount {
        Some(Amount::Reported(value)) => grouped(value),
        Some(Amount::NotReported) => "–".into(),
        Some(Amount::NotApplicable) => "k/c".into(),
        None => String::new(),
    };
    let language = context.app.language();
    let today = context.today();
    let findings = context
        .read(|db| findings_at(db, unit, &catalogue, &cell, residential, today, language))?;
    Ok(FigureCheck {
        shown,
        error: None,
        findings,
    })
}

/// What the rules find in a cell with what was typed into it; months missing elsewhere are left
/// to the list of findings.
pub(super) fn findings_at(
    db: &Connection,
    unit: &Unit,
    catalogue: &Catalogue,
    cell: &Cell,
    residential: Option<&str>,
    today: NaiveDate,
    language: Language,
) -> Result<Vec<FindingView>, Error> {
    let month = cell.period;
    if month.months().first() != Some(&month) {
        return Ok(Vec::new());
    }
    let mut facts = facts_of(db, unit, month, Scope::One(residential), today)?;
    let place = residential.unwrap_or_default();
    let code = &cell.indicator.code;
    match cell.amount {
        Some(amount) => facts.put(place, code, month, amount),
        None => facts.remove(place, code, month),
    }
    let rules = rules_on(month.window().last);
    let found = check(&facts, month, rules);
    let names: BTreeMap<String, String> = places::list(db, unit.id.as_str())?
        .into_iter()
        .map(|p| (p.id, p.name))
        .collect();
    let given = reasons(db, unit.id.as_str(), &[month.to_string()])?;
    Ok(found
        .iter()
        .filter(|f| f.months.is_empty() && f.place.as_deref() == residential)
        .filter(|f| &f.indicator == code || f.other.as_ref() == Some(code))
        .map(|f| view(f, catalogue, language, &names, &given))
        .collect())
}
