//! Carrying answers over to the new version, in one action that one undo takes back.

use super::plan::Plans;
use super::view::Sets;
use super::*;
use crate::actions::validate::within;
use crate::environment::day_of;
use crate::error::Error;
use crate::session::{Context, find_unit};
use crate::store::criteria::{self as store, CrosswalkKey};
use crate::store::evidence::{self, LinkKey};

/// The layers a ward writes, and the province's.
pub(super) const WARD_LAYERS: &[Layer] = &[Layer::Own, Layer::Committee];
pub(super) const PROVINCE_LAYERS: &[Layer] = &[Layer::Appraisal];

/// Whose answers go where.
struct Job {
    from: String,
    to: String,
    year: i32,
    unit_id: String,
    layers: &'static [Layer],
    take: Vec<String>,
    keep: Vec<String>,
}

/// Copies the ward's answers, assignments, notes, waits and evidence to the new version.
pub fn carry_over(context: &Context, request: CarryOver) -> Result<Carried, Error> {
    let session = context.session()?;
    session.require_ward()?;
    carry(
        context,
        &Job {
            from: request.from,
            to: request.to,
            year: within("năm", request.year.into(), 1900, 2200)? as i32,
            unit_id: session.folder.unit_id.clone(),
            layers: WARD_LAYERS,
            take: request.take.unwrap_or_default(),
            keep: request.keep.unwrap_or_default(),
        },
    )
}

/// Copies the province's appraisals of a ward, by what the ward decided.
pub fn carry_appraisals(context: &Context, request: CarryAppraisals) -> Result<Carried, Error> {
    let session = context.session()?;
    session.require_province()?;
    let unit = find_unit(&request.unit)?;
    if !session.concerns(&unit.id) || unit.is_province {
        return Err(Error::UnitElsewhere {
            unit: unit.name.clone(),
        });
    }
    carry(
        context,
        &Job {
            from: request.from,
            to: request.to,
            year: within("năm", request.year.into(), 1900, 2200)? as i32,
            unit_id: unit.id.0.clone(),
            layers: PROVINCE_LAYERS,
            take: request.take.unwrap_or_default(),
            keep: request.keep.unwrap_or_default(),
        },
    )
}

fn carry(context: &Context, job: &Job) -> Result<Carried, Error> {
    let session = context.session()?;
    let is_ward = job.layers == WARD_LAYERS;
    let mut carried = Carried {
        action_id: None,
        rows: 0,
        answers: 0,
        evidence: 0,
        conflicts: Vec::new(),
    };
    let ((), action_id) = context.write(|w| {
        let sets = Sets::find(w.tx, &job.from, &job.to)?;
        let key = CrosswalkKey {
            from_set_id: &sets.from.id,
            to_set_id: &sets.to.id,
            unit_id: &job.unit_id,
            year: job.year,
        };
        let both = (&sets.from, &sets.to);
        let about = (job.unit_id.as_str(), job.year);
        let plans = Plans::load(w.tx, &session.store.schema, both, about, job.layers)?;
        let today = day_of(w.now).to_string();
        for row in store::list_crosswalk(w.tx, key)? {
            let Some(to) = plans.target(&row) else {
                continue;
            };
            // The province keeps no rows of its own: what is there already is simply the same.
            if is_ward && row.carried_to == row.to_criterion {
                continue;
            }
            let plan = plans.plan(w.tx, &row.criterion, to)?;
            let is_taken = job.take.contains(&row.criterion);
            if !plan.conflicts.is_empty() && !is_taken && !job.keep.contains(&row.criterion) {
                carried.conflicts.extend(plan.conflicts);
                continue;
            }
            let taken = plan.differing.into_iter().filter(|_| is_taken);
            let parts: Vec<_> = plan.fills.into_iter().chain(taken).collect();
            let mut layers: Vec<Layer> = parts.iter().map(|(layer, _)| *layer).collect();
            layers.dedup();
            for (layer, part) in &parts {
                store::put_part(w.tx, plans.key(to, *layer), part)?;
            }
            for (id, is_substitute) in &plan.evidence {
                let link = LinkKey {
                    evidence_id: id,
                    set_id: to.0,
                    criterion: &to.1.number,
                    year: job.year,
                };
                evidence::put_link(w.tx, &job.unit_id, link)?;
                if *is_substitute {
                    evidence::put_link_role(w.tx, link, true)?;
                }
            }
            if is_ward {
                store::put_carried(w.tx, key, &row.criterion, &to.1.number, &today)?;
            }
            if is_ward || !parts.is_empty() {
                carried.rows += 1;
            }
            carried.answers += layers.len() as u32;
            carried.evidence += plan.evidence.len() as u32;
        }
        Ok(())
    })?;
    carried.action_id = (carried.rows > 0).then_some(action_id);
    Ok(carried)
}
