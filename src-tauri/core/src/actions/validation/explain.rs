//! Giving the reason why a finding stands.

use super::*;
use crate::actions::statistics::{require_indicator, require_period};
use crate::actions::validate::note;
use crate::domain::validation::{check, rules_on};
use crate::error::Error;
use crate::session::Context;
use crate::store::statistics::definitions;
use crate::store::validation::{self as store, OverrideRow};

/// Keeps a reason for a soft finding that is there now; an empty one takes the reason back.
pub fn explain_finding(context: &Context, request: ExplainFinding) -> Result<FindingList, Error> {
    let session = context.session()?;
    session.require_ward()?;
    let unit = session.unit()?;
    let catalogue = context.read(|db| definitions::catalogue(db, unit))?;
    let indicator = require_indicator(&catalogue, &request.indicator)?;
    let month = require_period(&request.period)?;
    let reason = note("lý do", Some(&request.reason))?;
    let place = request.residential_unit.filter(|id| !id.is_empty());
    context.write(|w| {
        let facts = facts_of(w.tx, unit, month, Scope::Everything, context.today())?;
        let found = check(&facts, month, rules_on(month.window().last))
            .into_iter()
            .find(|f| {
                f.rule.number == request.rule && f.indicator == indicator.code && f.place == place
            })
            .ok_or_else(|| Error::NotFound {
                what: request.rule.clone(),
            })?;
        if found.rule.severity == Severity::Hard {
            return Err(Error::FindingIsHard {
                rule: request.rule.clone(),
            });
        }
        let row = OverrideRow {
            rule: request.rule.clone(),
            indicator: indicator.code.clone(),
            period: month.to_string(),
            residential_unit_id: place.clone(),
            numbers: found.numbers_text(),
            reason: reason.clone(),
            person: session.person.name.clone(),
            noted_at: w.now,
        };
        store::put(w.tx, unit.id.as_str(), &row)
    })?;
    list_findings(
        context,
        ListFindings {
            period: Some(month.to_string()),
            unit: None,
        },
    )
}
