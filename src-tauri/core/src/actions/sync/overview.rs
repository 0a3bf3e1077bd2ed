//! Province: wards × criteria.

use std::collections::BTreeSet;

use super::*;
use crate::actions::assessment::{Case, Process, changed_since};
use crate::actions::criteria::{
    Checklist, CriterionState, EffectiveSet, checklist_of, effective_sets, find_set,
};
use crate::actions::folder::unit_info;
use crate::actions::validate::{optional, within};
use crate::domain::assessment::{Closeness, Share, against, most_unmet};
use crate::domain::criteria::targets;
use crate::domain::fold::sort_key;
use crate::domain::periods::{Calendar, Period};
use crate::domain::units::{UnitId, catalogue};
use crate::error::Error;
use crate::session::{Context, Session, find_unit};
use crate::store::{Connection, assessment, criteria, trust};

/// More wards than any province has.
const MOST_WARDS: i64 = 1000;

/// Every ward with answers for a set and year, and every ward that joined.
pub fn get_overview(context: &Context, request: GetOverview) -> Result<Overview, Error> {
    let session = context.session()?;
    session.require_province()?;
    let today = context.today().to_string();
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
            let case = Case {
                unit,
                set: &set,
                year,
            };
            let process = Process::read(db, &session, case)?;
            wards.push(OverviewWard {
                unmet: list.unmet,
                unanswered: list.unanswered,
                waiting: list.waiting.len() as u32,
                is_near: closeness(&list).is_near(),
                rank: 0,
                stage: process.standing.stage,
                is_changed: match process.signing() {
                    Some(signing) => !changed_since(db, case, &signing.copy)?.is_empty(),
                    None => false,
                },
                is_model: process.is_model(&today),
                recognised_years: process.recognised_years(),
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
        rank(&mut wards);
        wards.sort_by_key(|w| sort_key(&w.unit.short_name));
        let by_criterion = |state: CriterionState| -> Vec<u32> {
            (0..set.criteria().count())
                .map(|i| {
                    let has = |w: &&OverviewWard| w.states.get(i) == Some(&state);
                    wards.iter().filter(has).count() as u32
                })
                .collect()
        };
        let unmet_by_criterion = by_criterion(CriterionState::Unmet);
        let numbers: Vec<&str> = set.criteria().map(|(_, c)| c.number.as_str()).collect();
        let most = most_unmet(&unmet_by_criterion).map(|(places, wards)| MostUnmet {
            numbers: places
                .into_iter()
                .filter_map(|i| numbers.get(i).map(|n| (*n).to_owned()))
                .collect(),
            wards,
        });
        let total = ward_total(db, &session, year)?;
        let model = Share {
            part: wards.iter().filter(|w| w.is_model).count() as i64,
            whole: total.wards,
        };
        let near = Share {
            part: wards.iter().filter(|w| w.is_near).count() as i64,
            whole: wards.len() as i64,
        };
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
            targets: against(model, targets())
                .iter()
                .map(|t| OverviewTarget {
                    year: t.target.year,
                    percent_from: t.target.percent_from,
                    percent_to: t.target.percent_to,
                    is_met: t.is_met,
                    needed: t.needed,
                    remaining: t.remaining,
                })
                .collect(),
            met_by_criterion: by_criterion(CriterionState::Met),
            unmet_by_criterion,
            most_unmet: most,
            near: share(near),
            model: share(model),
            wards_total: total.wards,
            is_total_set: total.is_set,
            total_source: total.source,
            wards,
        })
    })
}

/// Says how many wards the province has in a year; without a number the shipped list counts.
pub fn set_ward_total(context: &Context, request: SetWardTotal) -> Result<Overview, Error> {
    let session = context.session()?;
    session.require_province()?;
    let year = within("năm", request.year.into(), 1945, 2200)? as i32;
    let wards = match request.wards {
        Some(wards) => Some(within("số phường", wards, 1, MOST_WARDS)?),
        None => None,
    };
    let source = optional("nguồn", request.source.as_deref())?;
    let unit = session.folder.unit_id.clone();
    context.write(|w| assessment::put_ward_total(w.tx, &unit, year, wards, &source))?;
    get_overview(
        context,
        GetOverview {
            year: Some(request.year),
            set: request.set,
        },
    )
}

/// How a ward stands, each criterion counted once.
fn closeness(list: &Checklist) -> Closeness {
    Closeness {
        met: list.met,
        unmet: list.unmet,
        unanswered: list.unanswered,
        waiting: list.waiting.len() as u32,
    }
}

/// Places by closeness; wards that stand alike go by name.
fn rank(wards: &mut [OverviewWard]) {
    wards.sort_by_cached_key(|w| {
        let stands = Closeness {
            met: w.met,
            unmet: w.unmet,
            unanswered: w.unanswered,
            waiting: w.waiting,
        };
        (stands.order(), sort_key(&w.unit.short_name))
    });
    for (i, ward) in wards.iter_mut().enumerate() {
        ward.rank = i as u32;
    }
}

fn share(share: Share) -> ProgrammeShare {
    ProgrammeShare {
        part: share.part,
        whole: share.whole,
        shown: share.shown(),
        percent: share.percent(),
    }
}

struct Total {
    wards: i64,
    is_set: bool,
    source: String,
}

/// The number a person entered for the year, or the latest before it; else the wards of the
/// shipped list that are in force.
fn ward_total(db: &Connection, session: &Session, year: i32) -> Result<Total, Error> {
    let entered = assessment::list_ward_totals(db, &session.folder.unit_id)?;
    if let Some(total) = entered.into_iter().rfind(|t| t.year <= year) {
        return Ok(Total {
            wards: total.wards,
            is_set: true,
            source: total.source,
        });
    }
    let own = UnitId(session.folder.unit_id.clone());
    let wards = catalogue()
        .iter()
        .filter(|u| u.is_present() && u.kind == "Phường" && u.province == own)
        .count();
    Ok(Total {
        wards: wards as i64,
        is_set: false,
        source: String::new(),
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
