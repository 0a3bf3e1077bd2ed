//! Province: wards × criteria.

use std::collections::BTreeSet;

use super::*;
use crate::actions::criteria::{EffectiveSet, checklist_of, effective_sets, find_set};
use crate::actions::folder::unit_info;
use crate::domain::criteria::targets;
use crate::domain::fold::sort_key;
use crate::domain::periods::{Calendar, Period};
use crate::error::Error;
use crate::session::{Context, find_unit};
use crate::store::{Connection, criteria, trust};

/// Every ward with answers for a set and year, and every ward that joined.
pub fn get_overview(context: &Context, request: GetOverview) -> Result<Overview, Error> {
    let session = context.session()?;
    session.require_province()?;
    context.read(|db| {
        let (set, year) = choose(db, &request, context)?;
        let peers = trust::list_peers(db)?;
        let bundles = trust::list_bundles(db)?;
        let mut units: BTreeSet<String> = criteria::list_units(db, &set.ids(), year)?
            .into_iter()
            .collect();
        units.extend(
            peers
                .iter()
                .filter(|p| p.role == FolderRole::Ward)
                .map(|p| p.unit_id.clone()),
        );
        let mut wards = Vec::new();
        for id in &units {
            let unit = find_unit(id)?;
            if !session.concerns(&unit.id) || unit.is_province {
                continue;
            }
            let list = checklist_of(db, &session, unit, &set, year, context)?;
            wards.push(OverviewWard {
                unit: unit_info(unit)?,
                name: unit.name.clone(),
                shown: list.shown,
                score: list.score,
                met: list.met,
                total: list.total,
                states: list
                    .groups
                    .iter()
                    .flat_map(|g| &g.criteria)
                    .map(|c| c.state)
                    .collect(),
                is_confirmed: peers.iter().any(|p| p.unit_id == *id && p.is_confirmed),
                last_bundle: bundles
                    .iter()
                    .find(|b| !b.is_sent && b.unit_id == *id)
                    .map(|b| b.at),
            });
        }
        wards.sort_by_key(|w| sort_key(&w.unit.short_name));
        let count = set.criteria().count();
        let met_by_criterion = (0..count)
            .map(|i| {
                wards
                    .iter()
                    .filter(|w| {
                        w.states.get(i) == Some(&crate::actions::criteria::CriterionState::Met)
                    })
                    .count() as u32
            })
            .collect();
        Ok(Overview {
            year,
            set_code: set.set.code.clone(),
            set_title: set.title.clone(),
            is_sample: set.set.is_sample,
            groups: set
                .groups
                .iter()
                .map(|(_, g)| OverviewGroup {
                    number: g.number.clone(),
                    title: g.title.clone(),
                    criteria: g.criteria.iter().map(|c| c.number.clone()).collect(),
                })
                .collect(),
            wards,
            targets: targets()
                .iter()
                .map(|t| OverviewTarget {
                    year: t.year,
                    percent_from: t.percent_from,
                    percent_to: t.percent_to,
                })
                .collect(),
            met_by_criterion,
        })
    })
}

/// The set and year asked for, or the latest that any ward has answers for.
fn choose(
    db: &Connection,
    request: &GetOverview,
    context: &Context,
) -> Result<(EffectiveSet, i32), Error> {
    let years = criteria::list_all_years(db)?;
    let sets = effective_sets(db)?;
    if let Some(code) = &request.set {
        let set = find_set(db, code)?;
        let latest = years.iter().find(|(id, _)| *id == set.id).map(|(_, y)| *y);
        let this_year = Period::month_of(Calendar::Administrative, context.today()).year;
        return Ok((set, request.year.or(latest).unwrap_or(this_year)));
    }
    let mut found: Vec<(&EffectiveSet, i32)> = years
        .iter()
        .filter(|(_, year)| request.year.is_none_or(|y| y == *year))
        .filter_map(|(id, year)| sets.iter().find(|s| s.id == *id).map(|s| (s, *year)))
        .collect();
    found.sort_by_key(|(set, year)| (std::cmp::Reverse(*year), set.set.base.is_none()));
    let (set, year) = found.first().ok_or(Error::SetUnknown {
        code: String::new(),
    })?;
    Ok(((*set).clone(), *year))
}
