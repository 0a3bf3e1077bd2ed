//! Two versions beside each other.

use std::collections::{BTreeMap, BTreeSet};

use super::carry::{PROVINCE_LAYERS, WARD_LAYERS};
use super::plan::Plans;
use super::*;
use crate::actions::criteria::{
    Checklist, ChecklistCriterion, ChecklistGroup, EffectiveSet, checklist_of, find_set, set_head,
    years_with_answers,
};
use crate::actions::folder::unit_info;
use crate::domain::criteria::suggest;
use crate::domain::people::FolderRole;
use crate::domain::periods::{Calendar, Period};
use crate::error::Error;
use crate::session::{Context, Session, find_unit};
use crate::store::criteria::{self as store, CrosswalkKey};
use crate::store::{Connection, people};

/// The old and the new version.
pub(super) struct Sets {
    pub(super) from: EffectiveSet,
    pub(super) to: EffectiveSet,
}

impl Sets {
    /// Finds both; one and the same set is no pair.
    pub(super) fn find(db: &Connection, from: &str, to: &str) -> Result<Sets, Error> {
        let sets = Sets {
            from: find_set(db, from)?,
            to: find_set(db, to)?,
        };
        if sets.from.id == sets.to.id {
            return Err(Error::CrosswalkSameSet {
                title: sets.from.title,
            });
        }
        Ok(sets)
    }
}

/// The crosswalks begun by this unit.
pub fn list_crosswalks(
    context: &Context,
    _: ListCrosswalks,
) -> Result<Vec<CrosswalkSummary>, Error> {
    let unit = context.session()?.folder.unit_id.clone();
    context.read(|db| {
        let mut found = Vec::new();
        for pair in store::list_crosswalk_pairs(db, &unit)? {
            // A set that is not here (any more) has no name to show.
            let Ok(sets) = Sets::find(db, &pair.from_set_id, &pair.to_set_id) else {
                continue;
            };
            found.push(CrosswalkSummary {
                total: sets.from.criteria().count() as u32,
                from: set_head(db, &sets.from, &unit)?,
                to: set_head(db, &sets.to, &unit)?,
                year: pair.year,
                decided: pair.decided,
                carried: pair.carried,
            });
        }
        Ok(found)
    })
}

/// Two versions for a unit and a year.
pub fn get_crosswalk(context: &Context, request: GetCrosswalk) -> Result<Crosswalk, Error> {
    let session = context.session()?;
    let unit = match &request.unit {
        Some(text) => find_unit(text)?,
        None => session.unit()?,
    };
    if !session.concerns(&unit.id) {
        return Err(Error::UnitElsewhere {
            unit: unit.name.clone(),
        });
    }
    context.read(|db| {
        let sets = Sets::find(db, &request.from, &request.to)?;
        let year = match request.year {
            Some(year) => year,
            None => years_with_answers(db, unit)?
                .into_iter()
                .find(|(set, _)| set.id == sets.from.id)
                .map_or_else(
                    || Period::month_of(Calendar::Administrative, context.today()).year,
                    |(_, year)| year,
                ),
        };
        let from_list = checklist_of(db, &session, unit, &sets.from, year, context)?;
        let to_list = checklist_of(db, &session, unit, &sets.to, year, context)?;
        let filled = fill(
            db,
            &session,
            &sets,
            unit.id.as_str(),
            year,
            (&from_list, &to_list),
        )?;
        Ok(Crosswalk {
            from: set_head(db, &sets.from, unit.id.as_str())?,
            to: set_head(db, &sets.to, unit.id.as_str())?,
            unit: unit_info(unit)?,
            year,
            from_result: result(&from_list),
            to_result: result(&to_list),
            undecided: filled.rows.iter().filter(|r| r.decision.is_none()).count() as u32,
            rows: filled.rows,
            added: filled.added,
            ready: filled.ready,
            conflicts: filled.conflicts,
            may_decide: session.folder.role == FolderRole::Ward,
        })
    })
}

struct Filled {
    rows: Vec<CrosswalkLine>,
    added: Vec<CrosswalkSide>,
    ready: u32,
    conflicts: Vec<CarryConflict>,
}

