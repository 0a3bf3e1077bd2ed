//! What the rules find.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::*;
use crate::actions::statistics::{require_period, require_unit};
use crate::domain::periods::{Calendar, Period};
use crate::domain::statistics::Catalogue;
use crate::domain::units::Unit;
use crate::domain::validation::{Check, Finding, check, rules, rules_on};
use crate::error::Error;
use crate::session::Context;
use crate::store::statistics::definitions;
use crate::store::validation::{self as store, OverrideRow};
use crate::store::{Connection, places};
use crate::texts::Language;

/// What the rules find in a period, hard ones first, then by rule.
pub fn list_findings(context: &Context, request: ListFindings) -> Result<FindingList, Error> {
    let unit = require_unit(context, request.unit.as_deref())?;
    let open = Period::month_of(Calendar::Administrative, context.today());
    let period = match request.period.as_deref() {
        Some(text) => require_period(text)?,
        None => open,
    };
    let today = context.today();
    let language = context.app.language();
    context.read(|db| {
        let mut findings = Vec::new();
        for month in period.months() {
            if month.window().first <= today {
                findings.extend(findings_of_month(db, unit, month, today, language)?);
            }
        }
        only_the_latest_of_what_is_missing(&mut findings);
        findings.sort_by(|a, b| (a.severity, &a.rule).cmp(&(b.severity, &b.rule)));
        let counts = |f: &FindingView| f.reason.as_ref().is_some_and(|r| !r.has_lapsed);
        let of = |severity, explained| {
            let all = findings.iter();
            all.filter(|f| f.severity == severity && counts(f) == explained)
                .count() as u32
        };
        Ok(FindingList {
            period: period.to_string(),
            hard: of(Severity::Hard, false) + of(Severity::Hard, true),
            open: of(Severity::Soft, false),
            explained: of(Severity::Soft, true),
            findings,
        })
    })
}

/// A month's missing figures are told with those of the months before it, so in a list of several
/// months the latest tells all.
fn only_the_latest_of_what_is_missing(findings: &mut Vec<FindingView>) {
    let is_missing = |f: &FindingView| {
        let mut all = rules().iter();
        all.any(|r| r.number == f.rule && matches!(r.check, Check::Missing))
    };
    let mut seen = BTreeSet::new();
    // Months come in order: from the end, the first of an indicator is the latest.
    findings.reverse();
    findings.retain(|f| !is_missing(f) || seen.insert((f.rule.clone(), f.indicator.clone())));
    findings.reverse();
}

/// What the rules in force at a month's end find in it, with the reasons given.
pub(crate) fn findings_of_month(
    db: &Connection,
    unit: &Unit,
    month: Period,
    today: NaiveDate,
    language: Language,
) -> Result<Vec<FindingView>, Error> {
    let facts = facts_of(db, unit, month, Scope::Everything, today)?;
    let found = check(&facts, month, rules_on(month.window().last));
    let names: BTreeMap<String, String> = places::list(db, unit.id.as_str())?
        .into_iter()
        .map(|p| (p.id, p.name))
        .collect();
    let catalogue = definitions::catalogue(db, unit)?;
    let reasons = store::list(db, unit.id.as_str(), &[month.to_string()])?;
    Ok(found
        .iter()
        .map(|f| view(f, &catalogue, language, &names, &reasons))
        .collect())
}

/// A finding in words.
pub(crate) fn view(
    finding: &Finding,
    catalogue: &Catalogue,
    language: Language,
    places: &BTreeMap<String, String>,
    reasons: &[OverrideRow],
) -> FindingView {
    let english = language == Language::En;
    let title = |code: &str| {
        let found = catalogue.find(code);
        found.map_or_else(String::new, |i| {
            language.pick(&i.title, &i.title_en).to_owned()
        })
    };
    let name = title(&finding.indicator);
    let other = finding.other.as_deref().map(title).unwrap_or_default();
    let reason = reasons.iter().find(|r| {
        r.rule == finding.rule.number
            && r.indicator == finding.indicator
            && r.period == finding.period.to_string()
            && r.residential_unit_id == finding.place
            && !r.reason.is_empty()
    });
    FindingView {
        rule: finding.rule.number.clone(),
        severity: finding.rule.severity,
        certainty: finding.rule.certainty,
        source: finding.rule.source.clone(),
        checked_to: finding.rule.checked_to.to_string(),
        indicator: finding.indicator.clone(),
        sentence: finding.sentence(english, &name, &other),
        title: name,
        period: finding.period.to_string(),
        residential_unit: finding.place.clone(),
        place: finding
            .place
            .as_ref()
            .and_then(|id| places.get(id).cloned())
            .unwrap_or_default(),
        what_to_do: finding.rule.what_to_do(english).to_owned(),
        reason: reason.map(|r| FindingReason {
            text: r.reason.clone(),
            person: r.person.clone(),
            at: r.noted_at,
            has_lapsed: r.numbers != finding.numbers_text(),
        }),
    }
}