fn fill(
    db: &Connection,
    session: &Session,
    sets: &Sets,
    unit_id: &str,
    year: i32,
    (from_list, to_list): (&Checklist, &Checklist),
) -> Result<Filled, Error> {
    let key = CrosswalkKey {
        from_set_id: &sets.from.id,
        to_set_id: &sets.to.id,
        unit_id,
        year,
    };
    let is_ward = session.folder.role == FolderRole::Ward;
    let layers = if is_ward {
        WARD_LAYERS
    } else {
        PROVINCE_LAYERS
    };
    let plans = Plans::load(
        db,
        &session.store.schema,
        (&sets.from, &sets.to),
        (unit_id, year),
        layers,
    )?;
    let decided: BTreeMap<String, _> = store::list_crosswalk(db, key)?
        .into_iter()
        .map(|row| (row.criterion.clone(), row))
        .collect();
    let names: BTreeMap<String, String> = people::list_staff(db, unit_id)?
        .into_iter()
        .map(|s| (s.id, s.name))
        .collect();
    let new_sides = sides(to_list);
    // What a person already placed is not suggested again.
    let placed: BTreeSet<&str> = decided
        .values()
        .filter(|row| row.decision == Some(CrosswalkDecision::Mapped))
        .filter_map(|row| row.to_criterion.as_deref())
        .collect();
    let is_decided = |number: &str| {
        decided
            .get(number)
            .is_some_and(|row| row.decision.is_some())
    };
    let open = suggest(
        sets.from
            .criteria()
            .map(|(_, c)| c)
            .filter(|c| !is_decided(&c.number)),
        sets.to
            .criteria()
            .map(|(_, c)| c)
            .filter(|c| !placed.contains(c.number.as_str())),
    );
    let all = suggest(
        sets.from.criteria().map(|(_, c)| c),
        sets.to.criteria().map(|(_, c)| c),
    );
    let mut filled = Filled {
        rows: Vec::new(),
        added: Vec::new(),
        ready: 0,
        conflicts: Vec::new(),
    };
    let mut used: BTreeSet<String> = BTreeSet::new();
    for side in sides(from_list) {
        let row = decided.get(&side.number);
        let decision = row.and_then(|r| r.decision);
        let suggestion = match decision {
            None => open.get(&side.number),
            Some(_) => all.get(&side.number),
        };
        let number = match decision {
            Some(CrosswalkDecision::Mapped) => row.and_then(|r| r.to_criterion.clone()),
            Some(CrosswalkDecision::Dropped) => None,
            None => suggestion.map(|s| s.to.clone()),
        };
        used.extend(number.clone());
        // The row says what the ward carried over; of its own the province asks what is there.
        let mut is_carried = is_ward
            && row.is_some_and(|r| {
                decision == Some(CrosswalkDecision::Mapped)
                    && r.carried_to.is_some()
                    && r.carried_to == r.to_criterion
            });
        let (answers, evidence) = plans.content(&side.number);
        let mut unfit = Vec::new();
        if let Some(number) = &number
            && let Ok(to) = sets.to.find(number)
            && !is_carried
        {
            let plan = plans.plan(db, &side.number, to)?;
            let is_open = is_ward || !plan.fills.is_empty();
            if decision.is_some() {
                if plan.conflicts.is_empty() {
                    filled.ready += u32::from(is_open);
                    is_carried = !is_open && plan.answers > 0;
                }
                filled.conflicts.extend(plan.conflicts);
            }
            unfit = plan.unfit;
        }
        let by = row.map(|r| r.decided_by.as_str()).unwrap_or_default();
        filled.rows.push(CrosswalkLine {
            new: number.and_then(|n| new_sides.iter().find(|s| s.number == n).cloned()),
            decision,
            suggested: suggestion.map(|s| s.to.clone()),
            because: suggestion.map(|s| s.because),
            is_other_measure: suggestion.is_some_and(|s| s.is_other_measure),
            decided_by: names.get(by).cloned().unwrap_or_default(),
            decided_on: row.and_then(|r| r.decided_on.clone()),
            is_carried,
            carried_on: row
                .filter(|_| is_ward && is_carried)
                .and_then(|r| r.carried_on.clone()),
            answers,
            evidence,
            unfit,
            old: side,
        });
    }
    filled.added = new_sides
        .into_iter()
        .filter(|side| !used.contains(&side.number))
        .collect();
    Ok(filled)
}

/// Every criterion of a checklist, in order.
fn sides(list: &Checklist) -> Vec<CrosswalkSide> {
    list.groups
        .iter()
        .flat_map(|group| group.criteria.iter().map(move |row| side(group, row)))
        .collect()
}

fn side(group: &ChecklistGroup, row: &ChecklistCriterion) -> CrosswalkSide {
    CrosswalkSide {
        number: row.number.clone(),
        text: row.text.clone(),
        kind: row.kind,
        max: row.max.clone(),
        group_number: group.number.clone(),
        group_title: group.title.clone(),
        state: row.state,
        points: row.layers.iter().rev().find_map(|l| l.points.clone()),
    }
}

fn result(list: &Checklist) -> VersionResult {
    VersionResult {
        shown: list.shown.clone(),
        score: list.score.clone(),
        met: list.met,
        unanswered: list.unanswered,
        waiting: list.waiting.len() as u32,
        decision: list.decision,
        layer: list.layer,
    }
}
